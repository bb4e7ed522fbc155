"""An Excel workbook: one sheet a table, header frozen, filters on, real numbers and dates."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from liangdian.export.errors import ExportError
from liangdian.models import Report
from liangdian.models.rows import Cell
from liangdian.models.table import TABLES, TableName, columns_of

_MOST_ROWS = 1_048_575  # of a sheet, below its header
_LONGEST = 32_767  # characters of a cell
_WIDTHS = {"text": 18, "number": 14, "integer": 8, "date": 12, "flag": 9}
_WIDE = {"sentence": 80, "document": 28, "title": 40, "indicator": 24}


def write(named: Iterable[tuple[str, Report]], path: Path, table: TableName) -> None:
    """Write every table of the reports. Raises ExportError where a sheet cannot hold them, OSError."""
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    try:
        with xlsxwriter.Workbook(str(path), options) as book:
            sheets = {name: _Sheet(book, name) for name in TABLES}
            for document, report in named:
                for name, sheet in sheets.items():
                    for row in report.table(name, document):
                        sheet.add(row)
            for sheet in sheets.values():
                sheet.close()
    except FileCreateError as error:
        raise error.args[0] from None


class _Sheet:
    """A sheet that grows row by row."""

    def __init__(self, book: Any, name: TableName) -> None:
        self.columns = columns_of(name)
        self.rows = 0
        self.sheet = book.add_worksheet(name)
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        head = book.add_format({"bold": True, "bottom": 1})
        for at, column in enumerate(self.columns):
            self.sheet.set_column(at, at, _WIDE.get(column.name, _WIDTHS[column.type]))
        self.sheet.freeze_panes(1, 0)
        for at, column in enumerate(self.columns):
            self.sheet.write_string(0, at, column.name, head)

    def add(self, row: dict[str, Cell]) -> None:
        """Write a row. Raises ExportError where the sheet is full."""
        self.rows += 1
        if self.rows > _MOST_ROWS:
            raise ExportError("export.too_many", rows=_MOST_ROWS)
        for at, column in enumerate(self.columns):
            self.cell(at, row[column.name], column.name)

    def cell(self, at: int, cell: Cell, column: str) -> None:
        """Write a cell with its type."""
        if cell is None:
            return
        if isinstance(cell, bool):
            self.sheet.write_boolean(self.rows, at, cell)
        elif isinstance(cell, int | Decimal):
            self.sheet.write_number(self.rows, at, float(cell))
        elif isinstance(cell, date):
            self.write_day(at, cell)
        else:
            style = self.wrapped if column == "sentence" else None
            self.sheet.write_string(self.rows, at, cell.encode("utf-8", "replace").decode()[:_LONGEST], style)

    def write_day(self, at: int, day: date) -> None:
        """Excel knows no day before 1900: such a one is written as text."""
        if day.year < 1900:
            self.sheet.write_string(self.rows, at, day.isoformat())
        else:
            self.sheet.write_datetime(self.rows, at, day, self.day)

    def close(self) -> None:
        """Filters over all rows."""
        self.sheet.autofilter(0, 0, self.rows, len(self.columns) - 1)
