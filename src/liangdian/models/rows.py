"""A report as flat rows: one a figure, an enterprise, a project, a section, a document."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from liangdian.models.entity import Enterprise, Project
from liangdian.models.figure import Figure, own_fields
from liangdian.models.period import Period
from liangdian.models.quantity import Quantity
from liangdian.models.span import Mention, Span

if TYPE_CHECKING:
    from liangdian.models.report import Report

Cell = str | int | bool | Decimal | date | None
Row = dict[str, Cell]


def figure_rows(report: "Report", document: str, text: str | None) -> Iterator[Row]:
    """去年，园区引进企业12家 -> one row for 12家."""
    for number, figure in enumerate(report.figures):
        q = figure.quantity
        yield {
            "document": document,
            "figure": number,
            "section": None if figure.section is None else report.sections[figure.section].title,
            "entity": _words(figure.entity),
            "indicator": _words(figure.indicator),
            "type": figure.type,
            **q.model_dump(include={"text", "value", "lower", "upper", "unit", "per", "base_value", "base_unit", "kind", "qualifier"}),
            **_own(figure),
            "planned": figure.planned,
            **_when(figure.period),
            "sentence": None if text is None else text[figure.sentence.start : figure.sentence.end],
            **_bounds(q.span),
        }


def enterprise_rows(report: "Report", document: str, text: str | None) -> Iterator[Row]:
    """One row a firm."""
    for number, firm in enumerate(report.enterprises):
        yield {"document": document, "enterprise": number, **_named(firm), "honours": _listed(h.text for h in firm.honours)}


def project_rows(report: "Report", document: str, text: str | None) -> Iterator[Row]:
    """One row an undertaking, a date column for each kind of milestone."""
    for number, work in enumerate(report.projects):
        total = next((f.quantity for f in work.investments if f.role == "total"), None)
        dates: Row = {m.event: m.period.start_date for m in reversed(work.milestones) if m.period}
        yield {
            "document": document,
            "project": number,
            **_named(work),
            "place": _words(work.place),
            "investors": _listed(work.investors),
            "investment": total.base_value if total else None,
            "investment_unit": total.base_unit if total else None,
            "investments": _listed(f.quantity.text for f in work.investments),
            "areas": _listed(f.quantity.text for f in work.areas),
            "milestones": _listed(m.text for m in work.milestones),
            **dates,
        }


def section_rows(report: "Report", document: str, text: str | None) -> Iterator[Row]:
    """One row a heading."""
    figures = Counter(figure.section for figure in report.figures)
    for number, section in enumerate(report.sections):
        body = {"body_start": section.body.start, "body_end": section.body.end}
        own = {"label": section.label, "title": section.title, "level": section.level, "figures": figures[number]}
        yield {"document": document, "section": number, **own, **_bounds(section.heading), **body}


def document_rows(report: "Report", document: str, text: str | None) -> Iterator[Row]:
    """One row for the whole report."""
    yield {
        "document": document,
        **report.model_dump(include={"title", "subtitle", "published", "period"}),
        "authors": _listed(report.authors),
        "subject": _words(report.subject),
        **{name: len(getattr(report, name)) for name in ("sections", "figures", "enterprises", "projects")},
    }


def _own(figure: Figure) -> Row:
    """What only figures of its type have; of a phrase or a quantity, as printed."""
    own = {name: getattr(figure, name) for name in own_fields(figure.type)}
    return {name: value.text if isinstance(value, Mention | Quantity) else value for name, value in own.items()}


def _when(period: Period | None) -> Row:
    if period is None:
        return {}
    days = {"from": period.start_date, "to": period.end_date}
    return {"period": period.text, "iso": period.iso, "inherited": period.inherited, **days}


def _named(entity: Enterprise | Project) -> Mapping[str, Cell]:
    first = _bounds(entity.mentions[0]) if entity.mentions else {}
    return {"name": entity.name, "aliases": _listed(entity.aliases), "mentions": len(entity.mentions), **first}


def _bounds(span: Span) -> Row:
    return {"start": span.start, "end": span.end}


def _words(mention: Mention | None) -> str | None:
    return mention.text if mention else None


def _listed(words: Iterable[str]) -> str | None:
    return "；".join(words) or None
