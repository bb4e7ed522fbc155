"""Tables printed as lines: each cell a figure by its row's label, its column's header and the unit of either."""

from decimal import Decimal

import pytest

import liangdian
from figure_cases import Answers, check, read, row

BY_LABEL = "指标\t绝对数\t增长（%）\n规上工业增加值（亿元）\t86.4\t7.2\n工业投资（亿元）\t120.5\t-3.1\n用电量（万千瓦时）\t8600\t0.0"
BY_COLUMN = (
    "2021年主要产品产量\n产品名称\t单位\t产量\t比上年增长（%）\n水泥\t万吨\t412.6\t-3.5\n钢材\t万吨\t86.4\t2.2\n机器人\t套\t3250\t28.0"
)
BY_CAPTION = "表1 税收情况  单位：万元\n地区\t税收\t占比（%）\t同比增长（%）\n东片区\t3200\t41.2\t8.1\n西片区\t4600\t58.8\t-2.4"
BY_CORNER = "面积（万平方米）\t2021年\t增速\n施工面积\t1527.4\t8.8%\n竣工面积\t402.9\t-6.4%"
BY_SPACES = "指标    2020年    2021年\n企业数（家）    120    146\n从业人员（人）    3200    3560"
BY_PLACE = "指标\t全市\t城镇\t农村\n人均可支配收入（元）\t33207\t41856\t20433\n人均消费支出（元）\t21320\t26800\t14500"
BY_PART = "产业\t产值（亿元）\t占比（%）\n装备制造\t86.4\t41\n食品加工\t62.1\t29\n其中：酒类\t30.2\t14"
BY_MONTH = "指标\t单位\t1—7月\t环比增长%\n进出口总额\t亿元\t1,171.2\t-5.8\n其中：出口\t亿元\t53.9\t2.1"
BY_PLAN = "项目\t计划投资（亿元）\t完成投资（亿元）\n智造园\t12\t4.6\n物流园\t8\t3.2"
BY_STROKES = "| **用途** | **面积（公顷）** | **占比** |\n| --- | --- | --- |\n| **厂房** | 444 | 29.2% |\n| 其他 | **54.5** | 3.5% |"
BY_MEASURE = "| 用途 | 建築面積（公頃） | 佔比 |\n| --- | --- | --- |\n| 廠房 | 64.5 | 60% |\n"
BY_MEASURE += "| 合計 | **1,075** | **100%** |\n| 總面積 | 1,080 | -- |"
BY_SPAN = "|  | 林地面积（公顷） | 至2020年的增幅 |\n| --- | --- | --- |\n| 1995年 | 620 | 41.5% |\n| 2008年 | 705 | 24.4% |"
BY_NUMBER = "序号\t企业名称\t2021年产值（万元）\t联系电话\n1\t城东机械厂\t4200\t8654\n2\t城西纺织厂\t3100\t8655"
BY_NUMBERED = "序号\t项目名称\t总投资（亿元）\t完成投资（亿元）\n1\t智造园\t12.5\t3.2\n2\t物流园\t8.4\t2.6"
BY_GAPS = "指标\t单位\t5月\t增长（%）\t1-5月\t增长（%）\n"
BY_GAPS += "发电量\t亿千瓦时\t8.2\t1.5\t40.6\t2.3\n产销率\t%\t\t\t96.4\t0.2\n煤气\t万立方米\t310\t-2.6"
BY_ONE_BEHIND_ANOTHER = (
    "2021年主要指标\n单位：亿元\n指    标\t2021年一季度\t增长（%）\n税  收\t12.6\t3.4\n出口\t8.1\t5.5\n"
    "指    标\t2021年上半年\t比年初增减额\n存  款\t310.6\t14.2\n#住户存款\t204.8\t9.9"
)
BY_TITLED = "2021年林业情况\n单位：万亩\n（快报数）\n乡镇\t造林面积\t增长（%）\n东岭\t1.2\t8.4\n西岭\t0.9\t-3.5"
BY_YEARS = "|  | 企业数（家） | 较上年增长 |\n| --- | --- | --- |\n| **2020年** | 120 | 9.1% |\n| **2021年** | 146 | -- |"
BY_UNIT_COLUMN = (
    "2022年1-5月临河区主要指标\n指标名称\t计量单位\t本月\t本月止累计\t累计同比增长（%）\n"
    "生产总值\t亿元\t—\t—\t—\n规上工业\t亿元\t9.4\t44.1\t3.7\n用电量\t万千瓦时\t5210\t24034\t-1.2"
)
BY_CHANGES = "2022年5月份价格\n\t环比涨跌（%）\t同比涨跌（%）\t1-5月同比涨跌（%）\n食品\t0.3\t-0.8\t1.4\n服务\t0.1\t0.9\t0.7"
BY_ONE_SPACE = "表2：2022年末人口\n地区 户数（户） 人口（人） 占比（%）\n岭东县 20345 56700 61.2\n岭西县 12012 35950 38.8"
BY_MILLIONS = "2022年分县人口\n地区\t户数（户）\t常住人口（人）\n全市\t1203451\t3567001\n岭西县\t98012\t287650"
BY_YEAR_PLAN = "序号\t项目名称\t总投资（万元）\t2022年计划投资（万元）\n1\t北湖水厂\t32000\t12000\n2\t南山公园\t8600\t5000"
BY_RIGHT_STROKES = "表2 2021年税收\n| 绝 对 数 (亿元) | 比上年增长 (%) |\n税收 | 86.4 | 7.2 |\n出口 | 120.5 | -3.1 |"
BY_UNLABELLED = "表3 2021年产量\n| 单位 | 绝对数 | 增长 (%) |\n粮食 | 吨 | 12600 | 3.2 |\n蔬菜 | 吨 | 8600 | -1.5 |"
BY_LEFT_OUT = "指标\t2021年3月末\t比年初增减额\t2021年4月末\t比年初增减额\n存款（亿元）\t120.5\t3.4\n贷款（亿元）\t80.2\t2.1"

