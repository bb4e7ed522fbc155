"""A Parquet file of one table."""

from collections.abc import Iterable
from pathlib import Path

from pyarrow.parquet import ParquetWriter

from liangdian.export.batches import batches
from liangdian.models import Report
from liangdian.models.table import Table, TableName


def write(named: Iterable[tuple[str, Report]], path: Path, table: TableName) -> None:
    """Write one table of the reports a group of rows at a time."""
    with ParquetWriter(str(path), Table.of(table, ()).to_arrow().schema, compression="zstd") as file:
        for tables in batches(named, (table,)):
            file.write_table(tables[table].to_arrow())
