"""拟建成标准厂房9幢: whether a number is done or only planned."""

from liangdian.compiled import regex
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.intention import intends, is_done
from liangdian.figures.times import Times
from liangdian.figures.view import MEMORY, View
from liangdian.source import Bounds

_WEEK = 7  # days
LONGEST = 240  # characters that a plan reaches
_ATTRIBUTE = regex.compile(
    r"(?:项目|计划|协议|建设|设备)?(?:总投资|总投资额|投资|投资额)|占地|总?占地面积|总?用地面积|总?建筑面积|总面积|用地"
)
_FLOOR = regex.compile(r"总?建筑面积")
_BUILDING = regex.compile(r"建成|新建|建设")
_THIS_YEAR = regex.compile(r"(?:年内|全年|年底|年末)")
_DONE_PERIOD = frozenset({"", "as_of"})
# 将由28万吨增加至52万吨, 由每人每月620元提高到680元: what is set out from is no plan
_FROM = regex.compile(r"(?r)[从由](?:[^,;。从由]{0,6}的|(?:每\p{Han}{1,2}){1,2})?")
_AGO = regex.compile(r"以?来")  # 是十年来最高
_YEARLY = regex.compile(r"年(?:产|加工|处理|生产)")
# 预计8月投产,…年产钢材5万吨: of a work that does not run yet
_TO_OPEN = regex.compile(
    r"(?:预计|计划|拟|力争|有望|将于)[^,;。]{0,12}?(?:投产|建成|达产|竣工|投用)(?![^。]{0,60}?(?:现年|目前年|已达产|已投产))"
)
# What a number is to be the capacity of: 700万吨露天煤矿项目, 6万吨粗铅、10万吨电锌及渣综合利用工程
_CAPACITIES = frozenset({"mass", "power", "energy", "volume"})
_PRODUCING = tuple(when + deed for when in "年日月" for deed in ("产", "处理", "加工"))
_UNDERTAKING = regex.compile(r"(?!基地)[\p{Han}A-Za-z“][^,。;:!?]{0,40}?(?:项目|生产线|工程)")
_OVER = regex.compile(r"建成|竣工|完工|投产|投运|投用|并网|改造提升|年(?:新?建|建设)")
_CLOSED = regex.compile(r"关停|淘汰|拆除|关闭")
_UNDER_WAY = regex.compile(r"前期|核准|开工|在建|推进|签约|筹建|拟建")  # of power alone: a plant that stands is told of by its power too
_OVER_BEHIND = regex.compile(
    r"(?:(?!部分|主体|预计|计划|将|拟|力争|有望|争取|尽快|年底|开工|[,。;]).){0,10}?(?:建成|竣工|完工|投产|投运|投用|并网|达产|投入使用)(?!后)"
)
# What a number is the measure of: 新增4万亿元的投资计划, 完成1100万人的预期目标
_AIM = regex.compile(
    r"(?:以上|左右)?的?(?:[一两二三五十0-9]{1,2}年)?(?![^,。;]{0,10}?(?:完成|占|达|超|为|是|入|按|实现|已|比|未|没|无))[\p{Han}“”]{0,10}?(?:目标|任务|计划|规划)(?![的完达实单占用面区0-9])"
)
# 全年任务1000万元, 低于市场预期的4.5%: how much is asked for or expected stands before it
_TASK = regex.compile(r"(?r)(?:全年|年度|年初|年)的?(?:目标|任务|目标任务|任务目标)(?:数|额|值|量)?(?:是|为|:|仅为?|不过)?")
_EXPECTED = regex.compile(
    r"(?r)[较比于](?:市场|此前|普遍|机构|分析师|经济学家)的?(?:预期|预测|预估)的?(?:值|中值)?(?:为)?(?:负?增长|下降)?"
)
_GROWING_AIM = regex.compile(r"(?:[、和][^,;。、]{1,16}?[0-9.]+(?:%|个百分点))?以?[上内]?的[^,;。\d]{0,8}?(?:目标|任务)(?![的实完])")
_REACHED_AIM = regex.compile(r"(?r)(?<!超额)(?:完成|实现|达到|达成|未有|没有)了?[^,;。]{0,24}")  # 完成90万平方米的任务: so much is done
_NO_TASK = ("ratio", "points", "duration", "rank")  # 完成全年任务63%
_COUNTED_PEOPLE = frozenset({"人", "户", "套", ""})


