"""规上企业176家, 总建筑面积11万平方米, 地区生产总值210亿元: the types of plain levels."""

from liangdian.compiled import regex
from liangdian.figures.aspect import aspect_of, aspect_of_area
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.statement import Statement
from liangdian.figures.view import View
from liangdian.models import Scope

_LEVELS = frozenset({"level", "amount", "area", "investment", "enterprise_count"})
_LEVELS_OF_POINTS = _LEVELS | {"share"}  # 入住率88.5%,上升1.2个百分点
_REACHING = regex.compile(r",?(?:总量)?(?:达到?|至|为|增至|升至|降至)")
_HEADS_COUNTED = ("人数", "户数", "人口", "人次", "数量", "总数", "用户", "会员", "粉丝", "游客", "旅客")  # 参保人数达到1.17亿
_TOTALS = ("企业数", "企业数量", "企业总数", "公司数量", "主体总数", "主体数量")  # 外贸企业数量突破一万
_IN_ALL = frozenset({"总数", "总量", "数量", "家数", "户数", "总户数", "总家数"})
_TRADE = regex.compile(r"业$|[四规限]上”?单位$|企业\p{Han}{1,4}数$")
_AND = regex.compile(r"[、和与及][近约超逾]?过?")
_NEWLY = regex.compile(r"新(?:公司|企业|商户|设|注册|登记|成立|开|入)")  # 8家新公司挂牌
# 吸引企业12家 adds them, 展会吸引企业12家参展 only has them come.
_DRAWN = regex.compile(r"(?r)(?<!(?:会|展|节|坛|赛|动|式)[^。]{0,8})吸引")
_COMING = regex.compile(r"参[会展加与赛]|观[展摩]|报名|出席|前来|关注|到场")
_COUNTERS = frozenset({"家", "户", "个", "名", "间", "余家", "多家"})

_LISTED = regex.compile(r"[、和及与]")


def refine(view: View, g: FigureGrammar) -> None:
    """A level of area, money or enterprises becomes a figure of its own type."""
    s, q = view.statement, view.quantity
    if s.type not in ("level", "share"):
        return
    noun = view.folded[s.indicator[0] : s.indicator[1]] if s.indicator else ""
    if q.kind == "money" and not q.unit and noun.endswith(_HEADS_COUNTED):
        q = s.quantity = q._replace(kind="count", base_unit="")
    if q.kind == "count" and s.type == "level" and noun and _counts_firms(view, noun, g):
        s.type = "enterprise_count"
        s.scope = _scope(view, noun, g)
    elif q.kind == "count" and s.type == "level" and _among_firms(view):
        s.type, s.scope = "enterprise_count", "part"
    elif s.type == "share":
        _as_rate(view, g)
    elif q.kind == "area":
        s.type = "area"
        s.aspect = aspect_of_area(view, noun, g)
    elif q.kind == "money":
        s.type = "amount"


def _as_rate(view: View, g: FigureGrammar) -> None:
    """该指数连续7个月保持在52%以上: a percentage whose noun, told before, is a rate that is no share."""
    s = view.statement
    if not s.indicator or not any(rule == "percentage" for part, rule, _ in s.evidence if part == "role"):
        return
    if g.rate_head.match(view.folded, *s.indicator):
        s.type = "level"


def find_level(view: View) -> None:
    """15.3亿元,增长17.3%: the level that a change is stated with."""
    s = view.statement
    if s.type != "growth":
        return
    source = _level_before(view)
    if source:
        s.level = source.quantity
    elif view.following and view.following.type in _LEVELS and _REACHING.match(view.following.left):
        s.level = view.following.quantity


