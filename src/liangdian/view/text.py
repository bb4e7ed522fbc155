"""The text as printed, every finding marked, every word that a figure was read from in a piece of its own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from liangdian.models import Report
from liangdian.models.marks import Close, Mark, MarkKind, Open, Piece, by_line, marks_of, nested
from liangdian.models.markup import escape, printed
from liangdian.view.words import Trails

_FOCUSABLE = ' tabindex="0" role="link"'


@dataclass(slots=True)
class MarkedText:
    """The text in HTML, and where the pieces begin that light up: the n-th <i> stands at pieces[n]."""

    html: str = ""
    pieces: list[int] = field(default_factory=list)


def marked_text(report: Report, text: str, trails: Trails) -> MarkedText:
    """Print the text; what the page shows is `text` again, code point for code point."""
    printer = _Printer(report, text, trails)
    return MarkedText("".join(printer.lines()), printer.pieces)


class _Printer:
    """Goes through the lines once."""

    def __init__(self, report: Report, text: str, trails: Trails) -> None:
        self.report, self.text, self.trails = report, text, trails
        self.pieces: list[int] = []
        self.covered = iter(trails.covered)
        self.word = next(self.covered, None)
        self.endings: list[str] = []  # of the figures that are open; an <a> inside an <a> is no HTML

    def lines(self) -> Iterator[str]:
        """A paragraph for each line, its line end in it."""
        for line, marks in by_line(self.text, marks_of(self.report, len(self.text))):
            yield f"<p>{''.join(self.steps(line, marks))}</p>"

    def steps(self, line: Piece, marks: list[Mark]) -> Iterator[str]:
        """The tags and pieces of one line."""
        for step in nested(line, marks, self.trails.cuts):
            if isinstance(step, Piece):
                yield self.piece(step)
            elif isinstance(step, Open):
                yield self.opened(step.mark, step.first)
            else:
                yield self.closed(step)

    def piece(self, piece: Piece) -> str:
        """A stretch of text; in <i> where it can light up."""
        while self.word is not None and self.word[1] <= piece.start:
            self.word = next(self.covered, None)
        shown = printed(self.text[piece.start : piece.end])
        if self.word is None or piece.start < self.word[0]:
            return shown
        self.pieces.append(piece.start)
        return f"<i>{shown}</i>"

    def opened(self, mark: Mark, first: bool) -> str:
        """The opening tag of a mark."""
        if mark.kind == "figure":
            kind = f'class="f t-{self.report.figures[mark.number].type}" data-f="{mark.number}"'
            known = f' id="f{mark.number}"' if first else ""
            link = first and not self.endings
            self.endings.append("</a>" if link else "</span>")
            return f'<a {kind}{known} href="#r{mark.number}">' if link else f"<span {kind}{known}{_FOCUSABLE if first else ''}>"
        return _TAGS[mark.kind](self.report, mark.number, first)

    def closed(self, step: Close) -> str:
        """Its closing tag."""
        return self.endings.pop() if step.mark.kind == "figure" else "</span>"


def _heading(report: Report, number: int, first: bool) -> str:
    known = f' id="s{number}"' if first else ""
    return (
        f'<span class="h h{min(report.sections[number].level, 4)}" role="heading" aria-level="{report.sections[number].level + 1}"{known}>'
    )


def _sentence(report: Report, number: int, first: bool) -> str:
    return f'<span class="s" data-s="{number}">'


def _project(report: Report, number: int, first: bool) -> str:
    return f'<span class="project" title="{escape(report.projects[number].name)}">'


def _firm(report: Report, number: int, first: bool) -> str:
    return f'<span class="firm" title="{escape(report.enterprises[number].name)}">'


def _date(report: Report, number: int, first: bool) -> str:
    return f'<span class="date" title="{escape(report.periods[number].iso or "")}">'


_TAGS: Mapping[MarkKind, Callable[[Report, int, bool], str]] = MappingProxyType(
    {"heading": _heading, "sentence": _sentence, "project": _project, "firm": _firm, "date": _date}
)
