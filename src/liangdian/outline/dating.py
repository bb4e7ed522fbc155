"""When a report was published, and what time it reports on."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from liangdian.lexicon import Lexicon
from liangdian.outline.head import Head
from liangdian.outline.headings import Heading
from liangdian.source import Source


@dataclass(frozen=True, slots=True)
class DatingGrammar:
    """The words and patterns that dates are read by."""

    date: regex.Pattern[str]
    year: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "DatingGrammar":
        """Compile them from a lexicon."""
        return cls(
            date=regex.compile(
                r"""
                (?<!\d) (?P<y> (?:19|20)\d{2} )
                (?: \s*+ [-/.年] \s*+ (?P<m> \d{1,2} ) (?: \s*+ [-/.月] \s*+ (?P<d> \d{1,2} ) )?+    # 2019-02-11, 2019年2月
                  | (?P<mm> \d{2} ) (?P<dd> \d{2} ) )                                               # 20190211
                (?!\d)
                """,
                regex.VERBOSE,
            ),
            year=regex.compile(r"(?<!\d)((?:19|20)\d{2})年(?!\d{1,2}月)"),
        )


def published_of(source: Source, grammar: DatingGrammar, head: Head) -> str | None:
    """时间:2026-01-22 -> 2026-01-22; a report given on 2013年3月5日 -> that day."""
    for role in ("date", "subtitle"):
        for start, end in head.of(role):
            m = grammar.date.search(source.folded, start, end)
            if m:
                return _iso(m)
    return None


def _iso(m: regex.Match[str]) -> str:
    month, day = m["m"] or m["mm"], m["d"] or m["dd"]
    return "-".join(part.zfill(2) for part in (m["y"], month, day) if part)


def period_of(source: Source, grammar: DatingGrammar, head: Head, headings: Sequence[Heading], published: str | None) -> str | None:
    """2018年亮点综述 -> 2018; a first heading 2016年工作回顾 -> 2016."""
    lines = [*((a, b) for role in ("title", "subtitle") for a, b in head.of(role)), *((h.start, h.end) for h in headings[:1])]
    years = [m[1] for a, b in lines if (m := grammar.year.search(source.folded, a, b))]
    return years[-1] if years else None
