"""The time of a number: printed in its clause, or inherited from the sentence, the paragraph, the section or the report."""

from bisect import bisect_left
from collections.abc import Sequence

from liangdian.figures.view import View
from liangdian.scan.found import ScannedPeriod


class Times:
    """The periods of a text in reading order, for look-up by place."""

    def __init__(self, periods: Sequence[ScannedPeriod]) -> None:
        self.periods = [p for p in periods if not getattr(p, "comparison", False)]
        self.starts = [p.start for p in self.periods]

    def last_in(self, start: int, end: int) -> ScannedPeriod | None:
        """The last period that begins in a stretch of text."""
        i = bisect_left(self.starts, end) - 1
        if i >= 0 and self.starts[i] >= start:
            return self.periods[i]
        return None


def find_period(view: View, times: Times, paragraph: tuple[int, int], inherited: ScannedPeriod | None) -> None:
    """The nearest time before the number in its sentence, else in its paragraph, else what the context gives."""
    s = view.statement
    at = view.quantity.start
    if s.type == "threshold":
        return
    clause = times.last_in(view.before[0] - 24 if view.before[0] - 24 > s.sentence[0] else s.sentence[0], at)
    found = clause or times.last_in(s.sentence[0], at)
    if found:
        s.period, s.inherited = found, not view.before[0] - 16 <= found.start < at
        view.proves("period", "printed", (found.start, found.end))
        return
    found = times.last_in(paragraph[0], at) or inherited
    if found:
        s.period, s.inherited = found, True
        view.proves("period", "inherited", (found.start, found.end))
