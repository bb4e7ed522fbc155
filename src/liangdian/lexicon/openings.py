"""Patterns that begin with one of many words: the words are looked for before the pattern is tried."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex


class OpenedPattern(NamedTuple):
    """A pattern, and the places where one of the words stands that each of its matches begins with.

    The places are looked for in `re`, where a set of a thousand first characters is one look and a word that does not fit
    is left at its first character; a place that it passes over begins no word, and so no match.
    """

    pattern: regex.Pattern[str]
    opening: re.Pattern[str]

    @classmethod
    def of(cls, pattern: regex.Pattern[str], words: Iterable[str]) -> "OpenedPattern":
        """The pattern, and literal words: every match of it begins with one of them."""
        return cls(pattern, re.compile(begins(words)))

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[regex.Match[str]]:
        """As `pattern.finditer`."""
        end = len(text) if end is None else end
        match = self.pattern.match
        for place in self.opening.finditer(text, start, end):
            i = place.start()
            if i >= start and (found := match(text, i, end)):
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


def begins(words: Iterable[str]) -> str:
    """A pattern for `re` that takes one character wherever one of the words begins: 公(?=司|园)|园(?=区).

    Every branch opens with its own character, so that `re` passes the other places at the speed of a set. A word that a shorter
    one begins is left out.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(set(words), key=len):
        known = rests.setdefault(word[0], [])
        if not any(word.startswith(rest, 1) for rest in known):
            known.append(word[1:])
    return "|".join(f"{re.escape(first)}(?={'|'.join(map(re.escape, known))})" for first, known in sorted(rests.items())) or "(?!)"
