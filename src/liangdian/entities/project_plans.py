"""确保东岭大桥年内竣工: which events are only intended, and when they are to be."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.entities.project_scene import Run, Scene
from liangdian.entities.project_times import EventTimes
from liangdian.lexicon import Lexicon
from liangdian.outline.headings import Heading
from liangdian.outline.tasks import PlanHeadings
from liangdian.scan.found import ScannedPeriod
from liangdian.source import Bounds

_FAR = 160  # characters of a sentence that 确保 holds for
_HEADS = 24  # characters at the head of a part that its year stands in
_YEAR = 366  # days


class PlanGrammar(NamedTuple):
    """The words that make a plan or a wish of an event, and those that say that it is none."""

    planned: regex.Pattern[str]
    urged: regex.Pattern[str]
    done: regex.Pattern[str]
    headings: PlanHeadings

    @classmethod
    def of(cls, lexicon: Lexicon) -> "PlanGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        return cls(
            planned=regex.compile(rf"(?<![主重首即]){w('milestone.planned')}|随着[^,。;]{{2,40}}的$"),  # 主要, 即将 are no plans
            urged=regex.compile(w("milestone.urged")),
            done=regex.compile(w("milestone.done")),
            headings=PlanHeadings.of(lexicon),
        )


class ToldEvent(NamedTuple):
    """An event of the undertakings of a run: where its words begin, their clause and their sentence."""

    start: int
    clause: int
    sentence: Bounds
    run: Run


class _Part(NamedTuple):
    """The part of a text under a heading of plans, and the year that it plans for."""

    start: int
    end: int
    time: ScannedPeriod | None
    outer: int  # the part that it is a part of, or -1


class Plans:
    """What a text only intends, for look-up by place."""

    def __init__(self, scene: Scene, grammar: PlanGrammar, times: EventTimes, headings: Sequence[Heading]) -> None:
        self.folded = scene.folded
        self.source = scene.source
        self.grammar = grammar
        self.times = times
        self.parts: list[_Part] = []
        for h in headings:
            named = times.first(h.start, h.end)
            if self._announces(h, named):
                outer = self._part_at(h.start)
                self.parts.append(_Part(h.start, h.body[1], self._year_of(h, named, outer), outer))
        self.starts = [p.start for p in self.parts]

    def _announces(self, h: Heading, named: ScannedPeriod | None) -> bool:
        """二、明年工作安排; 三、2015年 after a review of 2014: what stands under such a heading is only intended."""
        if named and self.times.is_over(named):
            return False
        headings, at = self.grammar.headings, (h.start, h.end)
        if headings.announced(self.folded, at, named is not None or self.times.told is None):
            return True
        return self.times.is_ahead(named) and not headings.reviewed.search(self.folded, *at)

    def _year_of(self, h: Heading, named: ScannedPeriod | None, outer: int) -> ScannedPeriod | None:
        """二、2014年工作安排; 二、工作安排↵2014年,…: the year printed in the heading, above it, or at the head of the part."""
        if named:
            return named if _within_a_year(named) else None
        return self.parts[outer].time if outer >= 0 else self._opening(*h.body)

    def _opening(self, start: int, end: int) -> ScannedPeriod | None:
        first = self.times.first(start, min(end, start + _HEADS))
        return first if first and not first.marker and _within_a_year(first) and not self.times.is_over(first) else None

    def _part_at(self, at: int) -> int:
        """The innermost part that holds a place."""
        i = bisect_right(self.parts, at, key=lambda part: part.start) - 1
        while i >= 0 and self.parts[i].end <= at:
            i = self.parts[i].outer
        return i

    def intends(self, event: ToldEvent) -> bool:
        """确保东岭大桥|竣工, 二、明年工作安排↵…东岭大桥|竣工; the words of a name (规划展厅) are no plan."""
        return self.times.tasks or self._in_words(event) or self._part_at(event.start) >= 0

    def _in_words(self, event: ToldEvent) -> bool:
        far = max(event.sentence[0], event.start - _FAR)
        if self.grammar.urged.search(self.folded, far, event.start):
            return True
        words = self.grammar.planned.finditer(self.folded, event.clause, event.start)
        return any(m.start() < event.run.start or event.run.end < m.end() for m in words)

    def time_of(self, event: ToldEvent, printed: ScannedPeriod | None) -> ScannedPeriod | None:
        """年内|竣工: the time printed in the clause, else one that the names stand behind, else that of the paragraph or the part."""
        if printed and printed.start >= event.clause:
            return None if self.times.is_over(printed) and self._in_words(event) else printed
        if self.grammar.done.search(self.folded, event.clause, event.start):
            return None
        if printed and printed.end <= event.run.start < event.start and not self.times.is_over(printed):
            return printed
        part = self._part_at(event.start)
        known = self.parts[part].time if part >= 0 else None
        return known or self._opening(*self.source.paragraph_at(event.start)) or self.times.task_year


def _within_a_year(p: ScannedPeriod) -> bool:
    return p.first is not None and p.last is not None and (p.last - p.first).days <= _YEAR
