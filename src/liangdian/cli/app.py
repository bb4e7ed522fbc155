"""The commands together, and the one place where an error becomes a line and an exit code."""

import os
import sys
from collections.abc import Sequence

import click

from liangdian import __version__
from liangdian.cli import explain, parse, schema, text, view
from liangdian.cli.console import WrongUseError, write_error
from liangdian.export import ExportError
from liangdian.messages import say
from liangdian.readers import ReadError

_COMMANDS = (parse.command, view.command, explain.command, schema.command, text.command)
_BROKEN_PIPE = 141  # as a shell reports a program that SIGPIPE ended
_INTERRUPTED = 130


class Commands(click.Group):
    """The commands; one that there is not, or none, is told in the language of the locale."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of that name. Raises WrongUseError."""
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            raise WrongUseError(say("usage.command", name=args[0]))
        return super().resolve_command(ctx, args)


def application() -> click.Group:
    """The command line with its help in the language of the locale."""
    commands = [command() for command in _COMMANDS]
    group = Commands("liangdian", callback=_main, help=say("help.main"), commands=commands, invoke_without_command=True)
    return click.version_option(__version__, message="liangdian %(version)s")(group)


@click.pass_context
def _main(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        raise WrongUseError(say("usage.none"))


def run(args: Sequence[str]) -> int:
    """Run a command line and give its exit code; no error becomes a traceback."""
    try:
        code = application().main(list(args), prog_name="liangdian", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is left to say to a closed pipe
        return _BROKEN_PIPE
    except (click.Abort, KeyboardInterrupt):
        write_error(say("usage.interrupted"))
        return _INTERRUPTED
    except (WrongUseError, ReadError, ExportError, click.ClickException) as error:
        write_error(told(error))
        return 2


def told(error: Exception) -> str:
    """The line for an error, with what to do next."""
    if isinstance(error, ReadError | ExportError):
        return error.told()
    if not isinstance(error, click.UsageError):
        return error.format_message() if isinstance(error, click.ClickException) else str(error)
    command = f"{error.ctx.info_name} " if error.ctx and error.ctx.parent else ""
    if isinstance(error, click.NoSuchOption):
        return say("usage.option", option=error.option_name, command=command)
    if isinstance(error, click.MissingParameter) and error.param:
        return say("usage.argument", option=error.param.human_readable_name, command=command)
    if isinstance(error, click.BadOptionUsage):
        return say("usage.value", option=error.option_name, command=command)
    if isinstance(error, click.BadParameter) and error.param and (line := _told_by_type(error.param)):
        return line
    return say("usage.other", reason=error.format_message().rstrip("."), command=command)


def _told_by_type(param: click.Parameter) -> str | None:
    """What the value of an option may be."""
    option = param.opts[-1]
    if isinstance(param.type, click.Choice):
        return say("usage.choice", option=option, choices=", ".join(map(str, param.type.choices)))
    if isinstance(param.type, click.IntRange):
        low, high = param.type.min, param.type.max
        return say("usage.number", option=option, bounds=f">= {low}" if high is None else f"{low}-{high}")
    return None
