"""Three small pictures: growth as bars to both sides, areas as squares, investments as bars."""

from collections.abc import Sequence
from decimal import Decimal
from math import sqrt

from liangdian.models import AreaFigure, Figure, GrowthFigure, InvestmentFigure, Report
from liangdian.models.markup import printed
from liangdian.view.labels import label, told
from liangdian.view.numbers import grouped, size

_SHOWN = 6
_WIDE = 100  # units of a bar's picture
_SQUARE = 56  # the side of the largest square, in pixels

Sized = tuple[int, Figure, Decimal]


def pictures(report: Report) -> str:
    """Those for which the report has figures of one unit; "" where it has none."""
    growth, areas, investments = _sized(report, GrowthFigure, "%"), _sized(report, AreaFigure), _sized(report, InvestmentFigure)
    drawn = [
        _picture("growth", growth, _sided(growth)),
        _picture("investment", investments, _bars(investments)),
        _picture("area", areas, _squares(areas)),
    ]
    return "".join(drawn)


def _sized(report: Report, kind: type[Figure], unit: str | None = None) -> list[Sized]:
    """The figures of a type that can be drawn together: of one base unit (the commonest where none is named), the largest first."""
    found = [(n, f, value) for n, f in enumerate(report.figures) if isinstance(f, kind) and (value := size(f)) is not None]
    units = [f.quantity.base_unit for _, f, _ in found]
    chosen = unit or max(dict.fromkeys(units), key=units.count, default="")
    return sorted((item for item in found if item[1].quantity.base_unit == chosen), key=lambda item: -abs(item[2]))


def _picture(name: str, found: Sequence[Sized], items: Sequence[str]) -> str:
    if not items:
        return ""
    legend = told("picture.outlined", extra=' class="key"') if any(figure.planned for _, figure, _ in found) else ""
    rest = ""
    if len(items) > _SHOWN:
        count = len(items) - _SHOWN
        more = f'<summary data-t="picture.more" data-n="{count}">{label("picture.more").format(n=count)}</summary>'
        rest = f"<details>{more}<ol>{''.join(items[_SHOWN:])}</ol></details>"
    caption = f"<figcaption>{told(f'picture.{name}')}{legend}</figcaption>"
    return f'<figure class="picture p-{name}">{caption}<ol>{"".join(items[:_SHOWN])}</ol>{rest}</figure>'


def _sided(found: Sequence[Sized]) -> list[str]:
    """Growth to the right of the line, decline to its left, each with its sign."""
    ends = [_signed(figure, value) for _, figure, value in found]
    high, low = max([*ends, Decimal()]), min([*ends, Decimal()])
    span = high - low or Decimal(1)
    items = []
    for (number, figure, _), end in zip(found, ends, strict=True):
        zero = float(-low / span) * _WIDE
        width = max(float(abs(end) / span) * _WIDE, 0.6)
        left = zero if end >= 0 else zero - width
        bar = f'<rect x="{left:.2f}" y="3" width="{width:.2f}" height="10"/><path d="M{zero:.2f} 0V16"/>'
        sign = "+" if end > 0 else ""
        items.append(_bar(number, figure, bar, f"{sign}{grouped(end)}%", "down" if end < 0 else "up"))
    return items


def _bars(found: Sequence[Sized]) -> list[str]:
    most = max((abs(value) for _, _, value in found), default=Decimal()) or Decimal(1)
    widths = [max(float(abs(value) / most) * _WIDE, 0.6) for _, _, value in found]
    rects = (f'<rect x="0" y="3" width="{width:.2f}" height="10"/>' for width in widths)
    return [_bar(n, figure, rect, figure.quantity.text, "") for (n, figure, _), rect in zip(found, rects, strict=True)]


def _bar(number: int, figure: Figure, shape: str, value: str, way: str) -> str:
    picture = f'<svg class="{way}" viewBox="0 0 {_WIDE} 16" preserveAspectRatio="none" aria-hidden="true">{shape}</svg>'
    what, much = f'<span class="what">{_name(figure)}</span>', f'<span class="num">{printed(value)}</span>'
    return f"<li><a {_linked(number, figure)}>{what}{picture}{much}</a></li>"


def _squares(found: Sequence[Sized]) -> list[str]:
    """A square's surface is the area's."""
    most = max((abs(value) for _, _, value in found), default=Decimal()) or Decimal(1)
    return [_square(n, figure, max(sqrt(float(abs(value) / most)) * _SQUARE, 2.0)) for n, figure, value in found]


def _square(number: int, figure: Figure, side: float) -> str:
    rect = f'<rect x="1" y="1" width="{side:.1f}" height="{side:.1f}"/>'
    box = f'<svg width="{side + 2:.1f}" height="{side + 2:.1f}" aria-hidden="true">{rect}</svg>'
    words = f'<span class="num">{printed(figure.quantity.text)}</span><span class="what">{_name(figure)}</span>'
    return f"<li><a {_linked(number, figure)}>{box}{words}</a></li>"


def _signed(figure: Figure, value: Decimal) -> Decimal:
    return -abs(value) if getattr(figure, "direction", "up") == "down" else abs(value)


def _linked(number: int, figure: Figure) -> str:
    planned = " planned" if figure.planned else ""
    return f'class="t-{figure.type}{planned}" data-f="{number}" href="#f{number}"'


def _name(figure: Figure) -> str:
    """规上工业总产值; of money and land, whose it is comes first: 北塘智造产业园 总投资."""
    owner = figure.entity if isinstance(figure, InvestmentFigure) or not figure.indicator else None
    words = [printed(mention.text) for mention in (owner, figure.indicator) if mention]
    return " ".join(dict.fromkeys(words)) or "—"
