"""What a sentence goes on with where it names no owner: the work or firm told of, the heading's, the report's own."""

from liangdian.compiled import re, regex
from liangdian.figures.context import OWNERS, PLACES, Context
from liangdian.figures.leading import leads
from liangdian.figures.view import MEMORY, View
from liangdian.lexicon.signs import SignedPattern
from liangdian.scan.found import NameMention
from liangdian.source import Bounds

_FIRMS = frozenset({"enterprise"})
_PROJECTS = frozenset({"project"})
_FIRM = regex.compile(  # 4年来,公司…
    r"[\s“]*+(?:[^,。;:公]{1,12},|(?:今年|去年)?(?:上半年|全年|报告期内?|本期|[一二三四]季度)|\d{4}年)?+"
    r"(?P<who>[该本]?(?:公司(?!债|法|章)|企业|集团))"
)
_SITE = regex.compile(
    r"[\s“]*+[该本]?(?:园区|院区|校区|厂区|园内|区内|景区|公园|森林公园|道路|线路|机场|车站|站内|水库|港口|码头|大桥|馆内|纪念馆|博物馆|学校|医院)"
)
_SAID = SignedPattern(  # 据公司负责人介绍,|该项目…; 王青禾说,|项目…
    regex.compile(r"(?:[\s“]|(?:据|记者)[^,。;:]{0,24}?(?:介绍|透露|称|了解到?|获悉|悉),|\p{Han}{2,4}(?:说|表示|介绍|透露)[,:])++"),
    re.compile(r"[\s“据记]|(?:说|表示|介绍|透露)[,:]"),
)
_SAYING = 40  # characters in which it is said who says it
_WORK = regex.compile(r"[\s“]*+该?(?:项目|工程)")
_WEAK = regex.compile("[\\s“]*+(?:目前|近年来|预计|平均)")
_TOLD = 400  # characters of a paragraph that a place is told of for
_SPOKEN = 240  # characters that a speaker is looked back for
_UNNAMED = regex.compile(
    r"(?<=[,“:;。\n]|^)(?:[该本]?公司(?!债|法|章)|该企业)|“[^“”]*?(?<=[,“:;])(?:但|而|现在)?我(?:们)?(?![国省市县区镇州乡村])"
)
_ELSEWHERE = ("然而", "但", "而", "相比")  # the sentence turns to another
_THAT = regex.compile(r"[\s“]*+该")
_THIS = SignedPattern(
    regex.compile("(?<![应活])该(?:行业|产业|区域|地区|家族|业务|品牌|产品|机构|基金|平台|银行|协会|股(?!东|份|权|票))"), re.compile("该")
)
_OPENING = regex.compile(r"(?r)(?<=[。;“\s]|^)(?:另外|此外|同时|其中)?,?")  # what stands before the firm that a sentence is about
_SITES = frozenset({"project", "site"})
_FIRMS_END = ("公司", "集团", "企业", "厂")
_GOES_ON = regex.compile(r"[\s“]*(?:其中|(?:[分按从]|就(?!业))\p{Han}{1,10}?(?:看|分|统计|而言|计算?|分类),)")
_OF_THING = regex.compile(
    r"(?P<thing>(?!原来|目前|平均|同期)\p{Han}{2,12}?)的?(?:零售|出厂|批发|市场|平均|累计)?"
    r"(?:价格|售价|均价|价|成本|产量|销量|销售量|开工率|产能|利用率|业务量|业务收入|产值|库存|需求量?)"
)
_STATISTIC = regex.compile(r"(?r)(?:[额率量值数价]|收入|支出|价格|利润|成本|投资|面积|人数|规模|增速|比重|占比|标准)")


def continued(view: View, context: Context) -> Bounds | None:
    """其中,…; 分产业看,…: the sentence goes on with what the one before told of."""
    if not _GOES_ON.match(view.folded, view.statement.sentence[0]):
        return None
    if context.told == context.sector and view.previous and says_no_thing(view, context):
        return None  # 其中,火电增长7%,增速|回落2个百分点
    return context.told


