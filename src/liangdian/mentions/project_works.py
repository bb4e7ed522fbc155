"""东岭大桥开工, 加快建设东岭大桥: a work to which something is done, or that something is told of."""

from collections.abc import Iterator
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.openings import OpenedPattern
from liangdian.mentions.project_name import NameGrammar, has_kin, names_something, read_left, stands_alone
from liangdian.mentions.project_parts import Parts
from liangdian.mentions.project_tasks import SetAboutGrammar, is_begun
from liangdian.scan.found import NameMention
from liangdian.source import Bounds

_OFTEN = 3  # times that a text names a park that it is about
_PARKS = 50  # parks that are looked at for it
_BEFORE = 8  # characters before a name that say what is done to it
_ONLY_NEWS = ("开行", "通过", "具备", "已具备")  # what figures behind it tell of is something else
_BRACKET = 80  # characters that a closing bracket is read back over


class WorksGrammar(NamedTuple):
    """The nouns of works, and what is told of them or done to them."""

    works: OpenedPattern
    event: re.Pattern[str]
    listed: re.Pattern[str]
    park: regex.Pattern[str]
    landmark: re.Pattern[str]
    doing: regex.Pattern[str]
    sized: regex.Pattern[str]
    located: re.Pattern[str]
    content: regex.Pattern[str]
    taken_up: re.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon, parts: Parts) -> "WorksGrammar":
        """Compile them from a lexicon."""
        return cls(
            works=OpenedPattern.of(parts.compiled(_WORKS), [*lexicon.words("project_head.works"), "("]),
            event=parts.compiled(_NEWS),
            listed=re.compile(_LISTED),
            park=regex.compile("(?r)(?:产业园区?|科技园|物流园区?|创业园|创新园|企业园|示范园|孵化园|文化园|小镇|度假区|综合体)"),
            landmark=parts.compiled("(?:BETWEEN)*+LANDMARK"),
            doing=parts.read_back(r"DOING(?:了|有|的)?(?:一(?:个|座|条|处))?“?"),
            sized=regex.compile("(?r)[0-9.]+(?:多|余)?万?(?:亩|平方米|公顷)的“?"),
            located=re.compile(_LOCATED),
            content=regex.compile(r"(?r)(?:主要(?:建设|包括|生产|用于)|建设内容(?:为|包括|有|是)?|内容(?:为|包括))[“]?"),
            taken_up=re.compile(_TAKEN_UP),
        )


_WORKS = r"(?: HEAD PHASE?+ (?:DEED)?+ PHASE?+ | \(PART\) ) (?!NOT_PLACE|项目|工程|区(?!位|域|间))"
_LISTED = (
    r"[^,。;:!?\n]*?(?:投入使用|投入运营|投产|投用|通车|开工|完工|竣工|封顶|启用|开通|通航|开业|建成"
    r"|(?:加快|有序|稳步|全面|顺利)(?:建设|推进)|进展顺利|建设提速)"
)
_TAKEN_UP = (
    r"[^。;:,、\n]{1,12}+。(?:该|此)(?:项目|工程|园区?|产业园|基地|中心|大?桥|厂|小镇)(?:计划|规划|概算)?"
    r"(?:总投资|总?占地|总用地|投资|总建筑面积)"
)
_LOCATED = r"(?:位于|地处|坐落)[^。\n]{4,80}。\s*+(?P<tail>..)[^。\n]{0,24}?(?:开工|动工|竣工|建成|投用|通航|通车|总投资|占地)"
_NEWS = r"""
  (?:在[^,。;、]{2,10}?(?=正式|奠基|开工|动工))?+ (?:BETWEEN)*+
  (?: EVENT (?!办公|商|中心|公司|管理|部|现场) (?<!(?:运营|通航)(?=[0-9])) | 建设(?=[,。;、进正加顺稳有全已提])
    | 进[入行][^,。;、\n]{0,8}?(?:施工|装修|调试|收尾|冲刺|建设) | 全?长[约近达]?[0-9] | 用地[0-9]
    | 投资[约近超达逾]?过?[0-9](?![^,。;\n]{0,16}(?:建设|新建|扩建|改造|打造|购|引进|用于)) | 是[^,。;:\n]{0,36}?(?:工程|项目)(?=[,。;])
    | 落[在户]
    | 通过[^,。;、\n]{0,6}?验收 | 具备[^,。;、\n]{1,6}?条件 | (?<=完成)[^,。;、\n]{1,6}?(?:设计|规划|招标|征地|拆迁)
    | ,?(?:始建|兴建|修建|建)于20[0-9]{2}年
    | (?:[^,。;:、\n]{1,24})?,(?:该?(?:项目|工程)建设)(?:规划|计划|概算|估算)?(?:SIZE)
    | ,(?:项目|工程)?(?:规划|计划|概算|估算)?(?:SIZE)
    | ,?(?:位于|坐落|座落|地处|选址)[^。;\n]{2,40},(?:[^。;,\n0-9]{0,12},)?(?:项目|工程)?
      (?: (?:规划|计划|概算|估算)?(?:SIZE) | 20[0-9]{2}年[^。;,\n]{0,6}建成 ) )
"""


