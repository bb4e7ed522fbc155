"""Units: each once, exact, read back with every scale and qualifier; files of a user's own, and what is wrong with them."""

import pickle
from decimal import Decimal
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

from liangdian import Lexicon, LexiconError, Parser, quantities
from liangdian.lexicon import Unit, folding
from liangdian.scan.found import ScannedQuantity
from liangdian.scan.quantities import QuantityGrammar, find_quantities
from liangdian.source import Source

UNITS = Lexicon.default().units
GRAMMAR = QuantityGrammar.of(Lexicon.default())


def scan(text: str) -> list[ScannedQuantity]:
    return find_quantities(Source.of(text, folding()), GRAMMAR)


BASES = [
    ("15亩", "10000", "平方米"),
    ("1公顷", "10000", "平方米"),
    ("3.5平方公里", "3500000", "平方米"),
    ("2万平米", "20000", "平方米"),
    ("3㎡", "3", "平方米"),
    ("4km²", "4000000", "平方米"),
    ("2.5公里", "2500", "米"),
    ("8海里", "14816", "米"),
    ("600mm", "0.6", "米"),
    ("3吨", "3000", "千克"),
    ("7斤", "3.5", "千克"),
    ("5克", "0.005", "千克"),
    ("2吨标准煤", "2000", "千克标准煤"),
    ("3亿立方米", "300000000", "立方米"),
    ("4升", "0.004", "立方米"),
    ("2万千升", "20000", "立方米"),
    ("15亿度", "1500000000", "千瓦时"),
    ("3GWh", "3000000", "千瓦时"),
    ("36MJ", "10", "千瓦时"),
    ("110MW", "110000", "千瓦"),
    ("2万千瓦", "20000", "千瓦"),
    ("3GW", "3000000", "千瓦"),
    ("6.42‰", "0.642", "%"),
    ("25个基点", "0.25", "百分点"),
    ("2.3个百分点", "2.3", "百分点"),
    ("36小时", "1.5", "天"),
    ("90分钟", "0.0625", "天"),
    ("两年", "24", "个月"),
    ("3个季度", "9", "个月"),
    ("5角", "0.5", "元"),
    ("3万港币", "30000", "港元"),
    ("US$5", "5", "美元"),
    ("5人民币", "5", "元"),
    ("2TB", "2000000000000", "字节"),
    ("3千伏", "3000", "伏"),
    ("49家", "49", "家"),
]


@pytest.mark.parametrize(("surface", "value", "base"), BASES)
def test_base_value(surface: str, value: str, base: str) -> None:
    [q] = scan(surface)
    assert (q.start, q.end) == (0, len(surface))
    assert (q.base_value, q.base_unit) == (Decimal(value), base)


def test_a_base_value_without_end_keeps_28_digits() -> None:
    [q] = scan("1亩")
    assert q.base_value == Decimal("666.6666666666666666666666667")
    [q] = scan("3000000000000000000000000000000000000003亩")
    assert q.base_value == Decimal("2000000000000000000000000000000000000002000")


SPELLINGS = [
    ("120平米", "平方米"),
    ("3个百分点", "百分点"),
    ("80㎡", "平方米"),
    ("5个小时", "小时"),
    ("9个月", "个月"),
    ("￥30", "¥"),
    ("3块钱", "块钱"),
]


@pytest.mark.parametrize(("surface", "unit"), SPELLINGS)
def test_aliases_are_shown_as_their_unit(surface: str, unit: str) -> None:
    assert [q.unit for q in quantities(surface)] == [unit]


def test_every_list_of_words_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()
    words = Lexicon.words
    monkeypatch.setattr(Lexicon, "words", lambda self, key: asked.add(key) or words(self, key))
    Parser(lexicon=Lexicon.default())
    assert set(Lexicon.default().lists) == asked


def test_each_unit_stands_once_with_a_source_of_its_factor() -> None:
    assert len(UNITS) > 600
    classifiers = [u for u in UNITS.values() if u.dimension == "count"]
    assert len(classifiers) > 250
    for spelling, unit in UNITS.items():
        assert isinstance(unit.factor, Fraction)
        assert unit.factor > 0
        assert spelling == folding()(spelling), f"{spelling} can never match a folded text"
        assert UNITS[unit.name] == unit


SCALES = {"": 0, "万": 4, "亿": 8, "万亿": 12, "千万": 7, "百万": 6}
BEFORE = {"": None, "约": "about", "近": "nearly", "超过": "over", "不足": "under", "至少": "at_least", "不超过": "at_most"}
AFTER = {"": None, "左右": "about", "以上": "at_least", "以下": "at_most"}
NO_SCALE = {"ratio", "points", "multiple", "rank"}


def phrases() -> list[tuple[str, str, Unit, Decimal, str | None]]:
    rows = []
    for (spelling, unit), (scale, places) in product(UNITS.items(), SCALES.items()):
        if scale and unit.kind in NO_SCALE:
            continue
        for before, after in [*product(BEFORE, [""]), *product([""], AFTER)]:
            row = (f"{before}37.25{scale}{spelling}", after, unit, Decimal(f"37.25E{places}"), BEFORE[before] or AFTER[after])
            rows.append(row)
    return rows


