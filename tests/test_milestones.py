"""What has happened to an undertaking, and when."""

import pytest

import liangdian


def events(text: str, name: str, published: str | None = None) -> list[tuple[str, str | None]]:
    found = [p for p in liangdian.parse(text, published=published).projects if name in (p.name, *p.aliases)]
    assert found, f"no project {name}"
    return [(m.event, m.period.iso if m.period else None) for m in found[0].milestones]


# (text, project, events without dates)
TAKEN = [
    ("永宁路改造工程开工建设。", "永宁路改造工程", ["started"]),
    ("东岭大桥主体封顶。", "东岭大桥", ["topped_out"]),
    ("东岭大桥主体工程已完工。", "东岭大桥", ["topped_out"]),
    ("青川铜箔项目建成投产。", "青川铜箔项目", ["completed", "operating"]),
    ("青川铜箔项目正式签约。", "青川铜箔项目", ["signed"]),
    ("青川水库扩建工程获批。", "青川水库扩建工程", ["approved"]),
    ("青川水库扩建工程获省发展改革委批复。", "青川水库扩建工程", ["approved"]),
    ("东岭大桥正式通车。", "东岭大桥", ["operating"]),
    (
        "完成了东岭河二期、永昌水库新建、小型水库除险加固、节水灌溉、青川应急水源工程等项目建设。",
        "青川应急水源工程",
        ["completed"],
    ),
    ("参加现场签约的6个项目中，工业项目占5个，分别是恒达技改项目、青川农机项目。", "青川农机项目", ["signed"]),
    ("完成永昌路路网升级改造工作。", "永昌路路网升级改造", ["completed"]),
    ("现场共签约项目6个，集中开工重点项目18个。其中，青川医院迁建项目占地90亩。", "青川医院迁建项目", ["started"]),
    ("青川水系治理一期、白沙灌区改造等工程建成主体。", "青川水系治理一期", ["topped_out"]),
    ("恒达云平台上线运行。", "恒达云平台", ["operating"]),
    ("永昌养护院投入试运行。", "永昌养护院", ["operating"]),
    ("青川国际机场通过竣工验收。", "青川国际机场", ["completed"]),
    ("永昌城一期项目已部分试营业。", "永昌城一期项目", ["operating"]),
    ("东岭光伏项目位于城西。该项目已于5月举行落成仪式。", "东岭光伏项目", ["completed"]),
    ("东岭大桥、青川桥竣工通车。", "东岭大桥", ["completed", "operating"]),
    ("青川河特大桥、永宁国际饭店等酒店主体完工。", "永宁国际饭店", ["topped_out"]),
    ("新区启动了青川铜箔项目。", "青川铜箔项目", ["started"]),
    ("青川铜箔项目提档升级全面完成。", "青川铜箔项目", ["completed"]),
    ("永宁路改造项目、新桥市场扩建项目等重点项目全面完成。", "永宁路改造项目", ["completed"]),
    ("永昌食品厂扩建项目、白沙酒店等项目完成提档升级。", "白沙酒店", ["completed"]),
    ("投资3亿元完成了永宁路提升改造，出行方便。", "永宁路提升改造", ["completed"]),
    ("青白铁路通过省发改委立项。", "青白铁路", ["approved"]),
    ("投资3亿元的永宁路改造、2亿元的新桥市场扩建等项目竣工。", "永宁路改造", ["completed"]),
    ("青川铜箔项目进展顺利，厂房已封顶。", "青川铜箔项目", ["topped_out"]),
    ("永宁路改造工程、沿街店面美化、临街楼宇亮化等工程全面完工。", "永宁路改造工程", ["completed"]),
    ("青川铜箔项目、永宁路改造等工程按期完工。", "永宁路改造", ["completed"]),
    ("青川检测基地项目位于城西。该检测基地已建成并投入使用。", "青川检测基地项目", ["completed", "operating"]),
    ("青川铜箔项目取得证书，标志着项目进入运营阶段。", "青川铜箔项目", ["operating"]),
    ("青川铜箔项目进入运营阶段。", "青川铜箔项目", ["operating"]),
    ("恒达锂电、青川铜箔等2个重大项目破土动工。", "恒达锂电", ["started"]),
    ("恒达锂电、青川铜箔等2个重大项目破土动工。", "青川铜箔", ["started"]),
    ("去年开工的青川铜箔项目已经投产。", "青川铜箔项目", ["started", "operating"]),
    ("建成了东岭大桥，方便出行。", "东岭大桥", ["completed"]),
    ("青川铜箔项目位于城西，占地90亩，已顺利竣工。", "青川铜箔项目", ["completed"]),
    ("青川铜箔项目位于城西。该项目已正式投产。", "青川铜箔项目", ["operating"]),
    ("青川铜箔项目开工活动在城西举行。", "青川铜箔项目", ["started"]),
    ("青川铜箔项目打下首根桩。", "青川铜箔项目", ["started"]),
    ("青川铜箔项目，总投资9亿元，已完成主体封顶。", "青川铜箔项目", ["topped_out"]),
    ("东岭大桥主体工程已经完工。", "东岭大桥", ["topped_out"]),
    ("重大项目开工仪式在位于城西的青川铜箔项目举行。", "青川铜箔项目", ["started"]),
    ("恒达锂电公司与青川镇签订了青川铜箔项目建设的合作协议。", "青川铜箔项目", ["signed"]),
    ("此次开工的项目有青川铜箔项目、永昌酒厂扩建项目等，还有白沙医院和永青公路等民生项目。", "青川铜箔项目", ["started"]),
    ("此次开工的项目有青川铜箔项目、永昌酒厂扩建项目等，还有白沙医院和永青公路等民生项目。", "永青公路", ["started"]),
    ("西环快线、潘江大道、工业南路、东岭大道三期开工建设。", "潘江大道", ["started"]),
    # what is carried out, and the list that it closes
    ("完成青川铜箔项目建设，方便出行。", "青川铜箔项目", ["completed"]),
    ("完成青川大街、潘江路等9条道路工程。", "潘江路", ["completed"]),
    ("完成青川铜箔项目、白沙敬老院等6个项目建设任务。", "白沙敬老院", ["completed"]),
    ("全年共完成青川中学、白沙小学等新建、扩建工程12项。", "青川中学", ["completed"]),
    ("启动投资2亿元的永宁路改造工程。", "永宁路改造工程", ["started"]),
    ("启动泵站和永宁路改造工程。", "永宁路改造工程", ["started"]),
    ("青川大厦土建工程全面完工。", "青川大厦土建工程", ["topped_out"]),
    ("青川博物馆扩建工程布展完毕并实现开放。", "青川博物馆扩建工程", ["operating"]),
    ("恒达锂电公司与青川镇签署合作协议，共建青川铜箔项目。", "青川铜箔项目", ["signed"]),
]

