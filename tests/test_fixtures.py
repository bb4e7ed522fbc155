"""Reports of our own writing, read in full: every figure, heading, time, firm and project against hand-written answers."""

from collections import Counter
from itertools import pairwise
from typing import get_args

import pytest

import liangdian
from fixture_rows import (
    Fixture,
    Row,
    enterprise_differences,
    figure_differences,
    names,
    outline_differences,
    pairs,
    period_differences,
    place,
    project_differences,
    texts,
)
from liangdian.models.entity import Event
from liangdian.models.figure import Aspect, Basis, Direction, InvestmentRole, Scope
from liangdian.models.quantity import Kind, Qualifier

TYPES = ("level", "growth", "gap", "share", "rank", "threshold", "amount", "area", "investment", "enterprise_count", "other")
NOT_YET_EXACT = {"zone-review", "work-report", "bulletin", "monthly-brief", "project-news", "company-news", "traditional", "fused"}


@pytest.fixture(params=names())
def fixture(request: pytest.FixtureRequest) -> Fixture:
    return Fixture.read(str(request.param))


def all_rows(kind: str) -> list[Row]:
    return [row for name in names() for row in Fixture.read(name).of(kind)]


def test_there_are_enough_of_them() -> None:
    assert len(names()) >= 7


def test_each_is_as_long_as_a_report(fixture: Fixture) -> None:
    assert len(fixture.text) >= 1200


def test_every_expected_surface_stands_at_its_place(fixture: Fixture) -> None:
    for kind in ("figure", "section", "period"):
        for row in fixture.of(kind):
            assert fixture.text.startswith(str(row["s"]), place(row)), row


def test_rows_stand_in_reading_order_and_never_overlap(fixture: Fixture) -> None:
    for kinds in (("figure", "period"), ("section",)):
        spans = sorted((place(row), place(row) + len(str(row["s"]))) for kind in kinds for row in fixture.of(kind))
        assert all(left[1] <= right[0] for left, right in pairwise(spans))
        for kind in kinds:
            assert [place(row) for row in fixture.of(kind)] == sorted(place(row) for row in fixture.of(kind))


def test_every_expected_phrase_is_printed(fixture: Fixture) -> None:
    for row in fixture.of("figure"):
        for key in ("indicator", "entity", "reference", "level"):
            assert row.get(key) is None or str(row[key]) in fixture.text, row
    for row in [*fixture.of("enterprise"), *fixture.of("project")]:
        for phrase in [str(row["name"]), *texts(row["aliases"]), *texts(row.get("honours", [])), *texts(row.get("investors", []))]:
            assert phrase in fixture.text, row


def test_project_facts_point_at_figures(fixture: Fixture) -> None:
    money = {place(row): row["role"] for row in fixture.of("figure") if row["type"] == "investment"}
    areas = {place(row) for row in fixture.of("figure") if row["type"] == "area"}
    for row in fixture.of("project"):
        assert all(money.get(int(at)) == role for at, role in pairs(row["investments"])), row
        assert all(int(at) in areas for at in texts(row["areas"])), row


@pytest.mark.parametrize(
    ("field", "values", "least"),
    [
        ("type", TYPES, 1),
        ("kind", get_args(Kind), 1),
        ("qualifier", get_args(Qualifier), 3),
        ("direction", get_args(Direction), 1),
        ("basis", get_args(Basis), 1),
        ("aspect", get_args(Aspect), 2),
        ("scope", get_args(Scope), 3),
        ("role", get_args(InvestmentRole), 1),
    ],
)
def test_the_contract_is_covered(field: str, values: tuple[str, ...], least: int) -> None:
    seen = Counter(row.get(field) for row in all_rows("figure"))
    assert {value: seen[value] for value in values if seen[value] < least} == {}


def test_every_milestone_is_covered() -> None:
    events = {event for row in all_rows("project") for event, _ in pairs(row["milestones"])}
    assert events == set(get_args(Event))


def test_a_figure_stands_in_its_sentence_and_its_section(fixture: Fixture) -> None:
    report = liangdian.parse(fixture.text)
    assert report.figures
    for figure in report.figures:
        at = figure.quantity.span
        assert figure.sentence.start <= at.start < at.end <= figure.sentence.end
        if figure.section is not None:
            section = report.sections[figure.section]
            assert section.heading.start <= at.start < max(section.heading.end, section.body.end)


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.xfail(strict=True, reason="not yet exact")) if n in NOT_YET_EXACT else n for n in names()]
)
def test_the_report_is_read_in_full(name: str) -> None:
    fixture = Fixture.read(name)
    report = liangdian.parse(fixture.text)
    layers = (outline_differences, figure_differences, period_differences, enterprise_differences, project_differences)
    assert [line for layer in layers for line in layer(fixture, report)] == []
