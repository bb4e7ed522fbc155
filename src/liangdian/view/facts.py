"""What the page's script knows of each figure: a record for filters, sorting and the card."""

from collections.abc import Iterator, Sequence

from liangdian.models import Figure, Mention, Period, Quantity, Report
from liangdian.models.figure import own_fields
from liangdian.view.numbers import places_by_size, worth
from liangdian.view.words import Trails, numbered

Json = str | int | bool | None | Sequence["Json"] | dict[str, "Json"]


def records(report: Report, trails: Trails, pieces: Sequence[int]) -> list[Json]:
    """One for each figure. Of `words`, the numbers are those of the pieces that light up."""
    sizes = places_by_size(report.figures)
    return [
        {
            "text": figure.quantity.text,
            "type": figure.type,
            "indicator": figure.indicator.text if figure.indicator else "",
            "entity": figure.entity.text if figure.entity else "",
            "value": worth(figure.quantity),
            "size": sizes[number],
            "period": _period(figure.period),
            "from": str(figure.period.start_date or figure.period.iso or "") if figure.period else "",
            "planned": figure.planned,
            "section": -1 if figure.section is None else figure.section,
            "more": list(_more(figure)),
            "words": [
                [trail.part, trail.rule, [list(numbered(place, pieces)) for place in trail.places] if pieces else []]
                for trail in trails.of_figure[number]
            ],
        }
        for number, figure in enumerate(report.figures)
    ]


def sections(report: Report) -> list[Json]:
    """For each section its title, and the number of the last one inside it."""
    ends = {node.index: max(inner.index for inner in node.walk()) for root in report.outline() for node in root.walk()}
    return [{"title": section.title, "last": ends[number]} for number, section in enumerate(report.sections)]


def _period(period: Period | None) -> Json:
    if period is None:
        return None
    days = f"{period.start_date} – {period.end_date}" if period.start_date and period.end_date else ""
    return {"text": period.text, "iso": period.iso or "", "days": days, "inherited": period.inherited}


def _more(figure: Figure) -> Iterator[Json]:
    """[name of the field, value, whether the value has a label]: how it is bounded, and what only figures of its type have."""
    if figure.quantity.qualifier:
        yield ["qualifier", f"qualifier.{figure.quantity.qualifier}", True]
    for name in own_fields(figure.type):
        value = getattr(figure, name)
        if isinstance(value, Mention | Quantity):
            yield [name, value.text, False]
        elif value is not None:
            yield [name, f"{name}.{value}", True]
