"""Laws of times: true spans, no surprise, and the same reading wherever the words stand."""

import calendar
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from liangdian.lexicon import Lexicon, folding
from liangdian.lexicon.characters import Groups
from liangdian.scan.found import ScannedPeriod
from liangdian.scan.periods import Anchor, PeriodGrammar, find_times, resolve_times
from liangdian.scan.times import time_pattern
from liangdian.source import Source


@cache
def grammar() -> PeriodGrammar:
    return PeriodGrammar.of(Lexicon.default())


def scanned(text: str, published: str | None = None, period: str | None = None) -> list[ScannedPeriod]:
    source = Source.of(text, folding())
    return resolve_times(source, find_times(source, grammar()), Anchor(published, period))


def meaning(text: str, published: str | None = None) -> list[tuple[str | None, date | None, date | None]]:
    return [(p.iso, p.first, p.last) for p in scanned(text, published)]


grammar()  # made before the tests are timed
DAYS = st.dates(date(1000, 1, 1), date(2199, 12, 31))
MONTHS = st.tuples(st.integers(1949, 2049), st.integers(1, 12))
WRITTEN = "〇一二三四五六七八九十"


def written(number: int) -> str:
    """21 -> 二十一."""
    tens, ones = divmod(number, 10)
    return (WRITTEN[tens] if tens > 1 else "") + ("十" if tens else "") + (WRITTEN[ones] if ones or not tens else "")


def months_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


@given(DAYS)
def test_every_day_in_every_form(day: date) -> None:
    year = "".join(WRITTEN[int(d)] for d in str(day.year))
    forms = [
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year} 年 {day.month} 月 {day.day} 日",
        f"{day.year}-{day.month:02}-{day.day:02}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}.{day.month}.{day.day}",
        f"{year}年{written(day.month)}月{written(day.day)}日",
    ]
    if day.year >= 2000 or "〇" in year or year[1] == "九":
        assert [meaning(f"于{form},开工") for form in forms] == [[(day.isoformat(), day, day)]] * len(forms)


@given(MONTHS)
def test_every_month(at: tuple[int, int]) -> None:
    year, month = at
    first, last = date(year, month, 1), months_end(year, month)
    for form in (f"{year}年{month}月", f"{year}年{month}月份", f"{year}年{written(month)}月"):
        assert meaning(f"于{form}开工") == [(f"{year}-{month:02}", first, last)]
    assert meaning(f"截至{year}年{month}月底") == [(last.isoformat(), last, last)]


@given(st.integers(1949, 2049), st.integers(1, 11), st.integers(1, 11))
def test_every_stretch_of_months(year: int, start: int, width: int) -> None:
    end = min(start + width, 12)
    for dash in ("-", "—", "至", "到", "～", "月至", "月-"):
        found = meaning(f"{year}年{start}{dash}{end}月,完成投资", None)
        assert [(first, last) for _, first, last in found] == [(date(year, start, 1), months_end(year, end))]


@given(DAYS, st.integers(1, 40))
def test_every_stretch_of_days(day: date, length: int) -> None:
    end = day + timedelta(days=length)
    if end.year != day.year:
        return
    found = meaning(f"{day.year}年{day.month}月{day.day}日至{end.month}月{end.day}日举行")
    assert [(first, last) for _, first, last in found] == [(day, end)]


@given(st.integers(1949, 2049), st.integers(1, 9))
def test_every_stretch_of_years(year: int, length: int) -> None:
    for dash in ("-", "—", "年至", "至", "～", "年—"):
        assert meaning(f"{year}{dash}{year + length}年") == [(f"{year}/{year + length}", date(year, 1, 1), date(year + length, 12, 31))]


TIMES = """
    2018年 2018年5月 2018年5月18日 二〇一八年十一月 2018年一季度 2018年上半年 2018年底 2018年前三季度 2015—2020年
    “十三五”期间 去年 去年5月18日 去年8月底 今年1—7月 上年同期 前年 明年 年底 全年 1—7月份 一季度末 上半年 8月底
    9月11日至14日 近三年 本月 昨日 上世纪90年代
"""
SURFACES = st.sampled_from(TIMES.split())
PLAIN = st.text(alphabet="园区完成投资产值亿元企业家厂房增长项目🙂𠀀é,。、;() \r\n\t", max_size=30)
PIECES = "0123456789年月日季度上下半一二三十〇去今明本底末初至到-—~/.'“”五期间近前同旬、世纪 "
ANY = st.text(alphabet=st.one_of(st.characters(), st.sampled_from(PIECES)), max_size=60)
PUBLISHED = st.sampled_from([None, "2019", "2019-02", "2019-02-11", "9999", "0001"])


