"""发电量（亿千瓦时）<tab>96.5<tab>2.8: tables printed as lines, each cell a figure by its row's label and its column's header."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.figures.basis import basis_of
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.grid import NUMBER, Cells, Table, find_tables
from liangdian.figures.statement import Statement, grow
from liangdian.figures.times import Times
from liangdian.lexicon.units import Unit
from liangdian.models import Basis, Evidence
from liangdian.scan.found import ScannedPeriod, ScannedQuantity
from liangdian.scan.numerals import EXACT
from liangdian.scan.units import in_base
from liangdian.scan.written import PLACES
from liangdian.source import Bounds, Source

_SCALE = regex.compile(r"[十百千万亿]*")
_IN_BRACKETS = regex.compile(r"\((?P<unit>[^()]{1,10})\)")
_UNIT_LINE = regex.compile(r"单位[::]\s*(?P<unit>[^\s,;、()]{1,10})")
_CHANGE = regex.compile(r"增长|增减|增速|同比|环比|比上年|较上年|涨跌|增幅|升降|±")
_TO_DATE = regex.compile(r"累计")  # 累计同比增长 behind 本月: the time of the caption
_SHARE = regex.compile(r"比重|占比|份额|构成")
_UNIT_COLUMN = regex.compile(r"(?:计量)?单位")
_LABEL_EDGE = regex.compile(r"(?:[\s#*·\-—:、]|其中)*")
_MEASURE = regex.compile(
    r"(?:面积|产值|增加值|收入|投资额?|税收|人口|户数|人数|家数|企业数|项目数|余额|价格|单价|均价|销售额|成交额|产能|里程|库容|容量|利润|支出)$"
)
_DONE = regex.compile(r"(?:计划|规划|预计|目标|完成|实际|累计|已|当年|本年|年度|到位)+(?=\p{Han}{2})")
_TOTAL = regex.compile(r"(?:合|总|小|共)\s*计|总\s*数|总体|总额")
_NUMBERED = regex.compile(r"(?r)(?:电话|传真|手机|热线|邮编|邮政编码|序号|编号|代码|证号|账号)")  # its number measures nothing


class TableUnit(NamedTuple):
    """亿千瓦时: power of ten 8, 千瓦时."""

    unit: Unit
    power: int
    printed: str


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
                if i < len(starts) and starts[i] < cell[1] and NUMBER.fullmatch(source.folded, *cell) and reader.measures(row, n):
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
        first = table.width - len(table.header) if table.width else 0  # the column of labels may have no header
        self.unit_column = next((n for n, c in enumerate(table.header, first) if _UNIT_COLUMN.fullmatch(self.folded, *c)), None)

    def measures(self, row: Cells, n: int) -> bool:
        """The number under 序号 or 联系电话 measures nothing."""
        header = self._header(row, n)
        return header is None or _NUMBERED.match(self.folded, *header) is None

    def statement(self, q: ScannedQuantity, row: Cells, n: int) -> Statement:
        """The figure of one cell."""
        header = self._header(row, n)
        text = self.folded[header[0] : header[1]] if header else ""
        label = self._label(self._named(row))
        dated = self.times.last_in(*label)
        change, share = _CHANGE.search(text), _SHARE.search(text)
        owner = self._owner(header)
        if dated and header and dated.end >= label[1]:  # 2019年|120|146: the row is a time, the column says of what
            label = self._measure(row, n) or self._label(header)
        elif not owner and (measure := self._measure(row, n)) and not _MEASURE.search(self.folded, *label):
            owner, label = None if _TOTAL.match(self.folded, *label) else label, measure
        unit = self._unit(header, row, change is not None or share is not None)
        s = Statement(_with_unit(q, unit), self.source.sentences[self.source.sentence_at(q.start)], indicator=label)
        if change:
            grow(s, "up", _basis_of(text, self.grammar))
        elif share:
            s.type = "share"
        s.entity = owner or self.subject
        s.period = (self._time_of(header) if header else None) or dated or self._period(row, n)
        self._prove(s, header, label)
        if header and not change and "完成" not in text and self.grammar.planned.search(text):
            s.planned = True
            s.evidence.append(Evidence("planned", "table_plan", (header,)))
        return s

    def _prove(self, s: Statement, header: Bounds | None, label: Bounds) -> None:
        s.inherited = s.period is not None
        spans = (label, header) if header and header != label else (label,)
        s.evidence = [Evidence("role", "table_column", spans), Evidence("indicator", "table_row", (label,))]
        if s.entity:
            s.evidence.append(Evidence("entity", "table_owner", (s.entity,)))
        if s.period:
            s.evidence.append(Evidence("period", "table_time", ((s.period.start, s.period.end),)))

    def _header(self, row: Cells, n: int) -> Bounds | None:
        column = self.table.over(row, n)
        found = self.table.header[column] if 0 <= column < len(self.table.header) else None
        return found if found and found[0] < found[1] else None

    def _named(self, row: Cells) -> Bounds:
        """The cell that names the row: the first, or the one behind its number."""
        first = row[0]
        if len(row) > 2 and (first[0] == first[1] or NUMBER.fullmatch(self.folded, *first)) and not NUMBER.fullmatch(self.folded, *row[1]):
            return row[1]
        return first

    def _measure(self, row: Cells, n: int) -> Bounds | None:
        """面积(公顷), or the nearest such column before 占比 or 增长: what is measured of each row."""
        for k in range(n, 0, -1):
            header = self._header(row, k)
            if header is None:
                return None
            label = self._label(header)
            dated = self.times.last_in(*header)
            if dated and dated.end >= label[1] and not _CHANGE.search(self.folded, *header):
                return None
            if _CHANGE.search(self.folded, *header) or _SHARE.search(self.folded, *header):
                continue
            start = max(label[0], dated.end if dated else 0)
            done = _DONE.match(self.folded, start, label[1])
            return (done.end() if done else start, label[1]) if _MEASURE.search(self.folded, start, label[1]) else None
        return None

    def _label(self, cell: Bounds) -> Bounds:
        m = _LABEL_EDGE.match(self.folded, *cell)
        start = m.end() if m and m.end() < cell[1] else cell[0]
        end = self.folded.find("(", start, cell[1])
        return (start, end) if end > start + 1 else (start, cell[1])

    def _unit(self, header: Bounds | None, row: Cells, relative: bool) -> TableUnit | None:
        if header and (found := self._bracketed(header)):
            return found
        text = self.folded[header[0] : header[1]] if header else ""
        if "%" in text or (relative and "额" not in text and "量" not in text):
            return self._percent()
        if relative:
            return self._of_caption()
        if found := self._bracketed(self._named(row)):
            return found
        if self.unit_column is not None and self.unit_column < len(row):
            return self._read_unit(row[self.unit_column])
        corner = self.table.header[0] if self.table.header else None
        return (self._bracketed(corner) if corner else None) or self._of_caption() or self._bracketed(self.table.caption)

    def _bracketed(self, place: Bounds) -> TableUnit | None:
        m = _IN_BRACKETS.search(self.folded, *place)
        return self._read_unit(m.span("unit")) if m else None

    def _percent(self) -> TableUnit | None:
        found = self.grammar.units.at("%", 0)
        return TableUnit(found[0], 0, "%") if found else None

    def _of_caption(self) -> TableUnit | None:
        m = _UNIT_LINE.search(self.folded, *self.table.caption)
        return self._read_unit(m.span("unit")) if m else None

    def _read_unit(self, place: Bounds) -> TableUnit | None:
        text = self.folded[place[0] : place[1]].strip()
        start = self.folded.find(text, *place)
        scale = _SCALE.match(text)
        for k in range((scale.end() if scale else 0) + 1):  # 万千瓦时: the shortest scale before a unit
            found = self.grammar.units.at(text, k)
            if found is not None and found[1] == len(text):
                return TableUnit(found[0], sum(PLACES[c] for c in text[:k]), self.source.text[start + k : start + len(text)])
        found = self.grammar.units.at(text, 0)
        return TableUnit(found[0], 0, found[0].name) if found else None

    def _owner(self, header: Bounds | None) -> Bounds | None:
        if header is None:
            return None
        m = self.grammar.place_only.fullmatch(self.folded, *header) or self.grammar.column_owner.fullmatch(self.folded, *header)
        return header if m else None

    def _time_of(self, header: Bounds) -> ScannedPeriod | None:
        """1-5月; of 本月止累计 the caption knows more."""
        found = self.times.last_in(*header)
        return None if found and found.iso is None and _TO_DATE.search(self.folded, *header) else found

    def _period(self, row: Cells, n: int) -> ScannedPeriod | None:
        """The time of the nearest column before it, of the caption, of the section, of the report."""
        nearest = -1 if _TO_DATE.search(self.folded, *(self._header(row, n) or row[n])) else n - 1
        left = (self._header(row, k) for k in range(nearest, -1, -1))
        found = next((p for header in left if header and (p := self._time_of(header))), None)
        found = found or self.times.last_in(*self.table.caption)
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
    name = unit.printed if len(unit.printed) == len(u.name) and not u.name.isascii() else u.name
    return q._replace(unit=name, kind=u.kind, value=value, base_unit=u.base, base_value=in_base(value, u), bare=False)
