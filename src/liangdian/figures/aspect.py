"""总建筑面积11万平方米 -> floor, 占地32亩 -> land: what an area is an area of."""

from collections.abc import Iterable, Sequence

from liangdian.compiled import regex
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.view import REACH, View
from liangdian.models import Aspect
from liangdian.source import Bounds

_WIDE_UNITS = ("亩", "公顷", "平方公里", "平方千米")  # what fields and forests are measured in, and no floors
# The order in which the words of an area are tried, by its unit.
_WIDE: tuple[Aspect, ...] = ("other", "planned", "built_up", "cleared", "greened", "farmed", "land", "floor")
_SMALL: tuple[Aspect, ...] = ("other", "planned", "built_up", "cleared", "greened", "floor", "land")
_LAND = regex.compile(r"(?r)(?:占地|占地?面积|用地|用地总?面积|出让|出让面积)")  # 住宅|用地: the land, not what stands on it
_FLOOR = regex.compile(r"(?r)[楼馆厅库仓舍房室店厦](?:总?面积)?")  # 保鲜|库, 航站|楼面积
_STANDING = regex.compile(r"已?(?:建成|开发)")
_BARE = frozenset({"面积", "发展面积", "现有面积"})
_VERB = 6  # characters right before a noun in which its verb stands: 共拆除了|旧厂房
_RUNS_ON: tuple[Aspect, ...] = ("cleared", "farmed")  # 拆除旧房3万平方米、围墙内用房1万平方米: what a list goes on with


def aspect_of_area(view: View, noun: str, g: FigureGrammar) -> Aspect:
    """What is said of it, then the whole that it is a part of, then the number before it in its list."""
    found = _said(view, noun, g)
    whole = _whole(view)
    if whole is not None and whole.type == "area":
        kept = whole.statement.aspect
        if found == "other" or (kept == "farmed" and found in ("land", "greened")):
            return kept
    before = view.previous
    listed = before is not None and before.type == "area" and view.left.startswith("、")
    if found == "other" and before is not None and listed and before.statement.aspect in _RUNS_ON:
        return before.statement.aspect
    return found


def aspect_of(several: Iterable[str], unit: str, g: FigureGrammar) -> Aspect:
    """总建筑面积 -> floor, 占地 -> land; the noun decides, then the words around the number."""
    wide = unit.endswith(_WIDE_UNITS)
    for words in several:
        if not words:
            continue
        if _LAND.match(words) and not g.aspects["planned"].search(words):
            return "land"
        found = _first(words, _WIDE if wide else _SMALL, g)
        if found:
            return found
        if not wide and _FLOOR.match(words):
            return "floor"
    return "other"


def _first(words: str, order: Sequence[Aspect], g: FigureGrammar) -> Aspect | None:
    return next((name for name in order if g.aspects[name].search(words)), None)


def _said(view: View, noun: str, g: FigureGrammar) -> Aspect:
    """拆除 behind the number, 已建成 between noun and number, the noun itself, then the words around the number."""
    q, s = view.quantity, view.statement
    if s.indicator and s.indicator[1] <= q.start and _STANDING.search(view.folded, s.indicator[1], q.start):
        return "built_up"
    before = s.indicator[0] - view.before[0] if s.indicator and s.indicator[0] < view.before[1] else len(view.left)
    left = view.left[view.left.rfind("、", 0, max(0, before)) + 1 :]
    right = view.right[:16].partition("、")[0]
    verb = view.left[: max(0, s.indicator[0] - view.before[0])][-_VERB:] if s.indicator else ""
    if noun.endswith(("占地", "占地面积")):
        return "land"
    for around in (view.right[:24].partition("、")[0], verb):
        if g.aspects["cleared"].search(around):
            return "cleared"
    if g.aspects["other"].search(verb) and not g.aspects["farmed"].search(noun):  # 规范流转|土地, not 流转|稻田
        return "other"
    context = view.folded[s.sentence[0] : q.start][-2 * REACH :] if noun in _BARE else ""
    found = aspect_of((noun, context, left, right), view.unit, g)
    if found == "other" and _STANDING.search(left) and g.aspects["farmed"].search(noun):  # 建成养殖小区3万平方米
        return "built_up"
    return found


def _whole(view: View) -> View | None:
    """耕地3万亩,其中|水田1万亩; 苗木900亩(果树500亩,苗圃400亩): the number that this one is a part of."""
    before = view.previous
    if before is None:
        return view.told
    if view.folded.startswith("其中", before.after[1] + 1) or "其中" in view.folded[before.after[0] : view.before[0] + 2]:
        return before
    opened = _open_bracket(view.folded, view.statement.sentence, view.quantity.start)
    if opened < 0:
        return None
    return next((v for v in view.earlier() if v.quantity.end <= opened), None)


def _open_bracket(folded: str, sentence: Bounds, at: int) -> int:
    """Where the bracket opens that the place stands in; -1 outside of brackets."""
    opened = folded.rfind("(", sentence[0], at)
    return opened if opened >= 0 and folded.find(")", opened, at) < 0 else -1
