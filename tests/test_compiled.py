"""Patterns that stay compiled are those that `re` and `regex` compile, whoever kept them."""

import json
import marshal
import os
import pickle
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile
from zlib import crc32

import pytest

from conftest import ROOT
from liangdian.compiled import re as compiled_re
from liangdian.compiled.kept import Kept
from liangdian.compiled.whole import kept_whole

REPORT = "2018年，全区实现工业总产值120.5亿元，同比增长8.3%，其中规模以上企业56家。引进甲乙科技有限公司，总投资3亿元，计划2019年底建成。"
READ = f"""
import json, liangdian
from liangdian.compiled.kept import kept
report = liangdian.parse({REPORT!r})
from liangdian.lexicon.words import _default
print(json.dumps([report.model_dump_json(), len(kept()._added), _default.cache_info().currsize]))
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
patterns = k.kept()._read()
assert len(patterns) > 500
for (library, pattern, flags), parts in patterns.items():
    if library == "re":
        made, plain = kept_re.compile(pattern, flags), re.compile(pattern, flags)
        assert (made, made.groupindex, made.groups) == (plain, plain.groupindex, plain.groups), pattern
    else:
        made, plain = kept_regex.compile(pattern, flags), regex.compile(pattern, flags)
        assert copyreg.dispatch_table[regex.Pattern](made)[1] == parts, pattern  # two compilations may order a choice otherwise
        assert (made.pattern, made.flags, made.groupindex, made.groups) == (plain.pattern, plain.flags, plain.groupindex, plain.groups)
"""


def python(code: str, home: Path, **more: str) -> str:
    """What a fresh Python prints that keeps its compiled modules in a folder of its own."""
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(home), "PYTHONDONTWRITEBYTECODE": "", **more}
    return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=300, check=True).stdout


def kept_in(home: Path) -> list[Path]:
    return sorted(p for p in home.rglob("kept.*") if p.suffix != ".pyc")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which one process has kept its patterns, its grammars and the index of its dictionary."""
    folder = tmp_path_factory.mktemp("pycache")
    _, compiled, lexicons = json.loads(python(READ, folder))
    assert (compiled > 500, lexicons) == (True, 1)
    return folder


def test_a_second_process_makes_nothing_and_reads_the_same(home: Path, tmp_path: Path) -> None:
    files = {p.name: p.stat().st_mtime_ns for p in kept_in(home)}
    assert [Path(name).suffix for name in files] == [".dictionary", ".grammars", ".patterns"]
    first, compiled, lexicons = json.loads(python(READ, home))
    assert (compiled, lexicons) == (0, 0)
    assert json.loads(python(READ, tmp_path, PYTHONDONTWRITEBYTECODE="1"))[0] == first
    assert {p.name: p.stat().st_mtime_ns for p in kept_in(home)} == files


def test_kept_patterns_are_those_that_are_compiled(home: Path) -> None:
    python(COMPARED, home)


def test_kept_patterns_read_the_fixtures_as_those_that_are_compiled(home: Path, tmp_path: Path) -> None:
    read = python(FIXTURES, home)
    assert len(read) > 100_000
    assert read == python(FIXTURES, tmp_path, PYTHONDONTWRITEBYTECODE="1")


def test_nothing_is_written_where_python_writes_nothing(tmp_path: Path) -> None:
    python(READ, tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert kept_in(tmp_path) == []


@pytest.mark.parametrize("kind", [".dictionary", ".grammars", ".patterns"])
@pytest.mark.parametrize("harm", ["cut off", "changed", "empty", "of another Python"])
def test_a_damaged_file_is_passed_over_and_made_anew(home: Path, kind: str, harm: str) -> None:
    (file,) = [p for p in kept_in(home) if p.suffix == kind]
    data = file.read_bytes()
    harmed = {"cut off": data[: len(data) // 2], "changed": data[:200] + b"x" + data[201:], "empty": b""}
    wrong = harmed[harm] if harm in harmed else _of_another_python(data[4:], kind)
    file.write_bytes(wrong)
    first = json.loads(python(READ, home))[0]
    assert file.read_bytes() != wrong
    assert json.loads(python(READ, home)) == [first, 0, 0]


def _of_another_python(body: bytes, kind: str) -> bytes:
    if kind == ".patterns":
        (_, version), patterns = marshal.loads(body)
        body = marshal.dumps((("3.9", version), patterns))
    else:
        rest = BytesIO(body)
        (_, version), source = pickle.load(rest)
        body = pickle.dumps((("3.9", version), source)) + rest.read()
    return crc32(body).to_bytes(4, "big") + body


def test_what_is_made_of_something_else_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    made: list[str] = []

    def of(source: str) -> re.Pattern[str]:
        made.append(source)
        return re.compile(source, re.VERBOSE)

    read = [kept_whole("signs", source, lambda source=source: of(source)) for source in ("一 月", "一 月", "二 月", "二 月")]
    assert made == ["一 月", "二 月"]
    assert read == [re.compile(source, re.VERBOSE) for source in ("一 月", "一 月", "二 月", "二 月")]


def test_a_package_in_a_zip_reads_the_same(home: Path, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "package.zip", "w") as package:
        for file in (ROOT / "src").rglob("*.*"):
            if "__pycache__" not in file.parts:
                package.write(file, file.relative_to(ROOT / "src"))
    code = READ + "print(liangdian.__file__)"
    zipped, place = python(code, tmp_path / "pycache", PYTHONPATH=str(tmp_path / "package.zip")).splitlines()
    assert place.startswith(str(tmp_path / "package.zip"))
    assert json.loads(zipped)[0] == json.loads(python(READ, home))[0]


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
