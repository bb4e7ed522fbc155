"""What the owner of a number is looked up in: the names of the text, its headings, its subject, what was told before."""

from collections.abc import Sequence
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.names import Names
from liangdian.figures.sites import set_below
from liangdian.outline.headings import Heading
from liangdian.source import Bounds

LEAD = 300  # characters in which a report says what it tells of
NOBODY: Bounds = (-1, -1)
OWNERS = frozenset({"project", "enterprise", "site"})
PLACES = frozenset({"place"})
_TITLE = regex.compile(
    r"(?P<name>[^\s,。、;:!?()]{2,20}?(?:(?<![强兴富大治活])[区园县市镇]|项目|公司|集团|景区|度假村|小镇|基地|中心))(?:项目)?(?:简介|概况|介绍|情况介绍|基本情况)?$"
)

_NO_WORK = regex.compile(  # 谋划储备项目, 在谈项目: a heading that names a kind of works
    r"(?:谋划|储备|在谈|在建|拟建|新建|续建|签约|开工|竣工|重点|重大|招商|引资|产业|民生|建设|推进|引进|加快|抓好|和)++(?:项目|工程)(?:建设)?"
)
_ARTICLE = re.compile(r"^[ \u3000]*第 ?[一二三四五六七八九十百\d]{1,4} ?条", re.MULTILINE)


class Context(NamedTuple):
    """What the rules look things up in."""

    names: Names
    grammar: FigureGrammar
    paragraph: Bounds
    heading: Bounds | None
    subject: Bounds | None  # none in a text of articles: what they grant and demand is not the place's
    sector: Bounds | None  # 规模以上工业: what a report without a subject tells of
    told: Bounds | None  # the entity of the number before, in the same paragraph


def heading_names(folded: str, grammar: FigureGrammar, names: Names, headings: Sequence[Heading]) -> list[Bounds | None]:
    """The name that stands in each heading: 一、某某风景旅游区简介."""
    found: list[Bounds | None] = []
    for h in headings:
        if _NO_WORK.fullmatch(h.title):
            found.append(None)
            continue
        described = _TITLE.match(folded, h.end - len(h.title), h.end)
        if described and not grammar.verb_inside.search(described["name"]):
            found.append(described.span("name"))
            continue
        n = names.last_in(h.start, h.end, OWNERS) or names.last_in(h.start, h.end, PLACES)
        found.append((n.start, n.end) if n else set_below(folded, h))
    return found


def in_articles(folded: str) -> bool:
    """第三条 对新认定的企业…: whether the text lays down rules, article by article."""
    return folded.count("条") >= 5 and len(_ARTICLE.findall(folded)) >= 5


def sector_of(folded: str, grammar: FigureGrammar, subject: Bounds | None) -> Bounds | None:
    """The sector that the lead of a report without a subject names."""
    m = grammar.sector.search(folded, 0, LEAD) if subject is None else None
    return m.span() if m else None
