"""Patterns that begin with one of many words: two characters are looked at before the pattern is tried."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex


@dataclass(frozen=True, slots=True)
class OpenedPattern:
    """A pattern, and the first characters of the words that each of its matches begins with.

    A set of a thousand characters is one look in `re` and a walk from end to end in `regex`; a place that the set passes over
    begins no word, and so no match.
    """

    pattern: regex.Pattern[str]
    opening: re.Pattern[str]
    pairs: frozenset[str]
    singles: frozenset[str]

    @classmethod
    def of(cls, pattern: regex.Pattern[str], words: Iterable[str]) -> "OpenedPattern":
        """The pattern, and literal words: every match of it begins with one of them."""
        pairs = frozenset(word[:2] for word in words)
        singles = frozenset(pair for pair in pairs if len(pair) == 1)
        first, second = (_any_of(pair[i] for pair in pairs - singles) for i in (0, 1))
        return cls(pattern, re.compile(f"{_any_of(singles)}|{first}(?={second})"), pairs, singles)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[regex.Match[str]]:
        """As `pattern.finditer`."""
        end = len(text) if end is None else end
        pairs, singles = self.pairs, self.singles
        for m in self.opening.finditer(text, start, end):
            i = m.start()
            if i < start or (text[i : i + 2] not in pairs and text[i] not in singles):
                continue
            found = self.pattern.match(text, i, end)
            if found:
                start = found.end()
                yield found

    def search(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """As `pattern.search`."""
        return next(self.finditer(text, start, end), None)

    def match(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """As `pattern.match`."""
        return self.pattern.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """As `pattern.fullmatch`."""
        return self.pattern.fullmatch(text, start, end)


def _any_of(characters: Iterable[str]) -> str:
    found = "".join(sorted(set(characters)))
    return f"[{re.escape(found)}]" if found else "(?!)"
