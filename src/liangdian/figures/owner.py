"""Whose indicator it is: a project, an enterprise, a place, an industry or a body."""

import re

import regex

from liangdian.figures.actors import actor
from liangdian.figures.behind import noun_after
from liangdian.figures.context import NOBODY, OWNERS, PLACES, Context
from liangdian.figures.described import behind, built
from liangdian.figures.holders import before_bracket, holder
from liangdian.figures.leading import leads
from liangdian.figures.rewarded import rewarded
from liangdian.figures.sites import acting, is_no_name, longer_name
from liangdian.figures.told import (
    continued,
    in_heading,
    measured_before,
    said_by,
    says_no_thing,
    sector,
    subject,
    thing,
    told_of,
    told_place,
)
from liangdian.figures.view import MEMORY, View
from liangdian.lexicon.signs import BegunPattern
from liangdian.scan.found import NameMention
from liangdian.source import Bounds

_SPEAKS = regex.compile(
    r"该\p{Han}{0,8}?(?:公司|企业|集团|项目|工程|基地|园区|中心)|(?:公司|项目|工程)(?=成立|创[建办立]|位于|坐落|始建|隶属|由|是|为)"
)
_FIRMS = frozenset({"enterprise"})
_PROJECTS = frozenset({"project"})
_ALL = OWNERS | PLACES
_OPENS_ANEW = regex.compile(r"(?:新增|新建|建成|完成|实现|实施|累计|全年|改造|新|完善|修建|栽植|种植|新栽)")
_NOT_OWNED = regex.compile(
    r"(?r)(?:位于|地处|坐落(?:在|于)?|在|距离?|离|至|到|往|赴|来自|出口|占|居|位居|位列|列|排名?|高于|低于|纳入|入选|入围|获评|列入|跻身|比|对|与|和|由|从|向|东临|南临|西临|北临|东至|南至|西至|北至|毗邻|靠近)"
)
_WHERE = regex.compile(r"(?:(?![上下中内外后前时里方面期])\p{Han}){0,8}+,")
_AT_HEAD = frozenset({"在", "。在", ";在", ",在", "\n在", " 在", "\u3000在"})
_LISTED = regex.compile(r"[、和及][^、,;。]*?(?:等)?[0-9一二三四五六七八九十两]+余?[个家项]")
_LOCATED = regex.compile(r"[\s“]*(?P<name>[^,。;:!?、]{2,24}?)(?:位于|地处|坐落|始建于|建于|建成于|成立于|创建于|创办于)")
# Each of its matches holds one of these within so many characters, where it opens with none to skip.
_LOCATING, _LOCATED_BY, _SKIPPED = re.compile("于|处|落"), 32, re.compile(r"[\s“]")
_GROUP = regex.compile(r"(?r)(?:项目|工程|企业)")
_SECTORAL = regex.compile(  # the growth of such a thing is a place's or a trade's
    r"\p{Han}{0,12}(?:(?:领域|行业|产业|经济|业|类|设施|固定资产|民间|工业|外贸)\p{Han}{0,3}(?:投资|增加值|零售额|销售额|产值|营收|营业收入)|进出口\p{Han}{0,3}|生产总值|GDP|零售总额)"
)
_APART = frozenset({"家", "项", "个", "座", "户", "所", "处", "件", "条"})
# What a work or firm has of its own: 厂房3座, 生产线2条.
_OWN_PARTS = regex.compile(
    "员工|职工|就业|岗位|生产线|厂房|车间|楼|床位|车位|泊位|机[位组]|专利|产品|品种|门店|店|商[铺户]|摊位|客户|标准|子公司|工厂|基地"
)
_HAPPENED = regex.compile(  # 全面竣工, 顺利挂牌: all that the clause says of the name
    r"(?:已|已经|顺利|全面|正式|陆续|相继|加快|基本|按期|如期|主体|成功|全部|全线|建设){0,3}+"
    r"(?:挂牌|竣工|完工|通车|贯通|开通|入驻|投用|启用|建成|开[馆园业工]|投产|投入(?:运行|运营|使用)|进展顺利|推进|复工|封顶|启动|落户)"
    r"(?:建设|运[行营]|投用|开放)?[,;]"
)
_CAMPAIGNS = ("工程", "工程”", "行动", "行动”", "计划", "计划”")
_CARRIED_ON = regex.compile(r"(?r)(?:推进|实施|打好|开展|启动|完成)[“了]?")
_PUT_IN = ("投资", "占地", "占地面积", "建筑面积", "用地面积", "投资额")
_ITS = regex.compile(r"[\s“]*+(?:其(?![中他余它实次])|该(?:公司|企业|集团|项目|工程|园区|基地|产品|生产线))")
_TRADE = regex.compile(r"(?P<trade>(?![区内各主有])\p{Han}{2,8}?(?:行业|产业))的?")
_THIS_ONE = BegunPattern(regex.compile(r"的?[这那一]家(?:\p{Han}{0,8}?)(?:企业|公司|工厂)"), frozenset("的这那一"))
_BRACKET = 240  # characters that a bracket is looked back for
_ITS_OWN = frozenset({"owner", "built", "inside", "thing"})  # notes of a number whose owner is no other number's
_RANKED = regex.compile(r"(?:第|前|最|排|平均|首|同类|县域|城市)")


