"""东岭大桥、永宁路改造等3个重点项目: what stands before the class is a list of names."""

from collections.abc import Iterator
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.openings import OpenedPattern
from liangdian.mentions.project_name import AND, NameGrammar, has_kin, is_generic, names_something, read_left
from liangdian.source import Bounds

_KIND = 8  # characters of the class of a list
_ABOUT = 12  # characters before a list that say what it is a list of
_LONGEST = 28  # characters of a name in a list
_WHOLE = 5  # characters of plain words that may name a work in a list of key projects
_KEY = ("重点", "重大")
_TWO = 2
_MOST = 24  # names in one list
VAGUE = ("设施", "场所")  # 酒窖、会议厅等设施: parts of a work
_ACTIVITY = re.compile(
    "休闲|体验|娱乐|游乐|表演|竞技|比赛|培训|餐饮|研学|游玩|活动|检查|检测|收费"
)  # 采摘、垂钓等休闲项目: what visitors do
_DEED = regex.compile("[绿亮美硬净]化")  # 白沙桥加固、亮化等工程: the last item is no name
COUNT = "(?:[0-9一二三四五六七八九十余多]{1,6}[个座条家所栋处])?(?:一?批)?"  # 等|5座大桥
_JOINT = regex.compile(rf"(?r)(?:以及|{AND}|与|及)(?=[^、,。]{{2}})")


class ListGrammar(NamedTuple):
    """The class that closes a list of names."""

    close: OpenedPattern
    news: re.Pattern[str]
    announced: OpenedPattern
    content: re.Pattern[str]
    built: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "ListGrammar":
        """Compile them from a lexicon."""
        return cls(
            close=OpenedPattern(
                re.compile(
                    _CLOSE.replace("SITES", lexicon.pattern("project_head.classes")).replace(
                        "DEEDS", lexicon.pattern("project_head.deeds")
                    ),
                    re.VERBOSE,
                ),
                re.compile(_CLOSES),
            ),
            announced=OpenedPattern.of(
                re.compile(_ANNOUNCED), ["项目分别", "项目有:", "项目是:", "项目为:", "工程分别", "工程有:", "工程是:", "工程为:"]
            ),
            content=re.compile(r"内容(?:为|包括|有|是|涉及)|包括:|主要包括|(?:吸引|入驻)了?$"),
            built=regex.compile("(?r)(?:建成|开工|启动|建设|新建|改造|改建|扩建|修建|续建|实施|推进|完成|提升)(?:了)?"),
            news=re.compile(
                rf"[^,。;!?\n]{{0,24}}?{lexicon.pattern('project_event.landmark')}|[^,。;!?\n]{{0,24}}?(?:开工|建成|建设|推进|加快|开通)"
            ),
        )


_ANNOUNCED = r"(?:项目|工程)(?:分别(?:是|为|有)|[有是为]:):?(?P<items>[^。;:,\n]{4,400}+)(?=[。;,\n])"
_DIGITS = "0123456789一二三四五六七八九十"
_CLOSE = rf"""
  (?<=[^、,。;:\n])
  (?: 等(?P<count>[0-9一二三四五六七八九十百余多]{{1,8}}+(?:个|项|大|条|家)?)?
    | (?P<bare>[{_DIGITS}]{{1,8}}+(?:个|项|大)) )
  (?:(?:一批|多个|一大批)?(?:总投资|超|过)*[0-9.]*[十百千万亿]+元(?:以上)?的)?+
  (?P<kind>(?:[^,。;:、\n的等]{{1,6}}、)?+[^,。;:、\n的等]{{0,12}}?)
  (?: (?:项目|工程|(?P<line>高铁|高速公路|高速|铁路))(?!师|院|机械|公司|网)
    | (?P<site>SITES) (?: DEEDS | [0-9]{{1,4}}[条座个处所] )?+ (?=[,。;\n]) )
  | (?<=项目|工程)(?P<open>等)
"""
# Where it may begin: a report is full of numbers, and few of them count a list.
_CLOSES = rf"[等{_DIGITS}](?:(?<=等)|(?=[{_DIGITS}]{{0,7}}[个项大]))"


