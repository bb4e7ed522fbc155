"""Names of firms where they stand: 永昌机电股份有限公司, 与永昌签约, 永昌、恒达等企业."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.mentions.enterprise_full import FullNameGrammar, find_full_names
from liangdian.mentions.enterprise_shorts import ShortNameGrammar, announced, find_repeats
from liangdian.scan.found import NameMention
from liangdian.segment import Segmenter
from liangdian.source import Source


@dataclass(frozen=True, slots=True)
class EnterpriseGrammar:
    """The words and patterns that these names are read by."""

    full: FullNameGrammar
    shorts: ShortNameGrammar

    @classmethod
    def of(cls, lexicon: Lexicon) -> "EnterpriseGrammar":
        """Compile them from a lexicon."""
        return cls(full=FullNameGrammar.of(lexicon), shorts=ShortNameGrammar.of(lexicon))


def find_enterprises(source: Source, grammar: EnterpriseGrammar, segmenter: Segmenter) -> list[NameMention]:
    """The firms named in the text, in reading order; where two readings overlap the longer one holds."""
    names = _longest(find_full_names(source, grammar.full, segmenter))
    names = _longest([*names, *_announced(source, grammar.shorts, names)])
    surfaces = {source.folded[n.start : n.end] for n in names}
    surfaces |= {stem for s in surfaces if len(stem := grammar.shorts.stem(s)) > 2}
    return _longest([*names, *find_repeats(source, tuple(surfaces), [(n.start, n.end) for n in names])])


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
