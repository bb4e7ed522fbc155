"""Classes of characters inside the brackets of `re`, which is several times as fast as `regex` and has no names for them."""

import re
from types import MappingProxyType

# As \p{Han} in `regex`.
HAN = (
    "\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5々〇〡-〩〸-〻\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9"
    "\U00016fe2\U00016fe3\U00016ff0-\U00016ff6\U00020000-\U0002a6df\U0002a700-\U0002b81e\U0002b820-\U0002cead\U0002ceb0-\U0002ebe0"
    "\U0002ebf0-\U0002ee5d\U0002f800-\U0002fa1d\U00030000-\U0003134a\U00031350-\U00033479"
)
# As \s in `regex`; in `re` the separators of files and records are spaces too.
SPACE = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"


def as_re(pattern: str) -> str:
    r"""A pattern with the names that `regex` has, written for `re`: \p{Han}[\p{Han}·]?\s -> [⺀-…][⺀-…·]?[\t-…]."""
    written, inside = [], False
    for part in _PARTS.findall(pattern):
        members = _NAMED.get(part)
        inside = part == "[" or (inside and part != "]")
        written.append(part if members is None else members if inside else f"[{members}]")
    return "".join(written)


_NAMED = MappingProxyType({r"\p{Han}": HAN, r"\s": SPACE, r"\S": f"^{SPACE}"})  # \S never inside brackets
_PARTS = re.compile(r"\\p\{Han\}|\\[\s\S]|[\[\]]|[^\\\[\]]+")
