"""Files as people have them: encodings, web pages, Word documents, PDFs; each read right or refused with a reason."""

import io
import sys
from collections.abc import Sequence
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

import liangdian
from conftest import ROOT
from liangdian.readers import MissingExtraError, NoTextError, ReadError, UndecodableError, read, read_bytes
from liangdian.readers.pdf_rows import Glyph, page_rows

FILES = ROOT / "fixtures" / "files"
SIMPLE = (ROOT / "fixtures" / "zone-review.txt").read_text("utf-8")
TRADITIONAL = "園區總投資超過3.6億元，較上年增長8%。全年新增規模以上工業企業12家，研發費用佔營業收入的比重為3.2%。\n"

ENCODINGS = [
    # text, how it is written, what is found
    (SIMPLE, "utf-8", "utf-8"),
    (SIMPLE, "utf-8-sig", "utf-8-sig"),
    (SIMPLE, "gb18030", "gb18030"),
    (SIMPLE, "gbk", "gb18030"),
    (SIMPLE, "utf-16", "utf-16"),
    (SIMPLE, "utf-16-le", "utf_16_le"),
    (SIMPLE, "utf-16-be", "utf_16_be"),
    (SIMPLE, "utf-32", "utf-32"),
    (TRADITIONAL, "big5", "big5"),
    (TRADITIONAL, "gb18030", "gb18030"),
    (TRADITIONAL, "utf-8", "utf-8"),
    ("全年投资3亿元，增长5%。", "gb18030", "gb18030"),
    ("GDP grew 5.2%\r\n", "ascii", "utf-8"),
]


@pytest.mark.parametrize(("text", "written", "found"), ENCODINGS, ids=[f"{w}-{len(t)}" for t, w, _ in ENCODINGS])
def test_encodings_are_found(tmp_path: Path, text: str, written: str, found: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(written))
    file = liangdian.read(path)
    assert (file.text, file.encoding, file.kind, file.name) == (text, found, "text", str(path))


@pytest.mark.parametrize("named", ["gb18030", "GBK", "big5", "utf-16-le"])
def test_a_named_encoding_is_used(named: str) -> None:
    assert read_bytes("總投資3億元".encode(named), "a.txt", encoding=named).text == "總投資3億元"


REFUSED = [
    # bytes, encoding named, what is said
    (bytes(range(128, 256)) * 5, None, "cannot be decoded (tried utf-8, gb18030, big5)"),
    (b"\x00\xd8\x01" * 30, None, "cannot be decoded (tried utf-8, utf-16-le, utf-16-be)"),
    ("Всего 12 предприятий, рост 5%".encode("cp1251"), None, "cannot be decoded"),
    ("今年の売上高は3億円でした。前年より増加した。".encode("shift_jis"), None, "cannot be decoded"),
    ("增长5%".encode("gb18030"), "utf-8", "is not in utf-8: byte 0"),
    ("增长5%".encode(), "base64", "there is no encoding called base64"),
    ("增长5%".encode(), "klingon", "there is no encoding called klingon"),
    ("增长5%".encode(), "a\0b", "is not in a\0b"),
]


@pytest.mark.parametrize(("data", "named", "says"), REFUSED)
def test_what_cannot_be_decoded_is_refused(data: bytes, named: str | None, says: str) -> None:
    with pytest.raises(UndecodableError) as caught:
        read_bytes(data, "a.txt", encoding=named)
    assert str(caught.value).startswith(f"a.txt: {says}")
    assert caught.value.fields["tried"]


@settings(max_examples=200)
@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x9FFF), max_size=60), st.sampled_from(["gb18030", "big5"]))
def test_a_guess_is_right_or_refused(text: str, written: str) -> None:
    """A GB18030 or Big5 file is never read as something else without an error, where its text is everyday Chinese and more."""
    text = f"全年工业投资增长，{text}"
    data = text.encode(written, "ignore")
    try:
        found = read_bytes(data, "a.txt")
    except ReadError:
        return
    if found.encoding != "utf-8":
        assert found.text.encode(str(found.encoding)) == data


@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.html", "a.docx", "a.pdf", "a"]))
@settings(max_examples=200, deadline=None)
def test_no_bytes_raise_anything_else(data: bytes, name: str) -> None:
    try:
        assert read_bytes(data, name).text.strip()
    except ReadError as error:
        told = (str(error), error.told("zh"))
    else:
        return
    assert told[0].startswith(f"{name}: ")
    assert told[1].startswith(f"{name}：")


