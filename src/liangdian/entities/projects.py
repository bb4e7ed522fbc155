"""One project a document, with the investments, areas, milestones and builders that its sentences state."""

from collections.abc import Sequence

from liangdian.entities.joined import JoinedEnterprise, JoinedProject
from liangdian.figures import Statement
from liangdian.lexicon import Lexicon
from liangdian.outline.frame import Frame
from liangdian.outline.headings import Heading
from liangdian.scan.found import NameMention, ScannedPeriod
from liangdian.source import Source


class ProjectFactGrammar:
    """The words and patterns that milestones, builders and roles of money are read by."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> "ProjectFactGrammar":
        """Compile them from a lexicon."""
        return cls()


def join_projects(
    source: Source,
    grammar: ProjectFactGrammar,
    names: Sequence[NameMention],
    enterprises: Sequence[JoinedEnterprise],
    statements: Sequence[Statement],
    periods: Sequence[ScannedPeriod],
    headings: Sequence[Heading],
    frame: Frame,
) -> list[JoinedProject]:
    """The projects in the order of their first mention; a statement that becomes an investment changes its type and role."""
    return []
