"""Many small reports as few large tables."""

from collections.abc import Iterable, Iterator, Sequence

from liangdian.models import Report
from liangdian.models.rows import Row
from liangdian.models.table import Table, TableName

_ROWS = 50_000


def batches(named: Iterable[tuple[str, Report]], names: Sequence[TableName]) -> Iterator[dict[TableName, Table]]:
    """The tables of those names, gathered over reports until there are many rows; whole documents only."""
    rows: dict[TableName, list[Row]] = {name: [] for name in names}
    for document, report in named:
        for name in names:
            rows[name].extend(report.table(name, document))
        if max(map(len, rows.values())) >= _ROWS:
            yield {name: Table.of(name, rows[name]) for name in names}
            rows = {name: [] for name in names}
    if any(rows.values()):
        yield {name: Table.of(name, rows[name]) for name in names}
