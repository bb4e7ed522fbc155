"""拟建成标准厂房9幢: whether a number is done or only planned."""

import regex

from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.view import View
from liangdian.figures.when import Times

LONGEST = 240  # characters that a plan reaches
_CAPACITY = regex.compile(r"(?r)年产")
_UNDERTAKING = regex.compile(r"[^,。;:!?、]{0,24}(?:项目|生产线)")
_ATTRIBUTE = regex.compile(
    r"(?:项目|计划|协议|建设|设备)?(?:总投资|总投资额|投资|投资额)|占地|总?占地面积|总?用地面积|总?建筑面积|总面积|用地"
)
_SET = frozenset({"计划", "目标", "预期", "预测"})  # what a number may be compared with
_COMPARED = regex.compile(r"(?r)(?<![占对同环正之])[比较](?![例重率价])[^,;。]{0,8}")
# What is done with a number that 将 governs as 把 does.
_TAKEN = regex.compile(r"(?:左右|以上|以内)?(?:全部|都|再)?(?:投入|投向|用于|用来|用作|列入|纳入|计入|转入|划入|留作|转为)")
_CLAUSE = regex.compile(r"(?r)[^,;:。!?]*")
_THIS_YEAR = regex.compile(r"(?:年内|全年|年底|年末)")
_DONE_PERIOD = frozenset({"", "as_of"})


def find_planned(view: View, times: Times, g: FigureGrammar) -> None:
    """A marker holds to the end of its sentence, until a semicolon, a time that is past or a word that says it is done."""
    if _is_capacity(view):
        view.statement.planned = True
        view.proves("planned", "capacity", (view.before[0], view.quantity.end))
        return
    sentence, at = view.statement.sentence, view.quantity.start
    start = max(sentence[0], at - LONGEST)
    indicator = view.statement.indicator
    if indicator and _ATTRIBUTE.fullmatch(view.folded, *indicator) and not view.describes:
        start = max(start, view.before[0])
    marker = None
    for m in g.planned.finditer(view.folded, start, at):
        marker = m if _plans(view, m, g) else marker
    if marker is None or g.done.search(view.folded, marker.end(), at):
        return
    between = times.last_in(marker.end(), at, _DONE_PERIOD)
    if between is not None and between.explicit_year is False and not _THIS_YEAR.match(view.folded, between.start):
        return
    view.statement.planned = True
    view.proves("planned", "marker", marker.span())


def _plans(view: View, m: "regex.Match[str]", g: FigureGrammar) -> bool:
    """去年将12家企业列入名单, 将利润的三成用于分红: here 将 is 把; 比计划目标高0.2个百分点: the plan is compared with."""
    folded = view.folded
    if m.group() in _SET:
        return not _COMPARED.match(folded, max(0, m.start() - 12), m.start())
    if m.group() != "将":
        return True
    if _TAKEN.match(view.right) and not folded.startswith("把", m.end()) and not g.verb_inside.search(folded, m.end(), view.quantity.start):
        return False
    before = _CLAUSE.match(folded, max(0, m.start() - 24), m.start())
    return before is None or not g.done.search(folded, *before.span())


def _is_capacity(view: View) -> bool:
    """年产16万吨石墨电极项目: the capacity of an undertaking is still to be reached."""
    return bool(_CAPACITY.match(view.left) and _UNDERTAKING.match(view.right))
