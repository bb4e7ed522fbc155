"""What the scan finds: light objects, folded where they are compared, printed where they are shown."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from liangdian.models import Kind, Qualifier


@dataclass(frozen=True, slots=True)
class ScannedQuantity:
    """约10万多平方米左右: `start:end` is the core 10万多平方米, `outer_start:outer_end` takes 约 and 左右 in."""

    start: int
    end: int
    kind: Kind
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""
    per: str | None = None
    qualifier: Qualifier | None = None
    base_value: Decimal | None = None
    base_unit: str = ""
    outer_start: int = -1
    outer_end: int = -1
    bare: bool = False  # 指数为93.78: no unit gives it a meaning; the statement around it may
    group: int | None = None  # 12.5、9.4、8.2个百分点: the quantities of one list share a number


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression as printed, not yet resolved: 去年8月底 -> relative -1, month 8, part 底."""

    start: int
    end: int
    reading: object = None


@dataclass(frozen=True, slots=True)
class ScannedPeriod:
    """A time expression and its days, None where the year cannot be known; `marker` is 截至, 同期 … printed with it."""

    start: int
    end: int
    iso: str | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name of an enterprise, a project or a place where it stands in the text; `rule` found it."""

    start: int
    end: int
    kind: str
    rule: str
