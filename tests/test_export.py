"""Tables and files: they say what the JSON says, and other programs open them right."""

import csv
import datetime
import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import polars
import pyarrow.parquet
import pytest

import liangdian
from conftest import ROOT, Run
from liangdian.cli import app, journal, parse
from liangdian.export import ExportError, stream, write
from liangdian.models import AmountFigure, Enterprise, Quantity, Report, Section, Span
from liangdian.models.table import TABLES, columns_of

FIXTURES = sorted((ROOT / "fixtures").glob("*.txt"))
REPORTS = [(path.name, liangdian.parse(path.read_text("utf-8"))) for path in FIXTURES]


def exact(report: Report) -> Any:
    return json.loads(report.model_dump_json(), parse_float=Decimal)


@pytest.mark.parametrize(("document", "report"), REPORTS, ids=[name for name, _ in REPORTS])
def test_the_table_and_the_json_agree_figure_by_figure(document: str, report: Report) -> None:
    data = exact(report)
    table = report.table("figures", document)
    assert len(table) == len(data["figures"]) > 0
    for number, (row, figure) in enumerate(zip(table, data["figures"], strict=True)):
        quantity, period = figure["quantity"], figure["period"] or {}
        expected = {
            **{
                name: quantity[name]
                for name in ("text", "value", "lower", "upper", "unit", "per", "kind", "qualifier", "base_value", "base_unit")
            },
            **{name: figure.get(name) for name in ("type", "direction", "basis", "aspect", "scope", "role", "planned")},
            **{name: (figure.get(name) or {}).get("text") for name in ("indicator", "entity", "reference", "level", "period")},
            **quantity["span"],
            "document": document,
            "figure": number,
            "section": None if figure["section"] is None else data["sections"][figure["section"]]["title"],
            "iso": period.get("iso"),
            "inherited": period.get("inherited"),
            "from": period.get("start_date") and datetime.date.fromisoformat(period["start_date"]),
            "to": period.get("end_date") and datetime.date.fromisoformat(period["end_date"]),
            "sentence": report.text[figure["sentence"]["start"] : figure["sentence"]["end"]],
        }
        assert row == expected
        assert row["text"] in str(row["sentence"])


def test_every_row_has_every_column_and_no_other() -> None:
    for name in TABLES:
        columns = [c.name for c in columns_of(name)]
        assert len(columns) == len(set(columns))
        rows = [row for document, report in REPORTS for row in report.table(name, document)]
        assert rows
        assert all(list(row) == columns for row in rows)


def test_other_tables_count_what_the_report_holds() -> None:
    for document, report in REPORTS:
        assert [row["name"] for row in report.table("enterprises")] == [e.name for e in report.enterprises]
        assert [row["name"] for row in report.table("projects")] == [p.name for p in report.projects]
        assert [row["title"] for row in report.table("sections")] == [s.title for s in report.sections]
        (row,) = report.table("documents", document)
        assert (row["document"], row["figures"], row["title"]) == (document, len(report.figures), report.title)


def test_there_is_no_other_table() -> None:
    with pytest.raises(ValueError, match="there is no table 'gossip'; there are figures, enterprises"):
        Report().table("gossip")  # type: ignore[arg-type]


def test_a_report_without_its_text_has_no_sentences() -> None:
    report = Report.model_validate_json(REPORTS[0][1].model_dump_json())
    assert {row["sentence"] for row in report.table("figures")} == {None}


def test_frames_hold_the_rows_with_their_types() -> None:
    table = REPORTS[0][1].table("figures", "a")
    pandas, frame, arrow = table.to_pandas(), table.to_polars(), table.to_arrow()
    assert len(pandas) == frame.height == arrow.num_rows == len(table)
    assert {str(pandas[c].dtype) for c in ("value", "lower", "base_value")} == {"float64"}
    assert str(pandas["planned"].dtype) == "boolean"
    assert str(pandas["from"].dtype).startswith("datetime64")
    assert frame.schema["from"] == polars.Date
    assert frame["value"].to_list() == [None if row["value"] is None else float(str(row["value"])) for row in table]
    assert arrow.schema.field("indicator").metadata == {b"meaning": b"what is measured"}


def test_an_empty_table_has_its_types_too() -> None:
    for name in TABLES:
        empty = Report().table(name, "a")
        full = REPORTS[0][1].table(name, "a")
        assert empty.to_arrow().schema == full.to_arrow().schema


@pytest.mark.parametrize(
    ("method", "module", "extra"), [("to_pandas", "pandas", "pandas"), ("to_polars", "polars", "polars"), ("to_arrow", "pyarrow", "tables")]
)
def test_a_missing_package_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch, method: str, module: str, extra: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImportError, match=rf"pip install 'liangdian\[{extra}\]'"):
        getattr(Report().table("figures"), method)()


