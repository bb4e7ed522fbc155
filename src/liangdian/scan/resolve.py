"""Which year a printed time means: what the text prints before it, then the report's own year, then `published`; else none."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from liangdian.scan.calendar import Days, day_shifted, days_between, days_of, iso_between, months_before
from liangdian.scan.found import ScannedPeriod, TimeMention
from liangdian.scan.moment import Moment, Reading
from liangdian.source import Source


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the report's frame knows of time: both ISO 8601 of reduced precision, or None."""

    published: str | None = None
    period: str | None = None


_SECTION = regex.compile(r"\s*+(?:[(]?[一二三四五六七八九十]{1,3}[)、.:]|第[一二三四五六七八九十]{1,3}[部章篇])")
_SENT = ("电", "讯", "专电", "消息", "报道", ")电", ")讯")
_HEADING_LENGTH = 45


@dataclass(slots=True)
class _Story:
    """What has been told so far: the years and stretches that a time without a year may take up."""

    published: Days | None
    period: Days | None
    sentence: int | None = None
    topic: int | None = None
    section: int | None = None
    told: Days | None = None  # the last time told of that was no comparison
    dated: Days | None = None  # the last one shorter than a year
    seen: set[int] = field(default_factory=set)

    def year(self) -> int | None:
        """The year of the context, from the nearest to the widest."""
        known = self.sentence or self.topic or self.section
        return known or _last_year(self.period) or _last_year(self.published)


def resolve_times(source: Source, mentions: Sequence[TimeMention], anchor: Anchor) -> list[ScannedPeriod]:
    """Their days, read against what the text prints before them and against the anchor."""
    story = _Story(days_between(anchor.published), days_between(anchor.period))
    found = []
    sentence = paragraph = -1
    for mention in mentions:
        at = source.sentence_at(mention.start)
        if at != sentence:
            sentence, story.sentence = at, None
        while paragraph + 1 < len(source.paragraphs) and source.paragraphs[paragraph + 1][0] <= mention.start:
            paragraph += 1
            story.topic = None
        days = _days(mention, story, source.folded)
        found.append(_scanned(mention, days))
        _tell(source, story, mention, days, source.sentences[sentence][0], source.paragraphs[paragraph])
    return found


def _scanned(mention: TimeMention, days: Days | None) -> ScannedPeriod:
    reading = mention.reading
    return ScannedPeriod(
        mention.start,
        mention.end,
        iso_between(days) if days else None,
        days[0] if days else None,
        days[1] if days else None,
        mention.marker,
        explicit_year=reading.first.base != "open",
        same_time=reading.first.same,
        recent=reading.recent != 0,
    )


def _tell(source: Source, story: _Story, mention: TimeMention, days: Days | None, sentence: int, paragraph: tuple[int, int]) -> None:
    """Remember what a later time without a year may take up; comparisons and history are none."""
    if days is None or mention.marker in ("compared", "founded", "since") or mention.reading.first.same or mention.reading.recent:
        return
    story.told = days
    if days[1].month != days[0].month or (days[1] - days[0]).days < 360:
        story.dated = days
    first = mention.reading.first
    if first.base == "open" or days[0].year != days[1].year:
        return
    story.sentence = days[1].year
    if mention.start - sentence <= 3:
        story.topic = days[1].year
    start, end = paragraph
    if end - start <= _HEADING_LENGTH and _SECTION.match(source.folded, start, end):
        story.section = days[1].year


def _days(mention: TimeMention, story: _Story, folded: str) -> Days | None:
    reading = mention.reading
    if reading.recent:
        return _recent(reading, story)
    if reading.first.step:
        return _near(reading.first, story)
    if reading.rule == "day_only":
        return _day_only(reading.first, story)
    if reading.first.since:
        return _since(reading.first, story)
    year = _year(reading.first, story, mention, folded)
    first = _same(year, story) if reading.first.same else days_of(reading.first, year)
    if reading.last is None or first is None:
        return first
    last = days_of(reading.last, year if reading.last.base == "open" else _year(reading.last, story, mention, folded))
    if last and last[1] < first[0] and reading.last.base == "open" and year:
        last = days_of(reading.last, year + 1)  # 11月至3月
    return (first[0], last[1]) if last and first[0] <= last[1] else None


