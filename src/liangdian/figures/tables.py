"""发电量（亿千瓦时）<tab>96.5<tab>2.8: tables printed as lines, each cell a figure by its row's label and its column's header."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

import regex

from liangdian.figures.change import basis_of, direction_of
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.statement import Statement
from liangdian.figures.when import Times
from liangdian.lexicon.units import Unit
from liangdian.models import Basis, Evidence
from liangdian.scan.found import ScannedPeriod, ScannedQuantity
from liangdian.scan.numerals import EXACT
from liangdian.scan.units import in_base
from liangdian.scan.written import PLACES
from liangdian.source import Bounds, Source

_BAR_CELL = regex.compile(r"[^|\n]*(?=\|)")  # | 税收 | 86.4 |
_BAR_EDGE = " \t*_"
_RULE = regex.compile(r"[\s|:+=-]*")  # | --- | --- |
_CELL = regex.compile(r"[^\t\n]+?(?=\t|[ ]{2,}|$)")
_NUMBER = regex.compile(r"\s*-?[\d,]+(?:\.\d+)?%?\s*")
_SCALE = regex.compile(r"[十百千万亿]*")
_IN_BRACKETS = regex.compile(r"\((?P<unit>[^()]{1,10})\)")
_UNIT_LINE = regex.compile(r"单位[::]\s*(?P<unit>[^\s,;、()]{1,10})")
_CHANGE = regex.compile(r"增长|增减|增速|同比|环比|比上年|较上年|涨跌|增幅|升降|±")
_SHARE = regex.compile(r"比重|占比|份额|构成")
_UNIT_COLUMN = regex.compile(r"(?:计量)?单位")
_LABEL_EDGE = regex.compile(r"(?:[\s#*·\-—:、]|其中)*")
_NUMBERED = regex.compile(r"(?r)(?:电话|传真|手机|热线|邮编|邮政编码|序号|编号|代码|证号|账号)")  # its number measures nothing


@dataclass(frozen=True, slots=True)
class Table:
    """Caption lines above, header cells, and rows of cells; all places in the text."""

    caption: Bounds
    header: tuple[Bounds, ...]
    rows: tuple[tuple[Bounds, ...], ...]


class TableUnit(NamedTuple):
    """亿千瓦时: power of ten 8, 千瓦时."""

    unit: Unit
    power: int


def find_tables(source: Source) -> list[Table]:
    """Runs of lines with two cells or more, of which all but the first are numbers."""
    ruled = [p for p in source.paragraphs if not _is_rule(source.folded, p)]
    lines = [(p, cells(source.folded, p)) for p in ruled if _is_row(source.folded, p)]
    tables: list[Table] = []
    i = 0
    index = {p: n for n, p in enumerate(ruled)}
    while i < len(lines):
        j = i
        while j + 1 < len(lines) and index[lines[j + 1][0]] == index[lines[j][0]] + 1:
            j += 1
        table = _table(source.folded, ruled, [row for _, row in lines[i : j + 1]], index[lines[i][0]])
        if table:
            tables.append(table)
        i = j + 1
    return tables


def _is_row(folded: str, line: Bounds) -> bool:
    """Whether tabs, wide spaces or upright strokes part a line into cells."""
    return folded.find("\t", *line) >= 0 or folded.find("  ", *line) >= 0 or _barred(folded, line)


def _barred(folded: str, line: Bounds) -> bool:
    return folded.startswith("|", line[0]) and folded.count("|", *line) >= 3


def _is_rule(folded: str, line: Bounds) -> bool:
    """| --- | --- |: the line under a header holds no cells."""
    return folded.startswith("|", line[0]) and _RULE.fullmatch(folded, *line) is not None


def cells(folded: str, line: Bounds) -> tuple[Bounds, ...]:
    """The cells of a line, without the spaces around them."""
    found = []
    if _barred(folded, line):
        for m in _BAR_CELL.finditer(folded, line[0] + 1, line[1]):
            text = m.group()
            if text.strip(_BAR_EDGE):
                found.append((m.start() + len(text) - len(text.lstrip(_BAR_EDGE)), m.start() + len(text.rstrip(_BAR_EDGE))))
        return tuple(found)
    for m in _CELL.finditer(folded, *line):
        text = m.group()
        start = m.start() + len(text) - len(text.lstrip())
        if text.strip():
            found.append((start, m.start() + len(text.rstrip())))
    return tuple(found)


def _table(folded: str, lines: Sequence[Bounds], rows: list[tuple[Bounds, ...]], first: int) -> Table | None:
    body = [n for n, row in enumerate(rows) if len(row) >= 2 and any(_NUMBER.fullmatch(folded, *c) for c in row[1:][-2:])]
    if len(body) < 2:
        return None
    header = rows[body[0] - 1] if body[0] > 0 else ()
    above = first + body[0] - 2 if body[0] > 1 else first - 1
    caption = lines[above] if above >= 0 else (0, 0)
    if caption[1] - caption[0] > 60:
        caption = (caption[1], caption[1])
    return Table(caption, header, tuple(rows[n] for n in body))


def read_tables(
    source: Source,
    quantities: Sequence[ScannedQuantity],
    grammar: FigureGrammar,
    times: Times,
    subject: Bounds | None,
) -> dict[int, Statement]:
    """One statement for each numeric cell, by the place of its number."""
    by_start = {q.start: q for q in quantities}
    starts = sorted(by_start)
    found: dict[int, Statement] = {}
    for table in find_tables(source):
        reader = _Reader(source, grammar, times, subject, table)
        for row in table.rows:
            if _NUMBERED.match(source.folded, *row[0]):
                continue
            level = None
            for n, cell in enumerate(row[1:], 1):
                i = bisect_right(starts, cell[0] - 1)
                if i < len(starts) and starts[i] < cell[1] and _NUMBER.fullmatch(source.folded, *cell):
                    s = found[starts[i]] = reader.statement(by_start[starts[i]], row, n)
                    if s.type == "growth":
                        s.level = level
                    elif s.type == "level":
                        level = s.quantity
    return found


class _Reader:
    """Reads the cells of one table."""

    def __init__(self, source: Source, grammar: FigureGrammar, times: Times, subject: Bounds | None, table: Table) -> None:
        self.source, self.grammar, self.times, self.subject, self.table = source, grammar, times, subject, table
        self.folded = source.folded
        self.unit_column = next((n for n, c in enumerate(table.header) if _UNIT_COLUMN.fullmatch(self.folded, *c)), None)

    def statement(self, q: ScannedQuantity, row: tuple[Bounds, ...], n: int) -> Statement:
        """The figure of one cell."""
        header = self._header(row, n)
        text = self.folded[header[0] : header[1]] if header else ""
        label = self._label(row[0])
        dated = self.times.last_in(*label)
        if dated and header and dated.end >= label[1]:  # 2019年|120|146: the row is a time, the column says of what
            label = self._label(header)
        change, share = _CHANGE.search(text), _SHARE.search(text)
        unit = self._unit(text, row, change is not None or share is not None)
        s = Statement(_with_unit(q, unit), self.source.sentences[self.source.sentence_at(q.start)], indicator=label)
        if change:
            s.type, s.basis, s.direction = "growth", _basis_of(text, self.grammar), direction_of(q, "up")
        elif share:
            s.type = "share"
        s.entity = self._owner(header) or self.subject
        s.period = dated or self._period(header, row)
        s.inherited = s.period is not None
        spans = (label, header) if header else (label,)
        s.evidence = [Evidence("role", "table_column", spans), Evidence("indicator", "table_row", (label,))]
        if s.entity:
            s.evidence.append(Evidence("entity", "table_owner", (s.entity,)))
        if header and not change and "完成" not in text and self.grammar.planned.search(text):
            s.planned = True
            s.evidence.append(Evidence("planned", "table_plan", (header,)))
        if s.period:
            s.evidence.append(Evidence("period", "table_time", ((s.period.start, s.period.end),)))
        return s

    def _header(self, row: tuple[Bounds, ...], n: int) -> Bounds | None:
        header = self.table.header
        offset = len(header) - len(row)
        return header[n + offset] if header and 0 <= n + offset < len(header) else None

    def _label(self, cell: Bounds) -> Bounds:
        m = _LABEL_EDGE.match(self.folded, *cell)
        start = m.end() if m and m.end() < cell[1] else cell[0]
        end = self.folded.find("(", start, cell[1])
        return (start, end) if end > start + 1 else (start, cell[1])

    def _unit(self, header: str, row: tuple[Bounds, ...], relative: bool) -> TableUnit | None:
        m = _IN_BRACKETS.search(header)
        if m:
            return self._read_unit(m["unit"])
        if "%" in header:
            return self._read_unit("%")
        if relative:
            amount = "额" in header or "量" in header
            m = _UNIT_LINE.search(self.folded, *self.table.caption) if amount else None
            return self._read_unit(m["unit"]) if m else None if amount else self._read_unit("%")
        m = _IN_BRACKETS.search(self.folded[row[0][0] : row[0][1]])
        if m:
            return self._read_unit(m["unit"])
        if self.unit_column is not None and self.unit_column < len(row):
            return self._read_unit(self.folded[row[self.unit_column][0] : row[self.unit_column][1]])
        if self.table.header and (m := _IN_BRACKETS.search(self.folded, *self.table.header[0])):
            return self._read_unit(m["unit"])
        m = _UNIT_LINE.search(self.folded, *self.table.caption) or _IN_BRACKETS.search(self.folded, *self.table.caption)
        return self._read_unit(m["unit"]) if m else None

    def _read_unit(self, text: str) -> TableUnit | None:
        text = text.strip()
        scale = _SCALE.match(text)
        for k in range((scale.end() if scale else 0) + 1):  # 万千瓦时: the shortest scale before a unit
            found = self.grammar.units.at(text, k)
            if found is not None and found[1] == len(text):
                return TableUnit(found[0], sum(PLACES[c] for c in text[:k]))
        found = self.grammar.units.at(text, 0)
        return TableUnit(found[0], 0) if found else None

    def _owner(self, header: Bounds | None) -> Bounds | None:
        if header is None:
            return None
        m = self.grammar.place_only.fullmatch(self.folded, *header) or self.grammar.column_owner.fullmatch(self.folded, *header)
        return header if m else None

    def _period(self, header: Bounds | None, row: tuple[Bounds, ...]) -> ScannedPeriod | None:
        found = self.times.last_in(*header) if header else None
        found = found or self.times.last_in(self.table.caption[0], row[0][0])
        return found or self.times.of_section(row[0][0]) or self.times.report


def _basis_of(header: str, grammar: FigureGrammar) -> Basis | None:
    """同比增长(%) -> yoy, 环比 -> mom, 比上年增长 -> yoy."""
    return "yoy" if "同比" in header else "mom" if "环比" in header else basis_of(header, grammar)


def _with_unit(q: ScannedQuantity, unit: TableUnit | None) -> ScannedQuantity:
    if unit is None or q.unit:
        return q
    value = q.value
    if value is not None and unit.power:
        value = EXACT.multiply(value, Decimal(10**unit.power))
    u = unit.unit
    return q._replace(unit=u.name, kind=u.kind, value=value, base_unit=u.base, base_value=in_base(value, u), bare=False)
