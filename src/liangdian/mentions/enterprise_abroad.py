"""德国沃尔曼追加投资…: the letters of a foreign name right behind its country, where the clause tells of business."""

from collections.abc import Iterator
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.openings import OpenedPattern
from liangdian.mentions.enterprise_words import EnterpriseWords
from liangdian.scan.found import NameMention
from liangdian.segment import Segmenter
from liangdian.source import Source


class AbroadGrammar(NamedTuple):
    """A country and the letters behind it; what a clause about business holds, and what makes a form of the name."""

    words: EnterpriseWords
    name: OpenedPattern
    business: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "AbroadGrammar":
        """Compile the patterns."""
        countries, letters = lexicon.words("enterprise_letter.country"), "".join(lexicon.words("enterprise_letter.transcribed"))
        others = lexicon.pattern("enterprise_letter.beyond_transcribed")
        business = lexicon.pattern("enterprise_context.business")
        return cls(
            words=EnterpriseWords.of(lexicon),
            name=OpenedPattern.of(
                re.compile(rf"(?: {'|'.join(countries)} ) (?P<name> [{letters}]{{2,6}}+ ) (?! {others} )", re.VERBOSE), countries
            ),
            business=regex.compile(rf"[^,。;、\n]{{0,24}}? {business}", regex.VERBOSE),
        )


def find_foreign(source: Source, grammar: AbroadGrammar, segmenter: Segmenter) -> Iterator[NameMention]:
    """The names behind countries; one that the dictionary holds as a word is a place or a person as well."""
    text = source.folded
    for m in grammar.name.finditer(text):
        start, end = m.span("name")
        known = len(grammar.words.cut(text, start, end, segmenter)) == 1
        if not known and grammar.business.match(text, end):
            yield NameMention(start, end, "enterprise", "abroad")
