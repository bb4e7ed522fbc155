"""The words that each figure was read from, as numbers of the small pieces that the page can light up."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from liangdian.models import Figure, Mention, Part, Report, Span

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Trail:
    """比上年 增长 gave the role, by the rule growth; no rule where the report does not keep the reasons."""

    part: Part
    rule: str | None
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Trails:
    """Those of every figure, in the order of the figures."""

    of_figure: tuple[tuple[Trail, ...], ...]

    @classmethod
    def of(cls, report: Report, length: int) -> "Trails":
        """From `report.explain`, or from the figure's own parts where a report read from JSON has no reasons."""
        return cls(tuple(tuple(_within(_trails(report, figure), length)) for figure in report.figures))

    @cached_property
    def covered(self) -> list[Place]:
        """All their places joined, in reading order."""
        joined: list[Place] = []
        for start, end in sorted({place for trails in self.of_figure for trail in trails for place in trail.places}):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return joined

    @cached_property
    def cuts(self) -> list[int]:
        """Where a piece of the text has to end so that every place is made of whole pieces."""
        return sorted({edge for trails in self.of_figure for trail in trails for place in trail.places for edge in place})


def numbered(place: Place, pieces: Sequence[int]) -> tuple[int, int]:
    """The place as numbers of pieces (by their starts), end exclusive."""
    return bisect_left(pieces, place[0]), bisect_left(pieces, place[1])


def _trails(report: Report, figure: Figure) -> list[Trail]:
    try:
        reasons = report.explain(figure)
    except ValueError:
        return [Trail(part, None, (_place(at),)) for part, at in _parts(figure)]
    trails = [Trail(r.part, r.rule, tuple(_place(word.span) for word in r.words)) for r in reasons]
    told = {trail.part for trail in trails if trail.places}
    return trails + [Trail(part, None, (_place(at),)) for part, at in _parts(figure) if part not in told]


def _parts(figure: Figure) -> Iterator[tuple[Part, Span]]:
    """The figure's own words for each of its parts."""
    yield "role", figure.quantity.span
    named: Iterable[tuple[Part, Mention | None]] = (("indicator", figure.indicator), ("entity", figure.entity))
    for part, mention in named:
        if mention is not None:
            yield part, mention.span
    if figure.period is not None:
        yield "period", figure.period.span


def _place(span: Span) -> Place:
    return span.start, span.end


def _within(trails: Iterable[Trail], length: int) -> Iterator[Trail]:
    """Without places that the text does not have."""
    for trail in trails:
        yield Trail(trail.part, trail.rule, tuple((a, b) for a, b in trail.places if a < b <= length))
