"""增长17.3%, 高于全省2.3个百分点, 拉动增长2.6个百分点: numbers that say how far something moved or stands apart."""

from liangdian.compiled import regex
from liangdian.figures.basis import basis_around, basis_of, compared_before, compared_number, in_one_character
from liangdian.figures.behind import noun_after
from liangdian.figures.bracketed import Apart, gap_behind_brackets, gap_to_bracketed
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import noun_before
from liangdian.figures.predicate import Predicate, peel
from liangdian.figures.statement import grow
from liangdian.figures.view import View
from liangdian.models import Basis, Direction
from liangdian.source import Bounds

_HAN = regex.compile(r"(?!的)[\p{Han}“]{2}")
# 带动投资增长18.6%: the investment's own growth; 对经济增长贡献超五成: a share of it
_OWN_SHARE = frozenset({"带动", "推动", "贡献"})
_RATE_ITSELF = regex.compile(r"(?r)自然|机械|经济")  # 人口自然|增长率, 经济|增速
_CUT = ("压减", "削减", "缩减")
_MEASURED = ("量", "面积", "产能", "规模", "库存", "余额")
_RAISED = regex.compile(
    r"(?r)(?<=养老金|工资|薪酬|薪资|补贴|补助|补助金|津贴|待遇|标准|低保金)(?:[月年]?人均|每人|每[月年])++(?:新增|再新增)[加了约]*+"
)
# 增速最快,|达18%
_LEADING = regex.compile(
    r"(?r)(?<![^,;:。])(?P<noun>[^,;:。]{2,24})(?:最[大深高快低小猛慢]|居[首前]|[位排名列]*第一|较[大高快深小]|明显|惊人),"
)
_REACHES = regex.compile(r"分?别?[均更]?(?:高?达到?|为|超过?|逾|接近)")
_SINCE = ("来", "以来")  # 增速为6年|来最低
_OF_A_WHOLE = regex.compile(r"(?r)(?<!效)率|(?<![速长宽高深])度|比重|比例|占比|份额")
_RELATIVE = frozenset({"ratio", "points", "multiple"})
_TIMES = ("最", "前", "后", "时", "日", "天", "周", "月", "年", "季", "期", "值")
_PAST = ("超出", "高出", "领先", "落后")  # 超出预算3亿元: by so much; 低于去年的3亿元: it is so much
_PAST_PLAN = regex.compile(  # 远超预期|9亿元, 超序时进度|3个百分点
    r"""(?r)(?:远远?|大幅|大大)?超(?:年初|全年|年度)?(?:预期|预算|计划|目标|任务|序时进度|时序进度|时间进度)(?:数|值|收入)?
          | (?r)超额完成[^,]{0,8}?(?P<done>目标任务|任务目标|目标|任务|计划)""",
    regex.VERBOSE,
)
_UNMEASURED = frozenset({"rank"})


