"""永昌是省级高新技术企业: honours, lists and certificates with their firms."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.openings import OpenedPattern
from liangdian.source import Bounds, Source

_GAP = 90  # an honour stands no farther behind its firm
_BACK = 300  # nor a firm called 公司 behind its name


class HonourRules(NamedTuple):
    """What an honour looks like, and what ties it to a firm."""

    honour: OpenedPattern
    level: regex.Pattern[str]
    certified: regex.Pattern[str]
    titled: regex.Pattern[str]
    adjoined: regex.Pattern[str]
    chained: regex.Pattern[str]
    gives: regex.Pattern[str]
    classed: regex.Pattern[str]
    earned: regex.Pattern[str]
    nobody: regex.Pattern[str]
    counted: regex.Pattern[str]
    anaphor: regex.Pattern[str]
    joint: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "HonourRules":
        """Compile the patterns."""
        p = {key: lexicon.pattern(f"honour.{key}") for key in ("level", "market", "certificate", "gives", "nobody", "anaphor", "apposed")}
        heads = "|".join(_quoted(w) for w in sorted(lexicon.words("honour.head"), key=len, reverse=True))
        named = ("head", "market", "certificate", "apposed")
        openings = ["登陆", "“小巨人", "”称号", "”荣誉称号", *(_unmarked(word) for key in named for word in lexicon.words(f"honour.{key}"))]
        return cls(
            honour=OpenedPattern.of(re.compile(_HONOUR.format(heads=heads, **p), re.VERBOSE), openings),
            level=regex.compile(_LEVEL.format(**p), regex.VERBOSE),
            certified=regex.compile(_CERTIFIED, regex.VERBOSE),
            titled=regex.compile(r"(?r) (?<= “ ) [^“”。;]{1,23} [^园区县镇村乡市州城社校院地] ", regex.VERBOSE),
            adjoined=regex.compile(r"(?: [ “”] | (?<= 作为 [^,。;]{2,24} ) , )*+", regex.VERBOSE),
            chained=regex.compile(r"[\s、,“”]*+"),
            gives=regex.compile(p["gives"]),
            classed=regex.compile(r"等 [^,。;、]{0,6}", regex.VERBOSE),
            earned=regex.compile(lexicon.pattern("honour.earned")),
            nobody=regex.compile(rf"(?<! 等 ) (?: {p['nobody']} ) [“的了]?+ \Z", regex.VERBOSE),
            counted=regex.compile(r"(?<! 等 ) (?<! 等近 ) (?<! \d ) \d++ [余多]?+ [家个户]", regex.VERBOSE),
            anaphor=regex.compile(rf"(?: \G | [,;。:] ) \s*+ {p['anaphor']}", regex.VERBOSE),
            joint=regex.compile(r"[、和及与,\s“”]{0,2}"),
        )


_HONOUR = r"""
    (?: {heads} | (?P<apposed> {apposed} ) ) ”?+
    (?! [^,。;、]{{0,4}}? \d++ [余多]?+ [家户] | 认定 | 培育 | 梯队 | 数量 | 增加值 )                         # 高新技术企业47家
  | {market} (?: 主板 | 创业板 | 科创板 )?+ (?: 成功 | 正式 | 挂牌 )*+ 上市
  | (?P<landed> 登陆 ) {market} (?: 上市 )?+
  | (?P<certificate> {certificate} )
  | (?P<title> ” ) (?: 荣誉 )?+ 称号                                                                      # 获“永安名品”称号
"""
_LEVEL = r"""(?r)
    (?<= 获颁 | 荣获 | 获评 | 获得 | 斩获 ) (?! [了的] ) \p{{Han}}{{1,6}}                                   # 获颁永安品牌大奖
  | (?: (?: (?<! \p{{Han}} ) | (?<= [是为的,、“:] ) ) \p{{Han}}{{2,3}} [省市] | [省市] )?+                 # 永安市
    (?: {level} | [“”、] | \d{{4}} 年度?+ )*+                                                          # 国家级专精特新“
