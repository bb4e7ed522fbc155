"""The figures as rows, and what filters them."""

from collections import Counter
from collections.abc import Iterator

from liangdian.models import Figure, GapFigure, GrowthFigure, Report
from liangdian.models.markup import escape, printed
from liangdian.view.labels import label, told
from liangdian.view.numbers import worth

_COLUMNS = ("number", "figure", "type", "indicator", "entity", "value", "period")


def header() -> str:
    """A button in each column's head sorts by it."""
    return "".join(
        f'<th scope="col" class="c-{name}" aria-sort="{"ascending" if name == "number" else "none"}">'
        f'<button type="button" data-sort="{name}">{told(f"column.{name}")}</button></th>'
        for name in _COLUMNS
    )


def rows(report: Report) -> str:
    """A row for each figure, its link leading to the sentence."""
    return "\n".join(_row(number, figure) for number, figure in enumerate(report.figures))


def type_buttons(report: Report) -> str:
    """A button for each type that there is, with its colour and how many there are."""
    counts = Counter(figure.type for figure in report.figures)
    return "".join(
        f'<button type="button" class="chip t-{kind}" data-type="{kind}" aria-pressed="false">'
        f'<span class="swatch"></span>{told(f"type.{kind}")} <span class="n">{count}</span></button>'
        for kind, count in counts.most_common()
    )


def mark_buttons(report: Report) -> str:
    """A button for firms, projects and dates each, which takes their marks out of the text and puts them back."""
    counts = {"firm": len(report.enterprises), "project": len(report.projects), "date": len(report.periods)}
    return "".join(
        f'<button type="button" class="chip k-{kind}" data-mark="{kind}" aria-pressed="true">'
        f'<span class="swatch"></span>{told(f"mark.{kind}")} <span class="n">{count}</span></button>'
        for kind, count in counts.items()
        if count
    )


def section_options(report: Report) -> str:
    """All, what stands before the first heading, and each section, those inside another indented."""
    return "".join(_options(report))


def _options(report: Report) -> Iterator[str]:
    yield told("filter.every", "option", ' value=""')
    if any(figure.section is None for figure in report.figures):
        yield told("filter.before", "option", ' value="-1"')
    for number, section in enumerate(report.sections):
        name = escape(" ".join(part for part in (section.label, section.title) if part))
        yield f'<option value="{number}">{"　" * min(section.level - 1, 4)}{name}</option>'


def _row(number: int, figure: Figure) -> str:
    cells = {
        "type": f'<span class="swatch t-{figure.type}"></span>{told(f"type.{figure.type}")}',
        "indicator": printed(figure.indicator.text) if figure.indicator else "",
        "entity": printed(figure.entity.text) if figure.entity else "",
        "value": direction(figure) + printed(worth(figure.quantity)),
        "period": " ".join(filter(None, [when(figure), told("card.planned", extra=' class="tag"') if figure.planned else ""])),
    }
    first = f'<td class="c-number">{number + 1}</td>'
    head = f'<th scope="row" class="c-figure"><a href="#f{number}">{printed(figure.quantity.text)}</a></th>'
    rest = "".join(f'<td class="c-{name}">{cell}</td>' for name, cell in cells.items())
    return f'<tr id="r{number}" data-f="{number}">{first}{head}{rest}</tr>'


def direction(figure: Figure) -> str:
    """An arrow for what rose or fell: colour alone tells nobody."""
    if not isinstance(figure, GrowthFigure | GapFigure):
        return ""
    way = figure.direction
    sign = {"up": "↑", "down": "↓", "flat": "→"}[way]
    key = f"direction.{way}"
    return f'<span class="way {way}" role="img" data-t-aria="{key}" aria-label="{label(key)}">{sign}</span>'


def when(figure: Figure) -> str:
    """The time in ISO 8601, as printed where the year cannot be known."""
    return printed(figure.period.iso or figure.period.text) if figure.period else ""
