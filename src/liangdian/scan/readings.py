"""From a match of the time pattern to its reading: one small reader a form."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from liangdian.lexicon.characters import Groups
from liangdian.scan.moment import Base, Edge, Moment, Reading, Step, Stretch

Words = Mapping[str, tuple[Base, int]]  # 去年 -> ("now", -1)

_EDGES: Mapping[str | None, Edge] = MappingProxyType({"底": "end", "末": "end", "初": "start"})
_DIGITS = str.maketrans("〇零○O一二两三四五六七八九首元", "0000122345678911")
_TENS: Mapping[str | None, Stretch] = MappingProxyType(
    {"上": (1, 10), "中": (11, 20), "下": (21, 31), "上中": (1, 20), "中下": (11, 31), "中上": (1, 20)}
)
_HALVES: Mapping[str | None, Stretch] = MappingProxyType({"上": (1, 6), "半": (1, 6), "下": (7, 12)})
_CENTURIES: Mapping[str | None, int] = MappingProxyType({"19": 1800, "十九": 1800, "21": 2000, "二十一": 2000})
_SHIFTS: Mapping[str | None, int] = MappingProxyType({"上": -1, "昨": -1, "下": 1, "次": 1})
_INNER = ("month", "quarter", "half", "front", "edge", "whole", "same")
_SECOND_END = ("year2", "short2", "word2", "month2", "quarter2", "half2", "front2")


def read_groups(form: str, groups: Groups, words: Words) -> Reading | None:
    """The reading of a match, by the form that took it; None where it is no time."""
    return _READERS[form](groups, words)


def number(printed: str) -> int:
    """8 -> 8, 十二 -> 12, 二十一 and 廿一 -> 21, 二〇一八 -> 2018."""
    tens, ten, ones = printed.replace("廿", "二十").replace("卅", "三十").partition("十")
    if not ten:
        return int(printed.translate(_DIGITS))
    return int(tens.translate(_DIGITS) or "1") * 10 + int(ones.replace("十", "").translate(_DIGITS) or "0")


def plan_opens(ordinal: int) -> int:
    """The first of the five years of a plan: they run from 1953 and, after a gap, from 1966 (一五 … 十五五)."""
    return 1953 + 5 * (ordinal - 1) if ordinal <= 2 else 1966 + 5 * (ordinal - 3)


def _plan(g: Groups, words: Words) -> Reading | None:
    """“十三五”期间 -> 2016 to 2020."""
    ordinal = number(str(g["ordinal"]))
    if ordinal > 40:
        return None
    first = plan_opens(ordinal)
    years, count = (first, first + 4), number(g["plan_years"] or "5")
    if g["plan_part"]:  # “十四五”前四年
        years = (first + 5 - count, first + 4) if g["plan_part"] == "后" else (first, first + count - 1)
    return Reading(Moment("printed", years, edge=_edge(g["plan_edge"])), rule="plan")


def _packed(g: Groups, words: Words) -> Reading | None:
    """20180518."""
    packed = str(g["packed"]).strip()
    day, month, year = int(packed[6:]), int(packed[4:6]), int(packed[:4])
    return Reading(Moment("printed", (year, year), months=(month, month), days=(day, day)), rule="packed")


def _dated(g: Groups, words: Words) -> Reading | None:
    """2018-05-18."""
    return Reading(_moment(g, words, ""), rule="dated")


def _fiscal(g: Groups, words: Words) -> Reading | None:
    """2017/18年度 -> 2017 to 2018."""
    first = number(str(g["yfrom"]))
    last = int(str(g["yto"])[-2:]) + first // 100 * 100
    return Reading(Moment("printed", (first, last if last >= first else last + 100)), rule="fiscal")


def _opened(g: Groups, words: Words) -> Reading | None:
    """年初以来."""
    return Reading(Moment(since=True), rule="opened")


def _headed(g: Groups, words: Words) -> Reading | None:
    """今年以来, 2018年, 去年8月底."""
    if g["since"]:
        base, years, shift = _year(g, words, "")
        return Reading(Moment(base, years, shift, since=True), rule="opened")
    if any(g[name] for name in _INNER):
        return _stretch(g, words)
    return _years_only(g, words)


def _stretch(g: Groups, words: Words) -> Reading | None:
    """去年8月底; 2016年5月至7月: the second end takes the year of the first."""
    first = _moment(g, words, "")
    if not any(g[name] for name in _SECOND_END):
        if g["yfrom"]:  # 2017年至2018年3月
            return Reading(Moment("printed", _years(g["yfrom"])), first, "stretch")
        return Reading(first, None, "stretch", whole=bool(g["whole"]))
    last = _moment(g, words, "2")
    if last.base == "open":
        last = Moment(first.base, first.years, first.shift, last.months, last.days, last.edge)
    return Reading(first, last, "stretch")


def _years_only(g: Groups, words: Words) -> Reading | None:
    """2018年, 2015—2020年, 去年."""
    base, years, shift = _year(g, words, "")
    if g["yfrom"] and years:
        years = (number(g["yfrom"]), years[1])
    return Reading(Moment(base, years, shift), rule="years")


def _edge_only(g: Groups, words: Words) -> Reading | None:
    """年底, 全年."""
    return Reading(Moment(edge=_edge(g["edge"])), rule="edge_only")


def _recently(g: Groups, words: Words) -> Reading | None:
    """近三年 -> the three years up to the one reported on; 近年来 stays open."""
    return Reading(Moment("reported"), rule="recently", recent=number(g["recent"]) if g["recent"] else -1)


def _lasting(g: Groups, words: Words) -> Reading | None:
    """五年来, 二十年间 -> so many years up to now."""
    rule = "up_to_now" if str(g["lasting"]).endswith("来") else "lasting"
    return Reading(Moment("reported"), rule=rule, recent=number(str(g["lasted"])))


def _present(g: Groups, words: Words) -> Reading | None:
    """目前, 如今 -> the year of publication."""
    return Reading(Moment(), rule="present", present=True)


def _to_come(g: Groups, words: Words) -> Reading | None:
    """今后五年 -> five years from this one on."""
    return Reading(Moment("now"), rule="to_come", ahead=number(str(g["ahead"])))


def _decade(g: Groups, words: Words) -> Reading | None:
    """上世纪90年代, 1990年代 -> 1990 to 1999."""
    first = number(g["decade_year"]) if g["decade_year"] else _CENTURIES.get(g["century"], 1900) + number(str(g["tens"]))
    return Reading(Moment("printed", (first, first + 9)), rule="decade")


def _day_only(g: Groups, words: Words) -> Reading | None:
    """17日: its month is told before it."""
    return Reading(Moment(days=_days(g, "")), rule="day_only")


def _near(g: Groups, words: Words) -> Reading | None:
    """本月, 上季度末, 昨日."""
    steps: list[tuple[str, Step]] = [("near_month", "month"), ("near_quarter", "quarter"), ("near_day", "day")]
    name, step = next((name, step) for name, step in steps if g[name])
    base: Base = "told" if g[name] in ("当", "次", "同") else "now"
    return Reading(Moment(base, shift=_SHIFTS.get(g[name], 0), days=_days(g, ""), edge=_edge(g["edge"]), step=step), rule="near")


def _moment(g: Groups, words: Words, tag: str) -> Moment:
    base, years, shift = _year(g, words, tag)
    months = _months(g, tag)
    return Moment(base, years, shift, months, _days(g, tag), _edge(g[f"edge{tag}"]), same=bool(not tag and g["same"]))


def _year(g: Groups, words: Words, tag: str) -> tuple[Base, Stretch | None, int]:
    word, year, short = g[f"word{tag}"], g[f"year{tag}"], g[f"short{tag}"]
    if word:
        base, shift = words[word]
        return base, None, shift
    if year or short:
        return "printed", _years(year or f"20{short}"), 0
    return "open", None, 0


def _years(printed: str) -> Stretch:
    return number(printed), number(printed)


def _months(g: Groups, tag: str) -> Stretch | None:
    month, quarter, front = g[f"month{tag}"], g[f"quarter{tag}"], g[f"front{tag}"]
    if month:
        return number(g[f"mfrom{tag}"] or month), number(month)
    if quarter:
        return number(g[f"qfrom{tag}"] or quarter) * 3 - 2, number(quarter) * 3
    if front:
        return 1, number(front) * (3 if g[f"quarters{tag}"] else 1)
    return _HALVES.get(g[f"half{tag}"])


def _days(g: Groups, tag: str) -> Stretch | None:
    day = g[f"day{tag}"]
    return (number(g[f"dfrom{tag}"] or day), number(day)) if day else _TENS.get(g[f"ten{tag}"])


def _edge(printed: str | None) -> Edge:
    return _EDGES.get(printed, "")


_READERS: Mapping[str, Callable[[Groups, Words], Reading | None]] = MappingProxyType(
    {
        "headed": _headed,
        "bare": _stretch,
        "edge_only": _edge_only,
        "recently": _recently,
        "present": _present,
        "lasting": _lasting,
        "to_come": _to_come,
        "opened": _opened,
        "plan": _plan,
        "dated": _dated,
        "coded": _dated,
        "near": _near,
        "day_only": _day_only,
        "decade": _decade,
        "listed": _years_only,
        "spread": _years_only,
        "accounts": _years_only,
        "packed": _packed,
        "fiscal": _fiscal,
    }
)
