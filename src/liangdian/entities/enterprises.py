"""One enterprise a document: 通威股份有限公司 and 通威 joined, with its honours."""

from collections.abc import Sequence

from liangdian.entities.joined import JoinedEnterprise
from liangdian.lexicon import Lexicon
from liangdian.scan.found import NameMention
from liangdian.source import Source


class HonourGrammar:
    """The words and patterns that honours are read by."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "HonourGrammar":
        """Compile them from a lexicon."""
        return cls()


def join_enterprises(source: Source, grammar: HonourGrammar, names: Sequence[NameMention]) -> list[JoinedEnterprise]:
    """The enterprises in the order of their first mention."""
    return []
