"""拟建成标准厂房9幢: whether a number is done or only planned."""

import regex

from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.view import View
from liangdian.figures.when import Times
from liangdian.source import Bounds

LONGEST = 240  # characters that a plan reaches
_UNDERTAKING = regex.compile(r"[^,。;:!?、]{0,24}(?:项目|生产线)")
_ATTRIBUTE = regex.compile(
    r"(?:项目|计划|协议|建设|设备)?(?:总投资|总投资额|投资|投资额)|占地|总?占地面积|总?用地面积|总?建筑面积|总面积|用地"
)
_SET = frozenset({"计划", "目标", "预期", "预测"})  # what a number may be compared with
_COMPARED = regex.compile(r"(?r)(?<![占对同环正之])(?:[比较](?![例重率价])|[高低快慢好优]于|超过?|下达)[^,;。]{0,8}")
_REACHED = regex.compile(r"(?r)(?<!力争|确保|要|将|计划|预计|拟|为)(?:实现|完成|达成)[^,;。]{0,6}")  # 工业投资实现倍增|目标
# What is done with a number that 将 governs as 把 does.
_TAKEN = regex.compile(r"(?:左右|以上|以内)?(?:全部|都|再)?(?:投入|投向|用于|用来|用作|列入|纳入|计入|转入|划入|留作|转为)")
_INTENDED = regex.compile(
    r"(?:签约|引进|招引|建|新建|上市|入驻|入规|开工|投产|实施)\p{Han}{0,4}(?:项目|企业|公司|工程|地块)"
)  # 拟签约项目20个,在建厂房3万平方米
_PUT = regex.compile(  # 将清洁能源|摆在优先位置
    r"(?!逐步|陆续|全部|继续|被|于|在|会|再|不|进一步|有)[^,;。]{2,16}?(?:作为|摆在|放在|置于|列为|视为|定为|看作|当作|转化为|融入|归入)"
)
_CLAUSE = regex.compile(r"(?r)[^,;:。!?]*")
_THIS_YEAR = regex.compile(r"(?:年内|全年|年底|年末)")
_DONE_PERIOD = frozenset({"", "as_of"})


def find_planned(view: View, times: Times, g: FigureGrammar) -> None:
    """The first rule that answers makes it a plan."""
    for rule in RULES:
        at = rule(view, times, g)
        if at is not None:
            view.statement.planned = True
            view.proves("planned", rule.__name__, at)
            return


def marker(view: View, times: Times, g: FigureGrammar) -> Bounds | None:
    """计划建设厂房9幢: a word of a plan holds to the end of its sentence, or until a time or a word says that it is done."""
    sentence, at = view.statement.sentence, view.quantity.start
    start = max(sentence[0], at - LONGEST)
    indicator = view.statement.indicator
    if indicator and _ATTRIBUTE.fullmatch(view.folded, *indicator) and not view.describes:
        start = max(start, view.before[0])
    last = None
    for m in g.planned.finditer(view.folded, start, at):
        last = m if _plans(view, m, g) else last
    if last is None or g.done.search(view.folded, last.end(), at):
        return None
    between = times.last_in(last.end(), at, _DONE_PERIOD)
    if between is not None and between.explicit_year is False and not _THIS_YEAR.match(view.folded, between.start):
        return None
    return last.span()


def heading(view: View, times: Times, g: FigureGrammar) -> Bounds | None:
    """二、明年工作安排: what stands under such a heading is planned, unless its own sentence says that it is done or past."""
    s = view.statement
    if view.type == "threshold" or (s.period and times.is_over(s.period)):
        return None
    for h in times.headings_above(view.quantity.start):
        named = times.first_in(h.start, h.end)
        announced = g.plan_heading.search(view.folded, h.start, h.end)
        if announced and not (named and times.is_over(named)) and not g.reviewed.search(view.folded, announced.end(), h.end):
            at = view.quantity.start
            return None if g.done.search(view.folded, max(s.sentence[0], at - LONGEST), at) else announced.span()
    return None


def _plans(view: View, m: "regex.Match[str]", g: FigureGrammar) -> bool:
    """去年将12家企业列入名单, 将利润的三成用于分红: here 将 is 把; 比计划目标高0.2个百分点: the plan is compared with."""
    folded = view.folded
    if m.group() in _SET:
        return not (_COMPARED.match(folded, max(0, m.start() - 12), m.start()) or _REACHED.match(folded, max(0, m.start() - 12), m.start()))
    if m.group() == "拟" and (kind := _INTENDED.match(folded, m.end())) and view.quantity.start - kind.end() > 0:
        return "," not in folded[kind.end() : view.quantity.start]
    if m.group() != "将":
        return True
    if _PUT.match(folded, m.end(), view.quantity.start):
        return False
    if _TAKEN.match(view.right) and not folded.startswith("把", m.end()) and not g.verb_inside.search(folded, m.end(), view.quantity.start):
        return False
    before = _CLAUSE.match(folded, max(0, m.start() - 24), m.start())
    return before is None or not g.done.search(folded, *before.span())


def capacity(view: View, times: Times, g: FigureGrammar) -> Bounds | None:
    """年产16万吨石墨电极项目: the capacity of an undertaking is still to be reached."""
    if view.left.endswith("年产") and _UNDERTAKING.match(view.right):
        return view.before[0], view.quantity.end
    return None


def future(view: View, times: Times, g: FigureGrammar) -> Bounds | None:
    """2021年工作报告: 到2025年,税收达到20亿元: told of a time after the report's."""
    p = view.statement.period
    if p is None or times.report is None or view.type == "threshold" or p.marker == "as_of" or not times.is_ahead(p):
        return None
    return p.start, p.end


RULES = (capacity, marker, heading, future)
