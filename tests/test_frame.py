"""The frame: title, subtitle, authors, publication, the time reported on, the subject."""

from functools import cache

import pytest

from liangdian import parse
from liangdian.lexicon import Lexicon, folding
from liangdian.outline.frame import Frame, FrameGrammar, read_frame
from liangdian.outline.headings import HeadingGrammar, find_headings
from liangdian.scan.periods import PeriodGrammar, find_times
from liangdian.source import Source

BODY = "各部门协同发力,产业结构不断优化,市场主体活力持续增强,主要目标任务顺利完成。"


@cache
def grammars() -> tuple[HeadingGrammar, FrameGrammar, PeriodGrammar]:
    lexicon = Lexicon.default()
    return HeadingGrammar.of(lexicon), FrameGrammar.of(lexicon), PeriodGrammar.of(lexicon)


def frame(*rows: str, published: str | None = None, title: str | None = None) -> Frame:
    source = Source.of("\n".join(rows), folding())
    headings, frames, times = grammars()
    return read_frame(source, frames, find_headings(source, headings), find_times(source, times), published, title)


HEADS = [
    # rows above the text -> title, subtitle, authors
    (["稳住基本盘 打好主动仗", "临江园区2021年工作综述", "记者 林小禾"], "稳住基本盘 打好主动仗", "临江园区2021年工作综述", ("林小禾",)),
    (["政府工作报告", "——2020年1月8日在青山县第九届人民代表大会第四次会议上", "青山县县长 林小禾", "各位代表："],
     "政府工作报告", "2020年1月8日在青山县第九届人民代表大会第四次会议上", ("林小禾",)),
    (["政 府 工 作 报 告", "（2020年1月8日在青山县第九届人民代表大会第四次会议上）", "县长　林　禾", "各位代表:"],
     "政 府 工 作 报 告", "2020年1月8日在青山县第九届人民代表大会第四次会议上", ("林禾",)),
    (["2022年青山市统计公报", "青  山  市  统  计  局", "2023年3月9日"], "2022年青山市统计公报", None, ("青山市统计局",)),
    (["青山市统计局  国家统计局青山调查队"], None, None, ("青山市统计局", "国家统计局青山调查队")),
    (["外贸开局良好", "时间：2022-04-13 08:15", "来源：青山日报"], "外贸开局良好", None, ()),
    (["外贸开局良好", "2022-04-13　青山日报", BODY], "外贸开局良好", None, ()),
    (["# 园区管理办法", ""], "园区管理办法", None, ()),
    (["【标 题】山区经济发展探讨", "【作 者】林小禾", "【关键词】山区", "【正 文】"], "山区经济发展探讨", None, ("林小禾",)),
    (["发挥区位优势", "打造物流高地", "——临江园区工作综述", "记者 林小禾"], "发挥区位优势 打造物流高地", "临江园区工作综述", ("林小禾",)),
    (["外贸开局良好", "发布时间：2022-04-13 08:15 来源：青山日报 作者：林小禾"], "外贸开局良好", None, ("林小禾",)),
    (["外贸开局良好", "文/林小禾"], "外贸开局良好", None, ("林小禾",)),
    (["外貿開局良好", "2019-11-15　記者 葉詠詩"], "外貿開局良好", None, ("葉詠詩",)),
    (["外贸开局良好", "2022年3月1日 本报记者 林小禾 周一诺"], "外贸开局良好", None, ("林小禾", "周一诺")),
    (["外贸开局良好", "记者：林小禾 通讯员：周一诺"], "外贸开局良好", None, ("林小禾", "周一诺")),
    (["外贸开局良好", "发布时间：2022-04-13　　来源：青山市统计局综合科"], "外贸开局良好", None, ("青山市统计局综合科",)),
    (["外贸开局良好", "来源：青山省统计局  国家统计局青山调查总队"], "外贸开局良好", None, ("青山省统计局", "国家统计局青山调查总队")),
    (["外贸开局良好", "来源：青山市统计局 作者：林小禾"], "外贸开局良好", None, ("林小禾",)),
    ([], None, None, ()),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "title", "subtitle", "authors"), HEADS, ids=[str(row[1]) for row in HEADS])
