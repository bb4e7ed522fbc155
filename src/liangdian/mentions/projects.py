"""Names of undertakings where they stand: 永宁路改造工程, 东岭产业园."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.openings import OpenedPattern
from liangdian.mentions.overlaps import longest
from liangdian.mentions.project_list import ListGrammar, listed_names
from liangdian.mentions.project_name import NameGrammar, body_end, names_something, read_left, stands_alone
from liangdian.mentions.project_news import NewsGrammar, names_in_the_news
from liangdian.mentions.project_objects import ObjectGrammar, built_for
from liangdian.mentions.project_parts import Parts
from liangdian.mentions.project_tasks import SetAboutGrammar, is_begun, names_of_tasks
from liangdian.mentions.project_works import WorksGrammar, done_to
from liangdian.scan.found import NameMention
from liangdian.source import Bounds, Source

_SHORT_FORM = 6  # characters of plain words that may stand for a fuller name
_REPEATED = 5  # characters of a name that is known again
_CORES = 200  # names that are looked for again
_PLAIN = 4  # characters of plain words that may name a work in the news
_TITLE_REACH = 80  # characters of a title and of what stands between it and 项目位于
_BEFORE = 8  # characters before a name that say what is done to it


class ProjectGrammar(NamedTuple):
    """The words and patterns that these names are read by."""

    name: NameGrammar
    lists: ListGrammar
    news: NewsGrammar
    tasks: SetAboutGrammar
    works: WorksGrammar
    objects: ObjectGrammar
    always: OpenedPattern
    costs: re.Pattern[str]
    firm: re.Pattern[str]
    described: regex.Pattern[str]
    sum: regex.Pattern[str]
    shared: regex.Pattern[str]
    told: re.Pattern[str]
    title: re.Pattern[str]
    entry: OpenedPattern
    label: regex.Pattern[str]
    clause: regex.Pattern[str]
    supported: re.Pattern[str]
    building: re.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "ProjectGrammar":
        """Compile them from a lexicon."""
        parts = Parts.of(lexicon)
        return cls(
            name=NameGrammar.of(lexicon),
            lists=ListGrammar.of(lexicon),
            news=NewsGrammar.of(lexicon),
            tasks=SetAboutGrammar.of(lexicon),
            works=WorksGrammar.of(lexicon, parts),
            objects=ObjectGrammar.of(parts),
            always=OpenedPattern.of(parts.compiled(_ALWAYS), ["项目", "工程"]),
            costs=re.compile(",?(?:计划|概算|估算|预计)?总?投资[约近达超]?[0-9]"),
            firm=re.compile(r"[^,。;]{2,8}?(?:公司|集团|园区)(?=[^,。;]{4})"),
            described=parts.read_back(_DESCRIBED),
            sum=regex.compile("(?r)[0-9.多余百千]+[万亿]+(?:美)?元(?:人民币)?(?:以上)?的“?"),
            shared=regex.compile("(?r)[0-9.多余百千]+[万亿]+元(?:以上)?的[^,。;:]{4,30}等"),
            told=re.compile(_TOLD),
            title=parts.compiled(_TITLE),
            entry=OpenedPattern.of(re.compile(_ENTRY), [":总投资", ":项目", ":计划", ":概算", ":预计", ":投资", ":占地"]),
            label=regex.compile(r"(?r)(?:^|\n)[ \t]*+(?:\(?[一二三四五六七八九十0-9]{1,3}[).、]+[ ]*+)?+(?P<name>[^\s,。;:、()]{3,24})"),
            clause=regex.compile(r"(?r)[^,。;:\n]*+"),
            supported=re.compile(r"[^。;\n]{0,80}?的,(?:一次性)?(?:按|给予|奖励|补助|补贴)"),
            building=re.compile(_BUILDING),
        )


_ALWAYS = r"""
  (?: 项目(?!NOT_PROJECT|(?<=项目项目)|(?<=项目”项目)) | (?<!主体)工程(?!(?!设计(?:灌溉|年|时速|供水|使用|日|总|标准))NOT_WORKS) )
  (?: (?<=工程)项目 | (?<=项目)工程 )?+
  PHASE?+ (?:(?<!项目)项目|工程)?+
  (?: \((?![0-9.]+%)[^()\n]{2,20}\)(?=[、,。;]) | \([^()\n]{1,12}[段区]\) )?+