CELLS = [
    row(BY_RIGHT_STROKES, "86.4", "table_column", type="amount", indicator="税收", unit="元", period="2021"),
    row(BY_RIGHT_STROKES, "-3.1", "table_column", type="growth", indicator="出口", direction="down"),
    row(BY_UNLABELLED, "8600", "table_column", type="level", indicator="蔬菜", unit="吨"),
    row(BY_LEFT_OUT, "120.5", "table_column", type="amount", indicator="存款", period="2021-03-31"),
    row(BY_LEFT_OUT, "2.1", "table_column", type="growth", indicator="贷款", basis="since", period="2021-03-31"),
    row(BY_UNIT_COLUMN, "9.4", "table_column", type="amount", indicator="规上工业", unit="元", entity="临河区", period=None),
    row(BY_UNIT_COLUMN, "44.1", "table_column", type="amount", indicator="规上工业", period="2022-01/2022-05"),
    row(BY_UNIT_COLUMN, "3.7", "table_column", type="growth", basis="yoy", direction="up", period="2022-01/2022-05"),
    row(BY_UNIT_COLUMN, "24034", "table_column", type="level", unit="千瓦时", indicator="用电量"),
    row(BY_CHANGES, "0.3", "table_column", type="growth", basis="mom", period="2022-05", indicator="食品"),
    row(BY_CHANGES, "-0.8", "table_column", type="growth", basis="yoy", period="2022-05", direction="down"),
    row(BY_CHANGES, "1.4", "table_column", type="growth", basis="yoy", period="2022-01/2022-05"),
    row(BY_ONE_SPACE, "20345", "table_column", type="level", unit="户", indicator="户数", entity="岭东县", period="2022-12-31"),
    row(BY_ONE_SPACE, "35950", "table_column", type="level", unit="人", indicator="人口", entity="岭西县"),
    row(BY_ONE_SPACE, "61.2", "table_column", type="share", unit="%", indicator="人口", entity="岭东县"),
    row(BY_MILLIONS, "3567001", "table_column", type="level", unit="人", indicator="常住人口", entity="全市", period="2022"),
    row(BY_YEAR_PLAN, "12000", "table_column", type="amount", indicator="投资", entity="北湖水厂", planned=True, period="2022"),
    row(BY_MEASURE, "64.5", "table_column", type="area", indicator="建築面積", entity="廠房", unit="公頃"),
    row(BY_MEASURE, "60%", "table_column", type="share", indicator="建築面積", entity="廠房"),
    row(BY_MEASURE, "1,075", "table_column", type="area", indicator="建築面積", entity=None, unit="公頃"),
    row(BY_MEASURE, "1,080", "table_column", type="area", indicator="總面積", unit="公頃"),
    row(BY_SPAN, "620", "table_column", type="area", indicator="林地面积", period="1995"),
    row(BY_SPAN, "24.4%", "table_column", type="growth", indicator="林地面积", period="2020"),
    row(BY_NUMBER, "4200", "table_column", type="amount", indicator="产值", entity="城东机械厂", period="2021", unit="元"),
    row(BY_NUMBER, "[8655]", ""),
    row(BY_NUMBERED, "8.4", "table_column", type="amount", indicator="总投资", entity="物流园", unit="元"),
    row(BY_NUMBERED, "2.6", "table_column", type="amount", indicator="投资", entity="物流园", planned=False),
    row(BY_GAPS, "96.4", "table_column", indicator="产销率", unit="%"),
    row(BY_GAPS, "0.2", "table_column", type="growth", indicator="产销率"),
    row(BY_GAPS, "310", "table_column", type="level", indicator="煤气", unit="立方米"),
    row(BY_GAPS, "-2.6", "table_column", type="growth", indicator="煤气", direction="down"),
    row(BY_ONE_BEHIND_ANOTHER, "12.6", "table_column", type="amount", indicator="税  收", period="2021-01/2021-03"),
    row(BY_ONE_BEHIND_ANOTHER, "5.5", "table_column", type="growth", indicator="出口", period="2021-01/2021-03"),
    row(BY_ONE_BEHIND_ANOTHER, "310.6", "table_column", type="amount", indicator="存  款", period="2021-01/2021-06"),
    row(BY_ONE_BEHIND_ANOTHER, "9.9", "table_column", type="growth", indicator="住户存款", unit="元"),
    row(BY_TITLED, "1.2", "table_column", type="area", indicator="造林面积", entity="东岭", unit="亩", period="2021"),
    row(BY_TITLED, "-3.5", "table_column", type="growth", indicator="造林面积", entity="西岭", direction="down"),
    row(BY_STROKES, "444", "table_column", type="area", indicator="面积", entity="厂房", unit="公顷"),
    row(BY_STROKES, "29.2%", "table_column", type="share", indicator="面积", entity="厂房"),
    row(BY_STROKES, "3.5%", "table_column", type="share", indicator="面积", entity="其他"),
    row(BY_STROKES, "54.5", "table_column", type="area", indicator="面积", entity="其他"),
    row(BY_YEARS, "120", "table_column", indicator="企业数", unit="家", period="2020"),
    row(BY_YEARS, "146", "table_column", indicator="企业数", unit="家", period="2021"),
    row(BY_YEARS, "9.1%", "table_column", type="growth", basis="yoy", period="2020"),
    row(BY_LABEL, "86.4", "table_column", type="amount", indicator="规上工业增加值", unit="元"),
    row(BY_LABEL, "7.2", "table_column", type="growth", direction="up", basis=None, indicator="规上工业增加值", unit="%"),
    row(BY_LABEL, "-3.1", "table_column", type="growth", direction="down", indicator="工业投资", level="120.5"),
    row(BY_LABEL, "8600", "table_column", type="level", indicator="用电量", unit="千瓦时", kind="energy"),
    row(BY_LABEL, "0.0", "table_column", type="growth", direction="flat", indicator="用电量", level="8600"),
    row(BY_COLUMN, "412.6", "table_column", type="level", indicator="水泥", unit="吨", kind="mass", period="2021"),
    row(BY_COLUMN, "-3.5", "table_column", type="growth", direction="down", basis="yoy", indicator="水泥", period="2021"),
    row(BY_COLUMN, "3250", "table_column", type="level", indicator="机器人", unit="套", kind="count"),
    row(BY_COLUMN, "28.0", "table_column", type="growth", direction="up", basis="yoy"),
    row(BY_CAPTION, "3200", "table_column", type="amount", unit="元"),
    row(BY_CAPTION, "41.2", "table_column", type="share", unit="%"),
    row(BY_CAPTION, "8.1", "table_column", type="growth", basis="yoy", direction="up", level="3200"),
    row(BY_CAPTION, "-2.4", "table_column", type="growth", basis="yoy", direction="down"),
    row(BY_CORNER, "1527.4", "table_column", type="area", unit="平方米", aspect="floor", indicator="施工面积", period="2021"),
    row(BY_CORNER, "-6.4%", "table_column", type="growth", direction="down", indicator="竣工面积"),
    row(BY_SPACES, "120", "table_column", type="level", indicator="企业数", unit="家", period="2020"),
    row(BY_SPACES, "146", "table_column", indicator="企业数", unit="家", period="2021"),
    row(BY_SPACES, "3560", "table_column", indicator="从业人员", unit="人", period="2021"),
    row(BY_SPACES, "3200", "table_column", type="level", indicator="从业人员", period="2020"),
    row(BY_PLACE, "33207", "table_column", indicator="人均可支配收入", entity="全市", unit="元"),
    row(BY_PLACE, "41856", "table_column", indicator="人均可支配收入", entity="城镇"),
    row(BY_PLACE, "14500", "table_column", indicator="人均消费支出", entity="农村"),
    row(BY_PART, "30.2", "table_column", type="amount", indicator="产值", entity="酒类", unit="元"),
    row(BY_PART, "29", "table_column", type="share", indicator="产值", entity="食品加工", unit="%"),
    row(BY_MONTH, "1,171.2", "table_column", type="amount", indicator="进出口总额", unit="元"),
    row(BY_MONTH, "-5.8", "table_column", type="growth", basis="mom", direction="down"),
    row(BY_MONTH, "53.9", "table_column", indicator="出口", unit="元"),
    row(BY_PLAN, "4.6", "table_column", type="amount", planned=False),
    row(BY_PLAN, "12", "table_column", type="amount", planned=True),
]

