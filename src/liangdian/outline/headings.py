"""亮点一：…, 一、, （一）, run-in headings: the outline of the text."""

from collections.abc import Sequence
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.lexicon import Lexicon
from liangdian.outline.candidates import Candidate, CandidateGrammar, candidate_at
from liangdian.outline.fused import FusedGrammar, fused_headings
from liangdian.outline.head import HeadGrammar, read_head
from liangdian.outline.levels import levels_of
from liangdian.outline.points import points_in
from liangdian.outline.siblings import headings_among
from liangdian.source import Bounds, Source


class Heading(NamedTuple):
    """亮点一： 多措并举发力 -> label 亮点一, title 多措并举发力; `body` is its own text, down to the next heading of its level or above."""

    start: int
    end: int
    label: str | None
    title: str
    level: int
    body: Bounds


class HeadingGrammar(NamedTuple):
    """The words and patterns that headings are read by."""

    candidates: CandidateGrammar
    head: HeadGrammar
    fused: FusedGrammar
    turn: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "HeadingGrammar":
        """Compile them from a lexicon."""
        return cls(
            CandidateGrammar.of(lexicon),
            HeadGrammar.of(lexicon),
            FusedGrammar.of(lexicon),
            regex.compile(
                rf"""^ [ \t]*+ (?: {lexicon.pattern("frame.salutations")} [,:!]
                  | {lexicon.pattern("heading.summing_openers")} [^。:\n]{{0,50}}?
                    {lexicon.pattern("heading.summings")} [^。:,\n]{{0,6}}+ [。:] )""",
                regex.MULTILINE | regex.VERBOSE,
            ),
        )


def find_headings(source: Source, grammar: HeadingGrammar) -> list[Heading]:
    """The headings in order, at whatever depth."""
    first = read_head(source, grammar.head).body
    places = range(first, len(source.paragraphs))
    candidates = _apart([c for i in places if (c := candidate_at(source, grammar.candidates, i))])
    fused = fused_headings(source, grammar.fused, first)
    places_of_fused = {c.place for c in fused}
    kept = [c for c in headings_among(source, candidates) if c.place not in places_of_fused]
    kept = sorted([*kept, *fused, *points_in(source, first)], key=lambda c: c.start)
    return _with_bodies(source, kept, levels_of(kept, _turns(source, grammar)))


def _apart(candidates: list[Candidate]) -> list[Candidate]:
    """A line that a mark above has taken for its title is no candidate of its own."""
    return [c for c, last in zip(candidates, [None, *candidates], strict=False) if last is None or c.start >= last.end]


def _turns(source: Source, grammar: HeadingGrammar) -> list[int]:
    """各位代表, or 回顾五年…,主要体会是: what follows sums up, and stands in no section but the outermost."""
    return [m.start() for m in grammar.turn.finditer(source.folded)]


def _with_bodies(source: Source, kept: Sequence[Candidate], levels: Sequence[int]) -> list[Heading]:
    """Each heading with the text down to the next one of its level or above."""
    ends = [len(source.text)] * len(kept)
    open_at: list[int] = []
    for i, level in enumerate(levels):
        while open_at and levels[open_at[-1]] >= level:
            ends[open_at.pop()] = kept[i].start
        open_at.append(i)
    return [_heading(source.text, c, level, end) for c, level, end in zip(kept, levels, ends, strict=True)]


def _heading(text: str, c: Candidate, level: int, end: int) -> Heading:
    title = text[c.title[0] : c.title[1]].strip()
    if c.second:
        title += text[c.second[0] : c.second[1]].strip()
    label = text[c.label[0] : c.label[1]] if c.label else None
    return Heading(c.start, c.end, label, title, level, (c.end, end))
