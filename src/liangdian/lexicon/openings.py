"""Patterns that begin with one of many words: the words are looked for before the pattern is tried."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from liangdian.compiled import re


class OpenedPattern(NamedTuple):
    """A pattern, and the places where one of the words stands that each of its matches begins with.

    A place that `opening` passes over begins no word, and so no match. Both are for `re`, where a set of a thousand first
    characters is one look and a word that does not fit is left at its first character; `regex` needs three times as long.
    """

    pattern: re.Pattern[str]
    opening: re.Pattern[str]

    @classmethod
    def of(cls, pattern: re.Pattern[str], words: Iterable[str]) -> "OpenedPattern":
        """The pattern, and literal words: every match of it begins with one of them."""
        return cls(pattern, re.compile(begins(words)))

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As `pattern.finditer`."""
        end = len(text) if end is None else end
        match = self.pattern.match
        for place in self.opening.finditer(text, start, end):
            i = place.start()
            if i >= start and (found := match(text, i, end)):
                start = found.end()
                yield found


class OpenedPatterns(NamedTuple):
    """Patterns that each begin with one of their own words, looked for in one pass over a text."""

    opening: re.Pattern[str]
    by_first: Mapping[str, tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]]

    @classmethod
    def of(cls, patterns: Iterable[tuple[str, Iterable[str], re.Pattern[str]]]) -> "OpenedPatterns":
        """The name of each pattern, the literal words that its matches begin with, and the pattern."""
        by_first: dict[str, list[tuple[str, tuple[str, ...], re.Pattern[str]]]] = {}
        known = [(name, tuple(words), pattern) for name, words, pattern in patterns]
        for name, words, pattern in known:
            for first in dict.fromkeys(word[0] for word in words):
                by_first.setdefault(first, []).append((name, tuple(w for w in words if w[0] == first), pattern))
        opening = re.compile(begins(word for _, words, _ in known for word in words))
        return cls(opening, {first: tuple(opened) for first, opened in by_first.items()})

    def matches(self, text: str) -> dict[str, list[re.Match[str]]]:
        """By name, what `finditer` of each pattern finds; patterns that find nothing are left out."""
        found: dict[str, list[re.Match[str]]] = {}
        for place in self.opening.finditer(text):
            i = place.start()
            for name, words, pattern in self.by_first[text[i]]:
                if text.startswith(words, i) and (name not in found or found[name][-1].end() <= i) and (m := pattern.match(text, i)):
                    found.setdefault(name, []).append(m)
        return found


def begins(words: Iterable[str]) -> str:
    """A pattern for `re` that takes one character wherever one of the words begins: 公司, 园区 -> [公园](?=[司区])…

    The first thing in it is one set, which `re` looks for twenty times as fast as for branches; the second characters let
    most places go, and only then are the words themselves compared.
    """
    known = sorted(set(words))
    if not known:
        return "(?!)"
    singles, seconds = [w for w in known if len(w) == 1], [w[1] for w in known if len(w) > 1]
    goes_on = f"(?:(?={_any_of(seconds)})|(?<={_any_of(singles)}))" if singles else f"(?={_any_of(seconds)})"
    return rf"{_any_of(w[0] for w in known)}{goes_on}(?<=(?={'|'.join(map(re.escape, known))})[\s\S])"


def _any_of(characters: Iterable[str]) -> str:
    found = "".join(sorted(set(characters)))
    return f"[{re.escape(found)}]" if found else "(?!)"
