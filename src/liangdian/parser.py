"""The configured object behind `liangdian.parse`."""

from datetime import date
from functools import cache
from pathlib import Path

from liangdian.build import Builder, Reading
from liangdian.compiled import regex
from liangdian.compiled.kept import kept
from liangdian.lexicon import Lexicon, folding
from liangdian.models import Period, Quantity, Report
from liangdian.outline.frame import read_frame
from liangdian.outline.headings import find_headings
from liangdian.pipeline import Grammars, read_report
from liangdian.scan.periods import Anchor, find_times, resolve_times
from liangdian.scan.quantities import find_quantities
from liangdian.segment import JiebaSegmenter, Segmenter
from liangdian.source import Source
from liangdian.spacing import close_up

_ISO = regex.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class Parser:
    """Reads reports with one lexicon and one segmenter. Immutable in use, safe to share between threads; pickles.

    Args:
        lexicon: the words and units to read by; the package's own when None; the path of a TOML file adds that file's units,
            classifiers and refused phrases to the package's own (see `Lexicon.extended`).
        segmenter: cuts phrases into words where names end; jieba with a private dictionary when None.

    Raises:
        LexiconError: the file of a lexicon cannot be used.
        OSError: it cannot be read.
    """

    def __init__(self, *, lexicon: Lexicon | str | Path | None = None, segmenter: Segmenter | None = None) -> None:
        self._lexicon = Lexicon.default().extended(lexicon) if isinstance(lexicon, str | Path) else lexicon
        self._segmenter = segmenter or JiebaSegmenter()
        self._grammars = Grammars.of(self._lexicon) if self._lexicon else Grammars.shipped()
        folding()  # made with the rest, so that its pattern is kept as well
        kept().save()

    def __reduce__(self) -> tuple[object, tuple[Lexicon | None, Segmenter]]:
        return _make, (self._lexicon, self._segmenter)

    def parse(self, text: str, *, published: date | str | None = None, title: str | None = None) -> Report:
        """Read a report.

        Args:
            text: the report; "" gives an empty report.
            published: when it was published (a date or ISO 8601: 2019, 2019-02, 2019-02-11); decides what 去年 or a
                bare 8月 means where the text does not say.
            title: its title, where the text does not print it.

        Raises:
            TypeError: `text` is no str, or an option is of a wrong type.
            ValueError: `published` is no ISO date.
        """
        return self.read(text, published=published, title=title).report(text)

    def read(self, text: str, *, published: date | str | None = None, title: str | None = None) -> Reading:
        """What `parse` makes a report of, as light objects, which go to another process in a fraction of the time; else as `parse`."""
        if not isinstance(text, str):
            raise TypeError(f"parse() takes the text of a report as str, not {type(text).__name__}{_HINTS.get(type(text), '')}")
        return read_report(close_up(text).text, self._grammars, self._segmenter, _iso(published), title)

    def quantities(self, text: str) -> list[Quantity]:
        """约10万多平方米 -> 100000 平方米, over: every quantity of a text, in reading order.

        Args:
            text: a report, or any piece of one. Numbers that only a statement gives a meaning (指数为93.78) are left out.

        Raises:
            TypeError: `text` is no str.
        """
        if not isinstance(text, str):
            raise TypeError(f"quantities() takes a text as str, not {type(text).__name__}{_HINTS.get(type(text), '')}")
        closed = close_up(text)
        source = Source.of(closed.text, folding())
        times = [(t.start, t.end) for t in find_times(source, self._grammars.periods) if not t.counted]
        make = Builder(text, closed)
        return [make.quantity(q) for q in find_quantities(source, self._grammars.quantities, times) if not q.bare]

    def periods(self, text: str, *, published: date | str | None = None) -> list[Period]:
        """去年8月底 with published="2019" -> 2018-08-31: every time expression of a text, in reading order.

        Args:
            text: a report, or any piece of one.
            published: when it came out (a date or ISO 8601); decides what 去年 or a bare 8月 means where the text does not say.

        Raises:
            TypeError: `text` is no str, or `published` is of a wrong type.
            ValueError: `published` is no ISO date.
        """
        if not isinstance(text, str):
            raise TypeError(f"periods() takes a text as str, not {type(text).__name__}{_HINTS.get(type(text), '')}")
        g = self._grammars
        closed = close_up(text)
        source = Source.of(closed.text, folding())
        times = find_times(source, g.periods)
        frame = read_frame(source, g.frame, find_headings(source, g.headings), times, _iso(published), None)
        make = Builder(text, closed)
        return [
            make.period(p) for p in resolve_times(source, times, Anchor(frame.published, frame.period, frame.of_its_day)) if not p.lasting
        ]


_HINTS: dict[type, str] = {bytes: "; decode it first: parse(data.decode('utf-8'))"}


def _make(lexicon: Lexicon | None, segmenter: Segmenter) -> Parser:
    return Parser(lexicon=lexicon, segmenter=segmenter)


def _iso(published: date | str | None) -> str | None:
    if published is None:
        return None
    if isinstance(published, date):
        return published.strftime("%Y-%m-%d")
    if not isinstance(published, str):
        raise TypeError(f"published= takes a date or an ISO 8601 str, not {type(published).__name__}")
    try:
        if not _ISO.fullmatch(published):
            raise ValueError("not of the form")
        date.fromisoformat(published + "-01-01"[len(published) - 10 :] if len(published) < 10 else published)
    except ValueError as error:
        raise ValueError(f"published={published!r} is no ISO 8601 date: write 2019, 2019-02 or 2019-02-11") from error
    return published


@cache
def default_parser() -> Parser:
    """The parser of `liangdian.parse`, made at the first call."""
    return Parser()


def parse(text: str, *, published: date | str | None = None, title: str | None = None) -> Report:
    """Read a report with the default parser; see `Parser.parse`."""
    return default_parser().parse(text, published=published, title=title)


def periods(text: str, *, published: date | str | None = None) -> list[Period]:
    """去年8月底 with published="2019" -> 2018-08-31: every time expression of a text; see `Parser.periods`."""
    return default_parser().periods(text, published=published)


def quantities(text: str) -> list[Quantity]:
    """约300家 -> 300 家, about: every quantity of a text; see `Parser.quantities`."""
    return default_parser().quantities(text)