# Near misses: conditions, wishes, rates, plans without a day, and what happens to something else.
REFUSED = [
    ("青川线路工程进入竣工验收阶段。今年全面开工的20项工程进展顺利。", "青川线路工程"),
    ("青川工业园。目前，青川工业园在建项目22个，已建成投产项目4个。", "青川工业园"),  # a group
    ("青川供水工程正在挂网招标；高压杆线迁移已完成基础施工，预计9月底前完工。", "青川供水工程"),  # the next item
    ("青川铜箔项目建成后年产值5亿元。", "青川铜箔项目"),
    ("青川铜箔项目力争早日投产。", "青川铜箔项目"),
    ("青川铜箔项目尚未开工。", "青川铜箔项目"),
    ("确保青川铜箔项目竣工。", "青川铜箔项目"),
    ("青川铜箔项目将建成投产。", "青川铜箔项目"),
    ("青川生物园项目建成办公楼2栋。", "青川生物园项目"),
    ("青川铜箔项目地下部分已经完工。", "青川铜箔项目"),
    ("青川铜箔项目进展顺利。全市新开工企业40家。", "青川铜箔项目"),
    ("青川铜箔项目已经启动。", "青川铜箔项目"),
    ("青川铜箔项目前期工作全面完成。", "青川铜箔项目"),
    ("完成青川铜箔项目的设计。", "青川铜箔项目"),
    ("青川铜箔项目建设完成多个大棚。", "青川铜箔项目"),
    ("今年计划开工的项目有青川铜箔项目、永昌酒厂扩建项目等。", "青川铜箔项目"),
    ("与会人员签约仪式在青川铜箔项目举行。", "青川铜箔项目"),
    ("恒达锂电公司签订了青川铜箔项目所需的设备。", "青川铜箔项目"),
    ("白沙产业园定制厂房开园暨重大产业项目集中签约仪式举行。青川铜箔项目进展顺利。", "青川铜箔项目"),
    ("随着青川铜箔项目的投产，全县产值将达9亿元。", "青川铜箔项目"),
    ("青川铜箔项目一期进展顺利，二期厂房竣工。", "青川铜箔项目一期"),
    ("投资3亿元的青川铜箔项目，完成厂房主体建设。", "青川铜箔项目"),
    ("青川科技园项目已签约入驻企业16家。", "青川科技园项目"),
    ("青川铜箔项目自签约以来进展顺利。", "青川铜箔项目"),
    ("启动青川铜箔项目前期工作。", "青川铜箔项目"),
    ("完成青川铜箔项目、永宁路改造工程的设计。", "永宁路改造工程"),
    ("青川铜箔项目持续开工建设。", "青川铜箔项目"),
    ("青川铜箔项目进展顺利，开工9万平方米。", "青川铜箔项目"),
    ("青川铜箔项目进展顺利，完成投资3000万元，建成4个车间。", "青川铜箔项目"),
]

