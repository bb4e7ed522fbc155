"""A progress bar on a terminal, and none anywhere else."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from liangdian.cli.console import write_error
from liangdian.cli.work import Done, Work
from liangdian.messages import say


@contextmanager
def watched(work: Work) -> Iterator[Iterator[Done]]:
    """The work's reports, with documents, figures, rate and time left shown while they come."""
    if not sys.stderr.isatty():
        work.tell = write_error
        yield work.run()
        return
    try:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
    except ModuleNotFoundError:
        work.tell = write_error
        yield work.run()
        return
    counted = (TextColumn("{task.fields[figures]}"), TextColumn("{task.fields[rate]}"))
    shown = (TextColumn(say("summary.reading")), BarColumn(), MofNCompleteColumn(), *counted, TimeRemainingColumn())
    with Progress(*shown, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=len(work.names), figures="", rate="")
        work.tell = lambda line: bar.console.print(line, markup=False, highlight=False, soft_wrap=True)

        def run() -> Iterator[Done]:
            for done in work.run():
                yield done
                speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
                rate = f"{speed:.1f}/s" if speed else ""
                figures = f"{work.figures} {say('summary.figures')}"
                bar.update(task, completed=work.documents + work.skipped + len(work.failed), figures=figures, rate=rate)

        yield run()