def test_every_unit_with_every_scale_and_qualifier_is_read_back() -> None:
    """Generated, not sampled: one text of tens of thousands of phrases."""
    rows = phrases()
    text, places = "", []
    for surface, after, *_ in rows:
        places.append((len(text), len(text) + len(surface)))
        text += f"{surface}{after}。"
    assert len(rows) > 30_000
    found = {q.end: q for q in scan(text)}
    wrong = []
    for (surface, after, unit, value, qualifier), (start, end) in zip(rows, places, strict=True):
        q = found.get(end)
        inner = start + surface.index("37")
        got = q and (q.start, q.value, q.unit, q.qualifier, q.bare, q.kind, q.base_unit)
        kind, base = (q.kind, q.base_unit) if q and unit.name == "度" else (unit.kind, unit.base)  # 37.25度 is warmth, 37.25万度 energy
        if got != (inner, value, unit.name, qualifier, False, kind, base):
            wrong.append((surface + after, q))
    assert wrong[:5] == []


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(
        """
[units.area]
"大亩" = { factor = "1000", aliases = ["大市亩"], source = "local" }
"半大亩" = { factor = "1/2", of = "大亩" }
[units.money]
"工分" = { factor = "1" }
[units.mass]
"筐重" = { factor = "25", of = "公斤" }
[classifiers]
mine = ["窑", "灶台"]
[refused]
mine = ["三家集", "八仙桌"]
""",
        "utf-8",
    )
    return path


def test_a_user_adds_units_classifiers_and_refused_phrases(own: Path) -> None:
    parser = Parser(lexicon=own)
    got = [
        (q.text, q.unit, q.base_value, q.base_unit)
        for q in parser.quantities("种植3大亩、6万半大亩,发放50工分,砖瓦12窑,收获4筐重,在三家集和八仙桌。")
    ]
    assert got == [
        ("3大亩", "大亩", 3000, "平方米"),
        ("6万半大亩", "半大亩", 30000000, "平方米"),
        ("50工分", "工分", 50, "工分"),
        ("12窑", "窑", 12, "窑"),
        ("4筐重", "筐重", 100, "千克"),
    ]
    assert [q.text for q in quantities("砖瓦12窑")] == []
    assert [q.text for q in Parser(lexicon=str(own)).quantities("砖瓦12窑")] == ["12窑"]


def test_a_parser_with_a_users_lexicon_pickles(own: Path) -> None:
    parser = pickle.loads(pickle.dumps(Parser(lexicon=own)))
    own.unlink()
    assert [q.text for q in parser.quantities("砖瓦12窑")] == ["12窑"]


def test_extending_leaves_the_lexicon_as_it_was(own: Path) -> None:
    lexicon = Lexicon.default()
    longer = lexicon.extended(own)
    assert "窑" in longer.units
    assert "窑" not in lexicon.units
    assert pickle.loads(pickle.dumps(longer)) == longer


WRONG = [
    ("units.area = [", r"own\.toml: Invalid value"),
    ('[units.area]\n"亩" = { factor = "600" }', r"own\.toml, line 2: '亩' stands twice: it is 亩 already"),
    ('[units.area]\n"甲" = { factor = "1", aliases = ["公顷"] }', r"line 2: '公顷' stands twice: it is 公顷"),
    ('[units.area]\n"甲" = { factor = "1" }\n"甲" = { factor = "2" }', r"own\.toml: Cannot overwrite a value"),
    ('[units.area]\n"甲" = { factor = "0" }', r"line 2: '甲' must have a factor above zero"),
    ('[units.area]\n\n"甲" = { factor = "-2/3" }', r"line 3: '甲' must have a factor above zero"),
    ('[units.area]\n"甲" = { factor = "1/0" }', r"'甲' must have an exact factor"),
    ('[units.area]\n"甲" = { factor = "about 3" }', r"'甲' must have an exact factor"),
    ('[units.area]\n"甲" = { factor = 0.1 }', r"'甲' must have text as its factor"),
    ('[units.area]\n"甲" = { of = "亩" }', r"'甲' must have an exact factor"),
    ('[units.area]\n"甲" = "2/3"', r"'甲' must be a table"),
    ('[units.area]\n"甲" = { factor = "1", pattern = "(a+)+" }', r"'甲' has the unknown key 'pattern'"),
    ('[units.area]\n"甲" = { factor = "1", aliases = "乙" }', r"'甲' must have a list of words as its aliases"),
    (
        '[units.area]\n"甲" = { factor = "2", of = "乙" }\n"乙" = { factor = "1/2", of = "甲" }',
        r"'甲' refers to itself in a circle: 甲 -> 乙 -> 甲",
    ),
    ('[units.area]\n"甲" = { factor = "2", of = "公斤" }', r"'甲' refers to '公斤', which is no unit of area"),
    ('[units.beauty]\n"甲" = { factor = "2" }', r"line 1: 'beauty' is no dimension; there are money, area"),
    ('[dimensions]\nbeauty = { kind = "pretty" }', r"line 2: 'beauty' must have a kind of money, area"),
    ('[classifiers]\nmine = ["家"]', r"line 2: '家' stands twice"),
    ('[classifiers]\nmine = "窑"', r"line 2: 'mine' in \[classifiers\] must be a list of words"),
    ("[refused]\nmine = [3]", r"line 2: 'mine' in \[refused\] must be a list of words"),
    ("[patterns]\nmine = []", r"line 1: 'patterns' is no table of a user's lexicon"),
    ("mine = 3", r"'mine' must stand in a table"),
]


@pytest.mark.parametrize(("content", "message"), WRONG)
def test_errors_name_the_file_the_line_and_the_entry(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(LexiconError, match=message):
        Parser(lexicon=path)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LexiconError, match=r"own\.toml: is no UTF-8 text"):
        Lexicon.default().extended(path)
    with pytest.raises(FileNotFoundError):
        Lexicon.default().extended(tmp_path / "none.toml")
