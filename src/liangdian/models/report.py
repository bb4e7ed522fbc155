"""The report: everything that was read out of one text."""

from bisect import bisect_left
from typing import Any, Self, TypeVar

from pydantic import PrivateAttr

from liangdian.models.base import Model
from liangdian.models.entity import Enterprise, Project
from liangdian.models.figure import (
    AmountFigure,
    AreaFigure,
    EnterpriseCountFigure,
    Figure,
    GapFigure,
    GrowthFigure,
    InvestmentFigure,
    LevelFigure,
    OtherFigure,
    RankFigure,
    ShareFigure,
    ThresholdFigure,
)
from liangdian.models.notebook import notebook_html
from liangdian.models.outline import OutlineNode, outline_of
from liangdian.models.period import Period
from liangdian.models.reason import Proofs, Reason, reason_of
from liangdian.models.span import Mention, Section
from liangdian.models.table import Table, TableName, table_of

SCHEMA_VERSION = "1.0"

F = TypeVar("F")


class Report(Model):
    """What `liangdian.parse` returns. `report.text` is the text as given; JSON does not repeat it."""

    schema_version: str = SCHEMA_VERSION
    title: str | None = None
    subtitle: str | None = None
    authors: list[str] = []
    published: str | None = None
    period: str | None = None
    subject: Mention | None = None
    sections: list[Section] = []
    figures: list[Figure] = []
    periods: list[Period] = []
    enterprises: list[Enterprise] = []
    projects: list[Project] = []

    _text: str | None = PrivateAttr(default=None)
    _proofs: Proofs | None = PrivateAttr(default=None)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and self.__dict__ == other.__dict__

    @property
    def text(self) -> str:
        """The text as given. Raises ValueError on a report read from JSON until `with_text` gives it back."""
        if self._text is None:
            raise ValueError("this report was read from JSON, which does not repeat the text; give it back with report.with_text(text)")
        return self._text

    def with_text(self, text: str) -> Self:
        """The same report, knowing its text. Raises ValueError where a figure's surface does not stand at its place."""
        for figure in self.figures:
            q = figure.quantity
            if text[q.span.start : q.span.end] != q.text:
                raise ValueError(f"not this report's text: {q.text!r} does not stand at {q.span.start}")
        known = self.model_copy()
        known._text = text
        return known

    def with_proofs(self, proofs: Proofs) -> Self:
        """The same report, knowing for each of its figures which rules read it; the parser gives them."""
        known = self.model_copy()
        known._proofs = proofs
        return known

    def explain(self, figure: Figure) -> list[Reason]:
        """Which named rules gave a figure its role, indicator, entity, period and plan, and from which words.

        Args:
            figure: one of `report.figures`.

        Raises:
            ValueError: the figure is not of this report, or the report was read from JSON, which does not keep the reasons.
        """
        if self._proofs is None:
            raise ValueError("this report was read from JSON, which does not keep the reasons; parse the text again")
        place = figure.quantity.span
        at = bisect_left(self.figures, place.start, key=lambda own: own.quantity.span.start)  # they stand in reading order
        if at < self._proofs.figures and self.figures[at].quantity.span == place:
            return [reason_of(e, self.text) for e in self._proofs.of_figure(at)]
        raise ValueError(f"no figure of this report: {figure.quantity.text!r} at {place.start}")

    def table(self, name: TableName, document: str | None = None) -> Table:
        """One row for each of the figures, enterprises, projects or sections (or one for the document).

        Args:
            name: figures, enterprises, projects, sections or documents; docs and `Table.columns` tell their columns.
            document: what stands in the column `document`; the report's title when None.

        Raises:
            ValueError: there is no table of that name.
        """
        return table_of(self, name, (self.title or "") if document is None else document, self._text)

    def _repr_html_(self) -> str:
        """What a notebook shows of it: `models/notebook.py`, a plain sibling of the page that `liangdian view` writes."""
        return notebook_html(self, self._text)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """One line where a notebook or IPython asks for text; `repr` has everything."""
        counts = f"{len(self.figures)} figures, {len(self.enterprises)} enterprises, {len(self.projects)} projects"
        printer.text(f"<Report {self.title!r}: {counts}>")

    def outline(self) -> list[OutlineNode]:
        """The sections as a tree: the outermost ones, each with those inside it."""
        return outline_of(self.sections)

    def _of(self, kind: type[F]) -> list[F]:
        return [f for f in self.figures if isinstance(f, kind)]

    @property
    def levels(self) -> list[LevelFigure]:
        """The figures of type level."""
        return self._of(LevelFigure)

    @property
    def growth(self) -> list[GrowthFigure]:
        """The figures of type growth."""
        return self._of(GrowthFigure)

    @property
    def gaps(self) -> list[GapFigure]:
        """The figures of type gap."""
        return self._of(GapFigure)

    @property
    def shares(self) -> list[ShareFigure]:
        """The figures of type share."""
        return self._of(ShareFigure)

    @property
    def ranks(self) -> list[RankFigure]:
        """The figures of type rank."""
        return self._of(RankFigure)

    @property
    def thresholds(self) -> list[ThresholdFigure]:
        """The figures of type threshold."""
        return self._of(ThresholdFigure)

    @property
    def amounts(self) -> list[AmountFigure]:
        """The figures of type amount."""
        return self._of(AmountFigure)

    @property
    def areas(self) -> list[AreaFigure]:
        """The figures of type area."""
        return self._of(AreaFigure)

    @property
    def investments(self) -> list[InvestmentFigure]:
        """The figures of type investment."""
        return self._of(InvestmentFigure)

    @property
    def enterprise_counts(self) -> list[EnterpriseCountFigure]:
        """The figures of type enterprise_count."""
        return self._of(EnterpriseCountFigure)

    @property
    def others(self) -> list[OtherFigure]:
        """The figures of type other."""
        return self._of(OtherFigure)
