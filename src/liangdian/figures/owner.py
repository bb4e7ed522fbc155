"""Whose indicator it is: a project, an enterprise, a place, an industry or a body."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import regex

from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.names import Names
from liangdian.figures.phrases import noun_after
from liangdian.figures.view import MEMORY, View
from liangdian.outline.headings import Heading
from liangdian.scan.found import NameMention
from liangdian.source import Bounds

LEAD = 300  # characters in which a report says what it tells of
NOBODY: Bounds = (-1, -1)
_OWNERS = frozenset({"project", "enterprise"})
_FIRMS = frozenset({"enterprise"})
_FIRM = regex.compile(r"[\s“]*+(?:[^,。;:公]{1,12},)?+[该本]?(?:公司(?!债|法|章)|企业|集团)")  # 4年来,公司…
_SITE = regex.compile(r"[\s“]*+[该本]?(?:园区|园内|区内|景区|公园|森林公园|道路|线路)")
_PLACES = frozenset({"place"})
_PROJECTS = frozenset({"project"})
_ALL = _OWNERS | _PLACES
_SIZE = (
    r"(?:(?:计划|规划|协议|项目)?(?:总?投资额?|设备投资|注册资本)|(?:规划)?(?:总?占地|总?用地|总?建筑|总)面积|占地|用地)"
    r"(?:约|近|达|超过?|逾)?"
)
_SIZED = regex.compile(rf"(?r){_SIZE}")
_SIZED_TOO = regex.compile(rf"[、,和及]?{_SIZE}")  # 占地150亩、|总建筑面积|6万平方米的某某项目
_INVESTING = regex.compile(r"(?r)(?:投资|投入|斥资|出资|耗资|总投资)[约近超达逾]?")
_BUILDING = regex.compile(r"(?:人民币)?(?:投资)?(?:建设|新建|兴建|扩建|改建|改造|实施|打造|修建|建成|启动)了?")
_OPENS_ANEW = regex.compile(r"(?:新增|新建|建成|完成|实现|实施|累计|全年|改造|新|完善|修建|栽植|种植|新栽)")
_LIMIT = regex.compile(r"(?:及?以上|左右|以内)?的?")
_NOT_OWNED = regex.compile(
    r"(?r)(?:位于|地处|坐落(?:在|于)?|在|距离?|离|至|到|往|赴|来自|出口|占|居|位居|位列|列|排名?|高于|低于|纳入|入选|入围|获评|列入|跻身|比|对|与|和|由|从|向|东临|南临|西临|北临|东至|南至|西至|北至|毗邻|靠近)"
)
_AT_HEAD = frozenset({"在", "。在", ";在", ",在", "\n在", " 在", "\u3000在"})
_LISTED = regex.compile(r"[、和及][^、,;。]*?(?:等)?[0-9一二三四五六七八九十两]+余?[个家项]")
_TITLE = regex.compile(
    r"(?P<name>[^\s,。、;:!?()]{2,20}?(?:(?<![强兴富大治活])[区园县市镇]|项目|公司|集团|景区|度假村|小镇|基地|中心))(?:项目)?(?:简介|概况|介绍|情况介绍|基本情况)?$"
)
_LOCATED = regex.compile(r"[\s“]*(?P<name>[^,。;:!?、]{2,24}?)(?:位于|地处|坐落|始建于|建于|建成于|成立于|创建于|创办于)")
# Each of its matches holds one of these within so many characters, where it opens with none to skip.
_LOCATING, _LOCATED_BY, _SKIPPED = re.compile("于|处|落"), 32, re.compile(r"[\s“]")
_GOES_ON = regex.compile(r"[\s“]*(?:其中|分|按|从|就)")
_GROUP = regex.compile(r"(?r)(?:项目|工程|企业)")
_SECTORAL = regex.compile(  # the growth of such a thing is a place's or a trade's
    r"\p{Han}{0,12}(?:(?:领域|行业|产业|业|类|设施|固定资产|民间|工业|外贸)\p{Han}{0,3}(?:投资|增加值|零售额|销售额|产值|营收|营业收入)|进出口\p{Han}{0,3}|生产总值|GDP|零售总额)"
)
_PUT_IN = regex.compile(r"(?r)(?:投资|占地|占地面积|建筑面积|用地面积|投资额)")
_RANKED = regex.compile(r"(?:第|前|最|排|平均|首|同类|县域|城市)")


class Context(NamedTuple):
    """What the rules look things up in."""

    names: Names
    grammar: FigureGrammar
    paragraph: Bounds
    heading: Bounds | None
    subject: Bounds | None
    sector: Bounds | None  # 规模以上工业: what a report without a subject tells of
    told: Bounds | None  # the entity of the number before, in the same paragraph


def heading_names(folded: str, grammar: FigureGrammar, names: Names, headings: Sequence[Heading]) -> list[Bounds | None]:
    """The name that stands in each heading: 一、某某风景旅游区简介."""
    found: list[Bounds | None] = []
    for h in headings:
        described = _TITLE.match(folded, h.end - len(h.title), h.end)
        if described and not grammar.verb_inside.search(described["name"]):
            found.append(described.span("name"))
            continue
        n = names.last_in(h.start, h.end, _OWNERS) or names.last_in(h.start, h.end, _PLACES)
        found.append((n.start, n.end) if n else None)
    return found


def find_owner(view: View, context: Context) -> None:
    """The first rule that answers names the entity."""
    for rule in RULES:
        at = rule(view, context)
        if at == NOBODY:
            return
        if at is not None:
            at = _spoken_of(at, view, context)
            view.statement.entity = at
            view.proves("entity", rule.__name__, at)
            return


def _spoken_of(at: Bounds, view: View, context: Context) -> Bounds:
    """该省 -> 青山省: the report's own place, where that is what it speaks of."""
    spoken = view.folded[at[0] : at[1]]
    if context.subject and len(spoken) == 2 and spoken[0] == "该" and view.folded[context.subject[1] - 1] == spoken[1]:
        return context.subject
    return at


