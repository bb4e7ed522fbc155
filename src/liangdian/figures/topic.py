"""民间投资稳步扩大,同比增长6.1%: the noun that the clause before, or the sentence, tells of."""

from liangdian.compiled import regex
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.phrases import GREATEST, LIST_JOINT, LONGEST, noun_before
from liangdian.figures.predicate import Predicate, peel
from liangdian.figures.view import REACH, View
from liangdian.outline.candidates import BOLD_TITLE
from liangdian.source import Bounds

CARRYING = frozenset({"growth", "gap", "share", "rank", "other"})
_FROM_TIME = regex.compile(r"(?:预计|估计|计划|力争|则|将|也|已|现已)?[由从自][^,]{0,12}")
# 有蒙古、藏等少数民族,|共120人; 以汉族为主,|达2600人
_AMONG_THEM = regex.compile(r"(?:现?有|包括|以)(?P<list>[^,;]{2,24}?)(?:为主)?")
_ALTOGETHER = regex.compile(r"共|共计|总计|合计|达|计|约")
# 果树类主要种植苹果、李子,|共680亩; 烤烟为传统产业,|现有120亩
# 从技术合同领域分布看,软件领域|3亿元
_SEEN = regex.compile(
    r"[从按分](?P<noun>\p{Han}{2,8}?)(?:领域|行业|区域|地区|产业|类型|类别|去向|来源)?(?:分布|构成|结构|流向)(?:情况)?(?:来?看|上看)"
)
_IN_ALL = regex.compile(r"(?:现?共|现)(?:有|计)?|合计|总计")
_GROWN = regex.compile(r"(?:其中)?(?P<noun>(?!其中|主要|以)\p{Han}{2,8}?)(?:主要)?(?:以|为|是|分为|种植|栽植)\p{Han}")
_PART_OF = regex.compile(r"占(?!比|地(?!区|方)|用|有率)")
_FOR_EACH = regex.compile(r"(?:每[人户亩年月天日家个套名吨次头台]|标准为?|最高|一次性|平均|约为?|为)+")  # 发放助学金,|每人每年1500元
_HOLDER = regex.compile(r"[%为]|股东|\d+(?:公顷|亩|平方米|元|人|户|家|个)")  # 主要股东为某公司(22%): who holds it, not what
# (四)高岭土:|2020年末保有30万吨,累计查明32万吨
_LABEL = regex.compile(
    r"\s*+(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.])?\s*+(?P<noun>(?!其中|包括)\p{Han}{2,12})(?:\([^()]{1,8}\))?:"
)
_STOCK = regex.compile(r"[年]?[末底]?(?:保有|累计查明|累计探明|查明|探明|保有资源量|累计|现存)(?:约|达|共)?")
_BARE = regex.compile(r"(?:实际|累计|已|共|全年|预计)*(?:完成|到位|使用|实现|达到?|有)?")
_TITLED = regex.compile(
    r"(?r)(?<=^|\n|[ \u3000])(?:\*\*)?(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.]\)?)?(?P<noun>\p{Han}{2,8})[。:](?:\*\*)?\s*"
)
_BOLD_NOUN = 8  # characters of a bold title that names what is measured: **财政支出:** 20年间增加八成
_REACHED = regex.compile(r"(?r)(?:[再又]?(?:创下?|刷新)了?)?近?")  # 销量|创近|五年来新高
_EXTREME = regex.compile(r"以?来的?(?:最|新[高低]|首次)")
_DOING = regex.compile(r"(?:以上)?(?:处于|位于|深耕|进入|从事|集中在|分布在|拥有|具有|建立|获得|成为|实现|开展|毕业于|达到)")
_RAISING = regex.compile(r"(?:提高|提升|上调|下调|增加|扩大|降低|减少)(?=\p{Han}{3})")


def topic_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """民间投资稳步扩大,同比增长6.1%: the noun of statistics in the clause before."""
    if view.clause_before[0] >= view.clause_before[1]:
        return None
    if view.type not in CARRYING and not view.reaches:
        return _opening_noun(view, g)
    if does(view) and (doers := _doers(view, g)):
        return doers
    m = g.topic.match(view.folded, *view.clause_before)
    return _told(view, m, g) if m and not _means(view, m) else _moved_noun(view, g) or _lasting_noun(view, g) or _opening_noun(view, g)


