"""青禾物流园项目正式开工,预计年税收8000万元: an owner that is named before the number's clause, in its sentence."""

from liangdian.compiled import re, regex
from liangdian.figures.clause_owner import ALL, campaigned, one_of_several, owners_for, owning
from liangdian.figures.context import OWNERS, PLACES, Context
from liangdian.figures.leading import leads
from liangdian.figures.sites import acting, is_no_name
from liangdian.figures.told import said_by, says_no_thing
from liangdian.figures.view import MEMORY, View
from liangdian.scan.found import NameMention
from liangdian.source import Bounds

_LOCATED = regex.compile(r"[\s“]*(?P<name>[^,。;:!?、]{2,24}?)(?:位于|地处|坐落|始建于|建于|建成于|成立于|创建于|创办于)")
# Each of its matches holds one of these within so many characters, where it opens with none to skip.
_LOCATING, _LOCATED_BY, _SKIPPED = re.compile("于|处|落"), 32, re.compile(r"[\s“]")
_ITS = regex.compile(r"[\s“]*+(?:其(?![中他余它实次])|该(?:公司|企业|集团|项目|工程|园区|基地|产品|生产线))")
_PROJECTS = frozenset({"project"})
_ITS_OWN = frozenset({"owner", "class", "built", "inside", "thing"})  # notes of a number whose owner is no other number's
_BRACKET = 240  # characters that a bracket is looked back for
_OWN_NUMBER = regex.compile(r"\d+余?[家个座大]|牌")  # 青禾石化13家; 青禾牌水泥
_SPEAKS = regex.compile(
    r"该\p{Han}{0,8}?(?:公司|企业|集团|项目|工程|基地|园区|中心)|(?:公司|项目|工程)(?=成立|创[建办立]|位于|坐落|始建|隶属|由|是|为)"
)
_CAUSES = regex.compile(r"\p{Han}{2,12}的\p{Han}{2,4},(?:让|使|令|给|为)")  # 长三角|发展战略的提出,让小县城…
_OPENS_ANEW = regex.compile(r"(?:新增|新建|建成|完成|实现|实施|累计|全年|改造|新|完善|修建|栽植|种植|新栽)")
_SECTORAL = regex.compile(  # the growth of such a thing is a place's or a trade's
    r"\p{Han}{0,12}(?:(?:领域|行业|产业|经济|业|类|设施|固定资产|民间|工业|外贸)\p{Han}{0,3}(?:投资|增加值|零售额|销售额|产值|营收|营业收入)|进出口\p{Han}{0,3}|生产总值|GDP|零售总额)"
)
_APART = frozenset({"家", "项", "个", "座", "户", "所", "处", "件", "条"})
# What a work or firm has of its own: 厂房3座, 生产线2条.
_OWN_PARTS = regex.compile(
    "员工|职工|就业|岗位|生产线|厂房|车间|楼|床位|车位|泊位|机[位组]|专利|产品|品种|门店|店|商[铺户]|摊位|客户|标准|子公司|工厂|基地"
)
_WORKS_OWN = regex.compile(  # what is told of a work: 投资, 面积, 产值, 岗位
    r"投资|资金|造价|贷款|面积|占地|用地|规模|产能|能力|产[量值]|销售|营收|收入|税|利润|效益|就业|岗位|用工|全长|总长|长度|宽|高度|深度|库容|装机|容量|吞吐|发电|供[水电热气]|处理|接待|客流|游客|惠及|受益|覆盖|服务|带动|工期|周期|节约|减排|用户|住户|农户"
)
_DONE_TO = regex.compile(r"(?r)(?:完成|实施|启动|打好)了?")
_HAPPENED = regex.compile(  # 全面竣工, 顺利挂牌: all that the clause says of the name
    r"(?:已|已经|顺利|全面|正式|陆续|相继|加快|基本|按期|如期|主体|成功|全部|全线|建设){0,3}+"
    r"(?:挂牌|竣工|完工|通车|贯通|开通|入驻|投用|启用|建成|开[馆园业工]|投产|投入(?:运行|运营|使用)|进展顺利|推进|复工|封顶|启动|落户)"
    r"(?:建设|运[行营]|投用|开放)?[,;]"
)


def located(view: View, context: Context) -> Bounds | None:
    """某某旅游区位于县城北部,总面积420公顷: the subject of 位于."""
    start = max(view.statement.sentence[0], view.folded.rfind(";", view.statement.sentence[0], view.clause_start) + 1)
    near = min(start + _LOCATED_BY, view.quantity.start)
    if not _LOCATING.search(view.folded, start, near) and not _SKIPPED.match(view.folded, start):
        return None
    m = _LOCATED.match(view.folded, start, view.quantity.start)
    if m is None and start < view.clause_start and "位于" in view.left:
        m = _LOCATED.match(view.folded, view.clause_start, view.quantity.start)
    if m is None or is_no_name(m["name"], context.grammar) or context.grammar.verbal.fullmatch(m["name"]):
        return None
    return m.span("name")