def told_of(view: View, context: Context) -> Bounds | None:
    """项目总投资3亿元, 建成后年产值5亿元: the project or firm that the paragraph has been telling of."""
    start, end = context.paragraph[0], view.statement.sentence[0]
    begin = said_by(view.folded, end)
    if view.folded.startswith("其中", end):
        return None
    of_firm = _FIRM.match(view.folded, begin)
    if not of_firm and not context.grammar.anaphor.match(view.folded, begin):
        return None
    if not of_firm and _WEAK.match(view.folded, begin) and _place_leads(view, context):
        return None
    if of_firm and context.heading and _FIRM.match(view.folded, start) and view.folded.endswith(_FIRMS_END, *context.heading):
        return context.heading  # (二)某某公司 / 该公司…
    kinds = (_FIRMS,) if of_firm else (_SITES,) if _SITE.match(view.folded, begin) else (_PROJECTS, OWNERS)
    works = context.heading and not of_firm and _WORK.match(view.folded, begin) and _WORK.search(view.folded, *context.heading)
    if works and context.names.last_in(start, end, _PROJECTS) is None:
        return context.heading  # 广州某某项目 / …组建公司。该项目…
    n = next((n for kind in kinds if (n := _last_told(view, context, start, end, kind))), None)
    told = _thing_told(context, end) if not of_firm and _THAT.match(view.folded, begin) else None
    if told and (n is None or n.end <= told[0]):
        return told
    found = (n.start, n.end) if n else context.heading
    return _our_firm(of_firm, n, found, context) if of_firm else found


def _last_told(view: View, context: Context, start: int, end: int, kinds: frozenset[str]) -> NameMention | None:
    """恒达公司由青禾集团投资设立。公司…: the last name, but for one that only did something to another."""
    last = n = context.names.last_in(start, end, kinds)
    for _ in range(MEMORY):
        if n is None or view.folded[n.start - 1] not in "由被":
            break
        n = context.names.last_in(start, n.start, kinds)
    return n or last


def _our_firm(told: "regex.Match[str]", n: NameMention | None, found: Bounds | None, context: Context) -> Bounds | None:
    """公司今年…: the firm that the text is about, where no other opens a sentence; 该公司 itself, where none has a name."""
    if found is None and about_place(context):
        return told.span("who") if told["who"] != "企业" else None
    ours = told["who"] == "公司" and n is not None and not about_place(context)
    return context.subject if ours and n and not _OPENING.match(told.string, max(0, n.start - 3), n.start) else found


def about_place(context: Context) -> bool:
    """Whether the text is about a place, not about a firm or a work."""
    if context.subject is None:
        return True
    place = context.names.first_from(context.subject[0], context.subject[0] + 1, PLACES)
    return place is not None and place.end == context.subject[1]


def this(view: View, context: Context) -> Bounds | None:
    """该行业的销售收入翻一番: what 该 speaks of, where it is nothing that has a name of its own."""
    m = _THIS.search(view.folded, view.clause_start, view.quantity.start)
    return m.span() if m else None


def said_by(folded: str, start: int) -> int:
    """据公司负责人介绍,|该项目…: where a sentence begins behind who says it."""
    m = _SAID.match(folded, start, start + _SAYING)
    return m.end() if m else start


def _place_leads(view: View, context: Context) -> bool:
    """7年来,昆山新区…: whether the paragraph opens with a place."""
    start, end = context.paragraph[0], view.statement.sentence[0]
    n = context.names.first_from(start, min(end, start + 16), PLACES)
    return n is not None and leads(start, n, view.folded, context)


def _thing_told(context: Context, end: int) -> Bounds | None:
    """某某山庄占地9亩。该项目…: what the number before was of, where that is no place and is named in the text before."""
    told = context.told
    if told is None or told == context.subject or told[1] > end or told[0] < context.paragraph[0] or told[1] - told[0] < 4:
        return None
    place = context.names.first_from(told[0], told[0] + 1, PLACES)
    return None if place and place.end >= told[1] else told