def test_the_head(rows: list[str], title: str | None, subtitle: str | None, authors: tuple[str, ...]) -> None:
    read = frame(*rows, BODY, BODY)
    assert (read.title, read.subtitle, read.authors) == (title, subtitle, authors)


DATELINES = [
    ("本报讯（记者 林小禾 通讯员 周一诺）" + BODY, ("林小禾", "周一诺")),
    ("本报讯(记者林小禾、周一诺)" + BODY, ("林小禾", "周一诺")),
    ("新华社某地3月8日电（记者林小禾）" + BODY, ("林小禾",)),
    ("中新网某地3月8日电 (林小禾 周一诺)" + BODY, ("林小禾", "周一诺")),
    ("青山日报记者 林小禾 周一诺3月8日上午," + BODY, ("林小禾", "周一诺")),
    (BODY * 3 + "青山晚报记者 林小禾 实习生 周一诺", ("林小禾", "周一诺")),
    (BODY * 3 + "（记者林小禾）", ("林小禾",)),
    (BODY + "(企业也可以线上办理)" + BODY, ()),
    ("记者从会上获悉," + BODY, ()),
]


@pytest.mark.parametrize(("text", "authors"), DATELINES, ids=[t[:20] for t, _ in DATELINES])
def test_authors_of_the_dateline(text: str, authors: tuple[str, ...]) -> None:
    assert frame(text).authors == authors


PUBLISHED = [
    (["9月6日，城西片区路网工程开工仪式举行。项目总投资2亿元，建设年限2021年至2023年。"], "2021-09-06"),
    (["9月6日，城西片区路网工程进展顺利。项目总投资2亿元，建设年限2021年至2023年。"], None),
    (["外贸开局良好", "2022-04-13", BODY], "2022-04-13"),
    (["外贸开局良好", "20220413", BODY], "2022-04-13"),
    (["外贸开局良好", "2022/4/3", BODY], "2022-04-03"),
    (["外贸开局良好", "发布时间：2022-04-13 08:15 来源：青山日报", BODY], "2022-04-13"),
    (["外貿開局良好", "2022-04-13　記者 葉詠詩", BODY], "2022-04-13"),
    (["外贸开局良好", "记者 林小禾 2022-04-13", BODY], "2022-04-13"),
    (["外贸开局良好", "来源：青山日报 时间：2022-04-13", BODY], "2022-04-13"),
    (["外贸开局良好", "2022-04-13　青山日报", BODY], "2022-04-13"),
    (["外贸开局良好", "青山商报 2022-04-13", BODY], "2022-04-13"),
    (["外贸开局良好", "2022-04-31", BODY], None),
    (["外贸开局良好", "（2022年4月）", BODY], "2022-04"),
    (["政府工作报告", "——2020年1月8日在青山县第九届人民代表大会第四次会议上", BODY], "2020-01-08"),
    (["2020年1月8日上午,全县项目现场会召开。" + BODY], "2020-01-08"),
    (["4月13日,青山市公布2022年一季度经济运行情况。" + BODY], "2022-04-13"),
    (["1月20日,青山市发布2021年全年经济运行情况。" + BODY], "2022-01-20"),
    (["5月9日,“2022年项目攻坚行动”推进会召开。" + BODY], "2022-05-09"),
    (["5月9日,《2022青山产业大会》开幕。" + BODY], "2022-05-09"),
    ([BODY + BODY + "《青山日报》（2022年05月09日 03版）"], "2022-05-09"),
    (["2022年青山市政府工作报告", BODY], "2022"),
    (["2021年青山市国民经济统计公报", BODY], "2022"),
    (["园区2021年工作综述", "去年,园区引进企业12家。" + BODY], "2022"),
    (["某县概览", "2022年,全县将继续扩大开放。" + BODY], "2022"),
    (["某县开局良好", "一季度产值增长5%,与2022年计划目标基本一致。" + BODY], "2022"),
    (["发布会公布2022年上半年信贷情况。" + BODY], "2022"),
    (["今年上半年,全市外贸增长5%。2022年3月5日,口岸恢复通关。" + BODY], "2022"),
    (["上半年,青山区产值增长4%,增速较2021年全年加快2个百分点。" + BODY], "2022"),
    (["青山区产值增长4%,增速较2021年全年加快2个百分点。" + BODY], None),
    (["2021年,民营经济增加值320亿元,比上年增长4%;今年上半年,民营企业增加120家。" + BODY], "2022"),
    (["2021年,民营经济增加值320亿元,比上年增长4%;上半年,民营企业增加120家。" + BODY], None),
    (["2021年,民营经济增加值320亿元,比上年增长4%。2024年,今年上半年,民营企业增加120家。" + BODY], None),
    (["今年上半年,全市产值增长5%。全市上下奋力冲刺2022“全年红”。" + BODY], "2022"),
    (["全市上下奋力冲刺2022“全年红”。" + BODY], None),
    (["5月9日,全市项目推进会召开。" + BODY], None),
    (["企业成立于2009年5月6日,主营轴承。" + BODY], None),
    (["园区2021年工作综述", BODY], None),
    ([BODY], None),
]


