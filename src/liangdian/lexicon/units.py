"""亩 -> 2000/3 平方米: the units of measure and the classifiers, from their commented files."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from liangdian.models import Kind


@dataclass(frozen=True, slots=True)
class Unit:
    """公顷: kind area, 10000/1 平方米."""

    name: str
    kind: Kind
    base: str
    factor: Fraction


def read_units(dimensions: Mapping[str, Any], units: Mapping[str, Any], classifiers: Mapping[str, Any]) -> dict[str, Unit]:
    """Every spelling with its unit."""
    found: dict[str, Unit] = {}
    for dimension, rows in units.items():
        d = dimensions[dimension]
        for name, row in rows.items():
            of = row.get("of") or d.get("base") or name
            factor = Fraction(row["factor"])
            unit = Unit(name, d["kind"], of, factor)
            for spelling in (name, *row.get("aliases", ())):
                found[spelling] = unit
    for group in classifiers.values():
        for word in group:
            found.setdefault(word, Unit(word, "count", word, Fraction(1)))
    return found
