"""The public data model: frozen Pydantic models, as the contract fixes them."""

from liangdian.models.entity import Enterprise, Event, Milestone, Project
from liangdian.models.figure import (
    AmountFigure,
    AreaFigure,
    Aspect,
    Basis,
    Direction,
    EnterpriseCountFigure,
    Figure,
    GapFigure,
    GrowthFigure,
    InvestmentFigure,
    InvestmentRole,
    LevelFigure,
    OtherFigure,
    RankFigure,
    Scope,
    ShareFigure,
    ThresholdFigure,
)
from liangdian.models.outline import OutlineNode
from liangdian.models.period import Period
from liangdian.models.quantity import Kind, Qualifier, Quantity
from liangdian.models.reason import Evidence, Part, Proof, Proofs, Reason
from liangdian.models.report import SCHEMA_VERSION, Report
from liangdian.models.span import Mention, Section, Span

__all__ = [
    "SCHEMA_VERSION",
    "AmountFigure",
    "AreaFigure",
    "Aspect",
    "Basis",
    "Direction",
    "Enterprise",
    "EnterpriseCountFigure",
    "Event",
    "Evidence",
    "Figure",
    "GapFigure",
    "GrowthFigure",
    "InvestmentFigure",
    "InvestmentRole",
    "Kind",
    "LevelFigure",
    "Mention",
    "Milestone",
    "OtherFigure",
    "OutlineNode",
    "Part",
    "Period",
    "Project",
    "Proof",
    "Proofs",
    "Qualifier",
    "Quantity",
    "RankFigure",
    "Reason",
    "Report",
    "Scope",
    "Section",
    "ShareFigure",
    "Span",
    "ThresholdFigure",
]
