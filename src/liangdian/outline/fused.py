"""Headings in a text whose line breaks were lost: …增长3%。二、商品房销售情况1—7月份,…"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.outline.candidates import Candidate
from liangdian.outline.marks import Mark, mark_pattern, read_mark
from liangdian.source import Bounds, Source

_LONGEST = 46  # characters of a title that a sentence follows at once
_ABOVE = 4  # lines above such a paragraph that may begin its list
_LEAST = 100  # characters of a paragraph that may hold headings
_NUMBERED = ("matter", "written", "bracketed_written", "digit", "bracketed_digit", "circled")


class FusedGrammar(NamedTuple):
    """Patterns that show where a title ends and its sentence begins."""

    mark: re.Pattern[str]
    end: regex.Pattern[str]
    plain: regex.Pattern[str]
    counted: regex.Pattern[str]
    plain_title: regex.Pattern[str]
    phrase: regex.Pattern[str]
    opened: regex.Pattern[str]
    dated: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "FusedGrammar":
        """Compile them from a lexicon."""
        opener = rf"""(?: {lexicon.pattern("heading_fused.openers")}
            | {lexicon.pattern("heading_fused.openers_with_comma")} ,
            | \d{{1,2}}+ (?: [-~至] \d{{1,2}}+ )?+ 月 [份末底]?+ ,?+ (?!\d)         # 1-7月份,
            | [分从按] [^,。;:]{{1,12}}? [看分] ,                                   # 分经营地看,
            | 在 [^,。;:]{{1,12}}? 方面 , )"""  # 在乡村振兴方面,
        spoken = rf"(?: {opener} | \p{{Han}}{{2,4}} (?: 表示 | 介绍 | 说 ) [,:] )"
        doubled = "|".join(rf"(?<={word})(?={word})" for word in lexicon.words("heading_fused.doubled"))
        return cls(
            mark=mark_pattern(lexicon),
            end=regex.compile(
                rf"(?<={lexicon.pattern('heading_fused.ends')})(?![的及和与、等])|{doubled}|(?<=[^,、和与在对])(?={opener})", regex.VERBOSE
            ),
            plain=regex.compile(r"(?P<plain>\p{Han}{2,16}?)(?=1[.、]\p{Han}|一、\p{Han})"),
            plain_title=regex.compile(rf"(?P<title>[\p{{Han}}“”]{{8,24}}?)(?={opener}(?<=,|(?=,)))", regex.VERBOSE),
            phrase=regex.compile(r"[\p{Han}“”]++。"),
            opened=regex.compile(rf"{opener}(?<=,|(?=,))", regex.VERBOSE),
            dated=regex.compile(
                rf"(?P<title>(?:\d{{4}}年|过去|“十\p{{Han}}五”)\p{{Han}}{{0,12}}?{lexicon.pattern('heading_fused.ends')})(?=\d{{4}}年|过去|{opener})",
                regex.VERBOSE,
            ),
            counted=regex.compile(
                rf"(?P<title>[^,。:;“”]{{0,20}}?(?<!\d)(?P<number>\d[\d.]*+)[^,。:;“”\d]{{1,14}}?)(?={spoken})", regex.VERBOSE
            ),
        )


def fused_headings(source: Source, grammar: FusedGrammar, first: int) -> list[Candidate]:
    """The headings inside paragraphs that hold most of the text."""
    found: list[Candidate] = []
    for place, (start, end) in enumerate(source.paragraphs):
        if place >= first and end - start >= _LEAST and (end - start) * 5 >= len(source.text) * 3:
            sentences = [s for s in source.sentences if start <= s[0] < end]
            above = [m for p in source.paragraphs[max(first, place - _ABOVE) : place] if (m := read_mark(grammar.mark, source.folded, *p))]
            found += _numbered(source, grammar, place, sentences, above) or _counted(source, grammar, place, sentences)
            found += _dated(source, grammar, place, sentences)
            found += _phrases(source, grammar, place, sentences)
    return found


def _numbered(source: Source, grammar: FusedGrammar, place: int, sentences: Sequence[Bounds], above: Sequence[Mark]) -> list[Candidate]:
    """一、… 二、… at the beginning of sentences, 一、 on a line above: two in a row show that they are headings, or a list of titles."""
    marked = [(m, s) for s in sentences if (m := read_mark(grammar.mark, source.folded, *s)) and m.kind in _NUMBERED]
    marks = [*_before_the_second(source, grammar, marked, sentences), *marked]
    following = {(m.kind, m.ordinal) for m in [*above, *(m for m, _ in marks)]}
    titled = []
    for mark, sentence in marks:
        linked = mark.ordinal is not None and not following.isdisjoint({(mark.kind, mark.ordinal - 1), (mark.kind, mark.ordinal + 1)})
        stop = _title_end(source, grammar, mark.end, sentence[1]) if linked else None
        if stop is not None:
            titled.append(Candidate(mark.kind, mark.start, stop, (mark.end, stop), mark.label, mark.ordinal, place, own_line=False))
    return [*_plain_above(source, grammar, place, marks), *titled] if len(titled) > 1 else []


def _before_the_second(
    source: Source, grammar: FusedGrammar, marked: Sequence[tuple[Mark, Bounds]], sentences: Sequence[Bounds]
) -> Iterator[tuple[Mark, Bounds]]:
    """项目简介1.机床项目…。2.…: the first mark stands behind a heading without one."""
    if not marked or marked[0][0].ordinal != 2:
        return
    before = [s for s in sentences if s[1] <= marked[0][1][0]]
    for sentence in before[-8:]:
        m = grammar.plain.match(source.folded, *sentence)
        mark = read_mark(grammar.mark, source.folded, m.end(), sentence[1]) if m else None
        if mark and mark.kind == marked[0][0].kind:
            yield mark, sentence
            return


def _plain_above(source: Source, grammar: FusedGrammar, place: int, marks: Sequence[tuple[Mark, Bounds]]) -> Iterator[Candidate]:
    for mark, sentence in marks[:1]:
        if sentence[0] < mark.start and sentence[0] > 0:
            yield Candidate("line", sentence[0], mark.start, (sentence[0], mark.start), place=place, own_line=False)


def _title_end(source: Source, grammar: FusedGrammar, start: int, end: int) -> int | None:
    """Behind 情况, before 上半年, or at the end of a short sentence."""
    m = grammar.end.search(source.folded, start + 2, min(end, start + _LONGEST))
    if m and not any(c in "。;:!?" for c in source.folded[start : m.start()]):
        return m.start()
    stop = end - 1 if source.folded[end - 1] in "。!?" else end
    colon = source.folded.find(":", start, min(stop, start + 16))
    if colon > start:
        return colon
    return stop if stop - start <= 34 else None


def _phrases(source: Source, grammar: FusedGrammar, place: int, sentences: Sequence[Bounds]) -> list[Candidate]:
    """家电类商品支撑有力。上半年,…: a short sentence without a number before one that tells its time; three of them at least."""
    found = [
        Candidate("phrase", start, end - 1, (start, end - 1), place=place, own_line=False)
        for (start, end), following in pairwise(sentences)
        if 6 <= end - start <= 17
        and grammar.phrase.fullmatch(source.folded, start, end)
        and grammar.opened.match(source.folded, *following)
    ]
    return found if len(found) > 2 else []


def _dated(source: Source, grammar: FusedGrammar, place: int, sentences: Sequence[Bounds]) -> Iterator[Candidate]:
    """2019年工作回顾2019年,全县…: a title with its time before a sentence that tells of it."""
    for start, end in sentences:
        m = grammar.dated.match(source.folded, start, end)
        if m:
            yield Candidate("line", start, m.end("title"), m.span("title"), place=place, own_line=False)


def _counted(source: Source, grammar: FusedGrammar, place: int, sentences: Sequence[Bounds]) -> list[Candidate]:
    """落地项目46个某某表示,…: a title with a number that its own text says again, or 招商引资势头良好今年以来,…; two of them at least."""
    found = []
    for start, end in sentences[1:]:
        m = grammar.counted.match(source.folded, start, min(end, start + 60))
        if m and (m.end() - start < 6 or source.folded.find(m["number"], m.end(), m.end() + 1200) < 0):
            m = None
        m = m or grammar.plain_title.match(source.folded, start, min(end, start + 60))
        if m:
            found.append(Candidate("line", start, m.end("title"), m.span("title"), place=place, own_line=False))
    return found if len(found) > 1 else []
