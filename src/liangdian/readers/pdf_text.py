"""Rows of pages as paragraphs: running headers, footers and page numbers dropped, lines joined."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from liangdian.readers.pdf_rows import Row

_EDGE = 0.12  # this share of a page at its top and at its foot may hold headers, footers and page numbers
_OFTEN = 0.5  # a line in an edge that stands on this share of the pages is one of them
_FULL = 1.6  # a line that ends within this many character sizes of the right margin runs on
_WIDTH = 0.65  # of a letter or digit at most, in character sizes
_SLACK = 0.8  # lines are not set to the last point
_SHORT = 8  # but a line of fewer character sizes is no full line
_INDENT = 0.8
_OTHER_SIZE = 0.15
_WIDE_LEADING = 2.6  # of the character size: lines farther apart are no paragraph

_NUMBER = regex.compile(
    r"""
      [-—–·\s]*+ (?: 第 \s*+ )?+ (?P<page> \d{1,4}+ ) (?: \s*+ 页 )?+                # 3   — 3 —   第3页
      (?: \s*+ [/,，共|]++ \s*+ (?: 共 \s*+ )?+ \d{1,4}+ (?: \s*+ 页 )?+ )?+ [-—–·\s]*+   # 3/9   第3页 共9页
    | (?: https?|file ) :// \S++ (?: \s++ \d++ / \d++ )?+                                # a browser's footer
    | \d{1,4}+ / \d{1,2}+ / \d{1,4}+ ,? \s*+ (?: [上下]午 )?+ \d{1,2}+ : \d\d .*+            # a browser's header
    """,
    regex.VERBOSE,
)
_DIGITS = regex.compile(r"\d++")
_WORD = regex.compile(r"(?P<narrow>[!-~]++)?(?P<wide>(?(narrow)|.)[，。、；：！？）”％]*+)")  # no line is broken inside 58.7%。 or 右，
_ENDS = ("。", "！", "？", "；", "：", ".")
_OPENS = regex.compile(
    r"""
      [一二三四五六七八九十]{1,3}+ 、                 # 一、
    | [(（] [一二三四五六七八九十\d]{1,3}+ [)）]     # （一） (1)
    | \d{1,2}+ [、.．] (?!\d)                        # 1.
    | 第 [一二三四五六七八九十]++ [章节条]
    | [●■◆•]
    """,
    regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's rows and its height in points."""

    rows: Sequence[Row]
    height: float


def paragraphs(pages: Sequence[Page]) -> list[str]:
    """The text of the pages, one paragraph an entry."""
    repeated = _repeated(pages)
    found: list[str] = []
    last: Row | None = None
    margin = 0.0
    for page in pages:
        rows = [row for row in page.rows if not _is_furniture(row, page, repeated)]
        left, right = _margins(rows)
        for row in rows:
            if last is not None and _runs_on(last, margin, row, left):
                found[-1] = join(found[-1], row.text)
            else:
                found.append(row.text)
            last, margin = row, right
    return found


def join(first: str, second: str) -> str:
    """发 + 展 -> 发展; in- + vest -> invest; GDP + growth -> GDP growth."""
    if first.endswith("-") and first[-2:-1].isalpha() and first[-2].isascii() and second[:1].islower():
        return first[:-1] + second
    apart = first[-1:].isascii() and second[:1].isascii() and first[-1:].isalnum() and second[:1].isalnum()
    return f"{first} {second}" if apart else first + second


def _in_edge(row: Row, page: Page) -> bool:
    return row.bottom > page.height * (1 - _EDGE) or row.top < page.height * _EDGE


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    """Lines in the edges that stand on most pages, whatever their numbers."""
    counted = Counter(line for page in pages for line in {_DIGITS.sub("0", row.text) for row in page.rows if _in_edge(row, page)})
    return frozenset(line for line, count in counted.items() if count >= max(2, _OFTEN * len(pages)))


def _is_furniture(row: Row, page: Page, repeated: frozenset[str]) -> bool:
    if not _in_edge(row, page):
        return False
    return _DIGITS.sub("0", row.text) in repeated or _NUMBER.fullmatch(row.text) is not None


def _margins(rows: Sequence[Row]) -> tuple[float, float]:
    return min((row.left for row in rows), default=0.0), max((row.right for row in rows), default=0.0)


def _runs_on(last: Row, margin: float, row: Row, left: float) -> bool:
    """The last line is full, and this one begins at the margin in the same size and opens nothing new."""
    room = max(_FULL, 0 if last.text.endswith(_ENDS) else _first_word(row.text)) * last.size
    full = last.right > margin - room and last.right - last.left > _SHORT * last.size
    indented = row.left > left + _INDENT * row.size
    resized = abs(row.size - last.size) > _OTHER_SIZE * last.size
    table = "\t" in row.text or "\t" in last.text
    apart = 0 < last.bottom - row.top > (_WIDE_LEADING - 1) * last.size
    return full and not (indented or resized or table or apart) and _OPENS.match(row.text) is None


def _first_word(text: str) -> float:
    """58.7%。投资增长 -> 5.05, 右，规上工业 -> 2.8: what the line before had no room for, in character sizes."""
    found = _WORD.match(text)
    return len(found["narrow"] or "") * _WIDTH + len(found["wide"]) + _SLACK if found else 0.0
