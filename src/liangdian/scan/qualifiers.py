"""约300家, 300家以上: what stands before and after a number and bounds it."""

from collections.abc import Mapping
from dataclasses import dataclass

from liangdian.lexicon import Lexicon
from liangdian.models import Qualifier

_BEFORE: tuple[Qualifier, ...] = ("about", "nearly", "over", "under", "at_least", "at_most")
_AFTER: tuple[Qualifier, ...] = ("about", "over", "at_least", "at_most")


@dataclass(frozen=True, slots=True)
class QualifierGrammar:
    """The words of both sides with what they say, and the compounds that are none of them."""

    before: Mapping[str, Qualifier]
    after: Mapping[str, Qualifier]
    compounds: frozenset[str]
    links: frozenset[str]
    longest: int

    @classmethod
    def of(cls, lexicon: Lexicon) -> "QualifierGrammar":
        """The words of a lexicon."""
        before = {word: name for name in _BEFORE for word in lexicon.words(f"qualifier_before.{name}")}
        after = {word: name for name in _AFTER for word in lexicon.words(f"qualifier_after.{name}")}
        compounds = frozenset(w for name in ("about", "nearly", "over") for w in lexicon.words(f"qualifier_not_after.{name}"))
        return cls(before, after, compounds, frozenset(lexicon.words("qualifier_links.words")), max(map(len, (*before, *after))))

    def left(self, text: str, end: int, floor: int = 0) -> tuple[Qualifier, int] | None:
        """The qualifier that ends at `end` (a link or a space may stand between), and where it begins."""
        if end > floor and text[end - 1] == " ":
            end -= 1
        found = self._ends(text, end, floor)
        for n in (1, 2):
            if found is None and text[end - n : end] in self.links:
                found = self._ends(text, end - n, floor)
        return found

    def _ends(self, text: str, end: int, floor: int) -> tuple[Qualifier, int] | None:
        for n in range(min(self.longest, end - floor), 0, -1):
            name = self.before.get(text[end - n : end])
            if name and not (n == 1 and text[end - 2 : end] in self.compounds):
                return name, end - n
        return None

    def right(self, text: str, start: int) -> tuple[Qualifier, int] | None:
        """The qualifier that begins at `start`, and where it ends."""
        if text[start : start + 1] == " ":
            start += 1
        for n in range(self.longest, 0, -1):
            name = self.after.get(text[start : start + n])
            if name:
                return name, start + n
        return None
