"""`re`, with patterns that stay compiled: by what its own `compile` does, in two steps; plain `re` where a Python does otherwise."""

import re
from array import array
from functools import cache
from importlib import import_module
from re import DOTALL, MULTILINE, VERBOSE, Match, Pattern, escape
from types import ModuleType
from typing import cast

from liangdian.compiled.kept import Parts, kept

__all__ = ["DOTALL", "MULTILINE", "VERBOSE", "Match", "Pattern", "compile", "escape"]

_WORD = "I"  # as wide as a word of the code of `re`
_TRIAL = r"(?P<year>\d{4})年|[一二三]月"


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """As `re.compile`."""
    steps = _steps()
    if steps is None:
        return re.compile(pattern, flags)
    key = ("re", pattern, int(flags))
    parts = kept().find(key)
    if parts is None:
        parts = steps.parts(pattern, int(flags))
        kept().add(key, parts)
    return steps.make(pattern, parts)


class Steps:
    """The two steps of `re.compile`: the pattern's code, which is plain data, and the pattern made of it."""

    def __init__(self, compiler: ModuleType, parser: ModuleType, engine: ModuleType) -> None:
        self._code, self._parse, self._make = compiler._code, parser.parse, engine.compile

    def parts(self, pattern: str, flags: int) -> Parts:
        """The flags, the code as bytes, the number of the groups and their names, of a pattern."""
        tree = self._parse(pattern, flags)
        names = dict(tree.state.groupdict)
        numbered: list[str | None] = [None] * tree.state.groups
        for name, n in names.items():
            numbered[n] = name
        return flags | int(tree.state.flags), array(_WORD, self._code(tree, flags)).tobytes(), tree.state.groups - 1, names, tuple(numbered)

    def make(self, pattern: str, parts: Parts) -> Pattern[str]:
        """The pattern of its parts."""
        flags, code, *groups = parts
        return cast(Pattern[str], self._make(pattern, flags, array(_WORD, cast(bytes, code)).tolist(), *groups))


@cache
def _steps() -> Steps | None:
    """None where this Python's `re` is built otherwise: a trial tells."""
    try:
        steps = Steps(*(import_module(name) for name in ("re._compiler", "re._parser", "_sre")))
        as_is = steps.make(_TRIAL, steps.parts(_TRIAL, 0)) == re.compile(_TRIAL)
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        return None
    return steps if as_is else None
