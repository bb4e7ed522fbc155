"""东岭大桥、永宁路改造等3个重点项目: what stands before the class is a list of names."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from liangdian.lexicon import Lexicon
from liangdian.mentions.project_name import NameGrammar, is_generic, names_something, read_left
from liangdian.source import Bounds

_MOST = 24  # names in one list


@dataclass(frozen=True, slots=True)
class ListGrammar:
    """The class that closes a list of names."""

    close: regex.Pattern[str]
    joint: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "ListGrammar":
        """Compile them from a lexicon."""
        return cls(close=regex.compile(_CLOSE, regex.VERBOSE), joint=regex.compile(r"(?r)(?:以及|和|与|及)(?=[^、,。]{3})"))


_CLOSE = r"""
  (?<=[^、,。;:\n])
  (?: 等(?P<count>[0-9一二三四五六七八九十百余多]+(?:个|项|大|条|家)?)?
    | (?P<bare>[0-9一二三四五六七八九十]+(?:个|项|大)) )
  (?P<kind>[^,。;:、\n的等]{0,12}?)
  (?:项目|工程|高铁|高速公路)(?!师|院|机械|公司)
"""


def listed_names(text: str, grammar: ListGrammar, names: NameGrammar) -> Iterator[Bounds]:
    """Each name of a list that its class calls projects."""
    for close in grammar.close.finditer(text):
        kind = close["kind"]
        if close["count"] or close["bare"] or is_generic(names, kind) or names.group.search(kind):
            yield from _items(text, grammar, names, close.start(), bool(close["bare"]))


def _items(text: str, grammar: ListGrammar, names: NameGrammar, end: int, bare: bool) -> Iterator[Bounds]:
    found: list[Bounds] = []
    while len(found) < _MOST:
        name = read_left(text, names, end)
        if name is None:
            break
        joint = grammar.joint.search(text, *name) if not found else None
        if joint and (text[name[0] - 1 : name[0]] == "、"):
            name = (joint.end(), end)
        found.append(name)
        before = name[0] - (1 if not joint or name[0] != joint.end() else len(joint[0]))
        if before <= 0 or (text[before] != "、" and not (joint and name[0] == joint.end())):
            break
        end = before
    if bare and len(found) < 2:
        return
    for start, stop in found:
        if 2 < stop - start <= 28 and names_something(text, names, start, stop):
            yield start, stop
