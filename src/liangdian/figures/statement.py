"""One quantity and everything that was read around it, before it becomes a model."""

from dataclasses import dataclass, field, fields
from operator import attrgetter

from liangdian.models import Aspect, Basis, Direction, InvestmentRole, Proof, Scope
from liangdian.scan.found import ScannedPeriod, ScannedQuantity
from liangdian.source import Bounds


@dataclass(slots=True)
class Statement:
    """A figure in the making; places are spans of the text."""

    quantity: ScannedQuantity
    sentence: Bounds
    section: int | None = None
    type: str = "level"
    indicator: Bounds | None = None
    entity: Bounds | None = None
    period: ScannedPeriod | None = None
    inherited: bool = False
    planned: bool = False
    direction: Direction | None = None
    basis: Basis | None = None
    level: ScannedQuantity | None = None
    reference: Bounds | None = None
    aspect: Aspect = "other"
    scope: Scope = "total"
    role: InvestmentRole = "other"
    evidence: list[Proof] = field(default_factory=list)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Pickled as its values in a row, half the work of a state by names; without its evidence, which a reading keeps by itself."""
        return Statement, _values(self)


_values = attrgetter(*(f.name for f in fields(Statement) if f.name != "evidence"))


def grow(s: Statement, direction: Direction, basis: Basis | None) -> None:
    """Make a statement one of a change."""
    s.type, s.basis, s.direction = "growth", basis, _direction_of(s.quantity, direction)


def _direction_of(q: ScannedQuantity, said: Direction) -> Direction:
    """增长0.0% -> flat, 增速-3.5% -> down: the number outweighs the word."""
    return "flat" if q.value == 0 else "down" if q.value is not None and q.value < 0 else said