def test_missing_file_folder_and_kind(tmp_path: Path) -> None:
    for path, says in ((tmp_path / "no.txt", "no such file"), (tmp_path, "is a folder"), (tmp_path / "a.doc", "files of the kind .doc")):
        if path.suffix == ".doc":
            path.write_bytes(b"\xd0\xcf\x11\xe0")
        with pytest.raises(ReadError, match=says):
            read(path)


ARTICLE = (FILES / "zone-page.txt").read_text("utf-8")


def test_a_web_page_is_its_article() -> None:
    assert read(FILES / "zone-page.html").text == ARTICLE


def without(text: str, *lost: tuple[str, str]) -> str:
    for old, new in lost:
        assert old in text
        text = text.replace(old, new)
    return text


DATELINE = ("发布时间：2024-02-06　来源：区统计局\n", "")


def test_a_word_document_written_by_libreoffice() -> None:
    assert read(FILES / "zone-page.docx").text == without(ARTICLE, DATELINE, ("m²", "m2"))


def test_a_pdf_printed_by_a_browser() -> None:
    """Its header (date, title) and footer (address, page number) are dropped, its lines joined across the page break."""
    assert read(FILES / "zone-page.pdf").text == without(ARTICLE, DATELINE, ("m²", "m2"), ("### ", ""), ("## ", ""))


@pytest.mark.parametrize("kind", ["html", "docx", "pdf"])
def test_headings_become_sections(kind: str) -> None:
    report = liangdian.parse(read(FILES / f"zone-page.{kind}").text)
    titles = {section.title: section.label for section in report.sections}
    assert {"工业生产稳步回升": "一", "重点企业支撑有力": "一", "投资消费持续扩大": "二", "2024年目标": "四"}.items() <= titles.items()
    assert report.title == "南亭区2023年经济运行情况"


def page(body: str, head: str = "") -> str:
    return read_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "a.html").text


PAGES = [
    # body, lines
    ("<p>投资<b>3.6</b>亿元，<span>增长</span>8%。</p>", "投资3.6亿元，增长8%。\n"),
    ("<p>投资3亿元。<br>增长8%。<br/></p>增长9%。", "投资3亿元。\n增长8%。\n增长9%。\n"),
    ("<p>\n  投资\n 3亿元 \n</p>", "投资 3亿元\n"),
    ("<p>厂房3m<sup>2</sup>，二氧化碳CO<sub>2</sub></p>", "厂房3m²，二氧化碳CO2\n"),
    ("<table><tr><th>指标<th>总量<tr><td>投资<td>3</table>", "指标\t总量\n投资\t3\n"),
    ("<table><tr><td colspan=2>指标<td>甲<tr><td>一<td>二<td>三</table>", "指标\t\t甲\n一\t二\t三\n"),
    ("<table><tr><td rowspan=2>工业<td>甲<td>1<tr><td>乙<td>2</table>", "工业\t甲\t1\n\t乙\t2\n"),
    ("<table><tr><td rowspan=9999999 colspan='x'>工业<td>甲</table>", "工业\t甲\n"),
    ("<table><tr><td><h2>一、工业</h2><p>增长8%。</p><p>投资3亿元。</p></td></tr></table>", "## 一、工业\n增长8%。\n投资3亿元。\n"),
    ("<h1>年报</h1><h2>一、工业</h2><p>增长8%。</p>", "年报\n## 一、工业\n增长8%。\n"),
    ("<h1>一、工业</h1><p>增长8%。</p><h1>二、农业</h1>", "# 一、工业\n增长8%。\n# 二、农业\n"),
    ("<p>年报</p><h1>一、工业</h1><p>增长8%。</p>", "年报\n# 一、工业\n增长8%。\n"),
    ("<h2>一、<a href=x>工业</a></h2><p>增长8%。</p>", "## 一、工业\n增长8%。\n"),
    ("<p>&lt;script&gt; &amp; 增长5%</p><script>增长9%</script><style>增长9%</style><!-- 增长9% -->", "<script> & 增长5%\n"),
    ("<p>增长5%</p><p hidden>增长6%</p><p style='display: none'>增长7%</p>", "增长5%\n"),
    ("<p>增长5%", "增长5%\n"),
]


@pytest.mark.parametrize(("body", "text"), PAGES)
def test_elements_become_lines(body: str, text: str) -> None:
    assert page(body) == text


