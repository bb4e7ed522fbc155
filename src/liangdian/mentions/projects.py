"""Names of undertakings where they stand: 永宁路改造工程, 东岭产业园."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.characters import SPACE
from liangdian.lexicon.openings import OpenedPattern
from liangdian.mentions.overlaps import longest
from liangdian.mentions.project_list import ListGrammar, listed_names
from liangdian.mentions.project_name import NameGrammar, body_end, has_kin, names_something, plain_project, read_left, stands_alone
from liangdian.mentions.project_news import NewsGrammar, names_in_the_news
from liangdian.mentions.project_tasks import SetAboutGrammar, is_begun, names_of_tasks
from liangdian.scan.found import NameMention
from liangdian.source import Bounds, Source

_OFTEN = 3  # times that a text names a park that it is about
_SHORT_FORM = 6  # characters of plain words that may stand for a fuller name
_REPEATED = 5  # characters of a name that is known again
_CORES = 200  # names that are looked for again
_PLAIN = 4  # characters of plain words that may name a work in the news
_PARKS = 50  # parks that are looked at for it
_TITLE_REACH = 80  # characters of a title and of what stands between it and 项目位于
_BEFORE = 8  # characters before a name that say what is done to it


class ProjectGrammar(NamedTuple):
    """The words and patterns that these names are read by."""

    name: NameGrammar
    lists: ListGrammar
    news: NewsGrammar
    tasks: SetAboutGrammar
    always: OpenedPattern
    works: OpenedPattern
    event: re.Pattern[str]
    listed: re.Pattern[str]
    park: regex.Pattern[str]
    landmark: re.Pattern[str]
    costs: re.Pattern[str]
    doing: regex.Pattern[str]
    firm: re.Pattern[str]
    described: regex.Pattern[str]
    invested: re.Pattern[str]
    sum: regex.Pattern[str]
    sized: regex.Pattern[str]
    shared: regex.Pattern[str]
    deed: re.Pattern[str]
    deeds: OpenedPattern
    located: re.Pattern[str]
    land: OpenedPattern
    content: regex.Pattern[str]
    told: re.Pattern[str]
    title: re.Pattern[str]
    taken_up: re.Pattern[str]
    clause: regex.Pattern[str]
    supported: re.Pattern[str]
    building: re.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "ProjectGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        phase, deeds = w("project_head.phases"), w("project_head.deeds")
        parts = {
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
        return cls(
            name=NameGrammar.of(lexicon),
            lists=ListGrammar.of(lexicon),
            news=NewsGrammar.of(lexicon),
            tasks=SetAboutGrammar.of(lexicon),
            always=OpenedPattern.of(_compiled(_ALWAYS, parts), ["项目", "工程"]),
            works=OpenedPattern.of(_compiled(_WORKS, parts), [*lexicon.words("project_head.works"), "("]),
            event=_compiled(_NEWS, parts),
            listed=_compiled(
                r"[^,。;:!?\n]*?(?:投入使用|投入运营|投产|投用|通车|开工|完工|竣工|封顶|启用|开通|通航|开业|建成|(?:加快|有序|稳步|全面|顺利)(?:建设|推进)|进展顺利|建设提速)",
                parts,
            ),
            park=_read_back("(?:产业园区?|科技园|物流园区?|创业园|创新园|企业园|示范园|孵化园|文化园|小镇|度假区|综合体)", parts),
            landmark=_compiled("(?:BETWEEN)*+LANDMARK", parts),
            costs=re.compile(",?(?:计划|概算|估算|预计)?总?投资[约近达超]?[0-9]"),
            doing=_read_back(r"DOING(?:了|有|的)?(?:一(?:个|座|条|处))?“?", parts),
            firm=re.compile(r"[^,。;]{2,8}?(?:公司|集团|园区)(?=[^,。;]{4})"),
            described=_read_back(_DESCRIBED, parts),
            invested=_compiled(_INVESTED, parts),
            content=_read_back(r"(?:主要(?:建设|包括|生产|用于)|建设内容(?:为|包括|有|是)?|内容(?:为|包括))[“]?", parts),
            sum=_read_back("[0-9.多余百千]+[万亿]+(?:美)?元(?:人民币)?(?:以上)?的“?", parts),
            sized=_read_back("[0-9.]+(?:多|余)?万?(?:亩|平方米|公顷)的“?", parts),
            shared=_read_back("[0-9.多余百千]+[万亿]+元(?:以上)?的[^,。;:]{4,30}等", parts),
            told=_compiled(_TOLD, parts),
            title=_compiled(_TITLE, parts),
            taken_up=re.compile(
                r"[^。;:,、\n]{1,12}+。(?:该|此)(?:项目|工程|园区?|产业园|基地|中心|大?桥|厂|小镇)(?:计划|规划|概算)?(?:总投资|总?占地|总用地|投资|总建筑面积)"
            ),
            supported=re.compile(r"[^。;\n]{0,80}?的,(?:一次性)?(?:按|给予|奖励|补助|补贴)"),
            clause=regex.compile(r"(?r)[^,。;:\n]*+"),
            building=re.compile(
                r"[^,。;:\n]{0,160}?(?:开工|竣工|完工|投产|投用|建设|建成|封顶|启动|奠基|施工|投资|项目[^,。;:\n]{0,16}?签约|签约[^,。;:\n]{0,30}?项目)"
            ),
            deeds=OpenedPattern.of(_compiled(_DONE_TO, parts), ["完成", "实施", "元对"]),
            land=OpenedPattern.of(_compiled(_LAND, parts), ["建设占地", "新建占地", "建成占地"]),
            located=_compiled(_LOCATED, parts),
            deed=_compiled("DEED(?:工程|项目)?+", parts),
        )


_ALWAYS = r"""
  (?: 项目(?!NOT_PROJECT|(?<=项目项目)|(?<=项目”项目)) | (?<!主体)工程(?!(?!设计(?:灌溉|年|时速|供水|使用|日|总|标准))NOT_WORKS) )
  (?: (?<=工程)项目 | (?<=项目)工程 )?+
  PHASE?+ (?:(?<!项目)项目|工程)?+
  (?: \([^()\n]{2,20}\)(?=[、,。;]) | \([^()\n]{1,12}[段区]\) )?+
