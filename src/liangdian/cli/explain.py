"""`liangdian explain FILE`: each figure with the named rules that read it, and their words."""

import click

from liangdian import Report, parse
from liangdian.cli.console import write_out
from liangdian.cli.inputs import load_input, read_input
from liangdian.cli.parse import check_published
from liangdian.messages import say


def command() -> click.Command:
    """The command, its help in the language of the locale."""
    return click.Command(
        "explain",
        callback=explain,
        help=say("help.explain"),
        params=[
            click.Argument(["file"], metavar="FILE|-", type=click.Path()),
            click.Option(["--published"], metavar="DATE", help=say("help.published")),
            click.Option(["--title"], metavar="TEXT", help=say("help.title")),
            click.Option(["--encoding"], metavar="NAME", help=say("help.encoding")),
        ],
    )


def explain(file: str, published: str | None, title: str | None, encoding: str | None) -> None:
    """Print the figures of one file in reading order, one paragraph each."""
    check_published(published)
    text = read_input(load_input(file), file, encoding).text
    write_out("\n".join(told(parse(text, published=published, title=title))))


def told(report: Report) -> list[str]:
    """39.22%  growth @12 / role: growth ← 同比@7 增长@9."""
    lines = []
    for figure in report.figures:
        lines.append(f"{figure.quantity.text}  {figure.type} @{figure.quantity.span.start}")
        for reason in report.explain(figure):
            words = " ".join(f"{w.text}@{w.span.start}" for w in reason.words)
            lines.append(f"    {reason.part}: {reason.rule} ← {words}")
    return [*lines, ""]
