"""The work or site that a whole text is about: 青禾湖抽水蓄能项目…, and the text names it again and again."""

import regex

from liangdian.source import Bounds, Source

_LONGEST = 24  # characters of a name before its last word
_TIMES = 3
# 抽水蓄能[项目], 临空[产业园]: how the name of a work or site ends.
_HEAD = regex.compile(r"项目|工程|园区|[产科工物创][业技流]园|基地|园(?=\()|机场|码头|港区|水库|灌区|大桥|博览会|交易会|推介会|峰会|保护区")
_PHASE = regex.compile(r"\([一二三四五\d]期\)")
_INSIDE = regex.compile(r"[\p{Han}A-Za-z\d.·“”()-]")
_NO_START = regex.compile(
    r"[的了在于为是和与及等将把被对从以到至该本这那各“”()·\d.-]|位于|记者|目前|其中|据悉|全[省市县区国州镇]|[省市县]级|国家级|[一二三四五六七八九十两几多]+[大个批项]"
)


def repeated_work(source: Source, lead: Bounds, common: regex.Pattern[str]) -> Bounds | None:
    """青禾湖抽水蓄能项目|开工: the longest name of a work in the lead that the text says three times; `common` words alone name none."""
    for head in _HEAD.finditer(source.folded, *lead):
        found = _name(source, lead[0], head.start(), head.end())
        if found and not common.fullmatch(source.folded, found[0], head.start()):
            return found
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
