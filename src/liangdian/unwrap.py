"""Text broken at a fixed width, so that its sentences go on over the line's end: such a break is read as a space."""

from itertools import pairwise
from typing import NamedTuple

from liangdian.compiled import re

_LINE = re.compile(r"[^\r\n]+")
_LEAST = 5  # full lines that show a width
_WIDTHS = range(24, 240)  # columns; a Han character takes two
_FULL, _OVER = 0.85, 1.15  # of the width
_ENDS = "。!?;:"
_INDENTS = ("  ", "\u3000", "\t")
_NO_PROSE = re.compile(r"[\t|]")
_MARKED = re.compile(r"[,。、;]")


class _Line(NamedTuple):
    start: int
    end: int
    width: int
    indented: bool


def unwrapped(text: str, folded: str) -> str:
    """The folded text, each break inside a paragraph a space; the folded text itself, where no width shows."""
    lines = [_line(m) for m in _LINE.finditer(text) if m[0].strip()]
    width = _width(folded, lines)
    if not width:
        return folded
    opened = _shows_openings(folded, lines)
    pieces, done = [], 0
    for n, (line, below) in enumerate(pairwise(lines)):
        if _goes_on(folded, line, below, width, opened) and (n or _MARKED.search(folded, line.start, line.end)):
            pieces += [folded[done : line.end], " " * (below.start - line.end)]
            done = below.start
    return "".join([*pieces, folded[done:]])


def _line(m: re.Match[str]) -> _Line:
    line = m[0].rstrip()
    return _Line(m.start(), m.start() + len(line), _columns(line), line.startswith(_INDENTS))


def _columns(line: str) -> int:
    """A Han character has three bytes and takes two columns, a letter has one and takes one."""
    return (len(line) + len(line.encode("utf-8", "replace"))) // 2


def _width(folded: str, lines: list[_Line]) -> int:
    """The width that most lines fill, most of them in mid-sentence, next to none go beyond; else 0."""
    if len(lines) < _LEAST:
        return 0
    width = sorted(line.width for line in lines)[len(lines) * 9 // 10]
    full = [line for line in lines if line.width >= width * _FULL]
    if width not in _WIDTHS or len(full) < max(_LEAST, len(lines) * 0.4):
        return 0
    if sum(line.width > width * _OVER for line in lines) > len(lines) * 0.05:
        return 0
    running = [line for line in full if folded[line.end - 1] not in _ENDS and not _NO_PROSE.search(folded, line.start, line.end)]
    marked = sum(_MARKED.search(folded, line.start, line.end - 1) is not None for line in running)
    return width if marked > len(full) * 0.5 else 0


def _shows_openings(folded: str, lines: list[_Line]) -> bool:
    """Paragraphs are indented, or parted by empty lines: a full line that ends a sentence does not end its paragraph."""
    indented = sum(line.indented for line in lines[1:])
    return indented > 1 or sum(_parted(folded, line, below) for line, below in pairwise(lines)) > 1


def _parted(folded: str, line: _Line, below: _Line) -> bool:
    return folded.count("\n", line.end, below.start) > 1


def _goes_on(folded: str, line: _Line, below: _Line, width: int, opened: bool) -> bool:
    """A full line, and below it one that opens no paragraph."""
    if line.width < width * _FULL or below.indented or _parted(folded, line, below):
        return False
    if _NO_PROSE.search(folded, line.start, line.end) or _NO_PROSE.search(folded, below.start, below.end):
        return False
    return opened or folded[line.end - 1] not in _ENDS
