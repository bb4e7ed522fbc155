"""What `regex` has and `re`, which is several times as fast, has not: names of classes of characters, one name for several groups."""

from collections import Counter
from types import MappingProxyType

from liangdian.compiled import re

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


def named_apart(pattern: str) -> str:
    """A pattern whose groups share names, for `re`: (?P<year>..)|(?P<year>..) -> (?P<year>..)|(?P<year__2>..)."""
    times: Counter[str] = Counter()

    def numbered(group: re.Match[str]) -> str:
        times[group["name"]] += 1
        return group[0] if times[group["name"]] == 1 else f"(?P<{group['name']}__{times[group['name']]}>"

    return _GROUP.sub(numbered, pattern)


class Groups(dict[str, str]):
    """The groups of a match of such a pattern that took part, by the name that they share."""

    @classmethod
    def of(cls, match: re.Match[str]) -> "Groups":
        """All groups of the pattern have names."""
        return cls((name.partition("__")[0], words) for name, words in zip(match.re.groupindex, match.groups(), strict=True) if words)

    def __missing__(self, name: str) -> None:
        return None


_GROUP = re.compile(r"\(\?P<(?P<name>\w+)>")
