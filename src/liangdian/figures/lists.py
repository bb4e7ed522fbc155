"""A、B分别增长5%、6%: the numbers of a list get the nouns of a list, one each."""

from collections.abc import Sequence

from liangdian.compiled import regex
from liangdian.figures.behind import noun_after
from liangdian.figures.deeds import PAID_EACH
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.part import alike
from liangdian.figures.phrases import LIST_JOINT, LONGEST, noun_before
from liangdian.figures.predicate import peel
from liangdian.figures.topic import clause_before
from liangdian.figures.view import View
from liangdian.source import Bounds

_TWO_BASES = regex.compile(r"([同环]比|按[年月季])[、和与及]([同环]比|按[年月季])")
_EACH = regex.compile(r"(?P<list>.*?)分别(?P<rest>.{2,})")
# What may part the nouns of a list, from the finest to the coarsest.
_SPLITS = (
    regex.compile(r"[、,]|(?<=\p{Han})(?:以及|和|与|及)(?=\p{Han})"),
    regex.compile(r"[、,]|(?<=\p{Han})以及(?=\p{Han})"),
    regex.compile(r"(?<=\p{Han})(?:以及|和|与|及)(?=\p{Han})"),
    regex.compile(r","),
    regex.compile(r"(?<=”)(?=“)"),
)
# 最满意的分别是|健康、家庭和工作,分别有39%、34%和27%; “甲”“乙”|是首选,占比分别为30%、20%
_IN_TURN = regex.compile(r"(?P<noun>占比|比例|比重)?则?(?:分别|依次)(?:是|为|有|占|达到?)?[约近]?")
_NAMED_LAST = regex.compile(r"(?:依次|分别|顺次)(?:是|为|有|包括)(?P<list>[^是为]{3,})$")
_NAMED_FIRST = regex.compile(r"(?P<list>[^是为]+[、“][^是为]+)(?:是|为|成为)[^、]{2,}$")
_JOINTS = ("、", "和", "与", "及")
_LEAD = regex.compile(r"(?:其中|特别是|尤其是|此外|同时)?[:,]?")
_TOWARDS = regex.compile(r"[对向从](?![外内口])")
_PARTNERS = regex.compile(  # 前三大贸易伙伴|东盟、欧盟: what they are
    r"(?:我[国省市]|全[省市])?(?:前[二三四五六七八九十\d]{1,2}大|主要)?(?:贸易伙伴|贸易对象|出口市场|出口目的地|进口来源[国地]|客源地|客户)(?:的|为|是)?(?=\p{Han}{2})"
)
_WHOSE = regex.compile(r"(?:公司|集团|全[省市县区州镇]|我[国省市县区州])(?=\p{Han}{2})")
_PLACED = regex.compile(r"(?r)分别(?:稳|位|名|排)?(?:居|列|名|在)[^,、]{0,8}")  # 总量、增速|分别居全省第4位
_RATED = regex.compile(  # 食品、药品|抽检合格率
    r"(?r)(?:(?:抽检|抽查|检测|监测|平均|综合)?\p{Han}{2}率|(?:快递|寄递|包裹|函件|物流|信贷)?业务量|(?:工作|交易|成交|排放|使用|消费|供应|需求|入库)量|(?:外商直接投资)?(?:资本金|资金|外资)流[入出])"
)
_REGION = regex.compile(r"(?:[东中西]部|东北)(?:地区)?(?=\p{Han}{2})")
_CLOSED = regex.compile(
    r"(?P<name>\p{Han}{2,10}?)(?:[两二三四五六七八九十]|\d{1,2})个?(?:省区市|省区|省市|市县|县市区|县市|[省市县区州镇乡村地国])的?(?P<noun>(?:\p{Han}{2,}|GDP)?)"
)
_NTH = regex.compile(r"[二三]次?产业")  # 一、二、三次产业投资
_REST = regex.compile(r".+")
_OF_TRADES = regex.compile(r"(?r)(?<=行业|领域|地区)\p{Han}{4,}(?:流入|流出|需求|供给)")  # 零售和餐饮行业|外商投资流入
# 事故起数和死亡人数: a noun that measures by itself
_OWN = regex.compile(r"(?r)\p{Han}{2,}(?:[数量额率值]|补贴|补助|津贴|工资|养老金)")


