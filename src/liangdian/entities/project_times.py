"""When an event was: the time printed with it, the day that the news opens with, or the year of the report."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from liangdian.compiled import regex
from liangdian.outline.frame import Frame
from liangdian.outline.headings import Heading
from liangdian.scan.calendar import days_between
from liangdian.scan.found import ScannedPeriod
from liangdian.source import Bounds, Source

_DAYS = 62  # a time that covers more days dates no event that is told later
_TRIES = 8  # times that are looked at
_NEAR = 120  # characters between a time and the event that it opens with
_YEAR, _DAY = 4, 10  # characters of an ISO year, of a day
_LEAD, _FIRST = 200, 3  # characters, and sentences behind the title, in which news tells of its day
_HEAD = 12
_AHEAD = 4
_OPENS = 3
_HEADS = 40  # characters at the head of a paragraph
_LEADS = 60  # characters of a paragraph that but leads to what follows
_ABOVE = 30  # headings that are looked through for those that a paragraph stands under
_TOLD = 400  # characters of its sentence that are looked back over for a longer time
_THIS_TIME = regex.compile("(?r)[这此本]次(?:集中)?")  # 此次签约的东岭光伏项目: on the day of the news
_YEARS = regex.compile(
    r"截至目前|到目前|[0-9]年来|这[两三四五六]年|[两三四五六]年(?:来|间|里|中|内|累计|新增|共|,)|“?十[二三四五]五”?(?:时期|期间|以来)"
)
_DIGIT = regex.compile("[0-9一二三四]")
_TO_COME = regex.compile("(?r)(?:将|预计|计划|拟|力争|确保)(?:于|在)?")  # 将在|今年10月投入使用
_ON_THE_SPOT = regex.compile(r"(?:活动|仪式)(?:现场|上|当天)|现场")


def _dates(source: Source, period: ScannedPeriod) -> bool:
    """截至8月底; 截至目前 dates nothing that has happened."""
    return not period.lasting and (period.marker != "as_of" or _DIGIT.search(source.folded, period.start, period.end) is not None)


class EventTimes:
    """The printed times of a text, for look-up by place."""

    def __init__(self, source: Source, periods: Sequence[ScannedPeriod], frame: Frame, headings: Sequence[Heading]) -> None:
        self.source = source
        self.periods = [p for p in periods if p.marker in ("", "as_of", "until") and _dates(source, p)]
        self.starts = [p.start for p in self.periods]
        self.by_start = {p.start: p for p in periods if p.first is not None}
        self.by_end = {p.end: p for p in reversed(periods) if p.first is not None}
        whole = frame.period is not None and len(frame.period) == _YEAR
        self.report = next((p for p in periods if whole and p.iso == frame.period), None)
        day = frame.period is not None and len(frame.period) == _DAY
        days = (p for p in self.periods if p.first is not None and p.first == p.last and p.start < _LEAD)
        lead = next((p for p in days if source.sentence_at(p.start) <= _FIRST), None)
        self.news = next((p for p in periods if day and p.iso == frame.period), lead)
        told, published = days_between(frame.period), days_between(frame.published)
        self.told = told[1] if told else None
        self.horizon = published[0] if published else self.told
        self.tasks = frame.tasks is not None
        self.task_year = self.report if self.tasks else None
        self.long = self._long_parts(headings) if self.report else []

    def is_over(self, p: ScannedPeriod) -> bool:
        """Before the day that the text was published, or the end of what it reports on."""
        return p.last is not None and self.horizon is not None and p.last < self.horizon

    def is_ahead(self, p: ScannedPeriod | None) -> bool:
        """Later than all that the report reports on."""
        return p is not None and p.first is not None and self.told is not None and p.first > self.told

    def of_event(self, start: int, sentence: Bounds, same: regex.Pattern[str]) -> tuple[ScannedPeriod | None, bool]:
        """The time of an event, and whether it is printed with it; `same` matches the words of its kind."""
        printed = self._exact(sentence[0], start)
        if printed:
            return printed, True
        return self._opening(sentence[0], same) or self._of_the_news(start, sentence, same) or self.of_report(start, sentence), False

    def beside(self, start: int, end: int) -> ScannedPeriod | None:
        """建于|2020年, 竣工|于2020年, 2016年|立项, 自2020年5月|开工以来: the time right behind the event, or right before it."""
        before = self.by_end.get(start)
        if before and (before.marker == "founded" or self.source.folded.startswith("以来", end)):
            return before
        return self.by_start.get(end if self.source.folded.startswith("于", end - 1) else end + 1 if self._at(end) == "于" else -1)

    def _at(self, at: int) -> str:
        return self.source.folded[at : at + 1]

    def of_report(self, start: int, sentence: Bounds) -> ScannedPeriod | None:
        """The year that is reported on, where no longer time is told of: 五年来,…; ——这五年基础设施加快完善。"""
        i = bisect_right(self.long, start, key=itemgetter(0)) - 1
        told = (i >= 0 and start < self.long[i][1]) or _YEARS.search(self.source.folded, max(sentence[0], start - _TOLD), start)
        return None if told else self.report

    def _long_parts(self, headings: Sequence[Heading]) -> list[Bounds]:
        """——产业不断壮大。五年来,…↵工业…: what several years open, to the end of its part or to the year reported on."""
        parts: list[Bounds] = []
        starts = [h.start for h in headings]
        for start, end in self.source.paragraphs:
            within = bool(parts) and start < parts[-1][1]
            years = _YEARS.search(self.source.folded, start, min(end, start + _HEADS))
            first = self.first(start, min(end, start + _HEADS)) if within and not years else None
            if years and not within:
                i = bisect_right(starts, years.start()) - 1
                around = [h.body[1] for h in headings[max(0, i - _ABOVE) : i + 1] if h.body[1] >= end]
                leads = end - start <= _LEADS  # 过去五年,成就瞩目。↵一是…: it opens all that follows
                parts.append((start, (max(around) if leads else around[-1]) if around else end))
            elif first and self.report and first.iso == self.report.iso:
                parts[-1] = (parts[-1][0], start)
        return parts

    def _of_the_news(self, start: int, sentence: Bounds, same: regex.Pattern[str]) -> ScannedPeriod | None:
        """6月8日,…集中开工活动举行。 / 分会场上,某项目同步开工; 活动现场签约项目12个: the day that the news tells of."""
        if self.news is None or self.news.start >= sentence[0]:
            return None
        told = self.source.sentences[self.source.sentence_at(self.news.start)]
        if _THIS_TIME.match(self.source.folded, max(sentence[0], start - _HEAD), start):
            return self.news
        here = _ON_THE_SPOT.search(self.source.folded, sentence[0], min(sentence[1], sentence[0] + _HEAD)) is not None
        return self.news if same.search(self.source.folded, self.news.end, told[1]) or here else None

    def _exact(self, low: int, high: int) -> ScannedPeriod | None:
        """3月8日,2023年一季度集中开工…: the last time, or a day before it that lies within it."""
        last = self._last(max(low, self._part(low, high)), high)
        before = self._last(low, last.start) if last else None
        if last is None or before is None or None in (last.first, last.last, before.first, before.last):
            return last
        within = last.first <= before.first <= before.last <= last.last  # type: ignore[operator]
        return before if within and before.first == before.last else last

    def _part(self, low: int, high: int) -> int:
        """甲项目5月获批;|乙项目封顶: a time within the part before says nothing of this one; one that opens the sentence does."""
        cut = self.source.folded.rfind(";", low, high) + 1
        first = self.first(low, high)
        return low if first is not None and first.start - low <= _OPENS else cut

    def first(self, low: int, high: int) -> ScannedPeriod | None:
        """The first time in a stretch of text."""
        i = bisect_left(self.starts, low)
        return self.periods[i] if i < len(self.starts) and self.starts[i] < high else None

    def _last(self, low: int, high: int) -> ScannedPeriod | None:
        i = bisect_left(self.starts, high) - 1
        return self.periods[i] if i >= 0 and self.starts[i] >= low else None

    def _opening(self, start: int, same: regex.Pattern[str]) -> ScannedPeriod | None:
        """昨日,…开工仪式举行。此次开工的…: the day of a sentence before that tells of the same kind of event."""
        low = self.source.paragraph_at(start)[0]
        for _ in range(_TRIES):
            found = self._last(low, start)
            if found is None:
                return None
            start = found.start
            if _TO_COME.match(self.source.folded, max(low, start - _AHEAD), start):
                continue
            exact = found.first is None or found.last is None or (found.last - found.first).days <= _DAYS
            sentence = self.source.sentences[self.source.sentence_at(start)]
            if exact and same.search(self.source.folded, max(sentence[0], start - _NEAR), min(sentence[1], start + _NEAR)):
                return found
        return None
