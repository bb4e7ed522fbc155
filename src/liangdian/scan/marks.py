"""截至8月底, 比2015年, 自去年以来: what is printed around a time and says how a figure stands to it."""

from dataclasses import dataclass

import regex

from liangdian.lexicon import Lexicon
from liangdian.scan.found import Marker

_TIMES = regex.compile(r"的(?:近|约|超过?)?[0-9.一二两三四五六七八九十]{1,8}+(?:多|余)?(?:倍|%|分之)")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkGrammar:
    """The words before and after a time, each list with what it says."""

    before: tuple[tuple[Marker, Words], ...]
    after: tuple[tuple[Marker, Words], ...]
    reached: Words
    weak: Words
    close: Words
    multiple: Words

    @classmethod
    def of(cls, lexicon: Lexicon) -> "MarkGrammar":
        """Take them from a lexicon."""
        before: tuple[Marker, ...] = ("as_of", "compared", "founded", "since", "until")
        after: tuple[Marker, ...] = ("since", "founded", "until")
        return cls(
            before=tuple((m, lexicon.words(f"time_before.{m}")) for m in before),
            after=tuple((m, lexicon.words(f"time_after.{m}")) for m in after),
            reached=lexicon.words("time_before.reached"),
            weak=lexicon.words("time_before.with"),
            close=lexicon.words("time_after.compared"),
            multiple=lexicon.words("time_before.multiple"),
        )


def marker_of(folded: str, start: int, end: int, grammar: MarkGrammar) -> Marker:
    """The marker of the time at `start:end`: 截至 -> "as_of", 与…相比 -> "compared"."""
    left, right = folded[max(0, start - 5) : start].rstrip(), folded[end : end + 5].lstrip()
    if _is_compared(left, folded, end, right, grammar):
        return "compared"
    if left.endswith(grammar.reached):
        return ""
    for marker, words in grammar.before:
        if left.endswith(words):
            return marker
    for marker, words in grammar.after:
        if right.startswith(words):
            return marker
    return ""


def _is_compared(left: str, folded: str, end: int, right: str, grammar: MarkGrammar) -> bool:
    """与6月份相比, 是2010年的2.6倍: words on both sides say so together."""
    if right.startswith(grammar.close):
        return left.endswith(grammar.weak)
    return right.startswith("的") and left.endswith(grammar.multiple) and _TIMES.match(folded, end) is not None
