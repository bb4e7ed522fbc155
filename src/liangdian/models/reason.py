"""Why a figure was read as it was."""

import pickle
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from liangdian.models.base import Model
from liangdian.models.span import Mention, Span

Part = Literal["role", "indicator", "entity", "period", "planned"]
_BLOCK = 32  # figures


# An Evidence, or the bare tuple of one, which takes a third of the time to make.
Proof = tuple[Part, str, tuple[tuple[int, int], ...]]


class Evidence(NamedTuple):
    """What the parser keeps of a rule that fired: the part it gave, its name, and the places of its words."""

    part: Part
    rule: str
    spans: tuple[tuple[int, int], ...]


class Proofs(NamedTuple):
    """The evidence for each figure of a report, pickled by the block: seldom asked for, and as tuples two fifths of a report's memory."""

    figures: int
    blocks: tuple[bytes, ...]

    @classmethod
    def of(cls, evidence: Sequence[Sequence[Proof]]) -> "Proofs":
        """Keep the evidence of each figure."""
        blocks = (evidence[i : i + _BLOCK] for i in range(0, len(evidence), _BLOCK))
        return cls(len(evidence), tuple(map(pickle.dumps, blocks)))

    def moved(self, printed_at: Callable[[tuple[int, int]], tuple[int, int]]) -> "Proofs":
        """The same evidence in a text with other offsets."""
        blocks = (pickle.loads(block) for block in self.blocks)
        return self.of(
            [[(part, rule, tuple(map(printed_at, spans))) for part, rule, spans in figure] for block in blocks for figure in block]
        )

    def of_figure(self, number: int) -> list[Evidence]:
        """What gave the parts of one figure, by its number in the report."""
        return [Evidence(*e) for e in pickle.loads(self.blocks[number // _BLOCK])[number % _BLOCK]]


class Reason(Model):
    """税收同比增长39.22% -> part role, rule growth, words 同比, 增长: the named rule that gave a part of a figure, and from which words."""

    part: Part
    rule: str
    words: list[Mention]


def reason_of(evidence: Evidence, text: str) -> Reason:
    """The evidence with its words."""
    words = [Mention(text=text[a:b], span=Span(start=a, end=b)) for a, b in evidence.spans]
    return Reason(part=evidence.part, rule=evidence.rule, words=words)
