"""The sections of a report as a tree: 一、 holds （一） and （二）."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from liangdian.models.span import Section


@dataclass(frozen=True, slots=True)
class OutlineNode:
    """A section with those inside it.

    Attributes:
        section: the section itself.
        index: its place in `report.sections`, which is what `figure.section` gives.
        children: the sections directly inside it, in order.
    """

    section: Section
    index: int
    children: tuple["OutlineNode", ...] = ()

    def walk(self) -> Iterator["OutlineNode"]:
        """This node and all inside it, in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


def outline_of(sections: Sequence[Section]) -> list[OutlineNode]:
    """Levels 1 2 2 1 -> two nodes, the first with two children. A level that jumps (1, 3) nests by one."""
    inside: list[list[OutlineNode]] = [[] for _ in range(len(sections) + 1)]
    parents = [*_parents(sections)]
    for index in range(len(sections) - 1, -1, -1):
        node = OutlineNode(sections[index], index, tuple(reversed(inside[index])))
        inside[parents[index]].append(node)
    return inside[-1][::-1]


def _parents(sections: Sequence[Section]) -> Iterator[int]:
    """The index of the section around each one; -1 for an outermost."""
    open_at: list[int] = []
    for index, section in enumerate(sections):
        while open_at and sections[open_at[-1]].level >= section.level:
            open_at.pop()
        yield open_at[-1] if open_at else -1
        open_at.append(index)
