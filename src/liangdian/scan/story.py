"""What a text has told so far, as far as a time without a year may take it up."""

from dataclasses import dataclass

from liangdian.scan.calendar import Days

_EARLY = 3  # the months in which what is told of is mostly the year before
_LATE = 11  # the month from which on the last year of a plan is counted among those that are past


@dataclass(slots=True)
class Story:
    """The years and stretches of the context, from the nearest to the widest.

    Attributes:
        published, period: the days of the report's publication and of what it reports on.
        section: the year of the enumerated heading above: 二、2017年工作安排.
        topic: the year that opened a sentence of this paragraph: 2019年3月,…。8月,….
        aside: the topic is a mere 去年, beside which news tells of this year's 上半年.
        sentence: the year last told in this sentence.
        told: the last time told in this paragraph; comparisons and history are not told.
        stretch: the last one shorter than a year, wherever it stands: what 同期 repeats.
        month: the last one within a single month: what 17日 and 当月 belong to.
        day: the last single day that was told by its number or as 昨日: what 同日 and 当日 repeat.
        plan: the five years of the plan told of last: “十四五”.
        news: the report is news of a day not long before its publication.
        of_its_day: it is news that tells of no time but that of its day.
    """

    published: Days | None
    period: Days | None
    section: int | None = None
    topic: int | None = None
    aside: bool = False
    sentence: int | None = None
    told: Days | None = None
    stretch: Days | None = None
    month: Days | None = None
    day: Days | None = None
    plan: Days | None = None
    news: bool = False
    of_its_day: bool = True

    def open_sentence(self) -> None:
        """A new sentence: its year is not told yet."""
        self.sentence = None

    def open_paragraph(self) -> None:
        """A new paragraph: so are its topic and its last time."""
        self.topic = self.told = None

    def printed_year(self) -> int | None:
        """The year that the text prints before."""
        return self.sentence or self.topic or self.section

    def own_year(self) -> int | None:
        """The report's own year: the one reported on, else that of publication."""
        return last_year(self.period) or last_year(self.published)

    def now(self) -> int | None:
        """The year that 今年 means: that of publication; in a report on part of a year, that year."""
        return last_year(self.published) or (None if is_long(self.period) else last_year(self.period))

    def to_come(self) -> int | None:
        """The first of 今后五年: the year that runs, the one after 2018 in a report on 2018."""
        if is_long(self.period) and self.period and (self.published is None or self.published[1].year <= self.period[1].year):
            return self.period[1].year + 1
        return self.now()

    def reviewed(self) -> int | None:
        """The last whole year: 2018 in a report on 2018, or in one that came out in 2019."""
        if is_long(self.period):
            return last_year(self.period)
        known = self.section or self.topic
        return known or (self.published[1].year - 1 if self.published and not self.period else None)

    def runs(self, early: bool) -> int | None:
        """The year of news, up to which 十年来 counts; 这十年 of news of its first months are those before it."""
        day = self.published
        if day is None or is_long(self.period) or not (early or is_month(day)):
            return None
        return day[1].year if early or day[1].month > _EARLY else None

    def plan_that_ends(self) -> int | None:
        """The last year of a plan of five, where it is that of publication: the plan is told of, or the year is nearly over."""
        day = self.published
        if day is None or self.period or day[1].year % 5:
            return None
        late = day[0] == day[1] and day[1].month >= _LATE
        return day[1].year if late or last_year(self.plan) == day[1].year else None

    def hear(self, days: Days, by_day: bool, of_the_news: bool) -> None:
        """Take up a time that is told; the day of the news or of its publication (4月15日晚间) is no stretch that figures cover."""
        self.told = days
        if not is_long(days) and not of_the_news and days != self.published:
            self.stretch = days
        if by_day and days[0] == days[1]:
            self.day = days
        if is_month(days):
            self.month = days


def last_year(days: Days | None) -> int | None:
    """The year of the last day."""
    return days[1].year if days else None


def is_long(days: Days | None) -> bool:
    """A year or more."""
    return days is not None and (days[1] - days[0]).days > 360


def is_month(days: Days | None) -> bool:
    """Within one month."""
    return days is not None and (days[0].year, days[0].month) == (days[1].year, days[1].month)
