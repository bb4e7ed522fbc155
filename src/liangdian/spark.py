"""Documents in a Spark DataFrame become figures, enterprises or projects in another: one row each, flat typed columns.

>>> from liangdian import spark
>>> spark.figures(reports).where("type = 'growth'").select("id", "indicator", "value", "period")  # doctest: +SKIP

Needs the extra `liangdian[spark]` where the driver runs and liangdian with pyarrow on every executor.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from liangdian.models.rows import Row
from liangdian.models.table import Table, TableName, columns_of
from liangdian.parser import Parser, default_parser

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame
    from pyspark.sql.types import StructType

_ROWS_A_BATCH = 4000  # about a megabyte of figures: what a worker holds at a time, however many documents Spark sends it at once

Batches = Iterator["pyarrow.RecordBatch"]


def figures(
    df: "DataFrame", text: str = "text", id: str = "id", *, published: str | None = None, parser: Parser | None = None
) -> "DataFrame":
    """One row a figure: the id, the columns of `Report.table("figures")` without `document`, and `error`.

    A document that cannot be parsed (its text is null, say) becomes one row in which only the id and `error` stand; the job goes on.
    A document without a figure has no row.

    Args:
        df: the documents, one a row.
        text: the name of its column of texts.
        id: the name of its column of ids, of any type; the result has it under the same name.
        published: the name of its column of dates of publication (dates, or ISO 8601 strings), where it has one.
        parser: the parser to use (it is pickled to the executors); the default one when None.

    Raises:
        ValueError: `id` is the name of a column of the result.
    """
    return _rows(df, "figures", text, id, published, parser)


def enterprises(
    df: "DataFrame", text: str = "text", id: str = "id", *, published: str | None = None, parser: Parser | None = None
) -> "DataFrame":
    """One row an enterprise and document, by the columns of `Report.table("enterprises")`; else as `figures`."""
    return _rows(df, "enterprises", text, id, published, parser)


def projects(
    df: "DataFrame", text: str = "text", id: str = "id", *, published: str | None = None, parser: Parser | None = None
) -> "DataFrame":
    """One row a project and document, by the columns of `Report.table("projects")`; else as `figures`."""
    return _rows(df, "projects", text, id, published, parser)


def _rows(df: "DataFrame", table: TableName, text: str, id: str, published: str | None, parser: Parser | None) -> "DataFrame":
    schema = _schema(df, table, id)
    names = [id, text] if published is None else [id, text, published]
    return df.select(*names).mapInArrow(_reader(table, parser), schema)


def _schema(df: "DataFrame", table: TableName, id: str) -> "StructType":
    from pyspark.sql import types as t

    kinds = {"text": t.StringType(), "number": t.DoubleType(), "integer": t.LongType(), "date": t.DateType(), "flag": t.BooleanType()}
    own = [t.StructField(c.name, kinds[c.type]) for c in columns_of(table) if c.name != "document"]
    if id in {"error", *(field.name for field in own)}:
        raise ValueError(f"id={id!r}: the result has a column of that name; rename it in the DataFrame first")
    return t.StructType([t.StructField(id, df.schema[id].dataType), *own, t.StructField("error", t.StringType())])


def _reader(table: TableName, parser: Parser | None) -> Callable[[Batches], Batches]:
    """What runs on the executors: batches of documents in, batches of rows out."""

    def read(batches: Batches) -> Batches:
        reader = parser or default_parser()
        for batch in batches:
            yield from _read(batch, table, reader)

    return read


def _read(batch: "pyarrow.RecordBatch", table: TableName, parser: Parser) -> Batches:
    """The columns of a batch are the id, the text and, where there is one, the date of publication."""
    rows: list[Row] = []
    places: list[int] = []
    errors: list[str | None] = []
    known = [column.to_pylist() for column in batch.columns[1:]]
    for place, document in enumerate(zip(*known, strict=True)):
        found, error = _parsed(parser, table, *document)
        rows += found
        places += [place] * len(found)
        errors += [error] * len(found)
        if len(rows) >= _ROWS_A_BATCH:
            yield _batch(batch, table, rows, places, errors)
            rows, places, errors = [], [], []
    if rows:
        yield _batch(batch, table, rows, places, errors)


def _parsed(parser: Parser, table: TableName, text: Any, published: Any = None) -> tuple[tuple[Row, ...], str | None]:
    try:
        return parser.parse(text, published=published).table(table).rows, None
    except Exception as error:
        return ({},), f"{type(error).__name__}: {error}"


def _batch(
    documents: "pyarrow.RecordBatch", table: TableName, rows: list[Row], places: list[int], errors: list[str | None]
) -> "pyarrow.RecordBatch":
    import pyarrow

    own = Table.of(table, rows).to_arrow().drop_columns("document").combine_chunks()
    ids = documents.column(0).take(pyarrow.array(places, pyarrow.int64()))
    columns = [ids, *(c.chunk(0) for c in own.columns), pyarrow.array(errors, pyarrow.string())]
    return pyarrow.RecordBatch.from_arrays(columns, names=[documents.schema.names[0], *own.column_names, "error"])