"""
# 云杉小镇…,是全区重点打造的|双创园; 该园已完成|叶片厂房: no undertaking besides the one that is told of.
_DESCRIBED = r"""
  (?: 是[^,。;:0-9]{1,30}的[“]? | 属于?
    | (?:是|成为)[^,。;:0-9]{0,40}首[个座条家批][“]?
    | \((?:含|包含|包括)[“]?
    | (?:项目|园区?|工程|基地)(?:已|现已|已经)(?:完成|建成)(?:了)?(?:[^,。;、]{1,12}、)*
    | (?<=[,。;:\n])(?:[该本]?项目)(?:主要)?(?:包括|包含|涵盖)(?:[^,。;、及和]{0,16}[、及和])* )
"""
_TOLD = r"(?:项目|工程)(?:位于|地处|坐落|选址|总投资|计划|占地|总占地|规划|由|主要|依托|建设(?:地点|内容|规模|单位|周期|年限|工期|标准))"
_TITLE = r"[ \t]*+ (?:\(?[一二三四五六七八九十0-9]{1,3}[).、]+[ ]*+)?+ (?P<name>[^\n,。;:、!?]{4,30}?) [SPACE]*+ (?P=name)?+ (?:该)?+"
_ENTRY = r":(?:项目)?(?:计划|概算|预计)?(?:总?投资|总?占地)(?:面积)?[约近达超]?[0-9]"
_BUILDING = (
    r"[^,。;:\n]{0,160}?(?:开工|竣工|完工|投产|投用|建设|建成|封顶|启动|奠基|施工|投资"
    r"|等[^,。;:\n]{0,12}?项目,(?:合计|预计|计划|概算)?总?投资[0-9]|项目[^,。;:\n]{0,16}?签约|签约[^,。;:\n]{0,30}?项目)"
)


def find_projects(source: Source, grammar: ProjectGrammar, firms: Sequence[NameMention] = ()) -> list[NameMention]:
    """The undertakings named in the text, in reading order; of two that overlap the longer one holds."""
    text = source.folded
    found = [
        *_by_head(text, grammar),
        *done_to(text, grammar.works, grammar.name, grammar.tasks),
        *built_for(text, grammar.objects, grammar.name, grammar.news.site),
        *_by_title(text, grammar),
        *_by_colon(text, grammar),
    ]
    found += [NameMention(a, b, "project", "listed") for a, b in listed_names(text, grammar.lists, grammar.name)]
    found += [NameMention(a, b, "project", "in_the_news") for a, b in names_in_the_news(text, grammar.news, grammar.name)]
    found += names_of_tasks(text, grammar.tasks, grammar.name)
    found = longest(
        name
        for name in found
        if not grammar.described.match(text, max(0, name.start - _TITLE_REACH), name.start) and not _is_supported(text, grammar, name)
    )
    starts = {name.start for name in found}
    found = [name for name in found if not (text.startswith("--", name.end) and name.end + 2 in starts)]
    found = longest([*found, *_repeated(text, grammar, found)])
    alone = {(firm.start, firm.end) for firm in firms if firm.rule != "plant"}  # a mine may be the work itself
    return [n for n in found if n.rule == "titled" or (n.start, n.end) not in alone or _is_built(text, grammar, n)]


def _is_supported(text: str, grammar: ProjectGrammar, name: NameMention) -> bool:
    """对|新药二次开发项目投产后…的,按研发费用给予补助: a class that a policy is for."""
    return "对" in text[max(0, name.start - 2) : name.start] and grammar.supported.match(text, name.end) is not None


def _is_built(text: str, grammar: ProjectGrammar, name: NameMention) -> bool:
    """永昌、恒达等项目|开工 are what firms build; 引进永昌、恒达等配套项目|落地 tells of firms that settle."""
    clause = grammar.clause.match(text, max(0, name.start - _TITLE_REACH), name.start)
    return grammar.building.match(text, clause.start() if clause else name.start) is not None


def told_of(names: Sequence[NameMention]) -> list[NameMention]:
    """The names that figures may be theirs: 永青桥竣工,新建道路32公里 says of the bridge only that it is there."""
    return [name for name in names if name.rule != "in_the_news"]


def _repeated(text: str, grammar: ProjectGrammar, found: Sequence[NameMention]) -> Iterator[NameMention]:
    """东岭科技园三期项目竣工。…|东岭科技园三期位于城西: a name that closes with the noun of a work, wherever else it stands."""
    cores: dict[str, None] = {}
    for name in found:
        end = name.end - 2 if text.endswith(("项目", "工程"), name.start, name.end) else name.end
        firm = grammar.firm.match(text, name.start, end)
        if grammar.news.site.match(text, name.start, end):
            cores |= dict.fromkeys(text[a:end] for a in {name.start, firm.end() if firm else name.start} if end - a >= _REPEATED)
    for core in list(cores)[:_CORES]:
        at = text.find(core)
        while at >= 0:
            yield NameMention(at, at + len(core), "project", "repeated")
            at = text.find(core, at + len(core))


def _by_head(text: str, grammar: ProjectGrammar) -> Iterator[NameMention]:
    names = [name for head in grammar.always.finditer(text) if (name := read_left(text, grammar.name, head.end()))]
    wholes = [_with_first_part(text, grammar, *name) for name in names]
    endings = _endings({text[a:b] for a, b in names if names_something(text, grammar.name, a, b)})
    often = Counter(text[a:b] for a, b in wholes if a >= 0)
    for name, whole in zip(names, wholes, strict=True):
        if whole[0] >= 0 and often[text[whole[0] : whole[1]]] > 1:
            yield NameMention(*whole, "project", "head")
        elif names_something(text, grammar.name, *name):
            yield NameMention(*name, "project", "head")
        elif _is_news(text, grammar, *name):
            yield NameMention(*name, "project", "news")
        elif text[slice(*name)] in endings:
            yield NameMention(*name, "project", "short")


def _endings(names: Iterable[str]) -> set[str]:
    """永宁健康产业园标准厂房项目 -> also 健康产业园标准厂房项目: what is long enough to stand for the whole name."""
    return {name[i:] for name in names for i in range(len(name) - _SHORT_FORM + 1)}


def _is_news(text: str, grammar: ProjectGrammar, start: int, end: int) -> bool:
    """医疗废物处理项目|竣工, 投资5亿元的|乘用车扩能项目: plain words, but what is said of them is said of one work."""
    money = grammar.sum.match(text, max(0, start - _BEFORE), start) is not None
    told = grammar.works.landmark.match(text, end) is not None or grammar.costs.match(text, end) is not None
    plain = body_end(grammar.name, text, start, end) - start
    if plain > _PLAIN and grammar.shared.match(text, max(0, start - _TITLE_REACH), start):
        return stands_alone(text, grammar.name, start, end, money=True)
    owned = text.endswith(("公司的", "集团的"), 0, start)
    if is_begun(text, grammar.tasks, grammar.name, start, end):
        return True
    return (
        (plain >= _PLAIN or (money and end - start > _SHORT_FORM))
        and (money or told)
        and stands_alone(text, grammar.name, start, end, money or owned)
    )


def _with_first_part(text: str, grammar: ProjectGrammar, start: int, end: int) -> Bounds:
    """恒达生产线、研发总部基地项目: words joined by 、 that stand so twice are one name; two that end alike are a list."""
    first = read_left(text, grammar.name, start - 1) if text[start - 1 : start] == "、" else None
    if not first or text[first[1] - 2 : first[1]] in ("项目", "工程") or not names_something(text, grammar.name, *first):
        return -1, end
    return first[0], end


def _by_title(text: str, grammar: ProjectGrammar) -> Iterator[NameMention]:
    """珍珠湖度假小镇 on a line of its own, and below it 项目位于…."""
    for told in grammar.told.finditer(text):
        low = max(0, told.start() - _TITLE_REACH)
        line = text.rfind("\n", low, told.start())
        above = text.rfind("\n", low, _last_ink(text, line, low) if line > low else low) + 1
        found = grammar.title.fullmatch(text, above, told.start()) if line > low and above >= low else None
        if found and "\n" in found[0] and names_something(text, grammar.name, *found.span("name")):
            yield NameMention(*found.span("name"), "project", "titled")


def _by_colon(text: str, grammar: ProjectGrammar) -> Iterator[NameMention]:
    """恒达纺织:总投资6亿元,占地90亩: an entry of a list of projects."""
    for told in grammar.entry.finditer(text):
        label = grammar.label.match(text, max(0, told.start() - _TITLE_REACH), told.start())
        if label and names_something(text, grammar.name, *label.span("name"), listed=True):
            yield NameMention(*label.span("name"), "project", "titled")


def _last_ink(text: str, end: int, low: int) -> int:
    while end > low and text[end - 1].isspace():
        end -= 1
    return end
