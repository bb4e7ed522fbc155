"""Any text as HTML that shows it: what HTML gives a meaning is escaped, what it cannot hold is replaced, code point for code point."""

from functools import cache
from html import escape as escape_html

from liangdian.compiled import regex


def escape(text: str) -> str:
    """<b>"5%" -> &lt;b&gt;&quot;5%&quot;. NUL and lone surrogates, which no page can hold, become U+FFFD."""
    plain = escape_html(text)
    return plain if plain.isprintable() else _unholdable().sub("\ufffd", plain).replace("\r", "&#13;")


def printed(text: str) -> str:
    """As `escape`, and a character that turns the writing direction (U+202E) turns nothing but itself and can be seen."""
    safe = escape(text)
    return safe if safe.isascii() else _turning().sub(_shown, safe)


def _shown(found: "regex.Match[str]") -> str:
    return f'<b data-turn="U+{ord(found[0]):04X}">{found[0]}</b>'


@cache
def _unholdable() -> "regex.Pattern[str]":
    return regex.compile(r"[\x00\ud800-\udfff]")


@cache
def _turning() -> "regex.Pattern[str]":
    """U+200E left-to-right mark, U+202A-U+202E embeddings and overrides, U+2066-U+2069 isolates, U+061C Arabic mark."""
    return regex.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
