"""A DuckDB file with every table; a document that is written again replaces what was there of it."""

from collections.abc import Iterable
from pathlib import Path

import duckdb

from liangdian.export.batches import batches
from liangdian.export.errors import ExportError
from liangdian.models import Report
from liangdian.models.table import TABLES, Table, TableName, columns_of

_TYPES = {"text": "VARCHAR", "number": "DOUBLE", "integer": "BIGINT", "date": "DATE", "flag": "BOOLEAN"}


def write(named: Iterable[tuple[str, Report]], path: Path, table: TableName) -> None:
    """Write every table of the reports, all or nothing. Raises ExportError where it is no DuckDB file or another program holds it."""
    try:
        with duckdb.connect(str(path)) as database:
            database.begin()
            _prepare(database)
            for tables in batches(named, TABLES):
                _replace(database, tables)
            database.commit()
    except duckdb.Error as error:
        raise ExportError("file.unwritable", name=path, reason=str(error).splitlines()[0]) from None


def _prepare(database: "duckdb.DuckDBPyConnection") -> None:
    """Every table with its columns; columns that an older version did not know are added."""
    for name in TABLES:
        columns = [(f'"{c.name}"', _TYPES[c.type], c.meaning.replace("'", "''")) for c in columns_of(name)]
        database.execute(f"CREATE TABLE IF NOT EXISTS {name} ({', '.join(f'{column} {kind}' for column, kind, _ in columns)})")
        for column, kind, meaning in columns:
            database.execute(f"ALTER TABLE {name} ADD COLUMN IF NOT EXISTS {column} {kind}")
            database.execute(f"COMMENT ON COLUMN {name}.{column} IS '{meaning}'")


def _replace(database: "duckdb.DuckDBPyConnection", tables: dict[TableName, Table]) -> None:
    """The rows of these documents instead of those that were there."""
    documents = [[name] for name in tables["documents"].to_arrow()["document"].to_pylist()]
    for name, table in tables.items():
        database.executemany(f"DELETE FROM {name} WHERE document = ?", documents)
        database.register("rows", table.to_arrow())
        database.execute(f"INSERT INTO {name} BY NAME SELECT * FROM rows")
        database.unregister("rows")
