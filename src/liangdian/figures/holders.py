"""林小禾增持300万股, 持20%的青禾仓, 青禾仓(22%): who holds the shares, before the number, behind it, or before its bracket."""

from liangdian.compiled import regex
from liangdian.figures.context import Context
from liangdian.figures.view import View
from liangdian.source import Bounds

_HOLDER = regex.compile(
    r"[\s、]*+(?:(?P<same>该股东)|(?:股份有限公司-)?(?P<name>[\p{Han}()·-]{2,40}?))\s?(?:(?:新进)?(?:持股|持有(?!的)|增持|减持)|(?:增加|减少)\Z)"
)


def holder(view: View, context: Context) -> Bounds | None:
    """林小禾增加300万股,该股东持股占流通股2%: who holds the shares, at the head of the clause."""
    if view.unit != "股" and "股" not in view.left:
        return None
    m = _HOLDER.match(view.folded, view.clause_start, view.quantity.start)
    if m is None:
        return None
    before = view.previous
    if m["same"]:
        return before.statement.entity if before else None
    return m.span("name") if not context.grammar.anaphor.fullmatch(m["name"]) else None


def before_bracket(view: View, context: Context) -> Bounds | None:
    """股东为青禾仓(22.1%): the name right before the bracket that the number stands in."""
    end = view.before[0] - 1
    n = context.names.ending(end - 30, end) if view.bracketed and not view.left else None
    return (n.start, n.end) if n and n.end == end and n.kind != "place" else None
