"""在 2024 年增长 5.2%: a text is read without spaces that only set Han apart from digits and letters; all found stands as printed.

So is 1.↵6万公里, a number that a break of the line cut at its point.
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from liangdian.compiled import re

_LEAST = 3  # such spaces behind a digit show the habit
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_BEHIND_DIGIT = re.compile(rf" (?<=[0-9] )(?=[{_HAN}])")
_NO_SPACE = re.compile(rf"[0-9](?=[{_HAN}])")
_SET_APART = re.compile(rf" (?:(?<=[{_HAN}] )(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%] )(?=[{_HAN}]))")
_LINE = re.compile(r"[^\r\n]++")
_MARK = re.compile(r"[,，。；;：:、]")
# 其中高速公路1.↵6万公里; not 共12.↵2023年, a sentence that a point ends, nor the number of an item
_BROKEN = re.compile(rf"[{_HAN}][0-9]{{1,6}}\.(?P<gap>\r?\n)(?=[0-9]{{1,4}}(?:[%％]|(?![年月日、])[{_HAN}]))")
_CELLS = re.compile(r" (?<=[0-9%] )(?=[0-9-])")  # 120 5.3: two cells of a row


class Closed(NamedTuple):
    """A text without the spaces that only set apart; `gaps` are the places in it where one was left out."""

    text: str
    gaps: tuple[int, ...] = ()

    def printed_at(self, at: tuple[int, int]) -> tuple[int, int]:
        """Where in the printed text a piece of this one stands."""
        start, end = at
        first = start + bisect_right(self.gaps, start)
        return first, end + bisect_left(self.gaps, end) if end > start else first

    def printed(self, name: str, text: str, start: int) -> str:
        """A name as the printed text has it where it first stands from a place on."""
        at = self.text.find(name, start)
        return name if at < 0 else text[slice(*self.printed_at((at, at + len(name))))]


def close_up(text: str) -> Closed:
    """增长 5.2% 到 8 万吨 -> 增长5.2%到8万吨, in the prose of a text that has the habit; 1.↵6万 -> 1.6万; else the text itself."""
    broken = [at for m in _BROKEN.finditer(text) for at in range(*m.span("gap"))] if ".\n" in text or ".\r\n" in text else []
    left_out = sorted([*broken, *_spaces(text)])
    if not left_out:
        return Closed(text)
    pieces = [text[a:b] for a, b in zip([0, *[at + 1 for at in left_out]], [*left_out, len(text)], strict=True)]
    return Closed("".join(pieces), tuple(at - n for n, at in enumerate(left_out)))


def _spaces(text: str) -> list[int]:
    """The spaces that only set apart, where the text has the habit."""
    if text.count(" ") < _LEAST:
        return []
    apart = sum(1 for _ in _BEHIND_DIGIT.finditer(text))
    if apart < _LEAST or apart < sum(1 for _ in _NO_SPACE.finditer(text)):
        return []
    lines = (m.span() for m in _LINE.finditer(text) if _is_prose(text, *m.span()))
    return [m.start() for line in lines for m in _SET_APART.finditer(text, *line)]


def _is_prose(text: str, start: int, end: int) -> bool:
    """山南市 2024 年运行情况, or a line with a mark in it: no row of a table, and no label beside its number (钢材 120)."""
    if _MARK.search(text, start, end):
        return True
    return bool(_BEHIND_DIGIT.search(text, start, end)) and not _CELLS.search(text, start, end)
