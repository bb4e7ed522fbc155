"""The patterns that clauses are read by, compiled once from the lexicon."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

from liangdian.compiled import re, regex
from liangdian.figures.cutting import CutWords, cut_words, stop_words
from liangdian.figures.patterns import OWNED, change_patterns, level_patterns, owner_patterns, part_patterns, phrase_patterns, word_patterns
from liangdian.lexicon import Lexicon
from liangdian.lexicon.compounds import read_compounds
from liangdian.lexicon.openings import OpenedPattern, begins
from liangdian.lexicon.signs import BegunPattern, EndedPattern, SignedPattern
from liangdian.models import Aspect
from liangdian.outline.tasks import PlanHeadings
from liangdian.scan.units import UnitTable

Pattern = regex.Pattern[str] | re.Pattern[str]


@dataclass(frozen=True, slots=True)
class FigureGrammar:
    """Each pattern reads one thing; those that end a phrase are read backwards from a number."""

    peel: EndedPattern
    compare: SignedPattern
    gap: SignedPattern
    gap_place: Pattern
    apart: EndedPattern
    time_basis: Pattern
    time_edge: Pattern
    time_plan: Pattern
    leading_change: Pattern
    contributing: Pattern
    moving: Pattern
    share: Pattern
    share_done: Pattern
    share_part: EndedPattern
    class_noun: Pattern
    share_head: Pattern
    rate_head: Pattern
    cut: CutWords
    compounds: frozenset[str]
    verbal: Pattern
    verb_inside: Pattern
    acting: Pattern
    verb_end: Pattern
    happening: EndedPattern
    lead: BegunPattern
    stop: CutWords
    people: Pattern
    describing: Pattern
    sized: Pattern
    headed: Pattern
    after_noun: Pattern
    planned: SignedPattern
    done: Pattern
    plan_headings: PlanHeadings
    enterprise: Pattern
    added: Pattern
    settling: Pattern
    settled: Pattern
    net: Pattern
    mark: Pattern
    clause_mark: Pattern
    edge: EndedPattern
    reward: Pattern
    reward_end: EndedPattern
    anaphor: Pattern
    sector: Pattern
    generic: Pattern
    place_only: Pattern
    whole: Pattern
    topic: SignedPattern
    measured: Pattern
    statistic: Pattern
    index: Pattern
    column_owner: Pattern
    title: Pattern
    owned: SignedPattern
    site: OpenedPattern  # 某某山庄, 某某金矿: how what acts or has a size is named
    site_sign: re.Pattern[str]
    doer: SignedPattern
    sized_rest: Pattern
    kind_of_site: Pattern
    unmeasured: frozenset[str]
    units: UnitTable
    aspects: Mapping[Aspect, Pattern]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "FigureGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        p = {
            **change_patterns(w, lexicon.ending),
            **part_patterns(w),
            **phrase_patterns(w, lexicon.ending),
            **level_patterns(w),
            **owner_patterns(w),
        }
        words = _words(lexicon)
        return cls(
            peel=EndedPattern.of(p.pop("peel")),
            compare=SignedPattern.of(p.pop("compare"), "比较"),
            gap=SignedPattern.of(p.pop("gap"), words("gap.above", "gap.below")),
            apart=EndedPattern.of(p.pop("apart")),
            share_part=EndedPattern.of(p.pop("share_part")),
            reward_end=EndedPattern.of(p.pop("reward_end")),
            edge=EndedPattern.of(p.pop("edge")),
            cut=cut_words(lexicon),
            stop=stop_words(lexicon),
            lead=BegunPattern.of(p.pop("lead")),
            happening=EndedPattern.of(p.pop("happening")),
            compounds=read_compounds(),
            plan_headings=PlanHeadings.of(lexicon),
            planned=SignedPattern.of(p.pop("planned"), words("planned.markers")),
            owned=SignedPattern.of(p.pop("owned"), (*OWNED, "面积")),
            site=OpenedPattern.of(re.compile(w("place.sites", "place.actors")), words("place.sites", "place.actors")),
            topic=SignedPattern.of(p.pop("topic"), words("statistic.heads", "statistic.things")),
            site_sign=re.compile(begins([*words("place.sites", "place.actors"), "这家", "那家"])),
            doer=SignedPattern.of(p.pop("doer"), words("actor.deeds", "actor.happenings", "actor.ranks")),
            unmeasured=frozenset(words("statistic.unmeasured")),
            units=UnitTable.of(lexicon),
            aspects={name: re.compile(w(f"aspect.{name}")) for name in get_args(Aspect)},
            **p,
            **word_patterns(w),
        )


def _words(lexicon: Lexicon) -> Callable[..., list[str]]:
    return lambda *keys: [word for key in keys for word in lexicon.words(key)]
