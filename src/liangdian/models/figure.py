"""What a quantity states: one class for each type, told apart by `type`."""

from functools import cache
from typing import Annotated, Any, Literal, get_args

from pydantic import Field

from liangdian.models.base import Model
from liangdian.models.period import Period
from liangdian.models.quantity import Quantity
from liangdian.models.span import Mention, Span

Direction = Literal["up", "down", "flat"]
Basis = Literal["yoy", "mom", "since", "average", "plan"]
Aspect = Literal["planned", "land", "built_up", "floor", "cleared", "greened", "farmed", "other"]
Scope = Literal["total", "added", "net_added", "part"]
InvestmentRole = Literal["total", "done", "year", "equipment", "other"]


class _Figure(Model):
    quantity: Quantity
    indicator: Mention | None = None
    entity: Mention | None = None
    period: Period | None = None
    planned: bool = False
    section: int | None = None
    sentence: Span


class LevelFigure(_Figure):
    """How much there is, or was done: 发放许可证365本."""

    type: Literal["level"] = "level"


class GrowthFigure(_Figure):
    """By how much an indicator changed: 总投资比上年增长8.5%."""

    type: Literal["growth"] = "growth"
    direction: Direction
    basis: Basis | None = None
    level: Quantity | None = None


class GapFigure(_Figure):
    """How far above or below another place, body or average: 高于全省2.3个百分点."""

    type: Literal["gap"] = "gap"
    direction: Literal["up", "down"]
    reference: Mention | None = None


class ShareFigure(_Figure):
    """A part of a stated or understood whole: 占75.8%."""

    type: Literal["share"] = "share"


class RankFigure(_Figure):
    """A place in an order: 居全省第3位."""

    type: Literal["rank"] = "rank"


class ThresholdFigure(_Figure):
    """It defines a class or a condition and measures nothing itself: 税收500万元以上企业."""

    type: Literal["threshold"] = "threshold"


class AmountFigure(_Figure):
    """Money that is no investment in a project: 地区生产总值303.6亿元."""

    type: Literal["amount"] = "amount"


class AreaFigure(_Figure):
    """A stretch of land or floor: 总建筑面积约11万平方米."""

    type: Literal["area"] = "area"
    aspect: Aspect = "other"


class InvestmentFigure(_Figure):
    """Money put into a project: 总投资超过16亿元."""

    type: Literal["investment"] = "investment"
    role: InvestmentRole = "other"


class EnterpriseCountFigure(_Figure):
    """A number of enterprises: 规上企业176家."""

    type: Literal["enterprise_count"] = "enterprise_count"
    scope: Scope = "total"


class OtherFigure(_Figure):
    """A number in a statement of another kind: 拉动增长2.6个百分点."""

    type: Literal["other"] = "other"


Figure = Annotated[
    LevelFigure
    | GrowthFigure
    | GapFigure
    | ShareFigure
    | RankFigure
    | ThresholdFigure
    | AmountFigure
    | AreaFigure
    | InvestmentFigure
    | EnterpriseCountFigure
    | OtherFigure,
    Field(discriminator="type"),
]


@cache
def figure_class(name: str) -> Any:
    """growth -> GrowthFigure."""
    return next(kind for kind in get_args(get_args(Figure)[0]) if kind.model_fields["type"].default == name)


@cache
def own_fields(type: str) -> tuple[str, ...]:
    """growth -> direction, basis, level: the fields that only figures of that type have."""
    return tuple(name for name in figure_class(type).model_fields if name not in _Figure.model_fields and name != "type")
