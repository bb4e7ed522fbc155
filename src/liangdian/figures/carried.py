"""税收4936万元,同比增长39.22%: the noun that an earlier number has named."""

from liangdian.compiled import regex
from liangdian.figures.counted import MEASURE, STEP
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.predicate import Predicate
from liangdian.figures.topic import CARRYING, does
from liangdian.figures.view import View
from liangdian.source import Bounds

PUT = frozenset({"money", "area", "ratio"})  # 投资8亿元的项目, 占地53亩的园区: here the verb is the noun
_PUT_NOUNS = frozenset({"占地", "用地", "投资"})
_CONVERTED = regex.compile(  # 16亿美元,折合|114亿元
    r"(?:\p{Han}{0,3})[,、(]?(?:折合|约合|合计?|折算|换算|约?相当于)(?:成|为|约)?(?:人民币)?约?"
)
_ADDED = regex.compile(r"(?:平均)?(?:每[天日月年])?(?:新增|净增)加?了?")  # 存款余额增长8.5%,新增|4万亿元
_SIZES = frozenset({"length", "area", "money", "mass", "volume"})
_TOTALS = frozenset({"总量", "总数", "数量"})
_TARGETS = ("任务", "目标", "计划", "预算", "指标")
_DEALS = frozenset({"笔", "单", "宗", "户次"})
_PARTS = ("率", "比重", "占比")
_SPEEDS = ("增速", "增幅", "降幅")
_ACTING = regex.compile(r"带动|惠及|吸引|涉及|解决|覆盖|培训|服务|帮助|安置|受益")


def carried_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """税收4936万元,同比增长39.22%: the noun of the number before."""
    if view.previous and view.previous.unit in ("岁", "周岁") and view.previous.after[0] == view.before[0] and not view.left:
        return None
    if view.quantity.kind == "ratio" and view.right.startswith("的") and not view.left.strip("、和及与,约近超"):
        return None  # 80%的新建枢纽: of what stands behind
    source = source_of(view) or _among_told(view, g)
    view.carried = source or view.carried
    return noun_told(view, source)


def source_of(view: View, types: frozenset[str] = frozenset()) -> View | None:
    """The number before whose noun this one shares; of some types any."""
    for source in view.earlier():
        if source.statement.indicator is None or source.type == "threshold" or _in_all(source, view) or _is_of_another(source, view):
            continue
        if view.type in types or _carries(source, view):
            return source
    return None


def _in_all(source: View, view: View) -> bool:
    """总量达60万户,新登记|8万户: what is counted in all is no noun of another count; 总量居全省第7位,增长|5%: nor is it what grew."""
    at = source.statement.indicator
    if at is not None and view.type == "growth" and view.quantity.kind in ("ratio", "points") and source.folded.startswith("现价", at[0]):
        return True  # 现价总量增加3亿元,增长5%: at constant prices
    if at is None or at[1] - at[0] != 2 or source.folded[at[0] : at[1]] not in _TOTALS:
        return False
    return (view.type == "level" and view.noun_end > 0) or (view.type == "growth" and source.type == "rank")


def _is_of_another(source: View, view: View) -> bool:
    """工业增加值增速提高1个百分点,拉动经济增长2个百分点,占全省的|26%: no speed has a share, nor what is moved; no step is a level."""
    at = source.statement.indicator
    if at is None:
        return False
    if view.type == "level" and source.type == "share":  # 重箱率达98%,累计突破|6000列
        return view.quantity.kind != "ratio" and source.folded.endswith(_PARTS, *at)
    if view.type != "share":
        return source.quantity.unit == "个" and STEP.fullmatch(source.folded, *at) is not None
    return source.folded.endswith(_SPEEDS, *at) or any(rule == "contribution" for _, rule, _ in source.statement.evidence)


def _among_told(view: View, g: FigureGrammar) -> View | None:
    """签约项目73个。其中开工46个: a bare verb parts what was counted before."""
    for source in (view.told, *view.told.earlier()) if view.told and view.quantity.kind == "count" else ():
        if source.unit == view.unit and source.statement.indicator and g.verbal.fullmatch(view.left.removeprefix("其中")):
            return source
    return None


def noun_told(view: View, source: View | None) -> Bounds | None:
    """The noun of the number before, or of the last of the sentence before."""
    if source:
        return source.statement.indicator
    if view.told and view.type == "growth" and view.previous is None:
        return _compared_with_told(view.told, view)
    told = view.told.previous if view.told and view.told.type == "threshold" else view.told
    if told and view.type in (told.type, "level") and view.unit == told.unit and "owner" in view.notes:
        return told.statement.indicator
    return None


def _compared_with_told(told: View, view: View) -> Bounds | None:
    """新开商场17个。与上年相比少了3个: the noun of the last number of that unit; a percentage has that of the last."""
    counted = view.quantity.kind not in ("ratio", "multiple", "points")
    for source in (told, *told.earlier()):
        if source.statement.indicator and not (counted and source.unit != view.unit) and source.type != "threshold":
            return source.statement.indicator
    return None


def _carries(source: View, view: View) -> bool:
    """A change carries any noun; a level only that of its own unit, where no verb of its own stands before it."""
    alike = source.quantity.kind == view.quantity.kind and source.quantity.unit == view.quantity.unit
    if (
        source is view.previous
        and source.quantity.kind == view.quantity.kind
        and _CONVERTED.fullmatch(view.folded, source.after[0], view.quantity.start)
    ):
        return True
    if source is view.previous and source.type == "growth" and _ADDED.fullmatch(view.left):
        return True
    if view.left == "的" and source.after[0] == view.before[0] and _is_target(source):
        return False
    if (does(view) and source.quantity.kind == "money") or (source.bracketed and view.left.startswith(")的")):
        return False
    if view.type in CARRYING or (view.listed and alike) or (source is view.previous and _peopled(source, view)):
        return True
    if view.quantity.kind == "multiple" and view.noun_end == 0 and view.left:
        return True
    if view.reaches or _adjoins(source, view):
        moved = source.type in CARRYING
        return moved or view.quantity.kind in PUT or source.quantity.unit == view.quantity.unit or not view.reaches
    acting = view.previous.left if view.previous and view.previous.after[0] == view.quantity.start else view.left
    return source.quantity.unit == view.quantity.unit and not _ACTING.search(acting)


def _is_target(source: View) -> bool:
    """产值3亿元,完成年任务9亿元的33%: of what is measured, not of the task."""
    at = source.statement.indicator
    return at is not None and source.folded.endswith(_TARGETS, *at)


def _peopled(source: View, view: View) -> bool:
    """总人口320户、1150人: households and their people."""
    return (source.unit, view.unit) == ("户", "人") and view.left in ("", "、")


def _adjoins(source: View, view: View) -> bool:
    """县道2条18公里, 流转土地2宗120亩, 发放贷款3亿元、2600笔: a size right behind a count is that of the counted."""
    return (
        source is view.previous
        and view.left in ("", "、")
        and not view.right
        and (
            (source.quantity.kind == "count" and view.quantity.kind in _SIZES)
            or (source.quantity.kind == "area" and view.quantity.kind == "count" and not _is_measure(source))
            or (source.quantity.kind == "money" and view.unit in _DEALS)
        )
    )


def _is_measure(view: View) -> bool:
    """占地面积120亩: what is measured, and no thing that could be counted as well."""
    at = view.statement.indicator
    return at is None or view.folded[at[0] : at[1]] in _PUT_NOUNS or bool(MEASURE.match(view.folded, *at))
