"""增速快于全国(5.5%), 分别高于全国(5.4%)、全省(5.2%)0.1和0.3个百分点: the growth of the places compared with, told beside them."""

from typing import Literal

from liangdian.compiled import regex
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import noun_before
from liangdian.figures.predicate import Predicate
from liangdian.figures.statement import grow
from liangdian.figures.view import View
from liangdian.source import Bounds

Apart = tuple[Literal["up", "down"], Bounds, Bounds]

_THAN = r"(?:快于|高于|低于|慢于|好于|优于)"
_LEVEL = r"(?:平均)?(?:水平)?"
_CLAUSE = regex.compile(r"(?r)[^,;:。()、]*")
_FASTER = regex.compile(rf"(?r)(?P<noun>增速|增幅)也?{_THAN}(?P<ref>[^,;。()]{{2,10}}?){_LEVEL}")
_FASTER_THAN = regex.compile(rf"(?r)(?:增速|增幅)[也均都]?{_THAN}(?P<ref>[^,;。()]{{2,14}}?)的")
_ALSO_FASTER = regex.compile(rf"\)[、,]也?{_THAN}(?P<ref>[^,;。()]{{2,10}}?){_LEVEL}")
_THEN_APART = regex.compile(r"\)(?:[和、及与][^(),;。]{2,10}\([^()]{1,8}\))?(?:分别)?[高低快慢]")
_COMPARED_WITH = regex.compile(r"(?r)(?:比|较|(?<=\))[和、及与])(?P<ref>[^,;。()比较]{2,10}?)(?:平均水平|水平|平均)?")
_APART = regex.compile(r"\)?(?:分别)?(?:(?P<above>[高快])|(?P<below>[低慢]))出?")
_STANDS_APART = regex.compile(r"(?r)(?:(?P<above>高|快|好|优)|低|慢)于(?P<ref>[^,;。()于]{2,8})")  # 增长5.5%,分别|高于全国|(5.4%)
_NEXT_PLACE = regex.compile(r"\)(?:[、,和与及]|以及)(?P<ref>[^,;。()于]{2,8})")
_QUOTED = regex.compile(r"(?r)\((?:[-+]?+\d++(?:\.\d++)?+[,\s]++)*+")  # (18.48, -0.80, |-4.15%): a price, its change, and that in per cent


def bracketed_growth(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """增速快于全国水平(5.5%): the growth of the place that is compared with; (18.48, -0.80, -4.15%): a fall, by its sign."""
    q = view.quantity
    if q.kind != "ratio":
        return False
    if q.value is not None and q.value < 0 and _QUOTED.match(view.folded, max(0, q.start - 30), q.start):
        grow(view.statement, "down", None)
        view.proves("role", "bracketed_growth", (q.start, q.end))
        return True
    if _in_a_rate(view, g):
        return True
    if not view.bracketed or view.left:
        return False
    end = view.before[0] - 1
    beside = _beside(view, end) or _stands_apart(view, end, g)
    if beside:
        view.notes["owner"] = beside
        view.carried = view.carried or next((v for v in view.earlier() if not v.bracketed), None)
        grow(view.statement, "up", None)
        view.proves("role", "bracketed_growth", beside)
        return True
    m = _FASTER.match(view.folded, max(view.statement.sentence[0], end - 32), end)
    before = view.previous
    if not m and before is not None and before.bracketed and before.type == "growth":
        m = _ALSO_FASTER.fullmatch(view.folded, before.quantity.end, end)
        view.carried = before if m else None
    timed = bool(m and g.time_basis.search(m["ref"]))
    if not m or not (timed or g.gap_place.search(m["ref"])):
        return False
    named = view.carried is None
    clause = _CLAUSE.match(view.folded, max(view.statement.sentence[0], m.start() - 24), m.end("noun")) if named else None
    at = noun_before(clause.group(), len(clause.group()), g) if clause else None
    if clause and at:
        view.notes["indicator"] = (clause.start() + at[0], clause.start() + at[1])
    if not timed:
        view.notes["owner"] = m.span("ref")
    grow(view.statement, "up", None)
    view.proves("role", "bracketed_growth", m.span())
    return True


def _in_a_rate(view: View, g: FigureGrammar) -> bool:
    """增速高于全省的|5.2%: the growth of the place or time that is compared with."""
    m = _FASTER_THAN.match(view.left) if view.left.endswith("的") else None
    if m is None:
        return False
    if g.gap_place.search(m["ref"]) and not g.time_basis.search(m["ref"]):
        view.notes["owner"] = view.place(m.span("ref"))
    view.noun_end = m.start()
    grow(view.statement, "up", None)
    view.proves("role", "bracketed_growth", view.place(m.span()))
    return True


def _beside(view: View, end: int) -> Bounds | None:
    """增速比全省(7.7%)和全国(7.0%)分别高0.7、1.4个百分点: the growth of each place compared with."""
    before = view.previous
    if before is None or before.type not in ("growth", "gap") or not _THEN_APART.match(view.folded, view.after[0]):
        return None
    m = _COMPARED_WITH.match(view.folded, max(view.statement.sentence[0], end - 20), end)
    return m.span("ref") if m else None


def _stands_apart(view: View, end: int, g: FigureGrammar) -> Bounds | None:
    """增长5.5%,分别高于全国(5.4%)、全省(5.2%)0.1和0.3个百分点: the place before the bracket, where a growth was told of."""
    before = view.previous
    if before is None:
        return None
    beside = before.bracketed and "apart" in before.notes
    m = (
        _NEXT_PLACE.fullmatch(view.folded, before.after[0], end)
        if beside
        else _STANDS_APART.match(view.folded, view.statement.sentence[0], end)
    )
    grown = before if beside else next((v for v in view.earlier() if v.type == "growth" and v.quantity.kind == "ratio"), None)
    if m is None or grown is None or not g.gap_place.search(m["ref"]) or g.time_basis.search(m["ref"]):
        return None
    view.notes["apart"] = before.notes["apart"] if beside else m.span()
    view.carried = grown.carried if beside else grown
    return m.span("ref")


def gap_to_bracketed(view: View) -> Apart | None:
    """比全省(7.7%)和全国(7.0%)分别高0.7、1.4个百分点: the places stand before their brackets."""
    before = view.previous
    if before is None or not before.bracketed or before.type != "growth" or "owner" not in before.notes:
        return None
    m = _APART.fullmatch(view.left)
    if m is None:
        return None
    start, end = before.notes["owner"]
    view.carried = before.carried
    return ("up" if m["above"] else "down"), (0, len(view.left)), (start - view.before[0], end - view.before[0])


def gap_behind_brackets(view: View) -> Apart | None:
    """分别高于全国(5.4%)、全省(5.2%)|0.1和|0.3个百分点: each gap is to the place in its order."""
    if view.quantity.kind != "points" or view.left.strip(")、和与及"):
        return None
    told = 0
    places: list[View] = []
    for v in view.earlier():
        if v.bracketed and "apart" in v.notes:
            places.insert(0, v)
        elif places or v.type != "gap":
            break
        else:
            told += 1
    if told >= len(places):
        return None
    start, end = places[told].notes["owner"]
    view.carried = places[told].carried
    above = view.folded[places[0].notes["apart"][0]] in "高快好优"
    return ("up" if above else "down"), (0, len(view.left)), (start - view.before[0], end - view.before[0])
