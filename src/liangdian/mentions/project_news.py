"""永青桥、白沙河桥竣工通车: what comes to an end or into use is an undertaking, and so is all that stands in one list with it."""

from collections.abc import Iterator
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.openings import OpenedPattern
from liangdian.mentions.project_list import COUNT, read_back
from liangdian.mentions.project_name import AND, NameGrammar, has_kin, is_owned, names_something, opens_clause, plain_project
from liangdian.source import Bounds

_REACH = 40  # characters between a name and what happens
_PLAIN = 5  # so many plain words before the noun may name one work that stands alone at the head of its clause
_LONGEST = 30  # characters of such a name
_WITH = regex.compile("(?r)[与和同][^,。;:、\n]{1,10}(?:园区|新区|开发区|高新区|经开区)")
_GOES_ON = (",将", ",已", ",现已", ",也", ",于", ",预计", ",计划")
_LINES = ("高铁", "高速公路", "高速", "铁路")


class NewsGrammar(NamedTuple):
    """The words of the news, and the nouns that close the names before them."""

    happened: OpenedPattern
    goes: tuple[str, ...]
    between: regex.Pattern[str]
    kind: regex.Pattern[str]
    invested: OpenedPattern
    counted: regex.Pattern[str]
    site: regex.Pattern[str]
    deed: regex.Pattern[str]
    part: re.Pattern[str]
    joint: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "NewsGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        news = w("project_event.landmark", "project_event.news", "project_event.goes")
        phases = w("project_head.phases")
        return cls(
            happened=OpenedPattern.of(
                re.compile(rf"(?:{news})++(?:{w('project_event.after_news')})?+(?=[,。;、!?)”\s并]|\Z)"),
                [*lexicon.words("project_event.landmark"), *lexicon.words("project_event.news"), *lexicon.words("project_event.goes")],
            ),
            goes=lexicon.words("project_event.goes"),
            between=regex.compile(rf"(?r)(?:{w('project_event.between', 'project_event.manner')}|{_TIME})*+", regex.VERBOSE),
            kind=regex.compile(rf"(?r)等{COUNT}[^,。;:、\n的等]{{0,8}}?{w('project_head.classes')}", regex.VERBOSE),
            invested=OpenedPattern.of(re.compile("(?:总|概算|计划)投资(?:[约超达近为]|超过)?[0-9]"), ["总投资", "概算投资", "计划投资"]),
            counted=regex.compile(rf"(?r)[0-9两三四五六七八九十]{{1,2}}[个座条家所][^,。;:、\n的等]{{0,6}}?{w('project_head.classes')}"),
            site=regex.compile(
                rf"(?r)(?:{w('project_head.works', 'project_head.sites')}|(?<!领事)馆|(?<![阶时手分])段)"
                rf"(?<!之城|名城)(?:{phases}|\({phases}\))?"
            ),
            deed=regex.compile(rf"(?r){w('project_head.deeds', 'project_head.doings')}"),
            joint=regex.compile(rf"(?r)(?:以及|{AND}|与)(?=[^、,。]{{3}})"),
            part=re.compile("(?:项目|工程)(?=.)"),  # 东岭体育城项目大球馆: a part of it
        )


_TIME = r"""
    (?:于|在)?(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|份|底|初|末)? | (?:本|上|这个)月[0-9]{1,2}日
  | (?:[今去前明]年|[0-9]{4}年)(?:年?[初底末]|[上下]半年)? | 年[初底末] | [上下]半年 | [春夏秋冬]季
  | 昨[日天] | 于 | 提前[0-9一二两三半]个?[年月]
  | 在[^,。;、在]{2,10}?                                                                # 在永宁城西|奠基
  | 通过[^,。;、]{2,8}?                                                                  # 通过省发改委|立项
"""


def names_in_the_news(text: str, grammar: NewsGrammar, names: NameGrammar) -> Iterator[Bounds]:
    """永青桥、白沙河桥|竣工通车, 东岭大桥|总投资3亿元: each name of the list that such words follow."""
    for event in grammar.happened.finditer(text):
        end = grammar.between.match(text, max(0, event.start() - _REACH), event.start()).start()  # type: ignore[union-attr]
        end += 2 * text.startswith("工程", end)  # it closes the name
        if event[0] == "签约" and _WITH.match(text, max(0, end - _REACH), end):
            continue  # 恒达集团与东岭园区|签约
        end -= text.endswith("等", 0, end)  # 东岭物流园、白沙市场等|建成运营
        end -= text.startswith(_GOES_ON, end - 1)  # 东岭铁路支线,|将于年底通车
        done = event[0] == "完成"
        kind = grammar.kind.match(text, max(0, end - _REACH), end)
        if event[0] == "加快建设":  # of one thing everybody says so
            several = list(_in_list(text, grammar, names, end, done=False, plain=False))
            yield from several if len(several) > 1 else ()
        elif kind and not done:
            yield from _of_kind(text, grammar, names, kind.start())
        elif counted := grammar.counted.match(text, max(0, end - _REACH), end):
            yield from _counted(text, names, counted.start())
        else:
            goes = event[0].startswith(grammar.goes)
            if not (goes and text.endswith("建设", 0, end)):  # 法治建设|稳步推进: its own rule reads what is built
                yield from _in_list(text, grammar, names, end, done=done, plain=not goes)
    for invested in grammar.invested.finditer(text):
        end = invested.start()
        if text[end - 1 : end] == "," and grammar.site.match(text, max(0, end - _REACH), end - 1):
            end -= 1  # 环城快速路西段,|概算投资6亿元
        yield from _in_list(text, grammar, names, end, done=False, plain=True)


