"""liangdian 亮点: Chinese report text in, figures that can be trusted out."""

from datetime import date

from liangdian.batch import Document, ParseFailure, parse_many
from liangdian.lexicon import Lexicon, LexiconError
from liangdian.models import Period, Report
from liangdian.parser import Parser, default_parser
from liangdian.readers import FileText, ReadError, read

__version__ = "0.1.0"
__all__ = [
    "Document",
    "FileText",
    "Lexicon",
    "LexiconError",
    "ParseFailure",
    "Parser",
    "Period",
    "ReadError",
    "Report",
    "parse",
    "parse_many",
    "periods",
    "read",
]


def parse(text: str, *, published: date | str | None = None, title: str | None = None) -> Report:
    """Read a report with the default parser; see `Parser.parse`."""
    return default_parser().parse(text, published=published, title=title)


def periods(text: str, *, published: date | str | None = None) -> list[Period]:
    """去年8月底 with published="2019" -> 2018-08-31: every time expression of a text; see `Parser.periods`."""
    return default_parser().periods(text, published=published)
