"""The documentation as a reader goes through it: blocks in order, each done and compared with what stands below it.

What a page may hold, and what is done with it:

- a fence with `title="words.toml"`: a file of that name is written;
- `python`, `sh`: run in a folder with the fixtures, where the command `liangdian` is this interpreter's; a `text` block below it is what
  it prints, where `…` stands for any part of a line;
- `sql`: asked of `facts.duckdb`, which an earlier command wrote; a table below it is the answer;
- a quotation with a table below it: the report of those words, published in February 2024, has these rows, these and no other;
- `<!-- not run: why -->` before a block: it is only looked at.
"""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

import liangdian
from conftest import ROOT
from liangdian.models.table import TABLES, columns_of

DOCS = ROOT / "docs"
PUBLISHED = "2024-02"

_BLOCK = regex.compile(
    r"""
    (?:^<!--\ not\ run:\ (?P<why>[^>]+?)\ -->\n+)?
    (?:^```(?P<kind>\w+)(?:\ title="(?P<title>[^"]+)")?\n(?P<body>.*?)^```$
     | (?P<quote>(?:^>\ [^\n]*\n)+)
     | (?P<table>(?:^\|[^\n]*\n)+))
    """,
    regex.MULTILINE | regex.DOTALL | regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A fence, a quotation or a table of a page, and the line that it begins in."""

    kind: str
    body: str
    title: str | None
    why: str | None
    line: int


def blocks(page: Path) -> list[Block]:
    """The blocks of a page, in order."""
    text = page.read_text("utf-8") + "\n"
    found = []
    for m in _BLOCK.finditer(text):
        kind = m["kind"] or ("quote" if m["quote"] else "table")
        body = m["body"] or regex.sub("(?m)^> ", "", m["quote"] or "") or m["table"] or ""
        found.append(Block(kind, body, m["title"], m["why"], text.count("\n", 0, m.start()) + 1))
    return found


def rows(table: str) -> list[list[str]]:
    """The cells of a Markdown table, its header first."""
    lines = [[cell.strip().strip("`") for cell in line.strip().strip("|").split("|")] for line in table.splitlines()]
    return [lines[0], *lines[2:]]


def as_told(printed: str, told: str) -> bool:
    """4 documents, 236 figures is as told by 4 documents, … figures."""
    return regex.fullmatch(".*".join(regex.escape(part) for part in told.split("…")), printed) is not None


class Reader:
    """Goes through one page in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known: dict[str, object] = {"__name__": "__main__"}
        self.env = os.environ | {"PATH": f"{folder / '.bin'}{os.pathsep}{os.environ['PATH']}", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        command = folder / ".bin" / "liangdian"
        command.parent.mkdir()
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m liangdian "$@"\n')
        command.chmod(0o755)

    def go(self, page: Path) -> None:
        """Do every block. Raises AssertionError where something else comes out than the page says."""
        found = blocks(page)
        for block, after in zip(found, [*found[1:], None][: len(found)], strict=True):
            expected = after if after is not None and after.title is None else None
            where = f"{page.name}, line {block.line}"
            if block.title:
                file = self.folder / block.title
                file.parent.mkdir(exist_ok=True)
                file.write_text(block.body, "utf-8")
            elif block.kind in ("python", "sh") and not block.why:
                printed = self.python(block.body, where) if block.kind == "python" else self.shell(block.body, where)
                if expected and expected.kind == "text" and not expected.why:
                    assert printed == expected.body or as_told(printed, expected.body), where
            elif block.kind in ("sql", "quote") and expected and expected.kind == "table":
                header, *told = rows(expected.body)
                got = self.sql(block.body) if block.kind == "sql" else list(told_of(block.body.strip(), header))
                assert got == told, where

    def python(self, code: str, where: str) -> str:
        """What some Python of the page prints; names stay known to the next."""
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.chdir(self.folder):
            exec(compile(code, where, "exec"), self.known)
        return out.getvalue()

    def shell(self, command: str, where: str) -> str:
        """What a command prints, errors included, whatever its exit code is."""
        whole = ["bash", "-euo", "pipefail", "-c", command]
        done = subprocess.run(
            whole, cwd=self.folder, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False
        )
        printed = done.stdout.decode()
        assert "Traceback" not in printed, f"{where}\n{printed}"
        assert done.returncode == 0, f"{where}: exit code {done.returncode}\n{printed}"
        return printed

    def sql(self, query: str) -> list[list[str]]:
        """The answer of facts.duckdb."""
        import duckdb

        with duckdb.connect(str(self.folder / "facts.duckdb"), read_only=True) as base:
            return [["" if cell is None else str(cell) for cell in row] for row in base.sql(query).fetchall()]


def told_of(text: str, header: list[str]) -> Iterator[list[str]]:
    """The cells of these columns: of the first table that has them, else of the time expressions."""
    report = liangdian.parse(text, published=PUBLISHED)
    name = next((t for t in TABLES if set(header) <= {c.name for c in columns_of(t)}), None)
    found = [p.model_dump() for p in report.periods] if name is None else report.table(name).rows
    for row in found:
        yield ["" if row[column] is None else str(row[column]) for column in header]
