"""docs/tables.md and docs/tables.zh.md tell every column, as `columns.tsv` has it."""

import pytest

from conftest import ROOT
from liangdian.models.table import TABLES, columns_of

ENGLISH = """# The tables, column by column

[中文](tables.zh.md)

`report.table(name)`, `liangdian parse -o` and every file that it writes have these columns, in this order.
Numbers are exact decimals in `Table.rows` and CSV, and floating-point numbers in Excel, Parquet, DuckDB, pandas, polars and Arrow; the
column `text` always has the digits as printed. CSV and Parquet hold one table (`--table`), Excel and DuckDB all of them.
"""
CHINESE = """# 各表的列

[English](tables.md)

`report.table(name)`、`liangdian parse -o` 及其写出的文件都有以下各列，次序相同。`Table.rows` 和 CSV 里是精确的十进制数，\
Excel、Parquet、DuckDB、pandas、polars 和 Arrow 里是浮点数；`text` 一列总是原文的数字。\
CSV 和 Parquet 只装一张表（`--table`），Excel 和 DuckDB 装全部的表。
"""
TYPES = {"text": "文字", "integer": "整数", "number": "数", "flag": "是否", "date": "日期"}


def page(chinese: bool) -> str:
    """The page as it should be; written by `python tests/test_tables_page.py`."""
    parts = [CHINESE if chinese else ENGLISH]
    for name in TABLES:
        head = "| 列 | 类型 | 含义 |" if chinese else "| column | type | meaning |"
        told = [(c.name, TYPES[c.type], c.meaning_zh) if chinese else (c.name, c.type, c.meaning) for c in columns_of(name)]
        rows = [f"| `{column}` | {kind} | {meaning} |" for column, kind, meaning in told]
        parts.append("\n".join([f"## {name}", "", head, "| --- | --- | --- |", *rows, ""]))
    return "\n".join(parts)


@pytest.mark.parametrize("name", ["tables.md", "tables.zh.md"])
def test_the_page_tells_every_column(name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == page(name.endswith(".zh.md"))


if __name__ == "__main__":
    for name in ("tables.md", "tables.zh.md"):
        (ROOT / "docs" / name).write_text(page(name.endswith(".zh.md")), "utf-8")
