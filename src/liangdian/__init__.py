"""liangdian 亮点: Chinese report text in, figures that can be trusted out."""

from datetime import date

from liangdian.batch import Document, ParseFailure, parse_many
from liangdian.lexicon import Lexicon, LexiconError
from liangdian.models import Period, Quantity, Report
from liangdian.parser import Parser, default_parser
from liangdian.readers import FileText, ReadError, read
from liangdian.scan.numerals import to_decimal

__version__ = "0.1.0"
__all__ = [
    "Document",
    "FileText",
    "Lexicon",
    "LexiconError",
    "ParseFailure",
    "Parser",
    "Period",
    "Quantity",
    "ReadError",
    "Report",
    "parse",
    "parse_many",
    "periods",
    "quantities",
    "read",
    "to_decimal",
]


def parse(text: str, *, published: date | str | None = None, title: str | None = None) -> Report:
    """Read a report with the default parser; see `Parser.parse`."""
    return default_parser().parse(text, published=published, title=title)


def periods(text: str, *, published: date | str | None = None) -> list[Period]:
    """去年8月底 with published="2019" -> 2018-08-31: every time expression of a text; see `Parser.periods`."""
    return default_parser().periods(text, published=published)


def quantities(text: str) -> list[Quantity]:
    """约300家 -> 300 家, about: every quantity of a text; see `Parser.quantities`."""
    return default_parser().quantities(text)
