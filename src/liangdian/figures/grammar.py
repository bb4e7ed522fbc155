"""The patterns that clauses are read by, compiled once from the lexicon."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

import regex

from liangdian.figures.cutting import CutWords, cut_words, stop_words
from liangdian.figures.patterns import change_patterns, level_patterns, owner_patterns, part_patterns, phrase_patterns
from liangdian.lexicon import Lexicon
from liangdian.lexicon.compounds import read_compounds
from liangdian.lexicon.openings import OpenedPattern
from liangdian.lexicon.signs import BegunPattern, EndedPattern, SignedPattern
from liangdian.models import Aspect
from liangdian.scan.units import UnitTable


@dataclass(frozen=True, slots=True)
class FigureGrammar:
    """Each pattern reads one thing; those that end a phrase are read backwards from a number."""

    peel: EndedPattern
    compare: SignedPattern
    gap: SignedPattern
    gap_place: regex.Pattern[str]
    apart: EndedPattern
    time_basis: regex.Pattern[str]
    time_edge: regex.Pattern[str]
    time_plan: regex.Pattern[str]
    leading_change: regex.Pattern[str]
    contributing: regex.Pattern[str]
    moving: regex.Pattern[str]
    share: regex.Pattern[str]
    share_done: regex.Pattern[str]
    share_part: EndedPattern
    class_noun: regex.Pattern[str]
    share_head: regex.Pattern[str]
    rate_head: regex.Pattern[str]
    cut: CutWords
    compounds: frozenset[str]
    verbal: regex.Pattern[str]
    verb_inside: regex.Pattern[str]
    acting: regex.Pattern[str]
    verb_end: regex.Pattern[str]
    happening: EndedPattern
    lead: BegunPattern
    stop: CutWords
    people: regex.Pattern[str]
    describing: regex.Pattern[str]
    sized: regex.Pattern[str]
    headed: regex.Pattern[str]
    after_noun: regex.Pattern[str]
    planned: SignedPattern
    done: regex.Pattern[str]
    plan_heading: regex.Pattern[str]
    reviewed: regex.Pattern[str]
    enterprise: regex.Pattern[str]
    added: regex.Pattern[str]
    settling: regex.Pattern[str]
    settled: regex.Pattern[str]
    net: regex.Pattern[str]
    mark: regex.Pattern[str]
    clause_mark: regex.Pattern[str]
    edge: EndedPattern
    reward: regex.Pattern[str]
    reward_end: EndedPattern
    anaphor: regex.Pattern[str]
    sector: regex.Pattern[str]
    generic: regex.Pattern[str]
    place_only: regex.Pattern[str]
    whole: regex.Pattern[str]
    topic: SignedPattern
    measured: regex.Pattern[str]
    statistic: regex.Pattern[str]
    index: regex.Pattern[str]
    column_owner: regex.Pattern[str]
    title: regex.Pattern[str]
    owned: SignedPattern
    site: OpenedPattern  # 某某山庄, 某某金矿: how what acts or has a size is named
    kind_of_site: regex.Pattern[str]
    unmeasured: frozenset[str]
    units: UnitTable
    aspects: Mapping[Aspect, regex.Pattern[str]]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "FigureGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        p = {**change_patterns(w), **part_patterns(w), **phrase_patterns(w), **level_patterns(w), **owner_patterns(w)}
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
            planned=SignedPattern.of(p.pop("planned"), words("planned.markers")),
            owned=SignedPattern.of(p.pop("owned"), ("投资", "占地", "占面积", "建筑面积", "用地", "面积", "产值", "收入")),
            site=OpenedPattern.of(re.compile(w("place.sites", "place.actors")), words("place.sites", "place.actors")),
            topic=SignedPattern.of(p.pop("topic"), words("statistic.heads", "statistic.things")),
            unmeasured=frozenset(words("statistic.unmeasured")),
            units=UnitTable.of(lexicon),
            aspects={name: regex.compile(w(f"aspect.{name}")) for name in get_args(Aspect)},
            **p,
        )


def _words(lexicon: Lexicon) -> Callable[..., list[str]]:
    return lambda *keys: [word for key in keys for word in lexicon.words(key)]
