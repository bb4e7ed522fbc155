"""Both READMEs: what they say works, and they say the same."""

import contextlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

import liangdian
from conftest import ROOT

READMES = [ROOT / "README.md", ROOT / "README.zh.md"]


def blocks(path: Path, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", path.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def holds(whole: object, part: object, where: str = "$") -> None:
    """The README's JSON leaves fields out; what it shows must be so."""
    if isinstance(part, Mapping) and isinstance(whole, Mapping):
        for key, value in part.items():
            assert key in whole, f"{where}.{key}"
            holds(whole[key], value, f"{where}.{key}")
    else:
        assert whole == part, where


@pytest.mark.parametrize("readme", READMES, ids=lambda p: p.name)
def test_python_prints_what_stands_below_it(readme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    known: dict[str, object] = {"__name__": "__main__"}
    for code, printed in zip(blocks(readme, "python"), blocks(readme, "text"), strict=True):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(code, readme.name, "exec"), known)
        assert out.getvalue() == printed


@pytest.mark.parametrize("readme", READMES, ids=lambda p: p.name)
def test_the_json_is_what_comes_out(readme: Path) -> None:
    (example,) = blocks(readme, "json")
    sentence = re.search(r'text = "(.*)"', blocks(readme, "python")[0])
    assert sentence is not None
    assert sentence[1] in readme.read_text("utf-8").split("```json")[0], "the sentence stands before its JSON"
    report = liangdian.parse(sentence[1], published="2024-02")
    holds(json.loads(report.model_dump_json())["figures"][2], json.loads(example))


@pytest.mark.parametrize("readme", READMES, ids=lambda p: p.name)
def test_commands_are_the_two_and_what_they_name_is_there(readme: Path) -> None:
    install, test, _ = blocks(readme, "sh")
    assert install.startswith("python3 -m venv .venv && .venv/bin/pip install -q '.[cli]' && .venv/bin/liangdian parse fixtures/")
    assert test == ".venv/bin/pip install -q '.[dev]' && .venv/bin/python -m pytest\n"
    parse = install.split("&&")[-1].split()
    assert (ROOT / parse[-1]).is_file()
    done = subprocess.run([sys.executable, "-m", "liangdian", *parse[1:]], cwd=ROOT, capture_output=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert liangdian.Report.model_validate_json(done.stdout).figures


@pytest.mark.parametrize("readme", READMES, ids=lambda p: p.name)
def test_a_folder_becomes_a_workbook(readme: Path, tmp_path: Path) -> None:
    install, parse = blocks(readme, "sh")[2].strip().split(" && ")
    assert install == ".venv/bin/pip install -q '.[all]'"
    command = [sys.executable, "-m", "liangdian", *parse.split()[1:-1], str(tmp_path / parse.split()[-1])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=300, check=False)
    assert (done.returncode, done.stdout) == (0, b""), done.stderr.decode()
    assert (tmp_path / "facts.xlsx").stat().st_size > 10_000


def test_both_say_the_same() -> None:
    english, chinese = READMES
    for kind in ("sh", "python", "json", "text"):
        assert blocks(english, kind) == blocks(chinese, kind)
    headings = [re.findall(r"^#+(?= )", p.read_text("utf-8"), re.MULTILINE) for p in READMES]
    assert headings[0] == headings[1]


@pytest.mark.parametrize("readme", READMES, ids=lambda p: p.name)
def test_it_is_short_and_its_links_lead_somewhere(readme: Path) -> None:
    text = readme.read_text("utf-8")
    assert len(text.splitlines()) <= 85
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert target.startswith("https://") or (ROOT / target).is_file(), target
