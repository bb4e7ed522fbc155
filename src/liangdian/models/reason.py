"""Why a figure was read as it was."""

from typing import Literal, NamedTuple

from liangdian.models.base import Model
from liangdian.models.span import Mention, Span

Part = Literal["role", "indicator", "entity", "period", "planned"]


class Evidence(NamedTuple):
    """What the parser keeps of a rule that fired: the part it gave, its name, and the places of its words."""

    part: Part
    rule: str
    spans: tuple[tuple[int, int], ...]


class Reason(Model):
    """税收同比增长39.22% -> part role, rule growth, words 同比, 增长: the named rule that gave a part of a figure, and from which words."""

    part: Part
    rule: str
    words: list[Mention]


def reason_of(evidence: Evidence, text: str) -> Reason:
    """The evidence with its words."""
    part, rule, spans = evidence  # a bare tuple, where another process read the text
    return Reason(part=part, rule=rule, words=[Mention(text=text[a:b], span=Span(start=a, end=b)) for a, b in spans])
