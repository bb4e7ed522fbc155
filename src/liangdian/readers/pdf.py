"""The text layer of a PDF as paragraphs in reading order."""

import ctypes
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from liangdian.readers.errors import MissingExtraError, NoTextError, ReadError
from liangdian.readers.file_text import FileText
from liangdian.readers.pdf_rows import Glyph, page_rows
from liangdian.readers.pdf_text import Page, paragraphs

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_LINE_END_HYPHEN = 2  # how the library gives a hyphen that ends a line
_UNREADABLE = 0.3  # a text layer of which this share has no meaning is none
_RADICALS = range(0x2E80, 0x2FE0)  # ⼯ for 工: fonts that browsers print with name some characters by their radicals


def read_pdf(data: bytes, name: str, encoding: str | None) -> FileText:
    """The text of a .pdf file.

    Raises:
        NoTextError: it has no text layer (a scanned PDF).
        ReadError: it is no .pdf file, damaged or protected by a password.
        MissingExtraError: pypdfium2 is not installed.
    """
    try:
        import pypdfium2 as pdfium
    except ModuleNotFoundError:
        raise MissingExtraError("extra.missing", name=name, package="pypdfium2", extra="pdf") from None
    try:
        with pdfium.PdfDocument(data) as document:
            pages = [_page(page) for page in document]
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError("file.locked", name=name) from None
        raise ReadError("file.damaged", name=name, kind=".pdf", reason=error) from None
    text = "".join(f"{line}\n" for line in paragraphs(pages))
    if not _has_meaning(text):
        raise NoTextError("file.scanned", name=name)
    return FileText(name, text, "pdf")


def _page(page: "PdfPage") -> Page:
    with_text = page.get_textpage()
    try:
        return Page(page_rows(_glyphs(with_text)), page.get_height())
    finally:
        with_text.close()


def _glyphs(page: "PdfTextPage") -> Iterator[Glyph]:
    """The characters as drawn; the spaces and line ends that the library adds are not."""
    import pypdfium2.raw as raw

    box = raw.FS_RECTF()
    for index in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, index)
        code = ord("-") if code == _LINE_END_HYPHEN else code
        if code < 0x20 or raw.FPDFText_IsGenerated(page, index) == 1 or not raw.FPDFText_GetLooseCharBox(page, index, ctypes.byref(box)):
            continue
        yield Glyph(_plain(code), box.left, box.bottom, box.right, box.top)


def _plain(code: int) -> str:
    char = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
    return unicodedata.normalize("NFKC", char) if code in _RADICALS else char


def _has_meaning(text: str) -> bool:
    seen = [c for c in text if not c.isspace()]
    lost = sum(c == "\ufffd" or unicodedata.category(c) in ("Co", "Cn") for c in seen)
    return bool(seen) and lost <= _UNREADABLE * len(seen)
