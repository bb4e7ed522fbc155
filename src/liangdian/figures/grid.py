"""Tables printed as lines: where one begins and ends, its caption, header and rows, and the cells of a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from liangdian.compiled import re, regex
from liangdian.source import Bounds, Source

Cells = tuple[Bounds, ...]

_BAR_EDGE = " \t*_"
_RULE = regex.compile(r"[\s|:+=-]*")  # | --- | --- |
_SPACED_CELL = regex.compile(r"(?:\p{Han}[ ]{2,}(?=\p{Han}(?:[ \t]|$)))*+[^\t\n]+?(?=\t|[ ]{2,}|$)")  # 指    标: one cell
NUMBER = regex.compile(r"\s*-?[\d,]+(?:\.\d+)?%?\s*")
_NARROW_ROW = re.compile(r"[^\d\s]\S*+(?: (?:-?[\d,]+(?:\.\d+)?%?|-+)){2,}+")  # 河东县 120 35.6: cells parted by one space
_LEFT_OUT = regex.compile(r"\s*(?:[-./*…×]+|无)\s*")  # --: a cell without a number
_CAPTION = 60  # characters that a line of a caption has at most
_ABOVE = 3  # lines that a caption has at most


@dataclass(frozen=True, slots=True)
class Table:
    """Caption lines above, header cells, and rows of cells; all places in the text."""

    caption: Bounds
    header: Cells
    rows: tuple[Cells, ...]
    width: int  # cells of a full row, where an empty cell keeps its place; else 0

    def over(self, row: Cells, n: int) -> int:
        """The column of a row's cell in the header; a row and a header that differ in length end together."""
        return n + len(self.header) - (self.width or len(row))


def find_tables(source: Source) -> list[Table]:
    """Runs of lines with two cells or more, some of them numbers; another header in a run begins another table."""
    ruled = [p for p in source.paragraphs if not _is_rule(source.folded, p)]
    at = [n for n, p in enumerate(ruled) if _is_row(source.folded, p) or _is_narrow(source.folded, ruled, n)]
    tables: list[Table] = []
    i = 0
    while i < len(at):
        j = i
        while j + 1 < len(at) and at[j + 1] == at[j] + 1:
            j += 1
        tables += _tables(source.folded, ruled, at[i], at[j] + 1)
        i = j + 1
    return tables


def _is_row(folded: str, line: Bounds) -> bool:
    """Whether tabs, wide spaces or upright strokes part a line into cells."""
    return folded.find("\t", *line) >= 0 or folded.find("  ", *line) >= 0 or _barred(folded, line)


def _is_narrow(folded: str, lines: Sequence[Bounds], n: int) -> bool:
    """Whether a line is a row of numbers that one space parts, or the header over such a row."""
    spaces = folded.count(" ", *lines[n])
    if spaces < 2:
        return False
    if _NARROW_ROW.fullmatch(folded, *lines[n]):
        return True
    below = lines[n + 1] if n + 1 < len(lines) else None
    return below is not None and bool(_NARROW_ROW.fullmatch(folded, *below)) and spaces == folded.count(" ", *below)


def _barred(folded: str, line: Bounds) -> bool:
    """| 绝对数 | 增长 |; 税收 | 86.4 | 7.2 |: a stroke at either edge, or both."""
    return folded.count("|", *line) >= 3 and (folded.startswith("|", line[0]) or folded.endswith(("|", "| "), *line))


def _is_rule(folded: str, line: Bounds) -> bool:
    """| --- | --- |: the line under a header holds no cells."""
    return folded.startswith("|", line[0]) and _RULE.fullmatch(folded, *line) is not None


