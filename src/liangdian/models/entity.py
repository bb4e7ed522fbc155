"""Enterprises and projects, each once a document."""

from typing import Literal

from liangdian.models.base import Model
from liangdian.models.figure import AreaFigure, InvestmentFigure
from liangdian.models.period import Period
from liangdian.models.span import Mention, Span

Event = Literal["signed", "approved", "started", "topped_out", "completed", "operating", "cleared"]


class Enterprise(Model):
    """A named firm with every place where the text names it."""

    name: str
    aliases: list[str] = []
    mentions: list[Span] = []
    honours: list[Mention] = []


class Milestone(Model):
    """去年6月3日,城南科创园破土动工 -> started, 2018-06-03, from the words 破土动工."""

    event: Event
    period: Period | None = None
    text: str
    span: Span


class Project(Model):
    """A named undertaking with its money, areas, milestones and builders."""

    name: str
    aliases: list[str] = []
    mentions: list[Span] = []
    investments: list[InvestmentFigure] = []
    areas: list[AreaFigure] = []
    milestones: list[Milestone] = []
    investors: list[str] = []
    place: Mention | None = None
