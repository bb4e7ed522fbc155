"""The page of a report: what stands in it without a browser."""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import liangdian
from conftest import ROOT, Run
from hostile_texts import MIXED_TEXT
from liangdian.models import Mention, Report, Span
from liangdian.models.figure import own_fields
from liangdian.models.marks import Close, Mark, Open, Piece, nested
from liangdian.models.markup import printed
from liangdian.models.reason import Part
from liangdian.view import page, pages, write
from liangdian.view.labels import by_language, labels
from liangdian.view.numbers import worth
from liangdian.view.page import asset

FIXTURE = (ROOT / "fixtures" / "zone-review.txt").read_text("utf-8")
VOID = {"meta", "link", "input", "rect", "path", "br"}


class Seen(HTMLParser):
    """Reads a page: the text of each element with an id, the attributes of all, and whether tags nest."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str | None]] = []
        self.texts: dict[str, str] = {}
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.elements.append((tag, known))
        if tag not in VOID:
            self.open.append((tag, known.get("id")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, known in self.open:
            if known is not None:
                self.texts[known] = self.texts.get(known, "") + data


def as_shown(text: str) -> str:
    """A page can hold neither NUL nor half a surrogate pair; each shows as U+FFFD."""
    return "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)


def data_of(html: str) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(Seen(html).texts["data"])
    return found


def test_every_figure_has_a_mark_a_row_and_a_record() -> None:
    report = liangdian.parse(FIXTURE)
    seen = Seen(page(report))
    assert seen.texts["text"] == FIXTURE
    for number, figure in enumerate(report.figures):
        assert seen.texts[f"f{number}"] == figure.quantity.text
        assert figure.quantity.text in seen.texts[f"r{number}"]
    assert [record["text"] for record in data_of(page(report))["figures"]] == [f.quantity.text for f in report.figures]


def test_every_finding_is_marked_in_its_kind() -> None:
    report = liangdian.parse(FIXTURE)
    html = page(report)
    for kind, count in (
        ("firm", sum(len(e.mentions) for e in report.enterprises)),
        ("project", sum(len(p.mentions) for p in report.projects)),
        ("date", len(report.periods)),
        ("h h1", len(report.sections)),
    ):
        assert html.count(f'<span class="{kind}"') == count, kind
        assert count > 0, kind
    headings = Seen(html).texts
    assert [headings[f"s{n}"] for n in range(3)] == [FIXTURE[s.heading.start : s.heading.end] for s in report.sections]


def test_nothing_comes_from_elsewhere() -> None:
    seen = Seen(page(liangdian.parse(FIXTURE)))
    addresses = [v for _, known in seen.elements for name, v in known.items() if name in ("src", "href", "action", "srcset")]
    assert addresses
    assert {a for a in addresses if a is not None and not a.startswith("#")} == {"data:,"}
    assert not [name for _, known in seen.elements for name in known if name.startswith("on") or name == "style"]
    policy = next(known["content"] for _, known in seen.elements if known.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


@settings(max_examples=150, deadline=None)
@given(MIXED_TEXT)
def test_any_text_stands_in_the_page_as_it_is(text: str) -> None:
    report = liangdian.parse(text)
    seen = Seen(page(report))
    assert seen.texts.get("text", "") == as_shown(text)
    for number, figure in enumerate(report.figures):
        assert seen.texts[f"f{number}"].startswith(as_shown(figure.quantity.text[:1]))
    Seen(report._repr_html_())


BOUNDS = st.tuples(st.integers(0, 30), st.integers(1, 12), st.sampled_from(["project", "firm", "date", "figure"]))


@given(st.lists(BOUNDS, max_size=8), st.integers(0, 10), st.integers(11, 40), st.lists(st.integers(0, 40), max_size=5))
def test_crossing_marks_are_cut_until_they_nest(bounds: list[tuple[int, int, str]], start: int, end: int, cuts: list[int]) -> None:
    line = Piece(start, end)
    marks = sorted((Mark(a, a + n, kind, k) for k, (a, n, kind) in enumerate(bounds)), key=lambda m: (m.start, -m.end))
    touching = [m for m in marks if m.start < end and m.end > start]
    opened: list[Mark] = []
    covered: dict[int, set[int]] = {m.number: set() for m in touching}
    firsts: list[int] = []
    at = start
    for step in nested(line, touching, sorted(cuts)):
        if isinstance(step, Open):
            opened.append(step.mark)
            firsts += [step.mark.number] if step.first else []
        elif isinstance(step, Close):
            assert opened.pop() == step.mark
        else:
            assert step.start == at
            at = step.end
            for mark in opened:
                covered[mark.number].update(range(step.start, step.end))
    assert (at, opened) == (end, [])
    assert covered == {m.number: set(range(max(m.start, start), min(m.end, end))) for m in touching}
    assert sorted(firsts) == sorted(m.number for m in touching if m.start >= start)


def test_the_longer_mark_is_outside() -> None:
    steps = list(nested(Piece(0, 9), [Mark(1, 8, "project", 0), Mark(1, 3, "firm", 0)]))
    assert [s.mark.kind for s in steps if isinstance(s, Open)] == ["project", "firm"]


def test_what_turns_the_writing_direction_is_kept_and_shown() -> None:
    assert printed("<5\u202e%>") == '&lt;5<b data-turn="U+202E">\u202e</b>%&gt;'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("投资486.70亿元", "48,670,000,000 元"),
        ("上市公司8家至10家", "8–10 家"),
        ("下降2.70%", "2.7 %"),
        ("用地100亩", "66,666.666667 平方米"),
        ("税收30万元/亩", "300,000 元/亩"),
    ],
)
def test_values_are_shown_for_people(text: str, shown: str) -> None:
    assert worth(liangdian.quantities(text)[0]) == shown


def test_a_report_from_json() -> None:
    report = liangdian.parse(FIXTURE)
    bare = Report.model_validate_json(report.model_dump_json())
    without_text = Seen(page(bare))
    assert "f0" not in without_text.texts
    assert without_text.texts["r0"]
    again = page(bare.with_text(FIXTURE))
    assert Seen(again).texts["text"] == FIXTURE
    trail = data_of(again)["figures"][1]["words"]
    assert isinstance(trail, list)
    assert [part for part, *_ in trail] == ["role", "indicator", "entity", "period"]
    assert {rule for _, rule, _ in trail} == {None}


def test_places_that_the_text_does_not_have_are_left_out() -> None:
    report = liangdian.parse("园区总投资3.6亿元。")
    far = Mention(text="总投资", span=Span(start=900, end=903))
    figure = report.figures[0].model_copy(update={"indicator": far, "sentence": Span(start=5, end=900)})
    made = report.model_copy(update={"figures": [figure, figure]}).with_text(report.text)
    assert Seen(page(made)).texts["text"] == report.text
    assert '<a class="f t-' in page(made)


def test_one_figure_inside_another_is_no_link_inside_a_link() -> None:
    report = liangdian.parse("园区总投资3.6亿元。")
    figure = report.figures[0]
    made = report.model_copy(update={"figures": [figure, figure]}).with_text(report.text)
    inner = next(known for tag, known in Seen(page(made)).elements if known.get("id") == "f1")
    assert inner["tabindex"] == "0"
    assert [tag for tag, known in Seen(page(made)).elements if known.get("id") in ("f0", "f1")] == ["a", "span"]


def test_every_closed_value_has_a_label_and_no_other_has() -> None:
    definitions = Report.model_json_schema()["$defs"]
    wanted = set()
    for name, model in definitions.items():
        for field, schema in model["properties"].items():
            if (name.endswith("Figure") and field in ("type", "direction", "basis", "aspect", "scope", "role")) or field == "qualifier":
                options = [schema, *schema.get("anyOf", [])]
                wanted |= {f"{field}.{value}" for o in options for value in [*o.get("enum", []), *([o["const"]] if "const" in o else [])]}
    assert len(wanted) > 40
    assert {key for key in labels() if key.split(".")[0] in {w.split(".")[0] for w in wanted}} == wanted
    assert all(set(texts) == {"en", "zh"} and all(texts.values()) for texts in labels().values())


def test_every_other_label_is_shown_somewhere() -> None:
    report = liangdian.parse(FIXTURE)
    bare = Report.model_validate_json(liangdian.parse("").model_dump_json())
    shown = "".join(page(r).replace(json.dumps(by_language(), separators=(",", ":")), "") for r in (report, bare))
    fields = {f"field.{name}" for figure in report.figures for name in own_fields(figure.type)}
    parts = {f"part.{part}" for part in get_args(Part)}
    closed = {"type", "direction", "basis", "aspect", "scope", "role", "qualifier"}
    others = {key for key in labels() if key.split(".")[0] not in closed} - fields - parts - {"field.qualifier"}
    listed = {key for key in others if key.startswith("pages.")}
    assert [key for key in sorted(others - listed) if f'"{key}"' not in shown] == []
    assert listed
    assert all(text in "".join(pages([])) for key in listed for text in labels()[key].values())


def test_many_pages_share_their_style_and_script() -> None:
    style, script = asset("page.css"), asset("page.js")
    named = [
        (name, liangdian.parse(text)) for name, text in (("a", FIXTURE), ("<style></style>", "<style></style>产值5亿元<script></script>"))
    ]
    made = "".join(pages(named))
    body = next(known for tag, known in Seen(made).elements if tag == "body")
    assert (body["data-style"], body["data-script"]) == (style, script)
    frames = [known["data-page"] or "" for tag, known in Seen(made).elements if tag == "iframe"]
    whole = [
        f.replace("<style></style>", f"<style>{style}</style>").replace("<script></script>", f"<script>{script}</script>") for f in frames
    ]
    assert whole == [page(report) for _, report in named]


def test_a_page_is_written_to_a_file(tmp_path: Path) -> None:
    report = liangdian.parse("园区总投资3.6亿元,\ud800增长5%。\r\n")
    write(report, tmp_path / "page.html")
    assert (tmp_path / "page.html").read_bytes().decode() == page(report)


def test_the_command_writes_the_page(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(FIXTURE, "utf-8")
    done = run("view", "report.txt")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == "written to report.view.html\n"
    assert (tmp_path / "report.view.html").read_text("utf-8") == page(liangdian.parse(FIXTURE))
    assert run("view", "-", "-o", "-", stdin=FIXTURE.encode()).stdout.decode() == page(liangdian.parse(FIXTURE))


def test_a_notebook_shows_the_report() -> None:
    report = liangdian.parse(FIXTURE)
    html = report._repr_html_()
    seen = Seen(html)
    assert not [tag for tag, _ in seen.elements if tag in ("script", "iframe", "link")]
    assert html.count('<mark class="lf l-') == html.count('<tr class="l-') == len(report.figures)
    title = next(known["title"] for _, known in seen.elements if known.get("class") == "lf l-growth")
    assert title == "growth; 规上工业总产值; 亭澜经济开发区; 2021"


def test_a_notebook_keeps_no_more_of_a_long_report_than_it_shows() -> None:
    report = liangdian.parse(FIXTURE * 20)
    assert report._repr_html_().count('<tr class="l-') == 200
    assert report._repr_html_().count('<p class="lm">') == 2
    assert Report.model_validate_json(report.model_dump_json())._repr_html_().count("<details open>") == 1
