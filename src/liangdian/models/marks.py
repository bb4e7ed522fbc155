"""Where a report's findings stand in its text, cut so that they nest: what both the page and the notebook are printed from."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from liangdian.models.span import Span

if TYPE_CHECKING:
    from liangdian.models.report import Report

MarkKind = Literal["heading", "sentence", "project", "firm", "date", "figure"]


class Mark(NamedTuple):
    """A finding at its place; `number` is its place in the report's list of that kind."""

    start: int
    end: int
    kind: MarkKind
    number: int


class Open(NamedTuple):
    """A mark begins here; not `first` where it only goes on after a line's end or a crossing mark."""

    mark: Mark
    first: bool


class Close(NamedTuple):
    """The innermost open mark ends here."""

    mark: Mark


class Piece(NamedTuple):
    """text[start:end], which no boundary divides."""

    start: int
    end: int


Step = Open | Close | Piece


def marks_of(report: "Report", length: int) -> list[Mark]:
    """Every heading, sentence with figures, project, firm, date and figure, outer ones before inner ones.

    A place that the text does not have (of a report made by hand) is left out.
    """
    found: list[tuple[Span, MarkKind, int]] = [(s.heading, "heading", n) for n, s in enumerate(report.sections)]
    sentences = dict.fromkeys((f.sentence.start, f.sentence.end) for f in report.figures)
    found += [(Span(start=a, end=b), "sentence", n) for n, (a, b) in enumerate(sentences)]
    found += [(place, "project", n) for n, p in enumerate(report.projects) for place in p.mentions]
    found += [(place, "firm", n) for n, e in enumerate(report.enterprises) for place in e.mentions]
    found += [(p.span, "date", n) for n, p in enumerate(report.periods)]
    found += [(f.quantity.span, "figure", n) for n, f in enumerate(report.figures)]
    marks = (Mark(span.start, span.end, kind, n) for span, kind, n in found if span.start < span.end <= length)
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def lines_of(text: str) -> Iterator[Piece]:
    """The lines of a text, each with its line end."""
    at = 0
    for line in text.splitlines(keepends=True):
        yield Piece(at, at + len(line))
        at += len(line)


def nested(line: Piece, marks: Sequence[Mark], cuts: Sequence[int] = ()) -> Iterator[Step]:
    """第[一期[项目]投]资 -> 第[一期[项目]][投]资: the marks of one line as steps that nest, the longer outside.

    Args:
        line: the line.
        marks: those that touch it, by their starts.
        cuts: sorted places where a piece is to end besides.
    """
    edges = {edge for mark in marks for edge in (mark.start, mark.end)}
    inner = cuts[bisect_left(cuts, line.start) : bisect_left(cuts, line.end)]
    places = sorted({line.start, line.end, *inner, *(e for e in edges if line.start < e < line.end)})
    opened: list[Mark] = []
    waiting = 0
    for start, end in pairwise(places):
        keep = next((n for n, mark in enumerate(opened) if mark.end <= start), len(opened))
        cut_off = [mark for mark in opened[keep:] if mark.end > start]
        yield from (Close(mark) for mark in reversed(opened[keep:]))
        del opened[keep:]
        while waiting < len(marks) and marks[waiting].start <= start:
            cut_off.append(marks[waiting])
            waiting += 1
        for mark in sorted(cut_off, key=lambda mark: -mark.end):
            yield Open(mark, mark.start == start)
            opened.append(mark)
        yield Piece(start, end)
    yield from (Close(mark) for mark in reversed(opened))


def by_line(text: str, marks: Iterable[Mark]) -> Iterator[tuple[Piece, list[Mark]]]:
    """Each line with the marks that touch it, by their starts; a mark over two lines is in both."""
    coming = iter(marks)
    ahead = next(coming, None)
    over: list[Mark] = []
    for line in lines_of(text):
        while ahead is not None and ahead.start < line.end:
            over.append(ahead)
            ahead = next(coming, None)
        yield line, over
        over = [mark for mark in over if mark.end > line.end]
