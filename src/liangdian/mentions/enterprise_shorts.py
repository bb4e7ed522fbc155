"""永昌股份有限公司(以下简称“永昌”) … 永昌表示: the short forms of a firm, and where they stand."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.characters import HAN
from liangdian.lexicon.divisions import divisions
from liangdian.scan.found import NameMention
from liangdian.source import Bounds, Source

_MANY = 64  # names that are looked for one by one
_BRANCHES = ("分公司", "分行", "支行")


class ShortNameGrammar(NamedTuple):
    """How a short form is announced, and what a full name loses to become one."""

    announced: regex.Pattern[str]
    form: re.Pattern[str]
    trades: re.Pattern[str]
    seats: frozenset[str]
    beyond: re.Pattern[str]
    daughters: tuple[str, ...]
    renamed: tuple[str, ...]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "ShortNameGrammar":
        """Compile the patterns."""
        form = lexicon.pattern("enterprise_form.legal", "enterprise_form.plain")
        trade = lexicon.pattern("enterprise_form.trade", "enterprise_generic.trade")
        return cls(
            announced=regex.compile(_ANNOUNCED, regex.VERBOSE),
            form=re.compile(rf"(?: \( [{HAN}]{{2,8}} \) | {form} | 集团 )+ \Z", re.VERBOSE),
            trades=re.compile(rf"(?: \( [{HAN}]{{2,8}} \) | {form} | {trade} | 集团 | 省 | 市 )*+ \Z", re.VERBOSE),
            beyond=re.compile(lexicon.pattern("enterprise_context.beyond")),
            renamed=lexicon.words("enterprise_context.renamed"),
            daughters=lexicon.words("enterprise_form.daughter"),
            seats=frozenset(name for d in divisions() for name in (d.name, d.short)),
        )

    def stem(self, name: str) -> str:
        """永昌(周口)机电有限公司 -> 永昌(周口)机电."""
        m = self.form.search(name)
        return name[: m.start()] if m and m.start() >= 2 else name

    def heads(self, short: str) -> tuple[str, ...]:
        """The first two characters of the name and of what it is without trade and form: a name that is the same firm holds them."""
        stem = self.stem(short)
        return short[:2], self.trades.sub("", stem)[:2], "中国" if short[0] == "中" else short[:2]

    def same(self, full: str, short: str, derived: bool = False) -> bool:
        """Whether the short name is the full one less its seat, trade and form: 安平县永昌机电有限公司, 永昌机电 or 永昌公司.

        A derived name was read off a full one and stands nowhere by itself.
        """
        stem = self.stem(short)
        if "集团" in short[len(stem) :] and "集团" not in full:
            return False
        if stem != short and any(word in full[len(stem) :] for word in self.daughters):
            return False
        if short[0] == "中" and full == f"中国{short[1:]}":
            return True
        if full.endswith(_BRANCHES) and not short.endswith(_BRANCHES):
            return False  # a branch is not the firm
        if short.endswith("集团") and full.startswith(short) and not self.form.fullmatch(full, len(short)):
            return False
        if len(short) > 3 and short not in full and _clipped(short, full):
            return True
        base = self.trades.sub("", stem)
        within = self._within(full, short, derived) or self._within(full, stem, derived)
        return within or (len(base) > 1 and self._opens(full, base))

    def _within(self, full: str, name: str, derived: bool) -> bool:
        at = full.find(name)
        if at < 0 or len(name) < 2 or at > 6 or (at and len(name) < 3 and not derived and full[:at] not in self.seats):
            return False
        return (at > 0 and len(name) > 3) or self.trades.match(full, at + len(name)) is not None

    def _opens(self, full: str, base: str) -> bool:
        return full.startswith(base) and self.trades.match(full, len(base)) is not None


_ANNOUNCED = r"""
    [(,]?+ (?: (?: 以下 | 下 ) (?: 简称 | 称 ) | [又也]?+ 简称 | [又也] 称 ) (?: 为 | : )?+ “?+   # (以下简称“
    (?P<short> [\p{Han}A-Za-z0-9·]{2,10} )                          # 永昌
    (?: ” (?: [、或] “ (?P<short> [\p{Han}A-Za-z0-9·]{2,10} ) ” )* )?+
  | \( “?+ (?P<short> \p{Han}{2,6} | [A-Z] [A-Za-z]{1,11} ) ”?+ (?= \) )   # (永昌), (YCM)
  | [(,] (?: 原名 | 曾用名 | 前身[是为] | 更名为 | 改名为 ) “?+ (?P<short> [\p{Han}A-Za-z0-9·]{3,10} ) ”?+ (?= [,。;)] )
"""


def announced(source: Source, grammar: ShortNameGrammar, name: NameMention) -> Iterator[Bounds]:
    """The short forms that the text gives right behind a full name."""
    m = grammar.announced.match(source.folded, name.end)
    if m is None:
        return
    bracket = m[0].startswith("(") and "称" not in m[0]
    for start, end in m.spans("short"):
        if (
            not bracket
            or source.folded[start:end].isascii()
            or _letters_of(source.folded[start:end], grammar.stem(source.folded[name.start : name.end]))
        ):
            yield start, end


def _clipped(short: str, full: str) -> bool:
    """永昌特钢 of 安平永昌特种钢铁股份有限公司: its letters in order, the first two together."""
    at = full.find(short[:2])
    rest = iter(full[at:])
    return at >= 0 and all(c in rest for c in short)


def _letters_of(short: str, full: str) -> bool:
    return 2 * sum(c in full for c in short) >= len(short)


def find_repeats(source: Source, grammar: ShortNameGrammar, surfaces: Collection[str], taken: Sequence[Bounds]) -> Iterator[NameMention]:
    """Every place of some known names that no longer name covers; one pass over the text."""
    if not surfaces:
        return
    text = source.folded
    lengths: dict[str, list[int]] = {}
    for head, size in sorted({(s[:2], len(s)) for s in surfaces if len(s) > 1}, reverse=True):
        lengths.setdefault(head, []).append(size)
    covered = iter([*sorted(taken), (len(text), len(text))])
    start, stop = next(covered)
    free = 0
    for i in _places(text, lengths):
        while stop <= i:
            start, stop = next(covered)
        if i < free or start <= i:
            continue
        for size in lengths[text[i : i + 2]]:
            free = i + size
            if text[i:free] in surfaces and free <= start and not grammar.beyond.match(text, free):
                national = size < 4 and i > 1 and text.startswith("中国", i - 2)  # 中国永昌 beside 永昌集团
                yield NameMention(i - 2 if national else i, free, "enterprise", "repeated")
                break
        else:
            free = 0


def _places(text: str, heads: Collection[str]) -> list[int]:
    """Where names may begin: a search for each of a few heads is fast, for many of them one pass over the text is."""
    if len(heads) > _MANY:
        return [i for i in range(len(text) - 1) if text[i : i + 2] in heads]
    return sorted(i for head in heads for i in _sweep(text, head))


def _sweep(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
