"""Every time expression, and the days that it covers: 去年8月底, 1—3月, “十三五”期间."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.characters import Groups, as_re, named_apart
from liangdian.scan.calendar import days_of, iso_between
from liangdian.scan.found import TimeMention
from liangdian.scan.marks import MarkGrammar, is_ahead, marker_of
from liangdian.scan.moment import Base, Reading
from liangdian.scan.readings import read_groups
from liangdian.scan.resolve import Anchor, resolve_times
from liangdian.scan.times import OPENING, YEAR_WORDS, time_pattern
from liangdian.source import Source

__all__ = ["Anchor", "PeriodGrammar", "find_times", "iso_of", "resolve_times"]


class PeriodGrammar(NamedTuple):
    """The words and patterns that times are read by."""

    opening: re.Pattern[str]
    pattern: re.Pattern[str]
    words: Mapping[str, tuple[Base, int]]
    marks: MarkGrammar
    hidden: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "PeriodGrammar":
        """Compile them from a lexicon."""
        words = {word: place for name, place in YEAR_WORDS.items() for word in lexicon.words(f"time_year.{name}")}
        return cls(
            opening=re.compile(OPENING, re.VERBOSE),
            pattern=re.compile(as_re(named_apart(time_pattern(lexicon))), re.VERBOSE),
            words=words,
            marks=MarkGrammar.of(lexicon),
            hidden=regex.compile(lexicon.pattern("time_hidden.phrases")),
        )


def find_times(source: Source, grammar: PeriodGrammar) -> list[TimeMention]:
    """The time expressions in reading order, as printed."""
    found: list[TimeMention] = []
    read: dict[str, Reading | None] = {}  # a report prints 全年 and 一季度 again and again
    folded = source.folded
    for match in _printed(folded, grammar):
        surface = match.group()
        if surface not in read:
            read[surface] = read_groups(str(match.lastgroup), Groups.of(match), grammar.words)
        reading = read[surface]
        start, end = match.span()
        if reading and not _is_hidden(folded, start, end, reading, grammar.hidden):
            marker = marker_of(folded, start, end, grammar.marks)
            if not marker and found and start - found[-1].end == 1 and folded[start - 1] in "、和与及":
                marker = found[-1].marker  # 比一季度、去年全年
            ahead = reading.rule == "edge_only" and not reading.first.edge and is_ahead(folded, end, marker, grammar.marks)
            found.append(TimeMention(start, end, reading, marker, folded.startswith(grammar.marks.news, end), ahead))
    return found


def _printed(folded: str, grammar: PeriodGrammar) -> Iterator[re.Match[str]]:
    end = 0
    for opening in grammar.opening.finditer(folded):
        start = opening.start()
        if start >= end and (match := grammar.pattern.match(folded, start)):
            end = match.end()
            yield match


def _is_hidden(folded: str, start: int, end: int, reading: Reading, hidden: regex.Pattern[str]) -> bool:
    """证明年产能: a set phrase overlaps the words that look like 明年."""
    if reading.first.base in ("printed", "open"):
        return False
    phrase = hidden.search(folded, max(0, start - 2), end + 2)
    return phrase is not None and phrase.start() < end and phrase.end() > start


def iso_of(reading: Reading) -> str | None:
    """The ISO 8601 time of a reading that prints its year: 2018年5月18日 -> 2018-05-18; None where the year is open."""
    first, last = days_of(reading.first, None), days_of(reading.last or reading.first, None)
    if first is None or last is None or first[0] > last[1]:
        return None
    return iso_between((first[0], last[1]))
