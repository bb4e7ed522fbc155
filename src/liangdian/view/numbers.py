"""Numbers as people read them: 48,670,000,000 元."""

from decimal import Decimal

from liangdian.models import Figure, Quantity

_PLACES = 6


def grouped(value: Decimal) -> str:
    """48670000000.0 -> 48,670,000,000; 33.333333333333 -> 33.333333."""
    exponent = value.as_tuple().exponent
    long = isinstance(exponent, int) and exponent < -_PLACES
    plain = f"{value:,.{_PLACES}f}" if long else f"{value:,f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace("-", "−")


def worth(quantity: Quantity) -> str:
    """486.7亿元 -> 48,670,000,000 元; 8家至10家 -> 8–10 家; a number that is only bounded from one side -> ≥ 30 家."""
    per = f"/{quantity.per}" if quantity.per else ""
    if quantity.base_value is not None:
        return f"{grouped(quantity.base_value)} {quantity.base_unit}{per}".rstrip()
    low, high = quantity.lower, quantity.upper
    if low is None and high is None:
        return ""
    if low is None or high is None:
        bound = f"≥ {grouped(low)}" if low is not None else f"≤ {grouped(high or Decimal())}"
    else:
        bound = f"{grouped(low)}–{grouped(high)}"
    return f"{bound} {quantity.unit}{per}".rstrip()


def size(figure: Figure) -> Decimal | None:
    """What a figure is sorted and drawn by: its value in the base unit, the middle of a range; none for a vague number."""
    q = figure.quantity
    if q.base_value is not None:
        return q.base_value
    ends = [end for end in (q.lower, q.upper) if end is not None]
    return sum(ends, Decimal()) / len(ends) if ends else None


def places_by_size(figures: list[Figure]) -> list[int | None]:
    """For each figure its place when all are sorted by unit and size; none for one without a size."""
    sizes = [(f.quantity.base_unit or f.quantity.unit, size(f), n) for n, f in enumerate(figures)]
    order = sorted((unit, value, n) for unit, value, n in sizes if value is not None)
    places: list[int | None] = [None] * len(figures)
    for place, (_, _, n) in enumerate(order):
        places[n] = place
    return places
