"""How deep each heading stands, from the order in which kinds of marks nest in this document."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from liangdian.outline.candidates import Candidate
from liangdian.outline.marks import RANKS

_SOFT = ("dash", "spoken", "phrase", "phrase:", "short sentence")


def levels_of(found: Sequence[Candidate], turns: Sequence[int] = ()) -> list[int]:
    """一、 （一） （二） 二、 -> 1 2 2 1; （一） 1. 2. （二） -> 1 2 2 1. At a turn every section but the outermost ends."""
    nesting = _Nesting.of(found)
    stack = [outer] if (outer := _missing_outer(found)) else []
    levels = []
    last = 0
    for i, c in enumerate(found):
        if bisect_right(turns, c.start) > last:
            last = bisect_right(turns, c.start)
            del stack[1:]
        nesting.unwind(stack, i)
        for outside in stack:
            nesting.holds.setdefault(outside, set()).add(c.kind)
        stack.append(c.kind)
        levels.append(len(stack))
    return levels


@dataclass(slots=True)
class _Nesting:
    """Where each kind stands, and which kinds have stood inside which so far."""

    found: Sequence[Candidate]
    at: Mapping[str, list[int]]
    holds: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Sequence[Candidate]) -> "_Nesting":
        at: dict[str, list[int]] = {}
        for i, c in enumerate(found):
            at.setdefault(c.kind, []).append(i)
        return cls(found, at)

    def unwind(self, stack: list[str], i: int) -> None:
        """Leave the headings that the new one does not stand in."""
        c = self.found[i]
        if c.kind == "closer":
            stack.clear()
        elif c.kind in stack:
            del stack[stack.index(c.kind) :]
        else:
            held = self.holds.get(c.kind, set())
            while stack and (stack[-1] in held or self._never_inside(stack, i)):
                stack.pop()

    def _never_inside(self, stack: Sequence[str], i: int) -> bool:
        """A numbered heading does not stand inside a run-in ——… or 一是…; 一是… stands inside ——… only if another ——… follows."""
        outer, c = stack[-1], self.found[i]
        if outer.startswith("markdown") and c.kind.startswith("markdown"):
            return outer >= c.kind
        if outer not in _SOFT:
            return False
        if c.kind in RANKS or c.kind.startswith("chapter") or c.kind == "line":
            return True
        return c.kind not in self.holds.get(outer, ()) and not self._comes_again(outer, stack[:-1], i)

    def _comes_again(self, kind: str, above: Sequence[str], i: int) -> bool:
        """Whether another heading of the kind follows before its section ends."""
        following = self._next(kind, i)
        return following is not None and all((end := self._next(outside, i)) is None or following < end for outside in above)

    def _next(self, kind: str, i: int) -> int | None:
        places = self.at.get(kind, [])
        k = bisect_right(places, i)
        return places[k] if k < len(places) else None


def _missing_outer(found: Sequence[Candidate]) -> str | None:
    """（三）… （四）… 二、…: the text begins inside a section whose own heading is not there."""
    first = next((c for c in found if c.kind in RANKS), None)
    if first is None:
        return None
    for c in found:
        if c.kind in RANKS and RANKS[c.kind] < RANKS[first.kind]:
            return c.kind if (c.ordinal or 1) > 1 else None
    return None
