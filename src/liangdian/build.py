"""The boundary: the steps' light objects become plain data, and the plain data public models, checked in one pass.

Plain data also is what crosses from process to process: models take several times as long to pickle.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from liangdian.entities.joined import JoinedEnterprise, JoinedMilestone, JoinedProject
from liangdian.figures import Statement
from liangdian.models import AreaFigure, Evidence, InvestmentFigure, Project, Report
from liangdian.models.figure import own_fields
from liangdian.outline.frame import Frame
from liangdian.outline.headings import Heading
from liangdian.scan.found import ScannedPeriod, ScannedQuantity
from liangdian.source import Bounds, Source

Plain = dict[str, Any]  # the fields of a model


@dataclass(frozen=True, slots=True)
class Reading:
    """A report as plain data; the figures of its projects are numbers of its own."""

    fields: Plain
    projects: list[Plain]
    evidence: tuple[tuple[Evidence, ...], ...]

    def report(self, text: str) -> Report:
        """The report of the text that was read; a project's figures are the same objects as the report's."""
        report = Report.model_validate(self.fields)
        projects = [_project(fields, report) for fields in self.projects]
        return report.model_copy(update={"projects": projects}).with_text(text).with_evidence(self.evidence)


def build_reading(
    source: Source,
    frame: Frame,
    headings: Sequence[Heading],
    periods: Sequence[ScannedPeriod],
    statements: Sequence[Statement],
    enterprises: Sequence[JoinedEnterprise],
    projects: Sequence[JoinedProject],
) -> Reading:
    """What the steps read of a text."""
    make = Builder(source.text)
    numbers = {id(s): i for i, s in enumerate(statements)}
    fields = {
        "title": frame.title,
        "subtitle": frame.subtitle,
        "authors": list(frame.authors),
        "published": frame.published,
        "period": frame.period,
        "subject": make.mention(frame.subject),
        "sections": [make.section(h) for h in headings],
        "figures": [make.figure(s) for s in statements],
        "periods": [make.period(p) for p in periods],
        "enterprises": [make.enterprise(e) for e in enterprises],
    }
    return Reading(fields, [make.project(p, numbers) for p in projects], tuple(tuple(s.evidence) for s in statements))


class Builder:
    """Makes plain models from spans of one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def mention(self, at: Bounds | None) -> Plain | None:
        """The phrase that stands there."""
        return None if at is None else {"text": self.text[at[0] : at[1]], "span": _span(at)}

    def section(self, h: Heading) -> Plain:
        """A heading and its body."""
        return {"label": h.label, "title": h.title, "level": h.level, "heading": _span((h.start, h.end)), "body": _span(h.body)}

    def period(self, p: ScannedPeriod, inherited: bool = False) -> Plain:
        """A time expression and its days."""
        return {
            "text": self.text[p.start : p.end],
            "span": _span((p.start, p.end)),
            "iso": p.iso,
            "start_date": p.first,
            "end_date": p.last,
            "inherited": inherited,
        }

    def quantity(self, q: ScannedQuantity) -> Plain:
        """A quantity with its printed surface."""
        return {
            "text": self.text[q.start : q.end],
            "span": _span((q.start, q.end)),
            "kind": q.kind,
            "value": q.value,
            "lower": q.lower,
            "upper": q.upper,
            "unit": q.unit,
            "per": q.per,
            "qualifier": q.qualifier,
            "base_value": q.base_value,
            "base_unit": q.base_unit,
        }

    def figure(self, s: Statement) -> Plain:
        """A figure with the fields of its type."""
        fields: Plain = {
            "type": s.type,
            "quantity": self.quantity(s.quantity),
            "indicator": self.mention(s.indicator),
            "entity": self.mention(s.entity),
            "period": self.period(s.period, s.inherited) if s.period else None,
            "planned": s.planned,
            "section": s.section,
            "sentence": _span(s.sentence),
        }
        for name in own_fields(s.type):
            fields[name] = getattr(s, name)
        if s.type == "growth":
            fields["level"] = self.quantity(s.level) if s.level else None
        elif s.type == "gap":
            fields["reference"] = self.mention(s.reference)
        return fields

    def enterprise(self, e: JoinedEnterprise) -> Plain:
        """A firm with its places and honours."""
        honours = [self.mention(h) for h in e.honours]
        return {"name": e.name, "aliases": e.aliases, "mentions": [_span(m) for m in e.mentions], "honours": honours}

    def milestone(self, m: JoinedMilestone) -> Plain:
        """A step of a project, with the words that say so."""
        period = self.period(m.period, m.inherited) if m.period else None
        return {"event": m.event, "period": period, "text": self.text[m.start : m.end], "span": _span((m.start, m.end))}

    def project(self, p: JoinedProject, numbers: Mapping[int, int]) -> Plain:
        """An undertaking; its investments and areas by their numbers among the figures."""
        return {
            "name": p.name,
            "aliases": p.aliases,
            "mentions": [_span(m) for m in p.mentions],
            "investments": [numbers[id(s)] for s in p.investments],
            "areas": [numbers[id(s)] for s in p.areas],
            "milestones": [self.milestone(m) for m in p.milestones],
            "investors": p.investors,
            "place": self.mention(p.place),
        }


def _span(at: Bounds) -> Plain:
    return {"start": at[0], "end": at[1]}


def _project(fields: Plain, report: Report) -> Project:
    investments = [f for i in fields["investments"] if isinstance(f := report.figures[i], InvestmentFigure)]
    areas = [f for i in fields["areas"] if isinstance(f := report.figures[i], AreaFigure)]
    return Project.model_validate({**fields, "investments": investments, "areas": areas})
