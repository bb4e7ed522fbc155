"""`liangdian text FILE`: the text that spans refer to."""

import click

from liangdian.cli.console import write_out
from liangdian.cli.inputs import load_input, read_input
from liangdian.messages import say


def command() -> click.Command:
    """The command, its help in the language of the locale."""
    return click.Command(
        "text",
        callback=text,
        help=say("help.text"),
        params=[
            click.Argument(["file"], metavar="FILE|-", type=click.Path()),
            click.Option(["--encoding"], metavar="NAME", help=say("help.encoding")),
        ],
    )


def text(file: str, encoding: str | None) -> None:
    """Print the text of one file, exactly as it is read."""
    write_out(read_input(load_input(file), file, encoding).text)
