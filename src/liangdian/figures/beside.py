"""运送旅客|2000人次, 5000元|奖励: the noun beside a number, before it or behind."""

from liangdian.compiled import regex
from liangdian.figures.behind import noun_after
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import SINGLE, noun_before
from liangdian.figures.view import REACH, View
from liangdian.source import Bounds

_BRACKETED = regex.compile(r"\([\p{Han}、]{1,6}\)(?=\p{Han}{2})")  # 村(社区)|网格员
_WITHIN = regex.compile(r"(?:以|范围)?内(?![资需外河陆存贸部销控衣容涵])")
# 年产|30万吨|石墨电极|项目: what is made there is measured, not the place that makes it.
_WORKS = regex.compile(
    r"(?r)(?:加工|生产|制造|冶炼|扩建|改建|新建|建设|扩产|扩能|技改|土建)*+(?:一期|二期)?(?:生产)?(?:(?:生产线|产线|装置|基地|加工厂)(?:建设|技改|扩建|改造)?(?:项目|工程)?|项目|工程)"
    r"|(?:技改|扩能|扩产|改?扩建)+"
)
_SITE = regex.compile(r"(?r)\p{Han}{2}[地园区场馆室库房厂院港城社](?:项目|工程)")  # 1万亩种植基地|项目
_YEARLY = regex.compile(r"(?r)[年日月](?:产|可?生产|可?加工|可?处理)")
_PUT_IN = regex.compile(  # 新增4万亿元|投资
    r"的?(?P<noun>(?:社会|民间|工业|产业|技改|外商|外来|[省市县境]外|企业|固定资产|项目|财政|政府|中央|设备)?投资)"
)
_WHO_HAVE = regex.compile(  # 52%的就业人口|月薪低于1万元
    r"(?P<who>\p{Han}{0,8}?(?:人口|居民|职工|员工|企业|家庭|农户|住户|商户|学生|女性|男性|老人|市民|受访者))"
    r"(?:人均|户均|平均)?(?:月薪|年薪|工资|月?年?收入|资产|产值|利润|营业收入|营收|税收)"
)
_LINES = ("生产线", "产线")
_STRETCHES = frozenset({"length", "duration"})
_JOINT = regex.compile(r"、|[和与及](?=[年日月]产|新增|新建|拥有|可|约|近|超|达)")  # 3000吨|生产线和年产5000吨


def before_it(view: View, g: FigureGrammar) -> Bounds | None:
    """30个班次、运送旅客2000人次: what follows the number before, up to 、, is that number's."""
    at = noun_before(view.left, view.noun_end, g)
    within = _WITHIN.match(view.left) if at and at[0] == 0 and view.previous and view.previous.after[0] == view.before[0] else None
    at = (within.end(), at[1]) if at and within and at[1] - within.end() >= 2 else at
    if at and view.previous and view.previous.after[0] == view.before[0] and view.left[:1] not in ("、", ""):
        if "、" in view.left[at[1] : view.noun_end]:
            return None
        joint = _JOINT.search(view.left, *at)
        cut = joint.start() if joint else -1
        at = noun_before(view.left[cut + 1 :], view.noun_end - cut - 1, g) if cut >= 0 else at
        at = (at[0] + cut + 1, at[1] + cut + 1) if at and cut >= 0 else at
    return view.place(at) if at else None


def after_it(view: View, g: FigureGrammar) -> Bounds | None:
    """2亿元专项资金支持|600个项目: the verb right before the next number is no part of the noun; 50米|内: nothing."""
    if not view.right:
        return None
    at = noun_after(view.right, g)
    if view.quantity.kind == "money" and (put := _PUT_IN.fullmatch(view.right)):
        return view.place_behind(put.span("noun"))
    if at is None or (view.quantity.kind in _STRETCHES and _WITHIN.match(view.right)):
        return None
    if view.quantity.kind == "ratio" and (who := _WHO_HAVE.fullmatch(view.right, *at)):
        return view.place_behind(who.span("who"))
    yearly = _YEARLY.match(view.left) is not None
    tail = _WORKS.match(view.right, *at) if view.quantity.kind == "mass" or yearly else None
    if tail and not yearly and view.quantity.per is None and view.right.endswith(_LINES, *at):  # 关停3万吨|造纸生产线
        tail = None
    if view.quantity.kind == "area" and _SITE.match(view.right, *at):
        at = at[0], at[1] - 2
    if tail and tail.start() - at[0] >= 2:
        return view.place_behind((at[0], tail.start()))
    if (
        view.quantity.kind == "count"
        and at[1] == len(view.right)
        and at[1] - at[0] <= 4
        and (m := _BRACKETED.match(view.folded, view.after[1]))
    ):
        more = noun_after(view.folded[m.end() : m.end() + REACH], g)
        if more and more[0] == 0:
            return view.after[0] + at[0], m.end() + more[1]
    touching = view.following is not None and view.following.before == view.after and at[1] == len(view.right)
    verb = g.verb_end.match(view.right, *at) if touching else None
    return view.place_behind((at[0], verb.start()) if verb and verb.start() - at[0] >= 2 else at)


def right_behind(view: View, g: FigureGrammar) -> bool:
    """30万吨|尿素扩建等项目: a noun right behind the number, no limit or mark between."""
    at = after_it(view, g) if view.right and not view.right.startswith("的") and not view.limit else None
    return at is not None and at[0] == view.after[0] and (at[1] - at[0] >= 2 or bool(SINGLE.fullmatch(view.folded, *at)))
