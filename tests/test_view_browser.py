"""The page in a real browser: Chromium, headless. Skipped where there is none (apt-get install chromium)."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import liangdian
from browser import Browser, Page, chromium, executable
from conftest import ROOT
from liangdian.models import Report
from liangdian.view import pages, write

FIXTURE = (ROOT / "fixtures" / "zone-review.txt").read_text("utf-8")
HOSTILE = (
    "亮点一：<script>alert(1)</script>园区\n"
    "<img src=x onerror=alert(2)>科技有限公司总投资3.6亿元，\"增长\"'8%'。</script><!-- --><b>\r\n"
    "👍🏽产值\u202e增长\u200f5%\u2066，\x00税收\ud8007亿元\udfff，</textarea></title><svg onload=alert(3)>项目12个]]>。\n"
    "&lt;b&gt;&amp;企业 &nbsp;5家；javascript:alert(4)；\u2028面积\t3平方米\r年\x85底。"
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    command = executable()
    if command is None:
        pytest.skip("no Chromium on this machine; apt-get install chromium")
    with chromium(command, tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.page()
    page.call("Emulation.setUserAgentOverride", userAgent="test", acceptLanguage="en")
    page.media(prefers_reduced_motion="reduce")
    page.size(1440, 900)
    yield page
    page.call("Page.close")
    assert page.bad == []


def shown(tab: Page, report: Report, folder: Path) -> Report:
    write(report, folder / "page.html")
    tab.open(folder / "page.html")
    tab.wait("document.documentElement.classList.contains('ready')")
    return report


def rows(tab: Page) -> list[int]:
    """The figures of the rows that are to be seen, from the top."""
    found: list[int] = tab.do("Array.from(document.querySelectorAll('#rows tr:not([hidden])'), r => Number(r.dataset.f))")
    return found


def focused(tab: Page) -> str:
    where: str = tab.do("document.activeElement.id || document.activeElement.closest('tr')?.id || document.activeElement.outerHTML")
    return where


def lit(tab: Page, part: str) -> str:
    """The words that are lit up for a part of the figure, one after the other."""
    words: str = tab.do(f"Array.from(document.querySelectorAll('#text i.lit.p-{part}'), e => e.textContent).join('')")
    return words


def test_every_figure_stands_marked_at_its_place(tab: Page, tmp_path: Path) -> None:
    report = shown(tab, liangdian.parse(FIXTURE), tmp_path)
    assert tab.do("document.getElementById('text').textContent") == FIXTURE
    places = tab.do(
        """Array.from(document.querySelectorAll('#text .f[id]'), mark => {
          const before = document.createRange();
          before.setStart(document.getElementById('text'), 0);
          before.setEndBefore(mark);
          return [Array.from(before.toString()).length, mark.textContent];
        })"""
    )
    assert places == [[f.quantity.span.start, f.quantity.text] for f in report.figures]
    assert rows(tab) == [*range(len(report.figures))]


def test_pointing_at_a_figure_shows_it_and_lights_up_its_words(tab: Page, tmp_path: Path) -> None:
    report = shown(tab, liangdian.parse(FIXTURE), tmp_path)
    figure = report.growth[0]
    number = report.figures.index(figure)
    tab.do(f"document.getElementById('f{number}').scrollIntoView({{block: 'center'}})")
    tab.point(f"#f{number}")
    tab.wait(f"document.querySelector('#f{number}.on')")
    card = tab.do("document.getElementById('card').innerText")
    assert figure.indicator
    assert figure.entity
    assert figure.period
    assert all(words.text in card for words in (figure.indicator, figure.entity, figure.period))
    assert f"{figure.period.iso} {figure.period.start_date} – {figure.period.end_date}" in card
    assert "12.4 %" in card
    for part in ("role", "indicator", "entity", "period"):
        reasons = [r for r in report.explain(figure) if r.part == part]
        words = sorted({(w.span.start, w.text) for r in reasons for w in r.words})
        assert lit(tab, part) == "".join(text for _, text in words) != ""
        assert all(r.rule in card for r in reasons)
    tab.point("#status")
    tab.wait("!document.querySelector('#text .on, #text .lit')")


def test_a_row_leads_to_the_sentence_and_back(tab: Page, tmp_path: Path) -> None:
    report = shown(tab, liangdian.parse(FIXTURE), tmp_path)
    last = len(report.figures) - 1
    tab.do(f"document.getElementById('r{last}').scrollIntoView({{block: 'center'}})")
    tab.point(f"#r{last} .c-indicator", click=True)
    tab.wait(f"document.activeElement.id === 'f{last}'")
    top = tab.do(f"document.getElementById('f{last}').getBoundingClientRect().top")
    assert 0 < top < 900
    sentence = report.figures[last].sentence
    assert tab.do("document.querySelector('.s.here').textContent") == FIXTURE[sentence.start : sentence.end]
    tab.do("document.querySelector('.sheet').scrollTop = 0")
    tab.point(f"#f{last}", click=True)
    tab.wait(f"document.activeElement.closest('#r{last}')")
    box = tab.do("(() => { const r = document.activeElement.getBoundingClientRect(); return [r.top, r.bottom] })()")
    assert 0 < box[0] < box[1] < tab.do("document.getElementById('card').getBoundingClientRect().top")


def test_filters(tab: Page, tmp_path: Path) -> None:
    report = shown(tab, liangdian.parse(FIXTURE), tmp_path)

    def those(**wanted: object) -> list[int]:
        return [n for n, f in enumerate(report.figures) if all(getattr(f, k) == v for k, v in wanted.items())]

    tab.do("document.querySelector('[data-type=growth]').click()")
    assert rows(tab) == those(type="growth")
    assert tab.do("document.querySelector('[data-type=growth]').getAttribute('aria-pressed')") == "true"
    assert tab.do("document.getElementById('status').textContent") == f"{len(report.growth)} of {len(report.figures)} figures"
    assert tab.do("Array.from(document.querySelectorAll('#text .f:not(.out)'), e => Number(e.dataset.f))") == those(type="growth")
    tab.do("(() => { const s = document.getElementById('section'); s.value = '2'; s.dispatchEvent(new Event('change')) })()")
    assert rows(tab) == those(type="growth", section=2)
    tab.do("document.getElementById('clear').click()")
    assert rows(tab) == [*range(len(report.figures))]
    assert focused(tab) == "search"
    tab.type("总投资")
    assert rows(tab) == [n for n, f in enumerate(report.figures) if f.indicator and "总投资" in f.indicator.text]
    tab.type("无此指标")
    assert rows(tab) == []
    assert tab.do("document.getElementById('nothing').checkVisibility()")
    tab.do("document.getElementById('f3').click()")  # whose row is hidden
    tab.wait("document.activeElement.closest('#r3')")


def test_columns_sort(tab: Page, tmp_path: Path) -> None:
    report = shown(tab, liangdian.parse(FIXTURE), tmp_path)
    sizes = {n: (f.quantity.base_unit, f.quantity.base_value) for n, f in enumerate(report.figures) if f.quantity.base_value is not None}

    def head(column: str) -> str:
        tab.do(f"document.querySelector('[data-sort={column}]').click()")
        order: str = tab.do(f"document.querySelector('.c-{column}[aria-sort]').getAttribute('aria-sort')")
        return order

    assert head("value") == "ascending"
    assert tab.do("document.querySelectorAll('[aria-sort=none]').length") == 6
    known = [sizes[n] for n in rows(tab) if n in sizes]
    assert all(a <= b for a, b in pairwise(known))
    assert head("value") == "descending"
    known = [sizes[n] for n in rows(tab) if n in sizes]
    assert all(a >= b for a, b in pairwise(known))
    assert head("indicator") == "ascending"
    missing = [report.figures[n].indicator is None for n in rows(tab)]
    assert missing == sorted(missing)
    assert head("number") == "ascending"
    assert rows(tab) == [*range(len(report.figures))]


def test_the_keyboard_reaches_everything(tab: Page, tmp_path: Path) -> None:
    shown(tab, liangdian.parse(FIXTURE), tmp_path)
    tab.press("Tab")
    assert "to_text" in focused(tab)
    tab.press("Tab")
    assert "to_table" in focused(tab)
    tab.press("Enter")
    tab.wait("document.activeElement.id === 'figures'")
    tab.press("Tab")
    tab.press(" ")
    assert tab.do("document.activeElement.getAttribute('aria-pressed')") == "true"
    first, second, *_ = rows(tab)
    while "section" not in focused(tab):
        tab.press("Tab")
    tab.press("Tab")
    assert focused(tab) == "search"
    for _ in range(40):
        if tab.do("document.activeElement.dataset.sort") == "period":
            break
        tab.press("Tab")
    tab.press("Tab")
    assert focused(tab) == f"r{first}"
    assert tab.do("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert tab.do("document.getElementById('speak').textContent.length") > 5
    tab.press("ArrowDown")
    assert focused(tab) == f"r{second}"
    tab.press("End")
    tab.press("Home")
    assert focused(tab) == f"r{first}"
    tab.press("Enter")
    tab.wait(f"document.activeElement.id === 'f{first}'")
    tab.press("Tab")
    assert focused(tab) == f"f{first + 1}"
    tab.press("Tab", shift=True)
    tab.press("Enter")
    tab.wait(f"document.activeElement.closest('#r{first}')")
    tab.press("Escape")
    assert tab.do("document.querySelector('#card .hint') !== null")


def test_hostile_text_is_shown_as_text(tab: Page, tmp_path: Path) -> None:
    report = liangdian.parse(HOSTILE, title="</title><script>alert(5)</script>")
    named = [e.model_copy(update={"name": '"><script>alert(6)</script>'}) for e in report.enterprises]
    shown(tab, report.model_copy(update={"enterprises": named}), tmp_path)
    as_shown = HOSTILE.replace("\0", "\ufffd").replace("\ud800", "\ufffd").replace("\udfff", "\ufffd")
    assert tab.do("document.getElementById('text').textContent") == as_shown
    assert tab.do("document.title") == "</title><script>alert(5)</script>"
    assert tab.do("document.querySelector('h1').textContent") == "</title><script>alert(5)</script>"
    assert tab.do("document.querySelectorAll('script').length") == 2
    assert tab.do("document.querySelectorAll('img, #text svg, #text script').length") == 0
    assert len(report.figures) == len(rows(tab)) > 5
    for number, figure in enumerate(report.figures):
        tab.do(f"document.getElementById('f{number}').focus()")
        assert tab.do("document.querySelector('#card strong').textContent") == figure.quantity.text
    assert tab.do("getComputedStyle(document.querySelector('[data-turn=\"U+202E\"]')).unicodeBidi") == "isolate"
    (tmp_path / "cell.html").write_text(f"<!doctype html><meta charset=utf-8>{report._repr_html_()}", "utf-8")
    tab.open(tmp_path / "cell.html")
    assert tab.do("document.querySelector('.lt').textContent") == as_shown
    assert tab.do("document.scripts.length") == 0


def test_a_thousand_figures(tab: Page, tmp_path: Path) -> None:
    report = shown(tab, liangdian.parse(FIXTURE * 15), tmp_path)
    count = len(report.figures)
    assert count > 1000
    assert len(rows(tab)) == tab.do("document.querySelectorAll('#text .f[id]').length") == count
    tab.do("document.querySelector('[data-type=area]').click()")
    assert rows(tab) == [n for n, f in enumerate(report.figures) if f.type == "area"]
    tab.do("document.querySelector('[data-sort=value]').click()")
    found = rows(tab)
    tab.do(f"document.querySelector('#r{found[-1]} a').click()")
    tab.wait(f"document.activeElement.id === 'f{found[-1]}'")
    assert 0 < tab.do("document.activeElement.getBoundingClientRect().top") < 900
    tab.do("document.getElementById('clear').click()")
    tab.do(f"document.getElementById('f{count - 1}').click()")
    tab.wait(f"document.activeElement.closest('#r{count - 1}')")
    assert 0 < tab.do("document.activeElement.getBoundingClientRect().top") < 900
    assert tab.do("document.documentElement.scrollWidth") <= 1440


def test_a_report_from_json_lights_up_what_it_knows(tab: Page, tmp_path: Path) -> None:
    parsed = liangdian.parse(FIXTURE)
    report = shown(tab, Report.model_validate_json(parsed.model_dump_json()).with_text(FIXTURE), tmp_path)
    figure = report.figures[1]
    tab.do("document.getElementById('f1').focus()")
    for part, words in (("indicator", figure.indicator), ("entity", figure.entity), ("period", figure.period)):
        assert words is not None
        assert lit(tab, part) == words.text
    assert tab.do("document.querySelector('#card code')") is None
    shown(tab, Report.model_validate_json(parsed.model_dump_json()), tmp_path)
    assert "does not carry its text" in tab.do("document.getElementById('text').textContent")
    tab.do("document.querySelector('#r1 a').click()")
    assert tab.do("document.querySelector('#card strong').textContent") == figure.quantity.text


def test_labels_follow_the_reader(tab: Page, tmp_path: Path) -> None:
    tab.call("Emulation.setUserAgentOverride", userAgent="test", acceptLanguage="zh-CN")
    count = len(shown(tab, liangdian.parse(FIXTURE), tmp_path).figures)
    assert tab.do("document.documentElement.lang") == "zh-Hans"
    assert tab.do("document.getElementById('status').textContent") == f"{count} 个数字中的 {count} 个"
    tab.do("document.getElementById('language').click()")
    assert tab.do("document.documentElement.lang") == "en"
    chinese = "Array.from(document.querySelectorAll('[data-t]'), e => e.textContent).filter(t => /[\\u4e00-\\u9fff]/.test(t))"
    assert tab.do(chinese) == ["中文"]  # the button back
    assert tab.do("Array.from(document.querySelectorAll('[data-t-aria]'), e => e.ariaLabel).join('').match(/[\\u4e00-\\u9fff]/)") is None


def test_light_dark_print_and_narrow(tab: Page, tmp_path: Path) -> None:
    shown(tab, liangdian.parse(FIXTURE), tmp_path)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = tab.do(paper)
    tab.media(prefers_color_scheme="dark")
    assert tab.do(paper) != light
    tab.call("Emulation.setEmulatedMedia", media="print", features=[])
    assert tab.do(paper) == "rgb(255, 255, 255)"
    assert not tab.do("document.getElementById('card').checkVisibility() || document.getElementById('search').checkVisibility()")
    assert tab.do("document.querySelector('.sheet').scrollHeight <= document.querySelector('.sheet').clientHeight + 2")
    assert tab.pdf().startswith(b"%PDF")
    tab.call("Emulation.setEmulatedMedia", media="")
    for width in (1100, 700, 360):
        tab.size(width, 800)
        assert tab.do("document.documentElement.scrollWidth") <= width


def test_the_pictures_draw_the_figures(tab: Page, tmp_path: Path) -> None:
    report = shown(tab, liangdian.parse(FIXTURE), tmp_path)
    bars = tab.do(
        "Array.from(document.querySelectorAll('.p-growth a'), a => [Number(a.dataset.f), a.querySelector('.num').textContent,"
        " a.querySelector('svg').getAttribute('class'), a.querySelector('rect').getBoundingClientRect().width])"
    )
    growth = {report.figures.index(f): f for f in report.growth if f.quantity.base_unit == "%"}
    assert {n for n, *_ in bars} == set(growth)
    for number, words, way, _ in bars:
        assert way == growth[number].direction
        assert words == ("−" if way == "down" else "+") + growth[number].quantity.text
    per_point = {round(width / float(growth[n].quantity.value or 1), 1) for n, _, _, width in bars}
    assert max(per_point) - min(per_point) <= 0.2
    squares = tab.do(
        "Array.from(document.querySelectorAll('.p-area a'), a => [a.dataset.f, a.querySelector('rect').getAttribute('width')].map(Number))"
    )
    (large, side), (second, shorter), *_ = squares
    ratio = float((report.figures[second].quantity.base_value or 0) / (report.figures[large].quantity.base_value or 1))
    assert (shorter / side) ** 2 == pytest.approx(ratio, abs=0.01)
    assert sorted(n for n, _ in squares) == [report.figures.index(f) for f in report.areas]


def test_many_reports_fold_open_each_to_its_own_page(tab: Page, tmp_path: Path) -> None:
    reports = [("zone.txt", liangdian.parse(FIXTURE)), ("<b>&.txt", liangdian.parse(HOSTILE)), ("empty.txt", liangdian.parse(""))]
    (tmp_path / "all.html").write_text("".join(pages(reports)), "utf-8", errors="strict", newline="")
    tab.open(tmp_path / "all.html")
    assert tab.do("Array.from(document.querySelectorAll('summary b'), e => e.textContent)") == [name for name, _ in reports]
    frame = "document.querySelectorAll('iframe')[{0}].contentDocument"
    ready = "{0}?.documentElement?.classList.contains('ready')"
    assert not tab.do(ready.format(frame.format(1)))
    assert tab.do("document.querySelector('summary small').textContent") == f"{len(reports[0][1].figures)} figures"
    tab.media(prefers_color_scheme="dark")
    assert tab.do("getComputedStyle(document.body).backgroundColor") == "rgb(23, 23, 26)"
    for at, (_, report) in enumerate(reports):
        tab.do(f"document.querySelectorAll('summary')[{at}].click()")
        tab.wait(ready.format(frame.format(at)))
        assert tab.do(f"{frame.format(at)}.querySelectorAll('#rows tr').length") == len(report.figures)
    tab.do(f"{frame.format(0)}.querySelector('.skip a').click()")
    tab.wait(f"{frame.format(0)}.activeElement.id === 'text'")
    assert tab.do(f"{frame.format(0)}.getElementById('text').textContent") == FIXTURE