def contribution(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """拉动全市工业增长1.3个百分点: other."""
    if view.quantity.kind not in ("ratio", "points"):
        return False
    m = g.contributing.search(view.left)
    if view.quantity.kind == "ratio" and (not g.moving.search(view.left) or (m and view.left[m.start() : m.start() + 2] in _OWN_SHARE)):
        return False
    if not m or view.left[m.start() + 2 : m.start() + 3] == "率":
        return False
    view.statement.type = "other"
    mover = noun_before(view.left, m.start(), g)
    if mover:
        view.notes["owner"] = view.place(mover)
    view.noun_end = p.noun_end if p.noun_end > m.start() else len(view.left)
    view.proves("role", "contribution", view.place(m.span()))
    return True


def gap(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """高于全省2.3个百分点, 比全国快1.2个百分点: gap, to 全省 and 全国."""
    if view.quantity.kind in _UNMEASURED:
        return False
    found = _named_gap(view, g) or _compared_gap(view, p, g)
    if not found and view.previous:
        found = gap_to_bracketed(view) or gap_behind_brackets(view) or _gap_to_number(view, g)
    if not found:
        return False
    direction, apart, reference = found
    view.statement.type, view.statement.direction = "gap", direction
    view.statement.reference = view.place(reference)
    view.noun_end = apart[0]
    view.proves("role", "gap", view.place(apart))
    return True


def _named_gap(view: View, g: FigureGrammar) -> Apart | None:
    """高于全省: the word before the place says which way."""
    m = g.gap.match(view.left)
    if not m or not m["ref"] or m["ref"].startswith("的") or (m["below"] == "落后" and m["ref"][0] in "区县地产乡镇村农"):
        return None
    if view.quantity.kind not in ("points", "ratio") and "的" in m["ref"][:-1]:  # 落后|区县的人均收入
        return None
    if not _is_other(m["ref"], g) and (view.quantity.kind != "points" or g.time_basis.search(m["ref"]) or not _HAN.match(m["ref"])):
        return None
    return ("up" if m["above"] else "down"), m.span(), m.span("ref")


def _compared_gap(view: View, p: Predicate, g: FigureGrammar) -> Apart | None:
    """比全国快: the word after the place says which way."""
    found = _compared(view, g)
    if found is None:
        return None
    ref = view.left[found[2][0] : found[2][1]]
    relative = not p.change and view.quantity.kind in _RELATIVE
    other = _is_other(ref, g) or (relative and not g.time_basis.search(ref) and not ref.endswith(_TIMES))
    return found if other else None


def _gap_to_number(view: View, g: FigureGrammar) -> Apart | None:
    """比规划的1300公顷多出200公顷: the comparison holds a number of its own."""
    before, tail = view.previous, g.apart.match(view.left)
    if before is None or tail is None or view.left[: tail.start()].strip():
        return None
    m = compared_number(view, g)
    if m is None or g.time_basis.search(m["ref"]):
        return None
    start, end = before.place(m.span("ref"))
    return ("up" if tail["above"] else "down"), (0, len(view.left)), (start - view.before[0], end - view.before[0])


def _compared(view: View, g: FigureGrammar) -> Apart | None:
    """比…高, 比…低: the direction, the whole comparison, what is compared with."""
    if "比" not in view.left and "较" not in view.left:
        return None
    tail = g.apart.match(view.left)
    m = g.compare.match(view.left, 0, tail.start()) if tail else None
    if not tail or not m:
        return None
    end = m.end("ref") - 2 * m["ref"].endswith("分别")
    return ("up" if tail["above"] else "down"), (m.start(), tail.end()), (m.start("ref"), end)


def _is_other(ref: str, g: FigureGrammar) -> bool:
    """全省, 平均水平: another place or an average, no other time."""
    return bool(g.gap_place.search(ref)) and not g.time_basis.search(ref)


def growth(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """同比增长17.3%, 较上年增加3家, 翻一番: growth, with its direction and basis."""
    if not p.change and (_leads(view, p, g) or _is_raised(view)):
        return True
    if p.reached or not p.change or (p.loose and view.quantity.kind in ("count", "duration")):
        return False
    if view.quantity.kind not in ("ratio", "points") and view.left.startswith(("改善", "增收"), p.change_at[0]):
        return False
    if view.quantity.kind == "duration" and (p.by_noun or view.right.startswith(_SINCE) or view.left.startswith("连", p.change_at[0])):
        return False  # 增速连续5年居首, 6年来最低, 连升5个月
    if _is_earned(view, p, g) or _is_added(view, p, g):
        p.change, p.noun_end = None, p.change_at[1]
        return False
    own = p.by_noun and _RATE_ITSELF.match(view.left, 0, p.change_at[0])
    view.noun_end = p.change_at[1] if own else p.noun_end
    spans = [view.place(p.change_at)]
    basis = p.basis or in_one_character(view, p)
    if p.basis:
        spans.insert(0, view.place(p.basis_at))
    m = g.compare.match(view.left, 0, p.noun_end)
    if m:
        again = peel(view.left[: m.start()], g)
        view.noun_end = m.start() if again.change or again.reached else again.noun_end
        spans.insert(0, view.place(m.span()))
        basis = basis_of(m["ref"], g) or basis
    if basis is None:
        basis = basis_around(view, g)
    grow(view.statement, p.change, basis)
    view.proves("role", "growth_noun" if p.by_noun else "growth", *spans)
    return True


def _leads(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """餐饮业增速最快,达18%: the clause before says what the number is."""
    if view.quantity.kind != "ratio" or p.noun_end > 0 or not _REACHES.fullmatch(view.left):
        return False
    m = _LEADING.match(view.folded, view.statement.sentence[0], view.clause_start)
    moved = peel(m["noun"], g) if m else None
    if m is None or moved is None or not moved.by_noun or moved.change is None:
        return False
    at = noun_before(m["noun"], moved.noun_end, g)
    if at:
        view.notes["indicator"] = (m.start("noun") + at[0], m.start("noun") + at[1])
    view.noun_end = 0
    grow(view.statement, moved.change, moved.basis)
    view.proves("role", "growth_noun", m.span("noun"))
    return True


def _is_added(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """增加2万个学位: what is added stands behind its number, as behind 新增; 参保人数增加2万人 is told of by how much."""
    if view.quantity.kind != "count" or p.basis or not view.right or noun_before(view.left, p.noun_end, g):
        return False
    at = noun_after(view.right, g)
    return at is not None and at[0] == 0


def _is_raised(view: View) -> bool:
    """养老金人均每月新增90元: what everyone gets has gone up by so much; 新增贷款9亿元 is so much."""
    m = _RAISED.match(view.left) if view.quantity.kind == "money" and "新增" in view.left else None
    if m is None:
        return False
    view.noun_end = m.start()
    grow(view.statement, "up", None)
    view.proves("role", "growth", view.place(m.span()))
    return True


def _is_earned(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """农民增收3亿元: so much is earned, where nothing says more than when."""
    said = view.left[slice(*p.change_at)] == "增收" and view.quantity.kind == "money"
    return said and p.basis is None and not g.compare.match(view.left, 0, p.noun_end)


def compared_growth(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """比上年同期增速高0.5个百分点, 同比少三成: a comparison with another time is a change."""
    tail = g.apart.match(view.left)
    if tail is None or view.quantity.kind == "rank":
        return _grown_past(view, g)
    start, end = tail.span()
    inside = g.compare.match(view.left, 0, start)
    m = inside or compared_before(view, g) or compared_number(view, g)
    before = peel(view.left[: inside.start() if inside else start], g)
    start = before.change_at[1] if before.by_noun else before.noun_end
    if m is not None and g.time_basis.search(m["ref"]):
        basis = basis_of(m["ref"], g)
    elif m is None and (before.basis in ("yoy", "mom") or view.left.endswith("了")):  # 客人少了|三成
        basis = before.basis
    else:
        return False
    view.noun_end = start
    grow(view.statement, "up" if tail["above"] else "down", basis)
    view.proves("role", "compared_growth", view.place((start, end)))
    return True


def _grown_past(view: View, g: FigureGrammar) -> bool:
    """低于上年同期2.3个百分点, 超出预算3亿元: a word before the time says which way."""
    m = _PAST_PLAN.match(view.left) if view.quantity.kind not in _UNMEASURED and "超" in view.left else None
    if m and not (m["done"] and view.quantity.kind not in _RELATIVE):
        return _grown(view, m.start(), "up", "plan", m.span())
    m = g.gap.match(view.left) if view.quantity.kind in ("points", "money", "ratio", "count") else None
    if (
        not m
        or not m["ref"]
        or not g.time_basis.match(m["ref"])
        or (view.quantity.kind != "points" and not view.left.startswith(_PAST, m.start()))
    ):
        return False
    return _grown(view, m.start(), "up" if m["above"] else "down", basis_of(m["ref"], g), m.span())


def _grown(view: View, noun_end: int, direction: Direction, basis: Basis | None, at: Bounds) -> bool:
    view.noun_end = noun_end
    grow(view.statement, direction, basis)
    view.proves("role", "compared_growth", view.place(at))
    return True


def leading_change(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """增加小麦种植面积8万亩: the verb stands before its noun; 压减支出3亿元, 增加学位2万个: so much was done."""
    if p.reached or p.change or view.quantity.kind in ("rank", "duration", "count"):
        return False
    m = g.leading_change.match(view.left)
    if not m or p.noun_end <= m.end() or (m["by"] and not _moves_by(view, p)):
        return False
    done = (m["down"] or "") in _CUT and not view.left.endswith(_MEASURED, 0, p.noun_end)
    if done and view.quantity.kind not in _RELATIVE:
        return False
    view.noun_end = p.noun_end
    grow(view.statement, "up" if m["up"] or m["up_by"] else "down", None)
    view.proves("role", "leading_change", view.place(m.span()))
    return True


def _moves_by(view: View, p: Predicate) -> bool:
    """降低能耗15%, 提高效率三成: by so much; 提高覆盖率至95%, 提高参保率95%: to so much."""
    if view.quantity.kind not in _RELATIVE or p.noun_end < len(view.left) or view.right:
        return False
    return view.quantity.kind != "ratio" or not _OF_A_WHOLE.match(view.left)
