"""Headings: each kind of mark alone, nested, broken, and its look-alikes that are no headings."""

from functools import cache

import pytest

from liangdian import parse
from liangdian.lexicon import Lexicon, folding
from liangdian.outline.headings import Heading, HeadingGrammar, find_headings
from liangdian.outline.marks import mark_pattern, read_mark
from liangdian.source import Source

BODY = "园区坚持把项目建设摆在突出位置,各项工作按照既定步骤有序展开,企业反映良好,群众普遍满意。"
MORE = "下一步还将继续完善配套设施,改进服务方式,让入驻的每一家企业都能安心生产、放心经营、专心研发。"


@cache
def grammar() -> HeadingGrammar:
    return HeadingGrammar.of(Lexicon.default())


def headings(text: str) -> list[Heading]:
    return find_headings(Source.of(text, folding()), grammar())


def outline(text: str) -> list[tuple[int, str | None, str]]:
    return [(h.level, h.label, h.title) for h in headings(text)]


def lines(*parts: str) -> str:
    return "\n".join(parts)


# Each kind of mark alone, twice, with a text below: the labels and titles that it gives.
ALONE = [
    ("亮点一：工业稳步回升", "亮点二：招商势头良好", ("亮点一", "工业稳步回升"), ("亮点二", "招商势头良好")),
    ("亮点之一 工业稳步回升", "亮点之二 招商势头良好", ("亮点之一", "工业稳步回升"), ("亮点之二", "招商势头良好")),
    ("经验1：放手让企业闯", "经验2：服务跟着企业走", ("经验1", "放手让企业闯"), ("经验2", "服务跟着企业走")),
    ("第一章 总体思路", "第二章 重点安排", ("第一章", "总体思路"), ("第二章", "重点安排")),
    ("第 1 部分：总体思路", "第 2 部分：重点安排", ("第 1 部分", "总体思路"), ("第 2 部分", "重点安排")),
    ("一、工业经济", "二、对外开放", ("一", "工业经济"), ("二", "对外开放")),
    ("一 、工业经济", "二 、对外开放", ("一", "工业经济"), ("二", "对外开放")),
    ("一.工业经济", "二.对外开放", ("一", "工业经济"), ("二", "对外开放")),
    ("（一）工业经济", "（二）对外开放", ("一", "工业经济"), ("二", "对外开放")),
    ("(十一) 工业经济", "(十二) 对外开放", ("十一", "工业经济"), ("十二", "对外开放")),
    ("1.工业经济", "2.对外开放", ("1", "工业经济"), ("2", "对外开放")),
    ("1、工业经济", "2、对外开放", ("1", "工业经济"), ("2", "对外开放")),
    ("１．工业经济", "２．对外开放", ("１", "工业经济"), ("２", "对外开放")),
    ("(1)工业经济", "(2)对外开放", ("1", "工业经济"), ("2", "对外开放")),
    ("1）工业经济", "2）对外开放", ("1", "工业经济"), ("2", "对外开放")),
    ("一、\n工业经济", "二、\n对外开放", ("一", "工业经济"), ("二", "对外开放")),
    ("一 工业经济", "二 对外开放", ("一", "工业经济"), ("二", "对外开放")),
    ("一）工业经济", "二）对外开放", ("一", "工业经济"), ("二", "对外开放")),
    ("一、工业经济", "二、三次产业协同并进", ("一", "工业经济"), ("二", "三次产业协同并进")),
    ("01 工业经济", "02 对外开放", ("01", "工业经济"), ("02", "对外开放")),
    ("01\n工业经济", "02\n对外开放", ("01", "工业经济"), ("02", "对外开放")),
    ("Ⅰ. 工业经济", "Ⅱ. 对外开放", ("Ⅰ", "工业经济"), ("Ⅱ", "对外开放")),
    ("★工业经济★", "★对外开放★", (None, "工业经济"), (None, "对外开放")),
    ("①工业经济", "②对外开放", ("①", "工业经济"), ("②", "对外开放")),
    ("1.1 工业经济", "1.2 对外开放", ("1.1", "工业经济"), ("1.2", "对外开放")),
    ("——工业经济提速。", "——对外开放扩大。", (None, "工业经济提速"), (None, "对外开放扩大")),
    ("◆工业经济", "◆对外开放", (None, "工业经济"), (None, "对外开放")),
    ("● 工业经济", "● 对外开放", (None, "工业经济"), (None, "对外开放")),
    ("■工业经济", "■对外开放", (None, "工业经济"), (None, "对外开放")),
    ("【工业经济】", "【对外开放】", (None, "工业经济"), (None, "对外开放")),
    ("一是工业经济稳步回升。", "二是对外开放继续扩大。", ("一是", "工业经济稳步回升"), ("二是", "对外开放继续扩大")),
    ("首先，工业要稳住。", "其次，外贸要跟上。", ("首先", "工业要稳住"), ("其次", "外贸要跟上")),
    ("第一，工业要稳住。", "第二，外贸要跟上。", ("第一", "工业要稳住"), ("第二", "外贸要跟上")),
    ("## 工业经济", "## 对外开放", (None, "工业经济"), (None, "对外开放")),
    ("### **一、工业经济**", "### **二、对外开放**", ("一", "工业经济"), ("二", "对外开放")),
    ("**工业经济**", "**对外开放**", (None, "工业经济"), (None, "对外开放")),
    ("工业经济", "对外开放", (None, "工业经济"), (None, "对外开放")),
    ("工业经济：", "对外开放：", (None, "工业经济"), (None, "对外开放")),
    ("工业还能走多远？", "外贸靠什么稳住？", (None, "工业还能走多远？"), (None, "外贸靠什么稳住？")),
    ("一、工業經濟", "二、對外開放", ("一", "工業經濟"), ("二", "對外開放")),
]


