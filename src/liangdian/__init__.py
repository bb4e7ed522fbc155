"""liangdian 亮点: Chinese report text in, figures that can be trusted out."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from liangdian.batch import Document, ParseFailure, parse_many
    from liangdian.lexicon import Lexicon, LexiconError
    from liangdian.models import Period, Quantity, Report
    from liangdian.parser import Parser, parse, periods, quantities
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

# Whose names these are: imported when one of them is first asked for (PEP 562), so that `import liangdian` costs next to nothing.
_HOMES = {
    "batch": ("Document", "ParseFailure", "parse_many"),
    "lexicon": ("Lexicon", "LexiconError"),
    "models": ("Period", "Quantity", "Report"),
    "parser": ("Parser", "parse", "periods", "quantities"),
    "readers": ("FileText", "ReadError", "read"),
    "scan.numerals": ("to_decimal",),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            found = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
