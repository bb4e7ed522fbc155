"""The administrative divisions of China: 昆山市 -> county level, short name 昆山."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Division(NamedTuple):
    """A province (level 1), prefecture (2) or county (3); `sure`: its short name alone names it."""

    level: int
    name: str
    short: str
    sure: bool


@cache
def divisions() -> tuple[Division, ...]:
    """The rows of data/divisions.tsv, whose header tells their source."""
    return tuple(_rows())


def _rows() -> Iterator[Division]:
    for row in files(__package__).joinpath("data/divisions.tsv").read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            level, name, short, sure = row.split("\t")
            yield Division(int(level), name, short, sure == "1")
