"""The lines above the text: title, subtitle, byline, dates, and where the text begins."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from liangdian.compiled import re
from liangdian.lexicon import Lexicon
from liangdian.lexicon.characters import as_re
from liangdian.outline.marks import mark_pattern, read_mark
from liangdian.source import Bounds, Source

_MOST = 14  # lines that a head has at most
_LONGEST = 80
_FULL = 30  # characters that make a paragraph of a line


class Head(NamedTuple):
    """Lines by role, in order: ("title", bounds) …; `body` is the index of the first paragraph of the text."""

    lines: tuple[tuple[str, Bounds], ...]
    body: int

    def of(self, role: str) -> list[Bounds]:
        """The lines of one role."""
        return [bounds for name, bounds in self.lines if name == role]

    def lead(self, source: Source) -> int:
        """Where the first full paragraph begins: below the head, and below a first heading."""
        places = range(self.body, min(len(source.paragraphs), self.body + 4))
        full = next((i for i in places if source.paragraphs[i][1] - source.paragraphs[i][0] >= _FULL), self.body)
        if full >= len(source.paragraphs):
            return len(source.text)
        start, end = source.paragraphs[full]
        return max([start, *(line[1] for _, line in self.lines if start <= line[0] and line[1] < end)])  # below a head in its own line


class HeadGrammar(NamedTuple):
    """The pattern of each role that a line above the text may have; the first that fits names it."""

    roles: tuple[tuple[str, re.Pattern[str]], ...]
    mark: re.Pattern[str]
    genre: re.Pattern[str]
    digest: Mapping[str, str]
    original: re.Pattern[str]
    fused: re.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "HeadGrammar":
        """Compile them from a lexicon."""
        return cls(
            roles=tuple(_roles(lexicon)),
            mark=mark_pattern(lexicon),
            genre=re.compile(rf"[^。]*{lexicon.pattern('frame.genres')}\Z"),
            digest={word: role for role, key in _DIGEST.items() for word in lexicon.words(f"frame.{key}")},
            original=re.compile(as_re(_original(lexicon)), re.VERBOSE),
            fused=re.compile(as_re(_fused(lexicon)), re.VERBOSE),
        )


_DIGEST = {"title": "digest_titles", "author": "digest_authors", "date": "digest_dates", "source": "digest_others"}


def _original(lexicon: Lexicon) -> str:
    """原标题:外贸保持回暖趋势中新网某地8月15日电…: a title printed in one line with the text."""
    agency = lexicon.pattern("frame.agencies")
    paper = r"\p{Han}{2}(?:日报|晚报|晨报|早报|商报|时报)"
    return rf"""
        原标题 \s*+ : \s*+ (?:
          (?P<title> [^。\n]{{6,50}}? ) (?: \s*+ (?P=title) | (?= \s*+ {agency} | \s*+ {paper}讯\s?\( | \s (?:今年|近日|日前|近年) ) )
        )"""


def _fused(lexicon: Lexicon) -> str:
    """2021年政府工作报告(全文)——在…会议上县长林某(2022年1月8日)各位代表:…: a head in one line with the text."""
    return rf"""
        (?P<title> [^。,;:!?()\n-]{{0,30}}? 工作报告 ) (?: \( [^()\n]{{2,6}} \) )?+ \s*+
        (?P<subtitle> -{{1,6}} [^。,;:!?()\n]{{6,60}}? {lexicon.pattern("frame.occasions")} )?+ \s*+
        (?P<author> \p{{Han}}{{0,12}}? {lexicon.pattern("frame.offices")} \s*+ \p{{Han}}{{2,4}} )?+ \s*+
        (?P<date> \( (?:19|20)\d{{2}}年\d{{1,2}}月\d{{1,2}}日 \) )?+ \s*+ (?={lexicon.pattern("frame.salutations")})"""


def _roles(lexicon: Lexicon) -> Iterator[tuple[str, re.Pattern[str]]]:
    date = r"""(?: (?:19|20)\d{2} (?: \s?+ [-/.] \s?+ \d{1,2} [-/.] \d{1,2} | 年\d{1,2}月(?:\d{1,2}日)?+ | \d{4} )
        | 二[〇○零Oo][〇○零一二三四五六七八九Oo]{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?+ )"""
    clock = r"(?: \s*+ \d{1,2}:\d{2}(?::\d{2})?+ )?+"
    name = r"(?: \p{Han}{2,4} | \p{Han}\s++\p{Han} | \p{Han}{2,8}·\p{Han}{2,8} )"
    fields = lexicon.pattern("frame.source_fields", "frame.author_fields", "frame.date_fields")
    reporters = lexicon.pattern("frame.author_fields", "frame.reporters")
    outlet = r"(?: [\p{Han}A-Za-z·]{1,12} (?: 报 | 网 | 社 | 刊 | 台 | 新闻 | 在线 | 客户端 | 公众号 | 发布 | 频道 ) )"
    patterns = {
        "salutation": rf"{lexicon.pattern('frame.salutations')} [^\n]{{0,30}}",
        "annex": r"附[件表录] \s*+ [0-9一二三四五六七八九十]*+ :?+",
        "date": rf"""(?: {lexicon.pattern("frame.date_fields")} \s*+ :?+ )?+ \s*+
            (?: {outlet} \s++ )?+ [(\[]?+ {date} {clock} [)\]]?+
            (?: \s++ (?: {outlet} (?=\Z) | \p{{Han}}{{2,8}} (?=\Z) | {fields} \s*+ : [^\n]*+
              | {reporters} \s++ {name} (?: \s++ {name} )*+ ) )?+
            | [\p{{Han}}\s]{{2,20}}? {lexicon.pattern("frame.came_out")} \s*+ :?+ \s*+ {date} {clock}
            | \( [\p{{Han}}\s]{{2,24}} {date} \)""",
        "source": rf"{lexicon.pattern('frame.source_fields')} \s*+ : [^\n]*+",
        "subtitle": rf"-{{1,6}}+ [^\n]*+ | \(? \d{{4}}年\d{{1,2}}月\d{{1,2}}日 [^\n]*? {lexicon.pattern('frame.occasions')} \)?",
        "author": rf"""
            {lexicon.pattern("frame.author_fields")} (?: \s*+ [:/|] | \s++ ) [^\n]*+
            | (?: \p{{Han}}{{0,20}}? ) {lexicon.pattern("frame.offices")} \s*+ :?+ \s*+ {name}
            | (?: [\p{{Han}}\s]*? ) {_spaced(lexicon, "frame.bodies")} (?: \p{{Han}}{{2,6}}[科处室股] )?+ """,
        "caption": r"[^\n]{0,60} 摄",
    }
    for role, pattern in patterns.items():
        yield role, re.compile(as_re(rf"(?:{pattern})\Z"), re.VERBOSE)


def _spaced(lexicon: Lexicon, key: str) -> str:
    """统 计 局: the letters of a signature stand apart."""
    return "(?:" + "|".join(r"\s*".join(word) for word in lexicon.words(key)) + ")"


def read_head(source: Source, grammar: HeadGrammar) -> Head:
    """政府工作报告 / 2026年1月27日在…会议上 / 省长 李某 / 各位代表: -> title, subtitle, author, salutation."""
    lines: list[tuple[str, Bounds]] = []
    for place, (start, end) in enumerate(source.paragraphs[:_MOST]):
        m = grammar.original.match(source.folded, start, end) if place == 0 else None
        if m:
            return Head((("title", m.span("title")),), 0)
        m = grammar.fused.match(source.folded, start, end) if place == 0 and end - start > _LONGEST else None
        if m:
            return Head(tuple((role, m.span(role)) for role in ("title", "subtitle", "author", "date") if m[role]), 0)
        field = _digest_field(source, grammar, start, end)
        role, bounds = field or (_role(source, grammar, lines, place), _unmarked(source, start, end))
        if role is None:
            return Head(tuple(lines), place)
        lines.append((role, bounds))
        if role == "salutation":
            return Head(tuple(lines), place + 1)
    return Head(tuple(lines), min(len(source.paragraphs), _MOST))


def _unmarked(source: Source, start: int, end: int) -> Bounds:
    """# 开发区条例, **开发区条例** -> without the Markdown."""
    begin = start
    while begin < end and source.folded[begin] in "#* ":
        begin += 1
    while end > begin and source.folded[end - 1] in "* ":
        end -= 1
    return (begin, end) if begin < end else (start, end)


def _digest_field(source: Source, grammar: HeadGrammar, start: int, end: int) -> tuple[str, Bounds] | None:
    """【 标  题 】牧区经济发展要略 -> ("title", …)."""
    close = source.folded.find("】", start, start + 16) if source.folded[start] == "【" else -1
    role = grammar.digest.get("".join(source.folded[start + 1 : close].split())) if close > 0 else None
    if role is None:
        return None
    begin = close + 1
    while begin < end and source.folded[begin].isspace():
        begin += 1
    return (role, (begin, end)) if begin < end else ("source", (start, end))


def _role(source: Source, grammar: HeadGrammar, lines: list[tuple[str, Bounds]], place: int) -> str | None:
    start, end = source.paragraphs[place]
    line = source.folded[start:end] if end - start <= _LONGEST else ""
    known = next((role for role, pattern in grammar.roles if pattern.match(line)), None) if line else None
    if known == "salutation" and (source.folded[end - 1] not in ":,!" and end - start > 12):
        return None
    if known:
        return known
    if not line or line[-1] in "。;,、:" or read_mark(grammar.mark, source.folded, start, end):
        return None
    titled = any(role == "title" for role, _ in lines)
    if titled and line[0] == "#":
        return None
    if not titled:
        return "title" if place + 1 < len(source.paragraphs) or len(line) < 40 else None
    return _second_line(source, grammar, lines, place)


def _second_line(source: Source, grammar: HeadGrammar, lines: list[tuple[str, Bounds]], place: int) -> str | None:
    """开发区2018年亮点综述 under a title: its genre, or a byline below it, shows that it is no heading of the text."""
    start, end = source.paragraphs[place]
    line = source.folded[start:end]
    if any(role not in ("title", "author") for role, _ in lines):
        return None
    if _dashed_below(source, place):
        return "title"
    if grammar.genre.match(line):
        return "subtitle"
    if place + 1 < len(source.paragraphs):
        a, b = source.paragraphs[place + 1]
        below = source.folded[a:b] if b - a <= _LONGEST else ""
        if any(pattern.match(below) for _, pattern in grammar.roles[:-1]):
            return "subtitle"
    return None


def _dashed_below(source: Source, place: int) -> bool:
    """发挥优势 / 打造高地 / ——某地工作综述: the line above a dashed subtitle belongs to the title."""
    if place + 1 >= len(source.paragraphs):
        return False
    start, end = source.paragraphs[place + 1]
    return source.folded.startswith("--", start) and end - start <= _LONGEST and source.folded[end - 1] not in "。;,"
