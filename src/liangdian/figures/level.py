"""规上企业176家, 总建筑面积11万平方米, 地区生产总值303.6亿元: the types of plain levels."""

from collections.abc import Iterable

import regex

from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.statement import Statement
from liangdian.figures.view import View
from liangdian.models import Aspect, Scope

_LEVELS = frozenset({"level", "amount", "area", "investment", "enterprise_count"})
_REACHING = regex.compile(r",?(?:总量)?(?:达到?|至|为|增至|升至|降至)")
_COUNTERS = frozenset({"家", "户", "个", "名", "余家", "多家"})


def refine(view: View, folded: str, g: FigureGrammar) -> None:
    """A level of area, money or enterprises becomes a figure of its own type."""
    s, q = view.statement, view.quantity
    if s.type not in ("level", "share"):
        return
    noun = folded[s.indicator[0] : s.indicator[1]] if s.indicator else ""
    if q.kind == "count" and q.unit in _COUNTERS and s.type == "level" and noun and g.enterprise.match(noun):
        s.type = "enterprise_count"
        s.scope = _scope(view, noun, g)
    elif s.type == "share":
        return
    elif q.kind == "area":
        s.type = "area"
        s.aspect = aspect_of((noun, view.left, view.right[:16]), g)
    elif q.kind == "money":
        s.type = "amount"


def find_level(view: View) -> None:
    """15.3亿元,增长17.3%: the level that a change is stated with."""
    s = view.statement
    if s.type != "growth":
        return
    source = view.carried or view.previous
    if source and source.type in _LEVELS and source.statement.indicator == s.indicator and s.indicator:
        s.level = source.quantity
    elif view.following and view.following.type in _LEVELS and _REACHING.match(view.following.left):
        s.level = view.following.quantity


def refine_table(s: Statement, folded: str, g: FigureGrammar) -> None:
    """A cell of money or area in a table."""
    if s.type != "level":
        return
    if s.quantity.kind == "money":
        s.type = "amount"
    elif s.quantity.kind == "area":
        noun = folded[s.indicator[0] : s.indicator[1]] if s.indicator else ""
        s.type = "area"
        s.aspect = aspect_of((noun,), g)


def _scope(view: View, noun: str, g: FigureGrammar) -> Scope:
    """净增26家 -> net_added, 新增规上企业40家 -> added, 375家企业完成 -> part."""
    if g.net.search(view.left):
        return "net_added"
    if g.added.search(view.left):
        return "added"
    before = view.previous
    if before and before.statement.type == "enterprise_count" and before.statement.scope == "added" and view.left[:1] in "、和":
        return "added"
    if view.right and not g.mark.match(view.right) and view.statement.indicator and view.statement.indicator[0] >= view.after[0]:
        rest = view.right[view.statement.indicator[1] - view.after[0] :]
        if rest and not g.mark.match(rest):
            return "part"
    return "total"


def aspect_of(several: Iterable[str], g: FigureGrammar) -> Aspect:
    """总建筑面积 -> floor, 占地 -> land; the noun decides, then the words around the number."""
    for words in several:
        for name, pattern in g.aspects:
            if words and pattern.search(words):
                return name
    return "other"