def done_to(text: str, grammar: WorksGrammar, names: NameGrammar, tasks: SetAboutGrammar) -> Iterator[NameMention]:
    """东岭大桥开工, 加快建设东岭大桥: a work to which something is done."""
    found = [name for head in grammar.works.finditer(text) if (name := read_left(text, names, head.end()))]
    parks = dict.fromkeys(text[a:b] for a, b in found if grammar.park.match(text, max(a, b - 4), b) and text[b : b + 1] != "·")
    told_of = {park for park in list(parks)[:_PARKS] if text.count(park) >= _OFTEN}
    last = -1
    for start, end in found:
        rule = _why(text, grammar, names, tasks, (start, end), told_of)
        beside = rule is None and last == start - 1 and text[last] in "、和与及" and text[end : end + 1] in ",。;、和与及等建(\n"
        if beside and (names_something(text, names, start, end) or has_kin(text, names, start, end)):
            rule = "works"  # 打造白沙公园、东岭公园: what is said of the first is said of the second
        if rule:
            last = end
            yield NameMention(start, end, "project", rule)


def _why(text: str, grammar: WorksGrammar, names: NameGrammar, tasks: SetAboutGrammar, bounds: Bounds, told_of: set[str]) -> str | None:
    """The rule by which a work is an undertaking, if any."""
    start, end = bounds
    low = max(0, start - _BEFORE)
    if text[start - 1 : start] in ("在", "于"):
        return None  # 项目在东岭工业园|开工: where it is
    named = names_something(text, names, start, end)
    if named and text[start:end] in told_of and text[end : end + 1] != "·":
        return "told_of"
    if grammar.content.match(text, low, start):
        return None
    happens = _happens(text, grammar, end)
    if named and (grammar.taken_up.match(text, end) or _is_located(text, grammar, end)):
        return "taken_up"
    if named and (happens or grammar.doing.match(text, low, start)):
        return "in_the_news" if text.startswith(_ONLY_NEWS, end) else "works"
    sized = grammar.sized.match(text, low, start) is not None
    if happens and grammar.landmark.match(text, end) and stands_alone(text, names, start, end, sized):
        return "landmark"
    if is_begun(text, tasks, names, start, end):
        return "begun"
    return None


def _is_located(text: str, grammar: WorksGrammar, end: int) -> bool:
    """东岭机场|位于城西。机场于2011年开工: the next sentence goes on with how the name ends."""
    found = grammar.located.match(text, end)
    return found is not None and found["tail"] == text[end - len(found["tail"]) : end]


def _happens(text: str, grammar: WorksGrammar, end: int) -> bool:
    """东岭大桥主体封顶; of a list what is said at its end: 东岭大桥、永宁医院|投入使用."""
    if text[end : end + 1] in "、和与及等":
        return grammar.listed.match(text, end, end + 60) is not None
    closed = text[end : end + 1] == ")" and text.find("(", max(0, end - _BRACKET), end) >= 0  # 云数据中心(东岭数据中心)|开工
    return grammar.event.match(text, end + closed) is not None
