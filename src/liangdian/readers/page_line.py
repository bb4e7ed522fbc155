"""A line of a web page: its words, and what tells an article from the links around it."""

from dataclasses import dataclass

import regex

_CLAUSE = regex.compile(r"[，。；;]|[^\s，。；;]{25}")
_LINKED = 0.8  # a line of which this share is links leads elsewhere


@dataclass(frozen=True, slots=True)
class PageLine:
    """`path` is the elements that it stands in, outermost first; `linked` counts the characters of it that are links."""

    text: str
    path: tuple[int, ...] = ()
    level: int | None = None
    linked: int = 0

    @property
    def prose(self) -> int:
        """How much of it is running text: navigation has no clauses."""
        return max(0, len(self.text) - self.linked) if _CLAUSE.search(self.text) else 0

    @property
    def leads_elsewhere(self) -> bool:
        """首页 | 政务公开: nearly all of it is links."""
        return self.level is None and self.linked >= _LINKED * len(self.text)
