"""The sections at the side, and the head of the page."""

from bisect import bisect_left
from collections.abc import Sequence

from liangdian.models import Report
from liangdian.models.markup import escape, printed
from liangdian.models.outline import OutlineNode
from liangdian.view.labels import label, told


def outline(report: Report) -> str:
    """The sections as a list of lists, each with the number of its figures; "" where there is none."""
    return _nodes(report.outline(), [figure.quantity.span.start for figure in report.figures])


def _nodes(roots: Sequence[OutlineNode], figures: Sequence[int], deep: int = 0) -> str:
    """Deeper than six, sections stand side by side: a browser need not nest without end."""
    if not roots:
        return ""
    items = []
    for root in roots:
        if deep < 6:
            items.append(f"<li>{_link(root, figures)}{_nodes(root.children, figures, deep + 1)}</li>")
        else:
            items.extend(f"<li>{_link(node, figures)}</li>" for node in root.walk())
    return f"<ol>{''.join(items)}</ol>"


def _link(node: OutlineNode, figures: Sequence[int]) -> str:
    section = node.section
    mark = f'<span class="label">{printed(section.label)}</span> ' if section.label else ""
    inside = bisect_left(figures, section.body.end) - bisect_left(figures, section.heading.start)
    count = f' <span class="n">{inside}</span>' if inside > 0 else ""
    return f'<a href="#s{node.index}" data-s="{node.index}">{mark}<span>{printed(section.title)}</span>{count}</a>'


def headline(report: Report) -> str:
    """Title, subtitle, and a line of facts."""
    title = printed(report.title) if report.title else told("page.untitled")
    subtitle = f'<p class="subtitle">{printed(report.subtitle)}</p>' if report.subtitle else ""
    said = [report.subject.text if report.subject else None, report.period, "、".join(report.authors) or None]
    facts = [f"<span>{printed(words)}</span>" for words in said if words]
    counts = {"figure": len(report.figures), "firm": len(report.enterprises), "project": len(report.projects)}
    facts += [f"<span><b>{count}</b> {told(f'count.{name}')}</span>" for name, count in counts.items() if count]
    return f'<h1>{title}</h1>{subtitle}<p class="facts">{"".join(facts)}</p>'


def page_title(report: Report) -> str:
    """What the window is called."""
    return escape(report.title or label("page.untitled"))
