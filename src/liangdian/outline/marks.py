"""一、 （一） 1. ① —— ●: the marks that open a heading, and their kinds."""

from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.characters import as_re
from liangdian.scan.written import NumeralError, read_written
from liangdian.source import Bounds

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

_SAME = {"closing_digit": "bracketed_digit", "closing_written": "bracketed_written", "spaced": "written", "zero": "digit"}

# How far out a kind of mark usually stands; used only where the document itself does not show it.
RANKS = {"chapter": 0, "matter": 1, "written": 2, "bracketed_written": 3, "digit": 4, "bracketed_digit": 5, "circled": 6}


class Mark(NamedTuple):
    """（一） -> kind bracketed_written, label 一 (its bounds), ordinal 1; `end` is where the title begins."""

    kind: str
    start: int
    end: int
    label: Bounds | None = None
    ordinal: int | None = None


def mark_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """One pattern for every mark; the group that matched names the kind."""
    written = r"[一二三四五六七八九十]{1,3}+"
    return re.compile(
        as_re(rf"""
        (?: \#{{1,6}}+ \s++ )?+  (?: \*\*+ )?+                                  # Markdown before a mark of its own
        (?:
          (?P<chapter> 第 \s?+ (?: [一二三四五六七八九十百]++ | \d{{1,3}}+ ) \s?+ {lexicon.pattern("heading.parts")} )
          (?: [\s:、.]++ | (?=\p{{Han}}) )
        | (?P<matter> {lexicon.pattern("heading.matters")} 之?+ (?: {written} | \d{{1,2}}+ ) ) (?: \s*+ [:、.] | \s++ | \s*+ \Z ) \s*+
        | (?P<spoken> {written} [是要] (?!素|求|件|点) | 第{written} (?=[,、:]) | {lexicon.pattern("heading.openers")} (?=[,、:]) ) [,、:]?+
        | (?P<written> {written} ) \s*+ (?: 、 (?! {written} [、产] | [一二]次 ) | \. (?!\d) ) \s*+  # 一、 but not 一、二产业
        | (?P<spaced> {written} ) [ ]++ (?= \p{{Han}}{{2}} [^\d\s]{{0,38}}+ (?: \Z | [。:] ) )                   # 一 综合
        | (?P<closing_written> {written} ) \) \s*+ (?=\p{{Han}})
        | (?P<zero> 0\d ) (?: [ ]++ (?=\p{{Han}}) | \Z )                                                       # 01 工业
        | \( \s?+ (?P<bracketed_written> {written} ) \s?+ \) [、.]?+ \s*+
        | \d{{1,2}}+ (?P<dotted> (?: \.\d{{1,2}}+ ){{1,3}}+ ) \s++ (?=\p{{Han}}) (?![亿万多余])               # 2.1 总体要求
        | (?P<digit> \d{{1,2}}+ ) \s?+ (?: 、 | \. (?!\d) ) \s*+ (?!\d++\s*+[%|\t])
        | \( \s?+ (?P<bracketed_digit> \d{{1,2}}+ ) \s?+ \) [、.]?+ \s*+
        | (?P<closing_digit> \d{{1,2}}+ ) \) [、.]?+ \s*+
        | (?P<circled> [{_CIRCLED}] ) [、.]?+ \s*+
        | (?P<roman> [Ⅰ-Ⅻ] ) \s*+ [、.] \s*+
        | (?P<dash> -{{2,6}}+ ) \s*+
        | (?P<bullet> {lexicon.pattern("heading.bullets")} ) \s*+
        )
        """),
        re.VERBOSE,
    )


def read_mark(pattern: re.Pattern[str], folded: str, start: int, end: int) -> Mark | None:
    """The mark at `start`, if one stands there."""
    m = pattern.match(folded, start, end)
    if m is None or m.lastgroup is None:
        return None
    kind = m.lastgroup
    begin, stop = m.span(kind)
    if kind in ("dash", "bullet"):
        return Mark(kind, begin, m.end())
    if kind == "dotted":
        return Mark(f"dotted{m['dotted'].count('.')}", m.start(), m.end(), (m.start(), stop), None)
    label = (begin, stop)
    opening = begin if kind in ("matter", "chapter", "spoken") else m.start(kind) - (folded[begin - 1 : begin] == "(")
    name = _SAME.get(kind, kind)
    name = name + folded[stop - 1] if kind == "chapter" else name
    return Mark(name, opening, m.end(), label, _ordinal(m[kind]))


def _ordinal(label: str) -> int | None:
    """亮点十二 -> 12, 第一百二十章 -> 120, （三） -> 3, ④ -> 4."""
    if label[0] in _CIRCLED:
        return _CIRCLED.index(label[0]) + 1
    if "Ⅰ" <= label[0] <= "Ⅻ":
        return ord(label[0]) - ord("Ⅰ") + 1
    number = _NUMBER.search(label)
    if number is None:
        return None
    try:
        return int(number[0]) if number[0].isascii() else read_written(number[0])[0]
    except NumeralError:  # 二一、
        return None


_NUMBER = regex.compile(r"\d++|[一二三四五六七八九十百]++")
