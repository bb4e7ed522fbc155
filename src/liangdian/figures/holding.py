"""持有其12.6%, 购入5.03%: what is held or changes hands in per cent is of the shares told of."""

from liangdian.compiled import regex
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.predicate import Predicate
from liangdian.figures.view import View
from liangdian.source import Bounds

_REACH = 120  # characters that a reader looks back for the shares told of
_AHEAD = 40
_SHARES = regex.compile(r"(?r)控?股权|股份(?!有限|公司|制)|权益(?!性)|股本")
_NAMED = regex.compile(r" *的?(?:有表决权的?)?(?P<noun>控?股权|股份(?!有限|公司|制)|权益(?!性)|股本)")
_HOLDS = regex.compile(
    r"(?r)(?P<verb>持有?|占股?|购[入进买]|买入|[增减]持|受让|转让|出让|[售卖]出|出售|收购|认购|控股|维持|拥有)了?(?:其|该公司)?(?:约|近|共|合计|超过)?"
)
_JOINED = ("、", "及", "和", "与", "或")


def held_share(view: View, p: Predicate, g: FigureGrammar) -> Bounds | None:
    """乙公司出售所持股份,其中甲公司购入12.6%; 持2%的甲公司及1%的乙公司: the shares that were told of last."""
    at = view.before[1]
    if view.quantity.kind != "ratio" or view.type != "share" or not _told_of(view.folded, max(0, at - _REACH), at + _AHEAD):
        return None
    for source in (view, view.following):  # 分别持有27%、68%权益
        if source and (source is view or source.listed) and (named := _NAMED.match(source.right)):
            return source.place_behind(named.span("noun"))
    before = view.previous.statement if view.previous and view.previous.quantity.kind == "ratio" else None
    of_shares = before is not None and before.indicator is not None and bool(_SHARES.match(view.folded, *before.indicator))
    holds = _HOLDS.match(view.left)
    joined = of_shares and view.left.endswith(_JOINED) and (view.left in _JOINED or view.right.startswith("的"))
    if not joined and (holds is None or (holds["verb"] == "占" and (view.right or not of_shares))):
        return None
    last = _SHARES.search(view.folded, max(0, at - _REACH), at)
    return last.span() if last else None


def _told_of(folded: str, start: int, end: int) -> bool:
    return folded.find("股", start, end) >= 0 or folded.find("权益", start, end) >= 0
