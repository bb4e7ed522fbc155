"""Enterprises and projects, each once a document, before they become models."""

from dataclasses import dataclass, field

from liangdian.figures import Statement
from liangdian.models import Event
from liangdian.scan.found import ScannedPeriod
from liangdian.source import Bounds


@dataclass(slots=True)
class JoinedEnterprise:
    """A firm: its fullest printed name, other printed names, every place, and its honours."""

    name: str
    aliases: list[str] = field(default_factory=list)
    mentions: list[Bounds] = field(default_factory=list)
    honours: list[Bounds] = field(default_factory=list)


@dataclass(slots=True)
class JoinedMilestone:
    """破土动工 -> started, with its date and place."""

    event: Event
    start: int
    end: int
    period: ScannedPeriod | None = None
    inherited: bool = False
    intended: bool = False


@dataclass(slots=True)
class JoinedProject:
    """An undertaking: names, places, and what the statements say of it."""

    name: str
    aliases: list[str] = field(default_factory=list)
    mentions: list[Bounds] = field(default_factory=list)
    investments: list[Statement] = field(default_factory=list)
    areas: list[Statement] = field(default_factory=list)
    milestones: list[JoinedMilestone] = field(default_factory=list)
    investors: list[str] = field(default_factory=list)
    place: Bounds | None = None
