"""截至8月底, 比2015年, 自去年以来: what is printed around a time and says how a figure stands to it."""

from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.scan.found import Marker

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkGrammar:
    """The words before and after a time, each list with what it says."""

    before: tuple[tuple[Marker, Words], ...]
    after: tuple[tuple[Marker, Words], ...]
    weak: Words
    close: Words

    @classmethod
    def of(cls, lexicon: Lexicon) -> "MarkGrammar":
        """Take them from a lexicon."""
        before: tuple[Marker, ...] = ("as_of", "compared", "founded", "since", "until")
        after: tuple[Marker, ...] = ("since", "founded", "until")
        return cls(
            before=tuple((m, lexicon.words(f"time_before.{m}")) for m in before),
            after=tuple((m, lexicon.words(f"time_after.{m}")) for m in after),
            weak=lexicon.words("time_before.with"),
            close=lexicon.words("time_after.compared"),
        )


def marker_of(folded: str, start: int, end: int, grammar: MarkGrammar) -> Marker:
    """The marker of the time at `start:end`: 截至 -> "as_of", 与…相比 -> "compared"."""
    left, right = folded[max(0, start - 5) : start].rstrip(), folded[end : end + 5].lstrip()
    if right.startswith(grammar.close) and left.endswith(grammar.weak):
        return "compared"
    for marker, words in grammar.before:
        if left.endswith(words):
            return marker
    for marker, words in grammar.after:
        if right.startswith(words):
            return marker
    return ""
