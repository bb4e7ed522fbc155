"""…:一是培育骨干企业。…。二是补齐短板。…。: the titled points of one paragraph."""

from collections.abc import Iterator
from itertools import pairwise

from liangdian.compiled import regex
from liangdian.outline.candidates import Candidate
from liangdian.source import Source

_ORDINALS = "一二三四五六七八九"
_LEAST = 24  # characters of text that a title has below it
_POINT = regex.compile(
    rf"(?<=[:。,\s])(?P<label>(?P<ordinal>[{_ORDINALS}])[是要])"
    r"(?P<title>[\p{Han}“”、]{4,20}+(?:,[\p{Han}“”、]{4,20}+)?+)。"
)


def points_in(source: Source, first: int) -> list[Candidate]:
    """The points of every paragraph from the first on; two of them at least, one behind the other."""
    found: list[Candidate] = []
    for place, (start, end) in enumerate(source.paragraphs):
        if place >= first and source.folded.find("二", start, end) >= 0:
            for run in _runs(source, start, end):
                found += [
                    Candidate("spoken", m.start(), m.end("title"), m.span("title"), m.span("label"), n, place, own_line=False)
                    for n, m in enumerate(run, 1)
                ]
    return found


def _runs(source: Source, start: int, end: int) -> Iterator[list[regex.Match[str]]]:
    """一是…。…二是…。…: from the first point on as far as they are counted, each with a text of its own."""
    run: list[regex.Match[str]] = []
    for m in _POINT.finditer(source.folded, start, end):
        ordinal = _ORDINALS.index(m["ordinal"]) + 1
        if ordinal != len(run) + 1:
            yield from _titled(run, end)
            run = []
        if ordinal == len(run) + 1:
            run.append(m)
    yield from _titled(run, end)


def _titled(run: list[regex.Match[str]], end: int) -> Iterator[list[regex.Match[str]]]:
    texts = [b.start() - a.end() for a, b in pairwise(run)]
    if len(run) > 1 and min(*texts, end - run[-1].end()) >= _LEAST:
        yield run
