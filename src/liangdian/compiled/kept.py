"""Where compiled patterns are kept: in `__pycache__`, beside Python's own compiled modules and as far to be trusted as they are.

To compile some 800 patterns takes more than half of the time from nothing to the first report; to read them back takes 30 ms.
The word lists that the package ships are kept there as well, as they were read of TOML.
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

Key = tuple[str, str, int]  # library, pattern, flags; of a word list, toml and the digest of its text
Parts = tuple[object, ...]  # what the library makes the pattern of, or the list: plain data
Make = Callable[..., regex.Pattern[str]]

_CHECK = 4  # bytes


class Kept:
    """The compiled patterns of a file, and those that were asked for in this process."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._known = _read(path) if path else {}
        self._asked: dict[Key, Parts] = {}
        self._more = False

    def find(self, key: Key) -> Parts | None:
        """The parts of a pattern, where the file has them or it was compiled here before."""
        found = self._asked.get(key) or self._known.get(key)
        if found is not None:
            self._asked[key] = found
        return found

    def add(self, key: Key, parts: Parts) -> None:
        """Keep the parts of a pattern that was compiled."""
        self._asked[key] = parts
        self._more = True

    def save(self) -> None:
        """Write what was asked for, where the file lacks some of it; nothing where none can be written or Python is told to write none."""
        if not self._more or self._path is None or sys.dont_write_bytecode:
            return
        self._more = False
        body = marshal.dumps((_made_by(), dict(self._asked)))
        begun = self._path.with_name(f"{self._path.name}.{os.getpid()}-{get_ident()}")
        try:
            begun.parent.mkdir(parents=True, exist_ok=True)
            begun.write_bytes(crc32(body).to_bytes(_CHECK, "big") + body)
            begun.replace(self._path)
        except OSError:
            with suppress(OSError):  # a file system that is only read, a package in a zip
                begun.unlink(missing_ok=True)


@cache
def kept() -> Kept:
    """The patterns of this Python, read at the first that is asked for."""
    try:
        return Kept(Path(cache_from_source(__file__)).with_suffix(".patterns"))
    except NotImplementedError:  # a Python that keeps nothing
        return Kept(None)


def _read(path: Path) -> dict[Key, Parts]:
    """None of them where the file is damaged, or another Python or `regex` wrote it."""
    try:
        data = path.read_bytes()
    except OSError:
        return {}
    body = data[_CHECK:]
    if int.from_bytes(data[:_CHECK], "big") != crc32(body) or not body:
        return {}
    made_by, patterns = marshal.loads(body)
    return patterns if made_by == _made_by() else {}


def _made_by() -> tuple[str, str]:
    return sys.version, regex.__version__
