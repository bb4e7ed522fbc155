"""投资500万元以上, 10蒸吨以下燃煤锅炉: what a condition measures, or what it makes a class of."""

from liangdian.compiled import regex
from liangdian.figures.beside import after_it, before_it
from liangdian.figures.counted import MEASURE, NOTHING, STEP, thing_alone
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.predicate import Predicate
from liangdian.figures.predicated import follows_counted
from liangdian.figures.view import View
from liangdian.source import Bounds

_PRODUCING = regex.compile(r"(?P<noun>\p{Han}{2,8}?)(?:生产|制造|加工)?(?:基地|园区|产业园)")  # 百万台|空调|生产基地
_SIZES_ONLY = frozenset({"mass", "power", "length", "energy", "volume"})
_SIZES = _SIZES_ONLY | {"area"}
_SIZED_BY = regex.compile(rf"(?r)海拔|口径|{MEASURE.pattern.removeprefix('(?r)')}")
_LIMITED = regex.compile(r"排量|规格|容量|口径|吨位|产能|功率|库容|面积|年龄|学历")  # 1.6升及以下|排量的乘用车
_NTH = regex.compile(r"第[\d一二三四五六七八九十]{1,3}个$")


def condition_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """投资500万元以上: a condition measures what stands before it; 100亿元企业: nothing."""
    if view.type != "threshold":
        return None
    if view.limit.startswith("人口"):  # 50万|人口|以上城市
        return view.quantity.end, view.quantity.end + 2
    if view.limit and (behind := _LIMITED.match(view.right)):
        return view.place_behind(behind.span())
    if step := STEP.match(view.right):
        return view.place_behind(step.span("noun"))
    if view.bounds_on and view.previous:
        return view.previous.statement.indicator or NOTHING
    at = before_it(view, g) if not view.left.endswith(("和", "与", "及", "、", "或", "等")) else None  # 新材料等|500亿产业集群
    if at and view.quantity.kind in _SIZES_ONLY and not _SIZED_BY.match(view.folded, *at):
        at = None  # 建成区|10蒸吨以下的锅炉
    if at and (_NTH.search(view.folded, *at) or (view.quantity.kind != "area" and _only_done(view, at, g))):
        return NOTHING
    of_some = view.previous is not None and view.previous.unit == "%"  # 80%的用房达到300平方米以上
    if view.quantity.kind == "duration" or (
        at and not of_some and follows_counted(view, (at[0] - view.before[0], at[1] - view.before[0]), g)
    ):
        return NOTHING
    if (
        at is None and (view.quantity.kind in _SIZES or view.unit in ("层", "千伏")) and not view.limit.endswith("内")
    ):  # 10蒸吨以下|燃煤锅炉
        at = thing_alone(after_it(view, g), view, g)
    base = _PRODUCING.match(view.right) if at is None and view.quantity.kind == "count" else None
    if base:
        return view.place_behind(base.span("noun"))
    return at or NOTHING


def _only_done(view: View, at: Bounds, g: FigureGrammar) -> bool:
    """着力培育|超百亿元企业: a verb alone measures nothing, but 投资 does."""
    return bool(g.verbal.fullmatch(view.folded, *at)) and not g.measured.match(view.folded, *at)