def handed_out(view: View, context: Context) -> Bounds | None:
    """A、B增加值分别增长: the item that the number belongs to."""
    return view.notes.get("owner")


def behind(view: View, context: Context) -> Bounds | None:
    """总投资7亿元的南湖广场项目: the name that the number describes."""
    return view.describes


def built(view: View, context: Context) -> Bounds | None:
    """投资3亿元建设南湖广场项目: the work that the sum is spent on."""
    if view.quantity.kind != "money" or not _INVESTING.search(view.left):
        return None
    m = _BUILDING.match(view.right)
    n = context.names.first_from(view.after[0] + m.end(), view.after[0] + m.end() + 1, _PROJECTS) if m else None
    if n is None:
        return None
    view.notes["built"] = n.start, n.end
    return n.start, n.end


def classified(view: View, context: Context) -> Bounds | None:
    """投资500万元以上工业项目: the class that a condition makes; a condition of nothing named has no owner."""
    if view.type != "threshold":
        return None
    at = noun_after(view.right, context.grammar)
    return view.place_behind(at) if at else NOBODY


def described(view: View, names: Names) -> Bounds | None:
    """The project or enterprise that is named right behind a sum of money or an area."""
    if view.quantity.kind not in ("money", "area"):
        return None
    m = _LIMIT.match(view.right)
    start = view.after[0] + (m.end() if m else 0)
    n = names.first_from(start, start + 2, _OWNERS)
    return (n.start, n.end) if n and n.start < view.after[1] else None


def describe_together(views: Sequence[View]) -> None:
    """占地150亩、总建筑面积6万平方米的南湖广场项目: both are sizes of what is named behind the last."""
    for view in reversed(views):
        after = view.following
        if after is None or after.describes is None or view.describes or not _SIZED.match(view.left):
            continue
        if _SIZED_TOO.fullmatch(view.folded, view.quantity.end, after.quantity.start):
            view.describes = after.describes


