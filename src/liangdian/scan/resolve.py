"""Which year a printed time means: what the text prints before it, then the report's own year, then `published`; else none."""

from collections.abc import Sequence
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.scan.calendar import Days, day_shifted, days_between, days_of, iso_between, months_shifted
from liangdian.scan.found import Marker, ScannedPeriod, TimeMention
from liangdian.scan.moment import Moment, Reading
from liangdian.scan.story import Story, is_long, is_month, last_year
from liangdian.source import Bounds, Source


class Anchor(NamedTuple):
    """What the report's frame knows of time: `published` and `period` are ISO 8601 of reduced precision, or None.

    `of_its_day` does not hold for a text that tells of years, or of the one that runs, again and again.
    """

    published: str | None = None
    period: str | None = None
    of_its_day: bool = True


# 二、 or 第三部分: an enumerated heading, whose year holds for its section.
_SECTION = regex.compile(r"\s*+(?:[(]?[一二三四五六七八九十]{1,3}[)、.:]|第[一二三四五六七八九十]{1,3}[部章篇])")
_HEADING_LENGTH = 45
_OPENING = 3  # so many characters may stand before a time that opens its sentence
_LATELY = 15  # days
_SEASON = 100
_LASTING = ("up_to_now", "lasting")  # 十年来, 这十年
_ASIDE = ("compared", "founded", "since")


def resolve_times(source: Source, mentions: Sequence[TimeMention], anchor: Anchor) -> list[ScannedPeriod]:
    """Their days, read against what the text prints before them and against the anchor."""
    story = Story(days_between(anchor.published), days_between(anchor.period), of_its_day=anchor.of_its_day)
    story.news = _is_news(mentions, story)
    found = []
    sentence = paragraph = -1
    for mention in mentions:
        while paragraph + 1 < len(source.paragraphs) and source.paragraphs[paragraph + 1][0] <= mention.start:
            paragraph += 1
            story.open_paragraph()
        at = source.sentence_at(mention.start)
        if at != sentence:
            sentence = at
            story.open_sentence()
        days = _days(mention, story)
        if mention.reading.rule == "plan" and not mention.reading.first.edge:
            story.plan = days
        found.append(_scanned(mention, days))
        if days and _is_told(mention):
            first = mention.reading.first
            story.hear(days, first.days is not None or first.step == "day", mention.is_news)
            _anchor(source, story, mention, days, source.sentences[sentence], source.paragraphs[paragraph])
    return found


def _is_news(mentions: Sequence[TimeMention], story: Story) -> bool:
    """4月15日晚间,某公司披露2019年年报, published on 2020-04-16: a day of last week, and no open time later than it."""
    published, period = story.published, story.period
    if published is None or published[0] != published[1] or not is_long(period) or last_year(period) != published[1].year - 1:
        return False
    told = [m.reading.first for m in mentions if m.reading.first.base == "open" and m.reading.first.months]
    days = [(moment, d) for moment in told if (d := days_of(moment, published[1].year))]
    recent = any(moment.days and 0 <= (published[1] - d[1]).days <= _LATELY for moment, d in days)
    return recent and all(d[0] <= published[1] for _, d in days)


def _scanned(mention: TimeMention, days: Days | None) -> ScannedPeriod:
    reading, (first, last) = mention.reading, days or (None, None)
    return ScannedPeriod(
        mention.start,
        mention.end,
        iso_between(days) if days else None,
        first,
        last,
        mention.marker or _aside(mention),
        explicit_year=reading.first.base != "open",
        same_time=reading.first.same,
        recent=reading.recent != 0,
        lasting=reading.recent if reading.rule in _LASTING else 0,
        since=mention.marker == "since" or (reading.first.since and last is not None and (last.month, last.day) == (12, 31)),
    )


def _aside(mention: TimeMention) -> Marker:
    """1月14日电 is the day of the news, 目前 how things stand."""
    if mention.is_news and mention.reading.first.days:
        return "news"
    return "present" if mention.reading.present else ""


def _is_told(mention: TimeMention) -> bool:
    """Comparisons (比2015年), history (成立于1998年) and 去年同期 are not what the text goes on to tell of."""
    return (
        mention.marker not in _ASIDE
        and not mention.reading.first.same
        and not (mention.reading.recent or mention.reading.ahead or mention.reading.present)
    )


