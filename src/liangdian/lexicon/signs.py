"""Patterns that are tried only where a sign of them stands: to look for what no match is without takes less time.

A sign is looked for from end to end of the stretch: where the pattern itself looks at its head alone, keep the stretch short.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from liangdian.compiled import re, regex


@dataclass(frozen=True, slots=True)
class SignedPattern:
    """A pattern, and words of which each of its matches holds one: 高于全省 holds 高于."""

    pattern: regex.Pattern[str]
    sign: re.Pattern[str]

    @classmethod
    def of(cls, pattern: regex.Pattern[str], words: Iterable[str]) -> "SignedPattern":
        """The pattern and its signs."""
        return cls(pattern, re.compile("|".join(map(re.escape, sorted(set(words))))))

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[regex.Match[str]]:
        """As `pattern.finditer`."""
        return self.pattern.finditer(text, start, end) if self.sign.search(text, start, end) else iter(())

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> regex.Match[str] | None:
        """As `pattern.search`."""
        return self.pattern.search(text, start, end) if self.sign.search(text, start, end) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> regex.Match[str] | None:
        """As `pattern.match`."""
        return self.pattern.match(text, start, end) if self.sign.search(text, start, end) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> regex.Match[str] | None:
        """As `pattern.fullmatch`."""
        return self.pattern.fullmatch(text, start, end) if self.sign.search(text, start, end) else None


@dataclass(frozen=True, slots=True)
class _EdgedPattern:
    """A pattern, and the letters that its matches have at the edge where they are read from."""

    pattern: regex.Pattern[str]
    letters: frozenset[str]

    @classmethod
    def of(cls, pattern: regex.Pattern[str]) -> Self:
        """The pattern and its letters."""
        return cls(pattern, first_letters(pattern))


class BegunPattern(_EdgedPattern):
    """A pattern, and the letters that its matches begin with: 其中 begins with 其."""

    __slots__ = ()

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> regex.Match[str] | None:
        """As `pattern.match`."""
        first = text[start : start + 1]
        return None if first not in self.letters and first.isalpha() else self.pattern.match(text, start, end)


class EndedPattern(_EdgedPattern):
    """A pattern that is read backwards, and the letters that its matches end with: 同比增长 ends with 长."""

    __slots__ = ()

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> regex.Match[str] | None:
        """As `pattern.match`."""
        last = text[end - 1 : end] if end <= len(text) else text[-1:]
        return None if last not in self.letters and last.isalpha() else self.pattern.match(text, start, end)


def first_letters(pattern: regex.Pattern[str]) -> frozenset[str]:
    """The letters that a match can begin with (end with, where it is read backwards), among those that the pattern spells out.

    The pattern itself is asked: what can follow such a letter is a match in part. Only for patterns that do not begin with a class
    of letters (`[^,]`) or something before them.
    """
    return frozenset(c for c in set(pattern.pattern) if c.isalpha() and pattern.match(c, partial=True))
