"""A Word document as lines: paragraphs, heading styles, table rows; headers, footers, notes and deleted text left out."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import regex

from liangdian.readers.blocks import Block, write_blocks
from liangdian.readers.errors import MissingExtraError, ReadError
from liangdian.readers.file_text import FileText

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an encrypted .docx, or an old .doc
_UNSEEN = frozenset((_W + "del", _W + "moveFrom", _W + "txbxContent", _W + "instrText", _FALLBACK))
_MARKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_STYLE = regex.compile(r"heading (?P<level>\d)|(?P<title>title)|(?P<contents>toc \d|toc heading)", regex.IGNORECASE)
_PROSE = regex.compile("[，。；！？]")
_CONTENTS = "Table of Contents"


def read_docx(data: bytes, name: str, encoding: str | None) -> FileText:
    """The text of a .docx file.

    Raises:
        ReadError: it is no .docx file, damaged or protected by a password.
        MissingExtraError: python-docx is not installed.
    """
    try:
        import docx
    except ModuleNotFoundError:
        raise MissingExtraError("extra.missing", name=name, package="python-docx", extra="docx") from None
    if data.startswith(_OLE):
        raise ReadError("file.locked", name=name)
    try:
        document = docx.Document(io.BytesIO(data))
        blocks = list(_Body(document).blocks())
    except Exception as error:  # a broken package raises whatever its first missing piece leads to
        raise ReadError("file.damaged", name=name, kind=".docx", reason=type(error).__name__) from None
    return FileText(name, write_blocks(blocks), "docx")


class _Body:
    """The body of a document, and what its styles mean."""

    def __init__(self, document: "Document") -> None:
        self.body = document.element.body
        self.levels = {style.style_id: _style_level(style) for style in document.styles if style.type == 1}

    def blocks(self) -> Iterator[Block]:
        """Paragraphs and table rows in order, those inside content controls too; a table of contents is none."""
        waiting = list(reversed(self.body))
        while waiting:
            element = waiting.pop()
            if element.tag == _W + "p":
                yield from self.paragraph(element)
            elif element.tag == _W + "tbl":
                yield from _rows(element)
            elif element.tag == _W + "sdt" and not _is_contents(element):
                waiting.extend(reversed([child for part in element.findall(_W + "sdtContent") for child in part]))

    def paragraph(self, element: Any) -> Iterator[Block]:
        """A paragraph; line breaks in it part lines, a heading is one line."""
        level = self.level(element)
        lines = [_spaced(line.strip()) for line in _text(element).split("\n")]
        if level == -1:
            return
        if level is not None:
            lines = [" ".join(filter(None, lines)).replace("\t", " ")]
        yield from (Block(line, level) for line in lines if line)

    def level(self, paragraph: Any) -> int | None:
        """0 for the title, 1 to 6 for a heading, -1 for a line of the table of contents, None for text."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        own = _outline_level(paragraph.find(f"{_W}pPr/{_W}outlineLvl"))
        return own if own is not None else self.levels.get(style.get(_W + "val")) if style is not None else None


def _style_level(style: Any) -> int | None:
    """Heading 2 -> 2; a style of another name counts by its outline level, or by the style that it is based on."""
    seen = 0
    while style is not None and seen < 16:
        if m := _STYLE.fullmatch(style.name or ""):
            return min(int(m["level"]), 6) if m["level"] else 0 if m["title"] else -1
        own = _outline_level(style.element.find(f"{_W}pPr/{_W}outlineLvl"))
        if own is not None:
            return own
        style, seen = style.base_style, seen + 1
    return None


def _outline_level(element: Any) -> int | None:
    value = element.get(_W + "val") if element is not None else None
    return min(int(value) + 1, 6) if value and value.isdigit() and int(value) < 9 else None


def _is_contents(control: Any) -> bool:
    gallery = control.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
    return gallery is not None and gallery.get(_W + "val") == _CONTENTS


def _spaced(line: str) -> str:
    """税收<tab>86.4<tab>7.2 are columns and stay so; in a sentence (增长<tab>9%。) a tab is a space."""
    return line.replace("\t", " ") if _PROSE.search(line) else line


def _text(paragraph: Any) -> str:
    """The words as they are seen: insertions in, deletions and text boxes out."""
    parts: list[str] = []
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag in _UNSEEN:
            continue
        if element.tag == _W + "t":
            parts.append(element.text or "")
        parts.append(_MARKS.get(element.tag, ""))
        waiting.extend(reversed(element))
    return "".join(parts)


def _rows(table: Any) -> Iterator[Block]:
    """Rows with their cells parted by tabs; the paragraphs of a row of one cell are lines of their own."""
    for row in table.iter(_W + "tr"):
        cells = [cell for cell in row.iter(_W + "tc") if next(cell.iterancestors(_W + "tr")) is row]
        if len(cells) == 1:
            yield from (Block(text) for p in cells[0].findall(_W + "p") if (text := _text(p).strip()))
            continue
        line = "\t".join(part for cell in cells for part in _cell(cell))
        if line.strip():
            yield Block(line.rstrip("\t"))


def _cell(cell: Any) -> list[str]:
    """A cell's words, and nothing for each further column that it covers; one merged into the cell above says nothing."""
    properties = cell.find(_W + "tcPr")
    span = merge = None
    if properties is not None:
        span, merge = properties.find(_W + "gridSpan"), properties.find(_W + "vMerge")
    words = " ".join(text for p in cell.findall(_W + "p") if (text := " ".join(_text(p).split())))
    columns = int(span.get(_W + "val", 1)) if span is not None else 1
    merged = merge is not None and merge.get(_W + "val", "continue") == "continue"
    return ["" if merged else words, *[""] * (min(columns, 256) - 1)]
