"""Patterns that stay compiled are those that `re` and `regex` compile, whoever kept them."""

import json
import marshal
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from zlib import crc32

import pytest

from conftest import ROOT
from liangdian.compiled import re as compiled_re
from liangdian.compiled.kept import Kept

REPORT = "2018年，全区实现工业总产值120.5亿元，同比增长8.3%，其中规模以上企业56家。引进甲乙科技有限公司，总投资3亿元，计划2019年底建成。"
READ = f"""
import json, liangdian
from liangdian.compiled.kept import kept
report = liangdian.parse({REPORT!r})
print(json.dumps([report.model_dump_json(), len(kept()._known), kept()._more, len(kept()._asked)]))
"""
FIXTURES = f"""
from pathlib import Path
import liangdian
parser = liangdian.Parser()
for file in sorted(Path({str(ROOT / "fixtures")!r}).rglob("*.txt")):
    print(parser.parse(file.read_text("utf-8")).model_dump_json())
"""
COMPARED = """
import re, regex, copyreg
from liangdian import Parser
from liangdian.compiled import kept as k, re as kept_re, regex as kept_regex
Parser()
store = k.kept()
assert len(store._known) > 500
for (library, pattern, flags), parts in store._known.items():
    if library == "toml":
        continue
    if library == "re":
        made, plain = kept_re.compile(pattern, flags), re.compile(pattern, flags)
        assert (made, made.groupindex, made.groups) == (plain, plain.groupindex, plain.groups), pattern
    else:
        made, plain = kept_regex.compile(pattern, flags), regex.compile(pattern, flags)
        assert copyreg.dispatch_table[regex.Pattern](made)[1] == parts, pattern  # two compilations may order a choice otherwise
        assert (made.pattern, made.flags, made.groupindex, made.groups) == (plain.pattern, plain.flags, plain.groupindex, plain.groups)
"""
LISTS = """
import tomllib
from importlib.resources import files
from liangdian.compiled.kept import kept
from liangdian.lexicon.tables import LexiconFile
names = [f for f in files("liangdian.lexicon").joinpath("data").iterdir() if f.name.endswith(".toml")]
for file in names:
    text = file.read_text("utf-8")
    assert LexiconFile.shipped(file.name, text).tables == tomllib.loads(text)
    changed = text + "\\n[more]\\nwords = ['一']"
    assert LexiconFile.shipped(file.name, changed).tables == tomllib.loads(changed)
assert sum(library == "toml" for library, *_ in kept()._known) == len(names) > 10
"""


def python(code: str, home: Path, **more: str) -> str:
    """What a fresh Python prints that keeps its compiled modules in a folder of its own."""
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(home), "PYTHONDONTWRITEBYTECODE": "", **more}
    return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=300, check=True).stdout


def kept_in(home: Path) -> list[Path]:
    return list(home.rglob("*.patterns*"))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which one process has kept its patterns."""
    folder = tmp_path_factory.mktemp("pycache")
    assert json.loads(python(READ, folder))[1] == 0
    return folder


def test_a_second_process_compiles_nothing_and_reads_the_same(home: Path, tmp_path: Path) -> None:
    (file,) = kept_in(home)
    first, known, more, asked = json.loads(python(READ, home))
    assert (known == asked, known > 500, more) == (True, True, False)
    assert json.loads(python(READ, tmp_path, PYTHONDONTWRITEBYTECODE="1"))[0] == first
    assert kept_in(home) == [file]


def test_kept_patterns_are_those_that_are_compiled(home: Path) -> None:
    python(COMPARED, home)


def test_kept_patterns_read_the_fixtures_as_those_that_are_compiled(home: Path, tmp_path: Path) -> None:
    read = python(FIXTURES, home)
    assert len(read) > 100_000
    assert read == python(FIXTURES, tmp_path, PYTHONDONTWRITEBYTECODE="1")


def test_a_kept_word_list_is_as_it_is_read(home: Path) -> None:
    python(LISTS, home)


def test_nothing_is_written_where_python_writes_nothing(tmp_path: Path) -> None:
    python(READ, tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert kept_in(tmp_path) == []


@pytest.mark.parametrize("harm", ["cut off", "changed", "empty", "of another Python"])
def test_a_damaged_file_is_passed_over_and_made_anew(home: Path, harm: str) -> None:
    (file,) = kept_in(home)
    data = file.read_bytes()
    harmed = {"cut off": data[: len(data) // 2], "changed": data[:2000] + b"x" + data[2001:], "empty": b""}
    wrong = harmed[harm] if harm in harmed else _of_another_python(data)
    file.write_bytes(wrong)
    assert json.loads(python(READ, home))[1] == 0
    assert file.read_bytes() != wrong
    assert json.loads(python(READ, home))[1] > 500


def _of_another_python(data: bytes) -> bytes:
    (_, version), patterns = marshal.loads(data[4:])
    body = marshal.dumps((("3.9", version), patterns))
    return crc32(body).to_bytes(4, "big") + body


def test_a_python_whose_re_is_built_otherwise_compiles_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> ModuleType:
        raise ImportError(name)

    monkeypatch.setattr(compiled_re, "import_module", absent)
    assert compiled_re._steps.__wrapped__() is None
    monkeypatch.setattr(compiled_re, "_steps", lambda: None)
    assert compiled_re.compile("[一二三]月", re.VERBOSE) == re.compile("[一二三]月", re.VERBOSE)


def test_all_steps_take_re_and_regex_from_compiled_where_patterns_are_kept() -> None:
    package = ROOT / "src" / "liangdian"
    above = {"cli", "view", "export", "readers", "batch.py", "spark.py", "compiled"}
    steps = [p for p in package.rglob("*.py") if p.relative_to(package).parts[0] not in above]
    plain = [p.name for p in steps if {"import re", "import regex"} & set(p.read_text("utf-8").splitlines())]
    assert plain == [], f"write `from liangdian.compiled import re, regex` in {plain}"


def test_where_nothing_can_be_written_patterns_are_compiled_as_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    file = tmp_path / "package.zip"
    file.write_bytes(b"")
    store = Kept(file / "__pycache__" / "kept.patterns")
    store.add(("re", "年", 0), (1,))
    store.save()
    assert (file.read_bytes(), store.find(("re", "年", 0))) == (b"", (1,))
