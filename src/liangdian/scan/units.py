"""平方米/年: the unit that stands at a place, the longest that fits, and the exact value in its base unit."""

from collections.abc import Iterable, Mapping
from decimal import Context, Decimal, Inexact
from typing import NamedTuple

from liangdian.lexicon import Lexicon
from liangdian.lexicon.units import Unit
from liangdian.scan.numerals import EXACT

_DIGITS = 28  # of a base value that does not end


class UnitTable(NamedTuple):
    """Every spelling by its first character, longest first; the words that only begin like a unit; the units of Arabic numbers only."""

    units: Mapping[str, Unit]
    lengths: Mapping[str, tuple[int, ...]]
    compounds: Mapping[str, tuple[str, ...]]
    but: Mapping[str, tuple[str, ...]]
    arabic: frozenset[str]
    times: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "UnitTable":
        """The units and classifiers of a lexicon."""
        return cls(
            dict(lexicon.units),
            {c: tuple(sorted(n, reverse=True)) for c, n in _lengths(lexicon.units).items()},
            _by_first(lexicon.words("compounds.words")),
            _by_first(lexicon.words("compounds.but")),
            frozenset(lexicon.words("arabic.units")),
            frozenset(lexicon.words("per.times")),
        )

    def at(self, text: str, start: int, written: bool = False) -> tuple[Unit, int] | None:
        """The longest unit that stands there, and where it ends: 平方米 of 平方米厂房; None of 项目, None of 四平."""
        first = text[start : start + 1]
        for n in self.lengths.get(first, ()):
            spelling = text[start : start + n]
            unit = self.units.get(spelling) if len(spelling) == n else None
            if unit is None or (written and spelling in self.arabic) or _goes_on(spelling, text[start + n : start + n + 1]):
                continue
            if (
                n == 1
                and text.startswith(self.compounds.get(first, _NONE), start)
                and not text.startswith(self.but.get(first, _NONE), start)
            ):
                return None
            return self._bracketed(text, unit, start + n)
        return None

    def before(self, text: str, end: int) -> tuple[Unit, int] | None:
        """The sign that ends there, and where it begins: US$ of US$5."""
        for n in (4, 3, 2, 1):
            spelling = text[max(0, end - n) : end]
            unit = self.units.get(spelling)
            if (
                unit
                and unit.before
                and len(spelling) == n
                and not (text[max(0, end - n - 1) : end - n].isalpha() and spelling.isalpha() and text[end - n - 1].isascii())
            ):
                return unit, end - n
        return None

    def _bracketed(self, text: str, unit: Unit, end: int) -> tuple[Unit, int]:
        """台(套), 户(家): two classifiers are one."""
        if unit.kind != "count" or text[end : end + 1] != "(":
            return unit, end
        second = self.units.get(text[end + 1 : end + 2])
        if second is None or second.kind != "count" or text[end + 2 : end + 3] != ")":
            return unit, end
        name = f"{unit.name}({second.name})"
        return Unit(name, "count", name, unit.factor), end + 3

    def rate_at(self, text: str, start: int) -> tuple[str, int] | None:
        """The denominator that follows a unit: /平方米, 每亩, /年."""
        if text[start : start + 1] not in ("/", "每"):
            return None
        if text[start + 1 : start + 2] in _PER_LETTER and not text[start + 2 : start + 3].isascii():  # t/d
            return text[start + 1], start + 2
        time = next((len(word) for n in (4, 3, 2, 1) if (word := text[start + 1 : start + 1 + n]) in self.times), 0)
        found = self.at(text, start + 1)
        if found and found[1] - start - 1 >= time and found[0].kind not in ("ratio", "points", "multiple"):
            return found[0].name, found[1]
        return (text[start + 1 : start + 1 + time], start + 1 + time) if time else None


_PER_LETTER = frozenset("dahs")  # GB 3100: a day, a year, an hour, a second
_NONE: tuple[str, ...] = ()


def _by_first(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[0], []).append(word)
    return {c: tuple(group) for c, group in found.items()}


def _lengths(units: Mapping[str, Unit]) -> dict[str, set[int]]:
    lengths: dict[str, set[int]] = {}
    for spelling in units:
        lengths.setdefault(spelling[0], set()).add(len(spelling))
    return lengths


def _goes_on(spelling: str, following: str) -> bool:
    """5Gbps holds no G, 3mm no m, 9条次干道 no 条次."""
    return (spelling[-1] == "次" and following == "干" and len(spelling) > 1) or (
        spelling[-1].isascii() and spelling[-1].isalpha() and following.isascii() and following.isalnum()
    )


def in_base(value: Decimal | None, unit: Unit) -> Decimal | None:
    """3亩 -> 2000 平方米; exact where the number ends, else to 28 digits."""
    if value is None:
        return value
    times, parts = unit.factor.as_integer_ratio()
    product = value if times == 1 else EXACT.multiply(value, Decimal(times))
    if parts == 1:
        return product
    exact = Context(prec=len(product.as_tuple().digits) + 40, traps=[])
    quotient = exact.divide(product, Decimal(parts))
    return Context(prec=_DIGITS).plus(quotient) if exact.flags[Inexact] else quotient
