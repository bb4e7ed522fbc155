"""Flat tables of reports: rows with documented columns, as plain Python, pandas, polars or Arrow."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, cast

from liangdian.messages import say
from liangdian.models.rows import Row, document_rows, enterprise_rows, figure_rows, project_rows, section_rows

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from liangdian.models.report import Report

TableName = Literal["figures", "enterprises", "projects", "sections", "documents"]
ColumnType = Literal["text", "number", "integer", "date", "flag"]

_ROWS: Mapping[str, Callable[["Report", str, str | None], Iterator[Row]]] = MappingProxyType(
    {
        "figures": figure_rows,
        "enterprises": enterprise_rows,
        "projects": project_rows,
        "sections": section_rows,
        "documents": document_rows,
    }
)
TABLES = cast("tuple[TableName, ...]", tuple(_ROWS))


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name, the type of its cells, and what it holds."""

    name: str
    type: ColumnType
    meaning: str
    meaning_zh: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind. Numbers are exact decimals here and in CSV, floats in pandas, polars and Arrow."""

    name: TableName
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @classmethod
    def of(cls, name: TableName, rows: Sequence[Row]) -> "Table":
        """The table of that name; a row may leave out what it has no value for."""
        columns = columns_of(name)
        return cls(name, columns, tuple({c.name: row.get(c.name) for c in columns} for row in rows))

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def to_arrow(self) -> "pyarrow.Table":
        """The table in Arrow; every column has its type, even where it is empty. Raises ImportError without pyarrow."""
        arrow = _imported("pyarrow", "tables")
        types = {"text": arrow.string(), "number": arrow.float64(), "integer": arrow.int64(), "date": arrow.date32(), "flag": arrow.bool_()}
        schema = arrow.schema([arrow.field(c.name, types[c.type], metadata={"meaning": c.meaning}) for c in self.columns])
        columns = [[_plain(row[c.name], c.type) for row in self.rows] for c in self.columns]
        return arrow.table(columns, schema=schema)

    def to_pandas(self) -> "pandas.DataFrame":
        """The table in pandas: Int64, boolean and datetime64 columns. Raises ImportError without pandas."""
        library, arrow = _imported("pandas", "pandas"), self.to_arrow()
        nullable = {"int64": library.Int64Dtype(), "bool": library.BooleanDtype()}
        return cast("pandas.DataFrame", arrow.to_pandas(types_mapper=lambda kind: nullable.get(str(kind)), date_as_object=False))

    def to_polars(self) -> "polars.DataFrame":
        """The table in polars. Raises ImportError without polars."""
        return cast("polars.DataFrame", _imported("polars", "polars").from_arrow(self.to_arrow()))


def table_of(report: "Report", name: TableName, document: str, text: str | None) -> Table:
    """One table of one report. Raises ValueError where there is no table of that name."""
    if name not in _ROWS:
        raise ValueError(f"there is no table {name!r}; there are {', '.join(TABLES)}")
    return Table.of(name, list(_ROWS[name](report, document, text)))


@cache
def columns_of(name: TableName) -> tuple[Column, ...]:
    """The columns of a table, in order."""
    lines = files(__package__).joinpath("columns.tsv").read_text("utf-8").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple(Column(column, cast("ColumnType", kind), *meanings) for table, column, kind, *meanings in cells if table == name)


def _plain(cell: object, kind: ColumnType) -> object:
    if isinstance(cell, str):
        return cell.encode("utf-8", "replace").decode()  # a lone surrogate is no text elsewhere
    return float(cell) if kind == "number" and cell is not None else cell  # type: ignore[arg-type]


def _imported(module: str, extra: str) -> Any:
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        raise ImportError(say("extra.missing", "en", name="table", package=module, extra=extra), name=module) from None
