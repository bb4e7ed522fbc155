"""每吨3000元, 人均3.2万元, 年产30万吨: what a quantity is counted for, where it stands before the number."""

from bisect import bisect_left
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.openings import OpenedPattern
from liangdian.scan.atoms import Atom
from liangdian.scan.units import UnitTable

_REACH = 14
_UNRATED = frozenset({"ratio", "points", "multiple", "rank"})
_TIMES = frozenset("年月日")
_DATED = frozenset("0123456789去今前明本当全同上")  # 2021年人均, 去年人均: a time
_BETWEEN = regex.compile(r"[^,。;、!?:\n0-9]*+")

# 每人每月210元、280元; 每亩100元|提高到150元
_RATE_GOES_ON = regex.compile(
    r"""(?:以上|左右)?[、,]?(?:和|与|及|以及|或)?(?:分别|均|再|又|已|统一|进一步)?
        (?:(?:提高|增加|增长|上调|调整|提升|上升|扩大|增|升|涨|下降|降低|下调|减少|降|减)[到至为](?:现在|目前|现行)?的?)?""",
    regex.VERBOSE,
)
_NEXT = regex.compile(r"、(?![^、]*?[总共合累])\p{Han}{1,8}")  # 平均每天揽收包裹3亿件、|信件2亿件
_SHARED_BY = frozenset({"年", "月", "日", "天", "人", "户"})


class RateGrammar(NamedTuple):
    """The words that open a rate, and the units that 每 may stand before."""

    cue: OpenedPattern
    mean: Mapping[str, str]
    units: UnitTable

    @classmethod
    def of(cls, lexicon: Lexicon, units: UnitTable) -> "RateGrammar":
        """Compile the words of a lexicon."""
        mean = dict(word.split("=") for word in lexicon.words("per.mean"))
        words = "|".join(sorted(mean, key=lambda w: (-len(w), w)))
        named, heads = lexicon.pattern("per.each_named"), lexicon.pattern("per.heads_before")
        cue = rf"""
            每 (?!{named})                                                             # 每股派发0.26元, no 每股收益
          | 人均 (?= (?: 分别 | 每?[年月日] )?+ {heads}{{0,2}}+ [0-9一二三四五六七八九十] )      # 人均3.2万元, no 人均可支配收入
          | (?<! [全去今上本当前半同明多按逐0-9一二三四五六七八九十几] ) (?!人均) (?:{words})    # 年产30万吨, no 去年产, no 按年增
        """
        return cls(OpenedPattern.of(re.compile(cue, re.VERBOSE), ["每", "人均", *mean]), mean, units)


def rate(text: str, printed: str, atoms: list[Atom], grammar: RateGrammar) -> None:
    """Gives each number the denominator that is printed before it."""
    cues = [
        (m.start(), _as_printed(text, printed, *found), found[1])
        for m in grammar.cue.finditer(text)
        if (found := _denominator(text, m.start(), m[0], grammar))
    ]
    if not cues:
        return
    starts = [start for start, _, _ in cues]
    last_end = 0
    for atom in atoms:
        if atom.per is None and atom.unit is not None and atom.unit.kind not in _UNRATED:
            atom.per = _nearest(text, atom, cues, bisect_left(starts, atom.start), last_end)
        last_end = atom.end
    for a, b in pairwise(atoms):
        if a.per and b.per is None and a.unit and a.unit == b.unit and _goes_on(text, a, b):
            b.per = a.per


def _goes_on(text: str, a: Atom, b: Atom) -> bool:
    """每人每月210元、280元提高到220元、290元: what the first is counted for holds for the list, and for what it is raised to."""
    if b.start - a.end > _REACH:
        return False
    return bool(_RATE_GOES_ON.fullmatch(text, a.end, b.start) or (a.per in _SHARED_BY and _NEXT.fullmatch(text, a.end, b.start)))


def _denominator(text: str, start: int, word: str, grammar: RateGrammar) -> tuple[str, int] | None:
    if word == "人均" and (time := _time_beside(text, start, start + len(word))):
        return time, start + len(word)
    if word != "每":
        return grammar.mean[word], start + len(word)
    return grammar.units.rate_at(text, start)


def _time_beside(text: str, start: int, end: int) -> str | None:
    """月|人均提高90元, 人均|年增收6000元, 人均|每月新增90元: the time that a person's sum is for."""
    end += text.startswith("每", end)
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if before in _TIMES and text[max(0, start - 2) : start - 1] not in _DATED:
        return before
    return behind if behind in _TIMES else None


def _as_printed(text: str, printed: str, per: str, end: int) -> str:
    """每間: 間, as it stands in the text."""
    start = end - len(per)
    return printed[start:end] if text[start:end] == per else per


def _nearest(text: str, atom: Atom, cues: list[tuple[int, str, int]], i: int, floor: int) -> str | None:
    """The cue before the number in its clause: 每平方米每年140元 is per 平方米."""
    best = None
    for start, per, end in reversed(cues[max(0, i - 2) : i]):
        if start < floor or end > atom.start or atom.start - end > _REACH or not _BETWEEN.fullmatch(text, end, atom.start):
            break
        if per == "个" and end != atom.start:
            continue
        if best is None or per not in ("年", "月", "日"):
            best = per
    return best
