"""`regex`, with patterns that stay compiled."""

from copyreg import dispatch_table
from typing import cast

from regex import MULTILINE, V1, VERBOSE, Match, Pattern, escape, findall, search
from regex import compile as _compile

from liangdian.compiled.kept import Make, Parts, kept

__all__ = ["MULTILINE", "V1", "VERBOSE", "Match", "Pattern", "compile", "escape", "findall", "search"]


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """As `regex.compile`."""
    key = ("regex", pattern, int(flags))
    parts = kept().find(key)
    if parts is not None:
        return _MAKE(*parts)
    found = _compile(pattern, flags)
    kept().add(key, _taken_apart(found)[1])
    return found


def _taken_apart(pattern: Pattern[str]) -> tuple[Make, Parts]:
    """How `regex` itself pickles a pattern: by its code."""
    return cast(tuple[Make, Parts], dispatch_table[Pattern](pattern))


_MAKE = _taken_apart(_compile(""))[0]
