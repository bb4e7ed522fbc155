"""Laws of the scan: what surrounds a quantity does not change it, offsets hold in any script, all is linear and exact."""

import ast
from decimal import Decimal
from functools import cache
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import liangdian.scan.quantities as home
from liangdian import quantities
from liangdian.lexicon import Lexicon, folding
from liangdian.scan.found import ScannedQuantity
from liangdian.scan.quantities import QuantityGrammar, find_quantities
from liangdian.source import Source


@cache
def grammar() -> QuantityGrammar:
    return QuantityGrammar.of(Lexicon.default())


def scan(text: str) -> list[ScannedQuantity]:
    return find_quantities(Source.of(text, folding()), grammar())


NUMBERS = st.one_of(
    st.integers(0, 10**12).map(str),
    st.integers(1000, 10**9).map(lambda n: f"{n:,}"),
    st.decimals(0, 10**6, places=2).map(str),
    st.sampled_from(
        [
            "二十三",
            "两千零五",
            "一百一十五",
            "十七点三",
            "五六十",
            "十几",
            "几百",
            "百余",
            "数十",
            "3至5",
            "1.2—3.4",
            "2000多",
            "十余万",
            "-3.5",
        ]
    ),
)
UNITS = st.sampled_from(
    ["家", "个", "亿元", "万元", "平方米", "万亩", "吨", "公里", "%", "个百分点", "人次", "万千瓦时", "元/亩", "台（套）", "倍", "㎡", "MW"]
)
FIXED = st.sampled_from(
    ["百分之三", "三成五", "第58位", "两年半", "三个半月", "一半", "US$5.2亿", "3个多月", "四分之三", "第3至5名", "-1.67‰", "零下5℃"]
)
SURFACES = st.one_of(st.builds(str.__add__, NUMBERS, UNITS), FIXED)
BEFORE = st.sampled_from(
    ["", "。", "去冬,", "园区有", "投资了", "😀", "é́", "\r\n", "\u3000\u3000", "（", "新增：", "完成！", "億萬人民的", "是"]
)
AFTER = st.sampled_from(["", "。", "，其中", "的企业", "😀👍", "\r\n", "）", "；", "！完成", "́", "\u3000", "を"])


def plain(q: ScannedQuantity) -> tuple[object, ...]:
    return q.kind, q.value, q.lower, q.upper, q.unit, q.qualifier, q.base_value, q.base_unit, q.bare


@settings(max_examples=400, deadline=None)
@given(SURFACES, BEFORE, AFTER)
def test_what_stands_around_a_quantity_does_not_change_it(surface: str, before: str, after: str) -> None:
    alone = scan(surface)
    assert [(q.start, q.end) for q in alone] == [(0, len(surface))]
    text = f"{before}{surface}{after}"
    [inside] = scan(text)
    assert text[inside.start : inside.end] == surface
    assert plain(inside) == plain(alone[0])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(BEFORE, SURFACES), min_size=1, max_size=12))
def test_offsets_survive_whatever_stands_before(parts: list[tuple[str, str]]) -> None:
    text, places = "", []
    for before, surface in parts:
        text += f"{before}说:"
        places.append((len(text), len(text) + len(surface)))
        text += surface + "。"
    assert [(q.start, q.end) for q in scan(text)] == places


WIDE = {ord("0") + d: chr(0xFF10 + d) for d in range(10)} | {ord("."): "．", ord("%"): "％", ord(","): "，"}
TRADITIONAL = str.maketrans("万亿两个点余平阳辆", "萬億兩個點餘平陽輛")


@settings(max_examples=200, deadline=None)
@given(SURFACES, st.sampled_from([WIDE, TRADITIONAL]))
def test_full_width_and_traditional_read_alike(surface: str, table: dict[int, str]) -> None:
    [q], [other] = scan(surface), scan(surface.translate(table))
    assert (q.start, q.end, q.value, q.lower, q.upper, q.base_value, q.kind) == (
        other.start,
        other.end,
        other.value,
        other.lower,
        other.upper,
        other.base_value,
        other.kind,
    )