def carried(view: View, context: Context) -> Bounds | None:
    """税收4936万元,同比增长39.22%: the entity of the number whose noun it shares."""
    return view.carried.statement.entity if view.carried else None


def before_noun(view: View, context: Context) -> Bounds | None:
    """青州市规上工业增加值: the name right before the noun."""
    at = view.statement.indicator
    if at is None or at[0] > view.quantity.start:
        return None
    for start in (at[0], at[0] - 1):
        n = context.names.last_in(max(0, start - 40), start, _ALL)
        if n and n.end == start and not _NOT_OWNED.match(view.folded, max(0, n.start - 4), n.start):
            return (n.start, n.end)
    return None


def group(view: View, context: Context) -> Bounds | None:
    """12个技改项目,总投资9亿元: the projects that were counted right before."""
    at = view.statement.indicator
    if at is None or not _PUT_IN.match(view.folded, *at):
        return None
    counted = next((v for v in view.earlier() if v.quantity.kind not in ("money", "area")), None)
    noun = counted.statement.indicator if counted and counted.quantity.kind == "count" else None
    if noun is None or not _GROUP.match(view.folded, *noun):
        return None
    view.notes["group"] = noun
    return noun


def sited(view: View, context: Context) -> Bounds | None:
    """某某山庄占地面积420亩: a site that no list knows, at the head of the clause."""
    m = context.grammar.sited.match(view.folded, view.clause_start, view.quantity.start) if view.quantity.kind == "area" else None
    if m is None or context.grammar.verb_inside.search(m["name"]) or context.grammar.anaphor.fullmatch(m["name"]):
        return None
    return m.span("name")


def located(view: View, context: Context) -> Bounds | None:
    """某某旅游区位于县城北部,总面积420公顷: the subject of 位于."""
    start = max(view.statement.sentence[0], view.folded.rfind(";", view.statement.sentence[0], view.clause_start) + 1)
    near = min(start + _LOCATED_BY, view.quantity.start)
    if not _LOCATING.search(view.folded, start, near) and not _SKIPPED.match(view.folded, start):
        return None
    m = _LOCATED.match(view.folded, start, view.quantity.start)
    if m is None or context.grammar.anaphor.fullmatch(m.group("name")):
        return None
    return m.span("name")


def in_clause(view: View, context: Context) -> Bounds | None:
    """某某公司去年完成产值3亿元: an enterprise or project in the clause; a place at its head."""
    edge = view.quantity.start
    n = context.names.last_in(view.clause_start, edge, _owners(view))
    if n is None:
        n = context.names.first_from(view.clause_start, min(edge, view.clause_start + 4), _PLACES)
    return _owning(n, view)


def _owners(view: View) -> frozenset[str]:
    """A number of enterprises belongs to a place or a park, to no enterprise."""
    return _PROJECTS if view.type == "enterprise_count" else _OWNERS


def _owning(n: NameMention | None, view: View) -> Bounds | None:
    if n and n.kind == "place" and view.folded.startswith(",", n.end) and view.folded[max(0, n.start - 2) : n.start] in _AT_HEAD:
        return (n.start, n.end)  # 在青州市,|新增企业12家
    if n is None or _NOT_OWNED.match(view.folded, max(0, n.start - 4), n.start) or _one_of_several(view.folded, n):
        return None
    if n.kind == "place" and _RANKED.match(view.folded, n.end):
        return None
    return (n.start, n.end)


def _one_of_several(folded: str, n: NameMention) -> bool:
    """甲、乙、丙3个项目, 丙等37家: a name in a list owns nothing alone."""
    return n.kind != "place" and (folded.startswith(("、", "等"), n.end) or bool(_LISTED.match(folded, max(0, n.start - 1), n.end + 4)))


