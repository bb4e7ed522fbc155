"""永昌精密轴承二期项目 -> 永昌: the firm that opens the name of what it builds."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from liangdian.lexicon import Lexicon
from liangdian.mentions.enterprise_words import EnterpriseWords, Word
from liangdian.scan.found import NameMention
from liangdian.segment import Segmenter
from liangdian.source import Source

_REACH = 32


@dataclass(frozen=True, slots=True)
class MakerGrammar:
    """What firms build, the trades and products between, and the run of a name."""

    words: EnterpriseWords
    work: regex.Pattern[str]
    run: regex.Pattern[str]
    products: frozenset[str]
    places: tuple[str, ...]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "MakerGrammar":
        """Compile the patterns."""
        return cls(
            words=EnterpriseWords.of(lexicon),
            work=regex.compile(lexicon.pattern("enterprise_context.work") + r"| 等 (?: \d++ 个 )?+ [^,。;、等]{0,6}? 项目", regex.VERBOSE),
            run=regex.compile(r"(?r) [\p{Han}A-Za-z0-9·().-]*+", regex.VERBOSE),
            products=frozenset(lexicon.words("enterprise_context.product"))
            | frozenset(lexicon.words("enterprise_form.trade"))
            | frozenset(lexicon.words("enterprise_generic.trade")),
            places=lexicon.words("enterprise_context.place"),
        )


def find_makers(source: Source, grammar: MakerGrammar, segmenter: Segmenter) -> Iterator[NameMention]:
    """The names that no dictionary knows, before an industry and a work."""
    text = source.folded
    floor = 0
    for work in grammar.work.finditer(text):
        run = grammar.run.match(text, max(floor, work.start() - _REACH), work.start())
        floor = work.end()
        if run is None or len(run[0]) < 4:
            continue
        words = grammar.words.cut(text, run.start(), work.start(), segmenter)
        name = _maker(words[grammar.words.edge(words) :], grammar)
        if not name and work[0].startswith("等") and grammar.words.plain(words) and words[-1].text in grammar.words.strong:
            name = words
        if name:
            yield NameMention(name[0].start, name[-1].end, "enterprise", "maker")


def _maker(words: list[Word], grammar: MakerGrammar) -> list[Word]:
    size = grammar.words.lead(words)
    name, made = words[:size], words[size:]
    if not name or not made or name[-1].text.endswith(grammar.places):
        return []
    if made[0].text.endswith(grammar.places) and not grammar.words.common(made[0].text):
        return []
    return name if any(w.text in grammar.products for w in made) else []
