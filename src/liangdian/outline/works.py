"""The work or site that a whole text is about: 青禾湖抽水蓄能项目…, and the text names it again and again."""

from collections.abc import Sequence
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.lexicon import Lexicon
from liangdian.source import Bounds, Source

_LONGEST = 24  # characters of a name before its last word
_TIMES = 3
_PART = regex.compile(r"\(?[一二三四]期\)?(?:工程|项目)?")
_PHASE = regex.compile(r"\([一二三四五\d]期\)")
_INSIDE = regex.compile(r"[\p{Han}A-Za-z\d.·“”()-]")
_NO_START = regex.compile(
    r"[的了在于为是和与及等将把被对从以到至该本这那各“”()·\d.-]|位于|记者|目前|其中|据悉|全[省市县区国州镇]|[省市县]级|国家级|[一二三四五六七八九十两几多]+[大个批项]"
)


class WorkGrammar(NamedTuple):
    """How the name of a work or site ends, alone and at the head of a title; words that alone name none."""

    head: regex.Pattern[str]
    title: regex.Pattern[str]
    common: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "WorkGrammar":
        """Compile them from a lexicon."""
        heads = rf"{lexicon.pattern('frame.works')}|园(?=\()"
        return cls(
            head=regex.compile(heads),
            title=regex.compile(rf"[\p{{Han}}A-Za-z·]{{2,16}}?(?P<head>{heads})"),
            common=regex.compile(rf"(?:{lexicon.pattern('frame.common_works')})*+"),
        )


def repeated_work(source: Source, lead: Bounds, grammar: WorkGrammar) -> Bounds | None:
    """青禾湖抽水蓄能项目|开工: the longest name of a work in the lead that the text says three times."""
    for head in grammar.head.finditer(source.folded, *lead):
        found = _name(source, lead[0], head.start(), head.end())
        if found and not grammar.common.fullmatch(source.folded, found[0], head.start()):
            return found
    return None


def titled_work(source: Source, titles: Sequence[Bounds], grammar: WorkGrammar) -> Bounds | None:
    """青禾岭风电场二期全容量并网, and the text says 青禾岭风电场: the work or site that opens the title."""
    for start, end in titles[:1]:
        head = grammar.title.match(source.folded, start, end)
        if head is None or _NO_START.match(source.folded, start) or grammar.common.fullmatch(source.folded, start, head.start("head")):
            return None
        phase = _PART.match(source.folded, head.end(), end)
        for stop in dict.fromkeys((phase.end() if phase else head.end(), head.end())):
            if source.folded.find(source.folded[start:stop], end) >= 0:
                return start, stop
    return None


def _name(source: Source, start: int, head: int, end: int) -> Bounds | None:
    begin, best = head, None
    while begin > max(start, head - _LONGEST) and _INSIDE.match(source.folded, begin - 1):
        begin -= 1
        if head - begin < 3:
            continue
        if source.folded.count(source.folded[begin:end]) < _TIMES:
            break
        if not _NO_START.match(source.folded, begin) and _opens(source, source.folded[begin:end]):
            best = begin
    if best is None:
        return None
    phase = _PHASE.match(source.folded, end)
    return best, phase.end() if phase else end


def _opens(source: Source, name: str) -> bool:
    """,青禾湖抽水蓄能项目…: somewhere nothing stands before it that may be its beginning."""
    at = source.folded.find(name)
    while at >= 0:
        if at == 0 or not (source.folded[at - 1].isalnum() or source.folded[at - 1] in ")”·-"):
            return True
        at = source.folded.find(name, at + 1)
    return False
