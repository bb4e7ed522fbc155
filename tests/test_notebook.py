"""A report in a real notebook: a kernel runs the cell and its output holds the report."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

import liangdian
from browser import Browser, Page, chromium, executable
from conftest import ROOT
from liangdian.models import Figure

FIXTURE = ROOT / "fixtures" / "zone-review.txt"
CELL = f"import liangdian\nliangdian.parse(open({str(FIXTURE)!r}, encoding='utf-8').read())"


@pytest.fixture(scope="module")
def output() -> dict[str, Any]:
    """What the notebook keeps of a cell whose last expression is a report."""
    client = pytest.importorskip("nbclient", reason="needs the extra dev")
    nbformat = pytest.importorskip("nbformat", reason="needs the extra dev")
    pytest.importorskip("ipykernel", reason="needs the extra dev")
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)])
    path = os.pathsep.join([str(ROOT / "src"), *os.environ.get("PYTHONPATH", "").split(os.pathsep)])
    client.NotebookClient(notebook, kernel_name="python3", timeout=300).execute(env=os.environ | {"PYTHONPATH": path})
    [shown] = notebook.cells[0].outputs
    data: dict[str, Any] = shown.data
    return data


def test_a_cell_shows_the_report(output: dict[str, Any]) -> None:
    report = liangdian.parse(FIXTURE.read_text("utf-8"))
    assert output["text/html"] == report._repr_html_()
    assert output["text/plain"] == f"<Report {report.title!r}: {len(report.figures)} figures, 5 enterprises, 4 projects>"


def test_every_type_has_its_rule_of_style() -> None:
    style = (ROOT / "src" / "liangdian" / "models" / "notebook.css").read_text("utf-8")
    types = [kind.model_fields["type"].default for kind in get_args(get_args(Figure)[0])]
    assert len(types) == 11
    assert [kind for kind in types if f".liangdian:has(.l-{kind} :checked) .l-{kind}" not in style] == []


@pytest.fixture
def tab(tmp_path: Path) -> Iterator[Page]:
    command = executable()
    if command is None:
        pytest.skip("no Chromium on this machine; apt-get install chromium")
    browser: Browser
    with chromium(command, tmp_path / "profile") as browser:
        page = browser.page()
        yield page
        assert page.bad == []


def test_types_are_chosen_without_a_script(tab: Page, tmp_path: Path) -> None:
    report = liangdian.parse(FIXTURE.read_text("utf-8"))
    other = liangdian.parse("园区新增企业12家，产值增长5%。")
    around = "<!doctype html><meta charset=utf-8><p id=out class=l-growth>outside</p><table><tr id=row><td>1</table>"
    (tmp_path / "cells.html").write_text(f"{around}{report._repr_html_()}{other._repr_html_()}", "utf-8")
    tab.open(tmp_path / "cells.html")
    tab.do("document.querySelectorAll('details').forEach(d => { d.open = true })")
    seen = "Array.from(document.querySelectorAll('.liangdian')[{0}].querySelectorAll('tbody tr')).filter(r => r.checkVisibility()).length"
    tint = "getComputedStyle(document.querySelectorAll('.lf.l-{0}')[0]).backgroundColor"
    outside = "JSON.stringify([...['#out', '#row td'].map(e => ({...getComputedStyle(document.querySelector(e))}))])"
    before, area, untouched = tab.do(tint.format("growth")), tab.do(tint.format("area")), tab.do(outside)
    assert [tab.do(seen.format(n)) for n in (0, 1)] == [len(report.figures), len(other.figures)]
    tab.do("document.querySelector('.lk input[value=growth]').click()")
    assert [tab.do(seen.format(n)) for n in (0, 1)] == [len(report.growth), len(other.figures)]
    assert tab.do(tint.format("growth")) != before
    assert tab.do(tint.format("area")) != area
    tab.do("document.querySelector('.lk input[value=area]').click()")
    assert tab.do(seen.format(0)) == len(report.growth) + len(report.areas)
    tab.do("document.querySelectorAll('.liangdian')[0].querySelectorAll('.lk :checked').forEach(e => e.click())")
    assert tab.do(seen.format(0)) == len(report.figures)
    assert tab.do(outside) == untouched
    assert tab.do("document.scripts.length") == 0
