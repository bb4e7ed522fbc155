"""The boundary: the steps' light objects become public models.

The light objects also are what crosses from process to process: models take several times as long to pickle.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from liangdian.entities.joined import JoinedEnterprise, JoinedMilestone, JoinedProject
from liangdian.figures import Statement
from liangdian.models import (
    SCHEMA_VERSION,
    Enterprise,
    Figure,
    Mention,
    Milestone,
    Period,
    Project,
    Proofs,
    Quantity,
    Report,
    Section,
    Span,
)
from liangdian.models.figure import figure_class, own_fields
from liangdian.outline.frame import Frame
from liangdian.outline.headings import Heading
from liangdian.scan.found import ScannedPeriod, ScannedQuantity
from liangdian.source import Bounds
from liangdian.spacing import Closed, close_up


class Reading(NamedTuple):
    """What the steps read of a text."""

    frame: Frame
    headings: Sequence[Heading]
    periods: Sequence[ScannedPeriod]
    statements: Sequence[Statement]
    enterprises: Sequence[JoinedEnterprise]
    projects: Sequence[JoinedProject]
    proofs: Proofs

    def report(self, text: str) -> Report:
        """The report of the text that was read; a project's figures are the same objects as the report's."""
        closed = close_up(text)
        make = Builder(text, closed)
        figures = {id(s): make.figure(s) for s in self.statements}
        report = Report.known(
            schema_version=SCHEMA_VERSION,
            title=make.name(self.frame.title) if self.frame.title else self.frame.title,
            subtitle=make.name(self.frame.subtitle) if self.frame.subtitle else self.frame.subtitle,
            authors=make.names(self.frame.authors),
            published=self.frame.published,
            period=self.frame.period or self.frame.told_of,
            subject=make.mention(self.frame.subject),
            sections=[make.section(h) for h in self.headings],
            figures=list(figures.values()),
            periods=[make.period(p) for p in self.periods if not p.lasting],
            enterprises=[make.enterprise(e) for e in self.enterprises],
            projects=[make.project(p, figures) for p in self.projects],
        )
        return report.with_text(text).with_proofs(self.proofs.moved(closed.printed_at) if closed.gaps else self.proofs)


def take_proofs(statements: Sequence[Statement]) -> Proofs:
    """The evidence out of the statements, before the models are made: as it stands there it would add a fourth to the peak of memory."""
    proofs = Proofs.of([s.evidence for s in statements])
    for s in statements:
        s.evidence.clear()
    return proofs


class Builder:
    """Makes models from spans of one text, as it was read; what stands at one place is made once, and shared."""

    def __init__(self, text: str, closed: Closed) -> None:
        self.text, self._closed = text, closed
        self._spans: dict[Bounds, Span] = {}
        self._mentions: dict[Bounds, Mention] = {}
        self._periods: dict[tuple[ScannedPeriod, bool], Period] = {}

    def span(self, at: Bounds) -> Span:
        """A place in the text."""
        known = self._spans.get(at)
        if known is None:
            start, end = self._closed.printed_at(at) if self._closed.gaps else at
            known = self._spans[at] = Span.known(start=start, end=end)
        return known

    def surface(self, at: Bounds) -> str:
        """What is printed there."""
        span = self.span(at)
        return self.text[span.start : span.end]

    def name(self, read: str, start: int = 0) -> str:
        """A name as it is printed where it first stands, from a place on."""
        return self._closed.printed(read, self.text, start) if self._closed.gaps else read

    def names(self, read: Sequence[str], start: int = 0) -> list[str]:
        """Names as they are printed."""
        return [self.name(n, start) for n in read]

    def mention(self, at: Bounds | None) -> Mention | None:
        """The phrase that stands there."""
        return None if at is None else self.phrase(at)

    def phrase(self, at: Bounds) -> Mention:
        """The phrase that stands there."""
        known = self._mentions.get(at)
        if known is None:
            known = self._mentions[at] = Mention.known(text=self.surface(at), span=self.span(at))
        return known

    def section(self, h: Heading) -> Section:
        """A heading and its body."""
        return Section.known(
            label=h.label, title=self.name(h.title, h.start), level=h.level, heading=self.span((h.start, h.end)), body=self.span(h.body)
        )

    def period(self, p: ScannedPeriod, inherited: bool = False) -> Period:
        """A time expression and its days."""
        known = self._periods.get((p, inherited))
        if known is None:
            known = self._periods[p, inherited] = Period.known(
                text=self.surface((p.start, p.end)),
                span=self.span((p.start, p.end)),
                iso=p.iso,
                start_date=p.first,
                end_date=p.last,
                inherited=inherited,
            )
        return known

    def quantity(self, q: ScannedQuantity) -> Quantity:
        """A quantity with its printed surface."""
        return Quantity.known(
            text=self.surface((q.start, q.end)),
            span=self.span((q.start, q.end)),
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
        """A figure with the fields of its type."""
        own: dict[str, Any] = {name: getattr(s, name) for name in own_fields(s.type)}
        if s.type == "growth":
            own["level"] = self.quantity(s.level) if s.level else None
        elif s.type == "gap":
            own["reference"] = self.mention(s.reference)
        figure: Figure = figure_class(s.type).known(
            quantity=self.quantity(s.quantity),
            indicator=self.mention(s.indicator),
            entity=self.mention(s.entity),
            period=self.period(s.period, s.inherited) if s.period else None,
            planned=s.planned,
            section=s.section,
            sentence=self.span(s.sentence),
            type=s.type,
            **own,
        )
        return figure

    def enterprise(self, e: JoinedEnterprise) -> Enterprise:
        """A firm with its places and honours."""
        honours, start = [self.phrase(h) for h in e.honours], _first(e.mentions)
        return Enterprise.known(
            name=self.name(e.name, start),
            aliases=self.names(e.aliases, start),
            mentions=[self.span(m) for m in e.mentions],
            honours=honours,
        )

    def milestone(self, m: JoinedMilestone) -> Milestone:
        """A step of a project, with the words that say so."""
        period = self.period(m.period, m.inherited) if m.period else None
        return Milestone.known(event=m.event, period=period, text=self.surface((m.start, m.end)), span=self.span((m.start, m.end)))

    def project(self, p: JoinedProject, figures: Mapping[int, Figure]) -> Project:
        """An undertaking with its own of the figures, which are kept by the identity of their statements."""
        start = _first(p.mentions)
        return Project.known(
            name=self.name(p.name, start),
            aliases=self.names(p.aliases, start),
            mentions=[self.span(m) for m in p.mentions],
            investments=[figures[id(s)] for s in p.investments],
            areas=[figures[id(s)] for s in p.areas],
            milestones=[self.milestone(m) for m in p.milestones],
            investors=self.names(p.investors),
            place=self.mention(p.place),
        )


def _first(mentions: Sequence[Bounds]) -> int:
    """Where a name first stands."""
    return min((m[0] for m in mentions), default=0)
