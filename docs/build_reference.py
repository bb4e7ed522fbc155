"""Writes reference.md and reference.zh.md from the code; with `--check` only tells whether they are up to date.

What the code cannot say stands in reference.tsv: what a function, a class, a field is for, in English and Chinese.
"""

import ast
import inspect
import os
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args

import click

import liangdian
from liangdian import models, spark
from liangdian.cli.app import application
from liangdian.models.table import Table

HERE = Path(__file__).parent
Language = Literal["en", "zh"]

FUNCTIONS: tuple[Callable[..., Any], ...] = (
    liangdian.parse,
    liangdian.read,
    liangdian.parse_many,
    liangdian.quantities,
    liangdian.periods,
    liangdian.to_decimal,
    liangdian.Parser.__init__,
    liangdian.Parser.parse,
    liangdian.Parser.quantities,
    liangdian.Parser.periods,
    models.Report.table,
    models.Report.outline,
    models.Report.explain,
    models.Report.with_text,
    models.Section.figures,
    Table.to_pandas,
    Table.to_polars,
    Table.to_arrow,
    spark.figures,
    spark.enterprises,
    spark.projects,
)
CLASSES: tuple[type, ...] = (
    models.Report,
    models.Section,
    models.OutlineNode,
    models.Quantity,
    *get_args(get_args(models.Figure)[0]),
    models.Period,
    models.Enterprise,
    models.Project,
    models.Milestone,
    models.Mention,
    models.Span,
    models.Reason,
    liangdian.FileText,
    liangdian.Document,
    liangdian.ParseFailure,
)
VALUES = ("Kind", "Qualifier", "Direction", "Basis", "Aspect", "Scope", "InvestmentRole", "Event", "Part")

WORDS = {
    "title": ("Reference", "参考"),
    "other": ("[中文](reference.zh.md)", "[English](reference.md)"),
    "made": ("Made from the code by `docs/build_reference.py`.", "由 `docs/build_reference.py` 从代码生成。"),
    "functions": ("Functions", "函数"),
    "models": ("Models", "模型"),
    "values": ("Closed sets of values", "固定的取值"),
    "commands": ("Commands", "命令"),
    "field": ("field", "字段"),
    "type": ("type", "类型"),
    "meaning": ("meaning", "含义"),
    "option": ("option", "选项"),
    "name": ("name", "名称"),
    "value": ("values", "取值"),
    "figure": ("Fields of every figure", "各类数字共有的字段"),
}


class Meanings:
    """reference.tsv; remembers what was asked, so that nothing there is out of date."""

    def __init__(self) -> None:
        lines = (HERE / "reference.tsv").read_text("utf-8").splitlines()
        cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
        self.rows = {name: {"en": en, "zh": zh} for name, en, zh in cells}
        self.asked: set[str] = set()

    def of(self, name: str, language: Language) -> str:
        """The meaning. Raises SystemExit where it is not told."""
        self.asked.add(name)
        if name not in self.rows:
            raise SystemExit(f"reference.tsv does not tell {name}")
        return self.rows[name][language]


def page(language: Language, meanings: Meanings) -> str:
    """The page in a language."""
    word = {key: both[language == "zh"] for key, both in WORDS.items()}
    parts = [f"# {word['title']}\n\n{word['other']}\n\n{word['made']}\n", f"## {word['functions']}\n"]
    parts += [function_part(f, language, meanings) for f in FUNCTIONS]
    parts += [f"## {word['models']}\n\n{meanings.of('models', language)}\n"]
    figures = get_args(get_args(models.Figure)[0])
    for cls in CLASSES:
        if cls is figures[0]:
            shared = table([word["field"], word["type"], word["meaning"]], field_rows(cls.__mro__[1], "Figure", language, meanings))
            parts.append(f"### {word['figure']}\n\n{shared}")
        parts.append(class_part(cls, cls in figures, word, language, meanings))
    rows = [[f"`{name}`", ", ".join(f"`{v}`" for v in get_args(getattr(models, name)))] for name in VALUES]
    parts.append(f"## {word['values']}\n\n{table([word['name'], word['value']], rows)}")
    parts += [f"## {word['commands']}\n", *command_parts(word, language)]
    return "\n".join(parts)


