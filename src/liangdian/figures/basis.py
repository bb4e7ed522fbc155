"""同比, 比上年, 较2019年同期: what a change is measured against."""

from liangdian.compiled import regex
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.predicate import Predicate
from liangdian.figures.view import View
from liangdian.models import Basis

_BASES: dict[str, Basis] = {"yoy": "yoy", "mom": "mom", "since": "since", "plan": "plan"}
# 薪资年|增2.4%, 出口月|减1.8%: the basis in one character; 年增长8% does not say against what.
_PER = regex.compile(r"(?r)(?<![每逐去今前上本当全半近多连个均四春夏秋冬旺淡\d])(?:(?P<yoy>年)|(?P<mom>[月季周]))")
_PER_VERBS = regex.compile(r"[大微略]?[增减升降涨跌](?:率|幅)?|成长率?|衰退")

_YEAR = regex.compile(r"(?P<year>(?:19|20)\d\d)年(?:度)?(?:同期|同月|同季|[上下]半年|[一二三四]季度)")

_YEARS_REACH = 80  # characters that the two years are looked back for
_YEARS = regex.compile(r"((?:19|20)\d\d)(?=年|[-~至])")
_MOVED_TO = regex.compile(r"[增长加升高大跌降少落减窄][至到]")


def basis_of(ref: str, g: FigureGrammar) -> Basis | None:
    """上年同期 -> yoy, 上月 -> mom, 年初 -> since, 计划 and 去年估算 -> plan."""
    if g.time_plan.match(ref):
        return "plan"
    if "同期" in ref or "上年末" in ref:
        return "yoy"
    if g.time_edge.search(ref):
        return "since"
    m = g.time_basis.search(ref)
    return _BASES.get(m.lastgroup) if m and m.lastgroup else None


def in_one_character(view: View, p: Predicate) -> Basis | None:
    """薪资年增2.4%: the basis in one character, which is none of the noun."""
    start, end = p.change_at
    m = (
        _PER.match(view.left, 0, start)
        if view.left[start - 1 : start] in "年月季周" and _PER_VERBS.fullmatch(view.left, start, end)
        else None
    )
    if m is None or start == 0 or view.noun_end != start:
        return None
    view.noun_end = m.start()
    return "yoy" if m["yoy"] else "mom"


def basis_around(view: View, g: FigureGrammar) -> Basis | None:
    """比2005年的1.2万台增长30倍: the comparison holds a number of its own; 每年增加30%: an average."""
    if view.left.startswith(("每年", "年均")):
        return "average"
    before = view.previous
    if before is None or before.after[0] != view.before[0]:
        m = compared_before(view, g)
        return basis_of(m["ref"], g) if m else _goes_on(view) or _between_years(view)
    if before.left.endswith(("比", "较")) and view.left.startswith("的"):  # 较5元的|发行价上涨85%
        return basis_of(view.left[: view.noun_end], g)
    m = g.compare.match(before.left)
    return basis_of(m["ref"], g) if m else None


def _goes_on(view: View) -> Basis | None:
    """资产比2002年增长60%,利润增长2.2倍: a list of changes since one time."""
    before = view.previous
    timed = view.clause_start < view.before[0] or view.folded[view.clause_start - 1] not in ",、"
    return None if before is None or timed or before.statement.basis != "since" else "since"


def _between_years(view: View) -> Basis | None:
    """由2010年的70亿元增至2018年的120亿元,增幅达71%: from the first of the years to the last."""
    before = view.previous
    if before is None or view.noun_end > 0 or not _MOVED_TO.search(before.folded, before.clause_start, before.quantity.start):
        return None
    start = max(view.statement.sentence[0], before.quantity.start - _YEARS_REACH)
    years = [int(y) for y in _YEARS.findall(view.folded, start, before.quantity.start)]
    return "since" if len(years) > 1 and years[-1] - years[0] > 1 else None


def compared_number(view: View, g: FigureGrammar) -> "regex.Match[str] | None":
    """比去年的3亿元|多5000万元: the comparison holds a number of its own."""
    before = view.previous
    return g.compare.match(before.left) if before is not None and before.after[0] == view.before[0] and before.unit == view.unit else None


def compared_before(view: View, g: FigureGrammar) -> "regex.Match[str] | None":
    """与2019年同期相比,客流量仍少两成: the clause before says what is compared with."""
    end = view.clause_start - 1
    if view.folded[end - 1 : end + 1] not in ("比,", "较,"):
        return None
    return g.compare.match(view.folded, max(view.statement.sentence[0], end - 24), end)


def settle_basis(view: View) -> None:
    """与2019年同期相比: of a year that is not the one before it is since then."""
    s = view.statement
    if s.basis != "yoy" or s.period is None or s.period.first is None or not s.evidence:
        return
    for start, end in s.evidence[0][2]:
        m = _YEAR.search(view.folded, start, end)
        if m and int(m["year"]) < s.period.first.year - 1:
            s.basis = "since"
