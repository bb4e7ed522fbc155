"""A TOML file of the lexicon, and the line of each of its entries for error messages."""

import tomllib
from collections.abc import Mapping
from typing import Any, NamedTuple

from liangdian.compiled import regex
from liangdian.lexicon.errors import LexiconError


class LexiconFile(NamedTuple):
    """units.toml as read: its tables, and its text for the lines."""

    name: str
    text: str
    tables: Mapping[str, Any]

    @classmethod
    def of(cls, name: str, text: str) -> "LexiconFile":
        """Read a file.

        Raises:
            LexiconError: it is no TOML (a table or an entry that stands twice included), or holds something besides tables.
        """
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(f"{name}: {error}") from error
        file = cls(name, text, tables)
        for key, rows in tables.items():
            if not isinstance(rows, dict):
                raise file.error(key, "must stand in a table")
        return file

    def error(self, entry: str, why: str) -> LexiconError:
        """units.toml, line 12: "亩" …: an error that says where."""
        m = regex.search(rf'(?m)^[^#\n]*?(?<![\p{{Han}}\w])"?{regex.escape(entry)}"?(?![\p{{Han}}\w])', self.text)
        line = f", line {self.text.count(chr(10), 0, m.end()) + 1}" if m else ""
        return LexiconError(f"{self.name}{line}: {entry!r} {why}")

    def lists(self, table: str) -> dict[str, tuple[str, ...]]:
        """The lists of words of one table, by `table.key`.

        Raises:
            LexiconError: an entry is no list of words.
        """
        found = {}
        for key, words in self.tables[table].items():
            if not isinstance(words, list) or not all(isinstance(w, str) and w for w in words):
                raise self.error(key, f"in [{table}] must be a list of words")
            found[f"{table}.{key}"] = tuple(words)
        return found
