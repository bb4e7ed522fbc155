"""Which part of a stretch a number is of: 连续三年, 2019年以来, 五年间从30亿元增加到50亿元."""

from collections.abc import Sequence
from datetime import date

from liangdian.compiled import regex
from liangdian.figures.view import MEMORY, View
from liangdian.scan.calendar import Days, iso_between, months_shifted
from liangdian.scan.closed import closed_stretch
from liangdian.scan.found import ScannedPeriod

_BACK = 240  # characters that the year of a beginning is looked back for
_YEAR = 300  # days that a whole year is told by
_MONTHS = {"个月": 1, "月": 1, "个季度": 3, "季度": 3, "季": 3}
_PARTED = regex.compile(r"[,;:。!?()\n]")
REACHED = regex.compile(
    r"(?r)(?:达到?|突破|覆盖|惠及|积累|[增升降减涨跌提]至|(?:增加|增长|提高|提升|上升|下降|降低|减少|扩大|扩展|拓展|发展|攀升|跃升|走高|走低)[到至])[了近约超过]{0,2}"
    r"(?:每[人户亩月年]){0,2}"
)
_STOCKS = regex.compile("(?r)(?:里程|总长|人口|率|规模|装机|装机容量|保有量|存量|余额|总量|床位)")
_TO = ("至", "到")  # 上升4倍|至222亿元
_FROM = regex.compile(r"(?r)(?:从|由)[^,;。从由]{0,2}")
_SINCE = regex.compile(r"(?r)[从由]((?:19|20)\d{2})年")
_FLOWS = regex.compile("(?r)(?:出栏|产量|产值|增加值|收入|销售额|零售额|零售总额|销量|利润|税收|发电量|用电量|吞吐量|周转量|客运量|货运量)")
_KEPT = regex.compile("保持|稳定|维持|占(?!全[国省市区球]|世界)")
_LED = regex.compile(r"(?:[增升降减涨跌提]|增加|增长|提高|提升|上升|下降|降低|减少|扩大|缩小|收窄|拓展|发展|攀升|跃升|回落|调整)[到至为]")
# 五年投入达到60亿元: summed up, or a rate of it, and not where it led to
_SUMMED = regex.compile(r"累计(?!达到?)|共|总计|合计|新增|净增|完成|实现|年均|平均|每年|投资|投入|资金|支出|筹集|兑现|发放|减免")
_TOTALLED = regex.compile(r"累计|共|总计|合计|年均|平均|每年|投入|投资|支出|外资|资金|补助")
_LISTED = regex.compile(r"[^增升降减到至从由]{2,12}[、和]")
_RANGE = regex.compile(r"\d{2,4}年?[^\d年“]{1,3}\d{2,4}")  # 2016年至2020年
_FLOWING = frozenset({"amount", "investment", "growth"})
_STATES = frozenset({"level", "amount", "share", "area", "enterprise_count"})


def fitted(view: View, found: ScannedPeriod, now: Sequence[Days]) -> ScannedPeriod:
    """The part of a time that the number is of; `now` is what the report reports on and when it was published, as far as known."""
    if found.first is None or found.last is None:
        return found
    days = closed_stretch(view.folded, found.end, found.last) or _up_to_now(view, found, now)
    days = days or (None if found.since else _running(view, (found.first, found.last), now))
    if days is None and found.since:
        return _to_the_end(found, now)
    days = days or _end_of(view, found, (found.first, found.last)) or _year_of(view, found, (found.first, found.last))
    return found if days is None else _of_days(found, days)


def _up_to_now(view: View, found: ScannedPeriod, now: Sequence[Days]) -> Days | None:
    """截至10月,到账120亿元, in a report on the first ten months: so much came in in all of them."""
    if found.marker != "as_of" or found.first == found.last or view.type not in _FLOWING or not now:
        return None
    first, last = now[0]
    return now[0] if found.first and last == found.last and first < found.first and first.year == last.year else None


def _of_days(p: ScannedPeriod, days: Days) -> ScannedPeriod:
    return p._replace(iso=iso_between(days), first=days[0], last=days[1])


def runs(view: View) -> bool:
    """连续三年: a duration that goes on up to the time told of."""
    q = view.quantity
    return q.kind == "duration" and q.value is not None and view.left.endswith(("连续", "接连", "连"))


def _running(view: View, days: Days, now: Sequence[Days]) -> Days | None:
    """连续三年增产, told of 2021 -> 2019 to 2021; 连续三年保持在8%以上: and so is what stands in its clause."""
    source: View | None = view
    while source and not runs(source):
        source = source.previous
        if source is None or view.type == "rank" or _PARTED.search(view.folded, source.quantity.end, view.quantity.start):
            return None
    count = source.quantity.value if source else None
    if source is None or count is None or count != int(count) or not 1 < count < 100:
        return None
    if source.unit == "年":
        last = days[1].year
        whole = (days[1] - days[0]).days > _YEAR and (days[0].year == last or (days[1].month, days[1].day) == (12, 31))
        return (date(last - int(count) + 1, 1, 1), date(last, 12, 31)) if whole else None
    width = _MONTHS.get(source.unit)
    if width is None:
        return None
    ends = [days, *(d for d in now[:1] if days[0] <= d[0])]
    return next((found for d in ends if (found := _months_up_to(d, int(count), width))), None)


