"""东岭大桥、永宁路改造等3个重点项目: what stands before the class is a list of names."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from liangdian.lexicon import Lexicon
from liangdian.mentions.project_name import NameGrammar, is_generic, names_something, read_left
from liangdian.source import Bounds

_KIND = 8  # characters of the class of a list
_MOST = 24  # names in one list


@dataclass(frozen=True, slots=True)
class ListGrammar:
    """The class that closes a list of names."""

    close: regex.Pattern[str]
    joint: regex.Pattern[str]
    news: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "ListGrammar":
        """Compile them from a lexicon."""
        return cls(
            close=regex.compile(_CLOSE, regex.VERBOSE),
            news=regex.compile(
                rf"[^,。;!?\n]{{0,24}}?{lexicon.pattern('project_event.landmark')}|[^,。;!?\n]{{0,24}}?(?:开工|建成|建设|推进|加快|开通)"
            ),
            joint=regex.compile(r"(?r)(?:以及|和|与|及)(?=[^、,。]{3})"),
        )


_CLOSE = r"""
  (?<=[^、,。;:\n])
  (?: 等(?P<count>[0-9一二三四五六七八九十百余多]+(?:个|项|大|条|家)?)?
    | (?P<bare>[0-9一二三四五六七八九十]+(?:个|项|大)) )
  (?P<kind>[^,。;:、\n的等]{0,12}?)
  (?:项目|工程|(?P<line>高铁|高速公路|高速|铁路))(?!师|院|机械|公司|网)
  | (?<=项目|工程)(?P<open>等)
"""


def listed_names(text: str, grammar: ListGrammar, names: NameGrammar) -> Iterator[Bounds]:
    """Each name of a list that its class calls projects."""
    for close in grammar.close.finditer(text):
        kind = close["kind"] or ""
        if close["count"] or close["bare"] or is_generic(names, kind) or (len(kind) <= _KIND and names.group.search(kind)):
            if close["line"] and not grammar.news.match(text, close.end()):
                continue  # three motorways that meet in a county are no undertakings
            several = bool(close["bare"] or close["open"])
            yield from _items(text, grammar, names, close.start(), several, 2 if close["line"] else 3)


def _items(text: str, grammar: ListGrammar, names: NameGrammar, end: int, several: bool, least: int) -> Iterator[Bounds]:
    found: list[Bounds] = []
    while len(found) < _MOST:
        name = read_left(text, names, end, least=least)
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
    if several and len(found) < 2:
        return
    for start, stop in found:
        if least <= stop - start <= 28 and names_something(text, names, start, stop, listed=True):
            yield start, stop
