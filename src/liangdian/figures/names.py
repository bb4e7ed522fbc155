"""The names of a text, for look-up by place."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from liangdian.figures.view import MEMORY
from liangdian.scan.found import NameMention


class Names:
    """The names of a text in reading order, for look-up by place."""

    def __init__(self, names: Sequence[NameMention]) -> None:
        self.names = sorted(names, key=lambda n: (n.start, -n.end))
        self.starts = [n.start for n in self.names]
        self.ends = {n.end for n in self.names}
        self.reach = list(accumulate((n.end for n in self.names), max))  # where the furthest name up to each ends

    def last_in(self, start: int, end: int, kinds: frozenset[str]) -> NameMention | None:
        """The last name of some kinds that begins in a stretch of text and ends in it; no name inside another: [恒达]铝材项目."""
        found: NameMention | None = None
        last = bisect_left(self.starts, end) - 1
        if last < 0 or self.starts[last] < start:
            return None
        for at in range(last, max(-1, last - MEMORY - 1), -1):
            n = self.names[at]
            if n.start < start or (found and self.reach[at] < found.end):
                break
            if n.kind in kinds and n.end <= end and (found is None or n.end >= found.end):
                found = n
        return found

    def first_from(self, start: int, end: int, kinds: frozenset[str]) -> NameMention | None:
        """The first name of some kinds that begins in a stretch of text."""
        i = bisect_left(self.starts, start)
        if i == len(self.starts) or self.starts[i] >= end:
            return None
        for n in self.names[i : i + MEMORY]:
            if n.start >= end:
                break
            if n.kind in kinds:
                return n
        return None

    def ending(self, start: int, end: int) -> NameMention | None:
        """The name that ends last inside a stretch of text, wherever it begins."""
        i = bisect_left(self.starts, end) - 1
        found = None
        if i < 0 or self.reach[i] <= start:
            return None
        for n in self.names[max(0, i - 3) : i + 1]:
            if start < n.end <= end and (found is None or n.end > found.end):
                found = n
        return found
