"""The figures of a text: one statement for each quantity."""

from collections.abc import Sequence
from dataclasses import dataclass

from liangdian.figures.statement import Statement
from liangdian.lexicon import Lexicon
from liangdian.outline.frame import Frame
from liangdian.outline.headings import Heading
from liangdian.scan.found import NameMention, ScannedPeriod, ScannedQuantity
from liangdian.source import Source


@dataclass(frozen=True, slots=True)
class FigureGrammar:
    """The words and patterns that figures are read by."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "FigureGrammar":
        """Compile them from a lexicon."""
        return cls()


def read_figures(
    source: Source,
    grammar: FigureGrammar,
    headings: Sequence[Heading],
    frame: Frame,
    quantities: Sequence[ScannedQuantity],
    periods: Sequence[ScannedPeriod],
    names: Sequence[NameMention],
) -> list[Statement]:
    """One statement for each quantity that states something, in reading order."""
    return [Statement(q, source.sentences[source.sentence_at(q.start)]) for q in quantities if not q.bare]