"""
_CERTIFIED = r"(?r) (?<= [过得、和及了] ) [A-Za-z0-9\p{Han}()]{2,20}?"  # ISO9001质量管理


def _quoted(head: str) -> str:
    """小巨人企业 -> a pattern that lets quotation marks stand around its first part: “小巨人”企业."""
    core = head.removesuffix("企业")
    marked = rf"{core}”?+企业" if core != head and core else head
    return marked.replace("小巨人", "“?+小巨人")


def _unmarked(head: str) -> str:
    """专精特新小巨人企业 -> 专精特新: what stands before the first mark that `_quoted` lets stand in it."""
    return head.removesuffix("企业").partition("小巨人")[0] or head[:1]


def find_honours(source: Source, rules: HonourRules, firms: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, Bounds]]:
    """The honours with the number of the firm that has each; `firms` are (start, end, number) in reading order."""
    starts = [f[0] for f in firms]
    apposed: list[Bounds] = []
    for m in rules.honour.finditer(source.folded) if firms else ():
        span = _whole(source.folded, rules, m)
        if span is None or rules.nobody.search(source.folded, max(0, span[0] - 4), span[0]):
            continue
        after = bisect_left(starts, span[1])
        if apposed and not rules.chained.fullmatch(source.folded, apposed[-1][1], span[0]):
            apposed = []
        if after < len(firms) and rules.adjoined.fullmatch(source.folded, span[1], firms[after][0]):
            yield from ((firms[after][2], honour) for honour in (*apposed, span))
            apposed = []
            continue
        apposed.append(span)
        if m["apposed"]:
            continue
        yield from ((firm, span) for firm in _subjects(source, rules, firms[:after] if after < 64 else firms[after - 64 : after], span))


def _whole(text: str, rules: HonourRules, m: re.Match[str]) -> Bounds | None:
    """高新技术企业 -> 国家级高新技术企业 with the level before it; 体系认证 -> ISO9001质量管理体系认证."""
    if m["certificate"]:
        body = rules.certified.match(text, max(0, m.start() - 24), m.start())
        return (body.start(), m.end()) if body else None
    if m["title"]:
        title = rules.titled.match(text, max(0, m.start() - 24), m.start())
        return title.span() if title else None
    if m["landed"]:
        return m.end("landed"), m.end()
    level = rules.level.match(text, max(0, m.start() - 40), m.start())
    return _trim(text, level.start() if level else m.start(), m.end())


def _trim(text: str, start: int, end: int) -> Bounds:
    while start < end and text[start] in "“”、" and not (text[start] == "“" and text.find("”", start, end - 1) > 0):
        start += 1
    if text[end - 1] == "”" and "“" not in text[start:end]:
        end -= 1
    return start, end


def _subjects(source: Source, rules: HonourRules, before: Sequence[tuple[int, int, int]], honour: Bounds) -> list[int]:
    """The firms of the sentence before the honour, or the last one when the sentence says 公司."""
    if not before:
        return []
    text = source.folded
    first = source.sentences[source.sentence_at(honour[0])][0]
    start, end, number = before[-1]
    if start >= first:
        between = text[end : honour[0]]
        classed = rules.classed.fullmatch(between) and rules.earned.search(text, *honour)  # 永昌等一批专精特新企业
        if len(between) > _GAP or not (classed or rules.gives.search(between)) or rules.counted.search(between):
            return []
        return [number, *_listed(text, rules, before)]
    said = rules.anaphor.search(text, first, honour[0])
    if (
        said
        and honour[0] - end < _BACK
        and not rules.counted.search(text, first, honour[0])
        and rules.gives.search(text, said.end(), honour[0])
    ):
        return [number]
    return []


def _listed(text: str, rules: HonourRules, firms: Sequence[tuple[int, int, int]]) -> Iterator[int]:
    """德昀、永昌、恒达获评…: the firms before the last one in the same list."""
    for left, right in zip(reversed(firms[:-1]), reversed(firms[1:]), strict=False):
        if not rules.joint.fullmatch(text, left[1], right[0]):
            return
        yield left[2]
