"""亩 -> 2000/3 平方米: the units of measure and the classifiers, each once, with its exact factor."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, NamedTuple, get_args

from liangdian.lexicon.tables import LexiconFile
from liangdian.models import Kind

_KEYS = frozenset({"factor", "of", "aliases", "before", "source"})
_DIMENSION_KEYS = frozenset({"kind", "base"})


class Unit(NamedTuple):
    """公顷: kind area, factor 10000 of the base unit 平方米. What a number is printed with."""

    name: str
    kind: Kind
    base: str
    factor: Fraction
    dimension: str = ""
    before: bool = False  # $5


class Dimension(NamedTuple):
    """area: kind area in the report's model, base unit 平方米; without a base every unit is its own."""

    name: str
    kind: Kind
    base: str | None


def read_dimensions(file: LexiconFile) -> dict[str, Dimension]:
    """The dimensions of a file.

    Raises:
        LexiconError: an unknown key or kind.
    """
    found = {}
    for name, row in file.tables.get("dimensions", {}).items():
        if not isinstance(row, dict) or set(row) - _DIMENSION_KEYS or row.get("kind") not in get_args(Kind):
            raise file.error(name, f"must have a kind of {', '.join(get_args(Kind))}, and may have a base")
        found[name] = Dimension(name, row["kind"], row.get("base"))
    return found


def read_units(file: LexiconFile, dimensions: Mapping[str, Dimension], known: Mapping[str, Unit]) -> dict[str, Unit]:
    """Every spelling in a file with its unit, beside the units that are known.

    Raises:
        LexiconError: an unknown dimension or key, a factor that is no positive fraction, a spelling that stands twice,
            units that refer to each other in a circle.
    """
    found: dict[str, Unit] = {}
    for name, rows in file.tables.get("units", {}).items():
        dimension = dimensions.get(name)
        if dimension is None or not isinstance(rows, dict):
            raise file.error(name, f"is no dimension; there are {', '.join(dimensions)}")
        for unit_name, row in rows.items():
            _check(file, unit_name, row)
            unit = _unit(file, unit_name, dimension, rows, known)
            for spelling in (unit_name, *row.get("aliases", ())):
                _add(file, spelling, unit, found, known)
    return found


def read_classifiers(file: LexiconFile, known: Mapping[str, Unit]) -> dict[str, Unit]:
    """Every classifier in a file, each a unit of its own of kind count.

    Raises:
        LexiconError: one that stands twice, or that is a unit of measure.
    """
    found: dict[str, Unit] = {}
    if "classifiers" in file.tables:
        for words in file.lists("classifiers").values():
            for word in words:
                _add(file, word, Unit(word, "count", word, Fraction(1), "count"), found, known)
    return found


def _add(file: LexiconFile, spelling: str, unit: Unit, found: dict[str, Unit], known: Mapping[str, Unit]) -> None:
    if spelling in found or spelling in known:
        raise file.error(spelling, f"stands twice: it is {(found.get(spelling) or known[spelling]).name} already")
    found[spelling] = unit


def _check(file: LexiconFile, name: str, row: Any) -> None:
    if not isinstance(row, dict):
        raise file.error(name, 'must be a table like { factor = "2000/3" }')
    if odd := sorted(set(row) - _KEYS):
        raise file.error(name, f"has the unknown key {odd[0]!r}; there are {', '.join(sorted(_KEYS))}")
    aliases = row.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(a, str) and a for a in aliases):
        raise file.error(name, "must have a list of words as its aliases")
    if not isinstance(row.get("before", False), bool):
        raise file.error(name, "must have true or false as its before")
    if not all(isinstance(row.get(key, ""), str) for key in ("factor", "of", "source")):
        raise file.error(name, 'must have text as its factor, of and source: factor = "1/10", not 0.1')


def _unit(file: LexiconFile, name: str, dimension: Dimension, rows: Mapping[str, Any], known: Mapping[str, Unit]) -> Unit:
    """Follows `of` from unit to unit down to the base."""
    factor, at, seen = Fraction(1), name, [name]
    while True:
        row = rows[at]
        factor *= _factor(file, at, row.get("factor"))
        of = row.get("of") or dimension.base or at
        if of in (at, dimension.base):
            return Unit(name, dimension.kind, of, factor, dimension.name, rows[name].get("before", False))
        if of in seen:
            raise file.error(name, f"refers to itself in a circle: {' -> '.join((*seen, of))}")
        if of not in rows:
            return _of_known(file, name, of, factor, dimension, rows, known)
        seen.append(of)
        at = of


def _of_known(
    file: LexiconFile, name: str, of: str, factor: Fraction, dimension: Dimension, rows: Mapping[str, Any], known: Mapping[str, Unit]
) -> Unit:
    base = known.get(of)
    if base is None or base.dimension != dimension.name:
        raise file.error(name, f"refers to {of!r}, which is no unit of {dimension.name}")
    return Unit(name, dimension.kind, base.base, factor * base.factor, dimension.name, rows[name].get("before", False))


def _factor(file: LexiconFile, name: str, factor: str | None) -> Fraction:
    try:
        value = Fraction(factor or "")
    except (ValueError, ZeroDivisionError) as error:
        raise file.error(name, f'must have an exact factor such as "2000/3", not {factor!r}') from error
    if value <= 0:
        raise file.error(name, f"must have a factor above zero, not {factor!r}")
    return value
