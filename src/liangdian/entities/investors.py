"""由永昌机电投资建设: who puts money into an undertaking."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.entities.joined import JoinedEnterprise, JoinedProject
from liangdian.lexicon import Lexicon
from liangdian.source import Source


class InvestorGrammar(NamedTuple):
    """The words before and after the name of a firm that builds."""

    by: regex.Pattern[str]
    builds: regex.Pattern[str]
    another: regex.Pattern[str]
    place: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "InvestorGrammar":
        """Compile them from a lexicon."""
        return cls(
            by=regex.compile(r"(?r)(?:由|是)"),
            builds=regex.compile(
                r"""(?:公司|集团)?[^,。;、]{0,6}?(?:投资|出资|斥资|承建|开发|建设|捐资|独资|控股)
                    (?:[^,。;]{0,10}?的“? | [^,。;]{0,14}?元(?:建设|新建|兴建|扩建|改建|打造|实施)了?“?)?""",
                regex.VERBOSE,
            ),
            another=regex.compile("以及|还有|分别|;"),
            place=regex.compile(
                r"(?:项目|工程)?(?:位于|坐落于|坐落在|选址于?|落户于?|地处)(?P<place>[^,。;:、()\n的]{2,24}?)(?=[,。;、的]|内[,。]|境内)"
            ),
        )


def attach_investors(
    source: Source, grammar: InvestorGrammar, projects: Sequence[JoinedProject], enterprises: Sequence[JoinedEnterprise]
) -> None:
    """Firms inside a project's name, those said to build it right before the name, and 由…投资建设 right after it."""
    firms = sorted((start, end, e.name) for e in enterprises for start, end in e.mentions)
    names = sorted(start for project in projects for start, _ in project.mentions)
    for project in projects:
        found: dict[str, None] = {}
        for start, end in project.mentions:
            sentence = source.sentences[source.sentence_at(start)]
            for a, b, name in _near(firms, sentence[0], sentence[1]):
                other = bisect_left(names, end) < bisect_left(names, a)
                if (start <= a and b <= end) or (not other and _builds(source, grammar, (a, b), (start, end))):
                    found[name] = None
        project.investors = list(found)


def _near(firms: Sequence[tuple[int, int, str]], low: int, high: int) -> list[tuple[int, int, str]]:
    i = bisect_left(firms, (low, 0, ""))
    near = []
    while i < len(firms) and firms[i][0] < high:
        near.append(firms[i])
        i += 1
    return near


def _builds(source: Source, grammar: InvestorGrammar, firm: tuple[int, int], name: tuple[int, int]) -> bool:
    """由永昌机电投资建设的|东岭产业园; 永昌机电投资3亿元建设|东岭产业园; 东岭产业园|由永昌机电投资建设."""
    built = grammar.builds.match(source.folded, firm[1])
    if not built:
        return False
    if firm[1] <= name[0]:
        return built.end() == name[0]
    by = grammar.by.match(source.folded, max(name[1], firm[0] - 1), firm[0])
    return by is not None and firm[0] - name[1] <= 40 and grammar.another.search(source.folded, name[1], firm[0]) is None


def attach_places(source: Source, grammar: InvestorGrammar, projects: Sequence[JoinedProject]) -> None:
    """东岭产业园位于城西新区: where an undertaking stands."""
    for project in projects:
        for _, end in project.mentions:
            found = grammar.place.match(source.folded, end)
            if found:
                project.place = found.span("place")
                break
