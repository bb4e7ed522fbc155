"""Word lists and units from TOML files: `lexicon.words("growth.up")` -> ("增长", "上升", …)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from liangdian.compiled import regex
from liangdian.lexicon.errors import LexiconError
from liangdian.lexicon.tables import LexiconFile
from liangdian.lexicon.units import Dimension, Unit, read_classifiers, read_dimensions, read_units


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists, by `table.key` (the table names are unique over all files), and the units by their spelling."""

    lists: Mapping[str, tuple[str, ...]]
    units: Mapping[str, Unit] = field(default_factory=lambda: MappingProxyType({}))
    dimensions: Mapping[str, Dimension] = field(default_factory=lambda: MappingProxyType({}))

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

    def ending(self, *keys: str) -> str:
        """The same for a pattern that is read backwards: how words end is looked at before they are tried one by one."""
        lasts = {word[-1] for key in keys for word in self.words(key)}
        return f"{self.pattern(*keys)}(?<=[{''.join(sorted(map(_literal, lasts)))}])"

    def extended(self, path: str | Path) -> "Lexicon":
        """This lexicon with the units, classifiers and refused phrases of a file; it stays as it is itself.

        Args:
            path: a TOML file with the tables [units.DIMENSION], [classifiers], [refused] and [dimensions],
                in the form of the package's own units.toml and classifiers.toml.

        Raises:
            LexiconError: the file cannot be used; the message names the line and the entry.
            OSError: it cannot be read.
        """
        path = Path(path)
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError as error:
            raise LexiconError(f"{path.name}: is no UTF-8 text ({error.reason} at byte {error.start})") from error
        return self._with(LexiconFile.of(path.name, text))

    def _with(self, file: LexiconFile) -> "Lexicon":
        for table in file.tables:
            if table not in _USER_TABLES:
                raise file.error(table, f"is no table of a user's lexicon; there are {', '.join(_USER_TABLES)}")
        dimensions = {**self.dimensions, **read_dimensions(file)}
        units = {**self.units, **read_units(file, dimensions, self.units)}
        units |= read_classifiers(file, units)
        refused = file.lists("refused") if "refused" in file.tables else {}
        lists = {**self.lists, **{f"{key}@{file.name}": words for key, words in refused.items()}}
        return _thaw(lists, units, dimensions)

    def __reduce__(self) -> tuple[object, tuple[dict[str, tuple[str, ...]], dict[str, Unit], dict[str, Dimension]]]:
        return _thaw, (dict(self.lists), dict(self.units), dict(self.dimensions))


_USER_TABLES = ("dimensions", "units", "classifiers", "refused")


def alternation(words: Iterable[str]) -> str:
    """Literal words as an atomic regex group, longest first."""
    return f"(?>{'|'.join(map(_literal, sorted(set(words), key=lambda w: (-len(w), w))))})"


def _literal(word: str) -> str:
    return word if word.isalnum() else regex.escape(word, literal_spaces=False)


def _thaw(lists: dict[str, tuple[str, ...]], units: dict[str, Unit], dimensions: dict[str, Dimension]) -> Lexicon:
    return Lexicon(MappingProxyType(lists), MappingProxyType(units), MappingProxyType(dimensions))


@cache
def _default() -> Lexicon:
    lists: dict[str, tuple[str, ...]] = {}
    data = files(__package__).joinpath("data")
    for item in sorted((f for f in data.iterdir() if f.name.endswith(".words.toml")), key=lambda f: f.name):
        lists |= read_lists(LexiconFile.of(item.name, item.read_text("utf-8")))
    measures, counted = (LexiconFile.of(name, data.joinpath(name).read_text("utf-8")) for name in ("units.toml", "classifiers.toml"))
    dimensions = read_dimensions(measures)
    units = read_units(measures, dimensions, {})
    units |= read_classifiers(counted, units)
    for table in ("arabic", "compounds"):
        lists |= counted.lists(table)
    return _thaw(lists, units, dimensions)


def read_lists(file: LexiconFile) -> dict[str, tuple[str, ...]]:
    """Every list of words of a file."""
    return {key: words for table in file.tables for key, words in file.lists(table).items()}
