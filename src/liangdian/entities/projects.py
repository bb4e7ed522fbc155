"""One project a document, with the investments, areas, milestones and builders that its sentences state."""

from collections.abc import Sequence
from typing import NamedTuple

from liangdian.entities.investors import InvestorGrammar, attach_investors, attach_places
from liangdian.entities.joined import JoinedEnterprise, JoinedProject
from liangdian.entities.milestones import MilestoneGrammar, attach_milestones, attach_shared
from liangdian.entities.project_facts import FactGrammar, attach_facts
from liangdian.entities.project_names import NameJoinGrammar, join_names
from liangdian.entities.project_scene import Scene, SceneGrammar
from liangdian.entities.project_times import EventTimes
from liangdian.figures import Statement
from liangdian.lexicon import Lexicon
from liangdian.outline.frame import Frame
from liangdian.outline.headings import Heading
from liangdian.scan.found import NameMention, ScannedPeriod
from liangdian.source import Source


class ProjectFactGrammar(NamedTuple):
    """The words and patterns that names are joined, and milestones, builders and roles of money are read by."""

    names: NameJoinGrammar
    scene: SceneGrammar
    facts: FactGrammar
    milestones: MilestoneGrammar
    investors: InvestorGrammar

    @classmethod
    def of(cls, lexicon: Lexicon) -> "ProjectFactGrammar":
        """Compile them from a lexicon."""
        return cls(
            names=NameJoinGrammar.of(lexicon),
            scene=SceneGrammar.of(lexicon),
            facts=FactGrammar.of(lexicon),
            milestones=MilestoneGrammar.of_lexicon(lexicon),
            investors=InvestorGrammar.of(lexicon),
        )


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
    projects, places = join_names(source, grammar.names, names)
    mentions = sorted((n.start, n.end, places[n.start]) for n in names)
    scene = Scene(source, grammar.scene, mentions)
    attach_facts(scene, grammar.facts, projects, statements)
    if projects:
        times = EventTimes(source, [p for p in periods if scene.around(p.start) is None], frame, headings)
        attach_milestones(scene, grammar.milestones, times, projects, headings)
        attach_shared(scene, grammar.milestones, times, projects, headings)
        attach_investors(source, grammar.investors, projects, enterprises)
        attach_places(source, grammar.investors, projects)
    return projects
