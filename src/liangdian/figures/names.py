"""The names of a text, for look-up by place."""

from bisect import bisect_left
from collections.abc import Sequence

from liangdian.scan.found import NameMention


class Names:
    """The names of a text in reading order, for look-up by place."""

    def __init__(self, names: Sequence[NameMention]) -> None:
        self.names = sorted(names, key=lambda n: (n.start, -n.end))
        self.starts = [n.start for n in self.names]

    def last_in(self, start: int, end: int, kinds: frozenset[str]) -> NameMention | None:
        """The last name of some kinds that begins in a stretch of text and ends in it."""
        i = bisect_left(self.starts, end) - 1
        while i >= 0 and self.starts[i] >= start:
            if self.names[i].kind in kinds and self.names[i].end <= end:
                return self.names[i]
            i -= 1
        return None

    def first_from(self, start: int, end: int, kinds: frozenset[str]) -> NameMention | None:
        """The first name of some kinds that begins in a stretch of text."""
        i = bisect_left(self.starts, start)
        while i < len(self.names) and self.starts[i] < end:
            if self.names[i].kind in kinds:
                return self.names[i]
            i += 1
        return None

    def ending(self, start: int, end: int) -> NameMention | None:
        """The name that ends last inside a stretch of text, wherever it begins."""
        i = bisect_left(self.starts, end) - 1
        found = None
        for n in self.names[max(0, i - 3) : i + 1]:
            if start < n.end <= end and (found is None or n.end > found.end):
                found = n
        return found
