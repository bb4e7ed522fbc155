"""Places that own figures: divisions, whole places, zones, towns and villages, and words that only look like them."""

from functools import cache
from itertools import pairwise

import pytest

from liangdian.lexicon import Lexicon, folding
from liangdian.lexicon.divisions import divisions
from liangdian.mentions.places import PlaceGrammar, find_places
from liangdian.source import Source


@cache
def grammar() -> PlaceGrammar:
    return PlaceGrammar.of(Lexicon.default())


def places(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_places(Source.of(text, folding()), grammar())]


TAKEN = [
    # a greater name that begins one character later
    ("美丽江苏建设加快", ["江苏"]),
    ("西通辽宁某地", ["辽宁"]),
    ("九龙仓的股权", []),
    # 其中 stands before a name, and 中 is no part of it
    ("其中青禾村储量大", ["青禾村"]),
    ("阳新县向好,其中阳新签约", ["阳新县", "阳新"]),
    ("新建区域的主干路", []),
    ("制定西部大开发规划", []),
    ("配合市人大立法,配合市政协协商", []),
    # the whole place that a report is about
    ("全市生产总值增长5%", ["全市"]),
    ("高于全国、全省2.3个百分点", ["全国", "全省"]),
    ("我县和该区均居前列", ["我县", "该区"]),
    ("全国銷售額增長", ["全国"]),
    ("佔全國的三成", ["全國"]),
    # divisions, by full and short name, and one inside another
    ("江苏省昆山市签约项目12个", ["江苏省昆山市"]),
    ("记者从浙江省统计局获悉", ["浙江省"]),
    ("昆山、苏州两地协作", ["昆山", "苏州"]),
    ("苏州昆山市完成投资", ["苏州昆山市"]),
    ("上海闵行区产值增长", ["上海闵行区"]),
    ("內蒙古自治區糧食豐收", ["內蒙古自治區"]),
    ("恩施土家族苗族自治州游客增多", ["恩施土家族苗族自治州"]),
    # a doubtful short name, where the full one is printed
    ("平原县粮食丰收,平原还新建粮库", ["平原县", "平原"]),
    # zones
    ("开发区新建厂房12万平方米", ["开发区"]),
    ("昆山经济技术开发区引进企业", ["昆山经济技术开发区"]),
    ("位于临江科技园的企业", ["临江科技园"]),
    ("园区税收增长8%", ["园区"]),
    ("苏州工业园区与高新区", ["苏州工业园区", "高新区"]),
    ("青岛烟台港吞吐量增长", ["青岛烟台港"]),
    ("青岛、烟台港吞吐量增长", ["青岛", "烟台港"]),
    ("青岛烟台产值增长", ["青岛", "烟台"]),
    # towns, villages, counties that no list knows
    ("在三岔沟镇,道路已经硬化", ["三岔沟镇"]),
    ("依托柳湾村的山水", ["柳湾村"]),
    ("昆山市柳湾镇", ["昆山市柳湾镇"]),
    ("青湖县增收。在青湖县,果园连片", ["青湖县", "青湖县"]),
]


@pytest.mark.parametrize(("text", "found"), TAKEN, ids=[t for t, _ in TAKEN])
def test_taken(text: str, found: list[str]) -> None:
    assert places(text) == found


REFUSED = [
    "三江源的水系",
    "和顺的天气",
    "王家村一村种植果树",
    "全市场监管更加有力",
    "全区域协同推进",
    "发展平原地区的农业",
    "创建百强示范县",
    "走在南京路上",
    "就读于山东大学",
    "股市和楼市回暖",
    "乡村振兴和城镇建设",
    "城中村改造",
    "社区服务",
    "美丽乡村",
    "国际市场",
    "中国银行发放贷款",
    "一个小镇",
    "青湖县增收",
    "",
]


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    assert places(text) == []


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    text = "江苏省昆山市柳湾镇与苏州工业园区、上海自贸试验区及全省各地合作,我市园区和柳湾村受益。"
    found = find_places(Source.of(text, folding()), grammar())
    assert [m.kind for m in found] == ["place"] * len(found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_divisions_are_those_of_the_standard() -> None:
    rows = divisions()
    names = {d.name: d for d in rows}
    assert sum(d.level == 1 for d in rows) == 34
    assert names["昆山市"].short == "昆山"
    assert names["昆山市"].sure
    assert not names["平原县"].sure
    assert len(names) == len(rows)
    assert all(len(d.name) >= 2 and (not d.short or d.name.startswith(d.short)) for d in rows)


def test_many_places_in_one_text_are_all_found() -> None:
    names = [d.name for d in divisions() if d.level == 2]
    assert places("、".join(names)) == names