def _months_up_to(days: Days, count: int, width: int) -> Days | None:
    """Three months up to April -> February to April; up to no more than what one of them covers."""
    own = months_shifted(days[1], 0, width)
    if own is None or days[0] < own[0] or days[1] != own[1]:
        return None
    first = months_shifted(days[1], 1 - count, width)
    return (first[0], own[1]) if first else None


def _to_the_end(p: ScannedPeriod, now: Sequence[Days]) -> ScannedPeriod:
    """2019年以来, in a report on 2021 -> 2019 to 2021; where nobody knows until when, no time."""
    end = next((d for d in now if p.first and d[1] > p.first), None)
    if p.first is None or end is None:
        return p._replace(iso=None, first=None, last=None)
    whole = (p.first.month, p.first.day) == (1, 1)
    if not whole and (end[1] - end[0]).days > _YEAR and (len(now) == 1 or end is not now[0]):  # came out in a year, no month is known
        return p._replace(iso=None, first=None, last=None)
    by_year = end[0] == end[1] and whole
    return _of_days(p, (p.first, date(end[1].year, 12, 31) if by_year else end[1]))


def _year_of(view: View, found: ScannedPeriod, days: Days) -> Days | None:
    """2014年末,肉牛出栏3万头; 一季度末,生猪出栏9万头: what is brought forth is not of the last day, but of the year up to it."""
    if days[0] != days[1] or view.folded[found.end - 1] not in "末底" or "月" in view.folded[found.start : found.end] or found.marker:
        return None
    at = view.statement.indicator
    if at is None or not _FLOWS.match(view.folded, *at):
        return None
    return date(days[1].year, 1, 1), days[1]


def _end_of(view: View, found: ScannedPeriod, days: Days) -> Days | None:
    """五年间从30亿元增加到50亿元, told of 2016 to 2020 -> 2015 and 2020: what a stretch of years set out from, and what it led to."""
    if (days[0].month, days[0].day, days[1].month, days[1].day) != (1, 1, 12, 31):
        return None
    long = days[0].year < days[1].year
    last = date(days[1].year, 1, 1), days[1]
    if long and view.type == "rank":
        return last
    if long and view.type == "amount" and _grows(view):
        return last
    if view.type not in _STATES or (long and (_SUMMED.search(view.left) or _spanned(view))):
        return None
    if _FROM.match(view.left):
        return _set_out_from(view, found, days)
    if not long:
        return None
    if _goes_with(view, found, last):
        return last
    first = view
    for _ in range(MEMORY):
        if not first.listed or first.previous is None or view.folded[first.quantity.start - 1] == ",":
            break
        first = first.previous
    rate = view.type == "share" and view.quantity.kind == "ratio"
    told_before = rate and found.start < view.statement.sentence[0] and not _KEPT.search(view.left)
    if told_before or first.left in _TO or REACHED.match(first.left) or _printed_before(first).startswith("突破"):
        return last
    at, start = view.statement.indicator, view.quantity.outer_start if view.quantity.outer_start >= 0 else view.quantity.start
    stands = (
        at is not None
        and at[1] <= start
        and _STOCKS.match(view.folded, *at)
        and view.folded[at[1] : start] in ("", "为", "已", "超", "超过")
    )
    return last if stands else None  # 公路里程超过80公里


def _grows(view: View) -> bool:
    """五年间,财政收入完成9亿元,年均增长17%: what is so much at the end; but 累计投资 is of all the years."""
    after = view.following
    if after is None or after.statement.basis != "average" or after.carried is not view or _TOTALLED.search(view.left):
        return False
    return not _spanned(view)


def _printed_before(view: View) -> str:
    """突破 of 突破300万户: what stands between the words before a number and its own numeral."""
    q = view.quantity
    return view.folded[q.outer_start : q.start] if q.outer_start >= 0 else ""


def _goes_with(view: View, found: ScannedPeriod, last: Days) -> bool:
    """铁路里程达到12万公里,其中高铁1.9万公里; 惠及2亿居民、3亿农民: beside what a stretch of years led to, and of the same kind."""
    before = view.previous
    if before is None or before.unit != view.unit or before.statement.period is None or before.statement.period.start != found.start:
        return False
    told = before.statement.period.first, before.statement.period.last
    return told == last and (view.left.startswith("其中") or _LISTED.fullmatch(view.left) is not None)


def _set_out_from(view: View, found: ScannedPeriod, days: Days) -> Days | None:
    """从30亿元增加到50亿元, told of 2016 to 2020 -> 2015; of 十年来 in news of 2022 -> 2012; of 2019 alone -> 2018."""
    if days[0].year == days[1].year:
        if not _LED.match(view.right):
            return None
        told = _SINCE.search(
            view.folded, max(view.statement.sentence[0], found.start - _BACK), found.start
        )  # 甲由2012年的3亿元增加到2017年的5亿元,乙由…
        year = int(told[1]) if told else days[0].year - 1
    else:
        printed = _RANGE.match(view.folded, found.start, found.end) or (found.lasting and days[1].year - days[0].year == found.lasting)
        year = days[0].year - (not printed)
    return date(year, 1, 1), date(year, 12, 31)


def _spanned(view: View) -> bool:
    """五年投入3406亿元: years counted right before it are what it is summed up over."""
    source = view.previous
    return (
        source is not None
        and source.quantity.kind == "duration"
        and source.unit not in ("岁", "周岁")
        and not _PARTED.search(view.folded, source.quantity.end, view.quantity.start)
    )
