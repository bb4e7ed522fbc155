"""Characters of a page as rows: what stands on one line, pieces far apart parted by tabs, in reading order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_CELL_GAP = 1.2  # a gap of this many character heights parts cells
_WORD_GAP = 0.25  # one of this many parts words written in Latin letters
_WIDE = "\u2e80"  # where Chinese characters and their punctuation begin
_SAME_ROW = 0.5  # of the lower one's height


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its box in points; y grows upwards."""

    char: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How tall its box is."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line and its box; `size` is the height of its characters."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


def page_rows(glyphs: Iterable[Glyph]) -> list[Row]:
    """The rows of a page, as the file draws them; from top to bottom where no two stand side by side."""
    rows = [_row(group) for group in _groups(glyphs)]
    rows = [row for row in rows if row.text]
    down = sorted(rows, key=lambda row: -row.top)
    beside = any(_shared(upper.bottom, upper.top, lower.bottom, lower.top) for upper, lower in pairwise(down))
    return rows if beside else down


def _groups(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Characters that follow one another on one line."""
    groups: list[list[Glyph]] = []
    bottom = top = 0.0
    for glyph in glyphs:
        if groups and _shared(bottom, top, glyph.bottom, glyph.top):
            groups[-1].append(glyph)
            if not glyph.char.isspace():
                bottom, top = min(bottom, glyph.bottom), max(top, glyph.top)
        elif not glyph.char.isspace():
            groups.append([glyph])
            bottom, top = glyph.bottom, glyph.top
    return groups


def _shared(bottom: float, top: float, other_bottom: float, other_top: float) -> bool:
    """Two boxes stand on one line."""
    overlap = min(top, other_top) - max(bottom, other_bottom)
    return overlap > _SAME_ROW * min(top - bottom, other_top - other_bottom)


def _row(group: Sequence[Glyph]) -> Row:
    seen = [g for g in group if not g.char.isspace()]
    wide = [g.height for g in seen if g.char >= _WIDE]  # digits often come of another font, whose boxes are taller
    sizes = sorted(wide or [g.height for g in seen])
    size = sizes[len(sizes) // 2]
    ordered = sorted(group, key=lambda g: g.left)
    text = "".join(_gap(before, after, size) + after.char for before, after in zip([ordered[0], *ordered], ordered, strict=False))
    cells = (cell.strip() for cell in text.split("\t"))
    return Row(
        text="\t".join(filter(None, cells)),
        left=min(g.left for g in seen),
        bottom=min(g.bottom for g in seen),
        right=max(g.right for g in seen),
        top=max(g.top for g in seen),
        size=size,
    )


def _gap(before: Glyph, after: Glyph, size: float) -> str:
    gap = after.left - before.right
    if gap > _CELL_GAP * size:
        return "\t"
    latin = before.char.isascii() and after.char.isascii() and not before.char.isspace() and not after.char.isspace()
    return " " if latin and gap > _WORD_GAP * size else ""