def function_part(function: Callable[..., Any], language: Language, meanings: Meanings) -> str:
    """A function's name, its signature, and what it is for."""
    name = name_of(function)
    tree = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    assert isinstance(tree, ast.FunctionDef)
    tree.args.args = [a for a in tree.args.args if a.arg != "self"]
    for argument in (*tree.args.args, *tree.args.kwonlyargs):
        if isinstance(argument.annotation, ast.Constant):
            argument.annotation = ast.parse(str(argument.annotation.value), mode="eval").body
    returns = f" -> {ast.unparse(tree.returns)}" if tree.returns and tree.name != "__init__" else ""
    call = f"{name}({re.sub('=', ' = ', ast.unparse(tree.args))}){returns}"
    return f"### {name}\n\n```text\n{call}\n```\n\n{meanings.of(name, language)}\n"


def name_of(function: Callable[..., Any]) -> str:
    """liangdian.parse, Parser.parse, spark.figures."""
    qualified = function.__qualname__.removesuffix(".__init__")
    if "." in qualified or function.__name__ == "__init__":
        return qualified
    return f"spark.{qualified}" if function.__module__ == spark.__name__ else f"liangdian.{qualified}"


def class_part(cls: type, is_figure: bool, word: dict[str, str], language: Language, meanings: Meanings) -> str:
    """A class and its fields."""
    rows = field_rows(cls, cls.__name__, language, meanings)
    kind = f"`type` = `{get_args(vars(cls)['__annotations__']['type'])[0]}`: " if is_figure else ""
    lead = f"### {cls.__name__}\n\n{kind}{meanings.of(cls.__name__, language)}\n"
    return lead + (f"\n{table([word['field'], word['type'], word['meaning']], rows)}" if rows else "")


def field_rows(cls: type, name: str, language: Language, meanings: Meanings) -> list[list[str]]:
    """The fields that a class itself declares, but for `type`, which its name says."""
    own = [(field, kind) for field, kind in fields_of(cls) if field != "type"]
    return [[f"`{field}`", f"`{kind}`", meanings.of(f"{name}.{field}", language)] for field, kind in own]


def fields_of(cls: type) -> Iterator[tuple[str, str]]:
    """period, Period | None: as the source has it."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    assert isinstance(tree, ast.ClassDef)
    for line in tree.body:
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and not line.target.id.startswith("_"):
            yield line.target.id, ast.unparse(line.annotation).replace("'", "").replace("|", "\\|")


def command_parts(word: dict[str, str], language: Language) -> Iterator[str]:
    """Each command with its options, as `--help` tells them in that language."""
    before = os.environ.get("LC_ALL")
    os.environ["LC_ALL"] = "zh_CN.UTF-8" if language == "zh" else "C.UTF-8"
    try:
        for name, command in sorted(application().commands.items()):
            arguments = " ".join(p.metavar or p.human_readable_name for p in command.params if isinstance(p, click.Argument))
            options = [p for p in command.params if isinstance(p, click.Option)]
            rows = [[f"`{', '.join(p.opts)}{cell(f' {p.metavar}' if p.metavar else '')}`", cell(p.help or "")] for p in options]
            shown = "\n" + table([word["option"], word["meaning"]], rows) if rows else ""
            yield f"### liangdian {name}\n\n`liangdian {name} {arguments}".rstrip() + f"`\n\n{command.help}\n{shown}"
    finally:
        os.environ.pop("LC_ALL")
        if before is not None:
            os.environ["LC_ALL"] = before


def cell(text: str) -> str:
    """Text that does not end a cell."""
    return text.replace("|", "\\|")


def table(header: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def pages() -> dict[Path, str]:
    """Both pages as they should be. Raises SystemExit where reference.tsv tells too little or too much."""
    meanings = Meanings()
    made = {HERE / "reference.md": page("en", meanings), HERE / "reference.zh.md": page("zh", meanings)}
    if stale := sorted(set(meanings.rows) - meanings.asked):
        raise SystemExit(f"reference.tsv tells what is not there: {', '.join(stale)}")
    return made


def main() -> None:
    """Write the pages, or with --check leave with 1 where they are out of date."""
    for path, text in pages().items():
        if "--check" not in sys.argv:
            path.write_text(text, "utf-8")
        elif path.read_text("utf-8") != text:
            raise SystemExit(f"{path.name} is out of date; run python docs/build_reference.py")


if __name__ == "__main__":
    main()
