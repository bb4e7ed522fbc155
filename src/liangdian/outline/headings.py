"""亮点一：…, 一、, （一）, run-in headings: the outline of the text."""

from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.source import Bounds, Source


@dataclass(frozen=True, slots=True)
class Heading:
    """亮点一： 多措并举发力 -> label 亮点一, title 多措并举发力; `body` is its own text, down to the next heading of its level or above."""

    start: int
    end: int
    label: str | None
    title: str
    level: int
    body: Bounds


@dataclass(frozen=True, slots=True)
class HeadingGrammar:
    """The words and patterns that headings are read by."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "HeadingGrammar":
        """Compile them from a lexicon."""
        return cls()


def find_headings(source: Source, grammar: HeadingGrammar) -> list[Heading]:
    """The headings in order, at whatever depth."""
    return []
