"""liangdian.spark on a real local Spark, its workers processes of their own: the rows that parse_many gives."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from liangdian import Document, Parser, Report, parse, parse_many, spark

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

pytest.importorskip("pyspark", reason="needs the extra spark")
pytestmark = [
    pytest.mark.skipif(
        shutil.which("java") is None and "JAVA_HOME" not in os.environ, reason="Spark needs Java 17 or later, and there is no java here"
    ),
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas"),
]

FIXTURES = sorted(Path(__file__).parents[1].joinpath("fixtures").glob("*.txt"))
TABLES = {"figures": spark.figures, "enterprises": spark.enterprises, "projects": spark.projects}


def documents() -> list[tuple[int, str]]:
    """2,200 documents: the fixtures, and short paragraphs of theirs with another number in each."""
    whole = [f.read_text("utf-8") for f in FIXTURES]
    paragraphs = [p for text in whole for p in text.splitlines() if 20 < len(p) < 80]
    made = [f"{paragraphs[i % len(paragraphs)]}\n新增规上企业{i}家,永昌{i}机电有限公司投资{i}.5亿元。" for i in range(2200 - len(whole))]
    return list(enumerate([*whole, *made]))


class Fussy(Parser):
    """Refuses one word, and tells which process it ran in."""

    def __reduce__(self) -> tuple[type[Parser], tuple[()]]:
        return Fussy, ()

    def parse(self, text: str, **options: object) -> Report:
        if "坏" in text:
            raise ArithmeticError(os.getpid())
        return super().parse(text, **options)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def session() -> Iterator["SparkSession"]:
    from pyspark.sql import SparkSession

    before = dict(os.environ)
    os.environ |= {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p), "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    made = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.memory", "512m")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "300")
        .getOrCreate()
    )
    made.sparkContext.setLogLevel("ERROR")
    yield made
    made.stop()
    os.environ.clear()
    os.environ |= before


@pytest.fixture(scope="module")
def df(session: "SparkSession") -> "DataFrame":
    return session.createDataFrame(documents(), "id int, text string").repartition(8).cache()


def plain(row: Iterable[Any]) -> list[Any]:
    return [float(cell) if isinstance(cell, Decimal) else cell for cell in row]


@pytest.fixture(scope="module")
def reports() -> list[tuple[int, Report]]:
    return list(parse_many(documents(), workers=2))  # type: ignore[arg-type]


@pytest.mark.parametrize("table", TABLES)
def test_the_rows_are_those_of_parse_many(df: "DataFrame", reports: list[tuple[int, Report]], table: str) -> None:
    rows = TABLES[table](df).drop("error").collect()
    found: dict[int, list[list[Any]]] = {}
    for row in rows:
        found.setdefault(row["id"], []).append(list(row)[1:])
    expected = {}
    for name, report in reports:
        own = report.table(table, "").rows  # type: ignore[arg-type]
        if own:
            expected[name] = [plain(v for k, v in row.items() if k != "document") for row in own]
    assert found == expected
    assert len(rows) > {"figures": 4000, "enterprises": 2000, "projects": 5}[table]


@pytest.mark.parametrize("table", TABLES)
def test_the_columns_are_those_of_the_table(df: "DataFrame", table: str) -> None:
    made = parse("增长5%。").table(table, "")  # type: ignore[arg-type]
    assert TABLES[table](df).columns == ["id", *(c.name for c in made.columns if c.name != "document"), "error"]
    kinds = {"text": "string", "number": "double", "integer": "bigint", "date": "date", "flag": "boolean"}
    types = dict(TABLES[table](df).dtypes)
    assert types.pop("id") == "int"
    assert types.pop("error") == "string"
    assert types == {c.name: kinds[c.type] for c in made.columns if c.name != "document"}


def test_a_failing_document_is_a_row_with_an_error(session: "SparkSession") -> None:
    texts = [("a", "增长5%。"), ("b", None), ("c", "坏"), ("d", "没有数字。"), ("e", "增长6%。")]
    df = session.createDataFrame(texts, "name string, body string")
    rows = {r["name"]: r for r in spark.figures(df, text="body", id="name", parser=Fussy()).collect()}
    assert {k: (r["text"], r["value"]) for k, r in rows.items() if r["error"] is None} == {"a": ("5%", 5.0), "e": ("6%", 6.0)}
    assert rows["b"]["error"].startswith("TypeError: ")
    assert rows["c"]["error"].startswith("ArithmeticError: ")
    assert all(cell is None for cell in list(rows["b"])[1:-1])
    assert set(rows) == {"a", "b", "c", "e"}


def test_several_processes_work(session: "SparkSession") -> None:
    df = session.createDataFrame([(i, "坏" * 1000) for i in range(64)], "id int, text string").repartition(8)
    processes = {r["error"] for r in spark.figures(df, parser=Fussy()).collect()}
    assert len(processes) > 1
    assert f"ArithmeticError: {os.getpid()}" not in processes


def test_a_column_may_say_when_a_text_was_published(session: "SparkSession") -> None:
    text = "去年,园区引进企业12家。"
    days = [(1, text, date(2019, 2, 11)), (2, text, date(2016, 1, 1)), (3, text, None)]
    df = session.createDataFrame(days, "id int, text string, day date")
    rows = {r["id"]: r["iso"] for r in spark.figures(df, published="day").collect()}
    named = [Document(i, t, d) for i, t, d in days]
    assert rows == {i: r.table("figures", "").rows[0]["iso"] for i, r in parse_many(named) if isinstance(r, Report)}
    assert rows[1] == "2018"


def test_the_result_can_be_asked_in_sql(session: "SparkSession") -> None:
    df = session.createDataFrame([(i, f"利润{i}.5亿元,增长{i}%。") for i in range(10)], "id int, text string")
    spark.figures(df).createOrReplaceTempView("figures")
    [row] = session.sql("SELECT sum(value) / 1e8 AS total, count(*) AS n FROM figures WHERE unit = '元'").collect()
    assert (row["n"], row["total"]) == (10, 50.0)


def test_the_examples_of_the_docs(session: "SparkSession", capsys: pytest.CaptureFixture[str]) -> None:
    page = Path(__file__).parents[1].joinpath("docs", "scale.md").read_text("utf-8")
    many, cluster = [block.split("```", 1)[0] for block in page.split("```python\n")[1:]]
    exec(compile(many, "scale.md", "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out == "['12家']\n['15.3亿元', '17.3%']\n"
    exec(compile(cluster, "scale.md", "exec"), {"__name__": "__main__"})
    assert "|  b|" in capsys.readouterr().out


def test_an_id_must_not_hide_a_column(df: "DataFrame") -> None:
    with pytest.raises(ValueError, match="id='text'"):
        spark.figures(df, id="text")
