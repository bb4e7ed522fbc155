"""总投资7亿元的南湖广场项目, 投资3亿元建设南湖广场项目: a number that says how great the work or firm behind it is."""

from collections.abc import Sequence

from liangdian.compiled import re, regex
from liangdian.figures.behind import THING, noun_after
from liangdian.figures.context import OWNERS, Context
from liangdian.figures.names import Names
from liangdian.figures.view import View
from liangdian.source import Bounds

_PROJECTS = frozenset({"project"})
_SIZE = (
    r"(?:(?:计划|规划|协议|项目)?(?:总?投资额?|设备投资|注册资本)|(?:规划)?(?:总?占地|总?用地|总?建筑|总)面积|占地|用地)"
    r"(?:约|近|达|超过?|逾)?"
)
_SIZED = regex.compile(rf"(?r){_SIZE}")
_SIZED_TOO = regex.compile(rf"[、,和及]?{_SIZE}")  # 占地150亩、|总建筑面积|6万平方米的某某项目
_INVESTING = regex.compile(r"(?r)(?:投资|投入|斥资|出资|耗资|总投资)[约近超达逾]?")
_BUILDING = regex.compile(r"(?:人民币)?(?:投资)?(?:建设|新建|兴建|扩建|改建|改造|实施|打造|修建|建成|启动)了?")
_HELD = ("持", "持有", "持股", "占股")
# 持有青禾电工20%|股份的青禾仓
_SHARES = regex.compile(r"(?:的?(?:股份|股权|股票|权益))?的(?!股)")
_HOLDER = regex.compile(r"的(?P<name>[\p{Han}A-Za-z]{2,12}?)(?=[、及和与]|$)")
_MEASURES = frozenset({"level", "amount", "area", "investment"})
_CLASSING = re.compile("是|成为|作为")  # 成为首个产值突破5000亿元的|县级市: that says of what kind it is
_HAS_SIZE = regex.compile(rf"{THING.pattern}(?<![高低首末地单]位|资金)|基金|引导资金|[件镜璃膜纸布]")
_SPEAKER = regex.compile(r"(?r)(?:相关)?(?:负责人|老板|经理)")
_LIMIT = regex.compile(r"(?:及?以上|左右|以内)?的?")


def behind(view: View, context: Context) -> Bounds | None:
    """总投资7亿元的南湖广场项目: the name that the number describes."""
    return view.describes


def attributed(view: View, context: Context) -> Bounds | None:
    """设计时速250公里的青禾高铁, 库容8万立方米的柳湾水库: the thing behind 的 that has the measure."""
    noun = view.statement.indicator
    if not view.right.startswith("的") or noun is None or noun[1] > view.quantity.start or view.type not in _MEASURES:
        return None
    at = noun_after(view.right[1:], context.grammar) if not _CLASSING.search(view.folded, view.clause_start, noun[0]) else None
    if at is None or not _HAS_SIZE.match(view.right, 1 + at[0], 1 + at[1]) or _goes_on(view, 1 + at[1]):
        return None
    speaker = _SPEAKER.search(view.right, 1 + at[0], 1 + at[1])
    found = view.place_behind((1 + at[0], speaker.start() if speaker else 1 + at[1]))
    view.notes["built"] = found
    return found


def _goes_on(view: View, end: int) -> bool:
    """库容8万立方米的青禾水库、东湾水库: of a list; but 投资3亿元的安置房、1亿元的水厂 have a sum each."""
    return view.right.startswith("、", end) and not view.folded[view.after[0] + end + 1 : view.after[0] + end + 2].isdigit()


def built(view: View, context: Context) -> Bounds | None:
    """投资3亿元建设南湖广场项目: the work that the sum is spent on."""
    if view.quantity.kind != "money" or not _INVESTING.search(view.left):
        return None
    m = _BUILDING.match(view.right)
    n = context.names.first_from(view.after[0] + m.end(), view.after[0] + m.end() + 1, _PROJECTS) if m else None
    if n is None:
        return None
    view.notes["built"] = n.start, n.end
    return n.start, n.end


def described(view: View, names: Names) -> Bounds | None:
    """The project or enterprise that is named right behind a sum of money or an area."""
    held = view.quantity.kind == "ratio" and (view.left.endswith(_HELD) or view.left.startswith("持有"))  # 持20%的青禾仓
    shares = _SHARES.match(view.right) if held else None
    if view.quantity.kind not in ("money", "area") and not shares and not (view.quantity.kind == "length" and view.right.startswith("的")):
        return None
    m = shares or _LIMIT.match(view.right)
    start = view.after[0] + (m.end() if m else 0)
    n = names.first_from(start, start + 2, OWNERS)
    holder = _HOLDER.match(view.right) if shares and n is None else None
    if holder:
        return view.place_behind(holder.span("name"))
    return (n.start, n.end) if n and n.start < view.after[1] else None


def describe_together(views: Sequence[View]) -> None:
    """占地150亩、总建筑面积6万平方米的南湖广场项目: both are sizes of what is named behind the last."""
    for view in reversed(views):
        after = view.following
        if after is None or after.describes is None or view.describes or not _SIZED.match(view.left):
            continue
        if _SIZED_TOO.fullmatch(view.folded, view.quantity.end, after.quantity.start):
            view.describes = after.describes