def _told(view: View, m: "regex.Match[str]", g: FigureGrammar) -> Bounds:
    """上周公布的|零售总额: what a clause tells of begins behind its verbs."""
    start, end = m.span("noun")
    at = noun_before(view.folded[start:end], end - start, g)
    return (start + at[0], start + at[1]) if at else (start, end)


def _means(view: View, m: "regex.Match[str]") -> bool:
    """按平均汇率折算: by what is reckoned, not what."""
    return view.folded[m.start("noun") - 1 : m.start("noun")] in ("按", "据", "以")


def clause_before(view: View) -> tuple[int, str]:
    """Where the clause before the number's own begins, and its words."""
    start, end = view.clause_before
    end = start + len(view.folded[start:end].rstrip(",、 "))
    start = _behind_mark(view.folded, start, end, ",;")
    return start, view.folded[start:end]


def _behind_mark(folded: str, start: int, end: int, marks: str) -> int:
    """Behind the last of some marks in a stretch of text, or its beginning."""
    return max(start, *(folded.rfind(mark, start, end) + 1 for mark in marks))


def _moved_noun(view: View, g: FigureGrammar) -> Bounds | None:
    """养老金标准继续提高,人均提高120元: what has moved in the clause before."""
    if (view.type != "growth" and not view.reaches) or view.folded[view.clause_start - 1] not in ",;":
        return None
    start, clause = clause_before(view)
    p = peel(clause, g)
    at = noun_before(clause, p.noun_end, g) if p.change and not p.by_noun else None
    if at is None or at[1] - at[0] < 3 or _acts(clause, at, g):
        return None
    return start + at[0], start + at[1]


def _lasting_noun(view: View, g: FigureGrammar) -> Bounds | None:
    """养老金连续5年增加,去年又提高10%; 体量是三年来最低,下降|4%: what has moved for so long, or stood so for so long."""
    lasting = view.previous
    if view.type != "growth" or lasting is None or lasting.quantity.kind != "duration":
        return None
    if _EXTREME.match(lasting.right):
        said = _REACHED.match(lasting.left)
        end = said.start() if said else len(lasting.left)
        at = noun_before(lasting.left, peel(lasting.left[:end], g).noun_end, g)
        return lasting.place(at) if at else None
    if not lasting.left.endswith("连续"):
        return None
    at = noun_before(lasting.left, len(lasting.left) - 2, g)
    return lasting.place(at) if at and peel(lasting.right, g).change else None


def _acts(clause: str, at: Bounds, g: FigureGrammar) -> bool:
    """双降|首次出现: what would end a noun behind a number stands inside."""
    return any(c.kind == "stop" and c.end - c.start > 1 for c in g.stop.finditer(clause, *at))


def _greatest(view: View, at: Bounds) -> Bounds:
    """旅游业、现代服务业和高效农业|四大主导产业: the list that a number of great ones sums up stays outside."""
    greatest = GREATEST.search(view.folded, at[0] + 4, at[1])
    return (greatest.start(), at[1]) if greatest and LIST_JOINT.search(view.folded, at[0], greatest.start()) else at


def _opening_noun(view: View, g: FigureGrammar) -> Bounds | None:
    """科研经费,从2012年的128亿元增加到366亿元: a noun alone before a comma."""
    if view.type == "level" and _STOCK.fullmatch(view.left) and (label := _LABEL.match(view.folded, *view.statement.sentence)):
        return _greatest(view, label.span("noun"))
    start, clause = clause_before(view)
    seen = _SEEN.fullmatch(clause) if "owner" in view.notes else None
    if seen:
        return start + seen.start("noun"), start + seen.end("noun")
    listed = _AMONG_THEM.fullmatch(clause) if view.quantity.kind == "count" and _ALTOGETHER.fullmatch(view.left) else None
    if listed:
        at = noun_before(listed["list"], len(listed["list"]), g)
        return (start + listed.start("list") + at[0], start + listed.start("list") + at[1]) if at else None
    if view.quantity.kind == "area" and _IN_ALL.fullmatch(view.left) and (grown := _GROWN.match(clause)):
        return start + grown.start("noun"), start + grown.end("noun")
    raised = view.type == "growth" and _RAISING.match(clause)
    if view.quantity.kind == "money" and _FOR_EACH.fullmatch(view.left):
        at = noun_before(clause, len(clause), g)
        return (start + at[0], start + at[1]) if at and at[1] == len(clause) else None
    if not (raised or _FROM_TIME.fullmatch(view.left) or (view.type == "share" and _PART_OF.match(view.left))):
        return None
    at = noun_before(clause, len(clause), g)
    known = raised or (at is not None and g.measured.match(clause, *at))
    if at is None or at[1] < len(clause) or (not known and (at[0] > 4 or at[1] - at[0] < 3)) or _acts(clause, at, g):
        return None
    return start + at[0], start + at[1]


