"""Texts that nobody writes and a parser must survive: each by name, as a function of its length in characters."""

import json
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from hypothesis import strategies as st

DIGITS = "0123456789０５９.,．，"
NUMERALS = "一二三四五六七八九十百千万亿零〇两半几数壹贰億萬点分之第"
MARKS = "%％‰、，,。.；;：:（）()“”‘’《》〔〕【】[]—-–~～…·/∶?!？！ \u3000\n\r\t"
WORDS = Path(__file__).with_name("hostile_words.txt").read_text("utf-8").split()  # units and words of reports
ODD = (
    "\x00\x01\x7f\u00ad\u200b\u200d\u200e\u200f\u202e\u2066\u2069\ufeff\ufffd\u0301\u0308\u20e3\ue000\ud800\udfff\u2028\u2029\x85"
    "é👍🏽👨🇨🇳𠀀Ⅷ①㈠½"
)

ANY_CHARACTER = st.characters(exclude_categories=())  # lone surrogates too
DOMAIN_PIECE = st.one_of(
    st.sampled_from(DIGITS),
    st.sampled_from(NUMERALS),
    st.sampled_from(MARKS),
    st.sampled_from(WORDS),
    st.sampled_from(ODD),
    st.integers(0, 10**12).map(str),
)
ANY_TEXT = st.text(ANY_CHARACTER, max_size=200)
DOMAIN_TEXT = st.lists(DOMAIN_PIECE, max_size=80).map("".join)
MIXED_TEXT = st.lists(st.one_of(DOMAIN_PIECE, ANY_CHARACTER), max_size=80).map("".join)

Text = Callable[[int], str]

_SYLLABLES = "东西南北金银华盛达兴隆泰和安顺康宁海江山林川云天新远大长永正中明光辉宏伟"


def repeated(piece: str) -> Text:
    """The same again and again: 9,9,9,9,…"""
    return lambda length: piece * (length // len(piece))


def between(opening: str, closing: str) -> Text:
    """Nested as deep as it is long: ((((…))))."""
    return lambda length: opening * (length // 2 // len(opening)) + closing * (length // 2 // len(closing))


def ending(piece: str, end: str) -> Text:
    """What only its last characters explain: 5、5、5、…个百分点."""
    return lambda length: piece * (length // len(piece)) + end


def names() -> Iterator[str]:
    """东东东, 东东西, …: names that are all different."""
    for number in range(10**9):
        name, rest = "", number
        while rest or len(name) < 3:
            rest, at = divmod(rest, len(_SYLLABLES))
            name += _SYLLABLES[at]
        yield name


def each_different(template: str) -> Text:
    """A sentence a name, no name twice."""
    return lambda length: "".join(template.format(name) for name in islice(names(), length // (len(template) + 1)))


def numbered(template: str) -> Text:
    """A piece a number: 1. 2. 3. …"""
    return lambda length: "".join(template.format(n) for n in range(length // (len(template) + 2)))


# One piece a line, with the escapes of JSON.
REPEATED = Path(__file__).with_name("hostile_repeated.txt").read_text("utf-8").splitlines()

HOSTILE: dict[str, Text] = {
    **{f"{piece}×n": repeated(json.loads(f'"{piece}"')) for piece in REPEATED},
    "(((…)))": between("(", ")"),
    "““…””": between("“", "”"),
    "（“《…": repeated("（“《"),
    "5、5、…个百分点": ending("5、", "个百分点"),
    "5、5、…万元": ending("5.5、", "万元"),
    "分别增长5%、5%…": lambda length: "甲、" * (length // 6) + "分别增长" + "5%、" * (length // 6),
    "一 number of n digits, then its unit": ending("9", "万元"),
    "a written numeral of n characters": ending("九千九百九十九万", "元"),
    "0.000…1%": lambda length: "0." + "0" * length + "1%",
    "a line without a stop": repeated("园区发展势头良好项目加快推进企业不断壮大"),
    "a sentence of figures": ending("新增企业5家,", "。"),
    "a sentence of figures, each with a name": each_different("{}公司投资5亿元,"),
    "firms, all different": each_different("{}科技有限公司落户园区。\n"),
    "firms, full name and short": each_different("{0}科技有限公司签约,{0}投产。"),
    "firms in one list": each_different("{}科技有限公司、"),
    "projects, all different": each_different("{}产业园项目总投资5亿元,已开工。\n"),
    "projects in one line": each_different("{}大厦项目、"),
    "places, all different": each_different("{}县增长5%。"),
    "headings, numbered": numbered("{}、加快发展\n"),
    "headings, then text": numbered("{}、加快发展\n完成投资5亿元。\n"),
    "headings, ever deeper": lambda length: "".join("1." * (1 + n % 200) + "好\n" for n in range(length // 204)),
    "headings inside headings": lambda length: "".join(
        f"{'一二三四五六七八九'[n % 9]}、好\n(一)好\n1.好\n(1)好\n" for n in range(length // 14)
    ),
    "years, all different": numbered("{}年增长5%。"),
    "days": numbered("5月{}日,"),
    "written in words": repeated("二〇一八年五月,增长百分之三点五。"),
    "open brackets in each sentence": repeated("(增长5%。“新增"),
    "combining runs": lambda length: "增长5" + "\u0301" * length + "%",
    "surrogates between": repeated("增长\ud8005%\udfff,"),
}
