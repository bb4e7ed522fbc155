"""Whose indicator it is: a project, an enterprise, a place, an industry or a body."""

from bisect import bisect_left
from collections.abc import Sequence

from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.view import View
from liangdian.scan.found import NameMention
from liangdian.source import Bounds


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


_OWNERS = frozenset({"project", "enterprise"})
_PLACES = frozenset({"place"})


def find_owner(view: View, names: Names, folded: str, g: FigureGrammar, subject: Bounds | None) -> None:
    """The first rule that answers names the entity."""
    for rule in RULES:
        at = rule(view, names, folded, g)
        if at is not None:
            view.statement.entity = at
            view.proves("entity", rule.__name__, at)
            return
    if subject is not None and view.type != "threshold":
        view.statement.entity = subject
        view.proves("entity", "subject", subject)


def handed_out(view: View, names: Names, folded: str, g: FigureGrammar) -> Bounds | None:
    """A、B增加值分别增长: the item that the number belongs to."""
    return view.notes.get("owner")


def described(view: View, names: Names, folded: str, g: FigureGrammar) -> Bounds | None:
    """总投资7亿元的时代广场项目: the name that the number describes."""
    if not view.right.startswith("的") and view.quantity.kind != "money":
        return None
    n = names.first_from(view.after[0], view.after[0] + 3, _OWNERS)
    return (n.start, n.end) if n else None


def named_in_clause(view: View, names: Names, folded: str, g: FigureGrammar) -> Bounds | None:
    """沈阳规上工业增加值增长10.5%: the name at the head of the clause."""
    edge = (
        view.statement.indicator[1]
        if view.statement.indicator and view.statement.indicator[1] <= view.quantity.start
        else view.quantity.start
    )
    n = names.last_in(view.before[0], edge, _OWNERS) or names.last_in(view.before[0], edge, _PLACES)
    return (n.start, n.end) if n else None


def carried_owner(view: View, names: Names, folded: str, g: FigureGrammar) -> Bounds | None:
    """税收4936万元,同比增长39.22%: the entity of the number whose noun it shares."""
    return view.carried.statement.entity if view.carried else None


def named_in_sentence(view: View, names: Names, folded: str, g: FigureGrammar) -> Bounds | None:
    """该项目位于…,总投资3亿元: the nearest name before it in the sentence."""
    start = view.statement.sentence[0]
    n = names.last_in(start, view.quantity.start, _OWNERS) or names.last_in(start, view.quantity.start, _PLACES)
    return (n.start, n.end) if n else None


RULES = (handed_out, described, carried_owner, named_in_clause, named_in_sentence)