def find_owner(view: View, context: Context) -> None:
    """The first rule that answers names the entity."""
    for rule in RULES:
        at = rule(view, context)
        if at is None:
            continue
        if at != NOBODY:
            at = _spoken_of(at, view, context)
            view.statement.entity = at
            view.proves("entity", rule.__name__, at)
        return


def _spoken_of(at: Bounds, view: View, context: Context) -> Bounds:
    """该省 -> 青山省: the report's own place, where that is what it speaks of."""
    spoken = view.folded[at[0] : at[1]]
    if context.subject and len(spoken) == 2 and spoken[0] == "该" and view.folded[context.subject[1] - 1] == spoken[1]:
        return context.subject
    one = _THIS_ONE.match(view.folded, at[1], view.quantity.start)
    if one:
        return at[0], one.end()  # 昆山的|这家轴承企业
    noun = view.statement.indicator
    if noun is None or not at[1] < noun[0] <= view.quantity.start or not view.folded.endswith(("业", "的"), at[1], noun[0]):
        return at
    m = _TRADE.fullmatch(view.folded, at[1], noun[0])
    return (at[0], m.end("trade")) if m else at  # 我国|工程机械行业的|销售收入


def handed_out(view: View, context: Context) -> Bounds | None:
    """A、B增加值分别增长: the item that the number belongs to."""
    return view.notes.get("owner")


def classified(view: View, context: Context) -> Bounds | None:
    """投资500万元以上工业项目: the class that a condition makes; a condition of nothing named has no owner."""
    if view.type != "threshold":
        return None
    at = noun_after(view.right, context.grammar)
    if at is None and view.bounds_on and view.previous:
        return view.previous.statement.entity or NOBODY
    if at and view.right[at[0]] not in "且并":
        return view.place_behind(at)
    return rewarded(view, context) or NOBODY


def carried(view: View, context: Context) -> Bounds | None:
    """税收4936万元,同比增长39.22%: the entity of the number whose noun it shares, unless another opens the clause."""
    if view.carried is None:
        return None
    n = context.names.first_from(view.clause_start, view.clause_start + 2, _ALL) if not view.left.startswith("、") else None
    own = _owning(n, view, context) if n and n.end < view.quantity.start else None
    before = view.previous
    if own is None and before and before is not view.carried and ";" in view.folded[view.carried.quantity.end : before.quantity.start]:
        return None  # 甲山庄接待5000人;乙山庄占地9亩,|可容纳200人
    return own or view.carried.statement.entity


def before_noun(view: View, context: Context) -> Bounds | None:
    """青州市规上工业增加值: the name right before the noun."""
    at = view.statement.indicator
    if at is None or at[0] > view.quantity.start or context.names.ends.isdisjoint((at[0], at[0] - 1)):
        return None
    for start in (at[0], at[0] - 1):
        n = context.names.last_in(max(0, start - 40), start, _ALL)
        if n and n.kind == "project" and _campaigned(view.folded, n):
            return None  # 完成“三湾”工程|建设任务
        parted = start < at[0] and view.folded[start] not in "的”(·- "
        if n and n.end == start and not parted and not _NOT_OWNED.match(view.folded, max(0, n.start - 4), n.start):
            return (n.start, n.end)
    return None


def group(view: View, context: Context) -> Bounds | None:
    """12个技改项目,总投资9亿元: the projects that were counted right before."""
    at = view.statement.indicator
    if at is None or not view.folded.endswith(_PUT_IN, *at):
        return None
    counted = next((v for v in view.earlier() if v.quantity.kind not in ("money", "area")), None)
    noun = counted.statement.indicator if counted and counted.quantity.kind == "count" else None
    if noun is None or not _GROUP.match(view.folded, *noun):
        return None
    view.notes["group"] = noun
    return noun