# (text, project, events with their ISO dates, publication)
DATED = [
    ("2018年5月18日，东岭大桥正式通车。", "东岭大桥", [("operating", "2018-05-18")], None),
    ("去年11月9日，东岭产业园破土动工。", "东岭产业园", [("started", "2018-11-09")], "2019-02"),
    ("青川铜箔项目预计2027年竣工投产。", "青川铜箔项目", [("completed", "2027"), ("operating", "2027")], "2026-03"),
    (
        "7月26日，白沙镇重大项目集中开工仪式举行。此次开工的恒达锂电、青川铜箔2个项目均为新建。",
        "青川铜箔",
        [("started", "2023-07-26")],
        "2023-07-27",
    ),
    ("青川铜箔项目正式开工。", "青川铜箔项目", [("started", None)], "2023-07-27"),
    (
        "3月8日，2023年一季度重大项目集中开工活动举行，25个项目集中开工。其中，青川铜箔项目总投资8亿元。",
        "青川铜箔项目",
        [("started", "2023-03-08")],
        "2023-03-09",
    ),
    ("青川铜箔项目进展顺利，2027年投产后将带动就业。", "青川铜箔项目", [("operating", "2027")], "2026-03"),
    # what a plan names goes on: the year to come of the sentence before
    (
        "青川铜箔项目落户城西。项目计划总投资3亿元，占地90亩，拟于2026年9月开工、2028年6月投产。",
        "青川铜箔项目",
        [("started", "2026-09"), ("operating", "2028-06")],
        "2026-03",
    ),
    (
        "青川铜箔项目落户城西。该项目由恒达锂电公司建设，总投资3亿元，计划2027年12月竣工投产。",
        "青川铜箔项目",
        [("completed", "2027-12"), ("operating", "2027-12")],
        "2026-03",
    ),
    # a month within the part before the semicolon says nothing of the part behind it
    ("白沙水厂扩建项目5月份获得核准;青川铜箔项目主体封顶。", "青川铜箔项目", [("topped_out", None)], "2026-07-02"),
    ("5月8日，白沙水厂扩建项目开工;青川铜箔项目主体封顶。", "青川铜箔项目", [("topped_out", "2026-05-08")], "2026-07-02"),
    # the day of the news
    (
        "6月8日，青川县重大项目集中开工活动举行。\n分会场上，青川铜箔项目同步开工。",
        "青川铜箔项目",
        [("started", "2026-06-08")],
        "2026-06-09",
    ),
    (
        "6月8日，青川县重大项目集中开工活动在城西举行，各乡镇的负责人参加了活动。\n活动现场还签约招商项目3个。其中，青川铜箔项目总投资3亿元。",
        "青川铜箔项目",
        [("signed", "2026-06-08")],
        "2026-06-09",
    ),
    # 这次签约的 is of that day too
    (
        "6月8日，永宁招商推介会在城西举行，客商见证签约。\n会上，各方介绍了这次签约的青川铜箔项目。",
        "青川铜箔项目",
        [("signed", "2026-06-08")],
        "2026-06-09",
    ),
    # what the firm is said to put money into
    (
        "青川铜箔项目落户城西。\n恒达锂电公司计划投资20亿元，新建青川铜箔项目，计划在2027年建成投产。",
        "青川铜箔项目",
        [("completed", "2027"), ("operating", "2027")],
        "2026-03",
    ),
    # the day of the lead holds for what the same ceremony starts
    (
        "青川县2022年第三季度重大项目集中开工\n7月28日，全县重大项目集中开工仪式在城西举行。\n分会场同步开工的还有青川铜箔、永宁光伏等项目。",
        "青川铜箔",
        [("started", "2022-07-28")],
        "2022-07-29",
    ),
    # what is signed stands behind its sum
    ("我县与恒达集团签订了总投资45亿元的抽水蓄能电站项目合作协议。", "抽水蓄能电站项目", [("signed", None)], "2023-03"),
    # the time right before what founds; 即将 is no plan
    ("青川铜箔项目于2016年立项，2017年列为重点。", "青川铜箔项目", [("approved", "2016")], "2023-03"),
    ("青川铜箔项目即将开工。", "青川铜箔项目", [("started", None)], "2023-03"),
    ("6月9日，25个项目集中奠基。其中，青川铜箔项目总投资3亿元。", "青川铜箔项目", [("started", "2023-06-09")], "2023-06"),
    ("白沙码头扩建工程已向省里报批，预计2027年完成审批程序。", "白沙码头扩建工程", [("approved", "2027")], "2026-03"),
    # a time that stands with another undertaking; one that opens the sentence is of both
    ("永昌水库将于2024年1月完工，青川水库开工建设。", "青川水库", [("started", None)], "2023-03"),
    ("2022年1月，永昌水库完工，青川水库开工建设。", "青川水库", [("started", "2022-01")], "2023-03"),
    # the time behind the event
    ("青崖抗战纪念馆建于2020年，占地面积900平方米。", "青崖抗战纪念馆", [("completed", "2020")], "2023-03"),
    ("青川铜箔项目竣工于2020年。", "青川铜箔项目", [("completed", "2020")], "2023-03"),
    # a time to come dates nothing that is told of later; 截至目前 dates nothing at all
    ("永昌小学将在今年10月投入使用。白沙学校项目已经开学。", "白沙学校项目", [("operating", None)], "2023-03"),
    ("2023年3月。截至目前，青白高铁建成通车。", "青白高铁", [("completed", None), ("operating", None)], "2023-03"),
    ("青川铜箔项目位于城西。该项目一期预计2024年底前投产。", "青川铜箔项目", [("operating", "2024-12-31")], "2023-03"),
    # a year in a name dates nothing
    ("青川区2022年公厕建设项目开工。", "青川区2022年公厕建设项目", [("started", None)], "2023-03"),
    ("青川铜箔项目投资4亿元，预计2027年第四季度投产。", "青川铜箔项目", [("operating", "2027-10/2027-12")], "2026-03"),
    ("青川铜箔项目自2019年12月开工以来进展顺利。", "青川铜箔项目", [("started", "2019-12")], "2026-03"),
    # a plan for the year that runs
    ("青川铜箔项目争取年内完工。", "青川铜箔项目", [("completed", "2026")], "2026-03"),
    ("青川铜箔项目计划于今年启动生产。", "青川铜箔项目", [("operating", "2026")], "2026-03"),
    ("青川铜箔项目今年将启动生产。", "青川铜箔项目", [("operating", "2026")], "2026-03"),
    ("青川铜箔项目将启动生产。", "青川铜箔项目", [], "2026-03"),
    # a plan's time is to come; that of another event is not its own
    ("2024年开工建设的青川铜箔项目将投产。", "青川铜箔项目", [("started", "2024")], "2026-03"),
    ("确保永昌酒厂扩建项目10月投产，青川铜箔项目开工建设。", "青川铜箔项目", [], "2026-03"),
    # what a plan's time stands before is of it
    ("上半年，确保永昌酒厂扩建项目投产，青川铜箔项目开工建设。", "青川铜箔项目", [("started", "2026-01/2026-06")], "2026-03"),
    ("今年，全县将加快建设。确保永昌酒厂扩建项目投产，青川铜箔项目开工建设。", "青川铜箔项目", [("started", "2026")], "2026-03"),
    ("去年，全县加快建设。确保永昌酒厂扩建项目投产，青川铜箔项目开工建设。", "青川铜箔项目", [], "2026-03"),
    # 规划 in a name is no plan
    ("2026年2月，青川规划馆投入使用。", "青川规划馆", [("operating", "2026-02")], "2026-03"),
    ("6月8日，青川县召开大会。\n青川铜箔项目同步开工。", "青川铜箔项目", [("started", None)], "2026-06-09"),
]