@pytest.mark.parametrize(("rows", "published"), PUBLISHED, ids=[r[0][:24] + str(p) for r, p in PUBLISHED])
def test_published(rows: list[str], published: str | None) -> None:
    assert frame(*rows).published == published


REPORTED = [
    (["园区2021年工作综述", BODY], "2021"),
    (["2021年青山市统计公报", BODY], "2021"),
    (["政府工作报告", "——2020年1月8日在青山县第九届人民代表大会第四次会议上", "一、2019年工作回顾", BODY], "2019"),
    (["政府工作报告", "——2020年1月8日在青山县第九届人民代表大会第四次会议上", "一、过去一年工作回顾", BODY], "2019"),
    (["政府工作报告", "——2013年1月8日在青山县第九届人民代表大会第四次会议上", "一、过去五年工作回顾", BODY], "2008/2012"),
    (["2011年政府工作报告", "一、“十一五”时期经济社会发展回顾", BODY], "2006/2010"),
    (["政府工作报告", "一、“八五”工作回顾", BODY], "1991/1995"),
    (["政府工作报告", "一、“十五五”时期发展回顾", BODY], "2026/2030"),
    (["政府工作报告", "一、十五年发展回顾", BODY], None),
    (["前五个月外贸增长5%", "2022-06-10", BODY], "2022-01/2022-05"),
    (["外贸增长5%", "2022-04-10", "今年一季度,全市进出口增长5%。" + BODY], "2022-01/2022-03"),
    (["4月13日,青山市公布2022年一季度经济运行情况。" + BODY], "2022-01/2022-03"),
    (["价格平稳", "2022-08-10", "7月份,居民消费价格上涨1%。" + BODY], "2022-07"),
    (["产能扩建项目奠基", "2022-08-10", "昨日上午,项目在临江园区奠基。" + BODY], "2022-08-09"),
    (["7月24日,2023年青山市第三季度重点项目集中开工。" + BODY], "2023-07-24"),
    (["利润回升", "2022-08-10", "公司2022年半年报显示,营业收入增长5%。" + BODY], "2022-01/2022-06"),
    (["经济总量再上台阶", "2022-01-20", "2021年,面对困难局面,经济仍然向好。" + BODY], "2021"),
    (["能源供应增强", "2011-05-03", "统计局通报“十一五”期间能源供应情况。" + BODY], "2006/2010"),
    (["青山概况", "2012年,全县产值增长5%。2012年末人口30万人。" + BODY], "2012"),
    (["建材需求旺盛", "2011-03-29", "“十二五”期间,需求将继续扩大。" + BODY], None),
    (["上半年,全市产值增长5%。" + BODY], None),
    ([BODY], None),
]


@pytest.mark.parametrize(("rows", "period"), REPORTED, ids=[r[0][:24] + str(p) for r, p in REPORTED])
def test_the_time_reported_on(rows: list[str], period: str | None) -> None:
    assert frame(*rows).period == period


