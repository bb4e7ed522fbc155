"""docs/tables.md tells every column, as `columns.tsv` has it."""

from conftest import ROOT
from liangdian.models.table import TABLES, columns_of

HEAD = """# The tables, column by column

`report.table(name)`, `liangdian parse -o` and every file that it writes have these columns, in this order.
Numbers are exact decimals in `Table.rows` and CSV, and floating-point numbers in Excel, Parquet, DuckDB, pandas, polars and Arrow; the
column `text` always has the digits as printed. CSV and Parquet hold one table (`--table`), Excel and DuckDB all of them.

`report.table(name)`、`liangdian parse -o` 及其写出的文件都有以下各列，次序相同。`Table.rows` 和 CSV 里是精确的十进制数，
其他格式里是浮点数；`text` 一列总是原文的数字。
"""


def page() -> str:
    """The page as it should be; written by `python tests/test_tables_page.py`."""
    parts = [HEAD]
    for name in TABLES:
        rows = [f"| `{c.name}` | {c.type} | {c.meaning} | {c.meaning_zh} |" for c in columns_of(name)]
        parts.append("\n".join([f"## {name}", "", "| column | type | meaning | 含义 |", "| --- | --- | --- | --- |", *rows, ""]))
    return "\n".join(parts)


def test_the_page_tells_every_column() -> None:
    assert (ROOT / "docs" / "tables.md").read_text("utf-8") == page()


if __name__ == "__main__":
    (ROOT / "docs" / "tables.md").write_text(page(), "utf-8")
