"""Every time expression, and the days that it covers: 去年8月底, 1—3月, “十三五”期间."""

from collections.abc import Sequence
from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.scan.found import ScannedPeriod, TimeMention
from liangdian.source import Source


@dataclass(frozen=True, slots=True)
class PeriodGrammar:
    """The words and patterns that times are read by."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "PeriodGrammar":
        """Compile them from a lexicon."""
        return cls()


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the report's frame knows of time: both ISO 8601 of reduced precision, or None."""

    published: str | None = None
    period: str | None = None


def find_times(source: Source, grammar: PeriodGrammar) -> list[TimeMention]:
    """The time expressions in reading order, as printed."""
    return []


def resolve_times(source: Source, mentions: Sequence[TimeMention], anchor: Anchor) -> list[ScannedPeriod]:
    """Their days, read against what the text prints before them and against the anchor."""
    return []
