"""Paragraphs, headings and table rows: what every document format comes down to, and how it is written as text."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text to be: a paragraph or a table row (level None), the title (0), or a heading of level 1 to 6."""

    text: str
    level: int | None = None


def write_blocks(blocks: Sequence[Block]) -> str:
    """One block a line, headings marked as in Markdown: level 2, 工业稳步回升 -> ## 工业稳步回升.

    The only level-1 heading, where it opens the document, is its title: it has no mark.
    """
    opens = bool(blocks) and blocks[0].level == 1
    title = 1 if opens and sum(b.level == 1 for b in blocks) == 1 else 0
    unmarked = (None, 0, title)
    return "".join(f"{'' if b.level in unmarked else '#' * (b.level or 0) + ' '}{b.text}\n" for b in blocks if b.text)
