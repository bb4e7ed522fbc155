"""A report in a notebook cell: its text with every finding marked, its figures as a table. Static, so that it shows anywhere.

The page of `liangdian view` has the pictures and the evidence; it stands on the top floor, and models import nothing from there.
What a cell shows is made here of the same marks, without a script, which notebooks strip where they do not trust it: the types
are chosen by style alone. Where the style is stripped too, a figure is still a <mark>.
"""

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

from liangdian.messages import say
from liangdian.models.marks import Mark, Open, Piece, by_line, marks_of, nested
from liangdian.models.markup import escape, printed

if TYPE_CHECKING:
    from liangdian.models.figure import Figure
    from liangdian.models.report import Report

_CHARACTERS = 20_000  # a notebook file keeps what a cell shows
_ROWS = 200


def notebook_html(report: "Report", text: str | None) -> str:
    """What Jupyter shows of a report; without the text only the table."""
    title = printed(report.title or report.subtitle or "")
    counts = {"figures": len(report.figures), "enterprises": len(report.enterprises), "projects": len(report.projects)}
    facts = " · ".join(f"{found} {say(f'notebook.{name}')}" for name, found in counts.items())
    reached = f'tabindex="0" role="group" aria-label="{escape(say("notebook.text"))}"'  # it scrolls: by keyboard too
    shown = "" if text is None else f'<div class="lt" lang="zh" {reached}>{"".join(_lines(report, text))}</div>'
    style = files(__package__).joinpath("notebook.css").read_text("utf-8")
    head = f"<style>{style}</style><p><b>{title}</b> {facts}</p>{_types(report)}"
    return f'<div class="liangdian">{head}{shown}{_table(report, text is None)}</div>'


def _types(report: "Report") -> str:
    """A box for each type, the most frequent first: those that are ticked are shown, all where none is."""
    counts = Counter(figure.type for figure in report.figures).most_common()
    boxes = (f'<label class="lc l-{kind}"><input type="checkbox" value="{kind}"> {kind} {count}</label>' for kind, count in counts)
    return f'<p class="lk" role="group" aria-label="{escape(say("notebook.types"))}">{" ".join(boxes)}</p>' if counts else ""


def _lines(report: "Report", text: str) -> Iterator[str]:
    shown = text[:_CHARACTERS]
    for line, marks in by_line(shown, marks_of(report, len(shown))):
        yield f"<p>{''.join(_steps(report, shown, line, marks))}</p>"
    if len(shown) < len(text):
        yield _more()


def _steps(report: "Report", text: str, line: Piece, marks: list[Mark]) -> Iterator[str]:
    for step in nested(line, [mark for mark in marks if mark.kind != "sentence"]):
        if isinstance(step, Piece):
            yield printed(text[step.start : step.end])
        else:
            yield _tag(report, step.mark) if isinstance(step, Open) else _end(step.mark)


def _tag(report: "Report", mark: Mark) -> str:
    if mark.kind != "figure":
        return f'<span class="l-{mark.kind}">'
    figure = report.figures[mark.number]
    return f'<mark class="lf l-{figure.type}" title="{escape("; ".join(_told(figure)))}">'


def _end(mark: Mark) -> str:
    return "</mark>" if mark.kind == "figure" else "</span>"


def _told(figure: "Figure") -> Iterator[str]:
    """What a figure's tooltip says: growth; 规上工业总产值; 亭澜经济开发区; 2021."""
    yield figure.type
    yield from (mention.text for mention in (figure.indicator, figure.entity) if mention)
    if figure.period:
        yield figure.period.iso or figure.period.text
    if figure.planned:
        yield "planned"


def _table(report: "Report", alone: bool) -> str:
    head = "".join(f"<th>{name}</th>" for name in ("", "figure", "type", "indicator", "entity", "value", "unit", "period", "planned"))
    rows = "".join(_row(number, figure) for number, figure in enumerate(report.figures[:_ROWS]))
    more = _more() if len(report.figures) > _ROWS else ""
    table = f'<table><thead><tr>{head}</tr></thead><tbody lang="zh">{rows}</tbody></table>{more}'
    return f"<details{' open' if alone else ''}><summary>{say('notebook.table')}</summary>{table}</details>"


def _row(number: int, figure: "Figure") -> str:
    cells = "".join(f"<td>{cell}</td>" for cell in _cells(number, figure))
    return f'<tr class="l-{figure.type}">{cells}</tr>'


def _cells(number: int, figure: "Figure") -> list[str]:
    q = figure.quantity
    value = q.base_value if q.base_value is not None else q.value
    ends = "–".join(format(end, "f") for end in (q.lower, q.upper) if end is not None)
    unit = q.base_unit if q.base_value is not None else q.unit
    words = [figure.type, figure.indicator and figure.indicator.text, figure.entity and figure.entity.text]
    when = figure.period and (figure.period.iso or figure.period.text)
    cells = [q.text, *words, format(value, "f") if value is not None else ends, unit, when, "✓" if figure.planned else ""]
    return [str(number), *(printed(cell or "") for cell in cells)]


def _more() -> str:
    return f'<p class="lm">{escape(say("notebook.more"))}</p>'