def listed_names(text: str, grammar: ListGrammar, names: NameGrammar) -> Iterator[Bounds]:
    """Each name of a list that its class calls projects."""
    for announced in grammar.announced.finditer(text):
        yield from _announced(text, names, *announced.span("items"))
    for close in grammar.close.finditer(text):
        kind = close["kind"] or ""
        if close["count"] or close["bare"] or len(kind) <= _KIND or is_generic(names, kind):
            if _ACTIVITY.search(kind) or _ACTIVITY.match(kind):
                continue
            if close["line"] and not grammar.news.match(text, close.end()):
                continue  # three motorways that meet in a county are no undertakings
            if close["site"] and not _is_built(text, grammar, names, close):
                continue
            several = bool(close["bare"] or close["open"] or (close["site"] and close[0][-1] in "条座个处所"))
            told = kind.endswith(_KEY) and grammar.news.match(text, close.end()) is not None
            yield from _items(text, grammar, names, close.start(), several, 2 if close["line"] else 3, told)


def _announced(text: str, names: NameGrammar, start: int, end: int) -> Iterator[Bounds]:
    """20项工程分别是|青川水库、白沙灌区二期: all that stands between the announcement and the end of the sentence."""
    found = read_back(text, names, end - text.endswith("等", start, end), joints="、和与及")
    named = [bounds for bounds in found if names_something(text, names, *bounds, listed=True)]
    if len(found) > _TWO and found[-1][0] == start and len(named) > len(found) // 2:
        yield from named


def _is_built(text: str, grammar: ListGrammar, names: NameGrammar, close: re.Match[str]) -> bool:
    """建成|6号线西延伸、9号线二期等轨道交通线: works that a verb before them makes undertakings."""
    if not close[0].startswith("等") or close["site"] in VAGUE:
        return False
    found = read_back(text, names, close.start())
    return bool(found) and grammar.built.match(text, max(0, found[-1][0] - _ABOUT), found[-1][0]) is not None


def _items(text: str, grammar: ListGrammar, names: NameGrammar, end: int, several: bool, least: int, told: bool) -> Iterator[Bounds]:
    found = read_back(text, names, end, least, "、和与及")
    first = found[-1][0] if found else end
    if (several and len(found) < 2) or grammar.content.search(text, max(0, first - _ABOUT), first):
        return
    found = [(start, stop) for start, stop in found if least <= stop - start <= _LONGEST]
    named = [bounds for bounds in found if names_something(text, names, *bounds, listed=True)]
    if len(named) > several:
        yield from named
        yield from (bounds for bounds in found if bounds not in named and has_kin(text, names, *bounds))
    elif told and len(found) > 1 and all(b - a >= _WHOLE and has_kin(text, names, a, b) for a, b in found):
        yield from found


def read_back(text: str, names: NameGrammar, end: int, least: int = 3, joints: str = "、") -> list[Bounds]:
    """The items of a list from its last to its first: …东岭大桥、|永宁医院和|白沙公园等."""
    found: list[Bounds] = []
    while len(found) < _MOST:
        name = read_left(text, names, end, least=1)
        if name is None:
            break
        joint = _JOINT.search(text, *name) if not found and text[name[0] - 1 : name[0]] == "、" else None
        if joint and (end - joint.end() > 2 or has_kin(text, names, name[0], joint.start())):
            found.append((joint.end(), end))
            end = joint.start()
            continue
        if name[1] - name[0] >= least:
            found.append(name)
        elif found or not (_DEED.fullmatch(text, *name) or text[name[0] - 1] in "和与及"):
            break  # 东岭酒店、垂钓、网球场: parts of a work
        end = name[0] - 1
        if (
            end <= 0
            or text[end] not in ("、" if text.endswith(("项目", "工程"), 0, name[1]) else joints)
            or text.endswith("以及", 0, end + 1)
        ):
            break
    return found
