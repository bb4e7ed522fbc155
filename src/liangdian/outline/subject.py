"""What a report as a whole is about: the place, body or firm that its figures belong to where they name no other."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.lexicon import Lexicon
from liangdian.outline import firms
from liangdian.outline.head import Head
from liangdian.outline.works import WorkGrammar, repeated_work, titled_work
from liangdian.scan.place_names import Place, PlaceGrammar, place_names
from liangdian.source import Bounds, Source

_OFTEN = 300  # characters in which a text says 全国 once, where it is about the nation
_LEAD = 420  # characters below the head in which a subject is named
_FIRM = regex.compile(r"\p{Han}{0,8}?(?:集团|公司|股份|药业|银行|啤酒)")
_THIS = regex.compile("该(?P<kind>[省市县区州镇乡村])(?![场域级长委直属民庄])")
_NATION = ("我国", "全国", "中国")
_REGION = regex.compile("牧区|山区|林区|农区|垦区|库区|老区|灾区|半农半牧区|边境地区|民族地区|贫困地区|沿海地区")


def _before(agencies: str) -> regex.Pattern[str]:
    """新华社南京3月5日电, 今年上半年,: what may stand before the name that opens a text."""
    return regex.compile(
        rf"""
        (?: {agencies}\p{{Han}}{{2,10}}?\d{{1,2}}月\d{{1,2}}日专?电 (?:\s*+\([^()\n]{{1,40}}\))?+
          | [“(,\s] | \d{{4}}年 | (?:\d{{1,2}}-)?+\d{{1,2}}月份?+ | \d{{1,2}}日 | (?:前|首|第)?+[一二三四]季度 | [上下]半年 | [上下]午
          | 近日 | 日前 | 目前 | 今年(?:以来)?+ | 去年 | 近年来 )*+
        """,
        regex.VERBOSE,
    )


class SubjectGrammar(NamedTuple):
    """The places that may be a subject."""

    places: PlaceGrammar
    compared: regex.Pattern[str]
    office: regex.Pattern[str]
    before: regex.Pattern[str]
    works: WorkGrammar

    @classmethod
    def of(cls, lexicon: Lexicon) -> "SubjectGrammar":
        """Compile it from a lexicon."""
        return cls(
            PlaceGrammar.of(lexicon),
            compared=regex.compile(rf"(?r){lexicon.pattern('frame.compared')}(?:\p{{Han}}{{2,4}}[、和]){{0,3}}"),
            works=WorkGrammar.of(lexicon),
            before=_before(lexicon.pattern("frame.agencies")),
            office=regex.compile(rf"(?P<name>\p{{Han}}{{2,4}}?){lexicon.pattern('frame.public_offices')}"),
        )


def subject_of(source: Source, grammar: SubjectGrammar, head: Head) -> Bounds | None:
    """The subject, by the first rule that knows it."""
    titles = [*head.of("title"), *head.of("subtitle")]
    start = head.lead(source)
    lead = (start, min(len(source.text), start + _LEAD))
    return (
        _opens_the_text(source, titles, start)
        or firms.labelled_firm(source, titles)
        or firms.quoted_name(source, titles)
        or _titled(source, grammar, list(_places(source, grammar, [*titles, *head.of("author")])))
        or _nation(source, [*titles, *head.of("author")])
        or firms.titled_firm(source, titles)
        or firms.repeated_name(source, titles)
        or titled_work(source, titles, grammar.works)
        or firms.defined(source, start)
        or firms.alias(source, lead)
        or _opening_firm(source, grammar, lead)
        or _signing_place(source, grammar, lead)
        or _work(source, grammar, lead)
        or _told_in_the_lead(source, grammar, lead)
    )


def _opening_firm(source: Source, grammar: SubjectGrammar, lead: Bounds) -> Bounds | None:
    """A firm opens the text, and no place."""
    before = grammar.before.match(source.folded, *lead)
    start = before.end() if before else lead[0]
    place = next(iter(place_names(source.folded[start : start + 8], grammar.places, source.folded)), None)
    return None if place and place.start == 0 else firms.opening_firm(source, start)


def _work(source: Source, grammar: SubjectGrammar, lead: Bounds) -> Bounds | None:
    """青禾湖抽水蓄能项目|开工, and the text names it no less often than any place of its lead."""
    found = repeated_work(source, lead, grammar.works)
    if found is None:
        return None
    name = source.folded[slice(*found)]
    times = source.folded.count(name)
    told = {source.folded[p.start : p.end] for p in _places(source, grammar, [lead]) if not found[0] <= p.start < found[1]}
    told = {w for w in told if not any(w in other for other in told | {name} if other != w)}  # 青山 in 青山市柳湾县
    return None if any(source.folded.count(w) - source.folded.count(w + name) > times for w in told) else found


def _told_in_the_lead(source: Source, grammar: SubjectGrammar, lead: Bounds) -> Bounds | None:
    told = [p for p in _places(source, grammar, [lead]) if source.folded[p.start : p.end] not in grammar.places.bare]
    found = _opening(source, grammar, told, lead) or _whole_nation(source, grammar, told) or _most_named(source, told)
    port = source.folded.find("香港") if found and source.folded[slice(*found)] in ("本港", "全港") else -1
    return (port, port + 2) if port >= 0 else found


def _whole_nation(source: Source, grammar: SubjectGrammar, told: Sequence[Place]) -> Bounds | None:
    """我国铁路里程…, and the text says 我国 or 全国 far more often than any place of its lead: it is about the nation."""
    words = {source.folded[p.start : p.end] for p in told}
    if any(w[0] in "全我本该" and w != "全球" for w in words.difference(_NATION)):
        return None
    nation = sum(source.folded.count(word) for word in _NATION)
    if nation < 4 or any(source.folded.count(word) * 3 > nation for word in words.difference(_NATION)):
        return None
    return _called(source, grammar)


def _called(source: Source, grammar: SubjectGrammar) -> Bounds:
    """我国…, 我国…, 中国某某协会: the nation by the name that the text gives it most; no name of a body speaks of it."""
    said = [m.group() for m in grammar.places.whole.finditer(source.folded) if m.group() in _NATION]
    word = max(_NATION, key=lambda name: (said.count(name), source.folded.count(name)))
    at = source.folded.find(word)
    return at, at + len(word)


def _places(source: Source, grammar: SubjectGrammar, lines: Sequence[Bounds]) -> Iterator[Place]:
    for line, end in lines:
        before = grammar.before.match(source.folded, line, end)
        start = before.end() if before else line
        for p in place_names(source.folded[start:end], grammar.places, source.folded):
            compared = grammar.compared.match(source.folded, start, p.start + start)
            if not compared and (p.rule != "division" or not _FIRM.match(source.folded, p.end + start)):
                yield Place(p.start + start, p.end + start, p.level, p.rule)


def _opens_the_text(source: Source, titles: Sequence[Bounds], start: int) -> Bounds | None:
    """临江科技园, and the text begins 临江科技园位于…"""
    return next(((a, b) for a, b in titles[:1] if b - a <= 20 and source.folded.startswith(source.folded[a:b], start)), None)


def _titled(source: Source, grammar: SubjectGrammar, named: Sequence[Place]) -> Bounds | None:
    """昆山概况 -> 昆山; 经济开发区2021年亮点综述 -> 经济开发区; 我国山区发展要略 -> 我国山区."""
    place = next((p for p in named if p.rule != "whole"), None) or next(iter(named), None)
    if place is None:
        return None
    region = _REGION.match(source.folded, place.end)
    if region is None and source.folded[place.start : place.end] in _NATION:
        return _called(source, grammar)
    place = _outnumbering(source, named, place) or place
    return place.start, region.end() if region else place.end


def _nation(source: Source, lines: Sequence[Bounds]) -> Bounds | None:
    """A report to the 全国人民代表大会 is about 我国."""
    if not any(word in source.folded[a:b] for a, b in lines for word in ("全国人民代表大会", "国务院")):
        return None
    ours = source.folded.find("我国")
    return (ours, ours + 2) if ours >= 0 else None


def _opening(source: Source, grammar: SubjectGrammar, told: Sequence[Place], lead: Bounds) -> Bounds | None:
    """7月26日,昆山市柳湾镇…: the place that opens the text."""
    first = next(iter(told), None)
    if first is None or first.rule == "whole" or not grammar.before.fullmatch(source.folded, lead[0], first.start):
        return None
    best = _outnumbering(source, told, first) or _spoken_of(source, told, first) or first
    return best.start, best.end


def _spoken_of(source: Source, told: Sequence[Place], first: Place) -> Place | None:
    """在青棠县工业园,…, and the text says 该县: the first place of that kind."""
    m = _THIS.search(source.folded)
    if m is None or source.folded[first.end - 1] == m["kind"]:
        return None
    return next((p for p in told if p.rule == "division" and source.folded[p.end - 1] == m["kind"]), None)


def _outnumbering(source: Source, told: Sequence[Place], first: Place) -> Place | None:
    """昆山市政府新闻办举行柳湾区专场,…, and the text says 柳湾区 again and again: a smaller place than the one that opens it."""
    often = source.folded.count(source.folded[first.start : first.end])
    for p in told:
        if p.level > first.level and p.rule == "division" and source.folded.count(source.folded[p.start : p.end]) >= max(4, 3 * often):
            return p
    return None


def _signing_place(source: Source, grammar: SubjectGrammar, lead: Bounds) -> Bounds | None:
    """临澳统计署今日公布,…, and the text says 临澳 again: the place whose office opens the text."""
    before = grammar.before.match(source.folded, *lead)
    m = grammar.office.match(source.folded, before.end() if before else lead[0], lead[1])
    if m is None or m["name"] in ("国家", "本地", "当地", "政府") or source.folded.count(m["name"]) < 3:
        return None
    return m.span("name")


def _most_named(source: Source, named: Sequence[Place]) -> Bounds | None:
    """The place of the lead that the text names most; the first of those named as often."""
    ours = next((p for p in named if p.rule == "whole" and source.folded[p.start] == "我"), None)
    level = {"省": 1, "市": 2, "县": 3, "区": 3}.get(source.folded[ours.end - 1]) if ours else None
    fitting = [p for p in named if p.rule == "division" and p.level == level]
    this = _THIS.search(source.folded) if ours is None else None
    fitting = [p for p in named if p.rule != "whole" and source.folded[p.end - 1] == this["kind"]] if this else fitting
    places = (fitting or [p for p in named if p.rule != "whole"] or list(named))[:20]
    times = {word: source.folded.count(word) for word in {source.folded[p.start : p.end] for p in places}}
    best = max(places, key=lambda p: times[source.folded[p.start : p.end]], default=None)
    if best is None or (times[source.folded[best.start : best.end]] < 2 and best.rule == "division"):
        whole = ours or next((p for p in named if p.rule == "whole"), None)
        often = whole is not None and source.folded.count(source.folded[whole.start : whole.end]) * _OFTEN >= len(source.folded)
        return (whole.start, whole.end) if whole and often else None
    name = source.folded[best.start : best.end]
    longer = [
        p for p in places if len(w := source.folded[p.start : p.end]) > len(name) and w.startswith(name) and times[w] * 2 >= times[name]
    ]
    best = longer[0] if longer else best
    return best.start, best.end
