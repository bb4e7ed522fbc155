"""What a number measures: the noun before it, the noun after it, or the noun that an earlier number has named."""

from collections.abc import Sequence

import regex

from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import noun_after, noun_before
from liangdian.figures.predicate import Predicate
from liangdian.figures.view import View
from liangdian.source import Bounds

_CARRYING = frozenset({"growth", "gap", "share", "rank", "other"})
_DISTANCE = 3  # a verb of one or two characters alone is no noun where a noun follows the number


def find_indicator(view: View, p: Predicate, g: FigureGrammar) -> None:
    """The first rule that answers names the indicator."""
    for rule in RULES:
        at = rule(view, p, g)
        if at is not None:
            view.statement.indicator = at
            view.proves("indicator", rule.__name__, at)
            return


def listed_nouns(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """A、B分别增长5%、6%: the list has been handed out already."""
    return view.notes.get("indicator")


def counted_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """有30余家企业, 375家企业完成, 15所高职院校21个专业群: the noun after a count."""
    if view.quantity.kind != "count" or view.type in ("growth", "gap"):
        return None
    before, _ = noun_before(view.left, view.noun_end, g)
    if before and not _is_weak(view, before, g):
        return None
    return _after(view, g)


def noun_of(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """总投资超过16亿元: the noun before its predicate."""
    before, _ = noun_before(view.left, view.noun_end, g)
    if before is None or _is_place(view, before, g):
        return None
    at = view.before[0]
    return (at + before[0], at + before[1])


def following_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """5000元奖励, 每年2000万元的收益, 60%的产品: the noun after."""
    if view.type in ("growth", "gap", "rank"):
        return _ranked(view, g) if view.type == "rank" else None
    return _after(view, g)


def carried_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """税收4936万元,同比增长39.22%: the noun of the number before."""
    source = view.previous
    if view.type not in _CARRYING and not (p.reached or view.listed or view.type == "level"):
        return None
    while source is not None:
        if source.type == "threshold" or (view.type == "level" and source.quantity.unit != view.quantity.unit):
            if view.type == "level":
                return None
            source = source.previous
            continue
        if source.statement.indicator is not None:
            view.carried = source
            return source.statement.indicator
        source = source.previous
    return None


RULES = (listed_nouns, counted_noun, noun_of, following_noun, carried_noun)


def _after(view: View, g: FigureGrammar) -> Bounds | None:
    right = view.right
    offset = 0
    m = _LIMIT.match(right)
    if m:
        offset = m.end()
        right = right[offset:]
    at = noun_after(right, g)
    if at is None:
        return None
    start = view.after[0] + offset
    return (start + at[0], start + at[1])


_LIMIT = regex.compile(r"(?:及?以上|及?以下|以内|左右|上下|之多)")


def _ranked(view: View, g: FigureGrammar) -> Bounds | None:
    """全国第二大高句丽山城: what is ranked stands after 大."""
    return _after(view, g) if view.quantity.unit == "大" else None


def _is_weak(view: View, before: Bounds, g: FigureGrammar) -> bool:
    """辽中区30.44万亩高标准农田: a place or a bare verb before the number gives way to a noun after it."""
    if _follows_counted(view) or _is_place(view, before, g):
        return True
    word = view.left[before[0] : before[1]]
    m = g.cut.fullmatch(word)
    return bool(m and m.lastgroup in ("nominal", "verb"))


def _follows_counted(view: View) -> bool:
    """15所高职院校21个专业群: the noun before belongs to the number before it."""
    before = view.previous
    return bool(
        before and before.statement.indicator and before.statement.indicator[0] >= before.after[0] and before.after[0] == view.before[0]
    )


def _is_place(view: View, before: Bounds, g: FigureGrammar) -> bool:
    return bool(g.place_only.fullmatch(view.left[before[0] : before[1]]))


def hand_out(views: Sequence[View], predicates: Sequence[Predicate], g: FigureGrammar) -> None:
    """战略性新兴产业、高新技术产业增加值分别增长10%、7.9%: each number of a list gets its noun."""
    i = 0
    while i < len(views):
        j = i + 1
        while j < len(views) and views[j].listed and views[j].previous is views[j - 1] and _alike(views[j - 1], views[j]):
            j += 1
        if j - i > 1:
            _hand_out(views[i:j], predicates[i], g)
        i = j


def _alike(a: View, b: View) -> bool:
    return a.quantity.kind == b.quantity.kind and a.quantity.unit == b.quantity.unit


def _hand_out(run: Sequence[View], p: Predicate, g: FigureGrammar) -> None:
    first = run[0]
    before, _ = noun_before(first.left, first.noun_end if first.noun_end >= 0 else p.noun_end, g)
    if before is None:
        earlier = _earlier_run(first, len(run))
        for view, source in zip(run, earlier, strict=False):
            if source.statement.indicator:
                view.notes["indicator"] = source.statement.indicator
                view.carried = source
        return
    items = _items(first.left, before, len(run), g)
    if items is None:
        return
    at = first.before[0]
    tail = _shared_tail(first.left, items, g)
    for k, (view, (a, b)) in enumerate(zip(run, items, strict=True)):
        last = k == len(items) - 1
        if (
            not last
            and tail is not None
            and not first.left[a:b].endswith(first.left[tail[0] : tail[1]])
            and not _complete(first.left[a:b], g)
        ):
            view.notes["owner"] = (at + a, at + b)
            a, b = tail
        view.notes["indicator"] = (at + a, at + b)


def _complete(item: str, g: FigureGrammar) -> bool:
    return bool(g.statistic.match(item))


def _earlier_run(first: View, n: int) -> list[View]:
    """The n numbers before, where they are a list of their own."""
    run: list[View] = []
    view = first.previous
    while view is not None and len(run) < n:
        run.insert(0, view)
        view = view.previous
    return run if len(run) == n and all(v.listed for v in run[1:]) else []


_SPLIT = regex.compile(r"[、,]|(?<=\p{Han})(?:和|与|及|以及)(?=\p{Han})")


def _items(left: str, before: Bounds, n: int, g: FigureGrammar) -> list[Bounds] | None:
    """The n nouns of a list, or None where there are not as many as numbers."""
    begin = before[0]
    # the noun's own bounds may hold its last item only: read the list back from its end
    m = g.list_before.match(left, 0, before[1])
    start = m.start() if m else begin
    cuts = [c.span() for c in _SPLIT.finditer(left, start, before[1])]
    edges = [start, *[e for _, e in cuts]]
    ends = [*[s for s, _ in cuts], before[1]]
    items = [(a, b) for a, b in zip(edges, ends, strict=True) if b > a]
    if len(items) < n:
        return None
    items = items[-n:] if len(items) == n else _merge(items, n)
    if not items:
        return None
    a, b = items[0]
    inner, _ = noun_before(left[:b], b, g)
    if inner:
        items[0] = (max(a, inner[0]), b)
    return items


def _merge(items: list[Bounds], n: int) -> list[Bounds]:
    return []


def _shared_tail(left: str, items: Sequence[Bounds], g: FigureGrammar) -> Bounds | None:
    """高新技术产业增加值 -> 增加值: the noun that the items share."""
    a, b = items[-1]
    m = g.statistic.match(left, a, b)
    return m.span() if m else None
