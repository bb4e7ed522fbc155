"""Whose indicator it is: a project, an enterprise, a place, an industry or a body."""

from liangdian.compiled import regex
from liangdian.figures.actors import actor
from liangdian.figures.behind import noun_after
from liangdian.figures.clause_owner import before_noun, carried, classed, group, in_clause, inside, sited, trade
from liangdian.figures.context import NOBODY, PLACES, Context
from liangdian.figures.described import attributed, behind, built
from liangdian.figures.holders import before_bracket, holder
from liangdian.figures.rewarded import rewarded
from liangdian.figures.sentence_owner import as_before, at_head, in_sentence, its, located, sited_before
from liangdian.figures.told import continued, in_heading, measured_before, sector, subject, thing, this, told_of, told_place
from liangdian.figures.view import View
from liangdian.lexicon.signs import BegunPattern
from liangdian.source import Bounds

_TRADE = regex.compile(r"(?P<trade>(?![区内各主有])\p{Han}{2,8}?(?:行业|产业))的?")
_KINDS = regex.compile(r"的?(?P<noun>(?:(?:(?!类[、和及与])\p{Han}){2,8}+类[、和及与])++\p{Han}{2,8}?类(?:项目|企业|产品|机构))")
_GIVEN = regex.compile("每|一次性|给予|奖励|补助|补贴")
_OF_AN_AGE = regex.compile("老年人|老人|儿童|人口|居民|妇女|人群|人员|青年|青少年|学生|职工|群众")
_FACILITY = BegunPattern(  # 青禾|机场: what is named by its place alone
    regex.compile(r"(?:航空港|机场|水库|电网|海关|口岸|火车站|高铁站|大学|法院|检察院|大桥|湿地|水电站|核电站)(?!总署|移民|[路生城])"),
    frozenset("航机水电海口火高大法检湿核"),
)
_WHOLES = "全我本该各"
_MEASURE = regex.compile(  # 输电线路|总长, 燃煤锅炉|拆除工作
    r"(?P<class>\p{Han}{3,}?)(?:总?(?:长度?|里程|面积|规模|数量?|量|人数)|托位数|床位数|增加值|产值|占比|比重|(?:拆除|改造|建设|整治|淘汰|关停|修复)(?:工作|任务|工程)?)"
)
_THIS_ONE = BegunPattern(regex.compile(r"的?[这那一]家(?:\p{Han}{0,8}?)(?:企业|公司|工厂)"), frozenset("的这那一"))


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
    facility = _FACILITY.match(view.folded, at[1], view.quantity.start) if spoken[0] not in _WHOLES else None
    if facility and context.names.first_from(at[0], at[0] + 1, PLACES):
        return at[0], facility.end()
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
    at = _kind_of(view, context)
    if at is None and view.bounds_on and view.previous:
        return view.previous.statement.entity or NOBODY
    if at and view.right[at[0]] not in "且并":
        measured = _MEASURE.fullmatch(view.right, *at)
        return view.place_behind(measured.span("class") if measured else at)
    return rewarded(view, context) or _class_before(view) or NOBODY


def _kind_of(view: View, context: Context) -> Bounds | None:
    """以上的|工业类、服务业类项目, 及以上|老年人|健康管理率: who or what a condition is for; 一次性奖励 is neither."""
    kinds = _KINDS.match(view.right)
    if kinds:
        return kinds.span("noun")
    at = noun_after(view.right, context.grammar)
    if at is None or _GIVEN.match(view.right, *at):
        return None
    people = _OF_AN_AGE.match(view.right, *at) if view.unit in ("岁", "周岁") else None
    return people.span() if people else at


def _class_before(view: View) -> Bounds | None:
    """10亿元以上项目86个,其中50亿元以上|5个: the class that was counted before."""
    counts = view.following is not None and view.following.quantity.kind == "count" and view.following.quantity.start == view.after[1]
    if view.right or not counts:
        return None
    told = [v.statement.entity for v in view.earlier() if v.type == "threshold"]
    told += [v.statement.indicator for v in view.earlier() if v.quantity.kind == "count"]
    return next((at for at in told if at and at != NOBODY), None)


RULES = (
    handed_out,
    behind,
    attributed,
    built,
    classified,
    rewarded,
    holder,
    before_bracket,
    classed,
    carried,
    sited,
    trade,
    before_noun,
    group,
    inside,
    in_clause,
    located,
    its,
    this,
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
