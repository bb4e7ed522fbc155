"""工期为18个月, 距离港口35公里: what a stretch of time or of way measures, where that is named."""

from liangdian.compiled import regex
from liangdian.figures.beside import after_it
from liangdian.figures.counted import NOTHING
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import noun_before
from liangdian.figures.predicate import Predicate
from liangdian.figures.view import View
from liangdian.source import Bounds

_SPAN_NOUN = regex.compile(
    r"(?r)(?:时数|霜期|质期|租期|保期|限期|任期|汛期|学制|时限|账期|时间|车程|路程|用时|周期|工期|时限|天数|期限|年限|时长|寿命|历史|年龄|回收期|合同期|有效期)"
)
_SPENT_ON = regex.compile(  # 经过8个月的努力: how long, not what
    r"的(?:不懈|艰苦|艰辛|辛勤|苦心|精心)?(?:工作|努力|成绩|奋斗|实践|历程|时间|发展|建设|成就|经营|探索|筹备|攻关|培育)"
)
_SPAN_OF_TIME = regex.compile(r"(?r)(?:过去|今后|未来|近|最近|这|前|届政府)")
_AWAY = regex.compile(r"(?r)(?P<verb>(?:公路|铁路|直线|行车|运输|换乘)?距离|相距|间距)[^,]{0,12}")
_REACHED = regex.compile(r"[见进](?P<noun>\p{Han}{2,4})")  # 500米|见绿地
_OF_ITSELF = regex.compile(r"(?:[小大短长少多]于|均?为|是|不足|不到|超过?|缩短[至到]?|约|仅|只有|达到?)*")


def span_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """封山育林的时间为210天, 5天左右的冷链运输: a duration measures only what is named so."""
    if view.quantity.kind != "duration" or (view.type == "growth" and view.noun_end == 0):
        return None
    at = noun_before(view.left, view.noun_end, g)
    if at and _SPAN_NOUN.match(view.left, at[0], at[1]):
        return view.place(at)
    if view.reaches and view.previous and view.previous.quantity.kind == "duration" and view.previous.statement.indicator:
        return view.previous.statement.indicator  # 车程由40分钟缩短至5分钟
    past = _SPAN_OF_TIME.match(view.left)
    named = view.right.startswith(("的", "历史")) and not past and not view.right.startswith("的总和") and not _SPENT_ON.match(view.right)
    return after_it(view, g) if named else NOTHING


def distance(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """距离东港40公里: 距离 itself; 距县城12公里: nothing."""
    if view.quantity.kind != "length":
        return None
    if not view.left.strip("、和") and (reached := _REACHED.fullmatch(view.right)):
        return view.place_behind(reached.span("noun"))
    m = _AWAY.match(view.left)
    if m and view.left.startswith("在") and view.right.startswith("的"):
        return NOTHING  # 在距离地球约400公里的空间站
    if m and m["verb"] == "距离" and _OF_ITSELF.fullmatch(view.left, m.end("verb")):  # 换乘距离|小于200米
        at = noun_before(view.left, m.end("verb"), g)
        return view.place(at if at else m.span("verb"))
    if m:
        return view.place(m.span("verb"))
    return NOTHING if "距" in view.left or view.right.startswith(("处", "内", "以内", "范围内")) else None
