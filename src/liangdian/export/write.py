"""The door: named reports in, one file out, in the format that its name says."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from liangdian.export.errors import ExportError
from liangdian.export.lines import csv_lines, json_array, json_lines
from liangdian.models import Report
from liangdian.models.table import TableName

Named = tuple[str, Report]  # a document's name and its report
Lines = Callable[[Iterable[Named], TableName, int | None], Iterator[str]]
Writer = Callable[[Iterable[Named], Path, TableName], None]

# Formats that are text, and those that a library writes: module of this package, what it needs, the extra that has it.
_TEXT: Mapping[str, Lines] = MappingProxyType({"json": json_array, "jsonl": json_lines, "csv": csv_lines})
_FILES = MappingProxyType(
    {
        "xlsx": ("excel", "xlsxwriter", "excel"),
        "parquet": ("parquet", "pyarrow", "tables"),
        "duckdb": ("database", "duckdb", "duckdb"),
    }
)
_SUFFIXES = MappingProxyType({"ndjson": "jsonl", "db": "duckdb", "ddb": "duckdb", "pq": "parquet"})
FORMATS = (*_TEXT, *_FILES)


def format_of(path: str | os.PathLike[str]) -> str | None:
    """facts.xlsx -> xlsx; None where the suffix is no format's."""
    suffix = Path(path).suffix.lower().removeprefix(".")
    return suffix if suffix in FORMATS else _SUFFIXES.get(suffix)


def stream(named: Iterable[Named], format: str, table: TableName = "figures", indent: int | None = 2) -> Iterator[str]:
    """The text of a text format (json, jsonl, csv), piece by piece as the reports come.

    Raises:
        ExportError: the format is no text; it needs a file.
    """
    if format not in _TEXT:
        raise ExportError("export.needs_file", format=format)
    return _TEXT[format](named, table, indent)


def write(named: Iterable[Named], path: str | os.PathLike[str], format: str | None = None, *, table: TableName = "figures") -> None:
    """Write reports to one file.

    A failure leaves the file as it was. A DuckDB file is added to: of the documents written again the old rows go, others stay.

    Args:
        named: pairs of a document's name and its report; drawn one by one.
        path: the file.
        format: json, jsonl, csv, xlsx, parquet or duckdb; by the file's suffix when None.
        table: which table, for csv and parquet, which hold one.

    Raises:
        ExportError: the suffix is no format's, the file cannot be written, or the package for its format is not installed.
    """
    target = Path(path)
    kind = format or format_of(target)
    if kind is None or kind not in FORMATS:
        raise ExportError("export.format", name=target, formats=", ".join(FORMATS))
    if kind in _TEXT:
        write_text(stream(named, kind, table), target)
        return
    writer = _writer(kind, target)
    if kind == "duckdb":  # which changes its file all at once by itself
        writer(named, target, table)
    else:
        _swap_in(target, lambda work: writer(named, work, table))


def write_text(pieces: Iterable[str], path: str | os.PathLike[str]) -> None:
    """Write text to a file as UTF-8. A failure leaves the file as it was. Raises ExportError where it cannot be written."""

    def fill(work: Path) -> None:
        with work.open("wb") as file:
            file.writelines(piece.encode("utf-8", "replace") for piece in pieces)

    _swap_in(Path(path), fill)


def _swap_in(target: Path, fill: Callable[[Path], None]) -> None:
    """Fill a file beside the target, and put it in the target's place when it is complete."""
    work = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        fill(work)
        os.replace(work, target)
    except OSError as error:
        raise ExportError("file.unwritable", name=target, reason=error.strerror or error) from None
    finally:
        work.unlink(missing_ok=True)


def _writer(kind: str, target: Path) -> Writer:
    module, package, extra = _FILES[kind]
    try:
        writer: Writer = import_module(f"liangdian.export.{module}").write
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("liangdian"):
            raise
        raise ExportError("extra.missing", name=target, package=package, extra=extra) from None
    return writer
