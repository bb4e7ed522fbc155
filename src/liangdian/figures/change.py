"""增长17.3%, 高于全省2.3个百分点, 拉动增长2.6个百分点: numbers that say how far something moved or stands apart."""

import regex

from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.predicate import Predicate
from liangdian.figures.view import View
from liangdian.models import Basis

_NEGATIVE = regex.compile(r"-|负")
_CHANGING = frozenset({"ratio", "points", "multiple"})


def contribution(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """拉动全市工业增长2.6个百分点: other."""
    if view.quantity.kind not in ("ratio", "points"):
        return False
    m = g.contributing.search(view.left)
    if not m or (view.left[m.start() :].startswith(("贡献率",))):
        return False
    view.statement.type = "other"
    view.noun_end = p.noun_end if p.noun_end > m.start() else len(view.left)
    view.proves("role", "contribution", (view.before[0] + m.start(), view.before[0] + m.end()))
    return True


def gap(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """高于全省2.3个百分点, 比全国快1.2个百分点: gap, to 全省 and 全国."""
    if view.quantity.kind not in ("points", "ratio", "multiple", "money", "other", "duration", "count"):
        return False
    found = _named_gap(view, g) or _compared_gap(view, p, g)
    if not found:
        return False
    direction, start, end, ref = found
    s = view.statement
    s.type, s.direction = "gap", direction
    s.reference = (view.before[0] + ref[0], view.before[0] + ref[1])
    view.noun_end = start
    view.proves("role", "gap", (view.before[0] + start, view.before[0] + end))
    return True


def _named_gap(view: View, g: FigureGrammar) -> tuple[str, int, int, tuple[int, int]] | None:
    m = g.gap.match(view.left)
    if not m or not m.group("ref"):
        return None
    ref = m.span("ref")
    if not _is_other(m.group("ref"), g):
        return None
    return ("up" if m.group("above") else "down"), m.start(), m.end(), ref


def _compared_gap(view: View, p: Predicate, g: FigureGrammar) -> tuple[str, int, int, tuple[int, int]] | None:
    """比全国快: the word after the place says which way."""
    left = view.left.rstrip("了约")
    for words, direction in ((g.gap_high, "up"), (g.gap_low, "down")):
        tail = words.match(left)
        if not tail or tail.start() == tail.end():
            continue
        m = g.compare.match(left, 0, tail.start())
        if m and _is_other(m.group("ref"), g):
            return direction, m.start(), tail.end(), m.span("ref")
    return None


def _is_other(ref: str, g: FigureGrammar) -> bool:
    """全省, 平均水平: another place or an average, no other time."""
    return bool(g.gap_place.search(ref)) and not g.time_basis.search(ref)


def growth(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """同比增长17.3%, 较上年增加3家, 翻一番: growth, with its direction and basis."""
    if p.reached or not p.change:
        return _higher_than_before(view, g) or _leading_change(view, p, g)
    if p.loose and view.quantity.kind == "count":
        return False
    if view.quantity.kind == "multiple" and view.quantity.unit == "番":
        p.change = p.change or "up"
    at = view.before[0]
    view.noun_end = p.noun_end
    spans = [(at + p.change_at[0], at + p.change_at[1])]
    basis: Basis | None = None
    m = g.compare.match(view.left, 0, p.noun_end)
    if m:
        view.noun_end = m.start()
        view.compared = (at + m.start(), at + m.end())
        spans.insert(0, view.compared)
        basis = basis_of(m.group("ref"), g)
        _peel_again(view, p, g)
    if basis is None and p.basis:
        basis = p.basis  # type: ignore[assignment]
        spans.insert(0, (at + p.basis_at[0], at + p.basis_at[1]))
    _set_growth(view, p.change, basis)
    view.proves("role", "growth_noun" if p.by_noun else "growth_verb", *spans)
    return True


def _higher_than_before(view: View, g: FigureGrammar) -> bool:
    """比上年同期增速高0.8个百分点: a comparison with another time is a change."""
    left = view.left.rstrip("了约")
    for words, direction in ((g.gap_high, "up"), (g.gap_low, "down")):
        tail = words.match(left)
        m = g.compare.match(left, 0, tail.start()) if tail else None
        if m and g.time_basis.search(m.group("ref")):
            view.noun_end = m.start()
            _set_growth(view, direction, basis_of(m.group("ref"), g))
            view.proves("role", "growth_compared", (view.before[0] + m.start(), view.before[0] + len(left)))
            return True
    return False


def _peel_again(view: View, p: Predicate, g: FigureGrammar) -> None:
    """均|比上年: words of the predicate may stand before the comparison too."""
    from liangdian.figures.predicate import peel

    again = peel(view.left[: view.noun_end], g)
    if not again.change and not again.reached:
        view.noun_end = again.noun_end
        p.each = p.each or again.each


def _set_growth(view: View, change: str, basis: Basis | None) -> None:
    s, value = view.statement, view.quantity.value
    s.type, s.basis = "growth", basis
    s.direction = change  # type: ignore[assignment]
    if value is not None and value < 0:
        s.direction = "down"


def _leading_change(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """增加水稻种植面积26万亩: the verb stands before its noun."""
    if p.reached or p.change or view.quantity.kind in ("rank", "duration"):
        return False
    m = g.leading_change.match(view.left.lstrip())
    if not m or p.noun_end <= m.end():
        return False
    view.noun_end = p.noun_end
    _set_growth(view, m.lastgroup or "up", None)
    view.proves("role", "leading_change", (view.before[0], view.before[0] + m.end()))
    return True


def basis_of(ref: str, g: FigureGrammar) -> Basis | None:
    """上年同期 -> yoy, 上月 -> mom, 年初 -> since, 计划 -> plan."""
    if "同期" in ref:
        return "yoy"
    m = g.time_basis.search(ref)
    return m.lastgroup if m else None  # type: ignore[return-value]
