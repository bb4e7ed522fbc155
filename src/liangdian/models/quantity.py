"""A number with its unit, exactly as large and exactly as vague as it was printed."""

from typing import Literal

from liangdian.models.base import Model, Number
from liangdian.models.span import Span

Kind = Literal[
    "money", "area", "length", "mass", "volume", "energy", "power", "ratio", "points", "multiple", "count", "duration", "rank", "other"
]
Qualifier = Literal["about", "over", "nearly", "under", "at_least", "at_most"]


class Quantity(Model):
    """约10万多平方米 -> text 10万多平方米, value 100000, unit 平方米, qualifier over; 3%—5% -> value None, lower 3, upper 5."""

    text: str
    span: Span
    kind: Kind
    value: Number | None = None
    lower: Number | None = None
    upper: Number | None = None
    unit: str = ""
    per: str | None = None
    qualifier: Qualifier | None = None
    base_value: Number | None = None
    base_unit: str = ""
