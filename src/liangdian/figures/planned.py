"""拟建成标准厂房9幢: whether a number is done or only planned."""

from collections.abc import Sequence

from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.view import View


def find_planned(views: Sequence[View], folded: str, g: FigureGrammar) -> None:
    """A marker holds to the end of its clauses, until a word says that something is done."""
    for view in views:
        start = view.statement.sentence[0]
        marker = None
        for m in g.planned.finditer(folded, start, view.quantity.start):
            marker = m
        if marker is None:
            continue
        if g.done.search(folded, marker.end(), view.quantity.start) or folded.find(";", marker.end(), view.quantity.start) >= 0:
            continue
        view.statement.planned = True
        view.proves("planned", "marker", marker.span())
