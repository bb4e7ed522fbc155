"""Lines and openings of paragraphs that may be headings, before their siblings and neighbours are asked."""

from dataclasses import dataclass
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.outline.marks import Mark, mark_pattern, read_mark
from liangdian.source import Bounds, Source

LONGEST = 60  # a title longer than this is a sentence
_RUN_IN = 42  # 强化创新驱动发展,创新建设成效明显。 a title that stands before its text in one paragraph
_PLAIN = 32


@dataclass(slots=True)
class Candidate:
    """What may be a heading: its bounds, its title's bounds, and how it stands in the text."""

    kind: str
    start: int
    end: int
    title: Bounds
    label: Bounds | None = None
    ordinal: int | None = None
    place: int = 0  # index of its paragraph
    own_line: bool = True
    depth: int = 0  # of Markdown
    good: bool = True  # the words after the mark read like a title
    second: Bounds | None = None  # the second line of a heading broken in two


class CandidateGrammar(NamedTuple):
    """Patterns that tell a title from a sentence, a caption or a row of a table."""

    mark: re.Pattern[str]
    title: regex.Pattern[str]
    before_space: regex.Pattern[str]
    caption: regex.Pattern[str]
    table_row: regex.Pattern[str]
    list_opener: regex.Pattern[str]
    closer: regex.Pattern[str]
    article: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "CandidateGrammar":
        """Compile them from a lexicon."""
        return cls(
            mark=mark_pattern(lexicon),
            title=regex.compile(r"(?: [^。!?;:\t|(]++ | \( (?: [^()\n]{0,40}+ \) )?+ )++ (?P<stop> [。!?;:] )?+", regex.VERBOSE),
            before_space=regex.compile(r"[\p{Han}“”、]{2,24}+ (?: , [\p{Han}“”、]{4,20}+ )?+ (?= [ ]++ [^\n]{40} )", regex.VERBOSE),
            caption=regex.compile(
                rf"""
                {lexicon.pattern("heading_line.caption_openers")} \s*+ (?: [:(\d一二三四五六七八九十-] | \Z )
                | [^。]*+ (?<= {lexicon.pattern("heading_line.captions")} ) \Z
                | [^。]*? \( [左右中] [一二三四五1-9]? \)
                | [^。]*? 摄 \s*+ \)? \Z
                | \( 此 文?+件 [^()]{{2,16}} \) \Z  # (此件公开发布)
                | [^。]*? {lexicon.pattern("heading_line.offices")} \s*+ (?: \p{{Han}}{{2,4}} | \p{{Han}} \s++ \p{{Han}} ) \Z
                """,
                regex.VERBOSE,
            ),
            table_row=regex.compile(r"[^\n]*?(?:\t|\|)|(?:\S++\s++){2,}+[\d.%-]++\s*+\Z|[-\d.,%\s年月日]++\Z"),
            list_opener=regex.compile(
                rf"""
                [^。]*? {lexicon.pattern("heading_line.list_openers")}
                | 各 [^。]*+ (?<= 政府 | 委员会 | 委办局 | 单位 | 部门 | 机构 | 企业 | 公司 | 办事处 ) \Z  # 各乡镇人民政府: to whom
                """,
                regex.VERBOSE,
            ),
            article=regex.compile(r"第\s?+[一二三四五六七八九十百\d]++\s?+条"),
            closer=regex.compile(rf"[\[(【]?{lexicon.pattern('heading.closers')}[\])】]?\s*+[:\d一二三四]?+\s*+\Z"),
        )


def candidate_at(source: Source, grammar: CandidateGrammar, place: int) -> Candidate | None:
    """The candidate that the paragraph opens with."""
    start, end = source.paragraphs[place]
    folded = source.folded
    begin, depth = _markdown(folded, start, end)
    mark = read_mark(grammar.mark, folded, begin, end)
    if mark is not None and mark.end >= end:
        return _mark_alone(source, grammar, mark, place)
    if mark is not None:
        return _marked(folded, grammar, mark, end, place, depth)
    if depth:
        stop = _unstarred(folded, begin, end, " *#:。;")
        words = begin < stop <= begin + 2 * LONGEST
        return Candidate(f"markdown{depth}", begin, stop, (begin, stop), place=place, depth=depth) if words else None
    if folded[start] == "【":
        return _bracketed(folded, start, end, place)
    if folded[start : start + 2] == "**" and folded[end - 2 : end] == "**" and end - start <= _PLAIN + 8:
        return _plain(folded, grammar, start + 2, end - 2, place, "bold")
    if folded[start : start + 2] == "**" and (bold := BOLD_TITLE.match(folded, start, end)):
        return Candidate("phrase:", *bold.span("words"), bold.span("words"), place=place, own_line=False)
    if end - start <= _PLAIN:
        return _plain(folded, grammar, start, end, place, "line") or _short_sentence(folded, start, end, place)
    return _opening_phrase(folded, start, end, place)


def _markdown(folded: str, start: int, end: int) -> tuple[int, int]:
    """## 第一章 总则 -> where the heading's words begin, and its depth (0: no Markdown)."""
    depth = 0
    while start + depth < end and folded[start + depth] == "#" and depth < 7:
        depth += 1
    if not 1 <= depth <= 6 or folded[start + depth : start + depth + 1] != " ":
        return start, 0
    begin = start + depth
    while begin < end and folded[begin] in " *":
        begin += 1
    return begin, depth


def _unstarred(folded: str, begin: int, end: int, signs: str = " *#:★☆◆◇■□●○") -> int:
    while end > begin and folded[end - 1] in signs:
        end -= 1
    return end


