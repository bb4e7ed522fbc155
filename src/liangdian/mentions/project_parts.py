"""The named parts that the patterns of undertakings are built from: EVENT, HEAD, DEED …, each a list of words."""

from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.characters import SPACE

_SIZE = "总投资|投资(?:额)?[约近超达逾]?过?[0-9]|总占地|占地|占面积|总建筑面积|建筑面积|规划面积|总用地"


class Parts(NamedTuple):
    """The parts by the names that stand for them in a pattern, in the order in which they are filled in."""

    by_name: dict[str, str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Parts":
        """Write them out from a lexicon."""
        w = lexicon.pattern
        phase, deeds = w("project_head.phases"), w("project_head.deeds")
        return cls(
            {
                "SPACE": SPACE,
                "PHASE": rf"(?:{phase}|\({phase}\))",
                "NOT_PROJECT": w("project_head.not_project"),
                "NOT_WORKS": w("project_head.not_works"),
                "NOT_PLACE": w("project_head.not_place"),
                "HEAD": w("project_head.works"),
                "DEEDS": deeds,
                "DEED": f"(?!建设){deeds}",
                "PART": phase,
                "SIZE": _SIZE,
                "EVENT": w("project_event.after"),
                "BETWEEN": w("project_event.between"),
                "LANDMARK": w("project_event.landmark"),
                "DOING": w("project_event.before"),
            }
        )

    def compiled(self, pattern: str) -> re.Pattern[str]:
        """A verbose pattern with its parts filled in."""
        return re.compile(self._filled(pattern), re.VERBOSE)

    def read_back(self, pattern: str) -> regex.Pattern[str]:
        """The same for what is read from the right, which `re` cannot."""
        return regex.compile("(?r)" + self._filled(pattern), regex.VERBOSE)

    def _filled(self, pattern: str) -> str:
        for name, part in self.by_name.items():
            pattern = pattern.replace(name, part)
        return pattern
