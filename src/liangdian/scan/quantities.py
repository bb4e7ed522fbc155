"""Every number with its unit: 约10万多平方米, 3%—5%, 三成, 第3位."""

from collections.abc import Sequence
from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.scan.found import ScannedQuantity
from liangdian.source import Bounds, Source


@dataclass(frozen=True, slots=True)
class QuantityGrammar:
    """The units, words and patterns that quantities are read by."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "QuantityGrammar":
        """Compile them from a lexicon."""
        return cls()


def find_quantities(source: Source, grammar: QuantityGrammar, taken: Sequence[Bounds] = ()) -> list[ScannedQuantity]:
    """The quantities in reading order, none inside the places that are taken (times)."""
    return []
