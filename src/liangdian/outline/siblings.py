"""What the neighbours of a candidate say: lists are no headings, and a phrase alone is a sentence."""

from collections.abc import Callable, Iterator, Sequence

from liangdian.compiled import regex
from liangdian.outline.candidates import Candidate
from liangdian.source import Source

_UNMARKED = ("line", "bold", "closer")
_PHRASES = ("phrase", "phrase:")
_FIELD = regex.compile(r"在[^,]{2,10}+(?<=方面)")
_DAY = regex.compile(r"(?:19|20)\d\d(?:([-/.])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}日)")


def headings_among(source: Source, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that their neighbours let stand."""
    kept = list(found)
    for rule in RULES:
        kept = rule(source, kept)
    return kept


def _lines_alone(source: Source, found: list[Candidate]) -> list[Candidate]:
    """园区概况 between two full paragraphs; three short lines in a row are a list, a line before a list of lines its caption."""
    places = {c.place for c in found}
    short = {c.place for c in found if c.kind in _UNMARKED}
    last = len(source.paragraphs) - 1
    kept = []
    for c in found:
        if c.kind not in _UNMARKED:
            kept.append(c)
            continue
        run = _run(short, c.place)
        before, after = run[0] - 1, run[1] + 1
        if run[1] - run[0] > 1 or after > last or not (after in places or _is_body(source, after)):
            continue
        if before >= 0 and before not in places and not _ends_a_sentence(source, before):
            continue
        kept.append(c)
    return kept


def _run(short: set[int], place: int) -> tuple[int, int]:
    """The first and the last of the short lines that stand together here; four are enough to know."""
    first = last = place
    while first - 1 in short and place - first < 3:
        first -= 1
    while last + 1 in short and last - place < 3:
        last += 1
    return first, last


def _is_body(source: Source, place: int) -> bool:
    start, end = source.paragraphs[place]
    return end - start > 40 or source.folded[end - 1] in "。!?;:”"


def _ends_a_sentence(source: Source, place: int) -> bool:
    """Its stop, or the day that closes a notice: a line below it begins something else."""
    start, end = source.paragraphs[place]
    return place == 0 or source.folded[end - 1] in "。!?;:”…)]" or _DAY.fullmatch(source.folded, start, end) is not None


def _lines_in_two(source: Source, found: list[Candidate]) -> list[Candidate]:
    """五年内在本市 / 总投资将超过百亿元: two lines of one heading; 服务 / 招商服务: a heading and the first one inside it."""
    kept: list[Candidate] = []
    for c in found:
        above = kept[-1] if kept else None
        if above is None or above.kind != "line" or c.kind != "line" or above.place + 1 != c.place or above.second:
            kept.append(c)
        elif _is_broken(source, above, c):
            above.second, above.end = c.title, c.end
        else:
            above.kind = "outer line"
            kept.append(c)
    return kept


def _is_broken(source: Source, above: Candidate, below: Candidate) -> bool:
    long, more = above.end - above.start, below.end - below.start
    unfinished = source.folded[above.end - 1] in "将的和与及为在来让使把被从向对"
    return unfinished or (long >= 8 and abs(long - more) <= 3)


def _lists_out(source: Source, found: list[Candidate]) -> list[Candidate]:
    """1.完成投资3亿元; 2.引进企业5家; ...: items of a list, most of them sentences or without a text of their own."""
    keep: set[int] = set()
    for group in _groups(found):
        titled = [i for i in group if found[i].good and _has_body(source, found, i)]
        if len(titled) * 2 >= len(group):
            keep.update(i for i in group if found[i].good and (not found[i].own_line or i in titled or _is_bare(source, found[i])))
    return [c for i, c in enumerate(found) if c.kind in (*_UNMARKED, "outer line") or i in keep]


def _is_bare(source: Source, c: Candidate) -> bool:
    return source.folded[c.end : c.end + 1] not in "。;"


def _has_body(source: Source, found: Sequence[Candidate], i: int) -> bool:
    """Run-in, or followed by anything but its own next sibling."""
    c = found[i]
    if not c.own_line or i + 1 == len(found):
        return True
    return found[i + 1].place > c.place + 1 or found[i + 1].kind != c.kind


def _groups(found: Sequence[Candidate]) -> Iterator[list[int]]:
    """一、 二、 三、 of one run: candidates of one kind until the numbers start again or an outer kind begins."""
    open_groups: dict[str, list[int]] = {}
    for i, c in enumerate(found):
        if c.kind in _UNMARKED or c.kind == "outer line":
            continue
        group = open_groups.get(c.kind)
        if group and (c.ordinal is None or (found[group[-1]].ordinal or 0) < c.ordinal):
            group.append(i)
        else:
            if group:
                yield group
            open_groups[c.kind] = [i]
    yield from open_groups.values()


def _phrases_in_company(source: Source, found: list[Candidate]) -> list[Candidate]:
    """Three paragraphs that each open with a short phrase; one alone is a sentence."""
    streaks: dict[int, int] = {}
    phrases = [c for c in found if c.kind in _PHRASES]
    first = 0
    for i, c in enumerate(phrases):
        reach = 2 if c.kind == "phrase:" else 1
        if i and (c.place - phrases[i - 1].place > reach or phrases[i - 1].kind != c.kind):
            first = i
        streaks[first] = i - first + 1
    wanted = {
        id(phrases[i + k])
        for i, n in streaks.items()
        if n >= 3 or (n == 2 and _fill_a_section(source, found, phrases[i]))
        for k in range(n)
    }
    return [c for c in found if c.kind not in _PHRASES or id(c) in wanted]


def _fill_a_section(source: Source, found: Sequence[Candidate], first: Candidate) -> bool:
    """Whether two phrases open the only two paragraphs of a numbered section."""
    marked = {c.place for c in found if c.label}
    return first.kind == "phrase" and first.place - 1 in marked and first.place + 2 in (*marked, len(source.paragraphs))


def _short_sentences_in_turn(source: Source, found: list[Candidate]) -> list[Candidate]:
    """A short sentence above a full paragraph, three times in turn; among other short sentences it is one of them, but for 在教育方面。"""
    fields = [c.place for c in found if c.kind == "short sentence" and _FIELD.fullmatch(source.folded, c.start, c.end)]
    turns = [c for c in found if c.kind == "short sentence" and _is_full(source, c.place + 1)]
    wanted = set(fields if len(fields) > 2 else ())
    for a, b, c in zip(turns, turns[1:], turns[2:], strict=False):
        if c.place - b.place <= 3 and b.place - a.place <= 3 and min(c.place - b.place, b.place - a.place) > 1:
            wanted.update((a.place, b.place, c.place))
    return [c for c in found if c.kind != "short sentence" or c.place in wanted]


def _is_full(source: Source, place: int) -> bool:
    if place >= len(source.paragraphs):
        return False
    start, end = source.paragraphs[place]
    return end - start >= 80


def _points_apart(source: Source, found: list[Candidate]) -> list[Candidate]:
    """一是夯实基础。…二是扩大投资。 in one paragraph are points of a sentence; each on its own paragraph, headings."""
    return [c for c in found if c.kind != "spoken" or not _runs_on(source, c)]


def _runs_on(source: Source, c: Candidate) -> bool:
    end = source.paragraphs[c.place][1]
    return source.folded.find("二是", c.end, end) >= 0 or source.folded.find("二要", c.end, end) >= 0


Rule = Callable[[Source, list[Candidate]], list[Candidate]]
RULES: tuple[Rule, ...] = (_points_apart, _phrases_in_company, _short_sentences_in_turn, _lines_alone, _lines_in_two, _lists_out)
