"""Days and ISO 8601: month 2 of 2020 -> 2020-02-01 to 2020-02-29 -> "2020-02"."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from liangdian.scan.moment import Moment, Stretch

Days = tuple[date, date]


def days_of(moment: Moment, year: int | None) -> Days | None:
    """The days of a moment in a year (its own, where it prints one); None where there is no such day: 2月30日, 13月."""
    years = moment.years or (None if year is None else (year, year))
    if years is None or not (1 <= years[0] <= years[1] <= 9999):
        return None
    found = _within(years, moment.months, moment.days)
    return _edge(found, moment.edge) if found else None


@lru_cache(1024)
def _within(years: Stretch, months: Stretch | None, days: Stretch | None) -> Days | None:
    start, end = months or (1, 12)
    if not (1 <= start <= 12 and 1 <= end <= 12) or (years[0] == years[1] and start > end):
        return None
    length = monthrange(years[1], end)[1]
    first, last = days or (1, length)
    if first in (11, 21) and last == 31:  # 下旬, 中下旬
        last = length
    if not (1 <= first <= monthrange(years[0], start)[1] and 1 <= last <= length):
        return None
    found = date(years[0], start, first), date(years[1], end, last)
    return found if found[0] <= found[1] else None


def _edge(days: Days, edge: str) -> Days:
    if edge == "end":
        return days[1], days[1]
    return (days[0], days[0]) if edge == "start" else days


def iso_between(days: Days) -> str:
    """The shortest ISO 8601 of two inclusive days: 2018, 2018-08, 2018-05-18, 2016-01/2016-03."""
    first, last = days
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        ends = f"{first.year:04}", f"{last.year:04}"
    elif first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        ends = first.isoformat()[:7], last.isoformat()[:7]
    else:
        ends = first.isoformat(), last.isoformat()
    return ends[0] if ends[0] == ends[1] else "/".join(ends)


@lru_cache(1024)
def days_between(iso: str | None) -> Days | None:
    """The inclusive days of an ISO 8601 date or interval of reduced precision; None where it is none."""
    first, _, last = (iso or "").partition("/")
    start, end = _ends(first), _ends(last or first)
    return (start[0], end[1]) if start and end else None


def _ends(part: str) -> Days | None:
    numbers = part.split("-")
    if not 1 <= len(numbers) <= 3 or not all(n.isascii() and n.isdigit() for n in numbers):
        return None
    year, month, day = (*(int(n) for n in numbers), 0, 0)[:3]
    months = (month, month) if len(numbers) > 1 else None
    return days_of(Moment(years=(year, year), months=months, days=(day, day) if len(numbers) > 2 else None), None)


def months_shifted(day: date, count: int, width: int) -> Days | None:
    """The month (or, of width 3, the quarter) that stands `count` from the one of a day: 上月 is -1."""
    first = (day.year * 12 + day.month - 1) // width * width + count * width
    last = first + width - 1
    if not 12 <= first <= last < 9999 * 12:
        return None
    return date(first // 12, first % 12 + 1, 1), date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])


def day_shifted(day: date, count: int) -> date | None:
    """昨日 is one day before."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None
