"""The times of a text that figures stand in, for look-up by place: the last before a number, a heading's, the part's."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from liangdian.compiled import re, regex
from liangdian.figures.view import MEMORY
from liangdian.lexicon.characters import SPACE
from liangdian.outline.headings import Heading
from liangdian.scan.calendar import Days, days_between
from liangdian.scan.found import ScannedPeriod
from liangdian.source import Bounds

_GOVERNING = frozenset({"", "as_of", "since", "until", "present"})
_NAMED = regex.compile(r"”?(?:规划|目标|任务|预算|蓝图|纲要|收官|开局|行动计划|工作会议|会议|结转|结余|滚存)")
_JOINT = regex.compile(r"[、和与及]|以及")
_TURN = regex.compile(r"(?r)(?<![^\n])\s*(?:各位代表[,:!]?\s*)?(?:刚刚|即将)?(?P<looks>过去的|回顾|回望|总结|经过)?")
# 。二、对外贸易运行情况: a heading within a paragraph, behind which its time is told anew
_ENUMERATED = re.compile(rf"[。;][{SPACE}]?[一二三四五六七八九十]{{1,2}}、")


class Times:
    """The periods of a text that figures stand in, for look-up by place."""

    def __init__(
        self,
        folded: str,
        periods: Sequence[ScannedPeriod],
        headings: Sequence[Heading],
        report: ScannedPeriod | None,
        published: Days | None = None,
        running: ScannedPeriod | None = None,
        tasks: Bounds | None = None,
    ) -> None:
        self.periods = [p for p in periods if p.marker in _GOVERNING and not _NAMED.match(folded, p.end)]
        self.starts = [p.start for p in self.periods]
        self.folded = folded
        self.enumerated = [(m.start() + 1, m.end()) for m in _ENUMERATED.finditer(folded)]
        self.compared = {p.end: p for p in periods if p.marker == "compared"}
        self.bases = list(self.compared.values())
        self.base_starts = [p.start for p in self.bases]
        self.headings = headings
        self.heading_starts = [h.start for h in headings]
        self._sections: dict[int, ScannedPeriod | None] = {}  # what `of_section` has found
        self.announced: dict[int, Bounds | None] = {}  # by section, where a heading above says that it is planned
        self.report = report
        self.running = running
        known = [d for d in (report.last if report else None, published and published[0]) if d is not None]
        self.horizon = max([*known, *([published[1]] if published else [])], default=None)  # the last day that it may have come out
        told = (report.first, report.last) if report and report.first and report.last else None
        self.now = [d for d in (told, published) if d is not None]
        self.turns = [p for p in self.periods if _is_turn(folded, p, report)]
        self.turn_starts = [p.start for p in self.turns]
        self.tasks = tasks
        if tasks and report and report.first:  # what the year's tasks are set for is not over
            known = [d for d in known if d < report.first] or [report.first - timedelta(1)]
        self.latest = max(known) if known else None  # the last day that the report can tell of

    def last_in(self, start: int, end: int, markers: frozenset[str] = _GOVERNING) -> ScannedPeriod | None:
        """The last period that begins in a stretch of text."""
        last = bisect_left(self.starts, end) - 1
        for i in range(last, max(-1, last - MEMORY), -1):
            if self.starts[i] < start:
                break
            if self.periods[i].marker in markers:
                return self.periods[i]
        return None

    def compared_in(self, start: int, end: int) -> ScannedPeriod | None:
        """The last period of a stretch of text that something is compared with."""
        i = bisect_left(self.base_starts, end) - 1
        return self.bases[i] if i >= 0 and self.base_starts[i] >= start else None

    def row(self, start: int, end: int, n: int) -> Sequence[ScannedPeriod]:
        """2020年、2021年: the last n periods of a stretch, where nothing but 、 or 和 parts them."""
        last = bisect_left(self.starts, end)
        found = self.periods[max(0, last - n - 1) : last]
        joined = [bool(_JOINT.fullmatch(self.folded, a.end, b.start)) for a, b in pairwise(found)]
        if len(found) > n and joined.pop(0):
            return ()
        return found[-n:] if len(found) >= n and found[-n].start >= start and all(joined) else ()

    def first_in(self, start: int, end: int) -> ScannedPeriod | None:
        """The first period that begins in a stretch of text."""
        i = bisect_left(self.starts, start)
        return self.periods[i] if i < len(self.starts) and self.starts[i] < end else None

    def headings_above(self, at: int) -> Iterator[Heading]:
        """The headings that a place stands under, from the deepest outwards."""
        level = 99
        for i in range(bisect_right(self.heading_starts, at) - 1, -1, -1):
            if self.headings[i].level < level:
                level = self.headings[i].level
                yield self.headings[i]
            if level == 1:
                return

    def section_at(self, at: int) -> int:
        """The number of the section that a place stands in: what its headings say is the same for all of it."""
        return bisect_right(self.heading_starts, at)

    def of_section(self, at: int) -> ScannedPeriod | None:
        """The period in the nearest heading above a place."""
        section = self.section_at(at)
        if section not in self._sections:
            found = (self.first_in(h.start, h.end) for h in self.headings_above(at))
            self._sections[section] = next((p for p in found if p and p.marker != "present"), None)  # 当前存在的问题
        return self._sections[section]

    def turn_before(self, at: int) -> ScannedPeriod | None:
        """The last time that a paragraph of the same part of the report turned to, where no heading tells one since."""
        i = bisect_left(self.turn_starts, at) - 1
        if i < 0:
            return None
        for h in self.headings_above(at):
            if h.start > self.turns[i].start and (h.level == 1 or self.first_in(h.start, h.end)):
                return None
        return self.turns[i]

    def is_over(self, p: ScannedPeriod) -> bool:
        """Whether a time had ended when the report was given, or by the end of what it reports on."""
        return p.last is not None and self.latest is not None and p.last <= self.latest

    def is_ahead(self, p: ScannedPeriod) -> bool:
        """Later than all that the report reports on, and than the day it was published."""
        return p.first is not None and self.horizon is not None and p.first > self.horizon

    def past_in(self, start: int, end: int) -> ScannedPeriod | None:
        """The last time of a stretch of text, where it is over and its year is told there."""
        found = self.last_in(start, end)
        return found if found and found.explicit_year and self.is_over(found) else None


def _is_turn(folded: str, p: ScannedPeriod, report: ScannedPeriod | None) -> bool:
    """刚刚过去的2025年,…; 五年来,…: a report on years turns to the last, one on a year to it or the years up to it, with a paragraph."""
    if p.marker or report is None or not (report.first and report.last and p.first and p.last):
        return False
    whole = (p.first.month, p.first.day, p.last.month, p.last.day) == (1, 1, 12, 31)
    if (
        not whole
        or report.last.year != p.last.year
        or p.last.year not in (report.first.year, p.first.year)
        or not folded.startswith(",", p.end)
    ):
        return False
    m = _TURN.match(folded, max(0, p.start - 20), p.start)
    return m is not None and (report.first.year == p.last.year or m["looks"] is not None)  # 2025年,产值…: no turn of a report on years


def report_period(iso: str | None, periods: Sequence[ScannedPeriod]) -> ScannedPeriod | None:
    """The first printed time that is the report's own, else the year of its accounts: 2023 of 2023中报 for January to June."""
    days = days_between(iso)
    if iso is None or days is None:
        return None
    named = (p._replace(iso=iso, first=days[0], last=days[1]) for p in periods if p.marker == "named" and p.iso == iso[:4])
    return next((p for p in periods if p.iso == iso), None) or next(named, None)