def _marked(folded: str, grammar: CandidateGrammar, mark: Mark, end: int, place: int, depth: int) -> Candidate | None:
    """（一）主导产业增势强劲。上半年… -> run-in; 一、总体情况 -> a line of its own."""
    end = _unstarred(folded, mark.end, end)
    m = grammar.title.match(folded, mark.end, min(end, mark.end + LONGEST + 2))
    if m is None or m.end() == mark.end:
        return None
    stop = m.end() - (m["stop"] is not None)
    while stop > mark.end and folded[stop - 1].isspace():
        stop -= 1
    found = Candidate(mark.kind, mark.start, stop, (mark.end, stop), mark.label, mark.ordinal, place, depth=depth)
    if depth:
        found.kind = f"markdown{depth}"
    rest = end - m.end()
    found.own_line = rest <= 0
    found.good = _reads_as_title(folded, mark.kind, found, m["stop"], rest)
    above = None if found.good else grammar.before_space.match(folded, mark.end, end)  # 一、工业经济 全年…: a lost break of the line
    if above:
        found.end, found.title, found.own_line, found.good = above.end(), above.span(), False, True
    return found


def _mark_alone(source: Source, grammar: CandidateGrammar, mark: Mark, place: int) -> Candidate | None:
    """一、 and 总体情况 on the next line: one heading in two lines."""
    if mark.label is None or place + 1 >= len(source.paragraphs):
        return None
    start, end = source.paragraphs[place + 1]
    below = _plain(source.folded, grammar, start, end, place, "line") if end - start <= _PLAIN else None
    if below is None or read_mark(grammar.mark, source.folded, start, end):
        return None
    return Candidate(mark.kind, mark.start, below.end, below.title, mark.label, mark.ordinal, place + 1)


def _reads_as_title(folded: str, kind: str, found: Candidate, stop: str | None, rest: int) -> bool:
    start, end = found.title
    length = end - start
    commas = folded.count(",", start, end)
    if (
        length < 2
        or length > LONGEST
        or stop == ";"
        or folded[end - 1] == "的"
        or (stop is None and (rest > 0 or folded[end - 1] in ",、"))
    ):
        return False
    if rest <= 0:
        return length <= (_RUN_IN if stop == "。" and kind != "dash" else LONGEST) and not (kind == "spoken" and commas > 1)
    if stop == ":":
        return length <= 20 and not commas
    if kind == "spoken":
        return length <= 24 and commas <= 1 and folded.find("二是", end, end + 1) < 0
    even = commas <= 2 or all(4 <= len(part) <= 8 for part in folded[start:end].split(","))  # 水土流失,草场退化,湖泊萎缩,…
    return length <= _RUN_IN and even and not _states_figures(folded, start, end)


def _states_figures(folded: str, start: int, end: int) -> bool:
    """引进企业12家,投资3.6亿元: two numbers, or one in a long clause, make a statement of it."""
    numbers = len(regex.findall(r"\d[\d.,]*+", folded, pos=start, endpos=end))
    return numbers > 2 or (numbers > 1 and end - start > 25)


def _bracketed(folded: str, start: int, end: int, place: int) -> Candidate | None:
    stop = folded.find("】", start + 1, start + 34)
    if stop < 0 or stop - start < 3:
        return None
    return Candidate("corner", start, stop + 1, (start + 1, stop), place=place, own_line=stop + 1 == end)


def _plain(folded: str, grammar: CandidateGrammar, start: int, end: int, place: int, kind: str) -> Candidate | None:
    """园区概况 on a line of its own; captions, rows of a table and sentences are none."""
    if start >= end:
        return None
    last = folded[end - 1]
    stop = end - (last == ":")
    if folded[start] in "-*·+<[" or last in "。,;、!…" or (last == "”" and "“" not in folded[start:end]):
        return None
    if stop - start < 2 or any(c in folded[start:stop] for c in "。;!\t|"):
        return None
    line = folded[start:stop]
    if grammar.table_row.match(line) or grammar.caption.match(line) or grammar.article.match(line):
        return None
    if last == ":" and ("," in line or grammar.list_opener.match(line)):
        return None
    if not regex.search(r"\p{Han}", line):
        return None
    kind = "closer" if grammar.closer.match(line) else kind
    return Candidate(kind, start, stop, (start, stop), place=place)


def _short_sentence(folded: str, start: int, end: int, place: int) -> Candidate | None:
    """依法行政强法治。 on a line of its own, above a full paragraph, like its neighbours."""
    if folded[end - 1] != "。" or not 5 <= end - start <= 14 or not _WORDS.fullmatch(folded, start, end - 1):
        return None
    return Candidate("short sentence", start, end - 1, (start, end - 1), place=place)


_WORDS = regex.compile(r"[\p{Han}“”]++")


def _opening_phrase(folded: str, start: int, end: int, place: int) -> Candidate | None:
    """经济实力明显增强。全年… or 苗木产业:全镇…: a short phrase that opens a paragraph like its neighbours do."""
    m = _PHRASE.match(folded, start, min(end, start + 26))
    if m is None or end - m.end() < 20:
        return None
    if folded[m.end() - 1] != ":":
        return Candidate("phrase", start, m.end("words"), m.span("words"), place=place, own_line=False)
    if folded[start] == "在":
        return None
    return Candidate("phrase:", start, m.end("words"), m.span("words"), place=place, own_line=False)


# **财政收入:** 结构稳定…
BOLD_TITLE = regex.compile(r"\*\*(?P<words>[\p{Han}“”、]{2,24}+)(?:[:。]\*\*|\*\*[:。])\s*+(?=[^\n])")
_PHRASE = regex.compile(r"(?P<words> [\p{Han}“”、]{4,24}+ ) [。:] (?= [^\n] )", regex.VERBOSE)