def _year(moment: Moment, story: _Story, mention: TimeMention, folded: str) -> int | None:
    if moment.base == "printed":
        return moment.years[1] if moment.years else None
    if moment.base == "now":
        year = _now(story)
    elif moment.base == "told":
        year = _last_year(story.told) or story.year()
    elif moment.base == "open" and moment.days and story.published and _is_dateline(moment, mention, story.published, folded):
        year = _last_year(story.published)
    else:
        year = story.year()
        if moment.base == "open" and year and not (story.sentence or story.topic or story.section or story.period):
            year = _past(moment, year, story, mention)
    return None if year is None else year + moment.shift


def _now(story: _Story) -> int | None:
    """The year that 今年 means: that of publication; in a report on part of a year, that year."""
    if story.published:
        return story.published[1].year
    whole = story.period and (story.period[1] - story.period[0]).days > 360
    return None if whole else _last_year(story.period)


def _is_dateline(moment: Moment, mention: TimeMention, published: Days, folded: str) -> bool:
    """北京1月14日电, or the very day of publication: the year is that of publication."""
    day = days_of(moment, published[1].year)
    return day == published or folded.startswith(_SENT, mention.end)


def _past(moment: Moment, year: int, story: _Story, mention: TimeMention) -> int:
    """12月 in a text of January is last year's, if nothing says that it is to come."""
    days, published = days_of(moment, year), story.published
    late = days and published and days[0] > published[1] and published[1].month <= 3 and days[0].month >= 9
    return year - 1 if late and mention.marker != "until" else year


def _same(year: int | None, story: _Story) -> Days | None:
    """2022年同期 after 今年上半年 -> the first half of 2022."""
    told = story.dated or story.period
    if year is None or told is None or told[0].year != told[1].year:
        return days_of(Moment(), year)
    whole = Moment(months=(told[0].month, told[1].month))
    return days_of(whole, year)


def _since(moment: Moment, story: _Story) -> Days | None:
    """今年以来 -> from the year's first day to the end of the time reported on, or to publication."""
    year = _now(story) if moment.base == "now" else moment.years[0] if moment.years else story.year()
    whole = days_of(Moment(), None if year is None else year + moment.shift)
    if whole is None:
        return None
    ends = [d[1] for d in (story.period, story.published) if d and whole[0] <= d[1] <= whole[1]]
    return whole[0], ends[0] if ends else whole[1]


def _recent(reading: Reading, story: _Story) -> Days | None:
    """近三年 in a report on 2018 -> 2016 to 2018."""
    if reading.recent < 0 or story.period is None:
        return None
    last = story.period[1]
    if (last.month, last.day) != (12, 31) or last.year < reading.recent:
        return None
    return days_of(Moment(years=(last.year - reading.recent + 1, last.year)), None)


def _near(moment: Moment, story: _Story) -> Days | None:
    """本月, 上季度末, 昨日: counted from publication; 当月, 当日 from what was told of last."""
    base = story.dated if moment.base == "told" else story.published
    if base is None:
        return None
    if moment.step == "day":
        day = day_shifted(base[1], moment.shift) if base[0] == base[1] else None
        return (day, day) if day else None
    width = 3 if moment.step == "quarter" else 1
    if (base[1] - base[0]).days >= width * 31:
        return None
    days = months_before(base, moment.shift, width)
    return (days[1], days[1]) if days and moment.edge == "end" else days


def _day_only(moment: Moment, story: _Story) -> Days | None:
    """17日 takes the month of the date told of before it."""
    base = story.dated or story.published
    if base is None or (base[0].year, base[0].month) != (base[1].year, base[1].month):
        return None
    return days_of(Moment(months=(base[1].month, base[1].month), days=moment.days), base[1].year)


def _last_year(days: Days | None) -> int | None:
    return days[1].year if days else None
