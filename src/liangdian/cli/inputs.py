"""FILE, DIR and -: from the words of a command line to documents."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from liangdian.readers import SUFFIXES, FileText, ReadError, load, read_bytes

STDIN = "-"


def load_input(name: str) -> bytes:
    """The bytes of a file, or of standard input for `-`. Raises ReadError."""
    return sys.stdin.buffer.read() if name == STDIN else load(name)


def read_input(data: bytes, name: str, encoding: str | None = None) -> FileText:
    """The text of those bytes; standard input is plain text. Raises ReadError."""
    if name != STDIN:
        return read_bytes(data, name, encoding=encoding)
    try:
        return replace(read_bytes(data, "", encoding=encoding), name=STDIN)
    except ReadError as error:
        raise type(error)(error.key, **error.fields | {"name": STDIN}) from None


def expand(names: Sequence[str]) -> list[str]:
    """Folders become the readable files in them, at any depth and in order; a name given twice counts once. Raises ReadError."""
    return list(dict.fromkeys(file for name in names for file in _files(name)))


def is_one(names: Sequence[str]) -> bool:
    """One file was meant, not a folder or several."""
    return len(names) == 1 and (names[0] == STDIN or not Path(names[0]).is_dir())


def _files(name: str) -> Iterator[str]:
    if name == STDIN or not Path(name).is_dir():
        yield name if name == STDIN else str(Path(name))  # ./a.txt and a.txt are one document
        return
    found = sorted(str(p) for p in Path(name).rglob("*") if p.suffix.lower() in SUFFIXES and not _hidden(p) and p.is_file())
    if not found:
        raise ReadError("file.none", name=name)
    yield from found


def _hidden(path: Path) -> bool:
    """~$report.docx is Word's lock, .report.txt.swp an editor's."""
    return path.name.startswith((".", "~$"))