def test_a_deep_page_is_read() -> None:
    assert page("<div>" * 20_000 + "增长5%") == "增长5%\n"


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "big5", ""])
def test_a_page_in_another_encoding(declared: str) -> None:
    written = "big5" if declared == "big5" else "gb18030"
    html = f'<html><head><meta http-equiv=Content-Type content="text/html; charset={declared}"></head><p>{TRADITIONAL}</p></html>'
    assert read_bytes(html.encode(written), "a.htm").text == TRADITIONAL


def test_a_page_that_is_mistaken_about_itself() -> None:
    html = f"<meta charset=gb2312><p>{TRADITIONAL}</p>"
    assert read_bytes(html.encode(), "a.html").encoding == "utf-8"


def word(make: "docx.document.Document") -> str:
    stream = io.BytesIO()
    make.save(stream)
    return read_bytes(stream.getvalue(), "a.docx").text


def test_word_styles() -> None:
    document = docx.Document()
    document.add_heading("2023年年报", 0)
    document.add_heading("一、工业", 1)
    document.add_paragraph("产值3.6亿元，").add_run("增长8%。").bold = True
    document.add_heading("（一）新材料", 2)
    document.add_paragraph("增长\t9%。\n投资1亿元。")
    document.styles.add_style("单位标题", 1).base_style = document.styles["Heading 1"]
    document.add_paragraph("二、农业", style="单位标题")
    outlined = document.add_paragraph("三、服务业")
    outlined._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="0"/>'))
    document.sections[0].header.paragraphs[0].text = "内部资料 第9页"
    assert (
        word(document)
        == "2023年年报\n# 一、工业\n产值3.6亿元，增长8%。\n## （一）新材料\n增长 9%。\n投资1亿元。\n# 二、农业\n# 三、服务业\n"
    )


def test_word_tabs_part_columns() -> None:
    document = docx.Document()
    document.add_heading("一、\t工业", 1)
    for words in ("指标\t总量", "\t工业\t3.6"):
        document.add_paragraph(words)
    assert word(document) == "一、 工业\n指标\t总量\n工业\t3.6\n"


