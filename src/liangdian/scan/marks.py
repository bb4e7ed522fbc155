"""截至8月底, 比2015年, 自去年以来: what is printed around a time and says how a figure stands to it."""

from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.lexicon import Lexicon
from liangdian.scan.found import Marker

_TIMES = regex.compile(r"的(?:近|约|超过?)?[0-9.一二两三四五六七八九十]{1,8}+(?:多|余)?(?:倍|%|分之)")
_REACH = 16  # how far before a time the words stand that say something of it
_EVENT = 24  # how long the name of an event is

Words = tuple[str, ...]


class MarkGrammar(NamedTuple):
    """The words before and after a time, each list with what it says."""

    before: tuple[tuple[Marker, Words], ...]
    after: tuple[tuple[Marker, Words], ...]
    reached: Words
    weak: Words
    close: Words
    multiple: Words
    apart: regex.Pattern[str]
    later: regex.Pattern[str]
    since_then: regex.Pattern[str]
    named: Words
    event: regex.Pattern[str]
    news: Words
    no_event: regex.Pattern[str]
    ahead: regex.Pattern[str]

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
            apart=regex.compile(rf"{lexicon.pattern('time_before.apart')}[^,。;:、()]{{0,12}}+\Z"),
            later=regex.compile(rf"[^,。;:、()0-9]{{0,8}}?{lexicon.pattern('time_after.compared_apart')}"),
            since_then=regex.compile(rf"[^,。;:、()0-9]{{1,16}}?{lexicon.pattern('time_after.since_apart')}"),
            named=lexicon.words("time_after.named"),
            news=lexicon.words("time_after.news"),
            event=regex.compile(
                rf"{lexicon.pattern('time_after.event')}|{lexicon.pattern('time_after.tasks')}(?![^\n。,;:]{{0,12}}+(?:\n|\Z))"
            ),
            ahead=regex.compile(rf"[^,。;:、()0-9]{{0,6}}?{lexicon.pattern('time_after.ahead')}"),
            no_event=regex.compile(rf"[,。;、:()0-9”]|{lexicon.pattern('time_after.no_event')}"),
        )


def marker_of(folded: str, start: int, end: int, grammar: MarkGrammar) -> Marker:
    """The marker of the time at `start:end`: 截至 -> "as_of", 与…相比 -> "compared"."""
    left, right = folded[max(0, start - _REACH) : start].rstrip(), folded[end : end + 5].lstrip()
    if left.endswith("《") or right.startswith(grammar.named) or _is_of_event(folded, end, grammar):
        return "named"
    if _is_compared(left, folded, end, right, grammar):
        return "compared"
    if left.endswith(grammar.reached):
        return ""
    for marker, words in grammar.before:
        if left.endswith(words) and (marker != "since" or not right.startswith("的")):  # 自8月的10%降至9月的4.7%
            return marker
    for marker, words in grammar.after:
        if right.startswith(words):
            return marker
    return "since" if grammar.since_then.match(folded, end) else ""


def is_ahead(folded: str, end: int, marker: Marker, grammar: MarkGrammar) -> bool:
    """全年经营目标, 力争全年: said of a year that still runs."""
    return marker == "until" or grammar.ahead.match(folded, end) is not None


def _is_of_event(folded: str, end: int, grammar: MarkGrammar) -> bool:
    """2023年园区招商推介会: a name without a verb or a stop in it."""
    event = grammar.event.search(folded, end, end + _EVENT)
    return event is not None and grammar.no_event.search(folded, end, event.start()) is None


def _is_compared(left: str, folded: str, end: int, right: str, grammar: MarkGrammar) -> bool:
    """与6月份相比, 是2010年的2.6倍, 对比历史最高的2022年: words further off, or on both sides, say so together."""
    if left.endswith(grammar.weak):
        return right.startswith(grammar.close) or grammar.later.match(folded, end) is not None
    if right.startswith("的") and left.endswith(grammar.multiple) and not (left.endswith("为") and left.endswith(grammar.reached)):
        return _TIMES.match(folded, end) is not None
    return left.endswith("的") and grammar.apart.search(left) is not None