@pytest.mark.parametrize(("first", "second", "one", "two"), ALONE, ids=[row[0] for row in ALONE])
def test_each_kind_alone(first: str, second: str, one: tuple[str | None, str], two: tuple[str | None, str]) -> None:
    assert outline(lines(BODY, first, BODY, second, MORE)) == [(1, *one), (1, *two)]


RUN_IN = [
    ("（一）主导产业增势强劲。", "一", "主导产业增势强劲"),
    ("1.服务更加周到。", "1", "服务更加周到"),
    ("2、公共平台：", "2", "公共平台"),
    ("——民生保障有力。", None, "民生保障有力"),
    ("三是环境越来越好。", "三是", "环境越来越好"),
    ("四要守住底线。", "四要", "守住底线"),
    ("(三)稳住基本盘,打好主动仗。", "三", "稳住基本盘,打好主动仗"),
    ("⑤ 人才引得进。", "⑤", "人才引得进"),
    ("第三节 土地利用。", "第三节", "土地利用"),
]


@pytest.mark.parametrize(("opening", "label", "title"), RUN_IN, ids=[row[0] for row in RUN_IN])
def test_run_in(opening: str, label: str | None, title: str) -> None:
    text = lines(BODY, opening + BODY, MORE)
    (heading,) = headings(text)
    assert (heading.level, heading.label, heading.title) == (1, label, title)
    assert text[heading.end] in "。：:"


def test_bold_titles_open_their_paragraphs() -> None:
    text = (
        "财政研究报告\n\n## 财政状况：\n\n**财政收入：** 结构稳定，增值税、所得税和房产税是主要来源。\n\n"
        "**财政支出：** 民生和教育支出增幅最大，其次是基础设施建设。\n\n**投资收益：** 近年来有下跌的趋势，回报率也随之走低。\n"
    )
    assert [(s.level, s.title) for s in parse(text).sections] == [
        (1, "财政状况"),
        (2, "财政收入"),
        (2, "财政支出"),
        (2, "投资收益"),
    ]


def test_the_surface_ends_before_its_stop() -> None:
    text = lines(BODY, "一、稳增长取得实效。", MORE)
    (heading,) = headings(text)
    assert text[heading.start : heading.end] == "一、稳增长取得实效"


