"""永昌精密轴承二期项目 -> 永昌: the firm that opens the name of what it builds."""

from collections.abc import Iterator
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.openings import OpenedPattern, begins
from liangdian.mentions.enterprise_words import EnterpriseWords, Word
from liangdian.scan.found import NameMention
from liangdian.segment import Segmenter
from liangdian.source import Source

_REACH = 32
_YEARLY = frozenset(("年产", "日产", "年处理", "日处理"))


class MakerGrammar(NamedTuple):
    """What firms build, the trades and products between, and the run of a name."""

    words: EnterpriseWords
    work: OpenedPattern
    group: regex.Pattern[str]
    items: regex.Pattern[str]
    run: regex.Pattern[str]
    products: frozenset[str]
    works: frozenset[str]
    built: tuple[str, ...]
    product: re.Pattern[str]
    places: tuple[str, ...]
    local: tuple[str, ...]
    seat: regex.Pattern[str]
    trade: OpenedPattern
    letters: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "MakerGrammar":
        """Compile the patterns."""
        made = (("context", "product"), ("form", "trade"), ("generic", "trade"))
        products = frozenset(word for table, key in made for word in lexicon.words(f"enterprise_{table}.{key}"))
        return cls(
            words=EnterpriseWords.of(lexicon),
            work=OpenedPattern.of(re.compile(lexicon.pattern("enterprise_context.work")), lexicon.words("enterprise_context.work")),
            group=regex.compile(r"等 (?! 于 ) (?: \d++ 个 )?+ [^,。;、等]{0,12}? 项目", regex.VERBOSE),
            items=regex.compile(r"(?r) [\p{Han}A-Za-z0-9·、]*+", regex.VERBOSE),
            run=regex.compile(r"(?r) [\p{Han}A-Za-z0-9·().-]*+", regex.VERBOSE),
            products=products,
            built=lexicon.words("enterprise_context.work"),
            works=frozenset(lexicon.words("enterprise_context.works")),
            product=re.compile(begins(products)),
            trade=OpenedPattern.of(
                re.compile(
                    rf"(?:控股|股份)(?!\d|的|东|子公司|公司|权|制|合作|有限)"
                    rf"|{lexicon.pattern('enterprise_form.strong')}(?!{lexicon.pattern('enterprise_form.onward')})"
                ),
                lexicon.words("enterprise_form.strong"),
            ),
            letters=regex.compile(r"(?r) \p{Han}*+", regex.VERBOSE),
            local=lexicon.words("enterprise_context.local"),
            seat=regex.compile(r"[县镇乡村旗屯市区州]"),
            places=lexicon.words("enterprise_context.place"),
        )


def find_makers(source: Source, grammar: MakerGrammar, segmenter: Segmenter) -> Iterator[NameMention]:
    """The names that no dictionary knows, before an industry and a work; no letters of the text's own places."""
    found = [*_single_makers(source, grammar, segmenter), *_group_makers(source, grammar, segmenter)]
    seats = _seats(source, grammar) if found else ()
    return (name for name in found if source.folded[name.start : name.end] not in seats)


def _single_makers(source: Source, grammar: MakerGrammar, segmenter: Segmenter) -> Iterator[NameMention]:
    text = source.folded
    floor = 0
    for work in grammar.work.finditer(text):
        run = grammar.run.match(text, max(floor, work.start() - _REACH), work.start())
        floor = work.end()
        if run is None or len(run[0]) < 4 or not grammar.product.search(text, run.start(), work.start()):
            continue  # no word of the run can be a product, which `_maker` asks for: it need not be cut
        words = grammar.words.cut(text, run.start(), work.start(), segmenter)
        name = _maker(words[grammar.words.edge(words) :], grammar, work[0] == "综合体")
        if name:
            yield NameMention(name[0].start, name[-1].end, "enterprise", "maker")


def _group_makers(source: Source, grammar: MakerGrammar, segmenter: Segmenter) -> Iterator[NameMention]:
    """恒达电池、德昀轴承基地、永昌硅业等项目: where one item names its maker, its neighbours do."""
    known = grammar.words
    for group in grammar.group.finditer(source.folded):
        run = grammar.items.match(source.folded, max(0, group.start() - 3 * _REACH), group.start())
        if run is None:
            continue
        items = [_item(item, grammar) for item in _split(known.cut(source.folded, *run.span(), segmenter))]
        sure = [_maker(item, grammar) or _trader(item, known) for item in items]
        if not any(sure) and len(items) > 1 and "产业" in group[0] and all(known.lead(item) == len(item) > 1 for item in items):
            sure = items  # 德昀、恒澜等产业项目: letters and nothing else
        for item, name in zip(items, sure, strict=True):
            branded = 1 < len(item) < 6 and any(sure) and known.brand(item[0].text) and any(w.text in grammar.products for w in item[1:])
            name = name or (_brand(item, known) if branded else [])
            if name:
                yield NameMention(name[0].start, name[-1].end, "enterprise", "group_maker")


