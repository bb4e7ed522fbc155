"""总投资|超过16亿元, 养|猪2600头: the noun before the words that lead to its number, and where that is not what is measured."""

from liangdian.compiled import regex
from liangdian.figures.beside import after_it, before_it, right_behind
from liangdian.figures.carried import PUT
from liangdian.figures.counted import MEASURE, NOTHING
from liangdian.figures.deeds import deed_of
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import noun_before
from liangdian.figures.predicate import Predicate
from liangdian.figures.view import View
from liangdian.source import Bounds

_ESTATE = regex.compile(r"\p{Han}{2,6}(?:[林农牧渔鹿猪牛羊鸡]场|养殖场|街道)")  # 其中:东岭林场2941公顷: whose, not what
_SITE_ALONE = regex.compile(r"(?r)(?<!级|类|型|业|重点)(?:园区|开发区|高新区|经开区|产业园|新区|街道|[^乡]镇)")  # 项目11个,其中城东园区|5个
_OWNERSHIP = regex.compile(r"国有|国营|集体|民营|私营|私有|个体|个人|公有|非国有|民间|自营|外购")  # 国有8000立方米,集体1.2万立方米
_THINGS = frozenset({"个", "套", "所", "座", "条", "栋", "幢", "处", "家", "台", "辆", "间", "口", "户", "项"})
_YIELDED = ("年产", "日产", "月产")  # 某厂年产|30万吨板材: the noun stands behind
_REARED = regex.compile(r"(?:全[镇村乡县区市])?养\p{Han}")  # 养|猪2600头
_HEADS = frozenset({"头", "只", "匹", "羽", "尾", "条"})
_SHARES = regex.compile(r"(?:股权|股份(?!有限|公司)|股票(?!型)|股本|权益|控股权|持股|新股|P[EB](?![A-Z])|市[盈净]率|[A-H]股|[量额数]$)")
_HELD = frozenset({"股", "万股", "亿股"})  # 王某增持300万股: who holds the shares is not what is counted
_ISSUED = regex.compile(r"(?r)(?P<verb>增发|发行|认购|配售|回购)了?(?:不超过|不少于|约|共)?")  # 公司增发300万股: nothing else is named
_FIRM = regex.compile(r"(?r)(?:有限|股份|控股|集团)公司|集团|[^子母]公司")  # 某公司以9亿元收购: who pays
_SHARED_IN = regex.compile(r"(?:[中有约]|覆盖|(?<!控制|稳定|保持|维持|处)在)$")
_NO_STATE = regex.compile(r"的\p{Han}{0,6}(?:水平|区间|高位|低位)")  # 失业率控制在3.5%的|较低水平
_HELD_WITHIN = frozenset({"mass", "power", "energy", "volume", "length", "area"})  # 某厂|30万吨尿素扩建: the noun stands behind
_NEARING = regex.compile(r"(?r)(?:接近|相当于|超过|不及|不足|不到|仅为)[^,、]{2,16}的")
_VALUED = ("PE", "PB", "市盈率", "市净率")  # 以行业平均|20倍PE测算
_LISTED_KINDS = regex.compile(r"(?P<verb>(?:主要)?(?:是|为|有|包括))[^,]{1,16}、[^,]*等$")  # 野菜品种|主要是蕨菜、薇菜等40种
_WHOLE = regex.compile(r"(?:贡献了?|占了?)(?P<of>.+?)(?:的|约|近|逾|超|达)*")
_LONG = regex.compile(r"(?r)(?<=[\p{Han}”)]{2})(?<![总全周延边里身市行班校会队组])(?<!东西|南北)长")  # 输水管道|长28公里
_FIELD = regex.compile(r"(?r)领域|板块|方面")  # 汽车领域|27.4亿元: of what was told before


