"""5000元|奖励, 60%的|产品: the noun behind a number."""

from liangdian.compiled import regex
from liangdian.figures.behind import THING, noun_after
from liangdian.figures.beside import after_it, right_behind
from liangdian.figures.counted import thing_alone
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.predicate import Predicate
from liangdian.figures.view import View
from liangdian.source import Bounds

_AT_PRICE = ("以", "斥", "斥资", "耗资")
_ACQUIRED = regex.compile(r"(?:人民币|现金)?(?P<deed>收购|并购|购买|认购|受让)(?![价款额方])")
_HOLDING = ("持", "持有", "持股", "持股约", "持有约", "占股", "控股")  # 持20%的某公司: who holds the share
_NO_THING = regex.compile(
    r"(?:目标|任务|指标)+|要求|水平|高位|新高|高点|低点|历史性突破|突破|跨越|飞跃|跃升|好成绩|佳绩|成绩|速度|步伐|(?:\p{Han}{0,6}(?:增长|增速|增幅))?(?:势头|态势)|\p{Han}{0,4}增长|关口|大关|[多少]"
)  # 500元和300元的目标
_AIM = regex.compile(r"(?r)(?<!预期|年度|全年|总体|既定|规划|工作|发展|奋斗)(?:目标|任务|指标)+")  # 3亿美元实际使用外资|目标
_ELECTED = regex.compile(r"(?:当选为?|入选|入围|获评|被评为|评为|晋升为?)(?P<noun>[\p{Han}“”]{2,20})$")
_OF_PEOPLE = frozenset({"人", "名", "位"})
_IS = regex.compile(r"(?:[都均]?是|为|属于)(?!了|\p{Han}*出品)")


def following_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """5000元奖励, 每年2000万元的收益, 60%的产品: the noun after; 以3亿元收购: the deed."""
    if (said := _said_to_be(view, g)) is not None:
        return said
    acquired = _ACQUIRED.match(view.right) if view.quantity.kind == "money" and view.left.endswith(_AT_PRICE) else None
    if acquired:
        return view.place_behind(acquired.span("deed"))
    held = view.quantity.kind == "ratio" and view.left.endswith(_HOLDING) and view.right.startswith("的")
    changed = view.type == "growth" and (view.quantity.kind == "ratio" or view.quantity.kind == "points" or not right_behind(view, g))
    at = after_it(view, g) if not changed and view.type != "gap" and not held else None
    at = thing_alone(at, view, g) if view.quantity.kind == "count" else at
    if at is None:
        return _elected(view)
    if _NO_THING.fullmatch(view.folded, *at):
        return None
    aim = _AIM.match(view.folded, *at)
    return (at[0], aim.start()) if aim and aim.start() - at[0] >= 4 else at


def _elected(view: View) -> Bounds | None:
    """2人当选科学院院士: what they became, where nothing tells who they were."""
    if (
        view.unit not in _OF_PEOPLE
        or view.left.strip("、有其中")
        or any(v.unit in _OF_PEOPLE and "elected" not in v.notes for v in view.earlier())
    ):
        return None
    m = _ELECTED.match(view.right)
    if m:
        view.notes["elected"] = view.place_behind(m.span("noun"))
    return view.notes.get("elected")


def _said_to_be(view: View, g: FigureGrammar) -> Bounds | None:
    """其中有8家是民营企业: what they are, where nothing follows."""
    said = view.left.endswith(("有", "占", "占了", "其中", "当中")) and view.quantity.kind in ("count", "ratio")
    m = _IS.match(view.right) if said else None
    at = noun_after(view.right[m.end() :], g) if m else None
    if m is None or at is None or at[0] > 0 or m.end() + at[1] < len(view.right) or not THING.match(view.right, m.end(), m.end() + at[1]):
        return None
    return view.place_behind((m.end(), m.end() + at[1]))
