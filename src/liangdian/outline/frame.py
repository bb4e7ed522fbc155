"""The report's frame: title, byline, dates, subject."""

from collections.abc import Sequence
from typing import NamedTuple

from liangdian.lexicon import Lexicon
from liangdian.outline.byline import BylineGrammar, authors_of, dateline_of
from liangdian.outline.dating import DatingGrammar, Told, published_of
from liangdian.outline.head import Head, HeadGrammar, read_head
from liangdian.outline.headings import Heading
from liangdian.outline.reporting import period_of, running_year, told_of
from liangdian.outline.subject import SubjectGrammar, subject_of
from liangdian.outline.tasks import TaskGrammar, tasks_of
from liangdian.scan.found import TimeMention
from liangdian.source import Bounds, Source


class Frame(NamedTuple):
    """What holds for the whole text; `published` and `period` are ISO 8601 of reduced precision, `subject` a place in the text.

    `told_of` is the time that a text tells of where its figures without a time need not be of it, `running` the year of news that calls
    it 今年 again and again, which they are of where nothing nearer is told. `tasks` is where the text says that it sets tasks.
    """

    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    period: str | None = None
    told_of: str | None = None
    running: str | None = None
    subject: Bounds | None = None
    tasks: Bounds | None = None
    head: tuple[Bounds, ...] = ()  # title, subtitle, byline, dateline: no statements stand there

    @property
    def of_its_day(self) -> bool:
        """News that tells of no time but that of its day."""
        return not (self.period or self.told_of or self.running)


class FrameGrammar(NamedTuple):
    """The words and patterns that the frame is read by."""

    head: HeadGrammar
    dating: DatingGrammar
    byline: BylineGrammar
    subject: SubjectGrammar
    tasks: TaskGrammar

    @classmethod
    def of(cls, lexicon: Lexicon) -> "FrameGrammar":
        """Compile them from a lexicon."""
        return cls(
            HeadGrammar.of(lexicon),
            DatingGrammar.of(lexicon),
            BylineGrammar.of(lexicon),
            SubjectGrammar.of(lexicon),
            TaskGrammar.of(lexicon),
        )


def read_frame(
    source: Source,
    grammar: FrameGrammar,
    headings: Sequence[Heading],
    times: Sequence[TimeMention],
    published: str | None = None,
    title: str | None = None,
) -> Frame:
    """Title, byline, dates and subject of a text; what the caller states outranks what is read."""
    head = read_head(source, grammar.head)
    told = Told.of(source, head, times)
    known = published or published_of(grammar.dating, told, lambda: period_of(grammar.dating, told, headings, None))
    period = period_of(grammar.dating, told, headings, known)
    dateline = dateline_of(source, grammar.byline, head)
    return Frame(
        title=title or _title(source, head),
        subtitle=_subtitle(source, head),
        authors=authors_of(source, grammar.byline, head),
        published=known,
        period=period,
        told_of=None if period else told_of(told, known),
        running=None if period else running_year(told, known),
        subject=subject_of(source, grammar.subject, head),
        tasks=tasks_of(source, grammar.tasks, head, times, period, known),
        head=(*(bounds for _, bounds in head.lines), *([dateline] if dateline else [])),
    )


def _title(source: Source, head: Head) -> str | None:
    """A title in two lines is printed here in one."""
    return " ".join(source.text[a:b] for a, b in head.of("title")) or None


def _line(source: Source, head: Head, role: str) -> str | None:
    lines = head.of(role)
    return source.text[lines[0][0] : lines[0][1]] if lines else None


def _subtitle(source: Source, head: Head) -> str | None:
    """——2013年3月5日在…会议上 -> without the dashes; (…) -> without the brackets."""
    line = _line(source, head, "subtitle")
    return line.strip("-—－–─ ()（）\u3000") if line else None