def test_word_tables() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    for row, words in zip(table.rows, (("指标", "总量", "增长"), ("工业", "3.6", "8"), ("", "1.2", "4")), strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    box = document.add_table(1, 1).cell(0, 0)
    box.text = "增长8%。"
    box.add_paragraph("投资3亿元。")
    assert word(document) == "指标\t总量 增长\n工业\t3.6\t8\n\t1.2\t4\n增长8%。\n投资3亿元。\n"


def test_word_changes_and_controls() -> None:
    document = docx.Document()
    body = document.element.body
    w = nsdecls("w")
    run = "<w:r><w:t>{}</w:t></w:r>"
    deleted = "<w:del><w:r><w:delText>2亿元</w:delText></w:r></w:del>"
    changed = f"<w:p {w}>{run.format('投资')}{deleted}<w:ins>{run.format('3亿元')}</w:ins></w:p>"
    control = f"<w:sdt {w}><w:sdtContent><w:p>{run.format('增长8%。')}</w:p></w:sdtContent></w:sdt>"
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    contents = f"<w:sdt {w}>{gallery}<w:sdtContent><w:p>{run.format('一、工业 3')}</w:p></w:sdtContent></w:sdt>"
    for xml in (contents, changed, control):
        body.insert(len(body) - 1, parse_xml(xml))
    assert word(document) == "投资3亿元\n增长8%。\n"


BROKEN = [
    ("a.docx", b"PK\x03\x04 not a package", "is no .docx file that can be opened"),
    ("a.docx", b"plain text", "is no .docx file that can be opened"),
    ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is protected by a password"),
    ("a.pdf", b"plain text", "is no .pdf file that can be opened"),
    ("a.pdf", b"%PDF-1.7\n%%EOF", "is no .pdf file that can be opened"),
]


@pytest.mark.parametrize(("name", "data", "says"), BROKEN)
def test_broken_files_are_refused(name: str, data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says):
        read_bytes(data, name)


def test_an_empty_word_document_is_refused() -> None:
    stream = io.BytesIO()
    docx.Document().save(stream)
    with pytest.raises(NoTextError, match="there is no text in it"):
        read_bytes(stream.getvalue(), "a.docx")


def test_a_scanned_pdf_is_refused() -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    stream = io.BytesIO()
    document.save(stream)
    with pytest.raises(NoTextError, match=r"has no text layer .* ocrmypdf"):
        read_bytes(stream.getvalue(), "a.pdf")


Line = tuple[float, float, str]  # x, y, words


def pdf(pages: Sequence[Sequence[Line]], trailer: str = "") -> bytes:
    """A PDF of lines of Courier at 10 points, 6 points a character, written by hand."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"]
    kids = []
    for lines in pages:
        stream = "BT /F 10 Tf " + " ".join(f"1 0 0 1 {x} {y} Tm ({words}) Tj" for x, y, words in lines) + " ET"
        kids.append(f"{len(objects) + 1} 0 R")
        resources = "/Resources << /Font << /F 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 400] /Contents {len(objects) + 2} 0 R {resources} >>")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"trailer\n<< /Size {size} /Root 1 0 R {trailer}>>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode()


FULL = "investment in industry grew by 8 percent and so on"


def test_pdf_lines_are_joined_and_hyphens_go() -> None:
    second = f"vestment in services {FULL}"[:53]
    lines = [(34, 300, FULL + " in-"), (30, 288, second), (30, 276, "of 2023."), (40, 264, "Exports grew.")]
    text = read_bytes(pdf([lines]), "a.pdf").text
    assert text == f"{FULL} in{second} of 2023.\nExports grew.\n"


@pytest.mark.parametrize(("end", "joined"), [("nearly", True), ("that .", False)])
def test_a_pdf_line_is_full_where_the_next_word_had_no_room(end: str, joined: bool) -> None:
    lines = [FULL, f"trade was up in all and stood at {end}", "1,234,567,890.55 yuan"]
    text = read_bytes(pdf([[(30, 300 - 12 * n, words) for n, words in enumerate(lines)]]), "a.pdf").text
    assert text == f"{lines[0]} {lines[1]}{' ' if joined else chr(10)}{lines[2]}\n"


def test_the_size_of_a_pdf_row_is_that_of_its_chinese_characters() -> None:
    glyphs = [Glyph(char, 10.0 * n, 0, 10.0 * n + 8, 14 if char.isascii() else 12) for n, char in enumerate("58.7%。")]
    assert [row.size for row in page_rows(glyphs)] == [12]
    assert [row.size for row in page_rows(glyphs[:-1])] == [14]


def test_pdf_headers_and_page_numbers_are_dropped_and_pages_joined() -> None:
    pages = [[(30, 380, f"Annual report No. {n}"), (30, 200, f"Part {n} says that {FULL}"[:52]), (140, 15, f"- {n} -")] for n in (1, 2, 3)]
    text = read_bytes(pdf(pages), "a.pdf").text
    assert "Annual" not in text
    assert "- 2 -" not in text
    assert text.count("\n") == 1


def test_pdf_numbers_in_the_body_stay() -> None:
    assert read_bytes(pdf([[(30, 200, "12")], [(90, 200, "13")]]), "a.pdf").text == "12\n13\n"


def test_pdf_columns_are_read_one_after_the_other() -> None:
    left = [(30, 300 - 12 * n, f"left {n}") for n in range(3)]
    right = [(170, 300 - 12 * n, f"right {n}") for n in range(3)]
    assert read_bytes(pdf([left + right]), "a.pdf").text.split("\n")[:6] == ["left 0", "left 1", "left 2", "right 0", "right 1", "right 2"]


def test_pdf_drawn_from_the_foot_up_is_read_from_the_top() -> None:
    assert read_bytes(pdf([[(30, 100, "third"), (30, 200, "second"), (30, 300, "first")]]), "a.pdf").text == "first\nsecond\nthird\n"


def test_pdf_cells_are_parted_by_tabs() -> None:
    assert read_bytes(pdf([[(30, 300, "GDP"), (120, 300, "321.5"), (200, 300, "6.1")]]), "a.pdf").text == "GDP\t321.5\t6.1\n"


def test_a_locked_pdf_is_refused() -> None:
    keys = f"/O <{'41' * 32}> /U <{'42' * 32}>"
    locked = pdf([[(30, 300, "GDP")]], f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 {keys} >> /ID [<00> <00>] ")
    with pytest.raises(ReadError, match="is protected by a password"):
        read_bytes(locked, "a.pdf")


EXTRAS = [
    ("docx", "a.docx", "docx"),
    ("pypdfium2", "a.pdf", "pdf"),
    ("selectolax.lexbor", "a.html", "html"),
    ("charset_normalizer", "a.txt", "encodings"),
]


@pytest.mark.parametrize(("module", "name", "extra"), EXTRAS)
def test_a_missing_package_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch, module: str, name: str, extra: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.delitem(sys.modules, "liangdian.readers.html_lines", raising=False)
    with pytest.raises(MissingExtraError, match=rf"pip install 'liangdian\[{extra}\]'"):
        read_bytes("增长5%".encode("gb18030"), name)
