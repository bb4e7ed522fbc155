"""The firm or site that a whole text is about: 禾一机械22日公告称…, 青禾集团有限公司,简称青禾,是…"""

from collections.abc import Sequence

from liangdian.compiled import regex
from liangdian.source import Bounds, Source

_ALIAS = regex.compile(
    r"""
    (?: 公司 | 集团 | 股份 ) \( (?: [^()\n]{2,30}? [,;] (?= (?:以下|下称)?+简称 ) )? (?: 以下 )?+   # 某某股份有限公司(股票代码:…,以下
    (?: 简称 :?+ [“"]?+ (?P<short> [\p{Han}A-Za-z]{2,8}+ ) | [“"]?+ (?P<other> [\p{Han}A-Za-z]{3,8}+ ) )     # 简称“某某”
    [”"]?+ [,)]
    """,
    regex.VERBOSE,
)
_SAID_WHEN = r"(?:\([^()\n]{1,60}\))?+(?:昨|今|近)?(?:\d{1,2}月)?(?:\d{1,2}|昨|今)?[日天]?(?:晚间?|上午|下午)?(?:发布)?"
_ACTOR = regex.compile(
    rf"公司|集团|股份|副?总经理|董事长|总裁|方面|表示|称|宣布|发布|披露|[Aa]股|质疑|认为|指出|介绍|将|拟|{_SAID_WHEN}公告"
)
# What only a firm has or does.
_FIRMLY = regex.compile(
    r"公司|集团|股份|副?总经理|董事长|总裁|[Aa]股|"
    rf"{_SAID_WHEN}(?:公告|披露|(?:\d{{4}}年?)?[\p{{Han}}]{{0,4}}(?:[中年季]报|年度报告)显示)"
)
_LISTED = regex.compile(  # (SZ 301999), (股票代码:600999)
    r"\((?:[^()\d]{0,12}?(?<!\p{L})(?:SZ|SH|HK|BJ|股票|证券)?(?:代码)?[:\s.]*+\d{5,6}(?!\d)[^()]{0,16})\)"
)
_TITLE_NAME = regex.compile(r"(?:【[^】]*+】|\([^)]*+\)|\s)*+(?P<name>[\p{Han}A-Za-z]{2,8}+)")
_TITLE_FIRM = regex.compile(r"(?:【[^】]*+】|\([^)]*+\)|\s)*+(?P<name>[\p{Han}A-Za-z]{2,8}?(?:集团|公司|股份|药业))")
_REPORTING = regex.compile("追踪|调查|研究|发现|报告|公布|统计|预测|预计|料|指|揭")  # 某某研究社追踪…: it tells of something else
_LABEL = regex.compile(r"(?:【[^】]*+】|\s)*+(?P<name>[\p{Han}A-Za-z]{2,6}):")
_QUOTED = regex.compile(r"(?:【[^】]*+】|\s)*+“(?P<name>[\p{Han}A-Za-z]{3,8}+)”:")
_OURSELVES = regex.compile(r"(?<![\p{Han}])该?公司(?!债|法|章)")  # ,公司拟…: a text that tells of one firm
_DEFINED = regex.compile(
    r"""
    (?P<name> \p{Han}{2,20}?
        (?: 公司 | 集团 | [工电水]厂 | [中小大]学 | (?<=\p{Han}{2})[一二三四五六七八九十]中 | 学院 | 医院 | 银行 | 合作社 | 机场 | 车站
          | 港口 | 码头 | 产业园 | 科技园 | 公园 | 保护区 | 博物馆 | 水库 | 大桥 | 铁路 ) )
    (?: \([^()\n]{1,60}\) )?+
    (?: ,?(?:简称|又称|原名|前身为|前身是)[^,。()\n]{2,20} (?: \([^()\n]{1,40}\) )?+ ){0,2}+ ,?+
    (?: 是(?!否) | 即 | 为(?!了) | 成立于 | 创建于 | 始建于 | 位于 | 坐落 )
    """,
    regex.VERBOSE,
)


