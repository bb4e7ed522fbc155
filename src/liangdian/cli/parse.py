"""`liangdian parse FILE…`: reports in, figures out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from liangdian.cli.console import WrongUseError, write_error, write_out
from liangdian.cli.inputs import expand, is_one, load_input, read_input
from liangdian.cli.journal import Journal
from liangdian.cli.progress import watched
from liangdian.cli.work import Done, Reading, Work
from liangdian.export import FORMATS, ExportError, Named, format_of, stream, write, write_text
from liangdian.messages import say
from liangdian.models import Report
from liangdian.models.table import TABLES, TableName
from liangdian.parser import default_parser
from liangdian.view import page, pages

_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Output:
    """What is to be written, and where: None is standard output."""

    path: Path | None
    format: str
    table: TableName
    indent: int | None

    @property
    def is_text(self) -> bool:
        """JSON, JSON lines, CSV or HTML."""
        return self.format in ("json", "jsonl", "csv", "html")


def command() -> click.Command:
    """The command, its help in the language of the locale."""
    return click.Command(
        "parse",
        callback=parse,
        help=say("help.parse"),
        params=[
            click.Argument(["files"], nargs=-1, required=True, metavar="FILE|DIR|-…", type=click.Path()),
            click.Option(["-o", "--output"], metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help=say("help.output")),
            click.Option(["--format"], metavar="FORMAT", type=click.Choice((*FORMATS, "html")), help=say("help.format")),
            click.Option(["--table"], metavar="TABLE", type=click.Choice(TABLES), default="figures", help=say("help.table")),
            click.Option(["--published"], metavar="DATE", help=say("help.published")),
            click.Option(["--title"], metavar="TEXT", help=say("help.title")),
            click.Option(["--encoding"], metavar="NAME", help=say("help.encoding")),
            click.Option(["-j", "--jobs"], metavar="N", type=click.IntRange(1), help=say("help.jobs")),
            click.Option(["--indent"], type=click.IntRange(0, 8), default=2, help=say("help.indent")),
            click.Option(["--compact"], is_flag=True, help=say("help.compact")),
        ],
    )


def parse(
    files: Sequence[str],
    output: Path | None,
    format: str | None,
    table: TableName,
    published: str | None,
    title: str | None,
    encoding: str | None,
    jobs: int | None,
    indent: int,
    compact: bool,
) -> int:
    """Parse every file and write what was asked for; 0 all well, 1 some failed."""
    check_published(published)
    reading = Reading(encoding, published, title, jobs)
    chosen = format or ("json" if output is None else "html" if output.suffix.lower() == ".html" else format_of(output))
    if chosen is None:
        raise ExportError("export.format", name=output, formats=", ".join((*FORMATS, "html")))
    wanted = Output(output, chosen, table, None if compact else indent)
    if is_one(files):
        return write_one(files[0], reading, wanted)
    if title is not None:
        raise WrongUseError(say("usage.title"))
    names = expand(files)
    if output is None:
        return print_many(names, reading, wanted)
    if any(Path(name).resolve() == output.resolve() for name in names):
        raise ExportError("export.input", name=output)
    return write_many(names, reading, wanted, output)


def write_one(name: str, reading: Reading, wanted: Output) -> int:
    """The report of one file; in JSON it stands by itself. Raises ReadError, ExportError."""
    if wanted.path is not None and Path(name).resolve() == wanted.path.resolve():
        raise ExportError("export.input", name=wanted.path)
    file = read_input(load_input(name), name, reading.encoding)
    report = default_parser().parse(file.text, published=reading.published, title=reading.title)
    put([(name, report)], wanted, alone=report)
    return 0


def put(named: Iterable[Named], wanted: Output, alone: Report | None = None) -> None:
    """Write reports where they are wanted. Raises ExportError."""
    if wanted.is_text or wanted.path is None:
        if wanted.format == "html":
            pieces = pages(named) if alone is None else iter([page(alone)])
        elif alone is not None and wanted.format == "json":
            pieces = iter([alone.model_dump_json(indent=wanted.indent) + "\n"])
        else:
            pieces = stream(named, wanted.format, wanted.table, wanted.indent)
        if wanted.path is not None:
            write_text(pieces, wanted.path)
            return
        for piece in pieces:
            write_out(piece)
    else:
        write(named, wanted.path, wanted.format, table=wanted.table)


def print_many(names: Sequence[str], reading: Reading, wanted: Output) -> int:
    """Each report on standard output as soon as it is there; files that fail are named on standard error."""
    work = Work(names, reading, tell=write_error)
    put(((done.document, done.report) for done in work.run()), wanted)
    return 1 if work.failed else 0


def write_many(names: Sequence[str], reading: Reading, wanted: Output, output: Path) -> int:
    """Every report into one file; an interrupted run is gone on with. Raises ExportError."""
    with Journal(output) as journal:
        work = Work(names, reading, is_done=journal.has)
        try:
            with watched(work) as reports:
                keep(journal, reports)
        except BaseException:
            if journal.places:
                write_error(say("summary.kept", name=journal.path))
            raise
        put(work.counted(journal.reports(names)), wanted)
        journal.finish()
    tell_summary(work, output)
    return 1 if work.failed else 0


def keep(journal: Journal, reports: Iterable[Done]) -> None:
    """Keep each report as soon as it is there."""
    for done in reports:
        journal.add(done)


def tell_summary(work: Work, output: Path) -> None:
    """How many documents, figures and failures, and where those are."""
    parts = [say("summary.done", documents=work.documents, figures=work.figures, failed=len(work.failed))]
    if work.skipped:
        parts.append(say("summary.resumed", documents=work.skipped))
    if work.failed:
        more = len(work.failed) - _MOST_NAMED
        names = [*work.failed[:_MOST_NAMED], *([say("summary.more", count=more)] if more > 0 else [])]
        parts.append(say("summary.failed", names=", ".join(names)))
    write_error(say("summary.and").join([*parts, say("summary.written", name=output)]))


def check_published(published: str | None) -> None:
    """Refuse --published 2019.2 before any file is opened. Raises WrongUseError."""
    try:
        default_parser().parse("", published=published)
    except ValueError:
        raise WrongUseError(say("usage.published", value=published)) from None
