"""The floors of the house: arrows point down, files and functions stay small, and importing costs nothing."""

import ast
import json
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import liangdian
from conftest import ROOT
from liangdian.messages import say

SOURCES = sorted((ROOT / "src" / "liangdian").rglob("*.py"))
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc"}


def python(code: str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *options, "-c", code], capture_output=True, text=True, timeout=120, check=True)


def loaded_by(code: str) -> set[str]:
    """The packages that a fresh interpreter imports for it."""
    listing = python(code, "-X", "importtime").stderr
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in listing.splitlines()}


def test_import_loads_nothing_and_what_is_asked_for_pydantic_and_regex_and_nothing_heavier() -> None:
    assert loaded_by("import liangdian") & {"pydantic", "regex", "jieba", "cn2an"} == set()
    loaded = loaded_by("import liangdian; [getattr(liangdian, name) for name in liangdian.__all__]")
    assert {"pydantic", "regex"} <= loaded
    heavy = {"jieba", "rjieba", "cn2an", "click", "rich", "pandas", "polars", "pyarrow", "duckdb", "docx", "pypdfium2", "numpy", "pyspark"}
    assert loaded & heavy == set()


def test_what_the_package_offers_is_there_and_nothing_else() -> None:
    assert {name: getattr(liangdian, name).__name__ for name in liangdian.__all__} == {name: name for name in liangdian.__all__}
    assert set(liangdian.__all__) <= set(dir(liangdian))
    with pytest.raises(AttributeError, match="'liangdian' has no attribute 'figures_of'"):
        liangdian.figures_of  # noqa: B018


def test_importing_every_module_makes_no_parser_and_reads_no_words() -> None:
    code = """
import importlib, pathlib, json, sys
import liangdian
from liangdian.lexicon import words
for name in ("parser", "pipeline", "models", "readers", "messages"):
    importlib.import_module(f"liangdian.{name}")
from liangdian.parser import default_parser
print(json.dumps([default_parser.cache_info().currsize, words._default.cache_info().currsize, "jieba" in sys.modules]))
"""
    assert json.loads(python(code).stdout) == [0, 0, False]


def test_arrows_point_down() -> None:
    contracts = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin"},
    )
    assert contracts.returncode == 0, contracts.stdout


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield f"{path.name}:{node.name}", node.end_lineno - node.lineno + 1


def test_functions_are_short() -> None:
    lengths = dict(f for path in SOURCES for f in functions(path))
    assert {name: n for name, n in lengths.items() if n > 60} == {}
    assert statistics.median(lengths.values()) <= 10


def test_files_are_short_and_named_for_what_they_hold() -> None:
    lengths = {str(p.relative_to(ROOT)): len(p.read_text("utf-8").splitlines()) for p in SOURCES}
    assert {name: n for name, n in lengths.items() if n > 400} == {}
    assert statistics.median(lengths.values()) <= 200
    assert [p for p in SOURCES if p.stem in FORBIDDEN_NAMES] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.relative_to(ROOT / "src").as_posix())
def test_modules_say_what_they_are_and_hold_no_state(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert path.name == "__init__.py" or ast.get_docstring(tree), "a module opens with what it is"
    for node in tree.body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        mutable = isinstance(value, ast.ListComp | ast.SetComp | ast.List | ast.Set)
        names = [t.id for t in getattr(node, "targets", []) if isinstance(t, ast.Name)]
        assert not mutable or names == ["__all__"], f"line {node.lineno}: module-level mutable state"
        assert not isinstance(node, ast.Global)


def test_the_floors_are_told_as_they_are_built() -> None:
    told = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rooms = sorted({p.relative_to(ROOT / "src" / "liangdian").parts[0].removesuffix(".py") for p in SOURCES} - {"__init__", "__main__"})
    assert [room for room in rooms if f"`{room}`" not in told and f"`{room}/`" not in told] == []


def test_every_message_is_there_in_both_languages_with_the_same_blanks() -> None:
    import string
    import tomllib

    groups = tomllib.loads((ROOT / "src" / "liangdian" / "messages" / "messages.toml").read_text("utf-8"))
    for group, messages in groups.items():
        for key, texts in messages.items():
            assert set(texts) == {"en", "zh"}, f"{group}.{key}"
            blanks = [{name for _, name, _, _ in string.Formatter().parse(texts[into]) if name} for into in ("en", "zh")]
            assert blanks[0] == blanks[1], f"{group}.{key}"
    assert say("file.missing", "zh", name="a") == "a：没有这个文件或文件夹"
