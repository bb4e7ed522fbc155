"""Names of firms where they stand: 通威股份有限公司, 与通威签约."""

from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.scan.found import NameMention
from liangdian.segment import Segmenter
from liangdian.source import Source


@dataclass(frozen=True, slots=True)
class EnterpriseGrammar:
    """The words and patterns that these names are read by."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "EnterpriseGrammar":
        """Compile them from a lexicon."""
        return cls()


def find_enterprises(source: Source, grammar: EnterpriseGrammar, segmenter: Segmenter) -> list[NameMention]:
    """The firms named in the text, in reading order."""
    return []
