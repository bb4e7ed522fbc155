"""One number with the unit that follows it: 2000多家, 10万多平方米, 百分之三, 一半, 第3位."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from liangdian.lexicon.units import Unit
from liangdian.models import Qualifier

# Which reader took the number.
Form = Literal["number", "percent", "tenths", "fraction", "half", "rank"]


@dataclass(slots=True)
class Atom:
    """10万多平方米: where it stands, its number from lo to hi, its unit (None where none is printed).

    Attributes:
        more: what 多 or 余 inside the number says.
        unit_start: where the unit begins: the number itself ends there.
        written: the numeral is in Chinese characters.
        scaled: the numeral has 万 or 亿.
        joined: a range of two numbers.
        group: the number of the list that shares a unit.
        each: its qualifier is that of its whole list.
    """

    start: int
    end: int
    lo: Decimal
    hi: Decimal
    more: Qualifier | None = None
    unit: Unit | None = None
    unit_start: int = 0
    per: str | None = None
    form: Form = "number"
    written: bool = False
    scaled: bool = False
    joined: bool = False
    group: int | None = None
    ratio: bool = False
    each: bool = False
    qualifier: Qualifier | None = None
    outer_start: int = -1
    outer_end: int = -1