NOISE = st.text(
    alphabet="一二两三十百千万亿几数半零〇点第前首位多余来个家元年月成分之比约近超至到-—~:、,.()“” %0123456789/每亩吨abG\n", max_size=60
)


@settings(max_examples=500, deadline=None)
@given(NOISE)
def test_any_noise(text: str) -> None:
    found = scan(text)
    end = 0
    for q in found:
        assert end <= q.start < q.end <= len(text)
        end = q.end
        assert q.outer_start <= q.start < q.end <= q.outer_end <= len(text)
        assert "\n" not in text[q.start : q.end]
        assert (q.value is None) == (q.lower is not None) == (q.upper is not None)
        assert q.lower is None or q.upper is None or q.lower < q.upper
        for number in (q.value, q.lower, q.upper, q.base_value):
            assert number is None or (type(number) is Decimal and number.is_finite())
    assert scan(text) == found
    assert [(m.span.start, m.text) for m in quantities(text)] == sorted((m.span.start, m.text) for m in quantities(text))


@settings(max_examples=200, deadline=None)
@given(NOISE, st.integers(0, 60), st.integers(5, 20))
def test_nothing_is_read_in_a_taken_place(text: str, start: int, length: int) -> None:
    taken = (start, start + length)
    for q in find_quantities(Source.of(text, folding()), grammar(), [taken]):
        assert q.end <= taken[0] or q.start >= taken[1]


HOSTILE = [
    "一",
    "9,",
    "9，9",
    "1.",
    "百分之",
    "第",
    "〇",
    "、",
    "9",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "一万",
    "几",
    "数",
    "半",
    "123,",
    "1、",
    "1:",
    "1.5:",
    "3%-",
    "3-",
    "-",
    "每",
    "约",
    "约3",
    "3家、",
    "三分之",
    "一二",
    "两",
    "零",
    "1/2",
    "1个",
    "第一",
    "前三",
    "首位",
    "居",
    "1亿2千万",
    "壹",
    "拾",
    "壹拾",
    "数以万计",
    "3成",
    "“三个",
    "1万",
    "点",
    "一点五",
    "千方百计",
    "A4",
    "５",
    "3.5元/",
    "每年3元",
    "东经1度",
    "3个多",
    "十多",
    "1(2)",
    "投资3亿",
    "人口",
    "居第一",
    "比例1:2",
    "US$",
    "US$5",
    "三、",
    "一、",
    "1至",
    "三到",
    "-5",
    "负3",
    "3年半",
    "个半",
    "3千",
    "4万多亿",
    "1.2.3",
    "“",
]


def seconds(text: str) -> float:
    """The shorter of two scans, in time of this process only."""
    times = []
    for _ in range(2):
        source = Source.of(text, folding())
        begin = process_time()
        find_quantities(source, grammar())
        times.append(process_time() - begin)
    return min(times)


@pytest.mark.parametrize("unit", HOSTILE)
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    """A quadratic pattern would take sixteen times as long."""
    n = 3_000 // len(unit)
    assert seconds(unit * 4 * n) < 10 * seconds(unit * n) + 0.03


@pytest.mark.parametrize("unit", ["一", "9", "1.", "第", "〇", "、", "千", "千方百计"])
def test_a_million_characters(unit: str) -> None:
    found = scan(unit * (1_000_000 // len(unit)))
    assert all(q.value is None or q.value.is_finite() for q in found)


def test_no_float_on_the_way() -> None:
    """No float is written, made or named in the scan and in the units."""
    modules = [*Path(home.__file__).parent.glob("*.py"), Path(home.__file__).parents[1] / "lexicon" / "units.py"]
    assert len(modules) > 10
    for path in modules:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), path
            assert not (isinstance(node, ast.Name) and node.id == "float"), path
