"""What must be true of what is read from any text; the property tests and the fuzz targets ask it."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pydantic import BaseModel

from liangdian import Period, Quantity, Report, parse, periods, quantities, to_decimal

PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def models(model: object) -> Iterator[BaseModel]:
    """The model and every model inside it."""
    if isinstance(model, list):
        for part in model:
            yield from models(part)
    elif isinstance(model, BaseModel):
        yield model
        for name in type(model).model_fields:
            yield from models(getattr(model, name))


def holds(text: str) -> Report:
    """What must be true of the report of any text."""
    report = parse(text)
    stands(text, models(report))
    for figure in report.figures:
        inside, at = figure.sentence, figure.quantity.span
        assert inside.start <= at.start < at.end <= inside.end <= len(text)
        assert figure.section is None or 0 <= figure.section < len(report.sections)
    starts = [f.quantity.span.start for f in report.figures]
    assert starts == sorted(set(starts))
    for section in report.sections:
        assert 0 <= section.heading.start < section.heading.end <= section.body.start <= section.body.end <= len(text)
        printed = iter(text[section.heading.start : section.heading.end])
        assert all(letter in printed for letter in section.title)  # in order; over two lines the break and a mark before it go
    for named in [*report.enterprises, *report.projects]:
        assert named.name in text
        assert all(0 <= m.start < m.end <= len(text) for m in named.mentions)
    written = report.model_dump_json()
    written.encode("utf-8")
    if not PAIR.search(text):  # in JSON a high half and a low half beside each other are one character
        assert Report.model_validate_json(written) == report
    json.dumps(report.model_dump(mode="json"))
    return report


def stands(text: str, printed: Iterable[BaseModel]) -> None:
    """What has a span stands there as it was printed."""
    for model in printed:
        if (span := getattr(model, "span", None)) is not None:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == model.text  # type: ignore[attr-defined]


def quantities_hold(text: str) -> list[Quantity]:
    """Quantities stand where they say, in order and apart, and their numbers are finite."""
    found = quantities(text)
    stands(text, found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for quantity in found:
        numbers = [n for n in (quantity.value, quantity.lower, quantity.upper, quantity.base_value) if n is not None]
        assert all(n.is_finite() for n in numbers)
        if quantity.lower is not None and quantity.upper is not None:
            assert quantity.lower <= quantity.upper
    return found


def periods_hold(text: str, published: str | None = None) -> list[Period]:
    """Times stand where they say, and end no earlier than they begin."""
    found = periods(text, published=published)
    stands(text, found)
    for period in found:
        if period.start_date and period.end_date:
            assert period.start_date <= period.end_date
    return found


def numeral_holds(numeral: str) -> None:
    """A numeral is read to a finite number, or refused with a place."""
    try:
        assert to_decimal(numeral).is_finite()
    except ValueError as error:
        assert str(error)  # noqa: PT017