def _level_before(view: View) -> View | None:
    """5.63亿元,完成预算的46.9%,同比下降8.7%: the nearest level of the same noun, none of another time."""
    levels = _LEVELS_OF_POINTS if view.quantity.kind == "points" else _LEVELS
    if view.carried and view.carried.type in levels and "then" not in view.carried.notes:
        return view.carried
    for source in view.earlier():
        if source.statement.indicator != view.statement.indicator or source.statement.indicator is None:
            return None
        if source.type in levels and "then" not in source.notes:
            return source
    return None


def refine_table(s: Statement, folded: str, g: FigureGrammar) -> None:
    """A cell of money or area in a table."""
    if s.type != "level":
        return
    if s.quantity.kind == "money":
        s.type = "amount"
    elif s.quantity.kind == "area":
        noun = folded[s.indicator[0] : s.indicator[1]] if s.indicator else ""
        s.type = "area"
        s.aspect = aspect_of((noun,), s.quantity.unit, g)


def _counts_firms(view: View, noun: str, g: FigureGrammar) -> bool:
    """规上企业176家, 企业数量突破一万; 36家环保产业, 规上工业312家: a trade that is counted in 家 is its firms."""
    if view.unit not in _COUNTERS:
        return not view.unit and noun.endswith(_TOTALS)
    if noun in _IN_ALL:  # 高新技术企业新增30家,总数达到200家
        return any(v.type == "enterprise_count" for v in view.earlier())
    noun = noun.rstrip("”")
    if g.enterprise.match(noun):
        return True
    first = _LISTED.split(noun, maxsplit=1)[0]  # 超市|和直销店
    return view.unit == "家" and (_TRADE.search(noun) is not None or bool(g.enterprise.match(first)))


def _among_firms(view: View) -> bool:
    """规上企业20家,其中外资3家,民营17家: the parts of a number of firms are firms."""
    before = view.previous
    if before is None or before.type != "enterprise_count" or before.unit != view.unit or view.unit not in ("家", "户"):
        return False
    between = view.folded[before.after[0] : view.before[1]]
    if "其中" in between or ("firms" in before.notes and before.after[1] + 1 == view.clause_start):
        view.notes["firms"] = before.before
        return True
    return False


def _told_of(view: View) -> str:
    """新增税收500万元以上企业12家: what is told before the count, and before the condition that it opens with."""
    before = view.previous
    if before is not None and before.type == "threshold" and before.after[0] == view.before[0]:
        return before.left + view.left
    return view.left


def _drawn(told: str, view: View) -> bool:
    return bool(_DRAWN.search(told)) and not _COMING.search(view.right)


def _listed_after(view: View, noun: str) -> Scope | None:
    """新增规上企业12家、高新技术企业8家; 引进企业12家,上市公司3家: the verb of the first holds for a bare noun behind it."""
    before = view.previous
    while before is not None and before.type == "threshold":
        before = before.previous
    if before is None or before.type != "enterprise_count" or before.statement.scope not in ("added", "net_added"):
        return None
    named = before.statement.indicator
    behind = named is not None and _AND.fullmatch(view.folded, named[1], view.quantity.start) is not None  # 新增12家企业、|8家园区企业
    follows = behind or view.left.startswith(("、", "和")) or (view.left == noun and view.clause_start == before.after[1] + 1)
    return before.statement.scope if follows else None


def _scope(view: View, noun: str, g: FigureGrammar) -> Scope:
    """净增26家 -> net_added, 新增规上企业40家 -> added, 128家企业完成 -> part."""
    told = _told_of(view)
    if g.net.search(told):
        return "net_added"
    if g.added.search(told) or g.settled.search(told) or _NEWLY.match(noun) or _drawn(told, view):
        return "added"
    if (scope := _listed_after(view, noun)) is not None:
        return scope
    if view.right and not g.mark.match(view.right) and view.statement.indicator and view.statement.indicator[0] >= view.after[0]:
        rest = view.right[view.statement.indicator[1] - view.after[0] :]
        if g.added.match(rest) or g.settling.match(rest):
            return "added"
        if rest and not g.mark.match(rest):
            return "part"
    return "total"
