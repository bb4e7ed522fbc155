"""Reports as text: a JSON array, JSON lines, CSV that Excel opens right."""

import csv
import io
from collections.abc import Iterable, Iterator

from liangdian.models import Report
from liangdian.models.base import write_json
from liangdian.models.table import TableName, columns_of

_MARK = "\ufeff"  # by which Excel knows UTF-8


def json_array(named: Iterable[tuple[str, Report]], table: TableName, indent: int | None) -> Iterator[str]:
    """[{"document": …, "report": {…}}, …]"""
    before = "["
    for item in named:
        yield f"{before}\n{_envelope(item, indent)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def json_lines(named: Iterable[tuple[str, Report]], table: TableName, indent: int | None) -> Iterator[str]:
    """{"document": …, "report": {…}}, one line a document."""
    for item in named:
        yield f"{_envelope(item, None)}\n"


def csv_lines(named: Iterable[tuple[str, Report]], table: TableName, indent: int | None) -> Iterator[str]:
    """One table of every document; numbers in all their digits."""
    columns = [c.name for c in columns_of(table)]
    yield _MARK + _csv_row(columns)
    for document, report in named:
        for row in report.table(table, document):
            yield _csv_row([_printed(row[c]) for c in columns])


def _envelope(item: tuple[str, Report], indent: int | None) -> str:
    document, report = item
    return write_json({"document": document, "report": report.model_dump()}, indent)


def _csv_row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _printed(cell: object) -> str:
    """Dates in ISO 8601, flags as Excel reads them, nothing for None."""
    if cell is None:
        return ""
    return str(cell).upper() if isinstance(cell, bool) else str(cell)
