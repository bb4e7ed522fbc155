"""完成|投资, 企业|已|完成: the words that a noun phrase is cut at, each looked up by its first two characters."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon

COMPOUND = "compound"
_QUOTED = regex.compile(r"“[^“”,。]{1,24}”")
# Single characters that are half of other words.
_SAID = regex.compile(
    r"""(?<![许认])可(?!再生|支配|视|持续|移动|燃|降解|穿戴|行|比|靠|控|用|转|编程|溶|回收)
      | (?<![可不智职技性功潜产动电热势风核太])能(?=[卖产收赚挣达])
      | (?<![成迁俯高])就(?=[有能可是在会])
      | (?<![首成故古丰京花于陪国])都(?![市督会城江匀昌心灵督])
      | (?<=\p{Han}{2})(?<![准规原法细守总附定通])则(?=\p{Han}{2})
      | (?<=\p{Han}{2})于(?=\d|[今去前本当明]年)
      | (?<=\p{Han}{2})(?:[皆曾]
          |共(?![同享建和产青识性管聚生用济商振融鸣赢治])
          |未(?![来婚成央])|着(?![力陆装眼手重色落]))(?<![沿附衣穿]着)(?=\p{Han}{2})""",
    regex.VERBOSE,
)
_MARK = regex.compile(r"/[年月日]|[,、;:。!?()\s…]|[中内外上后前时里](?=[,、;:。!?()\s有占]|$)")
_MARKS = "/,、;:。!?()…中内外上后前时里" + "".join(filter(str.isspace, map(chr, range(0x3001))))

Special = tuple[str, str, regex.Pattern[str]]


class Cut(NamedTuple):
    """企业已完成 -> "stop" at 已: a word, what it does to a phrase, and where."""

    kind: str
    start: int
    end: int


class CutWords(NamedTuple):
    """Words of several kinds: at a place the first kind that has one counts, with the longest of its words.

    Two characters lead to all words that begin with them, in that order, so that no other is tried. A pattern of all the words
    would give the same; see the test.
    """

    words: Mapping[str, Sequence[tuple[str, str]]]  # by how they begin: their first two characters, or their only one
    specials: Mapping[str, tuple[str, regex.Pattern[str]]]  # what is no word, by its first character
    opening: re.Pattern[str]
    compounding: regex.Pattern[str]

    @classmethod
    def of(cls, kinds: Iterable[tuple[str, Iterable[str]]], compounding: str, specials: Iterable[Special]) -> "CutWords":
        """Kinds and their words; what makes a compound of a word; kinds that are patterns, with their first characters.

        The kind COMPOUND holds words that keep a phrase whole where the compounding follows: 养殖|合作社.
        """
        ordered = [(word, kind) for kind, words in kinds for word in sorted(set(words), key=len, reverse=True)]
        words: dict[str, list[tuple[str, str]]] = {word[:2]: [] for word, _ in ordered}
        beginning: dict[str, list[str]] = {}
        for opening in words:
            beginning.setdefault(opening[0], []).append(opening)
        for word, kind in ordered:
            for opening in beginning[word] if len(word) == 1 else (word[:2],):
                words[opening].append((word, kind))
        by_character = {c: (kind, pattern) for kind, characters, pattern in specials for c in characters}
        first, second = (_any_of(o[i] for o in words if len(o) > 1) for i in (0, 1))
        alone = _any_of([*by_character, *(o for o in words if len(o) == 1)])
        return cls(words, by_character, re.compile(f"{alone}|{first}(?={second})"), regex.compile(compounding))

    def match(self, text: str, start: int = 0, end: int | None = None, *, whole: bool = False) -> Cut | None:
        """What stands right there, or is the whole of it."""
        end = len(text) if end is None else end
        compound = True
        for word, kind in self.words.get(text[start : start + 2]) or self.words.get(text[start : start + 1], ()):
            if text.startswith(word, start, end):
                after = start + len(word)
                if kind == COMPOUND:
                    m = self.compounding.match(text, after, end) if compound else None
                    kind, after, compound = "keep", m.end() if m else -1, False
                if after == end or (after > 0 and not whole):
                    return Cut(kind, start, after)
        return self._special(text, start, end, whole=whole)

    def _special(self, text: str, start: int, end: int, *, whole: bool) -> Cut | None:
        special = self.specials.get(text[start : start + 1])
        m = special[1].match(text, start, end) if special else None
        return Cut(special[0], start, m.end()) if special and m and (m.end() == end or not whole) else None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Cut]:
        """All that stand in a stretch of text, from left to right, none inside another."""
        end = len(text) if end is None else end
        words, specials = self.words, self.specials
        for m in self.opening.finditer(text, start, end):
            i = m.start()
            if i >= start and (text[i : i + 2] in words or text[i] in words or text[i] in specials):
                found = self.match(text, i, end)
                if found:
                    start = found.end
                    yield found


def cut_words(lexicon: Lexicon) -> CutWords:
    """实施|农村电网改造工程, 旧房改造|开工: what cuts the words before a number."""
    return CutWords.of(
        (
            ("keep", lexicon.words("level.compounds")),
            (COMPOUND, lexicon.words("level.nominal")),
            ("verb", (*lexicon.words("level.verbs"), *lexicon.words("level.predicates"))),
            ("adverb", lexicon.words("level.adverbs")),
            ("nominal", lexicon.words("level.nominal")),
            ("heading", lexicon.words("level.heading")),
        ),
        lexicon.pattern("level.compounding"),
        (("quoted", "“", _QUOTED),),
    )


def stop_words(lexicon: Lexicon) -> CutWords:
    """企业|已完成, 产品|在市内: what ends the words behind a number."""
    verbs, predicates = lexicon.words("level.verbs"), lexicon.words("level.predicates")
    return CutWords.of(
        (
            ("keep", lexicon.words("level.compounds")),
            (COMPOUND, (*verbs, *lexicon.words("level.nominal"))),
            ("stop", (*lexicon.words("level.stops"), *verbs, *predicates)),
        ),
        lexicon.pattern("level.compounding"),
        (("quoted", "“", _QUOTED), ("stop", "可能就都皆曾未着共于则", _SAID), ("mark", _MARKS, _MARK)),
    )


def _any_of(characters: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted(set(characters))))}]"
