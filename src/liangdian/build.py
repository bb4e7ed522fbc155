"""The boundary: the steps' light objects become the public models, once."""

from collections.abc import Sequence
from typing import Any

from liangdian.entities.joined import JoinedEnterprise, JoinedMilestone, JoinedProject
from liangdian.figures import Statement
from liangdian.models import (
    AmountFigure,
    AreaFigure,
    Enterprise,
    EnterpriseCountFigure,
    Figure,
    GapFigure,
    GrowthFigure,
    InvestmentFigure,
    LevelFigure,
    Mention,
    Milestone,
    OtherFigure,
    Period,
    Project,
    Quantity,
    RankFigure,
    Report,
    Section,
    ShareFigure,
    Span,
    ThresholdFigure,
)
from liangdian.outline.frame import Frame
from liangdian.outline.headings import Heading
from liangdian.scan.found import ScannedPeriod, ScannedQuantity
from liangdian.source import Bounds, Source

# The figure class of each type, and the fields that only it has.
_CLASSES: dict[str, tuple[type[Any], tuple[str, ...]]] = {
    "level": (LevelFigure, ()),
    "growth": (GrowthFigure, ("direction", "basis", "level")),
    "gap": (GapFigure, ("direction", "reference")),
    "share": (ShareFigure, ()),
    "rank": (RankFigure, ()),
    "threshold": (ThresholdFigure, ()),
    "amount": (AmountFigure, ()),
    "area": (AreaFigure, ("aspect",)),
    "investment": (InvestmentFigure, ("role",)),
    "enterprise_count": (EnterpriseCountFigure, ("scope",)),
    "other": (OtherFigure, ()),
}


def build_report(
    source: Source,
    frame: Frame,
    headings: Sequence[Heading],
    periods: Sequence[ScannedPeriod],
    statements: Sequence[Statement],
    enterprises: Sequence[JoinedEnterprise],
    projects: Sequence[JoinedProject],
) -> Report:
    """The report of a text; a project's figures are the same objects as the report's."""
    make = Builder(source.text)
    figures = {id(s): make.figure(s) for s in statements}
    report = Report(
        title=frame.title,
        subtitle=frame.subtitle,
        authors=list(frame.authors),
        published=frame.published,
        period=frame.period,
        subject=make.mention(frame.subject),
        sections=[make.section(h) for h in headings],
        figures=list(figures.values()),
        periods=[make.period(p) for p in periods],
        enterprises=[make.enterprise(e) for e in enterprises],
        projects=[make.project(p, figures) for p in projects],
    )
    return report.with_text(source.text).with_evidence(tuple(tuple(s.evidence) for s in statements))


class Builder:
    """Makes models from spans of one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def mention(self, at: Bounds | None) -> Mention | None:
        """The phrase that stands there."""
        return None if at is None else Mention(text=self.text[at[0] : at[1]], span=Span(start=at[0], end=at[1]))

    def section(self, h: Heading) -> Section:
        """A heading and its body."""
        body = Span(start=h.body[0], end=h.body[1])
        return Section(label=h.label, title=h.title, level=h.level, heading=Span(start=h.start, end=h.end), body=body)

    def period(self, p: ScannedPeriod, inherited: bool = False) -> Period:
        """A time expression and its days."""
        span = Span(start=p.start, end=p.end)
        return Period(text=self.text[p.start : p.end], span=span, iso=p.iso, start_date=p.first, end_date=p.last, inherited=inherited)

    def quantity(self, q: ScannedQuantity) -> Quantity:
        """A quantity with its printed surface."""
        return Quantity(
            text=self.text[q.start : q.end],
            span=Span(start=q.start, end=q.end),
            kind=q.kind,
            value=q.value,
            lower=q.lower,
            upper=q.upper,
            unit=q.unit,
            per=q.per,
            qualifier=q.qualifier,
            base_value=q.base_value,
            base_unit=q.base_unit,
        )

    def figure(self, s: Statement) -> Figure:
        """A figure of the class that its type names."""
        cls, own = _CLASSES[s.type]
        fields: dict[str, Any] = {name: getattr(s, name) for name in own}
        if "level" in fields:
            fields["level"] = self.quantity(s.level) if s.level else None
        if "reference" in fields:
            fields["reference"] = self.mention(s.reference)
        figure: Figure = cls(
            quantity=self.quantity(s.quantity),
            indicator=self.mention(s.indicator),
            entity=self.mention(s.entity),
            period=self.period(s.period, s.inherited) if s.period else None,
            planned=s.planned,
            section=s.section,
            sentence=Span(start=s.sentence[0], end=s.sentence[1]),
            **fields,
        )
        return figure

    def enterprise(self, e: JoinedEnterprise) -> Enterprise:
        """A firm with its places and honours."""
        mentions = [Span(start=a, end=b) for a, b in e.mentions]
        honours = [m for h in e.honours if (m := self.mention(h))]
        return Enterprise(name=e.name, aliases=e.aliases, mentions=mentions, honours=honours)

    def milestone(self, m: JoinedMilestone) -> Milestone:
        """A step of a project, with the words that say so."""
        period = self.period(m.period, m.inherited) if m.period else None
        return Milestone(event=m.event, period=period, text=self.text[m.start : m.end], span=Span(start=m.start, end=m.end))

    def project(self, p: JoinedProject, figures: dict[int, Figure]) -> Project:
        """An undertaking with the report's own figures."""
        return Project(
            name=p.name,
            aliases=p.aliases,
            mentions=[Span(start=a, end=b) for a, b in p.mentions],
            investments=[f for s in p.investments if isinstance(f := figures[id(s)], InvestmentFigure)],
            areas=[f for s in p.areas if isinstance(f := figures[id(s)], AreaFigure)],
            milestones=[self.milestone(m) for m in p.milestones],
            investors=p.investors,
            place=self.mention(p.place),
        )
