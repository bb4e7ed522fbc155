"""`liangdian view FILE`: a report as one HTML page."""

from pathlib import Path

import click

from liangdian.cli.console import write_error
from liangdian.cli.inputs import STDIN
from liangdian.cli.parse import Output, check_published, write_one
from liangdian.cli.work import Reading
from liangdian.messages import say


def command() -> click.Command:
    """The command, its help in the language of the locale."""
    return click.Command(
        "view",
        callback=view,
        help=say("help.view"),
        params=[
            click.Argument(["file"], metavar="FILE|-", type=click.Path()),
            click.Option(["-o", "--output"], metavar="FILE|-", type=click.Path(), help=say("help.page")),
            click.Option(["--published"], metavar="DATE", help=say("help.published")),
            click.Option(["--title"], metavar="TEXT", help=say("help.title")),
            click.Option(["--encoding"], metavar="NAME", help=say("help.encoding")),
        ],
    )


def view(file: str, output: str | None, published: str | None, title: str | None, encoding: str | None) -> int:
    """Write the page of one report: report.docx -> report.view.html where no other name is given, standard output for `-`."""
    check_published(published)
    named = output or f"{'report' if file == STDIN else Path(file).stem}.view.html"
    page = None if named == STDIN else Path(named)
    write_one(file, Reading(encoding, published, title), Output(page, "html", "figures", None))
    if page is not None:
        write_error(say("summary.written", name=page))
    return 0