def as_before(view: View, context: Context) -> Bounds | None:
    """开发区有30余家企业…,4家企业获得…: the entity of the number before it, where no name stands between."""
    before = view.previous
    if before is None or before.describes or before.type == "threshold" or before.statement.entity is None:
        return None
    if before.statement.entity == context.sector and _says_no_thing(view, context):
        return None
    if "owner" in before.notes or "built" in before.notes or (before.carried and "owner" in before.carried.notes):
        return None
    if "group" in before.notes and view.quantity.kind == "count":
        return None
    between = context.names.first_from(before.quantity.end, view.clause_start, _ALL)
    return before.statement.entity if between is None else None


def in_sentence(view: View, context: Context) -> Bounds | None:
    """某某项目位于城东,总投资3亿元: the nearest project or firm before it in the sentence."""
    start = view.statement.sentence[0]
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
    """甲项目开工;|新增绿地26万平方米: what opens anew behind a semicolon is no part of a work; 工业投资|增长8%: nor a growth."""
    if n.kind != "project":
        return False
    at = view.statement.indicator
    if view.type == "growth" and view.carried is None and at and n.end < at[0] and at[1] <= view.quantity.start:
        return bool(_SECTORAL.match(view.folded, *at))
    return ";" in view.folded[n.end : view.clause_start] and bool(_OPENS_ANEW.match(view.left))


def at_head(view: View, context: Context) -> Bounds | None:
    """永和县去年…,完成投资3亿元: the place at the head of the sentence."""
    start = view.statement.sentence[0]
    return _owning(context.names.first_from(start, min(view.clause_start, start + 12), _PLACES), view)


def continued(view: View, context: Context) -> Bounds | None:
    """其中,…; 分产业看,…: the sentence goes on with what the one before told of."""
    if not _GOES_ON.match(view.folded, view.statement.sentence[0]):
        return None
    return context.told


def told_of(view: View, context: Context) -> Bounds | None:
    """项目总投资3亿元, 建成后年产值5亿元: the project or firm that the paragraph has been telling of."""
    start, end = context.paragraph[0], view.statement.sentence[0]
    of_firm = _FIRM.match(view.folded, end)
    if not of_firm and not context.grammar.anaphor.match(view.folded, end):
        return None
    kinds = (_FIRMS,) if of_firm else (_PROJECTS,) if _SITE.match(view.folded, end) else (_PROJECTS, _OWNERS)
    n = next((n for kind in kinds if (n := context.names.last_in(start, end, kind))), None)
    return (n.start, n.end) if n else context.heading


def in_heading(view: View, context: Context) -> Bounds | None:
    """The name in the heading above."""
    return context.heading


def subject(view: View, context: Context) -> Bounds | None:
    """What the whole report is about."""
    return context.subject


def measured_before(view: View, context: Context) -> Bounds | None:
    """原煤产量同比增长5%,增速比上月加快2个百分点: a noun that says no thing of its own belongs to the noun before."""
    at = view.statement.indicator
    if at is None or not _says_no_thing(view, context):
        return None
    for source in view.earlier():
        noun = source.statement.indicator
        if noun and noun != at and not context.grammar.generic.fullmatch(view.folded, *noun):
            return noun
    return None


def _says_no_thing(view: View, context: Context) -> bool:
    at = view.statement.indicator
    return at is not None and context.grammar.generic.fullmatch(view.folded, *at) is not None


def sector(view: View, context: Context) -> Bounds | None:
    """7月份,规模以上工业主要产品生产保持增长: the sector that the lead tells of."""
    return context.sector


def sector_of(folded: str, grammar: FigureGrammar, subject: Bounds | None) -> Bounds | None:
    """The sector that the lead of a report without a subject names."""
    m = grammar.sector.search(folded, 0, LEAD) if subject is None else None
    return m.span() if m else None


RULES = (
    handed_out,
    behind,
    built,
    classified,
    carried,
    sited,
    before_noun,
    group,
    in_clause,
    located,
    as_before,
    in_sentence,
    told_of,
    at_head,
    continued,
    in_heading,
    subject,
    measured_before,
    sector,
)