def hand_out(views: Sequence[View], g: FigureGrammar) -> None:
    """装备业、纺织业增加值分别增长8%、6.5%: each number of a list gets its noun."""
    i = 0
    while i < len(views):
        j = i + 1
        each = "分别" in views[i].left
        while (
            j < len(views)
            and (views[j].listed or (each and _moves_in_turn(views[j])))
            and views[j].previous is views[j - 1]
            and ((each and not _apart(views[j - 1], views[j])) or _alike(views[j - 1], views[j]))
        ):
            j += 1
        if j - i > 1 and not _hand_out_bases(views[i:j]):
            _hand_out(views[i:j], g)
            _same_owners(views[max(0, i - j + i) : i], views[i:j])
        i = j


def _moves_in_turn(view: View) -> bool:
    """分别增长8%、|下降2%, 分别增长8%|和下降2%: a change of its own in its place of the list."""
    before = view.previous
    moved = before is not None and before.type == view.type == "growth" and before.after[0] == view.before[0]
    return moved and view.left[:1] in _JOINTS and view.noun_end <= 1


def _same_owners(told: Sequence[View], run: Sequence[View]) -> None:
    """青州、白州工业分别增长5%、6%,|投资分别增长7%、8%: as many numbers again are of the same, in their order."""
    first = run[0]
    if len(told) != len(run) or told[-1] is not first.previous or "分别" not in first.left or LIST_JOINT.search(first.left):
        return
    if any("owner" in view.notes for view in run) or not all("owner" in view.notes for view in told):
        return
    if ";" in first.folded[told[-1].quantity.end : first.quantity.start]:
        return
    for view, source in zip(run, told, strict=True):
        view.notes["owner"] = source.notes["owner"]


def _hand_out_bases(run: Sequence[View]) -> bool:
    """均价同比、环比各跌5%和2%: one noun, a basis each."""
    first = run[0]
    said = _TWO_BASES.search(first.left, first.noun_end) if first.type == "growth" and len(run) == 2 else None
    for view, basis in zip(run, said.groups() if said else (), strict=False):
        view.statement.basis = "yoy" if basis in ("同比", "按年") else "mom"
    return said is not None


def hand_out_references(views: Sequence[View]) -> None:
    """分别高于全国、全省2.4个、0.7个百分点: each gap is to the place in its order."""
    i = 0
    while i < len(views):
        j = i + 1
        while j < len(views) and views[j].listed and views[j].type == "gap":
            j += 1
        reference = views[i].statement.reference
        if j - i > 1 and views[i].type == "gap" and reference:
            cuts = [c.span() for c in _SPLITS[0].finditer(views[i].folded, *reference)]
            if len(cuts) == j - i - 1:
                starts, ends = [reference[0], *[b for _, b in cuts]], [*[a for a, _ in cuts], reference[1]]
                for view, at in zip(views[i:j], zip(starts, ends, strict=True), strict=True):
                    view.statement.reference = at
        i = j


def _apart(a: View, b: View) -> bool:
    """分别增至37座、14座,|6部作品: a comma ends a list of mixed units."""
    return "," in a.folded[a.quantity.end : b.quantity.start]


def _alike(a: View, b: View) -> bool:
    return (a.quantity.kind == b.quantity.kind and a.quantity.unit == b.quantity.unit) or (
        alike(a, b) and a.quantity.kind != b.quantity.kind
    )


def _hand_out(run: Sequence[View], g: FigureGrammar) -> None:
    first = run[0]
    added = g.after_noun.match(first.left, 0, first.noun_end)
    if added:
        first.noun_end = added.start()
    paid = PAID_EACH.match(first.left, 0, first.noun_end) if first.quantity.kind == "money" else None
    if paid:
        for view in run:
            view.notes["indicator"] = first.place(paid.span())
        return
    placed = _PLACED.match(first.left, 0, first.noun_end) if first.type == "rank" else None
    if placed:
        first.noun_end = placed.start()
    noun = noun_before(first.left, first.noun_end, g)
    if (first.quantity.kind == "money" and g.reward.match(run[-1].right)) or _shared_out(run):
        noun = None
    if _from_named(run, g):
        return
    if noun is None:
        _from_clause(run, g) or _from_before(run) or _from_behind(run, g)
    elif not _around_each(run, noun, g) and not _from_doers(run, noun, g):
        _from_list(run, noun, g)