def labelled_firm(source: Source, titles: Sequence[Bounds]) -> Bounds | None:
    """禾一机械:东部领先的轴承商, and the text says 公司 again and again: the name before the colon."""
    for start, end in titles[:1]:
        m = _LABEL.match(source.folded, start, end)
        if m and _speaks_of_itself(source, end):
            return m.span("name")
    return None


def quoted_name(source: Source, titles: Sequence[Bounds]) -> Bounds | None:
    """“青禾之谷”:走自主创新之路, and the text speaks of it again and again: the name in quotes before the colon."""
    for start, end in titles[:1]:
        m = _QUOTED.match(source.folded, start, end)
        if m and source.folded.count(m["name"][-2:], end) >= 4 and source.folded.count(m["name"], end):
            return m.span("name")
    return None


def _speaks_of_itself(source: Source, start: int, times: int = 3) -> bool:
    """公司拟…。该公司…。公司…: again and again near the head, and of no other firm."""
    return sum(1 for _ in _OURSELVES.finditer(source.folded, start, min(len(source.folded), start + 800))) >= times


def titled_firm(source: Source, titles: Sequence[Bounds]) -> Bounds | None:
    """青禾轻工集团收购…, and the text says 轻工集团 again: the firm that opens the title."""
    for start, end in titles[:1]:
        m = _TITLE_FIRM.match(source.folded, start, end)
        if m and source.folded.count(m["name"][-4:], end) >= 3:
            return m.span("name")
    return None


def repeated_name(source: Source, titles: Sequence[Bounds]) -> Bounds | None:
    """禾一机械5年投资…, and the text says 禾一机械 again and again: the name that opens the title."""
    for start, end in titles[:1]:
        m = _TITLE_NAME.match(source.folded, start, end)
        found = _often(source, m.span("name"), end, _ACTOR) if m else None
        if found and not _REPORTING.match(source.folded, found[1]):
            return found
    return None


def opening_firm(source: Source, start: int) -> Bounds | None:
    """近日,禾一机械已与…: the firm that opens the text and is named in it again and again, or reports of itself."""
    m = _TITLE_NAME.match(source.folded, start)
    if m is None:
        return None
    begin, end = m.span("name")
    for stop in range(begin + 2, end + 1):
        if _LISTED.match(source.folded, stop):
            return begin, stop
        said = _FIRMLY.match(source.folded, stop)
        if said and said.group().endswith(("公告", "披露", "显示")) and _OURSELVES.search(source.folded, stop, stop + 120):
            return begin, stop
    return _often(source, (begin, end), begin, _FIRMLY)


def _often(source: Source, name: Bounds, start: int, actor: regex.Pattern[str]) -> Bounds | None:
    begin, end = name
    said = source.folded[begin:end]
    often = source.folded.count(said[:2], start)
    for length in range(len(said), 2, -1):
        times = source.folded.count(said[:length], start)
        if times >= 3 and times * 5 >= often * 3 and _acts(source, said[:length], start, actor):
            return begin, begin + length
    twice = next((n for n in range(len(said) - 1, 2, -1) if source.folded.count(said[:n], start) == 2), 0)
    return (begin, begin + twice) if twice and often == 2 and _speaks_of_itself(source, start, 1) else None


def _acts(source: Source, name: str, start: int, actor: regex.Pattern[str]) -> bool:
    """禾一机械副总经理, 禾一机械表示: firms and bodies speak and have officers, goods and trades do not."""
    at = source.folded.find(name, start)
    for _ in range(30):
        if at < 0:
            return False
        if actor.match(source.folded, at + len(name)):
            return True
        at = source.folded.find(name, at + 1)
    return False


def defined(source: Source, start: int) -> Bounds | None:
    """青禾集团有限公司,简称青禾,是…; 青禾机场位于…: what the text opens by telling what it is."""
    m = _DEFINED.match(source.folded, start)
    return m.span("name") if m else None


def alias(source: Source, lead: Bounds) -> Bounds | None:
    """某某股份有限公司(以下简称“某某”): the short name that the lead gives a firm."""
    m = _ALIAS.search(source.folded, *lead)
    return m.span("short" if m["short"] else "other") if m else None