@pytest.mark.parametrize(("text", "name", "expected"), TAKEN)
def test_taken(text: str, name: str, expected: list[str]) -> None:
    assert [event for event, _ in events(text, name)] == expected


@pytest.mark.parametrize(("text", "name"), REFUSED)
def test_refused(text: str, name: str) -> None:
    assert events(text, name) == []


@pytest.mark.parametrize(("text", "name", "expected", "published"), DATED)
def test_dated(text: str, name: str, expected: list[tuple[str, str | None]], published: str | None) -> None:
    assert events(text, name, published) == expected


def test_a_heading_tells_what_happens_to_all_below_it() -> None:
    text = "青川县29个项目集中亮相\n\n（一）开工。最大的是青川铜箔项目，总投资8亿元。\n\n（二）竣工。永青高速公路长11公里，投资6亿元。"
    assert events(text, "青川铜箔项目") == [("started", None)]
    assert events(text, "永青高速公路") == [("completed", None)]


def test_a_yearly_review_lends_its_year() -> None:
    text = "2016年永宁区工作总结\n\n2016年，全区经济平稳。\n\n永宁路改造工程开工建设。"
    assert events(text, "永宁路改造工程") == [("started", "2016")]


def test_a_review_of_five_years_lends_no_year() -> None:
    text = "2020年永宁区工作总结\n\n2020年，全区经济平稳。\n\n这五年基础设施加快完善，永宁路改造工程开工建设。"
    assert events(text, "永宁路改造工程") == [("started", None)]


