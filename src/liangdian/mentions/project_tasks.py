"""推进永青路、白沙街改造, 加快城东新区建设: what a verb sets about and a noun of building closes is an undertaking, or a list of them."""

from collections.abc import Iterator
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.openings import OpenedPattern
from liangdian.mentions.project_list import COUNT, VAGUE, read_back
from liangdian.mentions.project_name import NameGrammar, has_kin, is_owned, names_something, opens_clause
from liangdian.scan.found import NameMention
from liangdian.source import Bounds

_BEFORE = 8  # characters before a list that say what is done to it
_REACH = 40  # characters of the class of a list
_CLASS = 20  # characters of a class, and of a noun of works
_LONGEST = 30  # characters of such a name
_LEAST = 2  # characters before the noun of works
_WHOLE = 6  # so many characters of plain words may be the one work that is begun
_BEGUN = frozenset("动工设施了")  # how 启动, 开工建设, 启动了 end
_CLOSED = re.compile("(?:建设)?[,。;、\\n]")
_VISION = ("建设", "打造", "规划", "谋划")
_OWN = ("主要", "内容", "规模", "项目", "工程", "一期", "二期", "公司", "集团")  # 项目主要|建设封装生产线: what a work is made of


class SetAboutGrammar(NamedTuple):
    """The verbs before, the nouns of building behind, and the nouns that close a name between them."""

    deed: OpenedPattern
    built: OpenedPattern
    verb: regex.Pattern[str]
    begun: regex.Pattern[str]
    kind: regex.Pattern[str]
    site: regex.Pattern[str]
    done: regex.Pattern[str]
    closed: regex.Pattern[str]
    joint: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "SetAboutGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        deeds, phases = w("project_head.deeds", "project_head.doings"), w("project_head.phases")
        works = w("project_head.works", "project_head.sites", "project_head.areas")
        site = rf"(?r)(?:{works}|馆|(?<![阶时手分])段)(?<!(?:名|贸易?|之)[城港]|社区|园区)(?:{phases}|\({phases}\))?"
        return cls(
            deed=OpenedPattern.of(
                re.compile(
                    rf"(?:{deeds}){{1,4}}+(?:(?=(?:项目|工程)?(?:前期)?(?:工作|任务|进程|进度|前期)?[,。;!\n])|(?=(?P<goes>{w('project_event.goes')})))"
                ),
                [*lexicon.words("project_head.deeds"), *lexicon.words("project_head.doings")],
            ),
            built=OpenedPattern.of(
                re.compile(
                    rf"{w('project_event.built')}(?:(?:并|、)?{w('project_event.built')}){{0,2}}+(?:了|好)?(?P<items>[^,。;:!?\n]{{3,80}}+)(?=[,。;!\n])"
                ),
                lexicon.words("project_event.built"),
            ),
            verb=regex.compile(rf"(?r)(?:{w('project_event.before')})(?:了|好|对)?“?"),
            begun=regex.compile(r"(?r)(?:启动|启动建设|启动实施|开工|开工建设|动工|动工建设)(?:了)?"),
            kind=regex.compile(rf"(?r)等{COUNT}[^,。;:、\n的等]{{0,8}}?{w('project_head.classes')}", regex.VERBOSE),
            site=regex.compile(site),
            closed=regex.compile(rf"{site}|{deeds}"),
            done=regex.compile(rf"(?r){deeds}(?<!建设)"),
            joint=regex.compile(rf"(?r)(?<={w('project_head.areas')})(?:和|与|及)"),
        )


def names_of_tasks(text: str, grammar: SetAboutGrammar, names: NameGrammar) -> Iterator[NameMention]:
    """推进|永青路、白沙街改造: the names between the verb and the noun of building; of a list none is what figures behind it tell of."""
    for items in _tasks(text, grammar, names):
        for start, end in items:
            yield NameMention(start, end, "project", "task" if len(items) == 1 else "in_the_news")
    for items in _built(text, grammar, names):
        for start, end in items:
            yield NameMention(start, end, "project", "in_the_news")


