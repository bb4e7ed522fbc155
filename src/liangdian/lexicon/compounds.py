"""保障性, 推进者: nouns that hold a verb, so that the verb ends no phrase there."""

from functools import cache
from importlib.resources import files

LONGEST = 5


@cache
def read_compounds() -> frozenset[str]:
    """The nouns of `compounds.txt`."""
    rows = files(__package__).joinpath("data/compounds.txt").read_text("utf-8").splitlines()
    return frozenset(row for row in rows if row and not row.startswith("#"))


def inside_compound(text: str, start: int, end: int, compounds: frozenset[str]) -> bool:
    """Whether a stretch of text is part of a longer noun: 保障 in 保障性住房."""
    for a in range(max(0, end - LONGEST), start + 1):
        for b in range(end, min(len(text), a + LONGEST) + 1):
            if b - a > end - start and text[a:b] in compounds:
                return True
    return False