def _anchor(source: Source, story: Story, mention: TimeMention, days: Days, sentence: Bounds, paragraph: Bounds) -> None:
    """Let a year that is printed or named hold for the sentence, the paragraph that it opens, the section that it heads."""
    if mention.reading.first.base in ("open", "reported") or days[0].year != days[1].year:
        return
    story.sentence = days[1].year
    if mention.start - sentence[0] <= _OPENING and mention.marker != "until" and not mention.reading.whole:
        story.topic = days[1].year
        story.aside = mention.reading.first.base == "now" and mention.reading.first.shift < 0 and not mention.reading.first.months
    start, end = paragraph
    if end - start <= _HEADING_LENGTH and _SECTION.match(source.folded, start, end):
        story.section = days[1].year


def _days(mention: TimeMention, story: Story) -> Days | None:
    reading = mention.reading
    if reading.recent:
        return _recent(reading, story)
    if reading.present:
        return _present(story)
    if reading.ahead:
        opens = story.to_come()
        return days_of(Moment(years=(opens, opens + reading.ahead - 1)), None) if opens else None
    if reading.first.step:
        return _near(reading.first, story, mention)
    if reading.first.base == "open" and reading.first.days and not reading.first.months:
        return _day_only(reading.first, story)
    if reading.first.since:
        return _since(reading.first, story)
    year = _year(reading.first, story, mention)
    first = _same(year, story) if reading.first.same else days_of(reading.first, year)
    if reading.last is None or first is None:
        return first
    return _up_to(first, reading.last, _last_end(reading.last, first, story, mention))


def _last_end(moment: Moment, first: Days, story: Story, mention: TimeMention) -> int | None:
    """The year of the other end: 11月至次年3月 counts from the first."""
    if moment.base in ("open", "told"):
        return first[0].year + moment.shift
    return _year(moment, story, mention)


def _up_to(first: Days, moment: Moment, year: int | None) -> Days | None:
    """The other end of a range; 11月至3月 ends a year later."""
    last = days_of(moment, year)
    if last and last[1] < first[0] and moment.base == "open" and not moment.years and year:
        last = days_of(moment, year + 1)
    return (first[0], last[1]) if last and first[0] <= last[1] else None


def _year(moment: Moment, story: Story, mention: TimeMention) -> int | None:
    year: int | None
    if moment.base == "printed":
        return moment.years[1] if moment.years else None
    if moment.base == "now":
        year = story.now()
    elif moment.base == "told":
        year = last_year(story.told) or story.section or last_year(story.period)
    elif moment.base == "reported":
        year = story.printed_year() or story.own_year()
    else:
        year = _open_year(moment, story, mention)
    return None if year is None else year + moment.shift


def _open_year(moment: Moment, story: Story, mention: TimeMention) -> int | None:
    """The year of 8月底: the first rule that knows it. The day of the news (1月14日电) is of the year of publication."""
    published = story.published
    if published and moment.days and (mention.is_news or days_of(moment, published[1].year) == published):
        return last_year(published)
    if story.sentence:
        return story.sentence
    if story.news and not story.topic and _is_fresh(moment, mention, published):
        return last_year(published)
    if not is_long(story.period) and _is_reported(moment, story.period):
        return last_year(story.period)
    if story.topic and story.aside and _is_over(moment, story):
        return last_year(published)
    year = story.printed_year() or last_year(story.period)
    return year or (_around(moment, mention, published) if published else None)


def _is_fresh(moment: Moment, mention: TimeMention, published: Days | None) -> bool:
    """一季度, 3月 in news of April on the year before; 全年目标: told of the year that runs."""
    if published is None or not moment.months:
        return mention.ahead
    days = days_of(moment, published[1].year)
    return days is not None and 0 <= (published[1] - days[1]).days <= _SEASON


def _is_reported(moment: Moment, period: Days | None) -> bool:
    """上半年 in a report on the first half: the very stretch that is reported on."""
    return period is not None and moment.months == (period[0].month, period[1].month)


def _is_over(moment: Moment, story: Story) -> bool:
    """上半年 in news of August, behind a sentence on 去年: this year's, for it is over."""
    published = story.published
    if published is None or not is_month(published) or is_long(story.period) or not moment.months or moment.months[0] == moment.months[1]:
        return False
    days = days_of(moment, published[1].year)
    return days is not None and days[1] <= published[1]


