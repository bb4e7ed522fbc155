"""全市|规上工业增加值: where a noun phrase begins before a number, and where one ends after it."""

import regex

from liangdian.figures.grammar import FigureGrammar
from liangdian.source import Bounds

_EDGE = regex.compile(r"[\s、,;:。!?()《》·-]+|\d{1,2}[.、]")
_TAIL = regex.compile(r"(?r)[\s、,;:。!?(《·-]+|(?:共|的|等|总共|一共|还)")
_SOURCE = regex.compile(r"(?r)(?:由|从)(?:当年|当初|原来|现在|目前|最初|此前|过去)?的?")
_OF = regex.compile(r"(?r)的")
_PART = regex.compile(r"(?r)[、,]")
_OWNED = regex.compile(
    r"(?:项目|工程|基地|园区|公司|集团|中心|企业|厂)(?=(?:计划|预计|规划)?(?:总|项目总|建设)?(?:投资|占地|建筑面积|用地面积|产值|收入)\p{Han}{0,3}$)"
)
_RATE = regex.compile(r".{0,2}率")
LONGEST = 24  # characters of an indicator


def noun_before(left: str, end: int, grammar: FigureGrammar) -> Bounds | None:
    """辽中区签约亿元以上项目 -> 亿元以上项目; None where a verb stands right before the number (惠及)."""
    end = _trim_end(left, end)
    begin = 0
    bare_verb: Bounds | None = None
    for m in grammar.cut.finditer(left, 0, end):
        bare_verb = None
        if m.lastgroup == "keep" or _RATE.fullmatch(left, m.end(), end):
            continue
        if m.lastgroup == "nominal" and not _cuts(left, m.start(), m.end(), begin, end, grammar):
            continue
        if m.lastgroup == "nominal" and m.end() == end:
            bare_verb = m.span()
            break
        begin = m.end()
    if bare_verb:
        end = bare_verb[1]
    begin = _lead(left, begin, end, grammar)
    if begin >= end:
        return None
    reward = grammar.reward_end.match(left, begin, end)
    if reward and reward.start() > begin:
        return reward.span()
    begin, end = _shorten(left, begin, end)
    begin = _lead(left, begin, end, grammar)
    return (begin, end) if begin < end else None


def _cuts(left: str, start: int, stop: int, begin: int, end: int, grammar: FigureGrammar) -> bool:
    """治理|重点中小河流: a verb that may be a noun cuts at the head of its words, unless a short noun makes a compound of it."""
    if stop == end:
        return False
    if grammar.cut.fullmatch(left, stop, end):
        return True
    return start == begin and end - stop > 2


def _lead(left: str, begin: int, end: int, grammar: FigureGrammar) -> int:
    """Skip what stands before a noun and is none of it: 其中, 目前, 的."""
    while begin < end:
        m = _EDGE.match(left, begin, end)
        if not m:
            m = grammar.lead.match(left, begin, end)
            kept = grammar.cut.match(left, begin, end) if m else None
            if m and kept and kept.lastgroup == "keep" and kept.end() > m.end():
                break
        if not m:
            break
        begin = m.end()
    return begin


def _trim_end(left: str, end: int) -> int:
    while end > 0 and (m := _TAIL.match(left, 0, end) or _SOURCE.match(left, 0, end)) and m.start() < m.end():
        end = m.start()
    return end


def _shorten(left: str, begin: int, end: int) -> Bounds:
    """归属于上市公司股东的净利润 keeps its modifier; a whole clause before 的 is left off."""
    m = _OF.search(left, begin + 1, end - 1)
    if m and (m.start() - begin > 12 or end - m.end() >= 4):
        begin = m.end()
    owned = _OWNED.search(left, begin, end)
    if owned:
        begin = owned.end()
    part = _PART.search(left, begin, end)
    if part and end - begin > LONGEST:
        begin = part.end()
    begin = max(begin, end - LONGEST)
    if "”" in left[begin:end] and "“" not in left[begin:end].partition("”")[0]:
        opened = left.rfind("“", 0, begin)
        begin = opened if opened >= 0 else begin
    if left[begin] == "“" and "”" not in left[begin:end]:
        begin += 1
    return begin, end


def noun_after(right: str, grammar: FigureGrammar) -> Bounds | None:
    """企业完成了上云目标 -> 企业; 的老厂房顺利拆除 -> 老厂房; 列入名单的企业 -> 企业."""
    begin = 1 if right.startswith("的") else 0
    while begin < len(right) and right[begin] in " ":
        begin += 1
    if right.startswith("已", begin) and (kept := grammar.cut.match(right, begin + 1)) and kept.lastgroup == "keep":
        begin += 1
    end = _noun_end(right, begin, grammar)
    if end == begin:
        of = right.find("的", begin, begin + 20)
        if of <= begin or grammar.mark.search(right, begin, of):
            return None
        begin = of + 1
        end = _noun_end(right, begin, grammar)
    end = min(end, begin + LONGEST)
    headed = grammar.headed.search(right, begin, end)
    if headed and headed.end() - begin >= 2:
        end = headed.end()
    while end > begin and right[end - 1] in " “":
        end -= 1
    return (begin, end) if end > begin else None


def _noun_end(right: str, begin: int, grammar: FigureGrammar) -> int:
    for m in grammar.stop.finditer(right, begin):
        if m.lastgroup != "keep":
            return m.start()
    return len(right)