_REVIEWED = "2020年永宁区工作总结\n\n一、主要成效\n\n东岭大桥竣工。白沙酒店开工。\n\n"


@pytest.mark.parametrize(
    ("heading", "told", "expected"),
    [
        ("二、2021年工作安排", "永宁路改造工程开工建设。", [("started", "2021")]),
        ("二、2021年工作安排", "（一）狠抓建设。确保永宁路改造工程开工建设。", [("started", "2021")]),
        ("二、2021年", "（一）狠抓建设。确保永宁路改造工程开工建设。", [("started", "2021")]),
        ("二、下一步工作打算", "2021年，建设任务繁重。\n\n确保永宁路改造工程开工建设。", [("started", "2021")]),
        ("二、2021年工作安排", "确保永宁路改造工程上半年开工建设。", [("started", "2021-01/2021-06")]),
        ("二、2021年工作安排", "2020年开工的永宁路改造工程进展顺利。", [("started", "2020")]),
        ("二、2021年工作安排", "目前永宁路改造工程已开工建设。", []),
        ("二、2021年工作安排", "永宁路改造工程力争早日开工。", []),
        ("二、“十四五”主要目标", "永宁路改造工程开工建设。", []),
        ("二、下一步工作打算", "永宁路改造工程开工建设。", []),
    ],
)
def test_a_heading_of_plans_lends_its_year(heading: str, told: str, expected: list[tuple[str, str | None]]) -> None:
    text = f"{_REVIEWED}{heading}\n\n{told}"
    assert events(text, "东岭大桥") == [("completed", "2020")]
    assert events(text, "永宁路改造工程") == expected


def test_a_part_on_several_years_lends_none() -> None:
    text = (
        "2020年永宁区工作总结\n\n一、“十三五”时期和2020年工作回顾\n\n——产业不断壮大。五年来，结构不断优化。\n\n工业稳步发展。青川铜箔项目竣工。\n\n"
        "各位代表，刚刚过去的2020年，全区经济平稳。\n\n（一）建设取得成效\n\n永宁路改造工程竣工。"
    )
    assert events(text, "青川铜箔项目") == [("completed", None)]
    assert events(text, "永宁路改造工程") == [("completed", "2020")]


def test_a_line_on_several_years_opens_all_that_follows() -> None:
    text = (
        "2020年永宁区工作总结\n\n一、2020年工作回顾\n\n一是产业壮大。青川铜箔项目竣工。\n\n二是城市更新。白沙酒店开工。\n\n"
        "过去五年，成就瞩目。\n\n一是交通便利。永宁路改造工程竣工。"
    )
    assert events(text, "青川铜箔项目") == [("completed", "2020")]
    assert events(text, "永宁路改造工程") == [("completed", None)]


def test_a_text_that_sets_tasks_lends_its_year() -> None:
    text = "永宁区2021年民生实事\n\n一、加快道路建设。力争永宁路改造工程竣工。\n\n二、改善就医条件。确保白沙医院扩建工程开工建设。"
    assert events(text, "永宁路改造工程") == [("completed", "2021")]


def test_what_has_happened_outweighs_what_is_planned() -> None:
    assert events(f"{_REVIEWED}二、2021年工作安排\n\n白沙酒店年内开工。", "白沙酒店") == [("started", "2020")]


def test_of_an_event_told_twice_the_dated_one_is_kept() -> None:
    text = "东岭大桥通车。2018年5月18日，东岭大桥正式通车。"
    assert events(text, "东岭大桥") == [("operating", "2018-05-18")]


def test_a_text_that_only_sets_tasks_tells_of_nothing_done() -> None:
    text = "青山区重点任务\n\n一、加快道路建设。永宁路改造工程竣工，新建道路5公里。\n\n二、推进供水改造。\n\n三、建好学校。"
    assert events(text, "永宁路改造工程") == []
    assert events(text.replace("青山区", "青山区2021年"), "永宁路改造工程") == [("completed", "2021")]