def sited(view: View, context: Context) -> Bounds | None:
    """某某山庄占地面积420亩, 某某金矿探明储量2吨: a name that no list knows, at the head of the clause."""
    noun = view.statement.indicator
    found = acting(view.folded, view.before[0], view.quantity.start, context.grammar, noun, view.unit)
    if found is None or context.names.first_from(found[1], view.quantity.start, OWNERS):
        return None
    if noun and noun[0] <= found[0] and found[1] < noun[1] <= view.quantity.start:
        view.statement.indicator = found[1], noun[1]  # 青禾水库|投资
    return found


def sited_before(view: View, context: Context) -> Bounds | None:
    """某某金矿坚持绿色生产,探明储量2吨: the same in a clause before, where no number stands between."""
    for at, end in view.clauses_before(context.grammar.site_sign):
        found = acting(view.folded, at, end, context.grammar, None)
        if found:
            return None if context.names.first_from(found[1], view.clause_start, OWNERS) else found
    return None


def located(view: View, context: Context) -> Bounds | None:
    """某某旅游区位于县城北部,总面积420公顷: the subject of 位于."""
    start = max(view.statement.sentence[0], view.folded.rfind(";", view.statement.sentence[0], view.clause_start) + 1)
    near = min(start + _LOCATED_BY, view.quantity.start)
    if not _LOCATING.search(view.folded, start, near) and not _SKIPPED.match(view.folded, start):
        return None
    m = _LOCATED.match(view.folded, start, view.quantity.start)
    if m is None and start < view.clause_start and "位于" in view.left:
        m = _LOCATED.match(view.folded, view.clause_start, view.quantity.start)
    if m is None or is_no_name(m["name"], context.grammar):
        return None
    return m.span("name")


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
    n = context.names.last_in(view.clause_start, edge, _owners(view))
    n = None if n and (view.brackets_off(n.end) or (n.kind == "project" and n.end < edge and _campaigned(view.folded, n))) else n
    if n is None and view.type == "enterprise_count":
        n = context.names.first_from(view.before[0], min(edge, view.before[0] + 2), _FIRMS)  # 某某集团|拥有子公司5家
        n = None if n and view.brackets_off(n.end) else n
    if n is None:
        n = context.names.first_from(view.clause_start, min(edge, view.clause_start + 4), PLACES)
        n = n if n and leads(view.clause_start, n, view.folded, context) else None
    return _owning(n, view, context)


def _owners(view: View) -> frozenset[str]:
    """A number of enterprises belongs to a place or a park, to no enterprise."""
    return _PROJECTS if view.type == "enterprise_count" else OWNERS


def _owning(n: NameMention | None, view: View, context: Context) -> Bounds | None:
    if n and n.kind == "place" and view.folded[max(0, n.start - 2) : n.start] in _AT_HEAD:
        where = _WHERE.match(view.folded, n.end, view.quantity.start)
        if where and not context.grammar.verb_inside.search(where.group()):
            return n.start, where.end() - 1  # 在青州市|云杉港区,|新增企业12家
    if n is None or _NOT_OWNED.match(view.folded, max(0, n.start - 4), n.start) or _one_of_several(view.folded, n):
        return None
    if n.kind == "place" and _RANKED.match(view.folded, n.end):
        return None
    longer = longer_name(view.folded, (n.start, n.end), view.quantity.start, context.grammar) if n.kind == "place" else None
    return longer or (n.start, n.end)


def _one_of_several(folded: str, n: NameMention) -> bool:
    """甲、乙、丙3个项目, 丙等37家: a name in a list owns nothing alone."""
    return n.kind != "place" and (folded.startswith(("、", "等"), n.end) or bool(_LISTED.match(folded, max(0, n.start - 1), n.end + 4)))


def its(view: View, context: Context) -> Bounds | None:
    """青禾水泥是…企业之一,其产能占三成: 其 speaks of the firm or work that the sentence, or the one before, names first."""
    start = view.statement.sentence[0]
    if view.clause_start <= start or not _ITS.match(view.folded, view.clause_start):
        return None
    n = context.names.last_in(start, view.clause_start, OWNERS) or context.names.last_in(context.paragraph[0], start, OWNERS)
    return (n.start, n.end) if n else None


def as_before(view: View, context: Context) -> Bounds | None:
    """开发区有30余家企业…,4家企业获得…: the entity of the number before it, where no name stands between."""
    before = _outside_brackets(view)
    if before is None or before.describes or before.type == "threshold" or before.statement.entity is None:
        return None
    if before.statement.entity == context.sector and says_no_thing(view, context):
        return None
    if not _ITS_OWN.isdisjoint(before.notes) or (before.carried and not _ITS_OWN.isdisjoint(before.carried.notes)):
        return None
    if "group" in before.notes and view.quantity.kind == "count":
        return None
    at = before.statement.entity
    if view.type == "rank" and view.statement.indicator and context.names.first_from(at[0], at[0] + 1, _PROJECTS):
        return None
    between = context.names.first_from(_shut(before, view), view.clause_start, _ALL)
    return at if between is None and not _closed(before, view) else None