def _around(moment: Moment, mention: TimeMention, published: Days) -> int:
    """12月 in a text of January is last year's, unless it is said to be to come."""
    year = published[1].year
    days = days_of(moment, year)
    is_past = days and days[0] > published[1] and published[1].month <= 3 and days[0].month >= 9
    return year - 1 if is_past and mention.marker != "until" else year


def _same(year: int | None, story: Story) -> Days | None:
    """2022年同期 after 今年上半年 -> the first half of 2022."""
    told = story.stretch or (None if is_long(story.period) else story.period)
    if told is None or told[0].year != told[1].year:
        return days_of(Moment(), year)
    if told[0] == told[1] and told[0].day < 28:
        return days_of(Moment(months=(told[0].month, told[0].month), days=(told[0].day, told[0].day)), year)
    return days_of(Moment(months=(told[0].month, told[1].month)), year)


def _since(moment: Moment, story: Story) -> Days | None:
    """今年以来 -> from the first day to the end of what is reported on, or to publication."""
    year = story.now() if moment.base == "now" else story.printed_year() or story.own_year()
    whole = days_of(Moment(years=moment.years), None if year is None else year + moment.shift)
    if whole is None:
        return None
    known = story.period, story.published if story.period or story.of_its_day else None
    ends = [days[1] for days in known if days and whole[0] <= days[1] <= whole[1]]
    return whole[0], ends[0] if ends else whole[1]


def _present(story: Story) -> Days | None:
    """目前: the year of publication; in news that tells of no time but that of its day, the month."""
    day = story.published
    if day and day[0] == day[1] and story.of_its_day and story.period is None:
        return days_of(Moment(months=(day[0].month, day[0].month)), day[0].year)
    return days_of(Moment(), last_year(day))


def _recent(reading: Reading, story: Story) -> Days | None:
    """近三年 in a report on 2018 -> 2016 to 2018; 十年来 in news of October 2022 -> 2012 to 2022."""
    count = reading.recent
    ends = story.plan_that_ends() if count == 5 else None
    now = story.runs(early=reading.rule == "up_to_now") if reading.rule in _LASTING and not ends else None
    if now:
        return days_of(Moment(years=(now - count, now)), None) if count > 1 else None
    last = ends or story.reviewed()
    if count < 0 or last is None or last < count:
        return None
    return days_of(Moment(years=(last - count + 1, last)), None)


def _near(moment: Moment, story: Story, mention: TimeMention) -> Days | None:
    """昨日, 本月, 上季度末: counted from publication; 当日, 当月 and, in comparisons, 上月 from what was told of last."""
    if moment.step == "day":
        base = (story.day or story.month) if moment.base == "told" else story.published
        day = day_shifted(base[1], moment.shift) if base and base[0] == base[1] else None
        return (day, day) if day else None
    width = 3 if moment.step == "quarter" else 1
    base = _near_base(moment, story, mention, width)
    if base is None:
        return None
    days = months_shifted(base[1], moment.shift, width)
    if days and moment.edge == "end" and mention.marker == "as_of" and story.published and days[1] > story.published[1]:
        days = months_shifted(base[1], moment.shift - 1, width)  # 截至月末, in news of the 13th
    if days is None or (not moment.edge and not moment.days):
        return days
    months = days[0].month, days[1].month
    return days_of(Moment(months=months, days=moment.days, edge=moment.edge), days[1].year)


def _near_base(moment: Moment, story: Story, mention: TimeMention, width: int) -> Days | None:
    """The month (or quarter) that 上月 is counted from."""
    told = story.stretch if story.stretch and (story.stretch[1] - story.stretch[0]).days < 31 * width else None
    if moment.base == "told" or (told and mention.marker == "compared"):
        return told
    published = story.published if is_month(story.published) else None
    if told and published and 0 <= (published[1] - told[1]).days <= 62:
        return told
    return story.period if _fits(story.period, width) else published


def _fits(period: Days | None, width: int) -> bool:
    """A report on one month (or quarter) means it by 本月 (本季度)."""
    return period is not None and not is_long(period) and period[1].month - period[0].month < width


def _day_only(moment: Moment, story: Story) -> Days | None:
    """17日 takes the month of the date told of before it, else that of publication."""
    base = story.month or (story.published if is_month(story.published) else None)
    if base is None:
        return None
    return days_of(Moment(months=(base[1].month, base[1].month), days=moment.days), base[1].year)
