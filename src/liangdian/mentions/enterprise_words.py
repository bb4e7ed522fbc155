"""引进德昀科技 -> 引进 | 德 昀 科技: the words of a phrase, and which of them can belong to the name of a firm."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.segment import Segmenter

_NUMERALS = frozenset("0123456789〇零一二两三四五六七八九十百千万亿多余几.,%第")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a phrase and where it stands in the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EnterpriseWords:
    """What the words of the language say about a name's edges."""

    breaks: frozenset[str]
    measures: frozenset[str]
    openings: frozenset[str]
    ambiguous: frozenset[str]
    seats: frozenset[str]
    generic: frozenset[str]
    trades: frozenset[str]
    kinds: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "EnterpriseWords":
        """Take them from a lexicon."""
        measures = lexicon.words("enterprise_break.measure")
        return cls(
            breaks=_set(lexicon, "break.function", "break.verb", "break.noun") | {w for w in measures if len(w) > 1},
            measures=frozenset(w for w in measures if len(w) == 1),
            openings=_set(lexicon, "break.opening"),
            ambiguous=_set(lexicon, "break.ambiguous"),
            seats=_set(lexicon, "break.seat"),
            generic=_set(lexicon, "generic.owner", "generic.trade", "form.plain", "form.legal", "class.noun"),
            trades=_set(lexicon, "form.trade"),
            kinds=_set(lexicon, "generic.kind"),
        )

    def edge(self, words: Sequence[Word]) -> int:
        """How many words at the front stand before the name: 位于|经开区|的|永昌|机电 -> 3."""
        first = 0
        for i, word in enumerate(words):
            if self._breaks(word, words[i - 1] if i else None):
                first = i + 1
        while first < len(words) - 1 and self._opens(words[first], words[first + 1]):
            first += 1
        return self._past_seat(words, first)

    def named(self, words: Iterable[Word]) -> bool:
        """Whether some word is no common one: 永昌机电 is a name, 上市 or 农产品加工 is none."""
        return any(not self.common(w.text) for w in words)

    def common(self, word: str) -> bool:
        """Whether the word makes no name: 上市, 科技, 12, 第三."""
        return word in self.generic or word in self.measures or word in self.breaks or all(c in _NUMERALS for c in word)

    def unknown(self, words: Sequence[Word]) -> bool:
        """Whether two single characters stand together, as in a name that no dictionary holds: 德|昀|科技."""
        pairs = itertools.pairwise(words)
        return any(len(a.text) == 1 == len(b.text) and not self.common(a.text + b.text) and _han(a.text + b.text) for a, b in pairs)

    def _opens(self, word: Word, after: Word) -> bool:
        return word.text in self.openings or (word.text in self.ambiguous and len(after.text) > 1)

    def _breaks(self, word: Word, before: Word | None) -> bool:
        if word.text in self.breaks or (len(word.text) > 2 and word.text.endswith(("企业", "公司"))):
            return True
        return before is not None and word.text in self.measures and all(c in _NUMERALS for c in before.text)

    def _past_seat(self, words: Sequence[Word], first: int) -> int:
        """经开区|永昌|机电: the seat goes where what follows is a name by itself."""
        for i in range(len(words) - 2, first - 1, -1):
            if words[i].text in self.seats:
                rest = words[i + 1 :]
                return i + 1 if self.unknown(rest) or sum(not self.common(w.text) for w in rest) > 1 else first
        return first


def cut(text: str, start: int, end: int, segmenter: Segmenter) -> list[Word]:
    """The words of `text[start:end]`, with their places."""
    words = []
    for piece in segmenter.cut(text[start:end]):
        words.append(Word(piece, start, start + len(piece)))
        start += len(piece)
    return words


def _han(text: str) -> bool:
    return all("\u4e00" <= c <= "\u9fff" for c in text)


def _set(lexicon: Lexicon, *keys: str) -> frozenset[str]:
    return frozenset(w for key in keys for w in lexicon.words(f"enterprise_{key}"))
