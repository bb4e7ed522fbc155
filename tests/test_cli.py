"""The command as people meet it: a process, its output, its errors, its exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import liangdian
from conftest import Run

TEXT = "去年，南亭工业园新引进企业18家，工业总产值约4.2亿元，比上年增长9.6%。\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


def line(stderr: bytes) -> str:
    """The one line on standard error."""
    text = stderr.decode()
    assert text.endswith("\n")
    assert text.count("\n") == 1
    assert "Traceback" not in text
    return text.rstrip("\n")


def test_one_file_gives_its_report(run: Run, report: Path) -> None:
    done = run("parse", "report.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert liangdian.Report.model_validate_json(done.stdout) == liangdian.parse(TEXT)
    assert done.stdout.decode() == liangdian.parse(TEXT).model_dump_json(indent=2) + "\n"


def test_standard_input(run: Run) -> None:
    done = run("parse", "-", stdin=TEXT.encode())
    assert liangdian.Report.model_validate_json(done.stdout) == liangdian.parse(TEXT)


def test_options_reach_the_parser(run: Run, report: Path) -> None:
    done = run("parse", "report.txt", "--published", "2024-02", "--title", "南亭一年", "--compact")
    assert done.stdout.count(b"\n") == 1
    assert liangdian.Report.model_validate_json(done.stdout) == liangdian.parse(TEXT, published="2024-02", title="南亭一年")


def test_indent(run: Run, report: Path) -> None:
    assert run("parse", "report.txt", "--indent", "4").stdout.startswith(b'{\n    "schema_version"')


def test_several_files_give_an_array_and_a_bad_one_is_named(run: Run, report: Path, tmp_path: Path) -> None:
    (tmp_path / "second.txt").write_text("全年投资3亿元。", "gb18030")
    done = run("parse", "report.txt", "missing.txt", "second.txt")
    assert done.returncode == 1
    assert line(done.stderr) == "missing.txt: no such file or folder"
    first, second = json.loads(done.stdout)
    assert (first["document"], second["document"]) == ("report.txt", "second.txt")
    assert liangdian.Report.model_validate(second["report"]) == liangdian.parse("全年投资3亿元。")


def test_a_folder_gives_its_files_in_order(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    for name in ("b.txt", "a.md", "deep/c.txt", "~$b.txt", ".hidden.txt", "picture.png"):
        (tmp_path / "in" / name).write_text(TEXT, "utf-8")
    done = run("parse", "in")
    assert (done.returncode, done.stderr) == (0, b"")
    assert [item["document"] for item in json.loads(done.stdout)] == ["in/a.md", "in/b.txt", "in/deep/c.txt"]


@pytest.mark.parametrize("several", [("missing-a.txt", "missing-b.txt")])
def test_when_all_of_several_fail_the_array_is_empty(run: Run, several: tuple[str, ...]) -> None:
    done = run("parse", *several)
    assert done.returncode == 1
    assert json.loads(done.stdout) == []
    assert done.stderr.count(b"\n") == 2


FAILURES = [
    # arguments, what the line says
    (("parse", "missing.txt"), "missing.txt: no such file or folder"),
    (("parse", "empty.txt"), "empty.txt: there is no text in it"),
    (("parse", "blank.txt"), "blank.txt: there is no text in it"),
    (("parse", "noise.txt"), "noise.txt: cannot be decoded (tried utf-8, gb18030, big5)"),
    (("parse", "nul.txt"), "nul.txt: cannot be decoded"),
    (("parse", "photo.png"), "photo.png: files of the kind .png are not read"),
    (("parse", "empty-folder"), "empty-folder: no file in this folder can be read"),
    (("parse", "report.txt", "--encoding", "klingon"), "report.txt: there is no encoding called klingon"),
    (("parse", "report.txt", "--encoding", "ascii"), "report.txt: is not in ascii"),
    (("parse", "marked.txt"), "marked.txt: begins with the mark of utf-16 but is not in it: byte 4; the file is damaged"),
    (("parse", "report.txt", "-o"), "-o needs a value"),
    (("parse", "report.txt", "--published", "last year"), "--published last year: is no ISO 8601 date"),
    (("parse", "report.txt", "noise.txt", "--title", "一"), "--title goes with one file"),
    (("parse", "report.txt", "--bogus"), "there is no option --bogus; see liangdian parse --help"),
    (("parse", "report.txt", "--indent", "many"), "--indent is a whole number, 0-8"),
    (("parse",), "is missing; see liangdian parse --help"),
    (("text", "empty-folder"), "empty-folder: is a folder"),
    (("frobnicate",), "there is no command frobnicate"),
    ((), "a command is missing"),
]


@pytest.mark.parametrize(("args", "says"), FAILURES, ids=[" ".join(a) or "nothing" for a, _ in FAILURES])
def test_wrong_use_is_one_clear_line(run: Run, report: Path, tmp_path: Path, args: tuple[str, ...], says: str) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.txt").write_text(" \n\u3000\n", "utf-8")
    (tmp_path / "noise.txt").write_bytes(bytes(range(128, 256)) * 9)
    (tmp_path / "marked.txt").write_bytes(b"\xff\xfea\0b")
    (tmp_path / "nul.txt").write_bytes(b"\x00\xd8\x01" * 9)
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / "empty-folder").mkdir()
    done = run(*args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert says in line(done.stderr)


def test_a_single_empty_input_is_refused(run: Run) -> None:
    done = run("parse", "-")
    assert done.returncode == 2
    assert line(done.stderr) == "-: there is no text in it"


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("parse", "missing.txt"), "missing.txt：没有这个文件或文件夹"),
        (("parse", "--bogus"), "没有选项 --bogus；请看 liangdian parse --help"),
        (("parse",), "缺少 "),
        (("parse", "x", "--indent", "many"), "--indent 是整数，0-8"),
        (("parse", "x", "--format", "docx"), "--format 只能是 json, jsonl, csv, xlsx, parquet, duckdb, html 之一"),
        (("parse", "x", "-o"), "-o 后面缺少内容；请看 liangdian "),
        (("view", "x", "y"), "用法不对："),
        (("frobnicate",), "没有命令 frobnicate；请看 liangdian --help"),
        ((), "缺少命令；例如 liangdian parse report.txt"),
    ],
)
def test_errors_are_told_in_chinese_where_the_locale_is(run: Run, args: tuple[str, ...], says: str) -> None:
    done = run(*args, LANG="zh_CN.UTF-8", PYTHONUTF8="1")
    assert done.returncode == 2
    assert line(done.stderr).startswith(says)


def test_a_terminal_that_cannot_show_chinese_gets_escapes(run: Run) -> None:
    done = run("parse", "缺.txt", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert line(done.stderr) == r"\u7f3a.txt: no such file or folder"


@pytest.mark.parametrize("command", [(), ("parse",), ("view",), ("explain",), ("schema",), ("text",)])
@pytest.mark.parametrize(("lang", "example"), [("C.UTF-8", "Example: liangdian "), ("zh_CN.UTF-8", "示例：liangdian ")])
def test_help_shows_an_example(run: Run, command: tuple[str, ...], lang: str, example: str) -> None:
    done = run(*command, "--help", LANG=lang, PYTHONUTF8="1")
    assert done.returncode == 0
    assert example in done.stdout.decode()


def test_version(run: Run) -> None:
    assert run("--version").stdout.decode().strip() == f"liangdian {liangdian.__version__}"


def test_explain_names_the_rules_and_their_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tax.txt").write_text("全市税收4936万元,同比增长39.22%。", "utf-8")
    done = run("explain", "tax.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert "39.22%  growth @15" in lines
    assert "    role: growth ← 同比@11 增长@13" in lines
    assert "    indicator: carried_noun ← 税收@2" in lines


def test_text_is_what_spans_refer_to(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b5.txt").write_bytes("園區總投資3.6億元，較上年增長8%。\r\n".encode("big5"))
    done = run("text", "b5.txt")
    assert done.stdout.decode() == "園區總投資3.6億元，較上年增長8%。\r\n"


def test_a_closed_pipe_is_quiet(report: Path) -> None:
    report.write_text(TEXT * 2000, "utf-8")
    command = f"{sys.executable} -m liangdian parse {report} | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=120, check=False)
    assert (done.stdout, done.stderr) == (b'{\n  "schem', b"")


def test_without_click_one_line_says_what_to_install(tmp_path: Path) -> None:
    code = "import sys; sys.modules['click'] = None; from liangdian.cli import main; main()"
    english = {k: v for k, v in os.environ.items() if not k.startswith("LC_")} | {"LANG": "C"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=english, cwd=tmp_path, timeout=60, check=False)
    assert done.returncode == 2
    assert line(done.stderr) == "liangdian: needs the package click; install it: pip install 'liangdian[cli]'"


@pytest.mark.parametrize(("shell", "at"), [("bash", "2"), ("zsh", "2"), ("fish", "--pub")])
def test_shells_complete_commands_and_options(run: Run, shell: str, at: str) -> None:
    script = run(_LIANGDIAN_COMPLETE=f"{shell}_source").stdout.decode()
    assert "liangdian" in script
    done = run(COMP_WORDS="liangdian parse --pub", COMP_CWORD=at, _LIANGDIAN_COMPLETE=f"{shell}_complete")
    assert "--published" in done.stdout.decode()


def test_a_report_is_written_as_a_page(run: Run, report: Path, tmp_path: Path) -> None:
    done = run("view", "report.txt", "--published", "2024-02")
    assert (done.returncode, done.stdout) == (0, b"")
    assert line(done.stderr) == "written to report.view.html"
    written = (tmp_path / "report.view.html").read_bytes()
    assert written.startswith(b"<!")
    assert "4.2亿元".encode() in written
    assert run("view", "report.txt", "-o", "-", "--published", "2024-02").stdout == written
    assert run("parse", "report.txt", "--format", "html", "--published", "2024-02").stdout == written
    assert run("parse", "report.txt", "-o", "a.html", "--published", "2024-02").returncode == 0
    assert (tmp_path / "a.html").read_bytes() == written


@pytest.mark.parametrize("locale", ["C.UTF-8", "zh_CN.UTF-8"])
def test_the_list_of_commands_is_told_in_full(run: Run, locale: str) -> None:
    listed = run("--help", LC_ALL=locale).stdout.decode().split("Commands:")[1]
    assert [entry.split()[0] for entry in listed.strip().splitlines()] == ["explain", "parse", "schema", "text", "view"]
    assert "..." not in listed


def test_many_reports_are_one_page(run: Run, report: Path, tmp_path: Path) -> None:
    (tmp_path / "second.txt").write_text("产值<5亿元>。", "utf-8")
    done = run("parse", "report.txt", "missing.txt", "second.txt", "-o", "a.html")
    assert done.returncode == 1
    written = (tmp_path / "a.html").read_text("utf-8")
    assert [part.partition("</bdi>")[0] for part in written.split("<summary><b><bdi>")[1:]] == ["report.txt", "second.txt"]
    assert written.count("<iframe") == 2
    assert run("parse", "report.txt", "second.txt", "--format", "html").stdout.startswith(b"<!doctype html>")
