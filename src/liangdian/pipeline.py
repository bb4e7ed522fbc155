"""The one way through: text in, what stands in it out. Read this first."""

from functools import cache
from typing import NamedTuple

from liangdian.build import Reading, take_proofs
from liangdian.compiled.whole import kept_whole, package_files
from liangdian.entities.enterprises import HonourGrammar, join_enterprises
from liangdian.entities.projects import ProjectFactGrammar, join_projects
from liangdian.figures import FigureGrammar, read_figures
from liangdian.lexicon import Lexicon, folding
from liangdian.mentions.enterprises import EnterpriseGrammar, find_enterprises
from liangdian.mentions.places import PlaceGrammar, find_places
from liangdian.mentions.projects import ProjectGrammar, find_projects, told_of
from liangdian.outline.frame import FrameGrammar, read_frame
from liangdian.outline.headings import HeadingGrammar, find_headings
from liangdian.scan.periods import Anchor, PeriodGrammar, find_times, resolve_times
from liangdian.scan.quantities import QuantityGrammar, find_quantities
from liangdian.segment import Segmenter
from liangdian.source import Source


class Grammars(NamedTuple):
    """Every step's words and patterns, compiled once for a parser."""

    headings: HeadingGrammar
    frame: FrameGrammar
    periods: PeriodGrammar
    quantities: QuantityGrammar
    enterprises: EnterpriseGrammar
    projects: ProjectGrammar
    places: PlaceGrammar
    figures: FigureGrammar
    honours: HonourGrammar
    project_facts: ProjectFactGrammar

    @classmethod
    def shipped(cls) -> "Grammars":
        """Those of the package's own words: made once, kept from one process to the next."""
        return _shipped()

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Grammars":
        """Compile them from a lexicon."""
        return cls(
            headings=HeadingGrammar.of(lexicon),
            frame=FrameGrammar.of(lexicon),
            periods=PeriodGrammar.of(lexicon),
            quantities=QuantityGrammar.of(lexicon),
            enterprises=EnterpriseGrammar.of(lexicon),
            projects=ProjectGrammar.of(lexicon),
            places=PlaceGrammar.of(lexicon),
            figures=FigureGrammar.of(lexicon),
            honours=HonourGrammar.of(lexicon),
            project_facts=ProjectFactGrammar.of(lexicon),
        )


@cache
def _shipped() -> Grammars:
    return kept_whole("grammars", package_files(), lambda: Grammars.of(Lexicon.default()))


def read_report(text: str, grammars: Grammars, segmenter: Segmenter, published: str | None, title: str | None) -> Reading:
    """Each step reads what the steps before it made and adds its own; nothing goes back."""
    g = grammars
    source = Source.of(text, folding())
    headings = find_headings(source, g.headings)
    times = find_times(source, g.periods)
    frame = read_frame(source, g.frame, headings, times, published, title)
    periods = resolve_times(source, times, Anchor(frame.published, frame.period, frame.of_its_day))
    quantities = find_quantities(source, g.quantities, [(t.start, t.end) for t in times if not t.counted])
    firms = find_enterprises(source, g.enterprises, segmenter)
    works = find_projects(source, g.projects, firms)
    places = find_places(source, g.places)
    named = [*firms, *told_of(works), *places]
    statements = read_figures(source, g.figures, headings, frame, quantities, periods, named)
    enterprises = join_enterprises(source, g.honours, firms)
    projects = join_projects(source, g.project_facts, works, enterprises, statements, periods, headings, frame)
    return Reading(frame, headings, periods, statements, enterprises, projects, take_proofs(statements))