def _of_kind(text: str, grammar: NewsGrammar, names: NameGrammar, end: int) -> Iterator[Bounds]:
    """永昌培训中心、东岭大饭店|等酒店: the class says what they are."""
    found = read_back(text, names, end)
    for start, stop in found:
        if stop - start <= _LONGEST and names_something(text, names, start, stop, listed=True):
            yield start, stop


def _counted(text: str, names: NameGrammar, end: int) -> Iterator[Bounds]:
    """永青、东升路|两个市民广场: as many names as are counted."""
    found = read_back(text, names, end, 2)
    if len(found) > 1 and all(names_something(text, names, *bounds, listed=True) for bounds in found):
        yield from found


def _in_list(text: str, grammar: NewsGrammar, names: NameGrammar, end: int, *, done: bool, plain: bool) -> Iterator[Bounds]:
    """永青桥、白沙河桥: the noun that closes each says what it is; of roads and railways the last one's is enough.

    `done` is what 完成 stands before (a deed closes it), `plain` what plain words may name too.
    """
    closing = grammar.deed if done else grammar.site
    if text.endswith(("项目", "工程"), 0, end):
        yield from _beside_project(text, names, end)
        return
    if not (closing.match(text, max(0, end - _REACH), end) or grammar.deed.match(text, max(0, end - _REACH), end)):
        return
    line = text.endswith(_LINES, max(0, end - _REACH), end)
    found = [
        (a, b)
        for bounds in read_back(text, names, end, 2 if line else 3)
        for a, b in _parted(text, grammar, *bounds)
        if text[a - 1 : a] not in ("在", "于", "其")  # 在白沙园区奠基: where it is
        and b - a <= _LONGEST
        and (line or is_owned(text, names, a, b) or closing.match(text, a, b) or grammar.deed.match(text, a, b))
    ]
    if any(grammar.part.search(text, a, b) for a, b in found):
        return
    named = [(a, b) for a, b in found if _named(text, grammar, names, a, b)]
    if not named and plain and len(found) == 1 and found[0][1] == end and _told_alone(text, grammar, names, *found[0]):
        named = found
    if not named and plain and not done and len(found) > 1 and all(has_kin(text, names, a, b) and b - a >= _PLAIN for a, b in found):
        named = found  # 农村福利院、综合养老院建成: plain words, but one of each is told of
    if named:
        yield from named
        yield from (bounds for bounds in found if bounds not in named and has_kin(text, names, *bounds))


def _parted(text: str, grammar: NewsGrammar, start: int, end: int) -> Iterator[Bounds]:
    """东岭大通道和|永青331国道: two names, where the noun of works closes the first as well."""
    joint = grammar.joint.search(text, start, end)
    if joint and grammar.site.match(text, start + 1, joint.start()):
        yield joint.end(), end
        end = joint.start()
    yield start, end


def _beside_project(text: str, names: NameGrammar, end: int) -> Iterator[Bounds]:
    """东岭国际、|白沙酒店项目签约: of what stands beside a named project, what names something too."""
    last, *others = read_back(text, names, end) or [(end, end)]
    beside = [(a, b) for a, b in others if b - a <= _LONGEST and names_something(text, names, a, b, listed=True)]
    if last[1] == end and names_something(text, names, *last):
        yield from beside
    elif beside and plain_project(text, names, *last):
        yield last


def _named(text: str, grammar: NewsGrammar, names: NameGrammar, start: int, end: int) -> bool:
    """白沙河|桥: what stands before the noun must name it."""
    if is_owned(text, names, start, end):
        return True
    site = grammar.site.match(text, start, end)
    if site and (site.start() - start < 2 or not names_something(text, names, start, site.start(), listed=True)):
        return False
    return names_something(text, names, start, end)


def _told_alone(text: str, grammar: NewsGrammar, names: NameGrammar, start: int, end: int) -> bool:
    """|医疗器械创新港启动建设: plain words, but one work is told of."""
    if text.endswith("新建", 0, start) and has_kin(text, names, start, end):
        return opens_clause(text, names, start - 2, end)  # 新建|图书馆投入使用
    site = grammar.site.match(text, start, end) if not names.alien.search(text, start, end) else None
    return site is not None and site.start() - start >= _PLAIN and opens_clause(text, names, start, site.start())