def odd() -> Report:
    """A report whose words would mean something to Excel, to CSV or to nobody."""
    words = ['=HYPERLINK("x")', "+1", 'a,"b"\nc', "\x01\ud800", "http://x", "007"]
    text = "".join(words)
    figures, at = [], 0
    for number, word in enumerate(words):
        span = Span(start=at, end=at + len(word))
        at += len(word)
        quantity = Quantity(text=word, span=span, kind="money", value=Decimal("25.00"), unit=word)
        figures.append(AmountFigure(quantity=quantity, sentence=span, section=0 if number else None))
    section = Section(title="@一", level=1, heading=Span(start=0, end=0), body=Span(start=0, end=at))
    return Report(figures=figures, sections=[section], enterprises=[Enterprise(name="-甲", aliases=["乙", "丙"])]).with_text(text)


def test_csv_has_every_digit_and_opens_in_excel(tmp_path: Path) -> None:
    write([*REPORTS, ("odd", odd())], tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfdocument,")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    expected = [row for document, report in [*REPORTS, ("odd", odd())] for row in report.table("figures", document)]
    assert len(rows) == len(expected)
    for got, row in zip(rows, expected, strict=True):
        printed = {k: "" if v is None else str(v).upper() if isinstance(v, bool) else str(v) for k, v in row.items()}
        assert got == {k: v.encode("utf-8", "replace").decode() for k, v in printed.items()}
    assert rows[-1]["value"] == "25.00"


def test_csv_holds_the_table_that_is_asked_for(tmp_path: Path) -> None:
    write(REPORTS, tmp_path / "a.csv", table="sections")
    assert (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()[0] == ",".join(c.name for c in columns_of("sections"))


def test_excel_has_a_sheet_a_table_with_real_numbers_and_dates(tmp_path: Path) -> None:
    write([*REPORTS, ("odd", odd())], tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == list(TABLES)
    for name in TABLES:
        sheet = book[name]
        head, *rows = sheet.iter_rows(values_only=True)
        assert list(head) == [c.name for c in columns_of(name)]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, len(head)).column_letter}{len(rows) + 1}"
        expected = [row for document, report in REPORTS for row in report.table(name, document)]
        for got, row in zip(rows, expected, strict=False):
            assert [as_python(cell) for cell in got] == [as_python(cell) for cell in row.values()]
    last = {cell.column_letter: cell for cell in list(book["figures"].rows)[-6]}
    assert (last["G"].value, last["G"].data_type) == ('=HYPERLINK("x")', "s")


def as_python(cell: object) -> object:
    """What Excel keeps of a cell: floats, days as times, no empty text."""
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, int | Decimal) and not isinstance(cell, bool):
        return pytest.approx(float(cell), rel=1e-12) if cell else 0
    return cell or None if isinstance(cell, str) else cell


def test_excel_writes_days_that_it_does_not_know_as_text(tmp_path: Path) -> None:
    report = liangdian.parse("1895年，全县有厂房3座。")
    write([("a", report)], tmp_path / "a.xlsx")
    (row,) = list(openpyxl.load_workbook(tmp_path / "a.xlsx")["figures"].iter_rows(min_row=2, values_only=True))
    assert "1895-01-01" in row


def test_parquet_holds_the_rows(tmp_path: Path) -> None:
    write([*REPORTS, ("odd", odd())], tmp_path / "a.parquet")
    table = pyarrow.parquet.read_table(tmp_path / "a.parquet")
    assert table.num_rows == sum(len(report.figures) for _, report in REPORTS) + 6
    assert table.schema.equals(odd().table("figures").to_arrow().schema)


def count(database: Path, query: str) -> list[Any]:
    with duckdb.connect(str(database), read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_duckdb_answers_sql_and_never_doubles(tmp_path: Path) -> None:
    path = tmp_path / "facts.duckdb"
    for _ in range(2):
        write(REPORTS, path)
        assert count(path, "SELECT count(*) FROM figures") == [(sum(len(r.figures) for _, r in REPORTS),)]
        assert count(path, "SELECT count(*), count(DISTINCT document) FROM documents") == [(len(REPORTS), len(REPORTS))]
    growth = count(path, "SELECT document, count(*) FROM figures WHERE type = 'growth' GROUP BY document ORDER BY document")
    assert growth == [(name, len(report.growth)) for name, report in REPORTS if report.growth]
    write([(REPORTS[0][0], odd()), ("new", odd()), ("\udcff.txt", odd())], path)
    assert count(path, f"SELECT count(*) FROM figures WHERE document = '{REPORTS[0][0]}'") == [(6,)]
    assert count(path, "SELECT count(*) FROM documents") == [(len(REPORTS) + 2,)]


def test_duckdb_keeps_an_older_file_with_fewer_columns_and_other_tables(tmp_path: Path) -> None:
    path = tmp_path / "facts.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE figures (document VARCHAR, value DOUBLE)")
        connection.execute("INSERT INTO figures VALUES ('old', 1)")
        connection.execute("CREATE TABLE mine AS SELECT 1 AS one")
    write([("new", odd())], path)
    assert count(path, "SELECT document, value, unit FROM figures WHERE document = 'old'") == [("old", 1.0, None)]
    assert count(path, "SELECT * FROM mine") == [(1,)]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.parquet", "a.duckdb", "a.json", "a.jsonl"])
