"""Spaces that only set Han apart from digits and letters: the text is read without them, and all that is found stands as printed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import liangdian
from laws import holds, quantities_hold
from liangdian.spacing import close_up

CASES = {
    # the habit: closed up, letters and percentages as well
    "8 月新增 1 萬 6000 人，增長 2.1% 左右，GDP 排第 3 位。": "8月新增1萬6000人，增長2.1%左右，GDP排第3位。",
    "山南市 2024 年运行情况\n全年 12 个项目 3 天开工，共 5 期。": "山南市2024年运行情况\n全年12个项目3天开工，共5期。",
    "用 SaaS ERP 软件的 3 家、5 家和 8 家企业": "用SaaS ERP软件的3家、5家和8家企业",
    # a row of a table and a label beside its number stay
    "钢材 120 5.3\n水泥 80\n合计：3 项，5 个，7 家。": "钢材 120 5.3\n水泥 80\n合计：3项，5个，7家。",
    "项目 3 个 12 13\n其中 1 期，2 期，3 期": "项目 3 个 12 13\n其中1期，2期，3期",
    # no habit: too few, or most numbers stand without one
    "2024 年，有 3 家。": "2024 年，有 3 家。",
    "3家、5家、8家、9家，另有 3 期 4 人 5 个": "3家、5家、8家、9家，另有 3 期 4 人 5 个",
    # a number cut at its point by a break of the line
    "新修公路5.2万公里，其中高速1.\n6万公里。": "新修公路5.2万公里，其中高速1.6万公里。",
    "合格率98.\r\n5%，提高2个百分点。": "合格率98.5%，提高2个百分点。",
    # the end of a sentence, and the number of an item
    "厂房共12.\n2023年新建3座。": "厂房共12.\n2023年新建3座。",
    "任务\n3.\n5个项目开工。": "任务\n3.\n5个项目开工。",
    "见第3.\n4、建设5个项目。": "见第3.\n4、建设5个项目。",
    # spaces between Han, or between numbers, are others
    "关于 通报：第 1 批 2 家，第 2 批 3 家，12 345 元": "关于 通报：第1批2家，第2批3家，12 345元",
}


@pytest.mark.parametrize(("text", "closed"), CASES.items())
def test_case(text: str, closed: str) -> None:
    assert close_up(text).text == closed


PIECES = ["3 万", "年 2", "中 A", "A 国", "1% 年", "12 ", "5", "，", "\n", "\r\n", " ", "国", "国1.\n6万", "国12.\r\n5%"]


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
@example("有 3 家，5 个，7 人。")
@example("国1.\r\n6万，有 3 家，5 个，7 人。")
def test_every_piece_stands_where_it_was_printed(text: str) -> None:
    closed = close_up(text)
    assert len(closed.text) + len(closed.gaps) == len(text)
    left_out = {gap + n for n, gap in enumerate(closed.gaps)}
    for start in range(len(closed.text)):
        for end in range(start + 1, len(closed.text) + 1):
            a, b = closed.printed_at((start, end))
            assert text[a] == closed.text[start]
            assert text[b - 1] == closed.text[end - 1]
            assert "".join(c for at, c in enumerate(text[a:b], a) if at not in left_out) == closed.text[start:end]


NEWS = (
    "青禾市 2024 年第 3 号简报\n青禾 ABC 科技有限公司投资 12 亿元的年产 5 万吨铝箔项目 8 月 15 日开工，占地 300 亩。"
    "1—8 月，全市规上工业增加值增长 6.5%，失业人数减少 1 万 6000 人，较 7 月上升 0.06 个百分点。"
)


def test_all_stands_as_printed() -> None:
    report = holds(NEWS)
    quantities_hold(NEWS)
    assert [f.quantity.text for f in report.figures][-3:] == ["6.5%", "1 万 6000 人", "0.06 个百分点"]
    assert report.title == "青禾市 2024 年第 3 号简报"
    assert [e.name for e in report.enterprises] == ["青禾 ABC 科技有限公司"]
    assert [p.text for p in liangdian.periods(NEWS)][:3] == ["2024 年", "8 月 15 日", "1—8 月"]
    words = [w for f in report.figures for r in report.explain(f) for w in r.words]
    assert words
    assert all(NEWS[w.span.start : w.span.end] == w.text for w in words)
