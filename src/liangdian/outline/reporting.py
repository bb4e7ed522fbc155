"""What time a report as a whole reports on: 2018, 2016-01/2016-03, the day of an event."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from liangdian.compiled import regex
from liangdian.outline.dating import DatingGrammar, Told, year_of
from liangdian.outline.headings import Heading
from liangdian.scan.calendar import days_between, iso_between
from liangdian.scan.closed import CLOSING, closed_stretch
from liangdian.scan.found import ScannedPeriod, TimeMention
from liangdian.scan.periods import Anchor, resolve_times
from liangdian.scan.readings import number, plan_opens

_YEAR = regex.compile(r"(?<!\d)((?:19|20)\d{2})年?(?!\d)")
_YEARS = regex.compile(r"(?<!\d)(20\d{2})年?[-~至到](20\d{2})年")
_STRETCH = regex.compile(r"\s*年?\s*(?:第?[一二三四1-4]季度|首季|[上下]半年|前[一二三四五六七八九十\d]|\d{1,2}(?:-\d{1,2})?月)")
_PAST = regex.compile(r"过去(?P<count>[一五三])年|(?P<one>过去的一年|上一年|去年)")
_PLAN = regex.compile(r"“?([一二三四五六七八九十]{1,2})五”?(?!年)")
_LONG = ("plan", "up_to_now", "lasting")  # “十四五”期间, 这十年
_NEARLY = 5  # days
_MONTH = 31
_PLANS = range(8, 16)  # 八五 … 十五五


def period_of(grammar: DatingGrammar, told: Told, headings: Sequence[Heading], published: str | None) -> str | None:
    """The time that the report is about, by the first rule that knows it."""
    return next((iso for rule in RULES if (iso := rule(grammar, told, headings, published))), None)


def _yearly_title(grammar: DatingGrammar, told: Told, headings: Sequence[Heading], _published: str | None) -> str | None:
    """2024年…统计公报, 开发区2018年亮点综述 -> the year; 2022年一季度经济运行情况, and 前10个月… / 2018年引资情况, are of less."""
    for start, end in told.titles():
        years = _YEARS.search(told.source.folded, start, end)
        if years and grammar.tasks.search(told.source.folded, start, end):  # 三年行动方案(2021-2023年)
            return f"{years[1]}/{years[2]}"
        m = _YEAR.search(told.source.folded, start, end)
        if m and grammar.yearly.search(told.source.folded, m.end(), end) and not _STRETCH.match(told.source.folded, m.end(), end):
            return _titled_stretch(grammar, told, headings, m[1]) or str(m[1])
    return None


def _looking_back(grammar: DatingGrammar, told: Told, headings: Sequence[Heading], published: str | None) -> str | None:
    """一、2016年工作回顾 -> 2016; 一、过去五年工作回顾, given in 2013 -> 2008/2012; “十一五”时期的回顾 -> 2006/2010."""
    for h in headings[:2]:
        title = told.source.folded[h.start : h.end]
        if not grammar.looking_back.search(title):
            continue
        years = _YEAR.findall(title)
        if years:
            return str(years[-1])
        past = _PAST.search(title)
        if past and published:
            count = {"五": 5, "三": 3}.get(past["count"] or "", 1)
            last = int(published[:4]) - 1
            return str(last) if count == 1 else f"{last - count + 1}/{last}"
        plan = _PLAN.search(title)
        if plan and (ordinal := number(plan[1])) in _PLANS:
            return f"{plan_opens(ordinal)}/{plan_opens(ordinal) + 4}"
    return None


def _resolved(told: Told, found: Sequence[TimeMention], published: str | None) -> list[tuple[TimeMention, ScannedPeriod]]:
    """延续去年以来的态势 tells nothing of the year of a later 首季."""
    times = [t for t in found if not t.reading.first.since and not t.reading.present]
    if not times:
        return []
    return list(zip(times, resolve_times(told.source, times, Anchor(published, None)), strict=True))


def _is_report_time(t: TimeMention, p: ScannedPeriod) -> bool:
    first = t.reading.first
    plain = t.marker not in ("compared", "founded", "since", "until") and not first.since and not first.same
    return plain and p.first is not None and t.reading.rule != "plan" and not t.reading.recent


def _titled_stretch(_grammar: DatingGrammar, told: Told, _headings: Sequence[Heading], published: str | None) -> str | None:
    """前四个月外贸增长, published 2023-05-09 -> 2023-01/2023-04."""
    bounds = told.titles()
    times = [t for t in told.times if any(a <= t.start < b for a, b in bounds)]
    for t, p in _resolved(told, times, published):
        if _is_report_time(t, p) and _is_part_of_year(p, published) and not t.reading.first.edge:
            return p.iso
    return None


def _is_part_of_year(p: ScannedPeriod, published: str | None) -> bool:
    """A month, a quarter, a half, that is over when the report comes out, and not long before."""
    if p.first is None or p.last is None or not 27 <= (p.last - p.first).days < 360:
        return False
    if published is None:
        return True
    known = len(published)  # the precision: 第三季度 is not over on a day of July, and may be in 2023
    if int(published[:4]) - 1 > p.last.year:
        return False
    out = days_between(published)
    long = (p.last - p.first).days > _MONTH
    nearly = known == 10 and long and out is not None and (p.last - out[1]).days <= _NEARLY  # 前10月, told on October 30
    return nearly or p.last.isoformat()[:known] <= published


def _closed_accounts(_grammar: DatingGrammar, told: Told, _headings: Sequence[Heading], published: str | None) -> str | None:
    """公布截至2021年6月底止的半年业绩 -> 2021-01/2021-06."""
    closing = [t for t in told.lead if told.source.folded.startswith(CLOSING, t.end)]
    found = (closed_stretch(told.source.folded, t.end, p.last) for t, p in _resolved(told, closing, published))
    return next((iso_between(days) for days in found if days), None)


def _stretch_of_the_lead(_grammar: DatingGrammar, told: Told, _headings: Sequence[Heading], published: str | None) -> str | None:
    """某市公布2023年上半年经济运行情况 -> 2023-01/2023-06; a single month only as 7月份 or 7月,…."""
    for t, p in _resolved(told, told.lead, published):
        months = t.reading.first.months
        single = months is not None and months[0] == months[1]
        if _is_report_time(t, p) and _is_part_of_year(p, published) and not t.reading.first.days:
            if single and told.source.folded[t.end - 1] != "份" and told.source.folded[t.end : t.end + 1] != ",":
                continue
            return p.iso
    return None


_NAMED = regex.compile(
    r"(?:(?P<year>(?:19|20)\d{2})年?)?(?P<name>半年报|半年度报告|中报|中期报告|一季报|第?一季度报告|三季报|第?三季度报告|年报|年度报告)"
)
_MONTHS = {"半": "01/{}-06", "中": "01/{}-06", "一": "01/{}-03", "三": "01/{}-09"}


def _named_report(_grammar: DatingGrammar, told: Told, _headings: Sequence[Heading], published: str | None) -> str | None:
    """2023年半年报显示 -> 2023-01/2023-06; 年报 is that of the year before."""
    spans = [*told.titles(), *((a, b) for a, b in told.sentences[:2])]
    m = next((m for a, b in spans if (m := _NAMED.search(told.source.folded, a, b))), None)
    if m is None or not (m["year"] or published):
        return None
    whole = m["name"].startswith("年")
    year = m["year"] or str(int((published or "")[:4]) - whole)
    return year if whole else f"{year}-{_MONTHS[m['name'].lstrip('第')[0]].format(year)}"


def _plan_of_the_lead(_grammar: DatingGrammar, told: Told, _headings: Sequence[Heading], published: str | None) -> str | None:
    """统计局通报“十一五”期间能源消费情况, published 2011 -> 2006/2010."""
    for t in told.lead[:3]:
        years = t.reading.first.years
        if t.reading.rule == "plan" and years and published and not t.reading.first.edge:
            return f"{years[0]}/{years[1]}" if int(published[:4]) - 2 <= years[1] < int(published[:4]) else None
    return None


def _day_of_the_event(_grammar: DatingGrammar, told: Told, _headings: Sequence[Heading], published: str | None) -> str | None:
    """昨日上午,项目奠基, published 2011-07-29 -> 2011-07-28."""
    if published is None:
        return None
    end = told.sentences[1][1] if len(told.sentences) > 1 else len(told.source.text)
    for t, p in _resolved(told, told.lead, published):
        dateline = told.source.folded.startswith(("电", "讯", "专电", "消息", "报道"), t.end)
        recent = p.iso is not None and p.iso[:4] >= str(int(published[:4]) - 1)
        if t.start < end and _is_report_time(t, p) and p.first == p.last and recent and not t.reading.first.edge and not dateline:
            return p.iso
    return None


def _year_of_the_lead(_grammar: DatingGrammar, told: Told, _headings: Sequence[Heading], published: str | None) -> str | None:
    """2022年,面对…: the year that opens the lead, reported on right after it."""
    for t in told.lead[:2]:
        year = year_of(t)
        if year and t.reading.first.months is None and told.opens_sentence(t) and published and int(published[:4]) - year == 1:
            return str(year)
    return None


def _only_year(_grammar: DatingGrammar, told: Told, _headings: Sequence[Heading], published: str | None) -> str | None:
    """A text that prints one year again and again reports on it, unless it is news of a day."""
    if published and len(published) > 4:
        return None
    years = told.printed_years()
    return str(years[0]) if len(years) > 1 and all(a == b for a, b in pairwise(years)) else None


def told_of(told: Told, published: str | None) -> str | None:
    """What a text tells of, though not all its figures are of it: the plan of its title, the last year of an introduction."""
    return (
        _plan_of_the_title(told, published)
        or _years_told_again(told, published)
        or running_year(told, published)
        or (None if published else _latest_year(told))
    )


def _years_told_again(told: Told, published: str | None) -> str | None:
    """这十年,…。这十年,…; “十四五”期间,…: the first years that more than one of its sentences opens with."""
    long = [t for t in told.times if t.reading.rule in _LONG and t.marker != "compared" and told.opens_sentence(t)]
    isos = [p.iso for _, p in _resolved(told, long, published) if p.iso] if len(long) > 1 else []
    return next((iso for iso, times in Counter(isos).items() if times > 1), None)


def running_year(told: Told, published: str | None) -> str | None:
    """News of October, 今年,…。今年,…: the year that its sentences open with again and again; what they tell without a time is of it."""
    if published is None or len(published) < 10:
        return None
    this = [t for t in told.times if t.reading.first.base == "now" and not t.reading.first.shift and not t.reading.first.step]
    return published[:4] if sum(map(told.opens_sentence, this)) > 1 else None


def _plan_of_the_title(told: Told, published: str | None) -> str | None:
    """非凡“十四五”:交通网加快建成, published in 2025 -> 2021/2025: a plan that is over, or in its last year."""
    for start, end in told.titles():
        for plan in _PLAN.finditer(told.source.folded, start, end):
            first = plan_opens(number(plan[1])) if number(plan[1]) in _PLANS else None
            if first and published and first + 4 <= int(published[:4]) <= first + 5:
                return f"{first}/{first + 4}"
    return None


def _latest_year(told: Told) -> str | None:
    """An introduction that nobody dates, 2019年…;2020年…2020年…: the last year that it tells of again and again."""
    years = [y for t in told.times if (y := year_of(t)) and t.reading.first.months is None and not t.reading.first.edge]
    latest = max(years, default=0)
    often = years.count(latest)
    return str(latest) if often > 1 and often * 3 >= len(years) and latest == max(told.printed_years()) else None


Rule = Callable[[DatingGrammar, Told, Sequence[Heading], str | None], str | None]
RULES: tuple[Rule, ...] = (
    _yearly_title,
    _looking_back,
    _titled_stretch,
    _named_report,
    _closed_accounts,
    _stretch_of_the_lead,
    _plan_of_the_lead,
    _year_of_the_lead,
    _day_of_the_event,
    _only_year,
)
