"""十九大, 举一反三, 一带一路: numerals that count nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.scan.numerals import WRITTEN


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """Set phrases by the two characters around their first numeral: 统一 by (统, 一), 一心一意 by ("", 一心)."""

    by_start: Mapping[str, tuple[str, ...]]
    by_inside: Mapping[str, tuple[tuple[str, int], ...]]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "PhraseTable":
        """The refused phrases of a lexicon."""
        phrases = {p for key in lexicon.lists if key.startswith("refused.") for p in lexicon.words(key)}
        start: dict[str, list[str]] = {}
        inside: dict[str, list[tuple[str, int]]] = {}
        for phrase in sorted(phrases, key=lambda p: (-len(p), p)):
            at = next((i for i, c in enumerate(phrase) if c in WRITTEN or c.isdigit() or c in "半"), 0)
            if at:
                inside.setdefault(phrase[at - 1 : at + 1], []).append((phrase, at))
            else:
                start.setdefault(phrase[:2], []).append(phrase)
        return cls({k: tuple(v) for k, v in start.items()}, {k: tuple(v) for k, v in inside.items()})

    def end_at(self, text: str, start: int) -> int | None:
        """Where the longest phrase ends whose first numeral stands at `start`."""
        best = 0
        for phrase in self.by_start.get(text[start : start + 2], ()):
            if text.startswith(phrase, start):
                best = start + len(phrase)
                break
        if start:
            for phrase, at in self.by_inside.get(text[start - 1 : start + 1], ()):
                if start >= at and text.startswith(phrase, start - at):
                    best = max(best, start - at + len(phrase))
                    break
        return best or None
