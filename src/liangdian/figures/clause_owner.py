"""昆山市去年接待游客260万人次: an owner that is named in the number's own clause, or in the noun that it shares."""

from liangdian.compiled import re, regex
from liangdian.figures.context import OWNERS, PLACES, Context
from liangdian.figures.leading import leads
from liangdian.figures.sites import acting, longer_name
from liangdian.figures.view import View
from liangdian.scan.found import NameMention
from liangdian.source import Bounds

_FIRMS = frozenset({"enterprise"})
_PROJECTS = frozenset({"project"})
ALL = OWNERS | PLACES
_NOT_OWNED = regex.compile(
    r"(?r)(?:位于|地处|坐落(?:在|于)?|在|距离?|离|至|到|往|赴|来自|出口|占|居|位居|位列|列|排名?|高于|低于|纳入|入选|入围|获评|列入|跻身|比|对|与|和|由|从|向|东临|南临|西临|北临|东至|南至|西至|北至|毗邻|靠近)"
)
_WHERE = regex.compile(r"(?:(?![上下中内外后前时里方面期])\p{Han}){0,8}+,")
_AT_HEAD = frozenset({"在", "。在", ";在", ",在", "\n在", " 在", "\u3000在"})
_RANKED = regex.compile(r"(?:[至到-]\p{Han}{2,8}(?:快客|班车|列车|班列|航线|高铁|高速|铁路|公路|段|线)|第|前|最|排|平均|首|同类|县域|城市)")
_NATIONAL = regex.compile(  # 全国一体化算力枢纽建成,|规模…: what bears the nation's name is not the nation
    r"(?:全国|国家)\p{Han}{4,18}?(?:中心|枢纽|集群|平台|大会|论坛|联盟|实验室|研究院|示范区|试验区)(?:建设|建成|投|正式|启|挂牌|获|加快|落)"
)
_LISTED = regex.compile(r"[、和及][^、,;。]*?(?:等)?[0-9一二三四五六七八九十两]+余?[个家项]")
_LAST = regex.compile(r"(?r)、[^、,;。]{1,14}[和与及]")  # 甲、乙和|丙
_GROUP = regex.compile(r"(?r)(?:项目|工程|企业)")
_PUT_IN = ("投资", "占地", "占地面积", "建筑面积", "用地面积", "投资额")
_ALL_PUT_IN = ("固定资产投资", "工业投资", "民间投资")  # no sum of the projects counted before
_FIRMS_HAVE = regex.compile(r"(?:净?利润|利税|税收|税金|纳税|(?:主营)?(?:业务|营业|销售)?收入|营收|\p{Han}{0,2}资产|负债|产值)(?:总额|率)?")
_LEFT_OUT = re.compile("剔除|扣除|不含|不包括")  # 剔除青禾煤业闭井因素后增长8%
_TRADE = regex.compile(
    r"(?![全各本该其这主优传支重新多和与及经在])\p{Han}{2,14}?"
    r"(?:行业(?=\p{Han})|(?:制造|开采|采矿|加工|冶炼|供应|建筑|房地产|金融|批发|零售|餐饮|住宿|物流|运输|仓储|软件)业(?=实现|完成))"
)
_EVERY = regex.compile(r"(?:全部|所有|这些|上述|以上)(?:项目|工程)(?=\p{Han})")
_SPENT_ON = ("实施", "建设", "新建", "完成", "用于")  # 搬迁企业3家,投资4000万元|实施管网改造
_CAMPAIGNS = ("工程", "工程”", "行动", "行动”", "计划", "计划”")
_CARRIED_ON = regex.compile(r"(?r)(?:推进|实施|打好|开展|启动|完成)[“了]?")


def carried(view: View, context: Context) -> Bounds | None:
    """税收4936万元,同比增长39.22%: the entity of the number whose noun it shares, unless another opens the clause."""
    if view.carried is None:
        return None
    n = context.names.first_from(view.clause_start, view.clause_start + 2, ALL) if not view.left.startswith("、") else None
    own = owning(n, view, context) if n and n.end < view.quantity.start else None
    before = view.previous
    if own is None and before and before is not view.carried and ";" in view.folded[view.carried.quantity.end : before.quantity.start]:
        return None  # 甲山庄接待5000人;乙山庄占地9亩,|可容纳200人
    return own or view.carried.statement.entity


def classed(view: View, context: Context) -> Bounds | None:
    """规模以上企业利润3亿元,税收1亿元: the class of firms whose it is, and what else firms have."""
    noun, before = view.statement.indicator, view.previous
    own = noun is not None and before is not None and "class" in before.notes and _FIRMS_HAVE.fullmatch(view.folded, *noun)
    if own and before and context.names.first_from(before.quantity.end, view.quantity.start, ALL) is None:
        view.notes.setdefault("class", before.notes["class"])
    return view.notes.get("class")


def sited(view: View, context: Context) -> Bounds | None:
    """某某山庄占地面积420亩, 某某金矿探明储量2吨: a name that no list knows, at the head of the clause."""
    noun = view.statement.indicator
    if not context.grammar.site_sign.search(view.folded, view.before[0], view.quantity.start):
        return None
    found = acting(view.folded, view.before[0], view.quantity.start, context.grammar, noun, view.unit)
    other = context.names.first_from(found[1], view.quantity.start, OWNERS) if found else None
    if found is None or (other and not view.brackets_off(other.end)):
        return None
    if noun and noun[0] <= found[0] and found[1] < noun[1] <= view.quantity.start:
        view.statement.indicator = found[1], noun[1]  # 青禾水库|投资
    return found


