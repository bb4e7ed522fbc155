"""Text broken at a fixed width: a sentence goes on over the line's end, whatever the width and however paragraphs open."""

import pytest

import liangdian
from liangdian.lexicon import folding
from liangdian.source import Source
from liangdian.unwrap import unwrapped

PROSE = [
    "林区位于省境东北，山地多而平川少，林地面积3200万亩，占土地总面积的62％。2019年末，全区共有林业户4.6万户，从业人员12.3万人，林下种植、养殖和旅游收入逐年增加，"
    "已经成为当地居民的主要收入来源之一。",
    "2019年全区木材产量86.4万立方米，比上年下降3.2％；食用菌产量5.7万吨，增长11.6％；旅游收入14.2亿元，增长20.5％。林区道路、供水、供电条件得到改善，新修防火道路640公里，"
    "改造供水管线210公里，新建气象站12座，为护林防火和居民生活提供了保障。",
    "资金不足、人才外流的问题依然存在，个别林场负债较重，设备陈旧，需要各方继续支持，逐步加以解决。",
]


def wrapped(paragraph: str, width: int, indent: str) -> str:
    """The paragraph in lines of so many columns, a Han character taking two."""
    lines, columns = [""], 0
    for c in indent + paragraph:
        wide = 2 if ord(c) > 255 else 1
        if columns + wide > width:
            lines.append("")
            columns = 0
        lines[-1] += c
        columns += wide
    return "\n".join(lines)


@pytest.mark.parametrize("width", [30, 44, 66, 100])
@pytest.mark.parametrize(("indent", "between"), [("　　", "\n"), ("    ", "\n"), ("", "\n\n"), ("    ", "\r\n")])
def test_wrapped_text_has_the_paragraphs_of_the_plain_one(width: int, indent: str, between: str) -> None:
    text = between.join(wrapped(p, width, indent) for p in PROSE)
    paragraphs = [text[a:b].replace("\n", "").replace("\r", "") for a, b in Source.of(text, folding()).paragraphs]
    assert paragraphs == PROSE


def test_a_figure_goes_on_over_the_break_and_keeps_its_place() -> None:
    text = "\n".join(wrapped(p, 62, "    ") for p in PROSE)
    for f in liangdian.parse(text).figures:
        assert text[f.quantity.span.start : f.quantity.span.end] == f.quantity.text
    plain = liangdian.parse("\n".join(PROSE)).figures
    said = [(f.quantity.text.replace("\n", ""), f.type, f.period and f.period.iso) for f in liangdian.parse(text).figures]
    assert said == [(f.quantity.text, f.type, f.period and f.period.iso) for f in plain]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PROSE),  # a paragraph a line
        "\n".join(s + "。" for p in PROSE for s in p.split("。") if s),  # a sentence a line
        "\n".join(f"第{n}林场管护站改造工程项目名单公示" for n in "一二三四五六七八"),  # lines of one length, no prose
        "\n".join(f"指标{n}\t120.5\t3.4\t86.1\t-2.6，" for n in range(8)),  # a table
        PROSE[0][:40] + "\n" + PROSE[0][40:],  # two lines show no width
        "",
    ],
)
def test_text_without_a_width_is_left_as_it_is(text: str) -> None:
    assert unwrapped(text, folding()(text)) == folding()(text)


def test_a_title_a_heading_and_an_indented_line_stay_lines() -> None:
    body = "\n".join(wrapped(p, 60, "    ") for p in PROSE)
    text = f"林区经济发展状况\n            一、概况\n{body}\n            二、问题\n{body}"
    lines = [text[a:b] for a, b in Source.of(text, folding()).paragraphs]
    assert [line for line in lines if len(line) < 20] == ["林区经济发展状况", "一、概况", "二、问题"]
    assert len(lines) == 9