def noun_of(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """总投资超过16亿元: the noun before its predicate."""
    if _is_told_behind(view, g) and after_it(view, g):
        return None
    if view.unit in _HELD and not _SHARES.search(view.left, 0, view.noun_end):
        issued = _ISSUED.match(view.left)
        return view.place(issued.span("verb")) if issued else None
    if view.quantity.kind == "money" and (deed := deed_of(view)):
        return deed
    if view.quantity.kind == "length" and (long := _LONG.match(view.left, 0, view.noun_end)) and noun_before(view.left, long.start(), g):
        view.noun_end = long.start()
    listed = _LISTED_KINDS.search(view.left) if view.quantity.kind == "count" and not view.right and view.left.endswith("等") else None
    if listed:
        at = noun_before(view.left, listed.start("verb"), g)
        return view.place(at) if at else NOTHING
    compared = g.compare.match(view.left, 0, view.noun_end) if view.type == "level" else None
    if compared and "的" not in compared["ref"]:
        return None
    at = _of_the_whole(view, g) or _before_share(view, g) or before_it(view, g) or _through_duration(view, g)
    return _measured_by(view, at, g) if at else None


def _is_told_behind(view: View, g: FigureGrammar) -> bool:
    """六成的|企业, 300万股|新股, 20倍|PE: what the words around the number say of where its noun stands."""
    return (
        view.left.endswith(("的", "、", "及", "和", "与", "以及"))
        or _within(view)
        or _SHARES.match(view.right.removeprefix("的")) is not None
        or _shares_out(view, g)
        or (view.unit == "倍" and view.right.startswith(_VALUED))
        or (view.quantity.kind == "money" and 2 <= len(view.right) <= 4 and g.measured.fullmatch(view.right) is not None)
    )


def _measured_by(view: View, at: Bounds, g: FigureGrammar) -> Bounds | None:
    """养|猪2600头, 预算收入|任务1300万元: the noun itself; none where the words tell whose or how."""
    inner = (at[0] - view.before[0], at[1] - view.before[0])
    if view.left.endswith(_YIELDED, *inner) and after_it(view, g):
        return None
    if view.unit in _HEADS and _REARED.fullmatch(view.left, *inner):
        return at[1] - 1, at[1]
    if _tells_whose(view, at, inner, g) or _tells_how(view, inner, g):
        return None
    if _of_what_follows(view, inner, g) or (view.quantity.kind == "money" and _FIRM.match(view.left, *inner)):
        return None
    if view.quantity.kind == "money" and view.left.endswith("任务", *inner) and g.measured.match(view.left, inner[0], inner[1] - 2):
        return at[0], at[1] - 2
    return (at[0], at[1] + 2) if view.folded.startswith("占比", at[1]) and at[1] + 2 <= view.quantity.start else at


def _tells_whose(view: View, at: Bounds, inner: Bounds, g: FigureGrammar) -> bool:
    """国有|8000立方米, 其中:东岭林场|2941公顷, 全市|56个: an owner, kept as such, where it has a name."""
    in_turn = view.quantity.kind != "count" and view.previous is not None and view.previous.unit == view.unit
    if in_turn and _OWNERSHIP.fullmatch(view.left, *inner):
        return True
    if view.left.startswith("其中") and inner[0] <= 3 and view.quantity.kind == "count" and _SITE_ALONE.match(view.left, *inner):
        before = view.previous
        if before is not None and before.unit == view.unit and before.statement.indicator is not None:
            view.notes["owner"] = at
            return True
    field = view.quantity.kind in PUT and _FIELD.match(view.left, *inner)
    estate = (in_turn or view.unit in _HEADS) and _ESTATE.fullmatch(view.left, *inner)
    if field or estate or (g.place_only.fullmatch(view.left, *inner) and not _counted_places(view, inner, g)) or _in_its_turn(view, inner):
        view.notes["owner"] = at
        return True
    return False


def _tells_how(view: View, inner: Bounds, g: FigureGrammar) -> bool:
    """通过扩产|达到13万吨, 某厂|30万吨尿素: how it was done or who did it; what is measured stands behind, or is not named."""
    if follows_counted(view, inner, g) or _done_again(view, inner, g):
        return True
    if view.quantity.kind in _HELD_WITHIN and not MEASURE.match(view.left, *inner) and right_behind(view, g):
        return True
    through = view.left.endswith(("通过", "经过"), 0, inner[0])
    if not through and (view.quantity.kind in PUT or (after_it(view, g) is None and not view.left.startswith(("可", "能"), inner[0]))):
        return False
    return g.verbal.fullmatch(view.left, *inner) is not None


def _done_again(view: View, at: Bounds, g: FigureGrammar) -> bool:
    """新建住房400套,改造|60套: a verb alone before a number of the same things is what was done with them; people are of other kinds."""
    before = view.previous
    if before is None or before.unit != view.unit or view.unit not in _THINGS or view.right or before.statement.indicator is None:
        return False
    if view.left[: at[0]].strip("、 "):
        return False
    return before.type in ("level", "enterprise_count") and g.verbal.fullmatch(view.left, *at) is not None


def _of_the_whole(view: View, g: FigureGrammar) -> Bounds | None:
    """其中10%的企业贡献了全行业利润的90%: those who were counted just before have so much of the whole."""
    before, whole = view.previous, view.notes.get("whole")
    if whole is None or before is None or before.statement.indicator is None or before.after[0] != view.before[0]:
        return None
    counted = before.quantity.kind in ("ratio", "count") and before.statement.indicator[0] == view.before[0] + view.left.startswith("的")
    said = _WHOLE.fullmatch(view.folded, *whole) if counted else None
    at = noun_before(said["of"], len(said["of"]), g) if said else None
    return (said.start("of") + at[0], said.start("of") + at[1]) if said and at and g.measured.match(said["of"], *at) else None


def _before_share(view: View, g: FigureGrammar) -> Bounds | None:
    """某厂产能|接近全省产能的30%: what comes near a part of a whole stands before the verb."""
    m = _NEARING.match(view.left) if view.quantity.kind == "ratio" and view.left.endswith("的") else None
    at = noun_before(view.left, m.start(), g) if m else None
    return view.place(at) if at else None


def _of_what_follows(view: View, at: Bounds, g: FigureGrammar) -> bool:
    """2000万元的收益: the noun behind; 铜6万吨、锌3万吨的生产能力: each of the list its own."""
    if not view.right.startswith("的") or view.quantity.kind == "ratio" or after_it(view, g) is None:
        return False
    if MEASURE.match(view.left, *at) or g.measured.match(view.left, *at):
        return False
    before = view.previous
    return not (view.left.startswith("、") and before and before.unit == view.unit and before.statement.indicator)


def _counted_places(view: View, at: Bounds, g: FigureGrammar) -> bool:
    """牧业县56个: a kind of place is counted; 全市56个: whose they are."""
    return view.quantity.kind == "count" and view.unit in ("个", "座", "处", "片") and not g.whole.fullmatch(view.left, *at)


def _in_its_turn(view: View, at: Bounds) -> bool:
    """甲公司13家,乙公司6家: a bare name where the number before has just such an owner."""
    before = view.previous
    if before is None or before.unit != view.unit or "owner" not in before.notes or before.quantity.kind != "count":
        return False
    return not view.left[: at[0]].strip("、 ") and before.notes["owner"][1] == before.before[1]


def _within(view: View) -> bool:
    """食堂中80%的蔬菜: what is shared out stands behind."""
    return (
        view.quantity.kind == "ratio"
        and view.right.startswith("的")
        and bool(_SHARED_IN.search(view.left))
        and not _NO_STATE.match(view.right)
    )


def _shares_out(view: View, g: FigureGrammar) -> bool:
    """超过60%的企业, 56%财政盈余: a bare percentage is of what stands right behind it."""
    if view.quantity.kind != "ratio" or not view.right or view.statement.evidence[-1][1] != "percentage":
        return False
    return view.right.startswith("的") or right_behind(view, g) or _verb_right_before(view, g)


def _verb_right_before(view: View, g: FigureGrammar) -> bool:
    """向基层投放|50%以上号源: with a verb right before the number its noun stands behind."""
    at = after_it(view, g) if view.limit and g.verb_end.match(view.left) else None
    return at is not None and at[0] == view.after[0] and at[1] - at[0] >= 2


def _through_duration(view: View, g: FigureGrammar) -> Bounds | None:
    """养老投入三年累计2.4亿元: the noun stands before the time that it took."""
    source = view.previous
    if source is None or source.quantity.kind != "duration" or source.after[0] != view.before[0] or view.noun_end > 0:
        return None
    at = noun_before(source.left, len(source.left) - source.left.endswith("近"), g)
    return source.place(at) if at else None


def follows_counted(view: View, at: Bounds, g: FigureGrammar) -> bool:
    """12户40家商铺、1.5万平方米: the noun before belongs to the number before it; 11类民生支出9亿元, 十种金属3万吨: to both."""
    before, here = view.previous, view.place(at)
    if before is None or before.statement.indicator != here:
        return False
    if (
        before.unit in ("种", "类")
        or before.unit.endswith(("伏", "瓦"))
        or (view.quantity.kind == "count" and before.quantity.kind != "count")
    ):
        return False
    return view.quantity.kind != "money" or not g.measured.match(view.left, *at)
