"""Names of places and bodies where they stand: 全市, 开发区, 永康市."""

from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.scan.found import NameMention
from liangdian.source import Source


@dataclass(frozen=True, slots=True)
class PlaceGrammar:
    """The words and patterns that these names are read by."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "PlaceGrammar":
        """Compile them from a lexicon."""
        return cls()


def find_places(source: Source, grammar: PlaceGrammar) -> list[NameMention]:
    """The places, zones and bodies named in the text, in reading order."""
    return []
