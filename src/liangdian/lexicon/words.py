"""Word lists from TOML files: `lexicon.words("growth.up")` -> ("增长", "上升", …)."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import regex

from liangdian.lexicon.units import Unit, read_units

Lists = Mapping[str, tuple[str, ...]]


class LexiconError(ValueError):
    """A lexicon file cannot be used; the message names the file, the line where known, and the entry."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists, by `table.key` (the table names are unique over all files), and the units by their spelling."""

    lists: Lists
    units: Mapping[str, Unit] = field(default_factory=lambda: MappingProxyType({}))
    not_before: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def default(cls) -> "Lexicon":
        """The lexicon that the package ships."""
        return _default()

    def words(self, key: str) -> tuple[str, ...]:
        """The words of one list, as they stand in its file."""
        return self.lists[key]

    def pattern(self, *keys: str) -> str:
        """A regex alternation of the words of some lists, longest first: 不超过|超过|超."""
        return alternation(word for key in keys for word in self.words(key))

    def __reduce__(self) -> tuple[object, tuple[dict[str, tuple[str, ...]], dict[str, Unit], dict[str, str]]]:
        return _thaw, (dict(self.lists), dict(self.units), dict(self.not_before))


def alternation(words: Iterable[str]) -> str:
    """Literal words as an atomic regex group, longest first."""
    return f"(?>{'|'.join(regex.escape(w, literal_spaces=False) for w in sorted(set(words), key=lambda w: (-len(w), w)))})"


def _thaw(lists: dict[str, tuple[str, ...]], units: dict[str, Unit], not_before: dict[str, str]) -> Lexicon:
    return Lexicon(MappingProxyType(lists), MappingProxyType(units), MappingProxyType(not_before))


@cache
def _default() -> Lexicon:
    lists: dict[str, tuple[str, ...]] = {}
    data = files(__package__).joinpath("data")
    for file in sorted((f for f in data.iterdir() if f.name.endswith(".words.toml")), key=lambda f: f.name):
        lists |= _read(file.name, file.read_text("utf-8"))
    tables: dict[str, dict[str, Any]] = {}
    for name in ("units.toml", "classifiers.toml"):
        for table, rows in _tables(name, data.joinpath(name).read_text("utf-8")).items():
            tables.setdefault(table, {}).update(rows)
    return _thaw(lists, read_units(tables["dimensions"], tables["units"], tables["classifiers"]), tables["not_before"])


def _tables(name: str, content: str) -> dict[str, Any]:
    try:
        return tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: {error}") from error


def _read(name: str, content: str) -> dict[str, tuple[str, ...]]:
    found = {}
    for table, lists in _tables(name, content).items():
        for key, words in lists.items():
            if not isinstance(words, list) or not all(isinstance(w, str) and w for w in words):
                raise LexiconError(f"{name}: {table}.{key} must be a list of words")
            found[f"{table}.{key}"] = tuple(words)
    return found
