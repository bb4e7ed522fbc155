"""Names of places and bodies where they stand: 全市, 开发区, 永康市."""

from liangdian.scan.found import NameMention
from liangdian.scan.place_names import PlaceGrammar, place_names
from liangdian.source import Source

__all__ = ["PlaceGrammar", "find_places"]


def find_places(source: Source, grammar: PlaceGrammar) -> list[NameMention]:
    """The places, zones and bodies named in the text, in reading order."""
    return [NameMention(p.start, p.end, "place", p.rule) for p in place_names(source.folded, grammar)]
