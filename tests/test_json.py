"""A report as JSON: back again equal, every digit kept, and as its schema says."""

import copy
import json
import pickle
import string
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import liangdian
from conftest import ROOT, Run
from liangdian.models import (
    AmountFigure,
    AreaFigure,
    Enterprise,
    Figure,
    GapFigure,
    GrowthFigure,
    InvestmentFigure,
    Mention,
    Milestone,
    Period,
    Project,
    Quantity,
    Report,
    Section,
    Span,
)

FIXTURES = sorted(p for p in (ROOT / "fixtures").glob("*.txt"))


def span(start: int, end: int) -> Span:
    return Span(start=start, end=end)


def quantity(value: str | None = None, **fields: object) -> Quantity:
    given = {"text": value or "几十家", "span": span(3, 9), "kind": "money", "unit": "元", **fields}
    return Quantity.model_validate(given | {"value": None if value is None else Decimal(value)})


def full() -> Report:
    """A report with every part filled."""
    when = Period.model_validate(
        {"text": "去年", "span": span(0, 2), "iso": "2023", "start_date": "2023-01-01", "end_date": "2023-12-31", "inherited": True}
    )
    area = AreaFigure(
        quantity=quantity("25.00", kind="area", unit="亩", base_value=Decimal("16666.67")), sentence=span(0, 40), aspect="land"
    )
    invested = InvestmentFigure(quantity=quantity("360000000", qualifier="over"), sentence=span(0, 40), role="total", planned=True)
    figures: list[Figure] = [
        AmountFigure(
            quantity=quantity("0.10"), indicator=Mention(text="税收", span=span(2, 4)), period=when, sentence=span(0, 40), section=0
        ),
        GrowthFigure(quantity=quantity("8.50"), direction="up", basis="yoy", level=quantity("1E+3"), sentence=span(0, 40)),
        GapFigure(quantity=quantity("2.3"), direction="down", reference=Mention(text="全省", span=span(5, 7)), sentence=span(0, 40)),
        AmountFigure(quantity=quantity(None, lower=Decimal(20), upper=Decimal("99.50")), sentence=span(0, 40)),
        area,
        invested,
    ]
    milestone = Milestone(event="started", period=when, text="开工", span=span(11, 13))
    project = Project(
        name="西渡厂房",
        mentions=[span(1, 5)],
        investments=[invested],
        areas=[area],
        milestones=[milestone],
        investors=["安和机电"],
        place=None,
    )
    return Report(
        title="南亭一年",
        authors=["何穗"],
        published="2024-02",
        period="2023",
        subject=Mention(text="南亭", span=span(0, 2)),
        sections=[Section(label="一", title="工业", level=1, heading=span(0, 4), body=span(5, 40))],
        figures=figures,
        periods=[when],
        enterprises=[
            Enterprise(name="安和机电", aliases=["安和"], mentions=[span(1, 5)], honours=[Mention(text="优秀企业", span=span(7, 11))])
        ],
        projects=[project],
    )


def test_a_full_report_comes_back_equal() -> None:
    for indent in (None, 0, 2):
        assert Report.model_validate_json(full().model_dump_json(indent=indent)) == full()


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_a_read_report_comes_back_equal(path: Path) -> None:
    report = liangdian.parse(path.read_text("utf-8"))
    again = Report.model_validate_json(report.model_dump_json(indent=2))
    assert again == report
    assert again.model_dump_json() == report.model_dump_json()
    assert again.with_text(report.text).text == report.text


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_a_read_report_is_what_checking_its_fields_makes(path: Path) -> None:
    """The models of a parse are made unchecked, and must be of the types and in the order that a check would give them."""
    report = liangdian.parse(path.read_text("utf-8"))
    checked = Report.model_validate(report.model_dump())
    assert repr(checked) == repr(report)
    pairs = zip([*checked.figures, *checked.periods], [*report.figures, *report.periods], strict=True)
    assert all(a.model_dump(exclude_unset=True) == b.model_dump(exclude_unset=True) for a, b in pairs)
    assert pickle.loads(pickle.dumps(report)) == report == copy.deepcopy(report)


EXACT = [
    "25.00",
    "0.10",
    "98560000",
    "303.60",
    "-4.1",
    "0",
    "123456789012345678901234567890.5",
    "0.1000000000000000000000001",
    "1E+3",
    "1E-7",
]


@pytest.mark.parametrize("printed", EXACT)
def test_numbers_keep_every_digit(printed: str) -> None:
    report = Report(figures=[AmountFigure(quantity=quantity(printed), sentence=span(0, 9))])
    data = report.model_dump_json(indent=2)
    number = json.loads(data, parse_float=str, parse_int=str)["figures"][0]["quantity"]["value"]
    assert number == format(Decimal(printed), "f"), "a JSON number, in plain digits"
    assert Report.model_validate_json(data).figures[0].quantity.value == Decimal(printed)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_any_number_comes_back(value: Decimal) -> None:
    one = quantity(str(value))
    assert Quantity.model_validate_json(one.model_dump_json()).value == value


@given(st.text(alphabet=st.one_of(st.characters(exclude_categories=[]), st.sampled_from('\ud800\udfff"\\\u2028\x00')), max_size=30))
def test_any_text_comes_back_lone_surrogates_too(text: str) -> None:
    one = Mention(text=text, span=span(0, len(text)))
    data = one.model_dump_json(indent=2)
    data.encode("utf-8")
    assert Mention.model_validate_json(data) == one


def test_chinese_is_written_as_itself() -> None:
    assert '"title": "南亭一年"' in full().model_dump_json(indent=2)


def test_unknown_fields_and_false_types_are_refused() -> None:
    data = json.loads(full().model_dump_json())
    for broken in (data | {"colour": "red"}, data | {"figures": [data["figures"][0] | {"type": "gossip"}]}):
        with pytest.raises(ValueError, match=r"colour|gossip"):
            Report.model_validate_json(json.dumps(broken))


@pytest.fixture
def schema(run: Run) -> dict[str, object]:
    done = run("schema")
    assert (done.returncode, done.stderr) == (0, b"")
    loaded = json.loads(done.stdout)
    assert isinstance(loaded, dict)
    return loaded


def test_the_schema_is_one_of_2020_12(schema: dict[str, object]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_reports_are_as_the_schema_says(schema: dict[str, object]) -> None:
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    texts = [p.read_text("utf-8") for p in FIXTURES]
    for report in (full(), Report(), *map(liangdian.parse, texts)):
        validator.validate(json.loads(report.model_dump_json()))


@pytest.mark.parametrize(
    "broken", [{"figures": [{"type": "gossip"}]}, {"colour": "red"}, {"schema_version": 1}, {"periods": [{"span": {}}]}]
)
def test_the_schema_refuses_what_is_no_report(schema: dict[str, object], broken: dict[str, object]) -> None:
    assert not Draft202012Validator(schema).is_valid(json.loads(full().model_dump_json()) | broken)


def test_the_schema_says_what_every_field_may_be(schema: dict[str, object]) -> None:
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    assert set(definitions) >= {"Quantity", "GrowthFigure", "Period", "Project", "Milestone", "Section", "Span", "Mention"}
    for name, definition in definitions.items():
        assert definition["additionalProperties"] is False, name
        assert all(field[0] in string.ascii_lowercase for field in definition["properties"]), name
