"""The configured object behind `liangdian.parse`."""

from datetime import date
from functools import cache

import regex

from liangdian.lexicon import Lexicon
from liangdian.models import Report
from liangdian.pipeline import Grammars, read_report
from liangdian.segment import JiebaSegmenter, Segmenter

_ISO = regex.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class Parser:
    """Reads reports with one lexicon and one segmenter. Immutable in use, safe to share between threads; pickles.

    Args:
        lexicon: the words and units to read by; the package's own when None.
        segmenter: cuts phrases into words where names end; jieba with a private dictionary when None.
    """

    def __init__(self, *, lexicon: Lexicon | None = None, segmenter: Segmenter | None = None) -> None:
        self._lexicon = lexicon or Lexicon.default()
        self._segmenter = segmenter or JiebaSegmenter()
        self._grammars = Grammars.of(self._lexicon)

    def __reduce__(self) -> tuple[object, tuple[Lexicon, Segmenter]]:
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
        if not isinstance(text, str):
            raise TypeError(f"parse() takes the text of a report as str, not {type(text).__name__}{_HINTS.get(type(text), '')}")
        return read_report(text, self._grammars, self._segmenter, _iso(published), title)


_HINTS: dict[type, str] = {bytes: "; decode it first: parse(data.decode('utf-8'))"}


def _make(lexicon: Lexicon, segmenter: Segmenter) -> Parser:
    return Parser(lexicon=lexicon, segmenter=segmenter)


def _iso(published: date | str | None) -> str | None:
    if published is None:
        return None
    if isinstance(published, date):
        return published.strftime("%Y-%m-%d")
    if not isinstance(published, str):
        raise TypeError(f"published= takes a date or an ISO 8601 str, not {type(published).__name__}")
    if not _ISO.fullmatch(published):
        raise ValueError(f"published={published!r} is no ISO 8601 date: write 2019, 2019-02 or 2019-02-11")
    return published


@cache
def default_parser() -> Parser:
    """The parser of `liangdian.parse`, made at the first call."""
    return Parser()
