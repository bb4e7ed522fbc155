"""税收|同比|增长: a clause is read back from its number, word by word, to where its noun ends."""

from dataclasses import dataclass

from liangdian.figures.grammar import FigureGrammar
from liangdian.models import Basis, Direction


@dataclass(slots=True)
class Predicate:
    """What stands between the noun and the number; places are offsets into the words before the number."""

    noun_end: int
    change: Direction | None = None
    change_at: tuple[int, int] = (0, 0)
    by_noun: bool = False  # 增速, 降幅
    reached: bool = False  # 提高到
    basis: Basis | None = None  # as an adverb: 同比
    basis_at: tuple[int, int] = (0, 0)
    each: bool = False  # 分别
    loose: bool = False  # 增长的十项: 的 or 有 stands between the change and the number


_CHANGES: dict[str, Direction] = {"up": "up", "noun_up": "up", "turn": "up", "down": "down", "noun_down": "down", "flat": "flat"}
_WILL = ("业绩会", "收入会", "产量会", "产值会", "销量会", "价格会", "利润会", "规模会", "投资会", "出口会", "进口会")  # 业绩|会增长到
_BASES: dict[str, Basis] = {"yoy": "yoy", "mom": "mom", "average": "average"}


def peel(left: str, grammar: FigureGrammar) -> Predicate:
    """税收同比增长 -> noun ends after 税收, up, yoy."""
    found = Predicate(len(left))
    at = len(left)
    while at > 0:
        m = grammar.peel.match(left, 0, at)
        if not m or m.start() == m.end():
            break
        kind = m.lastgroup or "link"
        if kind == "up" and found.reached and m.group() == "增长":  # 经济增长|放缓至4.2%
            kind = "noun_up"
        if kind == "link" and not found.change and m.group() in ("的", "有", "共有"):
            found.loose = True
        if not _take(found, kind, m.start(), m.end()):
            break
        at = m.start()
        if left[:at].endswith(_WILL):
            at -= 1
    found.noun_end = at
    return found


def _take(found: Predicate, kind: str, start: int, end: int) -> bool:
    """Add one word to the predicate; False where it belongs to the noun."""
    if kind == "whole":
        return False
    if kind == "reach":
        if found.change:
            return False
        found.reached = True
    elif kind in _CHANGES:
        if kind.startswith("noun"):  # 增速回落至5.1%: the new level of a change is a change
            found.reached = False
        if found.reached or (found.change and not (found.by_noun and kind in ("up", "down"))):
            return False
        if not found.change:
            found.change, found.change_at, found.by_noun = _CHANGES[kind], (start, end), kind.startswith("noun")
    elif kind in _BASES:
        found.basis, found.basis_at = _BASES[kind], (start, end)
    elif kind == "each":
        found.each = True
    return True
