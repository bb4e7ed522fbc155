"""The figures of a text: one statement for each quantity."""

from bisect import bisect_right
from collections.abc import Sequence

from liangdian.compiled import regex
from liangdian.figures import bracketed, change, part
from liangdian.figures.basis import settle_basis
from liangdian.figures.context import Context, heading_names, in_articles, sector_of
from liangdian.figures.described import describe_together, described
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.indicator import find_indicator
from liangdian.figures.level import find_level, refine, refine_table
from liangdian.figures.lists import hand_out, hand_out_references
from liangdian.figures.names import Names
from liangdian.figures.owner import find_owner
from liangdian.figures.planned import find_planned
from liangdian.figures.predicate import Predicate, peel
from liangdian.figures.sites import find_sites
from liangdian.figures.statement import Statement
from liangdian.figures.tables import read_tables
from liangdian.figures.times import Times, report_period
from liangdian.figures.view import View, build_views
from liangdian.figures.when import find_period, settle_plan
from liangdian.outline.frame import Frame
from liangdian.outline.headings import Heading
from liangdian.scan.calendar import days_between
from liangdian.scan.found import NameMention, ScannedPeriod, ScannedQuantity
from liangdian.source import Bounds, Source

_PEOPLE = regex.compile(r"(?!人民币)\p{Han}{0,6}?[民人众生工户者员]")

# The first rule that answers says what the number is in its statement.
ROLES = (
    part.rank,
    part.ratio_member,
    change.contribution,
    bracketed.bracketed_growth,
    change.gap,
    change.growth,
    change.compared_growth,
    change.leading_change,
    part.share_of,
    part.threshold,
    part.share_rate,
    part.parallel,
    part.default,
)


def read_figures(
    source: Source,
    grammar: FigureGrammar,
    headings: Sequence[Heading],
    frame: Frame,
    quantities: Sequence[ScannedQuantity],
    periods: Sequence[ScannedPeriod],
    names: Sequence[NameMention],
) -> list[Statement]:
    """One statement for each quantity that states something, in reading order."""
    published = days_between(frame.published)
    known = Names(names)
    sites = list(find_sites(source.folded, grammar, known))
    known = Names([*names, *sites]) if sites else known
    report, running = report_period(frame.period, periods), report_period(frame.running, periods)
    times = Times(source.folded, periods, headings, report, published, running, frame.tasks)
    tabled = read_tables(source, quantities, grammar, times, frame.subject)
    stated = [_people(q, source.folded) for q in quantities if q.start not in tabled and _stated(q, source.folded, grammar)]
    views = build_views(source, stated, periods)
    for view in views:
        view.describes = described(view, known)
    describe_together(views)
    predicates = [_read_role(view, grammar) for view in views]
    hand_out(views, grammar)
    hand_out_references(views)
    heading_starts = [h.start for h in headings]
    sector = sector_of(source.folded, grammar, frame.subject)
    subject = None if in_articles(source.folded) else frame.subject
    owners = heading_names(source.folded, grammar, known, headings)
    for view, predicate in zip(views, predicates, strict=True):
        find_indicator(view, predicate, grammar, known)
        refine(view, grammar)
    paragraphs = [source.paragraph_at(view.quantity.start) for view in views]
    for n, (view, paragraph) in enumerate(zip(views, paragraphs, strict=True)):
        section = view.statement.section = _section(heading_starts, view.quantity.start)
        heading = None if section is None else owners[section]
        find_owner(view, Context(known, grammar, paragraph, heading, subject, sector, _told(views, n, paragraph)))
    for view, paragraph in zip(views, paragraphs, strict=True):
        find_period(view, times, paragraph)
    for view in views:
        find_planned(view, times, grammar)
        settle_plan(view, times)
        find_level(view)
        settle_basis(view)
    for view in views:
        view.following = None  # or it would stay, with all before it, until the collector of cycles finds it
    for statement in tabled.values():
        refine_table(statement, source.folded, grammar)
        statement.section = _section(heading_starts, statement.quantity.start)
    return sorted([*(v.statement for v in views), *tabled.values()], key=lambda s: s.quantity.start)


def _told(views: Sequence[View], n: int, paragraph: Bounds) -> Bounds | None:
    """The entity of the number before, where it stands in the same paragraph."""
    before = views[n - 1].statement if n else None
    handed = n > 0 and not {"owner", "class", "thing"}.isdisjoint(views[n - 1].notes)
    handed = handed or (n > 0 and views[n].quantity.kind == "count" and "group" in views[n - 1].notes)
    handed = handed or (before is not None and before.type == "threshold")
    return before.entity if before and not handed and before.quantity.start >= paragraph[0] else None


def _people(q: ScannedQuantity, folded: str) -> ScannedQuantity:
    """320万农民受益: a large number without a unit right before people counts them."""
    bare = not q.unit or (q.unit == "元" and folded[q.end - 1 : q.end] in "十百千万亿")
    if q.kind == "money" and bare and _PEOPLE.match(folded, q.end):
        return q._replace(kind="count", unit="", base_unit="")
    return q


def _stated(q: ScannedQuantity, folded: str, grammar: FigureGrammar) -> bool:
    """房地产开发景气指数为93.78: the noun before gives a number without a unit a meaning; 5万元(含|5万元)以上: said twice."""
    if q.unit == "周年" or (folded.endswith("(含", 0, q.start) and folded.startswith((")以", ")及以", ")或以"), q.end)):
        return False
    return not q.bare or bool(grammar.index.match(folded, max(0, q.start - 24), q.start))


def _read_role(view: View, grammar: FigureGrammar) -> Predicate:
    predicate = peel(view.left, grammar)
    for rule in ROLES:
        if rule(view, predicate, grammar):
            break
    return predicate


def _section(heading_starts: Sequence[int], at: int) -> int | None:
    """The deepest section that holds the place."""
    i = bisect_right(heading_starts, at) - 1
    return i if i >= 0 else None
