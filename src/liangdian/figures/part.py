"""占75.8%, 合格率98%, 第3位, 税收500万元以上企业: numbers that are part of a whole, a place in an order, or a condition."""

from liangdian.compiled import regex
from liangdian.figures.behind import noun_after
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import noun_before
from liangdian.figures.predicate import Predicate
from liangdian.figures.view import REACH, View
from liangdian.lexicon.signs import BegunPattern
from liangdian.models import Direction
from liangdian.scan.found import ScannedQuantity

_TIMES = frozenset({"ratio", "multiple"})
_LIMIT = regex.compile(r"以上|以下|内")
_SHARE_NOUN = regex.compile(r"(?<=中的?)占比")
_TIMES_OF = regex.compile(
    r"(?r)(?:是|为|达到?|相当于|不低于|不高于|超过|高达|恢复[到至]|只剩|仅为|只有|[增升]至|(?:增[加长]|扩大)到)[^,]{1,20}的"
)  # 是上年的2.6倍
_LEFT_OF = ("恢复", "相当于", "只剩")
_ROUND = regex.compile(r"[十百千万亿]+(?=\p{L})")
_BASE = regex.compile(r"(?!的)\p{Han}{2,10}?(?:基地|园区|产业园|示范区|集群)")
_STEP = regex.compile(r"(?:级|的)?新?(?:台阶|大关|关口)")
_REWARD = regex.compile(r"奖励|给予")
_SET_APART = frozenset({"家", "个", "户", "%", "人", "名"})  # 52%人口月薪低于1万元, 3人月薪低于
_REACHED = frozenset({"至", "到", "达", "达到", "为"})
_FROM = ("由", "从")
_FROM_TIME = regex.compile(r"(?r)[由从自][^,;由从自]{1,12}的?")
_TO_TIME = regex.compile(r"\p{Han}{1,6}[至到][^,;]{2,12}")
_ANOTHER_TIME = regex.compile(
    r"""(?:其中|而|但|且)?
        (?:\d{4}年(?:度|初|末|底)?|[去今前上当]年|[上次下]一?季度?|上月|上个月|第?[一二三四]季度?|\d{1,2}(?:[-~至、]\d{1,2})?月份?|[上下]半年|前[一二三两\d]{1,3}个?季度)++
        (?:分别|均|仅|只|仅有|仅为|为|是|达到?|也|则|还|有|的)*+""",
    regex.VERBOSE,
)
_COMPARING = frozenset("居占列排较比同")  # 24480元|居全国县级单位第三
_REACHED_END = regex.compile(r"(?r)(?:达到?|突破|满)[ ]*")  # 税收达到10万元|的,给予奖励
_WHO = regex.compile(r"[ ]*的(?:\p{Han}{0,8}?(?:企业|项目|单位|个人|机构|公司|园区|团队))?(?=$|给予|予以|按|参照)")
_WITHIN = regex.compile(r"(?r)(?<=\p{Han}{1,10})(?:之?中|里)(?:有|约有)?")
_WHEN = regex.compile(r"时(?![间期段])|(?:作为|为)\p{Han}{0,9}?(?:分界|界限|界线|临界|荣枯|门槛)")
_GRADE = BegunPattern(regex.compile(r"等?级(?!别)"), frozenset("等级"))
_GRADE_REACHED = regex.compile(r"(?r)(?:达到?|突破|迈入|进入|跃上|迈上|提升到|跃升至|升至)")
_GRADE_ALONE = regex.compile(r"级(?:的?(?:规模|水平|能级|体量|大关|台阶))?")
_ANY = regex.compile(
    r"的(?:企业|公司|项目|工程|园区|城市|国家|地区|县|镇|村|集群)(?:(?!\p{Han}|[“（(])|(?=优先|给予|予以|可|按|享受|须|应|方|占|达|有|共[有计]))"
)
_BOUNDED = frozenset({"over", "under", "at_least", "at_most"})
_MODIFIER = 4  # characters at most before a noun of statistics that a limit describes: 主营业务|收入
_PARTS = ("占比", "比重", "比例", "数量", "总数", "个数", "家数", "户数")  # 50万元以上的村|占比60%
_AGES = frozenset({"岁", "周岁"})
_USED_AS = regex.compile(r"[全均都]?(?:为|是|用作|设为|作为)")  # 三层及以上|均为客房
_SAID_BEHIND = regex.compile(r"(?:以上|以下|左右)?(?:的\p{Han}|(?!的)\p{Han}{2})")  # 减少一半,95%以上|实行备案管理