# Lines that only look like a table: words in columns, one row of numbers, a sentence with wide gaps, a list.
REFUSED = [
    row("| 部门 | 电话 |\n| --- | --- |\n| 办公室 | 3号楼 |\n| 财务科 | 4号楼 |", "[3号]", ""),
    row("会议安排\n时间\t地点\n上午\t一号楼\n下午\t二号楼", "[一号]", ""),
    row("园区产值 86.4亿元\n税收 3.2亿元 利润 1.1亿元", "86.4亿元", "-table_column", type="amount", indicator="产值"),
    row("编号\t12345678901\n证号\t12345678902", "[12345678901]", ""),
    row("联系人\t张明\n电话\t8600\n传真\t8601", "[8600]", ""),
    row("园区产值  86.4亿元，同比增长7.2%。\n税收  3.2亿元，同比下降2.1%。", "86.4亿元", "-table_column", type="amount", indicator="产值"),
    row("园区产值  86.4亿元，同比增长7.2%。\n税收  3.2亿元，同比下降2.1%。", "2.1%", "growth", direction="down", indicator="税收"),
    row("全年税收：\t12.6亿元", "12.6亿元", "-table_column", type="amount", indicator="税收"),
    row("1．新增企业8家；\n2．完成投资3亿元；\n3．解决就业200人。", "8家", "-table_column", type="enterprise_count"),
]


