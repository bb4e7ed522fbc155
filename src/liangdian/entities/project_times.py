"""When an event was: the time printed with it, the day that the news opens with, or the year of the report."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import regex

from liangdian.outline.frame import Frame
from liangdian.scan.found import ScannedPeriod
from liangdian.source import Bounds, Source

_DAYS = 62  # a time that covers more days dates no event that is told later
_TRIES = 8  # times that are looked at
_NEAR = 120  # characters between a time and the event that it opens with
_YEAR = 4  # characters of an ISO year


class EventTimes:
    """The printed times of a text, for look-up by place."""

    def __init__(self, source: Source, periods: Sequence[ScannedPeriod], frame: Frame) -> None:
        self.source = source
        self.periods = [p for p in periods if p.marker in ("", "as_of", "until")]
        self.starts = [p.start for p in self.periods]
        self.paragraphs = [p[0] for p in source.paragraphs]
        whole = frame.period is not None and len(frame.period) == _YEAR
        self.report = next((p for p in periods if whole and p.iso == frame.period), None)

    def of_event(self, start: int, sentence: Bounds, same: regex.Pattern[str]) -> tuple[ScannedPeriod | None, bool]:
        """The time of an event, and whether it is printed with it; `same` matches the words of its kind."""
        printed = self._exact(sentence[0], start)
        if printed:
            return printed, True
        return self._opening(sentence[0], same) or self.report, False

    def _exact(self, low: int, high: int) -> ScannedPeriod | None:
        """3月8日,2023年一季度重大项目…: the last time, or a day before it that lies within it."""
        last = self._last(low, high)
        before = self._last(low, last.start) if last else None
        if last is None or before is None or None in (last.first, last.last, before.first, before.last):
            return last
        within = last.first <= before.first <= before.last <= last.last  # type: ignore[operator]
        return before if within and before.first == before.last else last

    def _last(self, low: int, high: int) -> ScannedPeriod | None:
        i = bisect_left(self.starts, high) - 1
        return self.periods[i] if i >= 0 and self.starts[i] >= low else None

    def _opening(self, start: int, same: regex.Pattern[str]) -> ScannedPeriod | None:
        """昨日,…开工仪式举行。此次开工的…: the day of a sentence before that tells of the same kind of event."""
        low = self.source.paragraphs[max(0, bisect_right(self.paragraphs, start) - 1)][0]
        for _ in range(_TRIES):
            found = self._last(low, start)
            if found is None:
                return None
            start = found.start
            exact = found.first is None or found.last is None or (found.last - found.first).days <= _DAYS
            sentence = self.source.sentences[self.source.sentence_at(start)]
            if exact and same.search(self.source.folded, max(sentence[0], start - _NEAR), min(sentence[1], start + _NEAR)):
                return found
        return None
