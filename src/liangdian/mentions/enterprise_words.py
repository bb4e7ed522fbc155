"""引进德昀科技 -> 引进 | 德 昀 科技: the words of a phrase, and which of them can belong to the name of a firm."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.divisions import divisions
from liangdian.segment import Segmenter

_STATE = frozenset(("中国", "国家"))
_LANDS = frozenset(("中国", "国际"))
_BRACKETED = frozenset(("(", "集团", ")"))
_NUMERALS = frozenset("0123456789〇零一二两三四五六七八九十百千万亿多余几.,%第")


class Word(NamedTuple):
    """A word of a phrase and where it stands in the text."""

    text: str
    start: int
    end: int


class EnterpriseWords(NamedTuple):
    """What the words of the language say about a name's edges."""

    breaks: frozenset[str]
    measures: frozenset[str]
    openings: frozenset[str]
    ambiguous: frozenset[str]
    prefixed: frozenset[str]
    seats: frozenset[str]
    generic: frozenset[str]
    trades: frozenset[str]
    kinds: frozenset[str]
    strong: frozenset[str]
    sole: frozenset[str]
    places: tuple[str, ...]
    classes: tuple[str, ...]
    matter: frozenset[str]
    lands: frozenset[str]
    foreign: frozenset[str]
    sizes: frozenset[str]
    stops: frozenset[str]
    jargon: regex.Pattern[str]
    owned: regex.Pattern[str]
    compounds: frozenset[str]
    posts: frozenset[str]
    products: frozenset[str]
    regions: frozenset[str]
    suffixes: tuple[str, ...]
    towns: frozenset[str]
    shops: frozenset[str]
    divisions: frozenset[str]
    surnames: frozenset[str]
    held: frozenset[str]
    state: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "EnterpriseWords":
        """Take them from a lexicon."""
        measures = lexicon.words("enterprise_break.measure")
        return cls(
            breaks=_set(lexicon, "break.function", "break.verb", "break.noun") | {w for w in measures if len(w) > 1},
            measures=frozenset(w for w in measures if len(w) == 1),
            openings=_set(lexicon, "break.opening"),
            prefixed=_set(lexicon, "break.prefixed"),
            ambiguous=_set(lexicon, "break.ambiguous"),
            seats=_set(lexicon, "break.seat"),
            generic=_set(lexicon, "generic.owner", "generic.trade", "form.plain", "form.legal", "class.noun"),
            trades=_set(lexicon, "form.trade"),
            kinds=_set(lexicon, "generic.kind"),
            strong=_set(lexicon, "form.strong"),
            sole=_set(lexicon, "form.sole"),
            places=lexicon.words("enterprise_context.place"),
            classes=lexicon.words("enterprise_class.noun"),
            matter=_set(lexicon, "letter.matter"),
            lands=_set(lexicon, "letter.lands"),
            foreign=_set(lexicon, "letter.foreign"),
            sizes=_set(lexicon, "letter.size"),
            stops=_set(lexicon, "letter.stop"),
            owned=regex.compile(lexicon.pattern("enterprise_context.owned")),
            jargon=regex.compile(lexicon.pattern("enterprise_generic.jargon")),
            divisions=frozenset(name for d in divisions() for name in (d.name, d.short if d.sure else d.name)),
            posts=_set(lexicon, "context.post"),
            products=_set(lexicon, "context.product"),
            regions=_set(lexicon, "letter.region"),
            shops=_set(lexicon, "context.shop"),
            towns=frozenset(d.short for d in divisions()),
            surnames=_set(lexicon, "letter.surname"),
            held=_set(lexicon, "letter.held"),
            state=_set(lexicon, "form.state"),
            suffixes=lexicon.words("enterprise_letter.suffix"),
            compounds=_set(lexicon, "form.strong", "form.trade", "context.product", "generic.trade"),
        )

    def cut(self, text: str, start: int, end: int, segmenter: Segmenter) -> list[Word]:
        """The words of `text[start:end]` with their places; trades that the dictionary lacks are put together (硅|业), its names cut up."""
        words: list[Word] = []
        for piece in (p for word in segmenter.cut(text[start:end]) for p in (word if word in self.held else (word,))):
            last = words[-1].text if words else ""
            if len(last) == 1 and len(piece) == 1 and last + piece in self.compounds:
                words[-1] = Word(last + piece, start - 1, start + 1)
            else:
                words.append(Word(piece, start, start + len(piece)))
            start += len(piece)
        return words

    def begins(self, text: str, start: int, end: int, segmenter: Segmenter) -> bool:
        """Whether a word begins at the place: no 国化 in 中国|化学."""
        return any(w.start == start for w in self.cut(text, max(0, start - 3), min(end + 2, len(text)), segmenter))

    def edge(self, words: Sequence[Word], closed: bool = False) -> int:
        """How many words at the front stand before the name: 位于|经开区|的|永昌|机电 -> 3.

        Before a form that closes the name a trade breaks none, though elsewhere it is a deed: 永昌|控股|集团.
        """
        first, end = 0, len(words)
        while closed and end > 1 and (words[end - 1].text in self.trades or words[end - 1].text in _BRACKETED):
            end -= 1
        if end and self._breaks(words[end - 1], words[end - 2] if end > 1 else None):
            end = len(words)
        for i, word in enumerate(words[:end]):
            if self._breaks(word, words[i - 1] if i else None):
                first = i + 1
        while first < len(words) - 1 and self._opens(words[first], words[first + 1]):
            first += 1
        if first < len(words) and words[first].text in self.prefixed and self.lead(words[first + 1 :]):
            first += 1
        return self._past_seat(words, first)

    def named(self, words: Iterable[Word]) -> bool:
        """Whether some word is no common one: 永昌机电 is a name, 上市 or 农产品加工 is none."""
        return not all(map(self.common, [w.text for w in words]))

    def common(self, word: str) -> bool:
        """Whether the word makes no name: 上市, 科技, 12, 第三."""
        if word in self.generic or word in self.measures or word in self.breaks or _NUMERALS.issuperset(word.rstrip("大个成")):
            return True  # 十大, 第一个, 三成
        return len(word) == 4 and word[:2] in self.generic and word[2:] in self.generic

    def unknown(self, words: Sequence[Word]) -> bool:
        """Whether two single characters stand together, as in a name that no dictionary holds: 德|昀|科技."""
        return any(
            len(a.text) == 1 == len(b.text) and _han(a.text + b.text) and not (self._light(a.text) and self._light(b.text))
            for a, b in pairwise(words)
        )

    def lead(self, words: Sequence[Word]) -> int:
        """How many words at the front are a name before what it makes: 德|昀|科技|轴承|生产线 -> 3; 0 where none is."""
        if words and words[0].text in self.products:
            return 0  # 动力|方|形|电芯
        size = self._letters(words)
        while size > 2 and size < len(words) and words[size - 1].text in self.sizes:
            size -= 1
        size = self._past_matter(words, size)
        size += self._doubled(words, size)
        trade = 0 < size < len(words) and words[size].text in self.strong
        if not self.unknown(words[:size]):
            return 2 if trade and size == 1 and self.brand(words[0].text) else 0
        if len(words[0].text) > 1 and size < 4 and not trade and words[0].text not in _STATE:
            return 0
        if not self._pronounced(words[:size], trade) or self.jargon.search("".join(w.text for w in words[: size + 1])):
            return 0
        return size + (trade and not self.made(words[size:]))

    def _doubled(self, words: Sequence[Word], size: int) -> bool:
        """华昀|雪山|啤酒 -> one more: a second name before the trade that closes both."""
        if not 1 < size < len(words) - 1 or words[size + 1].text not in self.strong:
            return False
        second = words[size].text
        return len(second) == 2 and second not in self.products and second not in self.towns and self.brand(second)

    def _past_matter(self, words: Sequence[Word], size: int) -> int:
        """德|昀|磷|酸|铁|锂 -> 2: matter that follows a name is none of it."""
        end = size
        while end > 2 and words[end - 1].text in self.matter:
            end -= 1
        return end if size - end > 1 else size

    def made(self, words: Sequence[Word]) -> bool:
        """Whether a trade opens what is made and does not close a name: 生物|基 in 德昀生物基材料, 新能源|汽车 in 德昀新能源汽车."""
        if len(words) < 2:
            return False
        both = words[0].text + words[1].text
        return both in self.products or (len(words[1].text) == 1 and both not in self.compounds and words[1].text in self.matter)

    def untallied(self, words: Sequence[Word]) -> list[Word]:
        """恒达|机电|三 in 永昌、恒达机电三家企业 -> 恒达|机电; nothing where no number closes them."""
        end = len(words)
        while end and _NUMERALS.issuperset(words[end - 1].text):
            end -= 1
        return list(words[:end]) if end < len(words) else []

    def unended(self, items: Sequence[Sequence[Word]]) -> list[list[Word]]:
        """永昌、恒达、长风|建立|了 -> without the deed behind the last name."""
        last = list(items[-1])
        end = next((i for i, w in enumerate(last) if i and (w.text in self.breaks or w.text in self.openings)), len(last))
        return [*map(list, items[:-1]), last[:end]]

    def bare(self, word: str) -> bool:
        """Whether a single word of the dictionary may be a name where one is due: 长虹, but not 一期, 大型, 首批 or a town."""
        closed = word.endswith(self.suffixes) or word[0] in _NUMERALS or word[0] == "首" or word in self.towns
        return len(word) < 4 and not closed and word not in self.products and self.brand(word)

    def _pronounced(self, words: Sequence[Word], trade: bool) -> bool:
        """Whether the letters make a name: 德昀 and 东川 in 东川水泥 do, 钛锰, 中日韩 and 也会 do not."""
        name = "".join(w.text for w in words)
        if any(w.text in self.foreign for w in words):
            return False
        return any(c not in self.matter for c in name) and (trade or any(c not in self.lands and c not in self.matter for c in name))

    def brand(self, word: str) -> bool:
        """Whether a word of the dictionary may be a name: 恒达 may, 本地 and 吉林 may not."""
        return len(word) > 1 and word not in self.divisions and not self.common(word) and not word.endswith(self.places)

    def _letters(self, words: Sequence[Word]) -> int:
        """Up to the first word of two characters behind an unknown pair."""
        for i, word in enumerate(words):
            if word.text in self.stops or (i > 1 and word.text in self.foreign) or (i == 1 and word.text in self.strong):
                return i
            if len(word.text) == 1 and word.text not in self.breaks and _name_letter(word.text):
                continue
            if i > 1 and self.unknown(words[:i]):
                bracket = i + 1 < len(words) and words[i + 1].text == "(" and not self.common(word.text)
                return i + 1 if bracket else i
            if not (i == 0 and word.text in _STATE) and (len(word.text) < 2 or self.common(word.text) or not _han(word.text)):
                return i
        return len(words)

    def listed(self, words: Sequence[Word]) -> bool:
        """Whether the words, standing in one list with a firm, are one too: 德|昀|机电."""
        shape = self.shape(words)
        traded = shape == "unknown" and words[-1].text in self.trades and self.lead(words) > 0
        return shape != "common" and (traded or self.plain(words) or self.national(words))

    def shorts(self, stem: str, segmenter: Segmenter) -> Iterator[str]:
        """安平德昀机电 -> itself, 德昀机电, 德昀: what a name is called when its seat, then its trade, is left out."""
        if len(stem) > 2:
            yield stem
        words = self.cut(stem, 0, len(stem), segmenter)
        if len(words) > 1 and len(words[0].text) > 1:
            words = words[1:]
        while words and (self.plain(words) or self.unknown(words)):
            yield stem[words[0].start : words[-1].end]
            if not (words[-1].text in self.trades or words[-1].text in self.generic):
                return
            words = words[:-1]

    def shape(self, words: Sequence[Word]) -> str:
        """unknown for a name that no dictionary holds, known for one of common words (超人), common for no name."""
        if words and words[-1].text in self.shops and len(words) > 1:
            return "unknown"
        if not words or not self.named(words) or words[-1].text.endswith(self.places + self.classes):
            return "common"
        if len(words) == 1 and words[0].text in self.divisions:
            return "common"
        if "".join(w.text for w in words[-2:]).endswith(self.classes) or self.jargon.search("".join(w.text for w in words)):
            return "common"
        last = words[-1].text
        if last in _LANDS and len(words) > 1:
            return self.shape(words[:-1])
        if "".join(w.text for w in words) in self.products:
            return "common"
        if self.unknown(words) and (len(last) == 1 or last in self.trades or not self.common(last)):
            return "unknown"
        if len(words) == 1 and len(last) == 4 and last[2:] in self.strong and self.brand(last[:2]):
            return "trade"  # 长虹|股份 as one word of the dictionary
        if len(words) > 1 and last in self.strong and not self.common(words[-2].text):
            return "trade"
        return "common" if self.common(last) else "known"

    def branded(self, words: Sequence[Word]) -> bool:
        """Whether a word of the dictionary stands before a trade: 恒达|彩色|包装; a firm beside firms, a product elsewhere."""
        return 1 < len(words) < 4 and self.brand(words[0].text) and words[-1].text in self.generic and min(len(w.text) for w in words) > 1

    def letter(self, letter: str) -> bool:
        """Whether a single character may stand in a short name."""
        return letter not in self.breaks and letter not in self.foreign and letter not in self.stops and _han(letter)

    def loose(self, letter: str) -> bool:
        """Whether a name does not open with the character."""
        return letter in self.openings or letter in self.ambiguous or letter in self.measures

    def _light(self, letter: str) -> bool:
        return (
            letter in self.breaks
            or letter in self.measures
            or letter in self.openings
            or letter in self.ambiguous
            or letter in self.generic
        )

    def _opens(self, word: Word, after: Word) -> bool:
        return word.text in self.openings or (word.text in self.ambiguous and len(after.text) > 1)

    def plain(self, words: Sequence[Word], sure: bool = False) -> bool:
        """Whether the words are a short name and nothing else: 德|昀, 德|昀|科技, 恒达|药业; in a sure place also 恒达|特|钢."""
        if self.lead(words) == len(words) > 0 or (len(words) < 4 and self.shape(words) == "trade"):
            return True
        if len(words) == 2 and words[0].text in self.divisions and words[1].text in self.state:
            return True  # 上海|联通
        if len(words) > 2 and words[-1].text in _LANDS:
            return self.plain(words[:-1])  # 德|昀|中国
        named = self.shape(words) != "common" and not any(self.common(w.text) or w.text in self.foreign for w in words)
        return sure and (named or self.national(words))

    def national(self, words: Sequence[Word]) -> bool:
        """中国|华能: the country and a word that is no common one, or a trade."""
        return len(words) == 2 and words[0].text == "中国" and (words[1].text in self.strong or self.brand(words[1].text))

    def _breaks(self, word: Word, before: Word | None) -> bool:
        if word.text in self.breaks or (len(word.text) > 2 and word.text.endswith(("企业", "公司"))):
            return True
        if before is not None and word.text in ("有", "据"):
            return True
        return before is not None and word.text in self.measures and _NUMERALS.issuperset(before.text)

    def _past_seat(self, words: Sequence[Word], first: int) -> int:
        """经开区|永昌|机电: the seat goes where what follows is a name by itself."""
        for i in range(len(words) - 2, first - 1, -1):
            if words[i].text in self.seats:
                rest = words[i + 1 :]
                return i + 1 if self.unknown(rest) or sum(not self.common(w.text) for w in rest) > 1 else first
        return first


def _name_letter(letter: str) -> bool:
    return _han(letter) or (letter.isascii() and letter.isalpha())


def _han(text: str) -> bool:
    return min(text, default="\u4e00") >= "\u4e00" and max(text, default="\u4e00") <= "\u9fff"


def _set(lexicon: Lexicon, *keys: str) -> frozenset[str]:
    return frozenset(w for key in keys for w in lexicon.words(f"enterprise_{key}"))
