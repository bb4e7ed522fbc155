"""What a number measures: the noun before it, the noun after it, or the noun that an earlier number has named."""

from liangdian.compiled import re, regex
from liangdian.figures.carried import carried_noun
from liangdian.figures.conditions import condition_noun
from liangdian.figures.counted import NOTHING, class_noun, counted_noun, counted_through, part_noun
from liangdian.figures.deeds import paid_to_others
from liangdian.figures.following import following_noun
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.holding import held_share
from liangdian.figures.names import Names
from liangdian.figures.phrases import noun_before
from liangdian.figures.possessor import without_owner
from liangdian.figures.predicate import Predicate, peel
from liangdian.figures.predicated import noun_of
from liangdian.figures.ranked import ranked_noun
from liangdian.figures.spans import distance, span_noun
from liangdian.figures.topic import bracketed_noun, sentence_topic, topic_noun
from liangdian.figures.view import View
from liangdian.source import Bounds

_STEPPED = regex.compile(r"[百千万亿]*元?级?新?(?:台阶|大关)[、,]?(?:达到?|突破|为)")
_SPREADING = regex.compile(r"(?r)(?:覆盖|涵盖|辐射|遍及)")  # 开发面积|覆盖215平方公里
_THAN = regex.compile(r"[低高快慢少多大小优好强晚早]于")
_AT_TIME = regex.compile(
    r"""(?r)(?:[、和在于从自至到截末底初中]|(?:昨|今|前|当|次)[日天晚年]|去年|上年|同期|以来|全年|期间|上周|本周|本月|上月|当月
      |(?:\d{1,2}[—–~至-]+)?\d{1,4}(?:年|月份?|日|季度)|第?[一二三四]季度|[上下]半年|前[一二三四]季度)+""",
    regex.VERBOSE,
)
_HELD_EVENT = regex.compile(  # 招聘会|举办30场
    r"(?r)(?<=活动|会议|比赛|赛事|演出|论坛|讲座|[展节赛班]|[^协学商工员金合社机]会)(?:共|累计|已|先后)?(?:举办|举行|召开|开展|开设)了?"
)
_TILL_NOW = re.compile("[共计已]")
_DEALT = regex.compile(r"(?r)(?<=项目|工程|企业|基地|园区|设备|车辆|住房)(?:共|累计|共计|已)(?P<verb>\p{Han}{2})了?")  # 重点项目共|安排80个
_HANDLED = regex.compile(r"(?r)(?<=\p{Han}{2})[日年月](?:均|可)?(?:处理|加工|消纳|焚烧)")  # 厨余垃圾|日处理200吨
_RATHER = frozenset({"人均", "户均", "亩均", "平均", "月人均", "年人均"})


def find_indicator(view: View, p: Predicate, g: FigureGrammar, names: Names) -> None:
    """The first rule that answers names the indicator."""
    for rule in RULES:
        found = rule(view, p, g)
        if found is None:
            continue
        if found == NOTHING:
            return
        at = without_owner(found, view, g, names)
        if at is not None and (view.quantity.kind == "count" or not _unmeasured(view.folded[at[0] : at[1]], g)):
            view.statement.indicator = at
            view.proves("indicator", rule.__name__, at)
            return
        stops = rule is condition_noun if at is None else view.type == "threshold"
        if stops:  # a condition measures what stands before it, or nothing
            return


def _unmeasured(noun: str, g: FigureGrammar) -> bool:
    """某某控股有限公司以|19.5亿美元: a body is measured by nothing."""
    return noun in g.unmeasured or noun.endswith(("有限公司", "股份公司", "责任公司", "有限合伙)"))


def listed_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """A、B分别增长5%、6%: the list has been handed out already; 投资8亿元的甲园、5亿元的乙园: said once."""
    if view.type == "threshold" and view.unit in ("岁", "周岁"):
        return None
    if (said := _in_a_row(view) or paid_to_others(view, g)) is not None:
        return said
    if view.carried:
        return view.carried.statement.indicator
    return view.notes.get("indicator")


def rewarded(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """给予企业30万元奖励: the reward itself, behind its sum."""
    if view.quantity.kind != "money":
        return None
    m = g.reward.match(view.right, 1 if view.right.startswith("的") else 0)
    return view.place_behind(m.span()) if m else None


def _in_a_row(view: View) -> Bounds | None:
    """投资8亿元的甲园、5亿元的乙园: what the sums are is said once."""
    before = view.previous
    if before is None or (before.unit != view.unit and not (before.after[0] == view.before[0] and _STEPPED.fullmatch(view.left))):
        return None
    if before.unit != view.unit:  # 产值连上3个千亿元台阶、达|3120亿元
        return before.statement.indicator
    if view.quantity.kind == "count" and view.left.endswith("的有") and not view.right:
        return before.statement.indicator  # 41个行业中,产值增长的有25个
    if before.type == "share" and "占" in before.left and view.left.startswith("、") and view.left.endswith("的"):
        return before.statement.indicator  # 占甲市场的50%、乙市场的40%
    if view.quantity.kind != "money" or before.quantity.kind != "money":
        return None
    said = before.statement.indicator
    of_it = view.left.startswith("的") and view.left.endswith("、") and (view.right.startswith("的") or view.describes)
    return said if said and of_it and said[1] <= before.quantity.start else None


def noun_before_verb(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """培育企业新增49家: the noun before 新增; 招聘会举办30场: what is held."""
    m = (
        g.after_noun.match(view.left, 0, view.noun_end)
        or _HELD_EVENT.match(view.left, 0, view.noun_end)
        or (_HANDLED.match(view.left, 0, view.noun_end) if view.quantity.kind in ("mass", "volume") else None)
    )
    at = noun_before(view.left, m.start(), g) if m else None
    counted = m is None and view.quantity.kind == "count" and not view.right and _TILL_NOW.search(view.left)
    if counted and (dealt := _DEALT.match(view.left, 0, view.noun_end)):
        return view.place(at) if g.verbal.fullmatch(dealt["verb"]) and (at := noun_before(view.left, dealt.start(), g)) else None
    if m is None and (m := _SPREADING.match(view.left, 0, view.noun_end)):
        at = noun_before(view.left, m.start(), g)
        at = at if at and (g.measured.match(view.left, *at) or (view.unit in ("人", "户", "人次") and not view.right)) else None
    return view.place(at) if at else None


def timed_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """海湾股份昨日大跌4.02%, 税收去年增长5%: the noun before the time."""
    if (view.noun_end > 0 and view.left[: view.noun_end] not in _RATHER) or not view.left or view.clause_start >= view.before[0]:
        return None
    words = view.folded[view.clause_start : view.before[0]]
    m = _AT_TIME.match(words)
    compared = g.compare.match(words)
    if (
        m is None
        or m.start() < 2
        or _THAN.match(words, m.start() - 1)
        or (compared and (compared.start() > 0 or g.time_basis.match(compared["ref"])))
        or peel(words[: m.start()], g).change
    ):
        return None
    at = noun_before(words, m.start(), g)
    return (view.clause_start + at[0], view.clause_start + at[1]) if at else None


RULES = (
    held_share,
    listed_noun,
    class_noun,
    condition_noun,
    part_noun,
    rewarded,
    counted_through,
    ranked_noun,
    span_noun,
    distance,
    counted_noun,
    noun_of,
    noun_before_verb,
    timed_noun,
    bracketed_noun,
    following_noun,
    topic_noun,
    carried_noun,
    sentence_topic,
)
