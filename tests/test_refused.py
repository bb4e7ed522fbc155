"""Numerals that count nothing: set phrases and names, ordinals, codes, articles; each stays unread in a sentence."""

from functools import cache
from pathlib import Path

import pytest

from liangdian.lexicon import Lexicon, folding
from liangdian.scan.periods import PeriodGrammar, find_times
from liangdian.scan.quantities import QuantityGrammar, find_quantities
from liangdian.source import Source


@cache
def grammars() -> tuple[PeriodGrammar, QuantityGrammar]:
    return PeriodGrammar.of(Lexicon.default()), QuantityGrammar.of(Lexicon.default())


def read(text: str) -> list[str]:
    """The quantities that mean something by themselves."""
    periods, quantities = grammars()
    source = Source.of(text, folding())
    times = [(t.start, t.end) for t in find_times(source, periods) if not t.counted]
    return [text[q.start : q.end] for q in find_quantities(source, quantities, times) if not q.bare]


SENTENCES = ("他们把{}写进了材料。", "会上谈到{},气氛热烈。", "{}")

PHRASES = [
    phrase
    for line in Path(__file__).with_name("refused_phrases.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for phrase in line.split("|")
]


def test_there_are_hundreds_of_phrases() -> None:
    listed = {w for key, words in Lexicon.default().lists.items() if key.startswith("refused.") for w in words}
    assert len(set(PHRASES)) > 450
    assert len(listed) > 1000


@pytest.mark.parametrize("phrase", sorted(set(PHRASES)))
def test_phrase_is_no_quantity(phrase: str) -> None:
    for sentence in SENTENCES:
        assert read(sentence.format(phrase)) == []


def test_every_listed_phrase_is_passed_over_whole() -> None:
    for key, words in Lexicon.default().lists.items():
        if key.startswith("refused."):
            for word in words:
                assert read(f"他们说{word}和3家。") == ["3家"], word


# Near the refused: the numeral beside the phrase, or a phrase that begins like it, counts.
NEAR = [
    ("唯一一家和两家", ["两家"]),
    ("千方百计帮扶12户", ["12户"]),
    ("三农贷款3亿元", ["3亿元"]),
    ("第四批20家", ["20家"]),
    ("5G基站200个", ["200个"]),
    ("PM2.5浓度35微克", ["35微克"]),
    ("世界500强企业3家", ["3家"]),
    ("超亿元", ["亿元"]),
    ("突破万亿元", ["万亿元"]),
    ("百亿元产业", ["百亿元"]),
    ("三分之一", ["三分之一"]),
    ("十分之三", ["十分之三"]),
    ("千分之一", ["千分之一"]),
    ("两次", ["两次"]),
    ("一百五十家", ["一百五十家"]),
    ("一半", ["一半"]),
    ("一倍", ["一倍"]),
    ("一个百分点", ["一个百分点"]),
    ("一万亩", ["一万亩"]),
    ("满一年", ["一年"]),
    ("一年半", ["一年半"]),
    ("一年来,成效明显", ["一年"]),
    ("发明专利两项,国家级新产品一项", ["两项", "一项"]),
    ("在两成左右,7次高于三成", ["两成", "7次", "三成"]),
    ("辖4镇10乡", ["4镇", "10乡"]),
    ("途经镇江,投资2亿元", ["2亿元"]),
    ("三条路", ["三条"]),
    ("两个基地", ["两个"]),
    ("四座水库", ["四座"]),
    ("八条河", ["八条"]),
    ("十项措施", ["十项"]),
    ("建成5栋", ["5栋"]),
    ("一期投资3亿元,二期投资5亿元", ["3亿元", "5亿元"]),
    ("(3)新建5家", ["5家"]),
    ("1、新建5家", ["5家"]),
    ("“千万”工程惠及3万户", ["3万户"]),
    ("8点30分出发,走了3公里", ["3公里"]),
    ("每3年安排5亿元", ["5亿元"]),
    ("80年代投资3亿元", ["3亿元"]),
]


@pytest.mark.parametrize(("text", "want"), NEAR)
def test_what_stands_near_is_read(text: str, want: list[str]) -> None:
    assert read(text) == want
    assert read(f"据了解,{text}。") == want