def _tasks(text: str, grammar: SetAboutGrammar, names: NameGrammar) -> Iterator[list[Bounds]]:
    for deed in grammar.deed.finditer(text):
        end = deed.start() - text.endswith("的", 0, deed.start())
        kind = grammar.kind.match(text, max(0, end - _REACH), end) if "等" in text[max(0, end - _CLASS) : end] else None
        if kind and kind[0].endswith(VAGUE):
            continue  # 起步区道路、供水等基础设施建设: parts of a work
        if not (kind or text.endswith("园区", 0, end) or grammar.closed.match(text, max(0, end - _CLASS), end)):
            continue
        end = kind.start() if kind else end
        found = [bounds for bounds in _items(text, grammar, names, end) if bounds[1] - bounds[0] <= _LONGEST]
        if len(found) < (2 if kind else 1) or not _is_set_about(text, grammar, names, deed, *found[-1]):
            continue
        named = [bounds for bounds in found if _named(text, grammar, names, *bounds, kind is not None)]
        if found[0] in named and not kind and deed[0] != "建设" and all(grammar.done.match(text, *bounds) for bounds in found[1:]):
            found[0] = (found[0][0], deed.end())
            named.append(found[0])
        if named:
            yield [bounds for bounds in found if bounds in named or has_kin(text, names, *bounds)]


def _built(text: str, grammar: SetAboutGrammar, names: NameGrammar) -> Iterator[list[Bounds]]:
    """新建了|永青路、白沙桥: what stands between the verb and the end of the clause, where the noun of works closes all of it."""
    for verb in grammar.built.finditer(text):
        start, end = verb.span("items")
        if text.endswith(("中心", "枢纽"), start, end) or text.endswith(_OWN, 0, verb.start()) or not grammar.site.match(text, start, end):
            continue  # 建设城市副中心: bodies and places are called so as well as buildings
        found = list(_items(text, grammar, names, end))
        if found and verb.start() <= found[-1][0] < start:
            found[-1] = (start, found[-1][1])  # 改扩建|永青高速东岭段: the verb is no part of the name
        if not found or found[-1][0] != start or any(b - a > _LONGEST for a, b in found):
            continue
        if verb[0].startswith(_VISION) and not (len(found) > 1 and all(names.works.search(text, *bounds) for bounds in found)):
            continue  # 打造美好家园, but 打造草原产业园、冰雪小镇
        named = [bounds for bounds in found if _named(text, grammar, names, *bounds, False)]
        if named:
            yield [bounds for bounds in found if bounds in named or has_kin(text, names, *bounds)]


def _items(text: str, grammar: SetAboutGrammar, names: NameGrammar, end: int) -> Iterator[Bounds]:
    """永青镇新镇区和|滨江新区: two names, where the noun of works closes each."""
    for start, stop in read_back(text, names, end, 2, "、和与及"):
        joint = grammar.joint.search(text, start, stop)
        if joint:
            yield joint.end(), stop
            yield start, joint.start()
        else:
            yield start, stop


def _is_set_about(text: str, grammar: SetAboutGrammar, names: NameGrammar, deed: re.Match[str], start: int, end: int) -> bool:
    """推进|城东新区建设, or, at the head of a clause, 城东新区建设|全面铺开."""
    if deed["goes"]:
        return opens_clause(text, names, start, end)
    return grammar.verb.match(text, max(0, start - _BEFORE), start) is not None


def is_begun(text: str, grammar: SetAboutGrammar, names: NameGrammar, start: int, end: int) -> bool:
    """启动|园区铁路专用线, 启动|通用机场物流园项目建设: plain words, but one work is begun, and no more is said of it."""
    if end - start < _WHOLE or text[start - 1 : start] not in _BEGUN or not grammar.begun.match(text, max(0, start - _BEFORE), start):
        return False
    work = end - 2 * text.endswith(("项目", "工程"), start, end)
    return _CLOSED.match(text, end) is not None and has_kin(text, names, start, work)


def _named(text: str, grammar: SetAboutGrammar, names: NameGrammar, start: int, end: int, classed: bool) -> bool:
    """永青|路: a noun of works closes it, and what stands before the noun names it; where a class does, the name is enough."""
    if is_owned(text, names, start, end) or (classed and names.lone.fullmatch(text, start, end)):
        return True
    site = grammar.site.match(text, start, end) or grammar.done.match(text, start, end)
    if site and site.start() - start >= _LEAST and names.phase.search(text, site.start(), end):
        return True  # 完成群众活动中心(二期)建设: one work in parts
    if site is None or site.start() - start < _LEAST:
        return classed and names_something(text, names, start, end, listed=True)
    return names_something(text, names, start, site.start(), listed=True) and names_something(text, names, start, end, listed=True)
