"""Places in the text, and names that stand there."""

from typing import TYPE_CHECKING

from pydantic import Field, model_validator

from liangdian.models.base import Model

if TYPE_CHECKING:
    from liangdian.models.figure import Figure
    from liangdian.models.report import Report


class Span(Model):
    """A place in the text as given: Unicode code points, end exclusive; `text[span.start:span.end]` is the surface."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> "Span":
        if self.end < self.start:
            raise ValueError(f"a span ends at {self.end}, before it starts at {self.start}")
        return self


class Mention(Model):
    """A phrase as printed, and where."""

    text: str
    span: Span


class Section(Model):
    """亮点一：多措并举发力 -> label 亮点一, title 多措并举发力, level 1; `body` runs to the next heading of its level or above."""

    label: str | None = None
    title: str
    level: int = Field(ge=1)
    heading: Span
    body: Span

    def figures(self, report: "Report", *, own: bool = False) -> "list[Figure]":
        """The figures that stand in this section of the report, in reading order.

        Args:
            report: the report that the section is of.
            own: only those that stand in no section inside this one.
        """
        start, end = self.heading.start, self.body.end
        inside = [s for s in report.sections if own and s.level > self.level and start < s.heading.start < end]
        if inside:
            end = inside[0].heading.start
        return [f for f in report.figures if start <= f.quantity.span.start < end]
