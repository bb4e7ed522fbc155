"""How deep each heading stands, from the order in which kinds of marks nest in this document."""

from collections.abc import Sequence

from liangdian.outline.candidates import Candidate
from liangdian.outline.marks import RANKS

_SOFT = ("dash", "spoken", "phrase", "phrase:")


def levels_of(found: Sequence[Candidate]) -> list[int]:
    """一、 （一） （二） 二、 -> 1 2 2 1; （一） 1. 2. （二） -> 1 2 2 1."""
    stack = [outer] if (outer := _missing_outer(found)) else []
    holds: dict[str, set[str]] = {}
    levels = []
    for c in found:
        _unwind(stack, c, holds)
        for outside in stack:
            holds.setdefault(outside, set()).add(c.kind)
        stack.append(c.kind)
        levels.append(len(stack))
    return levels


def _unwind(stack: list[str], c: Candidate, holds: dict[str, set[str]]) -> None:
    """Leave the headings that the new one does not stand in."""
    if c.kind == "closer":
        stack.clear()
        return
    if c.kind in stack:
        del stack[stack.index(c.kind) :]
        return
    held = holds.get(c.kind, set())
    while stack and (stack[-1] in held or _never_inside(stack[-1], c)):
        stack.pop()


def _never_inside(outer: str, c: Candidate) -> bool:
    """A numbered heading does not stand inside a run-in ——… or 一是…, nor a higher Markdown level in a lower one."""
    if outer.startswith("markdown") and c.kind.startswith("markdown"):
        return outer >= c.kind
    return outer in _SOFT and (c.kind in RANKS or c.kind.startswith("chapter"))


def _missing_outer(found: Sequence[Candidate]) -> str | None:
    """（三）… （四）… 二、…: the text begins inside a section whose own heading is not there."""
    first = next((c for c in found if c.kind in RANKS), None)
    if first is None:
        return None
    for c in found:
        if c.kind in RANKS and RANKS[c.kind] < RANKS[first.kind]:
            return c.kind if (c.ordinal or 1) > 1 else None
    return None