NESTED = [
    (["一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊"], [1, 2, 2, 1, 2]),
    (["（一）甲", "1.乙", "2.丙", "（二）丁", "1.戊"], [1, 2, 2, 1, 2]),
    (["一、甲", "1.乙", "（1）丙", "（2）丁", "2.戊", "二、己"], [1, 2, 3, 3, 2, 1]),
    (["一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "二、己"], [1, 2, 3, 3, 2, 1]),
    (["1.甲", "（1）乙", "①丙", "②丁", "2.戊"], [1, 2, 3, 3, 1]),
    (["1.甲", "一、乙", "二、丙", "2.丁", "一、戊"], [1, 2, 2, 1, 2]),
    (["第一章 甲", "一、乙", "（一）丙", "第二章 丁", "一、戊"], [1, 2, 3, 1, 2]),
    (["亮点一：甲", "1.乙", "2.丙", "亮点二：丁"], [1, 2, 2, 1]),
    (["一、甲", "一是乙。", "二是丙。", "二、丁"], [1, 2, 2, 1]),
    (["# 甲", "## 乙", "## 丙", "# 丁"], [1, 2, 2, 1]),
]


@pytest.mark.parametrize(("marks", "levels"), NESTED, ids=["/".join(m) for m, _ in NESTED])
def test_levels_follow_the_order_of_nesting(marks: list[str], levels: list[int]) -> None:
    long = [part for mark in marks for part in (mark.translate({ord(c): c + "项内容" for c in "甲乙丙丁戊己"}), BODY)]
    assert [h.level for h in headings(lines(BODY, *long))] == levels


BROKEN = [
    (["一、总体情况", "三、主要问题", "二、下步打算"], [("一", 1), ("三", 1), ("二", 1)]),
    (["二、总体情况", "二、主要问题", "五、下步打算"], [("二", 1), ("二", 1), ("五", 1)]),
    (["1.用地保障", "4.用能保障", "4.用工保障"], [("1", 1), ("4", 1), ("4", 1)]),
    (["（三）要素保障", "（四）环境保障", "二、下步打算", "（一）扩大招商"], [("三", 2), ("四", 2), ("二", 1), ("一", 2)]),
    (["一、总体情况", "3.用地保障", "4.用能保障", "二、下步打算", "5.用工保障"], [("一", 1), ("3", 2), ("4", 2), ("二", 1), ("5", 2)]),
]


@pytest.mark.parametrize(("marks", "found"), BROKEN, ids=["/".join(m) for m, _ in BROKEN])
def test_broken_numbering_keeps_its_levels(marks: list[str], found: list[tuple[str, int]]) -> None:
    text = lines(BODY, *(part for mark in marks for part in (mark, BODY)))
    assert [(h.label, h.level) for h in headings(text)] == found


ORDINALS = [
    ("二、总体情况", "written", 2),
    ("十、总体情况", "written", 10),
    ("（二十一）总体情况", "bracketed_written", 21),
    ("第一百二十章 总则", "chapter章", 120),
    ("第12章 总则", "chapter章", 12),
    ("亮点十二：总体情况", "matter", 12),
    ("其次，总体情况", "spoken", None),
    ("⑫总体情况", "circled", 12),
    ("Ⅳ、总体情况", "roman", 4),
    ("三三、总体情况", "written", None),
]


@pytest.mark.parametrize(("line", "kind", "ordinal"), ORDINALS, ids=[row[0] for row in ORDINALS])
def test_the_ordinal_of_a_mark(line: str, kind: str, ordinal: int | None) -> None:
    mark = read_mark(mark_pattern(Lexicon.default()), folding()(line), 0, len(line))
    assert mark is not None
    assert (mark.kind, mark.ordinal) == (kind, ordinal)


def test_points_after_a_dash_list_stand_beside_it() -> None:
    text = lines(
        "一、工作回顾", "——甲事有成。" + BODY, "——乙事有成。" + BODY, "一是守住底线。" + BODY, "二是提升质效。" + BODY, "二、打算", BODY
    )
    assert [h.level for h in headings(text)] == [1, 2, 2, 2, 2, 1]


def test_numbers_after_a_dash_list_do_not_stand_in_its_last_point() -> None:
    text = lines("一、工作回顾", "——甲事有成。" + BODY, "——乙事有成。" + BODY, "（一）平台建设", BODY, "（二）队伍建设", BODY)
    assert [h.level for h in headings(text)] == [1, 2, 2, 2, 2]


SUMMINGS = ["回顾五年奋斗历程，我们得到以下几点体会：", "五年来的实践给我们许多有益启示。", "各位代表！过去的一年极不平凡。"]


@pytest.mark.parametrize("line", SUMMINGS)
def test_what_sums_up_stands_beside_the_sections_above(line: str) -> None:
    text = lines(
        "一、工作回顾",
        "（一）平台建设",
        BODY,
        "（二）队伍建设",
        BODY,
        line,
        "第一，必须坚持实干为先。" + BODY,
        "第二，必须坚持民生为本。" + BODY,
    )
    assert [h.level for h in headings(text)] == [1, 2, 2, 2, 2]


def test_points_of_one_paragraph_are_headings_where_each_has_a_text() -> None:
    points = ["一是夯实产业基础。" + BODY, "二是扩大有效投资，增强发展后劲。" + BODY, "三是改善营商环境。" + BODY]
    text = lines("一、工作回顾", MORE + "".join(points), "二、下步打算", BODY)
    assert outline(text) == [
        (1, "一", "工作回顾"),
        (2, "一是", "夯实产业基础"),
        (2, "二是", "扩大有效投资，增强发展后劲"),
        (2, "三是", "改善营商环境"),
        (1, "二", "下步打算"),
    ]
    assert outline(lines(BODY, "具体来看，" + "".join(points[:2]), MORE)) == [
        (1, "一是", "夯实产业基础"),
        (1, "二是", "扩大有效投资，增强发展后劲"),
    ]
    assert outline(lines(BODY, MORE + points[0] + points[2], MORE)) == []


def test_fields_each_on_a_line_of_its_own() -> None:
    fields = [
        part for field in ("在教育方面。", "在医疗方面。", "在养老和托育方面。") for part in (field, "办成了一批实事。", "群众较为满意。")
    ]
    assert [h.title for h in headings(lines(BODY, *fields))] == ["在教育方面", "在医疗方面", "在养老和托育方面"]
    assert outline(lines(BODY, *fields[:6])) == []


def test_a_day_closes_the_notice_above() -> None:
    text = lines("某园区快讯", BODY, "2024-03-05", "轴承生产线在临江园投产", BODY, "2024年3月8日", "新能源项目落户临江园", MORE)
    assert [h.title for h in headings(text)] == ["轴承生产线在临江园投产", "新能源项目落户临江园"]


def test_an_office_under_the_title_is_no_heading() -> None:
    assert outline(lines("2021年度某市社会保障事业公报", "某市人力资源和社会保障局", "一、就业", BODY, "二、社保", MORE)) == [
        (1, "一", "就业"),
        (1, "二", "社保"),
    ]


def test_a_space_in_the_place_of_a_lost_break() -> None:
    text = lines("一、工业稳步回升 " + BODY + MORE, "二、招商成效明显,后劲持续增强 " + BODY + MORE)
    assert [h.title for h in headings(text)] == ["工业稳步回升", "招商成效明显,后劲持续增强"]
    assert [h.title for h in headings(lines("一、工业稳步回升 招商成效明显", BODY, "二、打算", MORE))] == [
        "工业稳步回升 招商成效明显",
        "打算",
    ]


def test_even_phrases_make_a_long_title() -> None:
    even = "1.水土流失,草场退化,湖泊不断萎缩,风沙危害加剧。"
    uneven = "1.水土流失,草场退化的情况在不少地方还没有得到遏制,湖泊萎缩,风沙加剧。"
    assert [h.title for h in headings(lines("一、问题", even + BODY, "2.投入不足。" + MORE))] == ["问题", even[2:-1], "投入不足"]
    assert [h.title for h in headings(lines("一、问题", uneven + BODY, "2.投入不足。" + MORE))] == ["问题", "投入不足"]


def test_a_heading_in_two_lines() -> None:
    text = lines("某地新闻", "2020-01-02", BODY, "三年之内在本市的", "投入将超过百亿元", MORE)
    assert outline(text) == [(1, None, "三年之内在本市的投入将超过百亿元")]


def test_a_line_above_another_holds_it() -> None:
    text = lines("临江园", BODY, "服务", "招商服务", BODY, "人才服务", MORE)
    assert outline(text) == [(1, None, "服务"), (2, None, "招商服务"), (2, None, "人才服务")]


PHRASES = ["商贸流通更加活跃。", "文化旅游加快融合。", "交通网络日益完善。"]


def test_phrases_that_open_paragraphs_in_company() -> None:
    text = lines("一、工作回顾", *(p + BODY for p in PHRASES), "二、下步打算", BODY)
    assert [(level, title) for level, _, title in outline(text)] == [
        (1, "工作回顾"),
        *((2, p[:-1]) for p in PHRASES),
        (1, "下步打算"),
    ]
    assert outline(lines(BODY, PHRASES[0] + BODY, MORE)) == []
    assert len(outline(lines("一、工作回顾", *(p + BODY for p in PHRASES[:2]), "二、下步打算", BODY))) == 4
    assert len(outline(lines("一、工作回顾", MORE, *(p + BODY for p in PHRASES[:2]), "二、下步打算", BODY))) == 2


FUSED = [
    (
        "某县2021年政府工作报告各位代表：现在报告全县情况，敬请审议，也请列席的同志提出意见。2021年工作回顾2021年，全县上下奋力拼搏，经济运行稳中有进，"
        "产业结构持续优化，城乡面貌明显改善，民生福祉不断增进，社会大局和谐稳定，较好完成了全年目标任务，为下一步发展打下了坚实基础。",
        ["2021年工作回顾"],
    ),
    (
        "上半年某地工业平稳运行。一、产销总体平稳上半年,全市规上工业产值增长5%,产销率保持在较高水平,其中重点行业贡献突出,中小企业运行平稳,用工总体稳定。"
        "二、效益继续改善从行业看,八成行业盈利,骨干企业利润增长较快,亏损面进一步收窄,库存周转有所加快,应收账款占比略有下降,企业信心有所恢复,预期向好。",
        ["产销总体平稳", "效益继续改善"],
    ),
    (
        "一、房屋施工情况1-6月份,全市施工面积同比下降6%,新开工面积降幅收窄,竣工面积有所增长,保交付项目进展总体顺利,重点片区建设有序,资金到位情况基本稳定。"
        "二、房屋销售情况6月末,全市待售面积略有下降,住宅去化周期缩短,办公用房和商业用房去化仍然偏慢,各地继续优化调整相关政策,居民购房意愿有所回升,市场逐步筑底。",
        ["房屋施工情况", "房屋销售情况"],
    ),
    (
        "某区召开发布会介绍情况。招商引资势头良好今年以来,全区签约项目12个,开工8个,重点项目用地、用能、用工得到较好保障,一批链主企业加快布局,产业链条进一步延伸。"
        "城乡环境持续改善在乡村振兴方面,全区改造农房300户,新建农村公路20公里,人居环境整治成效明显,垃圾分类覆盖面不断扩大,群众获得感进一步增强,村容村貌焕然一新。",
        ["招商引资势头良好", "城乡环境持续改善"],
    ),
    (
        "全县上下观摩了一批好项目,学到了经验。项目简介1.数控机床二期项目项目总投资2亿元,已于今年5月投产,主要生产数控车床,目前订单饱满,产线满负荷运行,员工全部到岗。"
        "2.冷链物流项目项目总投资1亿元,目前主体已经封顶,计划年底投入使用,建成后将为周边农户提供仓储、分拣、配送等服务,带动当地果蔬外销,增加农民收入,前景看好。",
        ["项目简介", "数控机床二期项目", "冷链物流项目"],
    ),
    (
        "一、批发零售回暖上半年，全市零售额增长5%，城乡市场同步回升，实体门店客流恢复，重点商圈人气明显提升，外地游客带动消费增长，夜间消费亮点较多。"
        "二、主要商品走势良好从类别看，上半年，十类商品销售额上升。家电商品表现亮眼。上半年，以旧换新带动明显，增长12%。文体用品需求旺盛。上半年，销售额增长9%。"
        "服装鞋帽恢复较快。1-6月，销售额增长6%。",
        ["批发零售回暖", "主要商品走势良好", "家电商品表现亮眼", "文体用品需求旺盛", "服装鞋帽恢复较快"],
    ),
    (
        "一、批发零售回暖上半年，全市零售额增长5%，城乡市场同步回升，实体门店客流恢复，重点商圈人气明显提升，外地游客带动消费增长，夜间消费亮点较多。"
        "二、主要商品走势良好从类别看，上半年，十类商品销售额上升。家电商品表现亮眼。上半年，以旧换新带动明显，增长12%。文体用品需求旺盛。",
        ["批发零售回暖", "主要商品走势良好"],
    ),
    (
        "某区召开发布会介绍情况，全区智能产业近年来呈现集聚发展态势，企业总数超过700家，从业人员超过3万人，形成了较为完整的产业链条。主要做法：一是培育骨干企业，产业规模扩大。"
        "全年新增企业60家，骨干企业带动上下游配套企业落户，形成集群。二是建好公共平台，服务能力提升。新建平台5个，服务企业300家次，设备共享率明显提高。下一步继续优化环境。",
        ["培育骨干企业，产业规模扩大", "建好公共平台，服务能力提升"],
    ),
]


@pytest.mark.parametrize(("text", "titles"), FUSED, ids=[titles[0] for _, titles in FUSED])
def test_line_breaks_lost(text: str, titles: list[str]) -> None:
    assert [h.title for h in headings(text)] == titles


REFUSED = [
    # items of a list
    lines("主要做法有以下几条:", "1.引进企业12家,总投资3亿元;", "2.开工项目8个,完成投资2亿元;", "3.新增就业500人。"),
    lines("鼓励下列项目:", "（一）采用先进技术的；", "（二）带动就业明显的；", "（三）节约集约用地的。", MORE),
    lines(
        BODY,
        "1.帮助300户家庭改善住房条件(牵头单位:住建局)。",
        "2.新建幼儿园2所(牵头单位:教育局)。",
        "3.改造老旧管网40公里(牵头单位:水务局)。",
    ),
    lines(BODY, "- 停车场", "- 充电桩", "- 公交站", MORE),
    lines(BODY, "停车场", "充电桩", "公交站", "快递站", MORE),
    # a mark inside a sentence, or part of it
    "会议原则同意报告中的“一、总体思路”和“二、重点安排”两部分,要求抓紧修改完善后按程序报批,各有关部门要分头做好衔接工作。",
    lines(BODY, "一、二、三产业协调发展,城乡面貌焕然一新,人民生活水平稳步提高,各项社会事业取得长足进步,社会大局保持和谐稳定。"),
    lines(BODY, "3.5亿元的投资主要投向园区道路、管网、厂房和人才公寓,目前均已完成招标,计划年内全部开工,明年年底前交付。"),
    lines(BODY, "三要素齐备才能开工,这是多年来形成的共识,也是今后一个时期必须坚持的原则,任何时候都不能动摇,不能走样。"),
    lines(BODY, "一是夯实基础。健全制度,压实责任。二是扩大投资。抓好储备,加快开工。三是改善环境。优化流程,提高效率。"),
    # tables, captions, bylines
    lines(BODY, "表1 主要指标完成情况", "指标\t上年\t本年", "产值\t10\t12", MORE),
    lines(BODY, "单位：亿元", "| 产值 | 10 |", "| 税收 | 2 |", MORE),
    lines(BODY, "图3 近五年投资增速", MORE),
    lines(BODY, "开工仪式现场", MORE),
    lines(BODY, "园区管委会主任林小禾", MORE),
    lines(BODY, "林小禾（左一）会见客商", MORE),
    lines(BODY, "第三条 园区内企业享受本办法规定的优惠", MORE),
    # to whom it is sent, and whether it may be published
    lines("园区办法已经研究同意", "各街道办事处、区直各单位：", BODY, "（此件公开发布）", MORE),
    lines("某园区新闻", "记者 林小禾 通讯员 周一诺", BODY, MORE),
    lines(BODY, MORE),
    BODY,
    "",
]


@pytest.mark.parametrize("text", REFUSED, ids=[t[:40].replace("\n", "/") for t in REFUSED])
def test_look_alikes(text: str) -> None:
    assert outline(text) == []


def test_what_all_do_is_a_heading() -> None:
    assert outline(lines(BODY, "各项改革：", BODY, "各类活动：", MORE)) == [(1, None, "各项改革"), (1, None, "各类活动")]


def test_the_title_of_the_document_is_no_heading() -> None:
    text = lines("# 园区管理办法", "## 第一章 总则", BODY, "## 第二章 附则", MORE)
    assert outline(text) == [(1, "第一章", "总则"), (1, "第二章", "附则")]


def test_bodies_run_to_the_next_heading_of_their_level_or_above() -> None:
    text = lines("一、甲部分", BODY, "（一）乙部分", BODY, "（二）丙部分", BODY, "二、丁部分", MORE)
    bodies = {h.title: text[slice(*h.body)] for h in headings(text)}
    assert bodies["甲部分"].startswith("\n" + BODY)
    assert "丙部分" in bodies["甲部分"]
    assert "丁部分" not in bodies["甲部分"]
    assert "丙部分" not in bodies["乙部分"]
    assert bodies["丁部分"] == "\n" + MORE


def test_a_turn_of_the_speech_ends_the_inner_sections() -> None:
    speech = lines(
        "一、回顾",
        "（一）平台建设。" + BODY,
        "（二）队伍建设。" + BODY,
        "各位代表!这些成绩来之不易。",
        "——发展势头更好。" + BODY,
        "——群众笑容更多。" + BODY,
    )
    assert [h.level for h in headings(speech)] == [1, 2, 2, 2, 2]


def test_the_tree_and_the_figures_of_a_section() -> None:
    text = lines(
        "一、工业经济",
        "全年新建厂房12万平方米。",
        "（一）重点企业",
        "纳税大户达到25家。",
        "（二）重点项目",
        "完成投资3.5亿元。",
        "二、对外开放",
        "出口增长8.6%。",
    )
    report = parse(text)
    first, second = report.outline()
    assert [n.section.title for n in first.walk()] == ["工业经济", "重点企业", "重点项目"]
    assert [c.index for c in first.children] == [1, 2]
    assert second.children == ()
    assert [f.quantity.text for f in first.section.figures(report)] == ["12万平方米", "25家", "3.5亿元"]
    assert [f.quantity.text for f in first.section.figures(report, own=True)] == ["12万平方米"]
    assert [f.quantity.text for f in second.section.figures(report)] == ["8.6%"]
    assert all(report.sections[f.section] == s for s in report.sections for f in s.figures(report, own=True) if f.section is not None)


def test_a_line_that_announces_what_the_numbers_below_it_tell_is_no_heading() -> None:
    text = lines(
        "一、林区状况",
        "林区气候的主要特点：",
        "1.雨量充沛。" + BODY,
        "2.霜期较短。" + BODY,
        "二、林区作用",
        "1.涵养水源。" + BODY,
        "2.供应木材。" + BODY,
    )
    assert [level for level, _, _ in outline(text)] == [1, 2, 2, 1, 2, 2]