SUBJECTS = [
    (["据某行上海总部消息,上半年长三角地区贷款增加4万亿元。"], "长三角地区"),
    (["昆山概况", BODY], "昆山"),
    (["经济开发区2021年亮点综述", BODY], "经济开发区"),
    (["政府工作报告", "——2020年1月8日在昆山市第九届人民代表大会第四次会议上", BODY], "昆山市"),
    (["政府工作报告", "——2020年3月5日在第十三届全国人民代表大会第三次会议上", "国务院总理 林小禾", "我国经济稳中向好。" + BODY], "我国"),
    (["临江科技园", "临江科技园位于城区南部。" + BODY], "临江科技园"),
    (["禾一机械投资10亿元扩产", BODY, "禾一机械表示,市场向好。禾一机械总经理说,禾一机械订单饱满。"], "禾一机械"),
    (["8月16日,禾一机械股份有限公司(以下简称“禾一机械”)发布公告。" + BODY], "禾一机械"),
    (["8月16日,禾一机械股份有限公司(股票代码：600998，以下简称“禾一机械”)发布公告。" + BODY], "禾一机械"),
    (["7月26日,昆山市项目集中开工。" + BODY], "昆山市"),
    (["1—7月青棠市经济运行简况", "全市工业平稳,青棠市统计局发布。" + BODY], "青棠市"),
    (["青棠市二季度12个项目集中开工", "6月8日,青棠市举行开工活动。" + BODY], "青棠市"),
    (["青棠市二季度12个项目集中开工", "6月8日,开工活动举行。" + BODY], None),
    (["上半年,面对多重困难,青棠县稳中求进。全县工业增长5%,低于全市2个百分点。青棠县项目提速。"], "青棠县"),
    (["上半年,工业增长5%,低于全市平均水平2个百分点,居全省第5位,分别高于全国、全省1个、2个百分点。" + BODY], None),
    (["澄港統計署今日公布,首季零售額按年升2%,澄港旅客增多,澄港酒店住房率上升。" + BODY], "澄港"),
    (["国家统计局今日公布,国家工业增长,国家能源增产。" + BODY], None),
    ([BODY], None),
]


@pytest.mark.parametrize(("rows", "subject"), SUBJECTS, ids=[str(s) + r[0][:12] for r, s in SUBJECTS])
def test_the_subject(rows: list[str], subject: str | None) -> None:
    found = frame(*rows).subject
    assert ("\n".join(rows)[slice(*found)] if found else None) == subject


FUSED_TITLES = [
    ("原标题：外贸连续四个月回升中新网某地8月15日电 (记者 林小禾)" + BODY, "外贸连续四个月回升"),
    ("原标题：外贸连续四个月回升 进口增长较快本报讯（记者 林小禾）" + BODY, "外贸连续四个月回升 进口增长较快"),
    ("原标题：全县受灾面积明显减少全县受灾面积明显减少 来源:青山日报" + BODY, "全县受灾面积明显减少"),
    ("原标题：外贸连续四个月回升 今年以来,全市进出口增长5%。" + BODY, "外贸连续四个月回升"),
    ("原标题另有其文。" + BODY, None),
]


@pytest.mark.parametrize(("text", "title"), FUSED_TITLES, ids=[t[:16] for t, _ in FUSED_TITLES])
def test_a_title_in_one_line_with_the_text(text: str, title: str | None) -> None:
    assert frame(text).title == title


def test_what_the_caller_states_outranks_what_is_read() -> None:
    read = frame("外贸开局良好", "2022-04-13", BODY, published="2024-05", title="另一题目")
    assert (read.published, read.title) == ("2024-05", "另一题目")


def test_a_review_published_in_the_year_after() -> None:
    report = parse("稳住基本盘\n临江园区2021年亮点综述\n记者 林小禾\n去年,园区引进企业12家。")
    assert (report.published, report.period, report.authors) == ("2022", "2021", ["林小禾"])
    assert [f.period.iso for f in report.figures if f.period] == ["2021"]