def trade(view: View, context: Context) -> Bounds | None:
    """纺织行业规模以上企业5万家: the trade that opens the clause, where it is no part of the noun."""
    m = _TRADE.match(view.folded, view.before[0], view.quantity.start) if "业" in view.left else None
    at = view.statement.indicator
    if m is None or at is None or at[0] < m.end() or context.names.first_from(m.start(), m.end(), ALL):
        return None
    return m.span()


def before_noun(view: View, context: Context) -> Bounds | None:
    """青州市规上工业增加值: the name right before the noun."""
    at = view.statement.indicator
    if at is None or at[0] > view.quantity.start or context.names.ends.isdisjoint((at[0], at[0] - 1)):
        return None
    for start in (at[0], at[0] - 1):
        n = context.names.last_in(max(0, start - 40), start, ALL)
        if n and n.kind == "project" and campaigned(view.folded, n):
            return None  # 完成“三湾”工程|建设任务
        parted = start < at[0] and view.folded[start] not in "的”(·- "
        if n and n.kind == "place" and view.left.endswith("的") and view.folded[n.start - 1 : n.start] in ("为", "是", "达"):
            continue  # 能耗为全国|单位产值能耗的65%
        if n and n.end == start and not parted and not _NOT_OWNED.match(view.folded, max(0, n.start - 4), n.start):
            return (n.start, n.end)
    return None


def group(view: View, context: Context) -> Bounds | None:
    """12个技改项目,总投资9亿元: the projects that were counted right before."""
    at = view.statement.indicator
    if at is None or not view.folded.endswith(_PUT_IN, *at) or view.folded.endswith(_ALL_PUT_IN, *at) or view.right.startswith(_SPENT_ON):
        return None
    every = _EVERY.match(view.folded, view.before[0], at[0] + 1)
    if every:
        return every.span()
    counted = next((v for v in view.earlier() if v.quantity.kind not in ("money", "area", "ratio")), None)
    noun = counted.statement.indicator if counted and counted.quantity.kind == "count" and view.type != "share" else None
    if noun is None or not _GROUP.match(view.folded, *noun):
        return None
    view.notes["group"] = noun
    return noun


def inside(view: View, context: Context) -> Bounds | None:
    """年产16万吨石墨电极项目: the work that has the number in its name."""
    q = view.quantity
    n = context.names.last_in(max(0, q.start - 40), q.start + 1, _PROJECTS)
    n = n or context.names.ending(q.end, q.end + 30)
    if n is None or n.kind != "project" or n.start > q.start or q.end > n.end:
        return None
    view.notes["inside"] = n.start, n.end
    return n.start, n.end


def in_clause(view: View, context: Context) -> Bounds | None:
    """某某公司去年完成产值3亿元: an enterprise or project in the clause; a place at its head."""
    edge = view.quantity.start
    n = context.names.last_in(view.clause_start, edge, owners_for(view))
    n = None if n and _LEFT_OUT.search(view.folded, view.clause_start, n.end) else n
    n = None if n and (view.brackets_off(n.end) or (n.kind == "project" and n.end < edge and campaigned(view.folded, n))) else n
    if n is None and view.type == "enterprise_count":
        n = context.names.first_from(view.before[0], min(edge, view.before[0] + 2), _FIRMS)  # 某某集团|拥有子公司5家
        n = None if n and view.brackets_off(n.end) else n
    if n is None:
        n = context.names.first_from(view.clause_start, min(edge, view.clause_start + 4), PLACES)
        n = n if n and leads(view.clause_start, n, view.folded, context) else None
    return owning(n, view, context)


def owners_for(view: View) -> frozenset[str]:
    """A number of enterprises belongs to a place or a park, to no enterprise."""
    return _PROJECTS if view.type == "enterprise_count" else OWNERS


def owning(n: NameMention | None, view: View, context: Context) -> Bounds | None:
    if n and n.kind == "place" and view.folded[max(0, n.start - 2) : n.start] in _AT_HEAD:
        where = _WHERE.match(view.folded, n.end, view.quantity.start)
        if where and not context.grammar.verb_inside.search(where.group()):
            return n.start, where.end() - 1  # 在青州市|云杉港区,|新增企业12家
    if n is None or _NOT_OWNED.match(view.folded, max(0, n.start - 4), n.start) or one_of_several(view.folded, n):
        return None
    if n.kind == "place" and (_RANKED.match(view.folded, n.end) or _NATIONAL.match(view.folded, n.start, view.quantity.start)):
        return None
    longer = longer_name(view.folded, (n.start, n.end), view.quantity.start, context.grammar) if n.kind == "place" else None
    return longer or (n.start, n.end)


def one_of_several(folded: str, n: NameMention) -> bool:
    """甲、乙、丙3个项目, 丙等37家: a name in a list owns nothing alone."""
    if n.kind == "place":
        return False
    behind = folded[n.start - 1 : n.start]
    last = (n.kind == "project" and behind in ("和", "及")) or _LAST.match(folded, max(0, n.start - 16), n.start)
    joined = (n.kind == "project" or folded.startswith("、", n.start - 1)) and folded[n.end : n.end + 1] in ("和", "与", "及")
    return bool(last) or joined or folded.startswith(("、", "等"), n.end) or bool(_LISTED.match(folded, max(0, n.start - 1), n.end + 4))


def campaigned(folded: str, n: NameMention) -> bool:
    """实施“千村工程”,创建示范村40个: a campaign that a place carries on, not a work."""
    return folded.endswith(_CAMPAIGNS, n.start, n.end) and bool(_CARRIED_ON.search(folded, max(0, n.start - 8), n.start))
