"""永昌70万吨乙烯项目, 永昌主力店: the firm right before how much its work turns out, or before its shop."""

from collections.abc import Iterator
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.characters import HAN
from liangdian.lexicon.openings import OpenedPattern
from liangdian.mentions.enterprise_words import EnterpriseWords, Word
from liangdian.scan.found import NameMention
from liangdian.segment import Segmenter
from liangdian.source import Source

_REACH = 16
_YEARLY = ("年产", "日产", "年处理", "日处理", "年加工", "年屠宰")
_UNITS = ("吨", "千瓦", "千伏安", "立方", "台", "辆", "套", "件", "箱", "平方")


class OutputGrammar(NamedTuple):
    """How much a work turns out, of what, and in what work; shops of one firm; the run of a name."""

    words: EnterpriseWords
    output: OpenedPattern
    shop: OpenedPattern
    run: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "OutputGrammar":
        """Compile the patterns."""
        work, shop = lexicon.pattern("enterprise_context.work", "enterprise_context.works"), lexicon.pattern("enterprise_context.shop")
        return cls(
            words=EnterpriseWords.of(lexicon),
            output=OpenedPattern(re.compile(_OUTPUT.format(han=HAN, units="|".join(_UNITS), work=work), re.VERBOSE), re.compile(_MEASURED)),
            shop=OpenedPattern.of(re.compile(shop), lexicon.words("enterprise_context.shop")),
            run=regex.compile(r"(?r) [\p{Han}A-Za-z]*+", regex.VERBOSE),
        )


_OUTPUT = r"""
    (?<= 石化 | 炼化 ) [0-9] [0-9.]*+ 万?+ 吨                               # 永昌石化2050万吨
  | (?<= [{han}]{{2}} ) [0-9] [0-9.×*]*+ [万亿]?+ (?: {units} ) (?: / ? 年 )?+ 级?+
    (?! {work} | 产能 | 规模 | 的 | 、 ) [{han}]{{2,16}}?                  # 乙烯: what is made stands behind, not before
    (?= {work} | [、,] [^。;]{{0,60}}? 等 [^。;,、]{{0,12}}? (?: 项目 | 工程 ) )
"""
# Where it may begin: of the digits of a text few stand behind a character and before such a unit.
_MEASURED = rf"[0-9](?<=[{HAN}].)(?=[0-9.×*]*+[万亿{''.join(sorted({unit[0] for unit in _UNITS}))}])"


def find_output_owners(source: Source, grammar: OutputGrammar, segmenter: Segmenter) -> Iterator[NameMention]:
    """永昌|70万吨乙烯项目, 永昌|主力店: the names before what a work turns out and before shops."""
    text = source.folded
    for m in grammar.output.finditer(text):
        name = _name_before(text, m.start(), grammar, segmenter)
        if name and (grammar.words.plain(name) or (len(name) == 1 and grammar.words.bare(name[0].text))):
            yield NameMention(name[0].start, name[-1].end, "enterprise", "output")
    for shop in grammar.shop.finditer(text):
        name = _name_before(text, shop.start(), grammar, segmenter)
        brand = len(name) == 1 and len(name[0].text) > 2 and grammar.words.brand(name[0].text)
        if name and (brand or grammar.words.plain(name)):
            yield NameMention(name[0].start, name[-1].end, "enterprise", "shop")


def _name_before(text: str, end: int, grammar: OutputGrammar, segmenter: Segmenter) -> list[Word]:
    run = grammar.run.match(text, max(0, end - _REACH), end)
    if run is None or len(run[0]) < 2:
        return []
    words = grammar.words.cut(text, run.start(), end, segmenter)
    if words[-1].text not in _YEARLY:
        return words[grammar.words.edge(words) :]
    words = words[grammar.words.edge(words[:-1]) : -1]
    return words[1:] if len(words) > 2 and words[0].text in grammar.words.divisions else words
