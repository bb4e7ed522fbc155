"""No text makes the parser raise, lie about a place, or take more than its length in time."""

import json
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from pydantic import BaseModel

from hostile_texts import ANY_TEXT, DOMAIN_TEXT, HOSTILE, MIXED_TEXT
from liangdian import Report, parse

FIXTURES = sorted(Path(__file__).parents[1].joinpath("fixtures").glob("*.txt"))
FOUND = sorted(Path(__file__).with_name("found_by_fuzzing").glob("*.txt"))


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
    for model in models(report):
        if (span := getattr(model, "span", None)) is not None:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == model.text  # type: ignore[attr-defined]
    for figure in report.figures:
        inside, at = figure.sentence, figure.quantity.span
        assert inside.start <= at.start < at.end <= inside.end <= len(text)
        assert figure.section is None or 0 <= figure.section < len(report.sections)
    starts = [f.quantity.span.start for f in report.figures]
    assert starts == sorted(set(starts))
    for section in report.sections:
        assert 0 <= section.heading.start < section.heading.end <= section.body.start <= section.body.end <= len(text)
        assert section.title in text[section.heading.start : section.heading.end]
    for named in [*report.enterprises, *report.projects]:
        assert named.name in text
        assert all(0 <= m.start < m.end <= len(text) for m in named.mentions)
    written = report.model_dump_json()
    written.encode("utf-8")
    assert Report.model_validate_json(written) == report
    json.dumps(report.model_dump(mode="json"))
    return report


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_any_unicode(text: str) -> None:
    holds(text)


@settings(max_examples=400, deadline=None)
@given(DOMAIN_TEXT)
def test_any_words_of_the_trade(text: str) -> None:
    holds(text)


@settings(max_examples=300, deadline=None)
@given(MIXED_TEXT)
def test_any_mixture(text: str) -> None:
    holds(text)


@pytest.mark.parametrize("path", FOUND, ids=lambda p: p.stem)
def test_what_fuzzing_found(path: Path) -> None:
    holds(path.read_bytes().decode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name: str) -> None:
    for length in (1, 7, 50, 3000):
        holds(HOSTILE[name](length))


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length(name: str) -> None:
    """Four times the text takes about four times as long (sixteen were it quadratic); measured again before it is believed."""
    text = HOSTILE[name]
    length = 4000
    while seconds(text(length)) < 0.03 and length < 250_000:
        length *= 2
    growth = [seconds(text(4 * length)) / seconds(text(length))]
    while growth[-1] > 8 and len(growth) < 4:
        growth.append(min(seconds(text(4 * length)) for _ in range(3)) / min(seconds(text(length)) for _ in range(3)))
    assert min(growth) <= 8, f"{4 * length} characters took {min(growth):.1f} times as long as {length}"


@pytest.mark.parametrize("name", ["9×n", "，×n", "a line without a stop", "a sentence of figures", "a written numeral of n characters"])
def test_a_million_characters(name: str) -> None:
    holds(HOSTILE[name](1_000_000))


def seconds(text: str) -> float:
    start = perf_counter()
    parse(text)
    return perf_counter() - start
