"""What an area is an area of: the noun says it, its verb, or the whole that it is a part of."""

import pytest

from figure_cases import figure_at

CASES = [
    # The noun, by its own words and by the unit that it is measured in.
    ("全镇烟田共计3200亩。", "3200亩", "farmed"),
    ("发展葡萄450亩，苗木1200亩。", "450亩", "farmed"),
    ("发展葡萄450亩，苗木1200亩。", "1200亩", "farmed"),
    ("云杉镇现有林下人参2600亩。", "2600亩", "farmed"),
    ("采摘园有山楂40亩、李子30亩。", "30亩", "farmed"),
    ("商业体量12万平方米。", "12万平方米", "floor"),
    ("新城土地12万平方米。", "12万平方米", "land"),
    ("蔬菜批发市场建筑面积3.6万平方米。", "3.6万平方米", "floor"),
    ("水果保鲜库5200平方米投入使用。", "5200平方米", "floor"),
    ("候车楼面积4800平方米。", "4800平方米", "floor"),
    ("新校区建筑总面积8.2万平方米。", "8.2万平方米", "floor"),
    ("住宅用地面积260亩。", "260亩", "land"),
    ("供应城镇住宅用地180公顷。", "180公顷", "land"),
    ("水库面积1300亩。", "1300亩", "other"),
    ("机械产业基地650亩。", "650亩", "other"),
    ("建成奶牛养殖小区2.6万平方米。", "2.6万平方米", "built_up"),
    # What stands by itself is not made green or sown.
    ("全县林地面积86万亩，草场面积42万亩，湿地面积9万亩。", "86万亩", "other"),
    ("全县林地面积86万亩，草场面积42万亩，湿地面积9万亩。", "42万亩", "other"),
    ("全县林地面积86万亩，草场面积42万亩，湿地面积9万亩。", "9万亩", "other"),
    ("完成封山育林3.4万亩。", "3.4万亩", "greened"),
    ("沙化土地防治12.6万亩。", "12.6万亩", "other"),
    ("新增商业综合体面积8万平方米。", "8万平方米", "floor"),
    ("全年粮食种植面积2260千公顷。", "2260千公顷", "farmed"),
    ("累计完成生态建设30万亩。", "30万亩", "greened"),
    ("完成废弃矿山生态修复12平方公里。", "12平方公里", "other"),
    ("规范流转土地2.6万亩。", "2.6万亩", "other"),
    ("去年流转稻田2.6万亩。", "2.6万亩", "farmed"),
    ("新建奶牛圈舍等基础设施8000平方米。", "8000平方米", "floor"),
    # The verb.
    ("治理违法建设46万平方米。", "46万平方米", "cleared"),
    ("完成房屋征收7.3万平方米。", "7.3万平方米", "cleared"),
    ("拆除危旧厂房2.1万平方米、围墙内棚屋0.8万平方米。", "0.8万平方米", "cleared"),
    # What else a list names is none of its members'.
    ("实施荒滩治理30万亩、沙化土地防治12万亩、湿地保护8万亩、人工种草6万亩。", "30万亩", "other"),
    ("实施荒滩治理30万亩、沙化土地防治12万亩、湿地保护8万亩、人工种草6万亩。", "8万亩", "other"),
    ("实施荒滩治理30万亩、沙化土地防治12万亩、湿地保护8万亩、人工种草6万亩。", "6万亩", "greened"),
    ("完成52栋住宅楼、13万平方米既有建筑节能改造。", "13万平方米", "other"),
    # A part is of what its whole is of.
    ("云杉镇果品种植面积8600亩，其中挂果期面积3100亩。", "3100亩", "farmed"),
    ("全乡受灾作物9200亩（果树700亩，苗圃150亩，林地6300亩），大棚320栋。", "6300亩", "farmed"),
    ("全区总面积320平方公里，其中耕地21万亩，草地6万亩。", "21万亩", "farmed"),
    ("全区总面积320平方公里，其中耕地21万亩，草地6万亩。", "6万亩", "other"),
    ("总建筑面积12万平方米，其中地下3万平方米。", "3万平方米", "floor"),
]


@pytest.mark.parametrize(("text", "surface", "aspect"), CASES)
def test_aspect_of_an_area(text: str, surface: str, aspect: str) -> None:
    figure = figure_at(text, surface)
    assert figure is not None
    assert getattr(figure, "aspect", figure.type) == aspect
