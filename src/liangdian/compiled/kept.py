"""Where compiled patterns are kept: in `__pycache__`, beside Python's own compiled modules and as far to be trusted as they are.

To compile some 800 patterns takes more than half of the time from nothing to the first report; to read them back takes 30 ms.
"""

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from threading import get_ident
from zlib import crc32

import regex

Key = tuple[str, str, int]  # library, pattern, flags
Parts = tuple[object, ...]  # what the library makes the pattern of: plain data
Make = Callable[..., regex.Pattern[str]]

_CHECK = 4  # bytes


class Kept:
    """The compiled patterns of a file, and those that were compiled in this process."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._known: dict[Key, Parts] | None = None
        self._added: dict[Key, Parts] = {}
        self._asked: set[Key] = set()
        self._more = False

    def find(self, key: Key) -> Parts | None:
        """The parts of a pattern, where the file has them or it was compiled here before."""
        self._asked.add(key)
        return self._added.get(key) or self._read().get(key)

    def add(self, key: Key, parts: Parts) -> None:
        """Keep the parts of a pattern that was compiled."""
        self._added[key] = parts
        self._more = True

    def save(self) -> None:
        """Write what was asked for, where the file lacks some of it; what was read of it makes room until more is asked."""
        if self._more and self._path is not None:
            known = {key: parts for key, parts in self._read().items() if key in self._asked}
            write_kept(self._path, marshal.dumps((made_by(), known | self._added)))
        self._more, self._known = False, None

    def _read(self) -> dict[Key, Parts]:
        """None of them where the file is damaged, or another Python or `regex` wrote it."""
        if self._known is None:
            body = read_kept(self._path) if self._path else b""
            maker, patterns = marshal.loads(body) if body else (None, {})
            self._known = patterns if maker == made_by() else {}
        return self._known


@cache
def kept() -> Kept:
    """The patterns of this Python."""
    return Kept(kept_path("patterns"))


def kept_path(name: str) -> Path | None:
    """Where something of that name is kept; nowhere by a Python that keeps nothing."""
    try:
        return Path(cache_from_source(__file__)).with_suffix(f".{name}")
    except NotImplementedError:
        return None


def read_kept(path: Path) -> bytes:
    """What a file keeps; nothing where it is damaged or there is none."""
    try:
        data = path.read_bytes()
    except OSError:
        return b""
    return data[_CHECK:] if int.from_bytes(data[:_CHECK], "big") == crc32(data[_CHECK:]) else b""


def write_kept(path: Path, body: bytes) -> None:
    """Write such a file, at once or not at all; nothing where none can be written or Python is told to write none."""
    if sys.dont_write_bytecode:
        return
    begun = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}")
    try:
        begun.parent.mkdir(parents=True, exist_ok=True)
        begun.write_bytes(crc32(body).to_bytes(_CHECK, "big") + body)
        begun.replace(path)
    except OSError:
        with suppress(OSError):  # a file system that is only read, a package in a zip
            begun.unlink(missing_ok=True)


def made_by() -> tuple[str, str]:
    """The Python and the `regex` whose files these are."""
    return sys.version, regex.__version__