def find_planned(view: View, times: Times, g: FigureGrammar) -> None:
    """The first rule that answers makes it a plan."""
    for rule in RULES:
        at = rule(view, times, g)
        if at is not None:
            view.statement.planned = True
            view.proves("planned", rule.__name__, at)
            return


def capacity(view: View, times: Times, g: FigureGrammar) -> Bounds | None:
    """年产16万吨石墨电极项目: the capacity of an undertaking is still to be reached, unless that is done."""
    producing = view.left.endswith(_PRODUCING)
    start = max(view.statement.sentence[0], view.before[0] - LONGEST)
    if _YEARLY.search(view.left) and (m := _TO_OPEN.search(view.folded, start, view.before[0])):
        return m.span()
    rated = view.quantity.kind == "count" and view.quantity.per is not None
    if not producing and ((view.quantity.kind not in _CAPACITIES and not rated) or view.type != "level"):
        return None
    folded, q = view.folded, view.quantity
    m = _UNDERTAKING.match(folded, q.end, q.end + 48)
    if m is None or _OVER_BEHIND.match(folded, m.end()):
        return None
    told = max(view.statement.sentence[0], q.start - 40), m.end()
    if _CLOSED.search(folded, *told) or (not producing and _OVER.search(folded, *told)):
        return None
    if q.kind == "power" and not producing and not _UNDER_WAY.search(folded, told[0], m.end() + 12):
        return None
    return view.before[0] if producing else q.start, q.end


def aim(view: View, times: Times, g: FigureGrammar) -> Bounds | None:
    """新增4万亿元的投资计划, 超额完成1100万人的预期目标: the number says how much is aimed at."""
    q = view.quantity
    low, start = view.statement.sentence[0], q.outer_start if q.outer_start >= 0 else q.start
    m = _EXPECTED.match(view.folded, low, start) or (_GROWING_AIM.match(view.folded, q.end) if view.type == "growth" else None)
    m = m or (_TASK.match(view.folded, low, start) if q.kind not in _NO_TASK else None)
    if m:
        view.notes["aim"] = m.span()
        return m.span()
    if (
        view.type not in ("level", "amount", "investment", "area")
        or q.kind in ("duration", "rank")
        or (q.kind == "count" and q.unit not in _COUNTED_PEOPLE)
    ):
        return None
    m = _AIM.match(view.folded, q.end)
    return m.span() if m and not _REACHED_AIM.match(view.folded, view.statement.sentence[0], q.start) else None


def marker(view: View, times: Times, g: FigureGrammar) -> Bounds | None:
    """计划建设厂房9幢: a word of a plan holds to the end of its sentence, or until a time or a word says that it is done."""
    sentence, at = view.statement.sentence, view.quantity.start
    start = max(sentence[0], at - LONGEST)
    if not g.planned.sign.search(view.folded, start, at):
        return None
    indicator = view.statement.indicator
    if indicator and _ATTRIBUTE.fullmatch(view.folded, *indicator) and not _of_the_intended(view, start, g):
        start = max(start, view.clause_start)
    last = None
    for m in g.planned.finditer(view.folded, start, at):
        last = m if intends(view, m, g, times.past_in(sentence[0], m.start())) else last
    if last is None or is_done(view.folded, last.end(), at, g) or _is_no_part(view, last.end()):
        return None
    between = times.last_in(last.end() + 1, at, _DONE_PERIOD)
    if between is not None and between.explicit_year is False and not _THIS_YEAR.match(view.folded, between.start):
        return None
    return last.span()


