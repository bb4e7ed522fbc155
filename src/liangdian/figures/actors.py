"""青禾仓持有25%的股权, 峰会吸引了40家企业: whoever does what only a firm, a body or a person does, by whatever name."""

from liangdian.compiled import regex
from liangdian.figures.context import OWNERS, PLACES, Context
from liangdian.figures.sites import is_no_name
from liangdian.figures.view import View
from liangdian.source import Bounds

_NOBODY = regex.compile(
    r"[的了在是有由从以向对把为于按据将每各其该本这那我他她它你全]|有关|相关|不少|许多|一些|部分|主要|通过|由于|因此|所以|如果|根据|可以|能够|成功|大力|积极|迅速|及时|立即|先后|陆续|相继|持续|率先|主动|全力|抓紧|果断|合计|累计|总[计共]|分别|[首一二三四]期"
)
_NO_NAME = regex.compile(
    r"(?r)[的了着地得们后前中内外上下时里间以来和与及]|方面|情况|竣工|完工|建成|正式|全线|顺利|基本|工作|建设|发展|水平|能力|项目|公司|企业|集团|单位|部门|群众|居民|农户|村民|人员|[数率量额值]|人均|户均"
)


def actor(view: View, context: Context) -> Bounds | None:
    """青禾仓再次购入|5%: the doer in its clause, or in one before it with no number between."""
    if context.grammar.doer.sign.search(view.folded, view.clause_start, view.quantity.start):
        found = _doer(view, context, view.clause_start, view.quantity.start)
        if found:
            return found
    for at, _ in view.clauses_before(context.grammar.doer.sign):
        found = _doer(view, context, at, view.quantity.start)
        if found:
            return None if context.names.first_from(found[1], view.clause_start, OWNERS | PLACES) else found
    return None


def _doer(view: View, context: Context, at: int, end: int) -> Bounds | None:
    g = context.grammar
    m = g.doer.match(view.folded, at, end)
    if m is None or _NOBODY.match(m["name"]) or _NO_NAME.search(m["name"]) or (m["rank"] and view.type != "rank"):
        return None
    name, start, noun = m.span("name"), m.start("name"), view.statement.indicator
    if noun and noun[0] <= m.start("does") < noun[1] and m.end("does") < noun[1]:
        return None  # 工业生产者|购进价格
    if (
        is_no_name(m["name"], g)
        or g.verb_inside.search(m["name"])
        or g.statistic.match(view.folded, *name)
        or g.cut.match(view.folded, start)
    ):
        return None
    place = context.names.first_from(start, start + 1, PLACES)
    return None if place and place.end >= name[1] else name
