"""The door: a path in, a document out."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from liangdian.readers.encodings import decode
from liangdian.readers.errors import NoTextError, ReadError
from liangdian.readers.file_text import FileText

Reader = Callable[[bytes, str, str | None], FileText]


def read(path: str | os.PathLike[str], *, encoding: str | None = None) -> FileText:
    """Read a file as text.

    Args:
        path: a .txt, .md, .html, .docx or .pdf file.
        encoding: the encoding of a text or HTML file; found when None.

    Raises:
        ReadError: it cannot be read; the message says why and what to do. `UndecodableError`, `NoTextError` and
            `MissingExtraError` are its kinds.
    """
    return read_bytes(load(path), os.fspath(path), encoding=encoding)


def load(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file. Raises ReadError where there are none to be had."""
    name = os.fspath(path)
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise ReadError("file.missing", name=name) from None
    except IsADirectoryError:
        raise ReadError("file.folder", name=name) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ReadError("file.unreadable", name=name, reason=reason) from None


def read_bytes(data: bytes, name: str, *, encoding: str | None = None) -> FileText:
    """Read a file's bytes as text; the suffix of its name says what kind of file it is, and none means plain text.

    Raises:
        ReadError: as `read` does.
    """
    suffix = Path(name).suffix.lower()
    reader = _read_text if suffix in ("", ".") else SUFFIXES.get(suffix)
    if reader is None:
        raise ReadError("file.kind", name=name, suffix=suffix)
    document = reader(data, name, encoding)
    if not document.text.strip():
        raise NoTextError("file.empty", name=name)
    return document


def _read_text(data: bytes, name: str, encoding: str | None) -> FileText:
    text, found = decode(data, name, encoding)
    return FileText(name, text, "text", found)


def _read_html(data: bytes, name: str, encoding: str | None) -> FileText:
    from liangdian.readers.html import read_html  # as the two below: nothing that `import liangdian` should wait for

    return read_html(data, name, encoding)


def _read_docx(data: bytes, name: str, encoding: str | None) -> FileText:
    from liangdian.readers.docx import read_docx

    return read_docx(data, name, encoding)


def _read_pdf(data: bytes, name: str, encoding: str | None) -> FileText:
    from liangdian.readers.pdf import read_pdf

    return read_pdf(data, name, encoding)


SUFFIXES: Mapping[str, Reader] = MappingProxyType(
    dict.fromkeys((".txt", ".text", ".md", ".markdown"), _read_text)
    | dict.fromkeys((".html", ".htm", ".xhtml"), _read_html)
    | {".docx": _read_docx, ".pdf": _read_pdf}
)