def cells(folded: str, line: Bounds) -> Cells:
    """The cells of a line without the spaces around them; between tabs and strokes one may be empty."""
    if _barred(folded, line):
        start, end = line[0] + folded.startswith("|", line[0]), folded.rfind("|", *line) if folded.endswith(("|", "| "), *line) else line[1]
        return tuple(_trimmed(folded, *part, _BAR_EDGE) for part in _parts(folded, start, end, "|"))
    if folded.find("\t", *line) >= 0:
        return tuple(_trimmed(folded, *part, None) for part in _parts(folded, *line, "\t"))
    if folded.find("  ", *line) < 0:
        return tuple(_parts(folded, *line, " "))
    return tuple(_trimmed(folded, *m.span(), None) for m in _SPACED_CELL.finditer(folded, *line) if m[0].strip())


def _parts(folded: str, start: int, end: int, mark: str) -> list[Bounds]:
    found = []
    while (at := folded.find(mark, start, end)) >= 0:
        found.append((start, at))
        start = at + 1
    return [*found, (start, end)]


def _trimmed(folded: str, start: int, end: int, edge: str | None) -> Bounds:
    text = folded[start:end]
    inner = text.strip(edge)
    begin = start + (len(text) - len(text.lstrip(edge)) if inner else 0)
    return begin, begin + len(inner)


def _tables(folded: str, lines: Sequence[Bounds], first: int, end: int) -> list[Table]:
    """The tables of one run of rows."""
    rows = [cells(folded, line) for line in lines[first:end]]
    body = [_has_number(folded, row) for row in rows]
    heads = [n for n in range(1, len(rows) - 1) if body[n - 1] and body[n + 1] and not body[n] and _is_header(folded, rows[n])]
    found: list[Table] = []
    for a, b in zip([0, *heads], [*heads, len(rows)], strict=True):
        caption = found[-1].caption if found else _caption(folded, lines, first + _head(folded, rows, body))
        table = _table(folded, rows[a:b], body[a:b], caption)
        if table:
            found.append(table)
    return found


def _has_number(folded: str, row: Cells) -> bool:
    inked = [c for c in row if c[0] < c[1]]
    return len(inked) >= 2 and any(NUMBER.fullmatch(folded, *c) for c in inked[1:][-2:])


def _is_header(folded: str, row: Cells) -> bool:
    """Words in each cell."""
    inked = [c for c in row if c[0] < c[1]]
    return len(inked) >= 2 and not any(NUMBER.fullmatch(folded, *c) or _LEFT_OUT.fullmatch(folded, *c) for c in inked[1:])


def _table(folded: str, rows: Sequence[Cells], body: Sequence[bool], caption: Bounds) -> Table | None:
    numbered = [n for n, has in enumerate(body) if has]
    if len(numbered) < 2:
        return None
    head = _head(folded, rows, body)
    header = rows[head] if head < numbered[0] else ()
    width = max(len(rows[n]) for n in numbered)
    if header and len(header) > width and folded.find("\t", header[0][0], header[-1][1]) >= 0:
        width = len(header)  # the last cells of the rows are empty, and left out
    if len(header) not in (width, width - 1):
        width = 0
        header = _inked(header)
    return Table(caption, header, tuple(rows[n] if width else _inked(rows[n]) for n in numbered), width)


def _inked(row: Cells) -> Cells:
    return tuple(c for c in row if c[0] < c[1])


def _head(folded: str, rows: Sequence[Cells], body: Sequence[bool]) -> int:
    """The row of words nearest above the first with numbers; that one itself where there is none."""
    top = body.index(True) if True in body else 0
    return next((n for n in range(top - 1, -1, -1) if _is_header(folded, rows[n])), top)


def _caption(folded: str, lines: Sequence[Bounds], head: int) -> Bounds:
    """The short lines above the header: a title, 单位:亿元."""
    found: Bounds | None = None
    for n in range(head - 1, max(-1, head - 1 - _ABOVE), -1):
        start, end = lines[n]
        if end - start > _CAPTION or (found and (folded[end - 1] in "。;" or _is_row(folded, lines[n]))):
            break
        found = (start, found[1] if found else end)
    return found or ((lines[head - 1][1],) * 2 if head else (0, 0))
