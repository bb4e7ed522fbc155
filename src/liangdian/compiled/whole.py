"""What is made of files that seldom change, kept whole: a parser's grammars, an index of the dictionary."""

import os
import pickle
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar, cast

from liangdian.compiled.kept import kept_path, made_by, read_kept, write_kept
from liangdian.compiled.re import compile as compiled

T = TypeVar("T")


def kept_whole(name: str, source: object, make: Callable[[], T]) -> T:
    """What `make` makes, or made in a process before.

    Args:
        name: what it is kept by.
        source: what it is made of, or what tells one state of that from another, equal where it is the same; nothing is kept where None.
        make: makes it anew.
    """
    path = kept_path(name)
    if path is None or source is None:
        return make()
    made_of = (made_by(), source)
    body = BytesIO(read_kept(path))
    if body.getbuffer().nbytes and pickle.load(body) == made_of:
        return cast(T, pickle.load(body))
    whole = make()
    body = BytesIO()
    pickle.dump(made_of, body)
    _Pickler(body, pickle.HIGHEST_PROTOCOL).dump(whole)
    write_kept(path, body.getvalue())
    return whole


def package_files() -> list[tuple[str, int, int]] | None:
    """Each file of the package, as Python knows it of its compiled modules: by the time it was changed and its size. None in a zip."""
    folder = Path(__file__).parents[1]
    return sorted(_files(folder)) if folder.is_dir() else None


class _Pickler(pickle.Pickler):
    """Patterns of `re` are read back by their code, as `regex` does with its own."""

    def reducer_override(self, value: object) -> Any:
        if isinstance(value, re.Pattern):
            return compiled, (value.pattern, value.flags & ~re.UNICODE)
        return NotImplemented


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as found:
        for file in found:
            if not file.is_dir():
                seen = file.stat()
                yield file.path, seen.st_mtime_ns, seen.st_size
            elif file.name != "__pycache__":
                yield from _files(Path(file.path))