def its(view: View, context: Context) -> Bounds | None:
    """青禾水泥是…企业之一,其产能占三成: 其 speaks of the firm or work that the sentence, or else its paragraph, named last."""
    start = view.statement.sentence[0]
    if view.clause_start <= start or not _ITS.match(view.folded, view.clause_start):
        return None
    n = context.names.last_in(start, view.clause_start, OWNERS) or context.names.last_in(context.paragraph[0], start, OWNERS)
    return (n.start, n.end) if n else None


def sited_before(view: View, context: Context) -> Bounds | None:
    """某某金矿坚持绿色生产,探明储量2吨: the same in a clause before, where no number stands between."""
    for at, end in view.clauses_before(context.grammar.site_sign):
        found = acting(view.folded, at, end, context.grammar, None)
        if found:
            return None if context.names.first_from(found[1], view.clause_start, OWNERS) else found
        if "、" in view.folded[at:end] and context.grammar.site_sign.search(view.folded, at, end):
            return None  # 甲实验室获批,乙、丙等实验室加快建设,|牵头4家
    return None


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
    if _of_a_part(before, view) and context.names.first_from(at[0], at[0] + 1, _PROJECTS):
        return None
    between = context.names.first_from(_shut(before, view), view.clause_start, ALL)
    return at if between is None and not _closed(before, view) else None


def _of_a_part(before: View, view: View) -> bool:
    """造林148万亩,其中甲工程43万亩,|治理水土流失23万亩: what is told of a part ends with its clause."""
    at, start = before.statement.entity, before.before[0]
    named = at is not None and at[0] >= start and view.folded.rfind("其中", start, at[0]) >= 0
    return named and view.carried is None and not view.listed


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
        n = context.names.last_in(start, end, owners_for(view))
        if n is None:
            break
        if _parted(view, n):
            return None
        if (
            not view.brackets_off(n.end)
            and not one_of_several(view.folded, n)
            and not _OWN_NUMBER.match(view.folded, n.end)
            and not (n.kind == "enterprise" and view.folded.startswith("由", n.start - 1))
            and not (n.kind == "project" and view.previous and n.end <= view.previous.quantity.start and _of_a_part(view.previous, view))
        ):
            return (n.start, n.end)
        end = n.start
    return None


def _parted(view: View, n: NameMention) -> bool:
    """甲项目竣工,金融机构达36家; 甲项目开工;|新增绿地26万平方米; 甲项目开工,工业投资|增长8%: told beside the work, not of it."""
    at = view.statement.indicator
    if at and n.kind == "project" and view.quantity.kind == "count" and view.folded.endswith(("项目", "工程"), *at):
        return True  # 甲项目开工;|2个项目落户
    own = at is not None and n.end < at[0] and at[1] <= view.quantity.start
    if view.type == "rank" and own:
        return n.kind == "project"
    if at and view.type == "growth" and view.carried is None and own:
        return n.kind == "project" and bool(_SECTORAL.match(view.folded, *at))
    opens = at is not None and at[0] >= view.after[0] and not view.left and view.quantity.kind == "count"  # 6座公园|获奖
    if n.kind == "project" and (own or opens) and at and not _is_of_a_work(view, at) and _is_done_with(view, n, at):
        return True
    if view.quantity.kind == "count" and view.unit in _APART and not (at and _OWN_PARTS.search(view.folded, *at)):
        return bool(_HAPPENED.match(view.folded, n.end, view.clause_start) or campaigned(view.folded, n))
    return n.kind == "project" and ";" in view.folded[n.end : view.clause_start] and bool(_OPENS_ANEW.match(view.left))


def _is_of_a_work(view: View, at: Bounds) -> bool:
    return bool(_WORKS_OWN.search(view.folded, *at) or _OWN_PARTS.search(view.folded, *at))


def _is_done_with(view: View, n: NameMention, at: Bounds) -> bool:
    """甲水库实现通水,|基站达到9万座; 完成甲道路改造,|公厕26座投用: another subject, or the work is but an object of what was done."""
    if campaigned(view.folded, n) or _DONE_TO.match(view.folded, max(0, n.start - 4), n.start):
        return True
    told = view.folded[n.end : n.end + 1] not in (",", ":", "(")
    return told and (not view.left or view.folded[view.before[0] : at[0]].isascii())


def at_head(view: View, context: Context) -> Bounds | None:
    """永和县去年…,完成投资3亿元: the place at the head of the sentence, or of its part behind a semicolon."""
    sentence = view.statement.sentence[0]
    for start in dict.fromkeys((view.folded.rfind(";", sentence, view.clause_start) + 1 or sentence, sentence)):
        n = context.names.first_from(start, min(view.clause_start, start + 12), PLACES)
        if n and leads(start, n, view.folded, context) and not _CAUSES.match(view.folded, n.end):
            return owning(n, view, context)
    return None
