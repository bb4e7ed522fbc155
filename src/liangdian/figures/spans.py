"""工期为18个月, 距离港口35公里: what a stretch of time or of way measures, where that is named."""

from liangdian.compiled import regex
from liangdian.figures.counted import NOTHING
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import noun_before
from liangdian.figures.predicate import Predicate
from liangdian.figures.view import View
from liangdian.source import Bounds

_SPAN_NOUN = regex.compile(
    r"(?r)(?:时数|霜期|质期|租期|保期|限期|任期|汛期|学制|时限|账期|时间|车程|路程|用时|周期|工期|时限|天数|期限|年限|时长|寿命|历史|年龄|回收期|合同期|有效期|存续期|建设期|运营期|过渡期|宽限期|封闭期|施工期|试用期)"
)
_NAMED = regex.compile(
    r"的?(?P<noun>历史|(?!周|工|日|同|初|早|近|前|后|末|本|长|短|上|定)\p{Han}{1,4}(?<![周日早近前后末本长短定上学])期)(?![间内望满待中末初])"
)  # 3年|过渡期
_AWAY = regex.compile(r"(?r)(?P<verb>(?:公路|铁路|直线|行车|运输|换乘)?距离|相距|间距)[^,]{0,12}")
_REACHED = regex.compile(r"[见进](?P<noun>\p{Han}{2,4})")  # 500米|见绿地
_OF_ITSELF = regex.compile(r"(?:[小大短长少多]于|均?为|是|不足|不到|超过?|缩短[至到]?|约|仅|只有|达到?)*")


def span_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """封山育林的时间为210天, 3年过渡期: a duration measures only what is named so."""
    if view.quantity.kind != "duration" or (view.type == "growth" and view.noun_end == 0):
        return None
    at = noun_before(view.left, view.noun_end, g)
    if at and _SPAN_NOUN.match(view.left, at[0], at[1]):
        return view.place(at)
    if view.reaches and view.previous and view.previous.quantity.kind == "duration" and view.previous.statement.indicator:
        return view.previous.statement.indicator  # 车程由40分钟缩短至5分钟
    named = _NAMED.match(view.right)
    return view.place_behind(named.span("noun")) if named else NOTHING


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
