"""liangdian 亮点: Chinese report text in, figures that can be trusted out."""

from datetime import date

from liangdian.batch import Document, ParseFailure, parse_many
from liangdian.lexicon import Lexicon, LexiconError
from liangdian.models import Report
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
    "ReadError",
    "Report",
    "parse",
    "parse_many",
    "read",
]


def parse(text: str, *, published: date | str | None = None, title: str | None = None) -> Report:
    """Read a report with the default parser; see `Parser.parse`."""
    return default_parser().parse(text, published=published, title=title)
