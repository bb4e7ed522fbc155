"""`liangdian parse FILE…`: reports in, figures out."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import indent as shift

import click

from liangdian.cli.console import WrongUseError, write_error, write_out
from liangdian.cli.inputs import expand, is_one, open_input
from liangdian.messages import say
from liangdian.models import Report
from liangdian.models.base import write_json
from liangdian.parser import default_parser
from liangdian.readers import ReadError


@dataclass(frozen=True, slots=True)
class Reading:
    """How documents are to be read."""

    encoding: str | None
    published: str | None
    title: str | None


def command() -> click.Command:
    """The command, its help in the language of the locale."""
    return click.Command(
        "parse",
        callback=parse,
        help=say("help.parse"),
        params=[
            click.Argument(["files"], nargs=-1, required=True, metavar="FILE|DIR|-…"),
            click.Option(["--published"], metavar="DATE", help=say("help.published")),
            click.Option(["--title"], metavar="TEXT", help=say("help.title")),
            click.Option(["--encoding"], metavar="NAME", help=say("help.encoding")),
            click.Option(["--indent"], type=click.IntRange(0, 8), default=2, help=say("help.indent")),
            click.Option(["--compact"], is_flag=True, help=say("help.compact")),
        ],
    )


def parse(files: Sequence[str], published: str | None, title: str | None, encoding: str | None, indent: int, compact: bool) -> int:
    """Parse every file and print the reports; 0 all well, 1 some failed."""
    check_published(published)
    reading = Reading(encoding, published, title)
    space = None if compact else indent
    if is_one(files):
        write_out(read_one(files[0], reading).model_dump_json(indent=space) + "\n")
        return 0
    if title is not None:
        raise WrongUseError(say("usage.title"))
    return print_many(expand(files), reading, space)


def read_one(name: str, reading: Reading) -> Report:
    """The report of one file. Raises ReadError."""
    document = open_input(name, reading.encoding)
    return default_parser().parse(document.text, published=reading.published, title=reading.title)


def check_published(published: str | None) -> None:
    """Refuse --published 2019.2 before any file is opened. Raises WrongUseError."""
    try:
        default_parser().parse("", published=published)
    except ValueError:
        raise WrongUseError(say("usage.published", value=published)) from None


def print_many(names: Sequence[str], reading: Reading, space: int | None) -> int:
    """A JSON array of {"document", "report"}, each written as soon as it is there; files that fail are named on standard error."""
    failed, before = 0, "["
    for name in names:
        try:
            item = {"document": name, "report": read_one(name, reading).model_dump()}
        except ReadError as error:
            write_error(error.told())
            failed += 1
            continue
        write_out(f"{before}\n{shift(write_json(item, space), ' ' * (space or 0))}")
        before = ","
    write_out("[]\n" if before == "[" else "\n]\n")
    return 1 if failed else 0