def test_a_failure_leaves_the_file_as_it_was(tmp_path: Path, name: str) -> None:
    def named(good: int) -> Iterator[tuple[str, Report]]:
        yield from REPORTS[:good]
        raise RuntimeError("the source ran dry")

    path = tmp_path / name
    write(REPORTS[:1], path)
    before = path.read_bytes()
    with pytest.raises(RuntimeError, match="ran dry"):
        write(named(3), path)
    if name.endswith("duckdb"):
        assert count(path, "SELECT count(*) FROM documents") == [(1,)]
    else:
        assert path.read_bytes() == before
    assert os.listdir(tmp_path) == [name]


REFUSED = [
    ("a.foo", None, "its suffix names no format; use one of json, jsonl, csv, xlsx, parquet, duckdb"),
    ("no/folder/a.csv", None, "cannot be written"),
    ("no/folder/a.xlsx", None, "cannot be written"),
    ("no/folder/a.duckdb", None, "cannot be written"),
    ("text.duckdb", None, "cannot be written"),
]


@pytest.mark.parametrize(("name", "format", "says"), REFUSED)
def test_what_cannot_be_written_is_refused(tmp_path: Path, name: str, format: str | None, says: str) -> None:
    (tmp_path / "text.duckdb").write_text("no database at all" * 999, "utf-8")
    with pytest.raises(ExportError, match=says):
        write(REPORTS[:1], tmp_path / name, format)


@pytest.mark.parametrize(
    ("module", "name", "extra"), [("xlsxwriter", "a.xlsx", "excel"), ("duckdb", "a.db", "duckdb"), ("pyarrow.parquet", "a.pq", "tables")]
)
def test_a_missing_writer_is_named_with_its_extra(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, module: str, name: str, extra: str
) -> None:
    for part in ("excel", "database", "parquet"):
        monkeypatch.delitem(sys.modules, f"liangdian.export.{part}", raising=False)
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ExportError, match=rf"pip install 'liangdian\[{extra}\]'"):
        write(REPORTS[:1], tmp_path / name)


def test_streams_are_what_files_hold(tmp_path: Path) -> None:
    for format in ("json", "jsonl", "csv"):
        write(REPORTS, tmp_path / "a", format)
        assert "".join(stream(REPORTS, format)).encode() == (tmp_path / "a").read_bytes()
    lines = "".join(stream(REPORTS, "jsonl")).splitlines()
    assert [json.loads(line)["document"] for line in lines] == [name for name, _ in REPORTS]
    with pytest.raises(ExportError, match="xlsx is not for standard output; name a file: -o facts"):
        stream(REPORTS, "xlsx")


# The command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three good files of three kinds and a bad one."""
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "a.txt").write_text("2023年，南亭区总投资3.6亿元，增长8%。", "gb18030")
    (inside / "b.html").write_text("<h1>年报</h1><p>2023年，新增企业12家。</p>", "utf-8")
    (inside / "c.docx").write_bytes((ROOT / "fixtures" / "files" / "zone-page.docx").read_bytes())
    (inside / "d.txt").touch()
    return inside


@pytest.mark.parametrize("name", ["facts.csv", "facts.xlsx", "facts.parquet", "facts.duckdb", "facts.jsonl", "facts.json"])
def test_a_folder_becomes_one_file_by_one_command(run: Run, folder: Path, tmp_path: Path, name: str) -> None:
    done = run("parse", "in", "-o", name)
    assert (done.returncode, done.stdout) == (1, b"")
    told = done.stderr.decode().splitlines()
    assert told[0] == "in/d.txt: there is no text in it"
    assert told[1].startswith("3 documents, ")
    assert told[1].endswith(f", 1 failed; failed: in/d.txt; written to {name}")
    assert sorted(os.listdir(tmp_path)) == [name, "in"]
    assert "\x1b" not in done.stderr.decode(), "no bar where nobody watches"


