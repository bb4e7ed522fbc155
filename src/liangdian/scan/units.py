"""平方米/年: the unit that stands at a place, the longest that fits, and what follows it as a rate."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact

from liangdian.lexicon import Lexicon
from liangdian.lexicon.units import Unit
from liangdian.scan.numerals import EXACT

_PER = {"年", "月", "日", "天", "周", "季度", "时", "度", "辆", "夜", "晚"}


@dataclass(frozen=True, slots=True)
class UnitTable:
    """Every spelling by its first character, longest first."""

    units: Mapping[str, Unit]
    lengths: Mapping[str, tuple[int, ...]]
    not_before: Mapping[str, str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "UnitTable":
        """The units and classifiers of a lexicon."""
        lengths: dict[str, set[int]] = {}
        for spelling in lexicon.units:
            lengths.setdefault(spelling[0], set()).add(len(spelling))
        return cls(lexicon.units, {c: tuple(sorted(n, reverse=True)) for c, n in lengths.items()}, lexicon.not_before)

    def at(self, text: str, start: int) -> tuple[Unit, int] | None:
        """The longest unit that stands there, and where it ends: 平方米 of 平方米厂房."""
        for n in self.lengths.get(text[start : start + 1], ()):
            spelling = text[start : start + n]
            unit = self.units.get(spelling)
            if unit and not self._goes_on(spelling, text[start + n : start + n + 1]):
                return unit, start + n
        return None

    def _goes_on(self, spelling: str, following: str) -> bool:
        """15项目 holds no 项, 5米线 no 米, 5Gbps no G."""
        if not following:
            return False
        if spelling[-1].isascii() and spelling[-1].isalpha() and following.isascii() and following.isalnum():
            return True
        return following in self.not_before.get(spelling, "")

    def rate_at(self, text: str, start: int) -> tuple[str, int] | None:
        """The denominator of a rate: /平方米, 每亩."""
        if text[start : start + 1] not in ("/", "每"):
            return None
        found = self.at(text, start + 1)
        if found:
            return found[0].name, found[1]
        for n in (2, 1):
            word = text[start + 1 : start + 1 + n]
            if word in _PER:
                return word, start + 1 + n
        return None


def in_base(value: Decimal | None, unit: Unit) -> Decimal | None:
    """3亩 -> 2000 平方米; exact where it ends, else to 28 digits."""
    if value is None or unit.factor == 1:
        return value
    product = EXACT.multiply(value, Decimal(unit.factor.numerator))
    if unit.factor.denominator == 1:
        return product
    exact = Context(prec=len(product.as_tuple().digits) + 40, traps=[])
    quotient = exact.divide(product, Decimal(unit.factor.denominator))
    return Context(prec=28).plus(quotient) if exact.flags[Inexact] else quotient