def rank(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """居全省第3位: rank."""
    if view.quantity.kind != "rank":
        return False
    view.statement.type = "rank"
    view.noun_end = p.noun_end
    view.proves("role", "rank", (view.quantity.start, view.quantity.end))
    return True


def ratio_member(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """三次产业结构为8.1∶42.6∶49.3: three shares."""
    q = view.quantity
    if q.kind != "ratio" or q.unit or q.group is None:
        return False
    view.statement.type = "share"
    view.noun_end = p.noun_end
    if view.previous and view.previous.quantity.group == q.group:
        view.carried = view.previous
    view.proves("role", "ratio_member", (q.start, q.end))
    return True


def share_of(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """占地区生产总值比重为25.5%, 完成年任务的23.7%: share."""
    q = view.quantity
    if q.kind == "ratio":
        m = g.share.match(view.left, 0, p.noun_end) or g.share.match(view.left)
        if not m and not p.change:
            m = g.share_done.match(view.left)
    elif q.kind in ("count", "area", "money", "mass"):
        m = g.share_part.match(view.left)
        if not m and q.kind != "count" and _is_within(view):
            m = _WITHIN.match(view.left)
    else:
        return False
    if not m or p.change or _SHARE_NOUN.match(view.left, m.start()):
        return False
    view.statement.type = "share"
    view.noun_end = m.start()
    view.notes["whole"] = view.place(m.span())
    view.proves("role", "share_of", view.notes["whole"])
    return True


def _is_within(view: View) -> bool:
    """17万平方米仓库中|11万平方米: as much of what was measured just before."""
    before = view.previous
    return before is not None and before.after[0] == view.before[0] and before.unit == view.unit


def share_rate(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """合格率98%, 失业率5.2%: share; 利率3.1%: level; 利润率提升0.6个百分点至8.1%: level."""
    if view.quantity.kind != "ratio" or p.change:
        return False
    before = view.previous
    moved = view.left in _REACHED and before is not None and before.type == "growth"
    source, end = (before, before.noun_end) if moved and before else (view, p.noun_end)
    if g.rate_head.match(source.left, 0, end):
        view.statement.type, rule = "level", "level_rate"
    elif g.share_head.match(source.left, 0, end):
        view.statement.type, rule = "share", "share_rate"
    else:
        return False
    view.noun_end = p.noun_end
    view.proves("role", rule, source.place((0, end)))
    return True


def threshold(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """税收500万元以上企业, 50亿元企业2家, 投资5000万元以上的: threshold."""
    q = view.quantity
    drawn = q.kind == "ratio" and not p.change and _is_line(view)
    if (q.kind in ("ratio", "points", "multiple", "rank") and not drawn) or (p.change and q.kind != "money"):
        return False
    if view.describes:
        return False
    limited = bool(_LIMIT.search(view.limit))
    if limited and q.kind == "count" and _has(view, g):
        return False
    if limited:
        taken = _classifies(view.right, g) and not _is_measured(view.right, g)
    else:
        taken = q.kind == "money" and q.qualifier in (None, "over") and (_names_class(view.right, g) or _is_counted(view, g))
        taken = taken or (view.right.startswith("的") and q.kind == "area" and _is_counted(view, g))
    taken = taken or _is_grade(view) or _is_alternative(view, g) or (view.unit in _AGES and _is_age(view, limited, g))
    taken = taken or (limited and view.unit == "层" and bool(_USED_AS.match(view.right)))
    if not (
        drawn
        or taken
        or _is_round(view)
        or _sets_apart(view, p, g)
        or _is_condition(view, limited, g)
        or _is_class_of_any(view)
        or _is_joined(view)
    ):
        return False
    view.statement.type = "threshold"
    view.noun_end = p.noun_end
    view.proves("role", "threshold", (q.start, q.end + len(view.limit)))
    return True


def _has(view: View, g: FigureGrammar) -> bool:
    """3家以上|营收超过50亿元的企业: what is counted stands behind its own condition."""
    after = view.following
    return after is not None and after.before[1] == view.after[1] and g.measured.fullmatch(view.right) is not None


def _is_line(view: View) -> bool:
    """指数高于50%时,表明…; 低于50%,则表明…; 以50%为界限: what lies on either side of it differs."""
    if not (_WHEN.match(view.right) or (not view.right and view.folded.startswith((",则", ",即"), view.after[1]))):
        return False
    return view.quantity.qualifier in ("over", "under") or view.left.endswith(("等于", "以"))


def _is_grade(view: View) -> bool:
    """千吨级泊位; 收入达百亿级规模 tells how much there is."""
    if "级" in view.limit:
        return True
    return bool(_GRADE.match(view.right)) and not (_GRADE_REACHED.match(view.left) and _GRADE_ALONE.fullmatch(view.right))


def _is_alternative(view: View, g: FigureGrammar) -> bool:
    """1亿元或1000万美元以上项目: what bounds the second bounds the first."""
    after = view.following
    if view.right != "或" or after is None or after.before != view.after or after.quantity.kind != view.quantity.kind:
        return False
    return bool(_LIMIT.search(after.limit)) and _classifies(after.right, g)


def _is_measured(right: str, g: FigureGrammar) -> bool:
    """3亿元以上的|销售收入: so much of it there is."""
    at = noun_after(right, g) if right.startswith("的") else None
    said = g.measured.match(right, *at) if at and not right.endswith(_PARTS, 0, at[1]) else None
    return said is not None and at is not None and said.start() - at[0] <= _MODIFIER


def _is_class_of_any(view: View) -> bool:
    """年产能超过3000万吨的企业: whichever exceeds it; of no one by name."""
    q = view.quantity
    return q.qualifier in ("over", "at_least") and q.kind != "count" and bool(_ANY.match(view.right))


def _is_joined(view: View) -> bool:
    """投资3亿元以上且亩均税收不低于[20万元]; 1000万元以上至[5000万元]: what is joined to a threshold, or bounds on from it."""
    before = view.previous
    if before is None or before.type != "threshold" or before.after[0] != view.before[0]:
        return False
    if view.bounds_on:
        return view.left.strip() in ("至", "到", "-")
    return view.quantity.qualifier in _BOUNDED and view.left.lstrip().startswith(("且", "并且"))


def _is_round(view: View) -> bool:
    """百万台空调生产基地, 2个50万台空调生产基地, 两个千亿元台阶: round, or right behind a count: what kind of base or step."""
    before = view.previous
    counted = before is not None and before.after[0] == view.before[1] and before.quantity.kind == "count" and before.unit == "个"
    if view.quantity.kind == "area":
        return False
    if counted and _STEP.match(view.right):
        return True
    return bool((counted or _ROUND.match(view.folded, view.quantity.start)) and _BASE.match(view.right))


def _sets_apart(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """12个村集体经济收入超过50万元, 80%的用房达到300平方米以上: what the counted, or so many of them, exceed sets them apart."""
    before, q = view.previous, view.quantity
    if before is None or before.unit not in _SET_APART or before.after[0] != view.before[0] or view.left.startswith("、"):
        return False
    if before.unit == "%" and q.kind in ("area", "duration"):
        return q.qualifier in ("at_least", "at_most") and bool(view.limit)
    of_people = before.unit not in ("家", "个", "户")
    return (
        q.kind == "money"
        and q.qualifier in (("under", "at_most") if of_people else ("over", "at_least"))
        and bool(g.statistic.match(view.left, 0, p.noun_end))
    )


def _is_age(view: View, limited: bool, g: FigureGrammar) -> bool:
    """3-6岁(含不满7周岁)儿童, 65岁及以上人口: ages make a class of people."""
    ranged = view.quantity.value is None
    if ranged and not view.right.strip("、和及"):
        return True
    return (ranged or limited or view.quantity.qualifier is not None) and _classifies(view.right, g)


def _names_class(right: str, g: FigureGrammar) -> bool:
    """亿元企业, 亿元产业集群; 亿元建设产业园区: the verb makes what follows the use of the money."""
    m = g.class_noun.match(right) if right[:1] not in _COMPARING else None
    verb = g.cut.match(right) or g.stop.match(right)
    return bool(m) and (verb is None or verb.kind == "keep")


def _is_counted(view: View, g: FigureGrammar) -> bool:
    """超千万元的企业26家: what exceeds the sum is counted right behind it."""
    after = view.following
    if view.quantity.qualifier != "over" or after is None or after.quantity.kind != "count" or after.before[0] != view.after[0]:
        return False
    if view.right in ("的有", "的达", "的共有", "的只有", "的已有"):
        return True
    return view.right.startswith("的") and len(view.right) > 2 and _classifies(view.right, g)


def _classifies(right: str, g: FigureGrammar) -> bool:
    """以上工业项目, 岁及以上人口: a noun follows that the limit makes a class of."""
    right = right.removeprefix("的") or right
    stop = g.stop.match(right)
    return bool(right) and right[0] not in "、和及与(" and (stop is None or stop.kind in ("keep", "quoted") or right == "的")


def _is_condition(view: View, limited: bool, g: FigureGrammar) -> bool:
    """投资5000万元以上,给予奖励; 单店营业额超百万元9个: a limit before a reward, a sum right before a count."""
    q, after = view.quantity, view.following
    if (
        after is not None
        and after.before[1] == view.after[0]
        and after.quantity.kind == "count"
        and ((q.kind == "money" and q.qualifier in ("over", "at_least")) or (view.unit in _AGES and limited))
    ):
        return True
    ranged = q.value is None and q.lower is not None and q.upper is not None
    reached = bool(_WHO.match(view.right)) and (q.qualifier in ("over", "at_least") or bool(_REACHED_END.match(view.left)))
    if not (limited or ranged or reached or view.left.endswith("满")):
        return False
    start, end = view.statement.sentence
    rewarded = g.reward.search(view.folded, q.end, min(end, q.end + REACH))
    return bool(rewarded or _REWARD.search(view.folded, max(start, q.start - REACH), q.start))


def parallel(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """增长4.3%、5.5%; 增速由3.1%提高到5.1%: a number in a list, or at the end of a move, does what the number before it does."""
    before = view.previous
    if before is None or p.change or not (alike(before, view) or _either(view, before)):
        return False
    if view.quantity.kind == "multiple" and view.left.endswith("的") and _TIMES_OF.match(view.left):
        return False
    if _of_another_time(view, before):
        a, b = view.clause_before
        view.carried = None if view.folded[a:b].strip(",;、() ") else before
        return _do_as(before, view, 0)
    moved = (p.reached and p.noun_end == 0 and before.left.endswith(_FROM)) or _moved_to(view, before)
    if before.type not in ("growth", "gap", "share", "threshold", "other") or (p.reached and not moved):
        return False
    if not moved and "," in view.folded[before.quantity.end : view.quantity.start] and _SAID_BEHIND.match(view.right):
        return False
    if not (
        moved
        or view.listed
        or _either(view, before)
        or _same_shape(view)
        or ((p.each or p.basis) and noun_before(view.left, p.noun_end, g) is None)
    ):
        return False
    return _do_as(before, view, p.noun_end)


def _do_as(before: View, view: View, noun_end: int) -> bool:
    s, t = view.statement, before.statement
    s.type, s.basis, s.reference = t.type, t.basis, t.reference
    s.direction = t.direction and _direction_beside(before.quantity, t.direction, view.quantity)
    view.noun_end = noun_end
    view.proves("role", "parallel", (before.quantity.start, before.quantity.end))
    return True


def _of_another_time(view: View, before: View) -> bool:
    """一季度增长5%,二季度|6%: only a time stands before the number."""
    if view.quantity.kind != "ratio" or before.type not in ("growth", "share") or view.right:
        return False
    return _ANOTHER_TIME.fullmatch(view.folded, view.clause_start, view.before[1]) is not None


def _either(view: View, before: View) -> bool:
    """下跌120点或0.6%: the same change in another measure."""
    return view.left == "或" and before.type == "growth" and before.after[0] == view.before[0]


def _moved_to(view: View, before: View) -> bool:
    """增速由8月的5.1%回落至9月的|3.2%: where it moved to, of a time of its own."""
    from_time = view.left == "的" and _FROM_TIME.match(before.left)
    return bool(from_time) and _TO_TIME.fullmatch(view.folded, before.after[0], view.before[0]) is not None


def _direction_beside(first: ScannedQuantity, said: Direction, own: ScannedQuantity) -> Direction:
    """增长-4%、19%: the sign of the first turned its direction, not that of the next."""
    if first.value is None or own.value is None or (first.value < 0) == (own.value < 0) or said == "flat":
        return said
    return "down" if own.value < 0 else "up"


def alike(a: View, b: View) -> bool:
    """增长5.6%、1.0倍: per cent and times measure the same."""
    return a.quantity.kind == b.quantity.kind or {a.quantity.kind, b.quantity.kind} == _TIMES


def _same_shape(view: View) -> bool:
    """增加小麦8万亩、花生3万亩: only a noun stands between, after 、."""
    before = view.previous
    if before is None or not view.left.startswith("、"):
        return False
    return any(rule in ("leading_change", "parallel") for _, rule, _ in before.statement.evidence)


def default(view: View, p: Predicate, g: FigureGrammar) -> bool:
    """60%的产品: a percentage of something is a share; all else is a level."""
    q = view.quantity
    m = _TIMES_OF.match(view.left) if q.kind in _TIMES and view.left.endswith("的") else None
    if m and q.kind == "ratio" and not m.group().startswith(_LEFT_OF):
        m = None  # 上升至2024年的|44%
    view.noun_end = m.start() if m else p.noun_end
    if q.kind == "ratio" and q.unit in ("%", "‰"):
        view.statement.type = "share"
        view.proves("role", "percentage", (q.start, q.end))
    elif q.kind == "points" or m:
        view.statement.type = "other"
        view.proves("role", "times_of" if m else "points", (q.start, q.end))
    else:
        view.statement.type = "level"
        view.proves("role", "level", (q.start, q.end))
    return True