def sentence_topic(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """规上企业税收连续5个月保持增长,增长7.4%: the noun of statistics that opens the sentence."""
    if (view.type not in CARRYING and not view.reaches) or does(view):
        return _label(view)
    found = _label(view)
    at = max(view.statement.sentence[0], view.before[0] - 2 * REACH)
    while at < view.before[0]:
        m = g.topic.match(view.folded, at, view.before[0])
        found = _told(view, m, g) if m and not _means(view, m) else found
        mark = g.clause_mark.search(view.folded, at, view.before[0])
        if mark is None:
            break
        at = mark.end()
    return found


def _doers(view: View, g: FigureGrammar) -> Bounds | None:
    """新办企业平均投资30万元,七成从事|零售: those of whom the sentence tells."""
    start, end = max(view.statement.sentence[0], view.before[0] - REACH), view.before[0]
    found = g.enterprise.search(view.folded, start, end) or g.people.search(view.folded, start, end)
    at = noun_before(view.folded[start : found.end()], found.end() - start, g) if found else None
    return (start + at[0], start + at[1]) if at else None


def _label(view: View) -> Bounds | None:
    """2.外贸出口。|完成3亿元,增长8%: the short title that opens its paragraph, where a bare verb follows."""
    start = view.statement.sentence[0]
    if view.noun_end > 0 and not _BARE.fullmatch(view.left, 0, view.noun_end):
        return None
    m = _TITLED.match(view.folded, max(0, start - LONGEST), start) if view.folded[start - 1 : start] in (" ", "。", "*", "\u3000") else None
    if m:
        return m.span("noun")
    bold = BOLD_TITLE.match(view.folded, start) if view.folded.startswith("**", start) else None
    return bold.span("words") if bold and bold.end() <= view.before[0] and len(bold["words"]) <= _BOLD_NOUN else None


def does(view: View) -> bool:
    """研发投入3亿元,七成深耕|本行业: a percentage of those who do something is of no sum; 87%用于农业 is."""
    return view.quantity.kind == "ratio" and not view.left.strip("、和及与,约近超") and bool(_DOING.match(view.right))


def bracketed_noun(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """饮料(增长12%)、家具(增长8.5%): the noun before the bracket."""
    if not view.bracketed or (view.type not in CARRYING and not _alone_in_brackets(view)):
        return None
    end = view.before[0] - 1
    if view.previous and view.previous.after[0] >= end:
        return None
    begin = _behind_mark(view.folded, max(view.statement.sentence[0], end - LONGEST), end, "、,;")
    part = _PART_OF.search(view.folded, begin, end) if view.type not in CARRYING else None
    begin = part.end() if part else begin  # 约占目前|市值(655亿)的16%
    at = noun_before(view.folded[begin:end], end - begin, g)
    if at and _HOLDER.search(view.folded, begin + at[0], begin + at[1]):
        return None
    return (begin + at[0], begin + at[1]) if at else None


def _alone_in_brackets(view: View) -> bool:
    """羊羔(60只): nothing but the number stands in the brackets, and no number before them."""
    before = view.previous
    shut = (
        view.folded.startswith(")", view.after[0]) and not view.left and view.quantity.kind in ("count", "area", "mass", "length", "money")
    )
    return shut and (before is None or before.after[1] < view.before[0] - 1)
