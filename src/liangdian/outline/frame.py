"""The report's frame: title, byline, dates, subject."""

from collections.abc import Sequence
from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.outline.headings import Heading
from liangdian.scan.found import TimeMention
from liangdian.source import Source

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for the whole text; `published` and `period` are ISO 8601 of reduced precision, `subject` a place in the text."""

    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    period: str | None = None
    subject: Bounds | None = None
    head: tuple[Bounds, ...] = ()  # title, subtitle, byline, dateline: no statements stand there


@dataclass(frozen=True, slots=True)
class FrameGrammar:
    """The words and patterns that the frame is read by."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "FrameGrammar":
        """Compile them from a lexicon."""
        return cls()


def read_frame(
    source: Source,
    grammar: FrameGrammar,
    headings: Sequence[Heading],
    times: Sequence[TimeMention],
    published: str | None = None,
    title: str | None = None,
) -> Frame:
    """Title, byline, dates and subject of a text; what the caller states outranks what is read."""
    return Frame(title=title, published=published)