def told_place(view: View, context: Context) -> Bounds | None:
    """昆山市坚持创新。税收增长5%: the place that opens the sentence before, or the paragraph, where no other opens a sentence since."""
    start, end = context.paragraph[0], view.statement.sentence[0]
    if end <= start or context.names.first_from(end, view.clause_start, PLACES) or view.folded.startswith(_ELSEWHERE, end):
        return None
    before = max(start, view.folded.rfind("。", start, end - 1) + 1)
    for head in (before, start) if end - start <= _TOLD else (before,):
        n = context.names.first_from(head, min(end, head + 16), PLACES)
        if n is None or (head > start and n.rule != "division") or not leads(head, n, view.folded, context):
            continue
        quoted = view.folded.count("“", head, n.start) > view.folded.count("”", head, n.start)
        return None if quoted or view.folded[n.start] in "全我本该" or _ours(n, view, context) else (n.start, n.end)
    return None


def _ours(n: NameMention, view: View, context: Context) -> bool:
    """昆山…昆山市…: whether the place is the report's own, or the report's own is named behind it."""
    if context.subject is None:
        return False
    name, own = view.folded[n.start : n.end], view.folded[slice(*context.subject)]
    return own.startswith(name) or name.startswith(own) or own in view.folded[n.end : view.statement.sentence[0]]


def in_heading(view: View, context: Context) -> Bounds | None:
    """The name in the heading above; works that are counted are those of no work."""
    at = view.statement.indicator
    counted = at is not None and view.quantity.kind == "count" and view.folded.endswith("项目", *at)
    return None if counted and context.heading and view.folded.endswith("项目", *context.heading) else context.heading


def subject(view: View, context: Context) -> Bounds | None:
    """What the whole report is about."""
    return None if _unnamed(view, context) else context.subject


def _unnamed(view: View, context: Context) -> bool:
    """“我们的利润率在10%以上。”: whoever speaks, where no firm is named, the number is not the place's that the text is about."""
    start = max(view.statement.sentence[0], view.quantity.start - _SPOKEN)
    if context.subject is None or not _UNNAMED.search(view.folded, start, view.quantity.start):
        return False
    return about_place(context)


def measured_before(view: View, context: Context) -> Bounds | None:
    """原煤产量同比增长5%,增速比上月加快2个百分点: a noun that says no thing of its own belongs to the noun before."""
    at = view.statement.indicator
    if at is None or not says_no_thing(view, context):
        return None
    for source in view.earlier():
        noun = source.statement.indicator
        if noun and noun != at and not context.grammar.generic.fullmatch(view.folded, *noun):
            view.notes["thing"] = noun  # its own: the next number is not of it
            return noun
    return None


def says_no_thing(view: View, context: Context) -> bool:
    at = view.statement.indicator
    return at is not None and context.grammar.generic.fullmatch(view.folded, *at) is not None


def sector(view: View, context: Context) -> Bounds | None:
    """7月份,规模以上工业主要产品生产保持增长: the sector that the lead tells of."""
    return context.sector


def thing(view: View, context: Context) -> Bounds | None:
    """进口豆油价格每吨1万元, 豆油上涨0.6%: where a text has no subject, what has the price, or what rose."""
    at = view.statement.indicator
    if at is None or context.subject is not None:
        return None
    m = _OF_THING.fullmatch(view.folded, *at)
    found = m.span("thing") if m else None
    trade = view.folded.find("行业", *found) if found else -1
    found = (found[0], trade + 2) if found and trade > found[0] else found  # 邮政行业|寄递业务量
    if view.type == "growth" and not m and (view.listed or "分别" in view.left) and not _STATISTIC.search(view.folded, *at):
        found = at
    if found:
        view.notes["thing"] = found
    return found