def _of_the_intended(view: View, start: int, g: FigureGrammar) -> bool:
    """总投资7亿元的项目; 将有8个项目开工,总投资9亿元: the measure of the very works that are intended."""
    if view.describes:
        return True
    counted = next((v for v in view.earlier() if v.type != "threshold"), None) if "总投资" in view.left else None
    if counted and counted.statement.planned and counted.quantity.kind == "count":
        return "项目" in view.folded[counted.before[0] : view.quantity.start]
    return _to_be_built(view, start, g)


def _to_be_built(view: View, start: int, g: FigureGrammar) -> bool:
    """拟建成厂房9幢,总建筑面积11万平方米: the floor is of what is to be built."""
    indicator = view.statement.indicator
    if indicator is None or not _FLOOR.fullmatch(view.folded, *indicator):
        return False
    m = g.planned.search(view.folded, start, view.quantity.start)
    return m is not None and _BUILDING.search(view.folded, m.end(), view.quantity.start) is not None


def _is_no_part(view: View, end: int) -> bool:
    """将由28万吨增加至52万吨, 计划总投资10亿元以上的项目1184个, 是十年来最高: the plan is not of this number."""
    if _FROM.match(view.left) or (view.quantity.kind == "duration" and _AGO.match(view.right)):
        return True
    before = view.previous
    of_a_class = before is not None and before.type == "threshold" and view.folded.startswith("以上的", before.quantity.end)
    return before is not None and of_a_class and 0 <= before.quantity.start - end <= 6


def heading(view: View, times: Times, g: FigureGrammar) -> Bounds | None:
    """二、明年工作安排: what stands under such a heading is planned, unless its own sentence says that it is done or past."""
    section = times.section_at(view.quantity.start)
    if section not in times.announced:
        times.announced[section] = _announced(view, times, g)
    at = times.announced[section]
    return None if at is None or _is_past(view, times, g) else at


def _announced(view: View, times: Times, g: FigureGrammar) -> Bounds | None:
    """二、明年工作安排: what a heading above says is planned."""
    for h in times.headings_above(view.quantity.start):
        named = times.first_in(h.start, h.end)
        announced = g.plan_headings.announced(view.folded, (h.start, h.end), named is not None or times.report is None)
        if announced and not (named and times.is_over(named)):
            return announced.span()
    return None


def tasks(view: View, times: Times, g: FigureGrammar) -> Bounds | None:
    """2024年十件民生实事: what a text tells that only sets tasks is planned, unless its own sentence says that it is done or past."""
    return None if times.tasks is None or _is_past(view, times, g) else times.tasks


def _is_past(view: View, times: Times, g: FigureGrammar) -> bool:
    """已建成12家, 2022年新增16家, 由620元提高到680元: among what is planned, what is done, over or set out from."""
    s, at = view.statement, view.quantity.start
    if view.type == "threshold" or (s.period and times.is_over(s.period)) or _is_set_out_from(view):
        return True
    return g.done.search(view.folded, max(s.sentence[0], at - LONGEST), at) is not None


def _is_set_out_from(view: View) -> bool:
    """标准分别从310元、420元提高到330元、450元: the first two."""
    for _ in range(MEMORY):
        if not view.listed or view.previous is None:
            break
        view = view.previous
    return _FROM.match(view.left) is not None


def future(view: View, times: Times, g: FigureGrammar) -> Bounds | None:
    """2021年工作报告: 到2025年,税收达到20亿元: told of a time after the report's."""
    p = view.statement.period
    if p is None or view.type == "threshold" or p.marker == "as_of" or not times.is_ahead(p):
        return None
    if times.report is None and p.marker != "until":
        return None
    if p.first == p.last and times.horizon and p.first and (p.first - times.horizon).days < _WEEK:  # 到4月底,开工18个: told on April 25
        return None
    return p.start, p.end


RULES = (capacity, aim, marker, heading, tasks, future)
