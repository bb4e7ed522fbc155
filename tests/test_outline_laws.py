"""Laws of the outline that hold for any text: sections tile it, levels nest by one, folding changes nothing."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liangdian.lexicon import Lexicon, folding
from liangdian.outline.frame import Frame, FrameGrammar, read_frame
from liangdian.outline.headings import Heading, HeadingGrammar, find_headings
from liangdian.scan.found import TimeMention
from liangdian.scan.periods import PeriodGrammar, find_times
from liangdian.source import Source

BODY = "各部门协同发力,产业结构不断优化,市场主体活力持续增强,全年主要目标任务顺利完成。"

MARKS = [
    "一、",
    "二、",
    "三、",
    "（一）",
    "（二）",
    "1.",
    "2.",
    "1、",
    "(1)",
    "①",
    "第一章 ",
    "亮点一：",
    "——",
    "◆",
    "## ",
    "一是",
    "二是",
    "首先，",
    "【",
    "",
]
TITLES = [
    "总体情况",
    "主导产业增势强劲",
    "服务",
    "招商引资",
    "项目建设提速】",
    "完成投资3.2亿元",
    "表1 指标",
    "记者 林小禾",
    "各位代表：",
    "2024年5月6日",
    "某市2023年工作综述",
]
TAILS = ["", "。", "：", "。" + BODY, "；", "\n" + BODY, "\t12\t13", "?", "，"]


@cache
def grammars() -> tuple[HeadingGrammar, FrameGrammar, PeriodGrammar]:
    lexicon = Lexicon.default()
    return HeadingGrammar.of(lexicon), FrameGrammar.of(lexicon), PeriodGrammar.of(lexicon)


def outline(text: str) -> list[Heading]:
    return find_headings(Source.of(text, folding()), grammars()[0])


def frame(text: str) -> Frame:
    source = Source.of(text, folding())
    times: list[TimeMention] = find_times(source, grammars()[2])
    return read_frame(source, grammars()[1], find_headings(source, grammars()[0]), times)


lines = st.builds(
    "".join, st.tuples(st.sampled_from(["", " ", "\u3000\u3000"]), st.sampled_from(MARKS), st.sampled_from(TITLES), st.sampled_from(TAILS))
)
reports = st.lists(st.one_of(lines, st.just(BODY), st.just(""), st.text(max_size=12)), max_size=14).flatmap(
    lambda rows: st.sampled_from(["\n", "\r\n", ""]).map(lambda gap: gap.join(rows))
)


@settings(max_examples=200, deadline=None)
@given(reports)
def test_sections_tile_the_text(text: str) -> None:
    found = outline(text)
    for i, h in enumerate(found):
        assert 0 <= h.start < h.end == h.body[0] <= h.body[1] <= len(text)
        following = [o for o in found[i + 1 :] if o.level <= h.level]
        assert h.body[1] == (following[0].start if following else len(text))
    starts = [h.start for h in found]
    assert starts == sorted(set(starts))
    for place in range(starts[0] if starts else len(text), len(text)):
        around = [h for h in found if h.start <= place < h.body[1]]
        deepest = max(around, key=lambda h: h.start)
        assert [h for h in around if h.level >= deepest.level] == [deepest]


@settings(max_examples=200, deadline=None)
@given(reports)
def test_levels_nest_by_one(text: str) -> None:
    levels = [h.level for h in outline(text)]
    assert all(level >= 1 for level in levels)
    assert all(after <= before + 1 for before, after in pairwise(levels))


@settings(max_examples=200, deadline=None)
@given(reports)
def test_labels_and_titles_are_printed_in_their_heading(text: str) -> None:
    for h in outline(text):
        surface = text[h.start : h.end]
        assert h.title
        assert "".join(h.title.split()) in "".join(surface.split())
        assert h.label is None or h.label in surface
        assert surface[-1] not in "。；"


@settings(max_examples=200, deadline=None)
@given(reports)
def test_folding_the_text_changes_no_heading(text: str) -> None:
    folded = folding()(text)
    assert [(h.start, h.end, h.level, h.body) for h in outline(text)] == [(h.start, h.end, h.level, h.body) for h in outline(folded)]


@settings(max_examples=200, deadline=None)
@given(reports)
def test_the_frame_lies_in_the_text(text: str) -> None:
    read = frame(text)
    assert all(0 <= a < b <= len(text) for a, b in read.head)
    assert read.subject is None or 0 <= read.subject[0] < read.subject[1] <= len(text)
    assert all(line is None or "".join(line.split()) in "".join(text.split()) for line in (read.title, read.subtitle))


HOSTILE = [
    "\n",
    " \n",
    "一、甲\n",
    "（一）乙乙。丙。",
    "1.1.1.1.1 ",
    "——",
    "# ",
    "【",
    "亮点一：",
    "一是",
    "某某",
    "某某村",
    "第一章",
    "原标题：",
    "(",
    "2024年5月",
    "园区\n",
    "记者 ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_any_piece_said_again_and_again(piece: str) -> None:
    text = piece * 20_000
    found = outline(text)
    assert all(h.start < h.end for h in found)
    assert frame(text[:40_000]) is not None


def test_a_deep_staircase_of_kinds_is_walked_without_recursion() -> None:
    text = "\n".join(f"{mark}标题内容\n{BODY}" for _ in range(500) for mark in ("第一章 ", "一、", "（一）", "1.", "(1)", "①"))
    found = outline(text)
    assert len(found) == 3000
    assert max(h.level for h in found) == 6