@given(SURFACES, PLAIN, PLAIN, PUBLISHED)
def test_the_surface_alone_reads_like_in_its_sentence(surface: str, before: str, after: str, published: str | None) -> None:
    text = f"{before}。{surface},{after}"
    (found,) = scanned(text, published)
    assert text[found.start : found.end] == surface
    assert [(found.iso, found.first, found.last)] == meaning(surface, published)


@given(SURFACES, PLAIN)
def test_offsets_survive_what_stands_before(surface: str, before: str) -> None:
    wide = surface.translate({code: code + 0xFEE0 for code in range(0x30, 0x3A)})
    for text in (f"🙂é{before}。{surface}", f"{before}\r\n{wide}"):
        (found,) = scanned(text, "2019-02-11")
        assert (found.start, found.end) == (len(text) - len(surface), len(text))


TRADITIONAL = [("去年后三季度前5个月", "去年後三季度前5個月"), ("“十三五”时期", "「十三五」時期"), ("20世纪90年代", "20世紀90年代")]


@pytest.mark.parametrize(("plain", "old"), TRADITIONAL)
def test_traditional_text_reads_like_simplified(plain: str, old: str) -> None:
    assert [(p.start, p.end, p.iso) for p in scanned(plain, "2019")] == [(p.start, p.end, p.iso) for p in scanned(old, "2019")]


@given(ANY, PUBLISHED, PUBLISHED)
def test_nothing_raises_and_spans_are_true(text: str, published: str | None, period: str | None) -> None:
    found = scanned(text, published, period)
    assert [p.start for p in found] == sorted({p.start for p in found})
    for p in found:
        assert 0 <= p.start < p.end <= len(text)
        assert not text[p.start].isspace()
        assert not text[p.end - 1].isspace()
        assert (p.iso is None) == (p.first is None) == (p.last is None)
        assert p.first is None or p.last is None or p.first <= p.last
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(ANY)
def test_nothing_is_known_of_an_open_year(text: str) -> None:
    found = scanned(text)
    first = next((p for p in found if p.iso), None)
    assert first is None or first.explicit_year


HOSTILE = """
    年 1- 〇 一 2018年 2018- 1月至 去年 “十 2018、 1、 17日 今年以来 2018年5月至 去年同期 9, 近一 世纪
"""


@pytest.mark.parametrize("unit", HOSTILE.split())
def test_long_runs_are_read_to_their_end(unit: str) -> None:
    text = unit * (20_000 // len(unit)) + "。2018年5月18日"
    last = scanned(text, "2019")[-1]
    assert (last.end, last.last) == (len(text), date(2018, 5, 18))


@cache
def plain() -> "regex.Pattern[str]":
    return regex.compile(time_pattern(Lexicon.default()), regex.VERBOSE)


PRINTED = ["2019年", "2019", "去年", "上年", "8月", "3-5月", "12日", "一季度", "上半年", "前三季度", "年底", "全年"]
PRINTED += ["近三年", "五年来", "目前", "“十三五”", "期间"]
LOOSE = "年月日季度至到-~、和初末底第每0123456789一二十五/.Q 的以来上下旬(),。"


@settings(deadline=None)
@given(st.lists(st.sampled_from([*PRINTED, *LOOSE]), max_size=9))
def test_re_finds_the_times_that_regex_finds(pieces: list[str]) -> None:
    text = "".join(pieces)
    for start in range(len(text)):
        ours, theirs = grammar().pattern.match(text, start), plain().match(text, start)
        assert (ours and ours.span()) == (theirs and theirs.span())
        if ours and theirs:
            assert Groups.of(ours) == {name: theirs[name] for name in theirs.re.groupindex if theirs[name]}
            assert theirs[str(ours.lastgroup)]
