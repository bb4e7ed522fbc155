"""Names of firms where they stand: 永昌机电股份有限公司, 与永昌签约, 永昌、恒达等企业."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.mentions.enterprise_full import FullNameGrammar, find_full_names
from liangdian.mentions.enterprise_makers import MakerGrammar, find_makers
from liangdian.mentions.enterprise_shorts import ShortNameGrammar, announced, find_repeats
from liangdian.mentions.enterprise_slots import SlotGrammar, find_slots
from liangdian.scan.found import NameMention
from liangdian.segment import Segmenter
from liangdian.source import Source


@dataclass(frozen=True, slots=True)
class EnterpriseGrammar:
    """The words and patterns that these names are read by."""

    full: FullNameGrammar
    shorts: ShortNameGrammar
    slots: SlotGrammar
    makers: MakerGrammar

    @classmethod
    def of(cls, lexicon: Lexicon) -> "EnterpriseGrammar":
        """Compile them from a lexicon."""
        return cls(FullNameGrammar.of(lexicon), ShortNameGrammar.of(lexicon), SlotGrammar.of(lexicon), MakerGrammar.of(lexicon))


def find_enterprises(source: Source, grammar: EnterpriseGrammar, segmenter: Segmenter) -> list[NameMention]:
    """The firms named in the text, in reading order; where two readings overlap the longer one holds."""
    full = list(find_full_names(source, grammar.full, segmenter))
    slots = list(find_slots(source, grammar.slots, segmenter))
    makers = list(find_makers(source, grammar.makers, segmenter))
    names = _longest([*full, *slots, *makers])
    names = _longest([*names, *_announced(source, grammar.shorts, names)])
    return _longest([*names, *_repeated(source, grammar, names)])


def _repeated(source: Source, grammar: EnterpriseGrammar, names: list[NameMention]) -> Iterator[NameMention]:
    surfaces = {source.folded[n.start : n.end] for n in names}
    stems = (grammar.shorts.stem(s) for s in surfaces)
    surfaces |= {s for s in stems if len(s) > 2 and not grammar.full.words.common(s)}
    return find_repeats(source, tuple(surfaces), [(n.start, n.end) for n in names])


def _announced(source: Source, grammar: ShortNameGrammar, names: Iterable[NameMention]) -> Iterator[NameMention]:
    for name in names:
        for start, end in announced(source, grammar, name):
            yield NameMention(start, end, "enterprise", "announced")


def _longest(names: Iterable[NameMention]) -> list[NameMention]:
    kept: list[NameMention] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if kept and name.start < kept[-1].end:
            if name.end - name.start > kept[-1].end - kept[-1].start:
                kept[-1] = name
            continue
        kept.append(name)
    return kept
