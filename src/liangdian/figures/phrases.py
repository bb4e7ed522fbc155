"""全市|规上工业增加值: where a noun phrase begins before a number, and where one ends after it."""

import regex

from liangdian.figures.grammar import FigureGrammar
from liangdian.source import Bounds

_EDGE = regex.compile(r"[\s“”、,;:。!?()《》·-]+")
_TAIL = regex.compile(r"(?r)[\s“、,;:。!?(《·-]+|(?:共|的|等|总共|一共|还)")
_OF = regex.compile(r"(?r)的")
_PART = regex.compile(r"(?r)[、,]")
LONGEST = 24  # characters of an indicator


def noun_before(left: str, end: int, grammar: FigureGrammar) -> tuple[Bounds | None, str | None]:
    """辽中区签约亿元以上项目 -> 亿元以上项目; with the verb that stands right before the number where there is no noun (惠及)."""
    end = _trim_end(left, end)
    begin = 0
    verb = None
    bare_verb: Bounds | None = None
    for m in grammar.cut.finditer(left, 0, end):
        if m.lastgroup == "keep":
            bare_verb = None
            continue
        if m.lastgroup == "nominal":
            if m.end() == end or _is_head(left, m.end(), end):
                continue
            if not _cuts(left, m.start(), begin):
                continue
        begin, verb = m.end(), m.group()
    begin = _lead(left, begin, end, grammar)
    if begin >= end:
        return bare_verb, verb
    return _shorten(left, begin, end, grammar), verb


def _cuts(left: str, at: int, begin: int) -> bool:
    """治理|重点中小河流: a verb that may be a noun cuts only at the head of its words."""
    return at == begin


def _is_head(left: str, at: int, end: int) -> bool:
    """培训任务: one or two characters after such a verb make a compound noun with it."""
    return end - at <= 2


def _lead(left: str, begin: int, end: int, grammar: FigureGrammar) -> int:
    """Skip what stands before a noun and is none of it: 其中, 目前, 的."""
    while begin < end:
        m = _EDGE.match(left, begin, end) or grammar.lead.match(left, begin, end)
        if not m or m.end() >= end:
            break
        begin = m.end()
    return begin


def _trim_end(left: str, end: int) -> int:
    while end > 0 and (m := _TAIL.match(left, 0, end)) and m.start() < m.end():
        end = m.start()
    return end


def _shorten(left: str, begin: int, end: int, grammar: FigureGrammar) -> Bounds | None:
    """The head of a long phrase: 归属于上市公司股东的净利润 keeps its modifier, a whole clause before 的 is left off."""
    m = _OF.search(left, begin + 1, end - 1)
    if m and (m.start() - begin > 8 or end - m.end() >= 4):
        begin = m.end()
    part = _PART.search(left, begin, end)
    if part and end - begin > LONGEST:
        begin = part.end()
    begin = max(begin, end - LONGEST)
    return (begin, end) if end - begin >= 1 else None


def noun_after(right: str, grammar: FigureGrammar) -> Bounds | None:
    """企业完成了上云目标 -> 企业; 的老厂房顺利拆除 -> 老厂房."""
    begin = 1 if right.startswith("的") else 0
    while begin < len(right) and right[begin] in " “":
        begin += 1
    end = len(right)
    for m in grammar.stop.finditer(right, begin):
        if m.lastgroup == "keep":
            continue
        if m.lastgroup == "stop" and m.start() == begin:
            return None
        end = m.start()
        break
    end = min(end, begin + LONGEST)
    while end > begin and right[end - 1] in " ”“":
        end -= 1
    if right[begin:end].count("“") < right[begin : end + 1].count("”"):
        end += 1
    return (begin, end) if end > begin else None
