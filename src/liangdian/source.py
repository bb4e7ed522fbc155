"""The text as given, a folded copy of the same length to read from, and its paragraphs and sentences."""

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from liangdian.compiled import re
from liangdian.unwrap import unwrapped

Bounds = tuple[int, int]

_PARAGRAPH = re.compile(r"[^\r\n\u2028\u2029]+")
_SENTENCE = re.compile(
    r"""
      [^\r\n\u2028\u2029。!?]*+            # 今年增长5.2%
      (?: [。!?]++ [”’"')\]]*+             # 。  or  ?”
        | (?=[\r\n\u2028\u2029]) | \Z )
    """,
    re.VERBOSE,
)


_PARTED = re.compile(r"\n\s*\n|\r\n\s*\r\n")
_A_SENTENCE_A_LINE = 1.1  # sentences in a line, of such a text


class Source(NamedTuple):
    """`folded[i]` is the plain form of `text[i]`: half-width, simplified, straight dashes; spans hold in both."""

    text: str
    folded: str
    paragraphs: tuple[Bounds, ...]  # its lines
    blocks: tuple[Bounds, ...]  # what an empty line parts, where each line holds one sentence; else the same
    sentences: tuple[Bounds, ...]
    starts: tuple[int, ...]  # of the sentences
    block_starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, folding: Callable[[str], str]) -> "Source":
        """Fold the text, one code point to one code point, undo a wrap at a fixed width, and cut it into paragraphs and sentences."""
        folded = unwrapped(text, folding(text))
        paragraphs = tuple(b for m in _PARAGRAPH.finditer(folded) if (b := _trim(folded, m.start(), m.end())))
        sentences = tuple([b for p in paragraphs for b in _sentences(folded, p)])
        blocks = _blocks(folded, paragraphs, len(sentences))
        return cls(text, folded, paragraphs, blocks, sentences, tuple([s for s, _ in sentences]), tuple([b for b, _ in blocks]))

    def paragraph_at(self, offset: int) -> Bounds:
        """The paragraph that holds the offset (or the last one before it)."""
        return self.blocks[max(0, bisect_right(self.block_starts, offset) - 1)]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds the offset (or the last one before it)."""
        return max(0, bisect_right(self.starts, offset) - 1)


def _blocks(folded: str, lines: tuple[Bounds, ...], sentences: int) -> tuple[Bounds, ...]:
    """A sentence a line, an empty line behind each paragraph: its lines belong together."""
    if sentences > len(lines) * _A_SENTENCE_A_LINE or not _PARTED.search(folded):
        return lines
    joined = list(lines[:1])
    for line in lines[1:]:
        if _PARTED.search(folded, joined[-1][1], line[0]):
            joined.append(line)
        else:
            joined[-1] = (joined[-1][0], line[1])
    return tuple(joined)


def _sentences(folded: str, paragraph: Bounds) -> list[Bounds]:
    found = []
    for m in _SENTENCE.finditer(folded, *paragraph):
        bounds = _trim(folded, m.start(), m.end())
        if bounds:
            found.append(bounds)
    return found


def _trim(folded: str, start: int, end: int) -> Bounds | None:
    while start < end and folded[start].isspace():
        start += 1
    while end > start and folded[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