def _item(words: list[Word], grammar: MakerGrammar) -> list[Word]:
    """推进|恒达|啤酒|迁址|新建 -> 恒达|啤酒: what is done to it stands behind the item."""
    made = (i for i, w in enumerate(words) if i > 1 and (w.text in grammar.works or w.text[0].isdigit() or w.text in _YEARLY))
    end = next(made, len(words))
    return words[grammar.words.edge(words[:end]) : end]


def _brand(item: list[Word], known: EnterpriseWords) -> list[Word]:
    """科昀|利|动力电池 -> 科昀利."""
    size = 1
    while size < len(item) and len(item[size].text) == 1 and known.letter(item[size].text):
        size += 1
    return item[:size]


def _trader(item: list[Word], known: EnterpriseWords) -> list[Word]:
    if known.listed(item) and known.shape(item) == "unknown" and item[-1].text in known.trades:
        return item
    at = next((i for i, w in enumerate(item) if w.text in known.strong), 0)
    seat = at == 1 and item[0].text in known.divisions and item[1].text not in known.sole  # 武汉|电子|产业园: a place, what it makes
    return item[: at + 1] if at and not seat and known.plain(item[: at + 1]) else []


def _split(words: list[Word]) -> list[list[Word]]:
    items: list[list[Word]] = [[]]
    for word in words:
        if word.text == "、":
            items.append([])
        else:
            items[-1].append(word)
    return items


def find_traders(source: Source, grammar: MakerGrammar, segmenter: Segmenter) -> Iterator[NameMention]:
    """德昀科技, 德昀股份: a trade behind letters that no dictionary knows."""
    text = source.folded
    known = grammar.words
    for trade in grammar.trade.finditer(text):
        run = grammar.letters.match(text, max(0, trade.start() - 8), trade.start())
        if run is None or len(run[0]) < 2 or text[trade.start() - 2 : trade.start()] in known.generic:
            continue
        if not known.letter(text[trade.start() - 1]):
            continue  # nor is it a word of its own before the trade, as the last letter of a name is
        words = known.cut(text, run.start(), min(trade.end() + 2, len(text)), segmenter)
        at = next((i for i, w in enumerate(words) if (w.start, w.end) == trade.span()), 0)
        first = _trader_start(words, at, known, run.start(), text.startswith(grammar.built, trade.end()))
        if 2 <= at - first <= 4 and known.plain(words[first : at + 1]) and not known.made(words[at:]):
            yield NameMention(words[first].start, words[at].end, "enterprise", "trader")
        elif at and words[at].text in known.sole and known.bare(words[at - 1].text) and not known.made(words[at:]):
            yield NameMention(words[at - 1].start, words[at].end, "enterprise", "trader")


def _trader_start(words: list[Word], at: int, known: EnterpriseWords, run: int, works: bool) -> int:
    """Where the letters begin that stand before a trade, with the word of the dictionary that opens the run."""
    first = at
    while first and len(words[first - 1].text) == 1 and known.letter(words[first - 1].text):
        first -= 1
    if first and words[first - 1].start == run and known.brand(words[first - 1].text):
        first -= 1
    last = at - 2 if works and words[first].start == run else at - 1  # ,时昀物流二期: the letter that opens the clause is of the name
    while first < last and known.loose(words[first].text):
        first += 1
    return first


def _seats(source: Source, grammar: MakerGrammar) -> set[str]:
    """永昌 of a text that speaks of 永昌县: the letters of its places."""
    text = source.folded
    return {text[m.start() - size : m.start()] for m in grammar.seat.finditer(text) for size in (2, 3, 4) if m.start() >= size}


def _maker(words: list[Word], grammar: MakerGrammar, mixed: bool = False) -> list[Word]:
    """The name before what is made; before a mixed site a trade tells what it is for: 德昀|商贸综合体."""
    known = grammar.words
    if len(words) > 2 and words[0].text in known.divisions and known.unknown(words[1 : 1 + known.lead(words[1:])]):
        words = words[1:]
    size = known.lead(words) or _before_region(words, known)
    size = next((i for i in range(1, size) if words[i].text in known.divisions), size)
    size -= mixed and 2 < size == len(words) and words[-1].text in known.trades
    name, made = words[:size], words[size:]
    if not name or not made or name[-1].text.endswith(grammar.places):
        return []
    if made[0].text.endswith(grammar.places) and not known.common(made[0].text) and made[0].text not in known.regions | known.divisions:
        return []
    local = any(w.text.endswith(grammar.local) for w in made)
    return name if not local and any(_made(w.text, grammar) for w in (*made, *name[3:])) else []


def _made(word: str, grammar: MakerGrammar) -> bool:
    """轴承, or 智能|家居 as one word of the dictionary."""
    return word in grammar.products or (len(word) == 4 and word[:2] in grammar.products and word[2:] in grammar.products)


def _before_region(words: list[Word], known: EnterpriseWords) -> int:
    """恒达|材质|华南|新材料|基地 -> 2: a name of common words ends where a part of the country begins."""
    size = next((i for i, w in enumerate(words[:4]) if i and (w.text in known.regions or w.text in known.divisions)), 0)
    named = size > 1 and all(len(w.text) > 1 and not known.common(w.text) for w in words[:size]) and known.brand(words[0].text)
    return size if named else 0
