"""青禾机场位于城西…: what a text sets in its place owns figures by its name from then on, though no list knows it."""

from collections.abc import Iterator

from liangdian.compiled import re, regex
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.names import Names
from liangdian.lexicon.signs import BegunPattern
from liangdian.outline.headings import Heading
from liangdian.scan.found import NameMention
from liangdian.source import Bounds

_SETTING = re.compile("位于|地处|坐落|始建于|建成于|建于|发源于")
_SET = regex.compile(  # at the head of a sentence
    r"(?<=[\n。;!?]|^)[ \t\u3000“]*+(?P<name>[^\s,。;:!?、()《》“”\d]{3,20}?)"
    rf"(?:\([^()\n]{{1,40}}\))?,?(?:{_SETTING.pattern})"
)
_LEAST = 4  # characters of a name
_NEAR = 80  # characters from the head of a sentence to the verb, brackets and all
_NO_NAME = regex.compile(r"[该本此其各每另这那在从为]|主要|全[省市县区镇乡村]|.*(?:[的于了]|内有|境内)")
_SECTION = regex.compile(r"(?:简介|概况|介绍|情况)[)]?$")
_BEFORE_NAME = BegunPattern(
    regex.compile(
        r"[\s“、]*+(?:(?:位于|地处|坐落于?)[^,。的]{1,10}的|(?P<item>[一二三四五六七八九十]{1,2}是|[(]?[一二三四五六七八九十\d]{1,2}[)、.])|其中|而|但|目前|据悉|同时|此外)?+[:“]?"
    ),
    frozenset("其而但目据同此位地坐一二三四五六七八九十"),
)
_WITHIN = regex.compile("[从在对由把将被]|向(?!阳)|记者|各地")
_TRADE = regex.compile("行业")
_APART = regex.compile("[有是为在从对由把将被以共已现及和与]|境内")
_HAN = regex.compile(r"\p{Han}++")
_THEN = regex.compile(r"将|现[已有]|已|共|累计|拥有|设有|建有|年产|占地|探矿|采矿|坚持|采用|为(?![了主])|是")
_THIS_ONE = BegunPattern(regex.compile(r"[这那]家\p{Han}{0,10}?(?:企业|公司|工厂|合作社)(?!的(?:产品|负责))"), frozenset("这那"))
_HELD = frozenset({"头", "只", "匹", "亩", "人", "吨", "株", "棵", "栋"})  # 其中某某鹿场|120头
_TAIL = frozenset("站港桥河湖库")


def find_sites(folded: str, grammar: FigureGrammar, names: Names) -> Iterator[NameMention]:
    """Every mention of a name that some sentence opens with and sets in its place, unless it is known for another kind of name."""
    told = dict.fromkeys(m["name"] for m in _set_in(folded) if _is_name(m, folded, grammar, names))
    for name in told:
        at = folded.find(name)
        while at >= 0:
            yield NameMention(at, at + len(name), "site", "site")
            at = folded.find(name, at + len(name))


def _set_in(folded: str) -> Iterator["regex.Match[str]"]:
    """青禾机场|位于: the heads of the sentences in which such a verb stands near enough."""
    for verb in _SETTING.finditer(folded):
        begin = max(0, verb.start() - _NEAR)
        head = begin + max(folded[begin : verb.start()].rfind(mark) for mark in "\n。;!?") + 1
        if m := _SET.match(folded, head):
            yield m


def _is_name(m: "regex.Match[str]", folded: str, grammar: FigureGrammar, names: Names) -> bool:
    if is_no_name(m["name"], grammar) or grammar.verb_inside.search(m["name"]):
        return False
    known = names.ending(m.start("name") - 1, m.end("name"))
    return known is None or known.end < m.end("name")


def is_no_name(said: str, grammar: FigureGrammar) -> bool:
    """该公司, 其余行业, 在转让了: what stands before 位于 and names nothing."""
    return bool(_NO_NAME.match(said) or grammar.anaphor.fullmatch(said))


def set_below(folded: str, heading: Heading) -> Bounds | None:
    """(一)机场简介, and its text begins 青禾机场位于…: the section is about that."""
    m = _SET.match(folded, heading.end + 1) if folded.startswith("\n", heading.end) else None
    if m is None:
        return None
    title, name = heading.title, m["name"]
    named = name[-2:] in title or (name[-1] in _TAIL and name[-1] in title)
    return m.span("name") if named and _SECTION.search(title) else None


def acting(folded: str, start: int, end: int, grammar: FigureGrammar, noun: Bounds | None, unit: str = "") -> Bounds | None:
    """某某金矿现已探明…, 某某山庄|占地面积: a name at the head of a clause, by how it ends, with its verb or noun right behind it."""
    if end - start < _LEAST:
        return None
    lead = _BEFORE_NAME.match(folded, start, end)
    start = lead.end() if lead else start
    this = _THIS_ONE.match(folded, start, end)
    if this:
        return this.span()
    first = _HAN.match(folded, start, min(end, start + 16))
    if first is None or first.end() - start < _LEAST:
        return None
    for head in grammar.site.finditer(folded, start + 2, first.end()):
        if (cut := grammar.cut.match(folded, start)) and cut.kind != "keep":
            return None
        name = folded[start : head.end()]
        if (
            _WITHIN.search(name)
            or grammar.kind_of_site.fullmatch(folded, start, head.start())
            or is_no_name(name, grammar)
            or grammar.verb_inside.search(name)
        ):
            continue
        if lead and lead["item"] and folded.startswith(",", head.end()):
            return start, head.end()  # 一是青禾岭山庄,投资500万元
        behind = folded.find(")", head.end(), end) + 1 if folded.startswith("(", head.end()) else head.end()  # 甲超市(含乙店)|经营面积
        inside = noun and noun[0] <= start and head.end() <= noun[1] - 2 and grammar.sized_rest.fullmatch(folded, head.end(), noun[1])
        if inside or (noun and noun[0] == behind) or (head.end() == end and unit in _HELD) or _does(folded, head.end(), grammar):
            return start, head.end()
    return None


def longer_name(folded: str, place: Bounds, end: int, grammar: FigureGrammar) -> Bounds | None:
    """昆山|国家农业公园|1.8兆瓦…, 昆山的|青禾水库|距…: a name that begins with that of a place, or is its own behind 的."""
    run = _HAN.match(folded, place[1], min(end, place[1] + 12))
    if run is None:
        return None
    begin = place[1] + (folded[place[1]] == "的")
    run_end = apart.start() if (apart := _APART.search(folded, begin, run.end())) else run.end()
    for head in (*grammar.site.finditer(folded, begin + 1, run_end), *_TRADE.finditer(folded, begin + 2, run_end)):
        if grammar.kind_of_site.fullmatch(folded, begin, head.start()) or grammar.verb_inside.search(folded, begin, head.end()):
            continue
        if folded[head.end()].isdigit() or folded[head.end()] in ",的" or _does(folded, head.end(), grammar):
            return (place[0] if begin == place[1] else begin), head.end()
    return None


def _does(folded: str, at: int, grammar: FigureGrammar) -> bool:
    """现已|探明, 完成: a verb follows, or a word that stands before one."""
    cut = grammar.cut.match(folded, at)
    return bool(_THEN.match(folded, at)) or (folded[at : at + 1] != "的" and cut is not None and cut.kind in ("verb", "adverb"))