"""
_WORKS = r"(?: HEAD PHASE?+ (?:DEED)?+ PHASE?+ | \(PART\) ) (?!NOT_PLACE|项目|工程|区(?!位|域|间))"
# 云杉小镇…,是全区重点打造的|双创园; 该园已完成|叶片厂房: no undertaking besides the one that is told of.
_DESCRIBED = r"""
  (?: 是[^,。;:0-9]{1,30}的[“]? | 属于?
    | (?:是|成为)[^,。;:0-9]{0,40}首[个座条家批][“]?
    | \((?:含|包含|包括)[“]?
    | (?:项目|园区?|工程|基地)(?:已|现已|已经)(?:完成|建成)(?:了)?(?:[^,。;、]{1,12}、)*
    | (?<=[,。;:\n])(?:[该本]?项目)(?:主要)?(?:包括|包含|涵盖)(?:[^,。;、及和]{0,16}[、及和])* )
"""
# 完成了|东岭小区回迁楼建设, 投资2亿元对|永青广场、烈士陵园升级改造
_DONE_TO = r"""
  (?: (?:完成|实施)(?:了|好)?(?P<name>[^,。;:、\n的]{4,24}?DEEDS)(?=[,。;、及])
    | 元对(?P<many>[^,。;:\n的]{4,36}?DEEDS)(?=[,。;]) )
"""
_LAND = r"""
  (?:建设|新建|建成)占地(?:面积)?[约近达]?[0-9][0-9.,]*+万?(?:余|多)?(?:亩|平方米|公顷)的
  (?P<name>[^,。;:、\n的]{4,24}?)(?=[,。;:、\n])
"""
_LOCATED = r"(?:位于|地处|坐落)[^。\n]{4,80}。\s*+(?P<tail>..)[^。\n]{0,24}?(?:开工|动工|竣工|建成|投用|通航|通车|总投资|占地)"
_INVESTED = r"""
  (?: 投资(?:额|总额|规模|额度)?(?:为|达到|达|超过|超|近|约|逾|共)? | (?<=、)(?=[0-9][0-9.,多余百千]{0,10}[万亿]{1,2}元的) )
  [0-9][0-9.,]*+(?:多|余)?[万亿]{1,2}(?:多|余)?(?:美元|欧元|元|港元)?(?:人民币)?(?:以上|左右)?
  (?P<of>的|年产[^,。;:、\n的]{2,16}的|、[^,。;:、\n的]{2,8}[0-9][0-9.]*万?(?:亩|平方米|公顷)的)?
  (?P<name>[^,。;:!?、\n元的在对将用于和]{3,30}?)
  (?= [ ]*+ \r?+ [,。;:、\n] | 等 | 正在 | 已 | 对外 | (?:BETWEEN)*+EVENT )
"""


_NEWS = r"""
  (?:在[^,。;、]{2,10}?(?=正式|奠基|开工|动工))?+ (?:BETWEEN)*+
  (?: EVENT (?!办公|商|中心|公司|管理|部|现场) (?<!(?:运营|通航)(?=[0-9])) | 建设(?=[,。;、进正加顺稳有全已提])
    | 进[入行][^,。;、\n]{0,8}?(?:施工|装修|调试|收尾|冲刺|建设) | 全?长[约近达]?[0-9] | 用地[0-9]
    | 投资[约近超达逾]?过?[0-9](?![^,。;\n]{0,16}(?:建设|新建|扩建|改造|打造|购|引进|用于)) | 是[^,。;:\n]{0,36}?(?:工程|项目)(?=[,。;])
    | 落[在户] | ,?(?:始建|兴建|修建|建)于20[0-9]{2}年
    | (?:[^,。;:、\n]{1,24})?,(?:该?(?:项目|工程)建设)(?:规划|计划|概算|估算)?(?:SIZE)
    | ,(?:项目|工程)?(?:规划|计划|概算|估算)?(?:SIZE)
    | ,?(?:位于|坐落|座落|地处|选址)[^。;\n]{2,40},(?:[^。;,\n0-9]{0,12},)?(?:项目|工程)?
      (?: (?:规划|计划|概算|估算)?(?:SIZE) | 20[0-9]{2}年[^。;,\n]{0,6}建成 ) )
"""
_SIZE = "总投资|投资(?:额)?[约近超达逾]?过?[0-9]|总占地|占地|占面积|总建筑面积|建筑面积|规划面积|总用地"
_TOLD = r"(?:项目|工程)(?:位于|地处|坐落|选址|总投资|计划|占地|总占地|规划|由|主要|依托|建设(?:地点|内容|规模|单位|周期|年限|工期|标准))"
_TITLE = r"[ \t]*+ (?:\(?[一二三四五六七八九十0-9]{1,3}[).、]+[ ]*+)?+ (?P<name>[^\n,。;:、!?]{4,30}?) [SPACE]*+ (?P=name)?+ (?:该)?+"


def _compiled(pattern: str, parts: dict[str, str]) -> re.Pattern[str]:
    return re.compile(_filled(pattern, parts), re.VERBOSE)


def _read_back(pattern: str, parts: dict[str, str]) -> regex.Pattern[str]:
    """What is read from the right, which `re` cannot."""
    return regex.compile("(?r)" + _filled(pattern, parts), regex.VERBOSE)


def _filled(pattern: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(name, part)
    return pattern


def find_projects(source: Source, grammar: ProjectGrammar, firms: Sequence[NameMention] = ()) -> list[NameMention]:
    """The undertakings named in the text, in reading order; of two that overlap the longer one holds."""
    text = source.folded
    found = [
        *_by_head(text, grammar),
        *_by_works(text, grammar),
        *_by_money(text, grammar),
        *_by_title(text, grammar),
        *_by_deed(text, grammar),
        *_by_land(text, grammar),
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
    alone = {(firm.start, firm.end) for firm in firms}
    return [name for name in found if (name.start, name.end) not in alone or _is_built(text, grammar, name)]


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
    told = grammar.landmark.match(text, end) is not None or grammar.costs.match(text, end) is not None
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


def _by_works(text: str, grammar: ProjectGrammar) -> Iterator[NameMention]:
    """东岭大桥开工, 加快建设东岭大桥: a work to which something is done."""
    names = [name for head in grammar.works.finditer(text) if (name := read_left(text, grammar.name, head.end()))]
    parks = dict.fromkeys(text[a:b] for a, b in names if grammar.park.match(text, max(a, b - 4), b) and text[b : b + 1] != "·")
    told_of = {park for park in list(parks)[:_PARKS] if text.count(park) >= _OFTEN}
    last = -1
    for start, end in names:
        rule = _why(text, grammar, start, end, told_of)
        beside = rule is None and last == start - 1 and text[last] in "、和与及" and text[end : end + 1] in ",。;、和与及等建(\n"
        if beside and (names_something(text, grammar.name, start, end) or has_kin(text, grammar.name, start, end)):
            rule = "works"  # 打造白沙公园、东岭公园: what is said of the first is said of the second
        if rule:
            last = end
            yield NameMention(start, end, "project", rule)


def _why(text: str, grammar: ProjectGrammar, start: int, end: int, told_of: set[str]) -> str | None:
    """The rule by which a work is an undertaking, if any."""
    low = max(0, start - _BEFORE)
    if text[start - 1 : start] in ("在", "于"):
        return None  # 项目在东岭工业园|开工: where it is
    named = names_something(text, grammar.name, start, end)
    if named and text[start:end] in told_of and text[end : end + 1] != "·":
        return "told_of"
    if grammar.content.match(text, low, start):
        return None
    happens = _happens(text, grammar, end)
    if named and (grammar.taken_up.match(text, end) or _is_located(text, grammar, end)):
        return "taken_up"
    if named and (happens or grammar.doing.match(text, low, start)):
        return "works"
    sized = grammar.sized.match(text, low, start) is not None
    if happens and grammar.landmark.match(text, end) and stands_alone(text, grammar.name, start, end, sized):
        return "landmark"
    if is_begun(text, grammar.tasks, grammar.name, start, end):
        return "begun"
    return None


def _is_located(text: str, grammar: ProjectGrammar, end: int) -> bool:
    """东岭机场|位于城西。机场于2011年开工: the next sentence goes on with how the name ends."""
    found = grammar.located.match(text, end)
    return found is not None and found["tail"] == text[end - len(found["tail"]) : end]


def _happens(text: str, grammar: ProjectGrammar, end: int) -> bool:
    """东岭大桥主体封顶; of a list what is said at its end: 东岭大桥、永宁医院|投入使用."""
    if text[end : end + 1] in "、和与及等":
        return grammar.listed.match(text, end, end + 60) is not None
    closed = text[end : end + 1] == ")" and text.find("(", max(0, end - _TITLE_REACH), end) >= 0  # 云数据中心(东岭数据中心)|开工
    return grammar.event.match(text, end + closed) is not None


def _by_money(text: str, grammar: ProjectGrammar) -> Iterator[NameMention]:
    """总投资5亿元的东岭国际大酒店: what money is put into is an undertaking."""
    for found in grammar.invested.finditer(text):
        if "项目" in found["name"] or "工程" in found["name"]:
            continue  # their own rule reads them
        if not found[0].startswith("投资") and "投资" not in text[max(0, found.start() - _TITLE_REACH) : found.start()]:
            continue
        start, end = found.span("name")
        deed = grammar.deed.match(text, end)
        end = deed.end() if deed else end
        named = found["of"] is not None and end - start > _PLAIN
        name = read_left(text, grammar.name, end, start) if named or grammar.name.head.pattern.search(text, start, end) else None
        if name and (names_something(text, grammar.name, *name) or stands_alone(text, grammar.name, *name, money=True)):
            yield NameMention(*name, "project", "invested")


def _by_land(text: str, grammar: ProjectGrammar) -> Iterator[NameMention]:
    """建设占地90亩的|果蔬采摘园区: plain words, but one place is built."""
    for found in grammar.land.finditer(text):
        name = read_left(text, grammar.name, found.end(), found.start("name"))
        site = name and grammar.news.site.match(text, *name)
        if name and site and site.start() - name[0] >= _PLAIN and plain_project(text, grammar.name, *name):
            yield NameMention(*name, "project", "land")


def _by_deed(text: str, grammar: ProjectGrammar) -> Iterator[NameMention]:
    """完成了|东岭小区回迁楼建设: a building, and what is done to it."""
    for found in grammar.deeds.finditer(text):
        start, end = found.span(found.lastgroup or 0)
        stop = body_end(grammar.name, text, start, end)
        site = grammar.news.site.match(text, start, end) or grammar.news.site.match(text, start, stop)
        whole = found.lastgroup == "many" or read_left(text, grammar.name, end, start) == (start, end)
        if whole and site and names_something(text, grammar.name, start, end):
            yield NameMention(start, end, "project", "deed")


def _by_title(text: str, grammar: ProjectGrammar) -> Iterator[NameMention]:
    """珍珠湖度假小镇 on a line of its own, and below it 项目位于…."""
    for told in grammar.told.finditer(text):
        low = max(0, told.start() - _TITLE_REACH)
        line = text.rfind("\n", low, told.start())
        above = text.rfind("\n", low, _last_ink(text, line, low) if line > low else low) + 1
        found = grammar.title.fullmatch(text, above, told.start()) if line > low and above >= low else None
        if found and "\n" in found[0] and names_something(text, grammar.name, *found.span("name")):
            yield NameMention(*found.span("name"), "project", "titled")


def _last_ink(text: str, end: int, low: int) -> int:
    while end > low and text[end - 1].isspace():
        end -= 1
    return end
