"""One enterprise a document: 永昌股份有限公司 and 永昌 joined, with its honours."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from liangdian.entities.honours import HonourRules, find_honours
from liangdian.entities.joined import JoinedEnterprise
from liangdian.lexicon import Lexicon
from liangdian.mentions.enterprise_shorts import ShortNameGrammar, announced
from liangdian.scan.found import NameMention
from liangdian.source import Source

_RENAMED = 24  # characters between a name and the one that it was changed into
_FULL = 40  # full names that are compared with a short one


class HonourGrammar(NamedTuple):
    """The words and patterns that honours are read by."""

    shorts: ShortNameGrammar
    honours: HonourRules

    @classmethod
    def of(cls, lexicon: Lexicon) -> "HonourGrammar":
        """Compile them from a lexicon."""
        return cls(ShortNameGrammar.of(lexicon), HonourRules.of(lexicon))


def join_enterprises(source: Source, grammar: HonourGrammar, names: Sequence[NameMention]) -> list[JoinedEnterprise]:
    """The enterprises in the order of their first mention."""
    places: dict[str, list[NameMention]] = {}
    for name in names:
        places.setdefault(source.folded[name.start : name.end], []).append(name)
    owner = _owners(source, grammar.shorts, places)
    firms: dict[str, JoinedEnterprise] = {}
    for name in sorted(names, key=lambda n: n.start):
        surface = source.folded[name.start : name.end]
        full = owner[surface]
        firm = firms.get(full)
        if firm is None:
            first = places[full][0]
            firm = firms[full] = JoinedEnterprise(source.text[first.start : first.end])
        printed = source.text[name.start : name.end]
        if printed != firm.name and printed not in firm.aliases:
            firm.aliases.append(printed)
        firm.mentions.append((name.start, name.end))
    joined = list(firms.values())
    _give_honours(source, grammar.honours, joined)
    return joined


def _give_honours(source: Source, rules: HonourRules, firms: Sequence[JoinedEnterprise]) -> None:
    places = sorted((start, end, i) for i, firm in enumerate(firms) for start, end in firm.mentions)
    for i, honour in find_honours(source, rules, places):
        if honour not in firms[i].honours:
            firms[i].honours.append(honour)


def _owners(source: Source, shorts: ShortNameGrammar, places: dict[str, list[NameMention]]) -> dict[str, str]:
    """The fullest name of each name."""
    owner = {surface: surface for surface in places}
    for surface, mentions in places.items():
        for start, end in announced(source, shorts, mentions[0]):
            short = source.folded[start:end]
            if short in owner and owner[short] == short and _root(owner, surface) != short:
                owner[short] = surface
    seen: dict[str, list[str]] = {}  # the names so far by every two characters that stand together in them
    for short in sorted(places, key=lambda name: (-len(name), "集团" not in name)):
        if owner[short] == short:
            derived = all(n.rule == "repeated" for n in places[short])
            heads = dict.fromkeys(full for head in shorts.heads(short) for full in seen.get(head, ())[:_FULL])
            fuller = [full for full in heads if owner[full] == full and shorts.same(full, short, derived)]
            opened = [full for full in fuller if full.startswith(shorts.stem(short))] or fuller
            if len(opened) == 1:
                owner[short] = opened[0]
        for head in {short[i : i + 2] for i in range(len(short) - 1)}:
            seen.setdefault(head, []).append(short)
    for new, old in _renamed(source, shorts, places):
        first, second = sorted((_root(owner, new), _root(owner, old)), key=lambda root: places[root][0].start)
        owner[second] = first
    return {surface: _root(owner, surface) for surface in owner}


def _renamed(source: Source, shorts: ShortNameGrammar, places: dict[str, list[NameMention]]) -> Iterator[tuple[str, str]]:
    """永昌厂1958年改称永昌公司: the later name with the one before it in its sentence."""
    names = sorted((n for mentions in places.values() for n in mentions), key=lambda n: n.start)
    for before, name in pairwise(names):
        between = source.folded[before.end : name.start]
        if between.endswith(shorts.renamed) and len(between) < _RENAMED and "。" not in between:
            old, new = source.folded[before.start : before.end], source.folded[name.start : name.end]
            if old != new:
                yield new, old


def _root(owner: dict[str, str], surface: str) -> str:
    while owner[surface] != surface:
        surface = owner[surface]
    return surface