def _outside_brackets(view: View) -> View | None:
    """水库1座(库容32万立方米),|塘坝10个: the number before it that stands in no brackets that have been closed since."""
    before = view.previous
    for _ in range(MEMORY):
        if before is None or before.previous is None or _shut(before, view) == before.quantity.end:
            break
        opened = view.folded.rfind("(", max(before.statement.sentence[0], before.quantity.start - _BRACKET), before.quantity.start)
        if before.previous.quantity.end > opened >= 0 and ")" in view.folded[before.previous.quantity.end : before.quantity.start]:
            break
        before = before.previous
    return before


def _shut(before: View, view: View) -> int:
    """Where the words after a number begin: behind the brackets that it stands in, if they close before the other."""
    closed = view.folded.find(")", before.quantity.end, view.clause_start)
    return closed + 1 if closed >= 0 and "(" not in view.folded[before.quantity.end : closed] else before.quantity.end


def _closed(before: View, view: View) -> bool:
    """全市…;甲区新增5家;建成公园3个: what a part of a sentence told of, another did not, ends with its part."""
    entity, start = before.statement.entity, view.statement.sentence[0]
    if entity is None or entity[0] < start or ";" not in view.folded[before.quantity.end : view.clause_start]:
        return False
    return ";" in view.folded[start : entity[0]]


def in_sentence(view: View, context: Context) -> Bounds | None:
    """某某项目位于城东,总投资3亿元: the nearest project or firm before it in the sentence."""
    start = view.statement.sentence[0]
    if _SPEAKS.match(view.folded, said_by(view.folded, start)):
        return None
    end = view.clause_start
    for _ in range(MEMORY):
        n = context.names.last_in(start, end, _owners(view))
        if n is None:
            break
        if _parted(view, n):
            return None
        if (
            not view.brackets_off(n.end)
            and not _one_of_several(view.folded, n)
            and not (n.kind == "enterprise" and view.folded.startswith("由", n.start - 1))
        ):
            return (n.start, n.end)
        end = n.start
    return None


def _parted(view: View, n: NameMention) -> bool:
    """甲项目竣工,金融机构达36家; 甲项目开工;|新增绿地26万平方米; 甲项目开工,工业投资|增长8%: told beside the work, not of it."""
    at = view.statement.indicator
    own = at is not None and n.end < at[0] and at[1] <= view.quantity.start
    if view.type == "rank" and own:
        return n.kind == "project"
    if at and view.type == "growth" and view.carried is None and own:
        return n.kind == "project" and bool(_SECTORAL.match(view.folded, *at))
    if view.quantity.kind == "count" and view.unit in _APART and not (at and _OWN_PARTS.search(view.folded, *at)):
        return bool(_HAPPENED.match(view.folded, n.end, view.clause_start) or _campaigned(view.folded, n))
    return n.kind == "project" and ";" in view.folded[n.end : view.clause_start] and bool(_OPENS_ANEW.match(view.left))


def _campaigned(folded: str, n: NameMention) -> bool:
    """实施“千村工程”,创建示范村40个: a campaign that a place carries on, not a work."""
    return folded.endswith(_CAMPAIGNS, n.start, n.end) and bool(_CARRIED_ON.search(folded, max(0, n.start - 8), n.start))


def at_head(view: View, context: Context) -> Bounds | None:
    """永和县去年…,完成投资3亿元: the place at the head of the sentence, or of its part behind a semicolon."""
    sentence = view.statement.sentence[0]
    for start in dict.fromkeys((view.folded.rfind(";", sentence, view.clause_start) + 1 or sentence, sentence)):
        n = context.names.first_from(start, min(view.clause_start, start + 12), PLACES)
        if n and leads(start, n, view.folded, context):
            return _owning(n, view, context)
    return None


RULES = (
    handed_out,
    behind,
    built,
    classified,
    rewarded,
    holder,
    before_bracket,
    carried,
    sited,
    before_noun,
    group,
    inside,
    in_clause,
    located,
    its,
    sited_before,
    actor,
    as_before,
    in_sentence,
    told_of,
    at_head,
    continued,
    told_place,
    in_heading,
    subject,
    measured_before,
    sector,
    thing,
)
