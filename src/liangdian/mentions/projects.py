"""Names of undertakings where they stand: 时代广场商业项目, 西朱小微企业园."""

from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.scan.found import NameMention
from liangdian.source import Source


@dataclass(frozen=True, slots=True)
class ProjectGrammar:
    """The words and patterns that these names are read by."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "ProjectGrammar":
        """Compile them from a lexicon."""
        return cls()


def find_projects(source: Source, grammar: ProjectGrammar) -> list[NameMention]:
    """The undertakings named in the text, in reading order."""
    return []
