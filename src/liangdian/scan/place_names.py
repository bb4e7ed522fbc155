"""昆山市, 全市, 某某开发区: names of places in a folded text."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from liangdian.compiled import re
from liangdian.lexicon import Lexicon
from liangdian.lexicon.divisions import divisions
from liangdian.lexicon.openings import OpenedPattern

_COUNTY, _TOWN, _VILLAGE = 3, 4, 5
_ENDS = frozenset("村镇乡县市区")  # 白柳|村一村: no name begins with how one ends
_REACH = 8  # characters that a zone's name has at most before its type


class _Name(NamedTuple):
    text: str
    level: int
    full: str  # the full name of a short one
    sure: bool = True

    @property
    def is_full(self) -> bool:
        return self.text == self.full


class Place(NamedTuple):
    """昆山市柳湾镇: its bounds, the level of its innermost part (0 for 全市 and the like) and the rule that found it."""

    start: int
    end: int
    level: int
    rule: str


class PlaceGrammar(NamedTuple):
    """The names of divisions by their first two characters, and the patterns of the other places.

    `opening` stands where a name of a division may: a set of a thousand characters is one look in `re` and a long walk in `regex`.
    """

    divisions: Mapping[str, tuple[_Name, ...]]
    opening: re.Pattern[str]
    whole: OpenedPattern
    tail: re.Pattern[str]
    kinds: Mapping[str, str]  # 开发区 -> zones, 镇 -> towns
    sizes: Mapping[str, tuple[int, ...]]  # by last character: how long such types are, longest first
    named: frozenset[str]
    bare: frozenset[str]
    stems: tuple[str, ...]
    stops: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    small_not: re.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "PlaceGrammar":
        """Compile them from a lexicon."""
        kinds, divisions = _kinds(lexicon), _by_opening()
        return cls(
            divisions=divisions,
            opening=re.compile(f"[{''.join(sorted({o[0] for o in divisions}))}](?=[{''.join(sorted({o[1] for o in divisions}))}])"),
            whole=OpenedPattern.of(re.compile(_whole(lexicon)), lexicon.words("place.wholes")),
            tail=re.compile(rf"[{''.join(dict.fromkeys(word[-1] for word in kinds))}]"),
            kinds=kinds,
            sizes={last: tuple(sorted({len(w) for w in kinds if w[-1] == last}, reverse=True)) for last in {w[-1] for w in kinds}},
            named=frozenset(lexicon.words("place.named_zones")),
            bare=frozenset(lexicon.words("place.bare_zones")),
            stems=lexicon.words("place.common_stems"),
            stops=frozenset(lexicon.words("place_bounds.stops")),
            before=re.compile(lexicon.pattern("place.before")),
            after=re.compile(lexicon.pattern("place.after")),
            small_not=re.compile(lexicon.pattern("place.small_not")),
        )


def _whole(lexicon: Lexicon) -> str:
    return rf"{lexicon.pattern('place.wholes')}(?!{lexicon.pattern('place.whole_not')})"


@cache
def _by_opening() -> Mapping[str, tuple[_Name, ...]]:
    found: dict[str, dict[str, _Name]] = {}
    for d in divisions():
        names = [_Name(d.name, d.level, d.name)]
        if d.short:
            names.append(_Name(d.short, d.level, d.name, d.sure))
        for name in names:
            found.setdefault(name.text[:2], {}).setdefault(name.text, name)
    return {opening: tuple(sorted(names.values(), key=lambda n: -len(n.text))) for opening, names in found.items()}


def _kinds(lexicon: Lexicon) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for kind in ("zones", "towns", "villages", "counties"):
        for word in lexicon.words(f"place.{kind}"):
            kinds.setdefault(word, kind)
    return kinds


def place_names(folded: str, grammar: PlaceGrammar, whole: str = "") -> list[Place]:
    """The places and zones named in a folded text (or in a line of the whole text), in reading order."""
    named = _divisions(folded, grammar)
    places = [*named, *_wholes(folded, grammar)]
    places += _others(folded, grammar, {p.end: p for p in named}, whole)
    return list(_chained(sorted(places, key=lambda p: (p.start, -p.end))))


def _divisions(folded: str, grammar: PlaceGrammar) -> list[Place]:
    """吉林省, 昆山: names in the list of divisions."""
    index = grammar.divisions
    found: list[tuple[int, _Name, bool]] = []
    end = 0
    for i in [i for m in grammar.opening.finditer(folded) if folded[(i := m.start()) : i + 2] in index]:
        if i < end:
            continue
        name = next((n for n in index[folded[i : i + 2]] if folded.startswith(n.text, i)), None)
        if name is None:
            continue
        bounded = (i == end and end > 0) or _begins(folded, grammar, i)
        if not bounded and not name.is_full and _later(folded, grammar, i + 1, name):
            continue
        end = i + len(name.text)
        if folded.startswith("域", end) if name.is_full else grammar.after.match(folded, end):
            continue
        found.append((i, name, bounded))
    printed = {n.text for _, n, _ in found if n.is_full}
    return [Place(i, i + len(n.text), n.level, "division") for i, n, bounded in found if _stands(n, bounded, printed)]


def _later(folded: str, grammar: PlaceGrammar, i: int, name: _Name) -> bool:
    """西通|辽宁, 其中|阳新: a greater name that begins one character later, or one that begins there behind such a word."""
    later = [n for n in grammar.divisions.get(folded[i : i + 2], ()) if folded.startswith(n.text, i)]
    return any(n.level < name.level for n in later) or (bool(later) and _begins(folded, grammar, i))


def _stands(name: _Name, bounded: bool, printed: set[str]) -> bool:
    """A short county or a name of two characters (示范县 is no 范县) needs a boundary before it, a doubtful one its full name too."""
    if name.is_full:
        return len(name.text) > 2 or bounded
    if not name.sure:
        return name.full in printed
    return name.level < _COUNTY or bounded or name.full in printed


def _wholes(folded: str, grammar: PlaceGrammar) -> Iterator[Place]:
    """全市, 我国|中西部地区 as one; in 青禾中国 the word ends the name of a firm."""
    last: Place | None = None
    for m in grammar.whole.finditer(folded):
        if m.group() == "中国" and not _begins(folded, grammar, m.start()):
            continue
        if last and last.end == m.start():
            last = last._replace(end=m.end())
            continue
        if last:
            yield last
        last = Place(m.start(), m.end(), 0, "whole")
    if last:
        yield last


def _begins(folded: str, grammar: PlaceGrammar, i: int) -> bool:
    """Whether a name may begin here: after punctuation, a digit, 在, or a word such as 位于; 其中|阳新 begins behind both."""
    if folded.startswith("其中", i - 1) and i:
        return False
    if i == 0 or not _is_han(folded[i - 1]) or folded[i - 1] in grammar.stops:
        return True
    return any(m.end() == i for m in grammar.before.finditer(folded, max(0, i - 4), i))


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _others(folded: str, grammar: PlaceGrammar, named: Mapping[int, Place], whole: str) -> list[Place]:
    """某某镇, 某某开发区: found by how they end, then read to the left."""
    found: list[Place] = []
    counties: list[Place] = []
    for m in grammar.tail.finditer(folded):
        end = m.end()
        if end in named:
            continue
        start = end
        for size in grammar.sizes[m[0]]:
            if size <= end and folded[end - size : end] in grammar.kinds:
                start = end - size
                break
        else:
            continue
        kind = grammar.kinds[folded[start:end]]
        place = _zone(folded, grammar, start, end, named) if kind == "zones" else _small_place(folded, grammar, named, start, end, kind)
        if place is not None:
            (counties if kind == "counties" else found).append(place)
    return [*found, *_repeated(folded, counties, whole)]


def _repeated(folded: str, places: Iterable[Place], whole: str) -> list[Place]:
    """A county that the list does not know counts where the text names it twice."""
    known = list(places)
    times = Counter(folded[p.start : p.end] for p in known)
    return [p for p in known if times[name := folded[p.start : p.end]] > 1 or whole.count(name) > 1]


def _zone(folded: str, grammar: PlaceGrammar, start: int, end: int, named: Mapping[int, Place]) -> Place | None:
    """昆山 + 经济开发区 joins the division before it; 位于临江科技园 takes the name behind 位于; else the bare type."""
    word = folded[start:end]
    if start in named:
        return Place(start, end, _TOWN, "zone")
    if word in grammar.named:
        begin = _left_bound(folded, grammar, named, start, _REACH)
        if begin is not None and start - begin >= 2:
            return Place(begin, end, _TOWN, "named_zone")
    return Place(start, end, _TOWN, "zone") if word in grammar.bare else None


def _left_bound(folded: str, grammar: PlaceGrammar, named: Mapping[int, Place], start: int, reach: int) -> int | None:
    """Where the Han characters before `start` begin, cut behind 位于, 在, 依托 …; None where they run on too far."""
    begin = start
    while (
        begin > 0
        and start - begin <= reach
        and begin not in named
        and folded[begin - 1] not in grammar.stops
        and _is_han(folded[begin - 1])
    ):
        begin -= 1
    for m in grammar.before.finditer(folded, max(0, begin - 1), start):  # 其|中青禾村: 其 ends a run, 其中 stands before the name
        begin = max(begin, m.end())
    return begin if start - begin <= reach else None


def _small_place(folded: str, grammar: PlaceGrammar, named: Mapping[int, Place], start: int, end: int, kind: str) -> Place | None:
    """柳湾村, 三岔沟镇: two to four characters behind a boundary."""
    if grammar.small_not.match(folded, end) or folded.endswith(grammar.stems, max(0, start - 3), start):
        return None
    longest = 2 if kind == "counties" else 4
    begin = _left_bound(folded, grammar, named, start, longest)
    if begin is None or start - begin < 2 or folded[begin] in _ENDS:
        return None
    level = {"counties": _COUNTY, "villages": _VILLAGE}.get(kind, _TOWN)
    return Place(begin, end, level, "small_place")


def _chained(places: list[Place]) -> Iterator[Place]:
    """江苏省 + 昆山市 + 柳湾镇: a division and those inside it that follow at once are one name, so are 青州 + 昆山港; no overlaps."""
    last: Place | None = None
    beside: Place | None = None  # a division that ends where another of its rank begins
    for p in places:
        if last is None:
            last = p
        elif p.start == last.end and p.level > last.level > 0:
            first = last
            if p.rule == "zone" and beside:
                first, beside = beside, None
            last = Place(first.start, p.end, p.level, p.rule)
        elif p.start < last.end:
            last = p if p.end > last.end and p.start == last.start else last
        else:
            if beside:
                yield beside
            beside = last if p.start == last.end and p.level == last.level > 0 else None
            if beside is None:
                yield last
            last = p
    yield from (p for p in (beside, last) if p is not None)
