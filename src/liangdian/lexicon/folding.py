"""１２，３億 -> 12,3亿: one code point to one code point, so that no offset moves."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

# One row a plain form: the code points that are read as it.
_PLAIN = {
    " ": "\u3000\u00a0\u2002\u2003\u2005\u2007\u2009\u200a\u202f",
    "-": "‐‑‒–—―−﹣－─━",
    "~": "～〜∼﹏",
    ":": "：∶﹕",
    "“": "「『〝＂",
    "”": "」』〞",
    ".": "．",
    ",": "，﹐",
    ";": "；﹔",
    "%": "％﹪",
    "(": "（﹙",
    ")": "）﹚",
    "〔": "﹝",
    "〕": "﹞",
    "·": "•‧・･",
}


@cache
def folding() -> Mapping[int, str]:
    """The table for `str.translate`: full-width forms, odd spaces and dashes, traditional characters."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    rows = files(__package__).joinpath("data/simplified.tsv").read_text("utf-8").splitlines()
    table |= {ord(old): new for old, new in (row.split("\t") for row in rows if row and not row.startswith("#"))}
    table |= {ord(odd): plain for plain, odds in _PLAIN.items() for odd in odds}
    return MappingProxyType(table)
