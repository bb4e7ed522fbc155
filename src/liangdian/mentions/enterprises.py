"""Names of firms where they stand: 永昌机电股份有限公司, 与永昌签约, 永昌、恒达等企业."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from liangdian.lexicon import Lexicon
from liangdian.mentions.enterprise_abroad import AbroadGrammar, find_foreign
from liangdian.mentions.enterprise_full import FullNameGrammar, find_full_names, find_plants, find_state_firms
from liangdian.mentions.enterprise_makers import MakerGrammar, find_makers, find_traders
from liangdian.mentions.enterprise_output import OutputGrammar, find_output_owners
from liangdian.mentions.enterprise_shorts import ShortNameGrammar, announced, find_repeats
from liangdian.mentions.enterprise_slots import SlotGrammar, find_neighbours, find_slots
from liangdian.mentions.overlaps import longest
from liangdian.scan.found import NameMention
from liangdian.segment import Remembering, Segmenter
from liangdian.source import Source


class EnterpriseGrammar(NamedTuple):
    """The words and patterns that these names are read by."""

    full: FullNameGrammar
    shorts: ShortNameGrammar
    slots: SlotGrammar
    makers: MakerGrammar
    outputs: OutputGrammar
    abroad: AbroadGrammar

    @classmethod
    def of(cls, lexicon: Lexicon) -> "EnterpriseGrammar":
        """Compile them from a lexicon."""
        return cls(
            full=FullNameGrammar.of(lexicon),
            shorts=ShortNameGrammar.of(lexicon),
            slots=SlotGrammar.of(lexicon),
            makers=MakerGrammar.of(lexicon),
            outputs=OutputGrammar.of(lexicon),
            abroad=AbroadGrammar.of(lexicon),
        )


def find_enterprises(source: Source, grammar: EnterpriseGrammar, segmenter: Segmenter) -> list[NameMention]:
    """The firms named in the text, in reading order; where two readings overlap the longer one holds."""
    segmenter = Remembering(segmenter)
    found = [
        *find_full_names(source, grammar.full, segmenter),
        *find_state_firms(source, grammar.full, segmenter),
        *find_plants(source, grammar.full, segmenter),
        *find_slots(source, grammar.slots, segmenter),
        *find_makers(source, grammar.makers, segmenter),
        *find_traders(source, grammar.makers, segmenter),
        *find_output_owners(source, grammar.outputs, segmenter),
        *find_foreign(source, grammar.abroad, segmenter),
    ]
    names = longest(found)
    names = longest([*names, *_announced(source, grammar.shorts, names)])
    names = longest([*names, *_repeated(source, grammar, names, segmenter)])
    return longest([*names, *find_neighbours(source, grammar.slots, names, segmenter)])


def _repeated(source: Source, grammar: EnterpriseGrammar, names: list[NameMention], segmenter: Segmenter) -> Iterator[NameMention]:
    known = grammar.full.words
    surfaces = {source.folded[n.start : n.end] for n in names}
    stems = {source.folded[n.start : n.end] for n in names if n.rule.endswith("form")}
    for stem in map(grammar.shorts.stem, stems):
        surfaces.update(short for short in known.shorts(stem, segmenter) if not known.common(short))
    for name in find_repeats(source, grammar.shorts, surfaces, [(n.start, n.end) for n in names]):
        if name.end - name.start > 2 or known.begins(source.folded, name.start, name.end, segmenter):
            yield name


def _announced(source: Source, grammar: ShortNameGrammar, names: Iterable[NameMention]) -> Iterator[NameMention]:
    for name in names:
        for start, end in announced(source, grammar, name):
            yield NameMention(start, end, "enterprise", "announced")
