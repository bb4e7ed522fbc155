"""Whose indicator it is: a project, an enterprise, a place, an industry or a body."""

import regex

from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.names import Names
from liangdian.figures.view import View
from liangdian.source import Bounds

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


def behind(view: View, names: Names, folded: str, g: FigureGrammar) -> Bounds | None:
    """总投资7亿元的时代广场项目: the name that the number describes."""
    return view.describes


_LIMIT = regex.compile(r"(?:及?以上|左右|以内)?的?")


def described(view: View, names: Names) -> Bounds | None:
    """The project or enterprise that is named right behind a sum of money or an area."""
    if view.quantity.kind not in ("money", "area"):
        return None
    m = _LIMIT.match(view.right)
    start = view.after[0] + (m.end() if m else 0)
    n = names.first_from(start, start + 2, _OWNERS)
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


RULES = (handed_out, behind, carried_owner, named_in_clause, named_in_sentence)
