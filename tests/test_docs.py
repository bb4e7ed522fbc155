"""Every page of the documentation: what it shows is what comes out, both languages say the same, the site builds without a warning."""

import collections
import os
import runpy
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
import regex
from pydantic import BaseModel

from conftest import ROOT
from liangdian import models
from pages import DOCS, Reader, blocks, rows

PAIRS = sorted(page for page in DOCS.glob("*.md") if page.with_suffix(".zh.md").is_file())
NEEDS = {"getting-started": ["docx", "xlsxwriter"], "recipes": ["pandas", "pyarrow", "duckdb", "xlsxwriter", "pypdfium2"]}
TIMES = {"million": 10**6, "billion": 10**9, "万": 10**4, "亿": 10**8}
CHINESE = [page.with_suffix(".zh.md") for page in PAIRS]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of what the pages use of the project."""
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    return tmp_path


@pytest.mark.parametrize("page", PAIRS, ids=lambda page: page.stem)
def test_what_a_page_shows_is_what_comes_out(page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for package in NEEDS.get(page.stem, []):
        pytest.importorskip(package, reason=f"{page.name} needs the extra all")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT / "src"), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]))
    Reader(folder).go(page)


@pytest.mark.parametrize("page", PAIRS, ids=lambda page: page.stem)
def test_both_languages_show_the_same(page: Path) -> None:
    """Word for word in every block and every example, so that one of them need not be run; tables of explanations are each its own."""
    for english, chinese in zip(blocks(page), blocks(page.with_suffix(".zh.md")), strict=True):
        assert english.kind == chinese.kind, f"{page.name}, line {english.line}"
        if english.kind == "table":
            assert len(rows(english.body)) == len(rows(chinese.body)), f"{page.name}, line {english.line}"
        else:
            assert (english.body, english.title) == (chinese.body, chinese.title), f"{page.name}, line {english.line}"
    headings = [regex.findall(r"(?m)^#+(?= )", p.read_text("utf-8")) for p in (page, page.with_suffix(".zh.md"))]
    assert headings[0] == headings[1]


def numbers(page: Path) -> list[collections.Counter[Decimal]]:
    """How often each number stands in each section, code left out: 33 billion and 330 亿 are one number."""
    found = []
    for section in regex.split(r"(?m)^#", regex.sub(r"(?s)```.*?^```$|`[^`]*`", "", page.read_text("utf-8"), flags=regex.MULTILINE)):
        told = regex.findall(r"(\d[\d,]*(?:\.\d+)?) ?(million|billion|万|亿)?", section)
        found.append(collections.Counter(Decimal(digits.rstrip(",").replace(",", "")) * TIMES.get(unit, 1) for digits, unit in told))
    return found


@pytest.mark.parametrize("name", ["accuracy", "performance", "scale"])
def test_both_languages_tell_the_same_measurements(name: str) -> None:
    """Whoever measures anew writes the numbers into both pages."""
    both = zip(numbers(DOCS / f"{name}.md"), numbers(DOCS / f"{name}.zh.md"), strict=True)
    assert [english - chinese | (chinese - english) for english, chinese in both if english != chinese] == []


@pytest.mark.parametrize("page", CHINESE, ids=lambda page: page.stem)
def test_examples_with_answers_have_the_same_answers(page: Path) -> None:
    pairs = zip(blocks(page), blocks(page)[1:], strict=False)
    english = blocks(page.with_name(page.name.replace(".zh.md", ".md")))
    answers = {block.line: own for block, own in zip(blocks(page), english, strict=True)}
    for block, after in pairs:
        if block.kind in ("quote", "sql") and after.kind == "table":
            assert after.body == answers[after.line].body, f"{page.name}, line {after.line}"


@pytest.mark.parametrize("page", [*PAIRS, *CHINESE], ids=lambda page: page.stem)
def test_a_block_that_is_not_run_says_why(page: Path) -> None:
    for block in blocks(page):
        if block.kind == "python" and block.why:
            compile(block.body, page.name, "exec")
        assert block.why is None or len(block.why) > 10
        assert block.title or block.kind in ("python", "sh", "sql", "text", "quote", "table"), (
            f"{page.name}, line {block.line}: {block.kind}"
        )


@pytest.mark.parametrize("name", ["reading-the-result.md", "reading-the-result.zh.md"])
def test_every_field_and_value_of_the_models_is_told(name: str) -> None:
    words = set(regex.findall(r"[a-z_]+", (DOCS / name).read_text("utf-8")))
    shown = [getattr(models, kind) for kind in models.__all__ if isinstance(getattr(models, kind), type)]
    fields = {field for model in shown if issubclass(model, BaseModel) for field in model.model_fields}
    closed = (
        models.Kind,
        models.Qualifier,
        models.Direction,
        models.Basis,
        models.Aspect,
        models.Scope,
        models.InvestmentRole,
        models.Event,
    )
    values = {value for literal in closed for value in get_args(literal)}
    assert sorted((fields | values) - words) == []


def test_the_reference_is_that_of_the_code() -> None:
    """Where it is not: `python docs/build_reference.py` writes it anew."""
    made = runpy.run_path(str(DOCS / "build_reference.py"))["pages"]()
    assert len(made) == 2
    for path, text in made.items():
        assert path.read_text("utf-8") == text, f"{path.name} is out of date; run python docs/build_reference.py"


@pytest.mark.parametrize("name", ["extending.md", "extending.zh.md"])
def test_what_is_to_be_extended_stands_where_the_page_says(name: str) -> None:
    package = ROOT / "src" / "liangdian"
    places = regex.findall(r"(?m)^\|[^|]*\| `([\w/.]+)` \| ([^|]*) \|$", (DOCS / name).read_text("utf-8"))
    assert len(places) > 12
    for file, named in places:
        path = package / file if file.endswith(".py") else package / "lexicon" / "data" / file
        text = path.read_text("utf-8")
        for word in regex.findall(r"`\[([a-z_]+)(?:\.…)?\]`", named):
            assert regex.search(rf"(?m)^\[{word}[\].]", text), f"{file}: [{word}]"
        for word in regex.findall(r"`(_?[A-Z]+)`|\] ?`?(?: 的)? ([a-z]+)", named):
            assert regex.search(rf"(?m)^{''.join(word)}\b", text), f"{file}: {word}"


def test_pages_are_short() -> None:
    for page in (p for p in (*PAIRS, *CHINESE) if not p.name.startswith("reference")):
        assert len(page.read_text("utf-8").splitlines()) <= 500, page.name


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    """Links and anchors included: a strict build fails on those that lead nowhere."""
    pytest.importorskip("zensical", reason="needs the extra docs")
    shutil.copytree(DOCS, tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    plain = os.environ | {"NO_COLOR": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=plain, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for page in DOCS.glob("*.md"):
        built = tmp_path / "site" / ("index.html" if page.stem == "index" else f"{page.stem}/index.html")
        assert built.is_file(), page.name
        assert not regex.search(r"""<(?:script|link|img)[^>]*(?:src|href)=["']?https?:""", built.read_text("utf-8")), page.name