@pytest.mark.parametrize(("text", "surface", "rule", "want"), [*CELLS, *REFUSED])
def test_cell(text: str, surface: str, rule: str, want: Answers) -> None:
    check("role", text, surface, rule, want)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        (BY_LABEL, "86.4", "8640000000"),
        (BY_LABEL, "8600", "86000000"),
        (BY_COLUMN, "412.6", "4126000"),
        (BY_CAPTION, "3200", "32000000"),
        (BY_CORNER, "1527.4", "15274000"),
        (BY_MONTH, "1,171.2", "117120000000"),
        (BY_COLUMN, "3250", "3250"),
    ],
)
def test_the_unit_of_a_label_a_column_a_caption_or_a_corner_multiplies_the_cell(text: str, surface: str, value: str) -> None:
    found = next(f for f in read(text).figures if f.quantity.text == surface)
    assert found.quantity.value == Decimal(value)


@pytest.mark.parametrize(("part", "rule"), [("role", "table_column"), ("indicator", "table_row"), ("period", "table_time")])
def test_a_cell_is_explained_by_its_header_its_label_and_its_time(part: str, rule: str) -> None:
    report = read(BY_COLUMN)
    reasons = {reason.part: reason for reason in report.explain(report.figures[1])}
    assert reasons[part].rule == rule  # type: ignore[index]
    assert {"role": ["水泥", "比上年增长（%）"], "indicator": ["水泥"], "period": ["2021年"]}[part] == [w.text for w in reasons[part].words]  # type: ignore[index]


def test_the_owner_of_a_column_is_explained() -> None:
    report = read(BY_PLACE)
    assert [(r.rule, r.words[0].text) for r in report.explain(report.figures[2]) if r.part == "entity"] == [("table_owner", "农村")]


def test_every_cell_is_one_figure_in_reading_order() -> None:
    for text in (BY_LABEL, BY_COLUMN, BY_CAPTION, BY_CORNER, BY_SPACES, BY_PLACE, BY_PART, BY_MONTH, BY_PLAN):
        figures = read(text).figures
        cells = [c for line in text.splitlines() for c in line.replace("    ", "\t").split("\t")[1:]]
        assert [f.quantity.text for f in figures] == [c for c in cells if c.strip("-%").replace(",", "").replace(".", "").isdigit()]


def test_a_table_with_spaces_reads_as_one_with_tabs() -> None:
    spaced = read(BY_COLUMN.replace("\t", "    ")).figures
    tabbed = read(BY_COLUMN).figures
    shape = [(f.type, f.quantity.value, f.quantity.unit, f.indicator and f.indicator.text) for f in tabbed]
    assert [(f.type, f.quantity.value, f.quantity.unit, f.indicator and f.indicator.text) for f in spaced] == shape


def test_prose_around_a_table_reads_as_without_it() -> None:
    before, behind = "2021年，园区税收增长8%。", "全年新增企业12家。"
    figures = liangdian.parse(f"{before}\n{BY_PART}\n{behind}").figures
    assert [(f.quantity.text, f.type) for f in (figures[0], figures[-1])] == [("8%", "growth"), ("12家", "enterprise_count")]
    assert len(figures) == 8
