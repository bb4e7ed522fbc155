"""Who wrote or gave a report: 记者 徐某, 本报讯(记者王某 通讯员李某), 省长 刘某, 某某统计局."""

from collections.abc import Iterator
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.characters import as_re
from liangdian.outline.head import Head
from liangdian.source import Bounds, Source

_OPENING = 130  # characters of the text that a dateline stands in
_CLOSING = 60  # characters of its end that a byline stands in
_PART = re.compile(as_re(r"[^\s、,;/]++"))


class BylineGrammar(NamedTuple):
    """The words and patterns that names are read by."""

    bracket: regex.Pattern[str]
    opening: re.Pattern[str]
    closing: re.Pattern[str]
    office: re.Pattern[str]
    field: re.Pattern[str]
    source: re.Pattern[str]
    body: re.Pattern[str]
    role: re.Pattern[str]
    name: re.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "BylineGrammar":
        """Compile them from a lexicon."""
        reporters, agencies = lexicon.pattern("frame.reporters"), lexicon.pattern("frame.agencies")
        return cls(
            bracket=regex.compile(
                rf"(?:[讯电]|{agencies}(?<!消息))\s*+\((?P<names>[^()。]{{2,60}})\)|\((?P<names>{reporters}[^()。]{{2,60}})\)"
            ),
            opening=_compiled(rf"[\p{{Han}}·]{{0,16}}?{reporters}\s++(?P<names>[\p{{Han}}·\s]{{2,50}}?)(?=\d)"),
            closing=_compiled(
                rf"(?:[\p{{Han}}·、\s:]{{0,16}}?{reporters}(?:\s*+:\s*+|\s++)(?P<names>[\p{{Han}}·、\s]{{2,40}}?))(?=\Z|编辑|责编|来源|流程)"
            ),
            office=_compiled(rf"{lexicon.pattern('frame.offices')}\s*+:?+\s*+(?P<name>\p{{Han}}[\p{{Han}}·\s]{{1,12}})\Z"),
            field=_compiled(
                rf"(?:(?:作者|记者|撰稿|供稿)\s*+:\s*+|{reporters}\s++)(?P<names>[\p{{Han}}·、]{{2,24}}+(?:\s++\p{{Han}}{{2,4}}(?![\p{{Han}}:]))*+)"
            ),
            source=_compiled(rf"{lexicon.pattern('frame.source_fields')}\s*+:\s*+(?P<bodies>[\p{{Han}}\s]++(?=\Z|\s))"),
            body=_compiled(rf"\S+?{lexicon.pattern('frame.bodies')}(?:\p{{Han}}{{2,6}}[科处室股])?+(?=\s|\Z)"),
            role=_compiled(rf"[\p{{Han}}]*?(?:{reporters}|{lexicon.pattern('frame.author_fields')})(?:[:/]|(?<=[者员生]))"),
            name=_compiled(r"\p{Han}{2,4}|\p{Han}{2,8}·\p{Han}{2,8}"),
        )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(as_re(pattern))


def authors_of(source: Source, grammar: BylineGrammar, head: Head) -> tuple[str, ...]:
    """The names in the head, else in the dateline, else at the end of the text."""
    found = [name for line in head.of("author") for name in _in_line(source, grammar, line)]
    found += [name for role in ("date", "source") for line in head.of(role) for name in _in_field(source, grammar, line)]
    found = (
        found or list(_in_dateline(source, grammar, head)) or list(_at_the_end(source, grammar)) or list(_sources(source, grammar, head))
    )
    return tuple(dict.fromkeys(found))


def dateline_of(source: Source, grammar: BylineGrammar, head: Head) -> Bounds | None:
    """新华社成都3月18日专电(记者胡某): where no statement stands."""
    if head.body >= len(source.paragraphs):
        return None
    start, end = source.paragraphs[head.body]
    m = grammar.bracket.search(source.folded, start, min(end, start + _OPENING))
    return (start, m.end()) if m and m.start() - start <= 40 and "。" not in source.folded[start : m.start()] else None


def _in_line(source: Source, grammar: BylineGrammar, line: Bounds) -> Iterator[str]:
    """区人民政府代区长 杨某 -> 杨某; 山  东  省  统  计  局 -> 山东省统计局."""
    text = source.text[line[0] : line[1]]
    folded = source.folded[line[0] : line[1]]
    office = grammar.office.search(folded)
    if office:
        yield "".join(folded[office.start("name") : office.end("name")].split())
        return
    bodies = [text[m.start() : m.end()] for m in grammar.body.finditer(folded)]
    if bodies:
        yield from bodies
    elif grammar.body.fullmatch(squeezed := "".join(folded.split())):
        yield squeezed
    else:
        yield from _names(source, grammar, line)


def _in_field(source: Source, grammar: BylineGrammar, line: Bounds) -> Iterator[str]:
    """时间:2022-04-13 来源:某报 作者:林某 -> 林某."""
    for m in grammar.field.finditer(source.folded, *line):
        yield from _names(source, grammar, m.span("names"))


def _sources(source: Source, grammar: BylineGrammar, head: Head) -> Iterator[str]:
    """来源:某市统计局综合科: a body signs what it gives out, a newspaper does not."""
    for role in ("date", "source"):
        for line in head.of(role):
            for m in grammar.source.finditer(source.folded, *line):
                yield from (source.text[b.start() : b.end()] for b in grammar.body.finditer(source.folded, *m.span("bodies")))


def _in_dateline(source: Source, grammar: BylineGrammar, head: Head) -> Iterator[str]:
    if head.body >= len(source.paragraphs):
        return
    start, end = source.paragraphs[head.body]
    end = min(end, start + _OPENING)
    m = grammar.bracket.search(source.folded, start, end) or grammar.opening.match(source.folded, start, end)
    if m:
        yield from _names(source, grammar, m.span("names"))


def _at_the_end(source: Source, grammar: BylineGrammar) -> Iterator[str]:
    """…惠及百余人。晚报记者 吴某 实习生 孟某"""
    if not source.paragraphs:
        return
    start, end = source.paragraphs[-1]
    start = max(start, end - _CLOSING)
    m = grammar.bracket.search(source.folded, start, end) or grammar.closing.search(source.folded, start, end)
    if m:
        yield from _names(source, grammar, m.span("names"))


def _names(source: Source, grammar: BylineGrammar, bounds: Bounds) -> Iterator[str]:
    """记者左某、通讯员张某、陶某 -> 左某, 张某, 陶某; names of media before 记者 go with it."""
    for part in _PART.finditer(source.folded, *bounds):
        roles = [m.end() for m in grammar.role.finditer(source.folded, *part.span())]
        start = roles[-1] if roles else part.start()
        if grammar.name.fullmatch(source.folded, start, part.end()):
            yield source.text[start : part.end()]