def _shared_out(run: Sequence[View]) -> bool:
    """甲、乙两省分别有95%、54%的牧户, 25个、18个县市: what is shared out or counted stands behind."""
    last = run[-1]
    counted = last.quantity.kind == "count" and bool(last.right) and run[0].left.endswith("分别有")
    return counted or (run[0].quantity.kind == "ratio" and run[0].left.endswith("有") and last.right.startswith("的"))


def _from_before(run: Sequence[View]) -> bool:
    """收入3亿元、支出4亿元,分别增长10%、20%: each change belongs to the number in its place in the list before."""
    earlier: list[View] = []
    view = run[0].previous
    while view is not None and len(earlier) < len(run):
        earlier.insert(0, view)
        view = view.previous
    levels = all(v.type == "level" for v in earlier)
    apart = levels and ("分别" in run[0].left or (run[0].type == "growth" and len({v.unit for v in earlier}) == 1))
    if len(earlier) < len(run) or not (apart or all(v.listed for v in earlier[1:])):
        return False
    for view, source in zip(run, earlier, strict=True):
        view.carried = source
    return True


def _from_clause(run: Sequence[View], g: FigureGrammar) -> bool:
    """养老金、低保标准再次提高,分别提高120元、60元: the list that the clause before tells of."""
    view = run[0]
    if view.type != "growth" or "分别" not in view.left or view.folded[view.clause_start - 1] != ",":
        return False
    start, clause = clause_before(view)
    told, p = g.measured.search(clause), peel(clause, g)
    for end in (told.end() if told else 0, p.noun_end if p.change else 0):
        at = noun_before(clause, end, g)
        if at and _give(run, _items(clause, at[1], len(run), g), clause, start, g):
            return True
    return False


def _from_named(run: Sequence[View], g: FigureGrammar) -> bool:
    """最满意的是健康、家庭和工作,分别有39%、34%和27%: what the clause before names, one each."""
    first = run[0]
    m = _IN_TURN.fullmatch(first.left) if first.folded[first.clause_start - 1] == "," else None
    start, clause = clause_before(first) if m else (0, "")
    said = (_NAMED_LAST.search(clause) or _NAMED_FIRST.match(clause)) if m else None
    words = said["list"] if said else ""
    items = _items(words, len(words), len(run), g)
    if m is None or said is None or not items:
        return False
    start += said.start("list")
    for view, (a, b) in zip(run, items, strict=True):
        if first.quantity.kind == "ratio" and not m["noun"]:
            view.notes["indicator"] = (start + a, start + b)
            continue
        view.notes["owner"] = (start + a, start + b)
        if m["noun"]:
            view.notes["indicator"] = first.place(m.span("noun"))
    return True


def _from_behind(run: Sequence[View], g: FigureGrammar) -> bool:
    """分别给予3万元、5万元、8万元奖励: the noun behind the last number is everyone's."""
    last = run[-1]
    at = noun_after(last.right, g)
    if at is None or last.type == "rank":
        return False
    for view in run:
        view.notes["indicator"] = last.place_behind(at)
    return True


def _around_each(run: Sequence[View], noun: Bounds, g: FigureGrammar) -> bool:
    """甲、乙和丙分别实现收入3亿元、4亿元、5亿元: one noun behind 分别, the owners before it."""
    first = run[0]
    m = _EACH.match(first.left, 0, first.noun_end)
    if m is None:
        return False
    if noun[0] < m.start("rest"):  # 甲国、乙国分别|出口
        noun = m.start("rest"), noun[1]
        measured = g.measured.match(first.left, *noun)
        if measured is None or measured.start() > noun[0]:
            return False
    items = _items(first.left, m.end("list"), len(run), g)
    for view, (a, b) in zip(run, items, strict=False):
        view.notes["owner"] = first.place((_own_name(first.left, a, b), b))
        view.notes["indicator"] = first.place(noun)
    return bool(items)