def test_one_file_in_every_format(run: Run, folder: Path, tmp_path: Path) -> None:
    report = liangdian.parse("2023年，南亭区总投资3.6亿元，增长8%。")
    assert run("parse", "in/a.txt", "-o", "a.json").returncode == 0
    assert Report.model_validate_json((tmp_path / "a.json").read_text("utf-8")) == report
    done = run("parse", "in/a.txt", "--format", "csv", "--table", "documents")
    assert done.stdout.decode() == "".join(stream([("in/a.txt", report)], "csv", "documents"))
    done = run("parse", "in/a.txt", "--format", "jsonl")
    assert json.loads(done.stdout)["document"] == "in/a.txt"


WRONG = [
    (("in", "--format", "xlsx"), "xlsx is not for standard output; name a file: -o facts.xlsx"),
    (("in", "-o", "facts.foo"), "facts.foo: its suffix names no format"),
    (("in", "-o", "no/facts.csv"), "no/facts.csv: cannot be written: No such file or directory"),
    (("in/a.txt", "-o", "in/a.txt", "--format", "json"), "in/a.txt: is one of the files to be read"),
    (("in", "-o", "in/a.txt", "--format", "csv"), "in/a.txt: is one of the files to be read"),
    (("in", "--format", "gossip"), "--format is one of json, jsonl, csv, xlsx, parquet, duckdb, html"),
    (("in", "--jobs", "0"), "--jobs is a whole number, >= 1"),
]


@pytest.mark.parametrize(("args", "says"), WRONG)
def test_wrong_use_is_refused(run: Run, folder: Path, args: tuple[str, ...], says: str) -> None:
    before = {p: p.read_bytes() for p in folder.iterdir()}
    done = run("parse", *args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines()[-1].startswith(says)
    assert {p: p.read_bytes() for p in folder.iterdir()} == before


def test_the_same_whatever_the_number_of_processes(run: Run, folder: Path, tmp_path: Path) -> None:
    one, two = run("parse", "in", "-j", "1"), run("parse", "in", "-j", "2")
    assert one.stdout == two.stdout
    assert json.loads(one.stdout)


def test_interrupted_work_goes_on_where_it_was(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    kept = parse.keep

    def cut_off(journal: journal.Journal, reports: Iterator[Any]) -> None:
        journal.add(next(reports))
        journal.add(next(reports))
        raise KeyboardInterrupt

    monkeypatch.setattr(parse, "keep", cut_off)
    assert app.run(["parse", "in", "-o", "facts.jsonl"]) == 130
    part = tmp_path / "facts.jsonl.part"
    assert capsys.readouterr().err.splitlines()[-3:] == [
        "what is done is kept in facts.jsonl.part; the same command goes on from there",
        "",
        "interrupted",
    ]
    assert len(part.read_bytes().splitlines()) == 2
    assert not (tmp_path / "facts.jsonl").exists()

    with part.open("ab") as file:
        file.write(b'{"document": "in/c.docx", "digest": "cut o')  # the machine went down in the middle of a line
    (folder / "a.txt").write_text("2024年，南亭区总投资4亿元。", "utf-8")  # done, but changed since
    monkeypatch.setattr(parse, "keep", kept)
    assert app.run(["parse", "in", "-o", "facts.jsonl"]) == 1
    assert "3 documents, " in (said := capsys.readouterr().err)
    assert "; 1 of them were done before; failed: in/d.txt; written to facts.jsonl" in said
    assert not part.exists()
    items = [json.loads(line) for line in (tmp_path / "facts.jsonl").read_text("utf-8").splitlines()]
    assert [item["document"] for item in items] == ["in/a.txt", "in/b.html", "in/c.docx"]
    assert items[0]["report"]["figures"][0]["quantity"]["text"] == "4亿元"
    app.run(["parse", "in", "-o", "fresh.jsonl"])
    assert (tmp_path / "facts.jsonl").read_bytes() == (tmp_path / "fresh.jsonl").read_bytes()


def test_a_terminal_shows_a_bar(folder: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "liangdian", "parse", "in", "-o", "facts.csv"]
    env = os.environ | {"TERM": "xterm", "LC_ALL": "C.UTF-8", "COLUMNS": "120"}
    with subprocess.Popen(command, stderr=theirs, stdout=subprocess.DEVNULL, cwd=tmp_path, env=env) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                shown += os.read(ours, 4096)
            except OSError:  # the other side is closed
                break
    os.close(ours)
    assert process.returncode == 1
    for piece in ("reading", "4/4", "figures", "in/d.txt: there is no text in it", "1 failed"):
        assert piece in shown.decode()
    assert b"\x1b[" in shown