def _from_doers(run: Sequence[View], noun: Bounds, g: FigureGrammar) -> bool:
    """装备业、纺织业稳步回升,产值分别增长8%、6%: one noun, whose they are opens the clause before."""
    first = run[0]
    alone = noun[0] == 0 and first.left.startswith("分别", noun[1]) and not LIST_JOINT.search(first.left, 0, noun[1])
    if not alone or first.folded[first.clause_start - 1] != ",":
        return False
    start, clause = clause_before(first)
    last = max(clause.rfind("、", 0, LONGEST), clause.rfind("和", 0, LONGEST))
    at = noun_after(clause[last + 1 :], g) if last > 0 else None
    items = _items(clause, last + 1 + at[1], len(run), g) if at and at[1] < len(clause) - last - 2 else []
    for view, (a, b) in zip(run, items, strict=False):
        view.notes["owner"] = start + a, start + b
        view.notes["indicator"] = first.place(noun)
    return bool(items)


def _own_name(left: str, start: int, end: int) -> int:
    """公司|齿轮、轴承分别实现收入: whose they are is no part of what they are."""
    m = _WHOSE.match(left, start, end) or _PARTNERS.match(left, start, end)
    return m.end() if m else start


def _from_list(run: Sequence[View], noun: Bounds, g: FigureGrammar) -> None:
    """新能源汽车、集成电路产量分别增长: the list before 分别."""
    first = run[0]
    _give(run, _items(first.left, noun[1], len(run), g), first.left, first.before[0], g)


def _give(run: Sequence[View], items: Sequence[Bounds], words: str, at: int, g: FigureGrammar) -> bool:
    """新能源汽车、集成电路产量分别增长: 产量 of each; 出口、进口分别增长: each its own; the words begin at `at`."""
    if _give_closed(run, items, words, at):
        return True
    tail = items and (_RATED.match(words, *items[-1]) or g.measured.match(words, *items[-1]) or _OF_TRADES.match(words, *items[-1]))
    of = words.rfind("的", *items[-1]) if items else -1
    if tail and items[-1][0] < of < tail.start():  # 四省区的|牧区面积
        tail = _REST.match(words, of + 1, items[-1][1])
    region = tail and _REGION.match(words, *items[-1])  # 东、中、西部地区|快递业务量比重
    if tail and region and region.end() < tail.start():
        tail = _REST.match(words, region.end(), items[-1][1])
    if not items or (not tail and any(b - a == 1 for a, b in items)):
        return False
    nth = _NTH.match(words, *items[-1])
    all_towards = bool(_TOWARDS.match(words, max(0, items[0][0] - 1)))
    for k, (view, (a, b)) in enumerate(zip(run, items, strict=True)):
        towards = bool(_TOWARDS.match(words, a))
        if tail and (
            all_towards
            or towards
            or nth
            or region
            or (k < len(items) - 1 and not (g.statistic.match(words, a, b) or _OWN.match(words, a, b)))
        ):
            end = min(b, tail.start()) if k == len(items) - 1 else b
            view.notes["owner"] = (at + _own_name(words, a + towards, end), at + end)
            a, b = tail.span()
        view.notes["indicator"] = (at + a, at + b)
    return True


def _give_closed(run: Sequence[View], items: Sequence[Bounds], words: str, at: int) -> bool:
    """青州、白州两市|工业增加值分别增长: how many they are closes the list of owners; the noun behind it is everyone's."""
    closed = _CLOSED.fullmatch(words, *items[-1]) if items else None
    if closed is None:
        return False
    for k, (view, (a, b)) in enumerate(zip(run, items, strict=True)):
        view.notes["owner"] = (at + a, at + (closed.end("name") if k == len(items) - 1 else b))
        if closed["noun"]:
            view.notes["indicator"] = at + closed.start("noun"), at + closed.end("noun")
    return True


def _items(left: str, end: int, n: int, g: FigureGrammar) -> list[Bounds]:
    """The n nouns of a list that ends there; none where there are not as many nouns as numbers."""
    for split in _SPLITS:
        cuts = [c.span() for c in split.finditer(left, 0, end)]
        if len(cuts) == n - 1:
            starts, ends = [0, *[b for _, b in cuts]], [*[a for a, _ in cuts], end]
            items = list(zip(starts, ends, strict=True))
            inner = noun_before(left[: items[0][1]], items[0][1], g)
            lead = _LEAD.match(left)
            items[0] = (max(items[0][0], inner[0] if inner else lead.end() if lead else 0), items[0][1])
            return items if all(b > a for a, b in items) else []
    return []
