"""Which undertaking a place of the text tells of: the one named behind it, before it in its sentence, or in the sentence before."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.source import Bounds, Source

_REACH = 160  # characters that are read back or ahead in a sentence
_LINES, _SHORT = 4, 40  # short lines that are read back over
_TAIL = 2  # characters of a name that take it up
_CLAUSE_END = re.compile("[,;:。!?]")
_TWO = 2  # works that a sum may be put into together
_BACK = 6  # sentences that 该项目 reaches back at most
_TITLE = 12  # characters before the name on such a line
_SECTION = 1200  # characters that the name on a line of its own is told of at most
_ITEM = r"[ \t]*+(?:\(?[一二三四五六七八九十0-9]{1,3}[).、]+[ ]*+)?+"
_LINE_HEAD = regex.compile(rf"(?r)(?:^|\n){_ITEM}")
_LINE_TAIL = re.compile(r"[ \t]*+:?+[ \t\r]*+\n")


class SceneGrammar(NamedTuple):
    """The words by which a sentence stays with an undertaking or leaves it."""

    joint: re.Pattern[str]
    close: re.Pattern[str]
    group: re.Pattern[str]
    behind: re.Pattern[str]
    listed: re.Pattern[str]
    into: re.Pattern[str]
    gap: re.Pattern[str]
    anaphor: re.Pattern[str]
    filler: re.Pattern[str]
    deed: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "SceneGrammar":
        """Compile them from a lexicon."""
        filler = lexicon.pattern("project_fact.fillers")
        return cls(
            joint=re.compile(r"[”]?(?:、|和|与|及|以及|,以及)[“]?(?:[^,。;、]{0,14}元的?|(?:[^,。;、的等]{2,20}、){1,4}+)?"),
            close=re.compile(r"[”]?(?:等|[0-9一二三四五六七八九十]+(?:个|大|项)[^,。;]{0,8}项目)"),
            group=re.compile(
                r"(?:[0-9一二三四五六七八九十百]+(?:余|多)?(?:个|大|项)|等|批)[^,。;\d]{0,12}(?:项目|工程)|共[0-9]+[个项]|企业[0-9]+(?:余|多)?家|全年|全市|全县|全区|全省"
            ),
            behind=re.compile(r"(?:以上|左右|人民币|美元|建设|兴建|打造|实施)*+(?:年产[^,。;:、\n的]{2,16})?的?“?"),
            listed=re.compile(r"(?:以上)?的(?:[^,。;:\n]{4,30}?等|(?:[^,。;:\n、]{2,10}、){1,3})"),
            gap=re.compile(r"[^,。;\n]{0,4}(?:,[^,。;\n]{0,10})?"),
            into=re.compile(r"(?:对|用于|投资|新建|建设|兴建|打造|实施|投建|改造|扩建|完成|启动)(?:了)?(?:一(?:条|个|座|处))?“?"),
            anaphor=re.compile(
                rf"{_ITEM}“?(?:标志着|意味着)?(?:(?:{filler}|[0-9]+)*+,)?(?:{lexicon.pattern('project_fact.anaphors')}|[该此][^,。;、的]{{1,4}}(?:项目|工程|基地|中心|园区|产业园|大厦|桥|路|线))(?!中|他|余|次)"
            ),
            deed=regex.compile(rf"(?r)(?:项目|工程|{lexicon.pattern('project_head.deeds')})*+"),
            filler=re.compile(rf"(?:{filler}|第?[0-9一二三四五六七八九十]+(?:年|月|日|期|季度)|[ ,“”\"])*+"),
        )


class Run(NamedTuple):
    """东岭大桥、永宁路改造等: names that stand in one list; `closed` where 等 or a number of projects follows."""

    start: int
    end: int
    projects: tuple[int, ...]
    closed: bool


class Scene:
    """The names of a text and the sentences between them."""

    def __init__(self, source: Source, grammar: SceneGrammar, mentions: Sequence[tuple[int, int, int]]) -> None:
        self.source = source
        self.folded = source.folded
        self.grammar = grammar
        self.mentions = mentions
        self.linked: set[int] = set()  # where runs start that a sum or an unread item parts from the one before
        self.runs = self._runs(mentions)
        self.starts = [r.start for r in self.runs]
        self.counts = Counter(p for r in self.runs for p in r.projects)
        self.paragraphs = [p[0] for p in source.paragraphs]
        self.titles = [r for r in self.runs if self._on_its_own_line(r)]

    def _runs(self, mentions: Sequence[tuple[int, int, int]]) -> list[Run]:
        runs: list[list[tuple[int, int, int]]] = []
        for mention in mentions:
            joint = runs and self.grammar.joint.fullmatch(self.folded, runs[-1][-1][1], mention[0])
            if joint and not joint[0].endswith(("元", "元的", "、"), 1):
                runs[-1].append(mention)
                continue
            runs.append([mention])
            if joint:
                self.linked.add(mention[0])
        return [
            Run(r[0][0], r[-1][1], tuple(dict.fromkeys(m[2] for m in r)), self.grammar.close.match(self.folded, r[-1][1]) is not None)
            for r in runs
        ]

    def sentence(self, at: int) -> Bounds:
        """The sentence that holds the place."""
        return self.source.sentences[self.source.sentence_at(at)]

    def clause(self, at: int, low: int) -> int:
        """Where the clause begins that holds the place."""
        low = max(low, at - _REACH)
        mark = _CLAUSE_END.search(self.folded[low:at][::-1])
        return at - mark.start() if mark else low

    def before(self, low: int, at: int) -> Run | None:
        """The last run that begins in a stretch of text and ends in it."""
        i = bisect_left(self.starts, at) - 1
        while i >= 0 and self.starts[i] >= low:
            if self.runs[i].end <= at:
                return self.runs[i]
            i -= 1
        return None

    def between(self, low: int, high: int) -> list[Run]:
        """The runs that begin in a stretch of text."""
        return self.runs[bisect_left(self.starts, low) : bisect_left(self.starts, high)]

    def with_linked(self, run: Run) -> Run:
        """投资3亿元的东岭大桥、2亿元的|永宁路改造: the run, and those of the list that sums part from it."""
        i = bisect_left(self.starts, run.start)
        projects = run.projects
        while i > 0 and self.starts[i] in self.linked:
            i -= 1
            projects = (*self.runs[i].projects, *projects)
        return run._replace(projects=tuple(dict.fromkeys(projects)))

    def with_following(self, run: Run) -> Run:
        """完成了东岭大桥、危房改造、|永宁路改造: the run, and those of the list that follow."""
        i = bisect_left(self.starts, run.start) + 1
        projects = run.projects
        while i < len(self.runs) and self.starts[i] in self.linked:
            projects, run = (*projects, *self.runs[i].projects), run._replace(end=self.runs[i].end, closed=self.runs[i].closed)
            i += 1
        return run._replace(projects=tuple(dict.fromkeys(projects)))

    def around(self, at: int) -> Run | None:
        """30万亩农田改造工程: the run whose name a number stands in."""
        i = bisect_right(self.mentions, (at, len(self.folded), 0)) - 1
        start, end, project = self.mentions[i] if i >= 0 else (0, 0, 0)
        return Run(start, end, (project,), False) if at < end else None

    def starting(self, at: int) -> Run | None:
        """The run that begins exactly there."""
        i = bisect_left(self.starts, at)
        return self.runs[i] if i < len(self.runs) and self.starts[i] == at else None

    def named_behind(self, end: int) -> Run | None:
        """总投资7亿元的|东岭大桥: the run right behind a number or an event."""
        match = self.grammar.behind.match(self.folded, end)
        found = self.starting(match.end()) if match else None
        if found is None and (listed := self.grammar.listed.match(self.folded, end)):
            found = self.starting(listed.end())
        return found or self.starting(end)

    def put_into(self, end: int) -> Run | None:
        """投资3亿元,新建|东岭大桥: one work that the sum is put into, or two."""
        for match in self.grammar.into.finditer(self.folded, end, min(len(self.folded), end + 28)):
            found = self.starting(match.end())
            if found and len(found.projects) <= _TWO and not found.closed and self.grammar.gap.fullmatch(self.folded, end, match.start()):
                return found
        return None

    def anaphor_end(self, clause: int, at: int) -> int | None:
        """该项目|于4月竣工: where the words end that take up the undertaking at the head of a clause."""
        anaphor = self.grammar.anaphor.match(self.folded, clause, at)
        return anaphor.end() if anaphor else self._tail(clause)

    def takes_up(self, start: int) -> bool:
        """Whether a sentence begins with 该项目, 项目 or the like, or with how the name ends that was told of: 机场|…."""
        return self.grammar.anaphor.match(self.folded, start, start + _REACH // 2) is not None or self._tail(start) is not None

    def _tail(self, start: int) -> int | None:
        """东岭机场位于城西。|机场于2011年开工: where the last characters of the name end that take it up."""
        told = self.told_of(start)
        if told is None or len(told.projects) > 1 or told.end - told.start < 2 * _TAIL:
            return None
        deed = self.grammar.deed.match(self.folded, told.start + _TAIL, told.end)
        ends = (told.end, deed.start() if deed else told.end)  # 东岭院区|改扩建项目: 院区
        return start + _TAIL if any(self.folded.startswith(self.folded[end - _TAIL : end], start) for end in ends) else None

    def told_of(self, at: int, paragraphs: int = 1) -> Run | None:
        """The undertaking that the sentences before tell of: 该项目…, 项目总投资…; a heading above may name it."""
        i = self.source.sentence_at(at)
        start = self.source.sentences[i][0]
        k = bisect_right(self.paragraphs, start) - paragraphs
        if paragraphs == 1 and k >= 0 and self.paragraphs[k] == start:
            k -= 1
            for _ in range(_LINES):  # 项目名称:…, 地点:…, 总投资:… on lines of their own
                if k > 0 and self.paragraphs[k + 1] - self.paragraphs[k] <= _SHORT:
                    k -= 1
        low = max(self.paragraphs[max(k, 0)], self.source.sentences[max(0, i - _BACK)][0])
        found = self.before(low, start)
        opening = self.paragraphs[bisect_right(self.paragraphs, start) - 1]
        # 该项目2011年开工。|项目占地90亩: the paragraph goes on with what its first sentence takes up
        return self.told_of(opening) if found is None and opening < start and self.takes_up(opening) else found

    def _on_its_own_line(self, run: Run) -> bool:
        after = _LINE_TAIL.match(self.folded, run.end) if len(run.projects) == 1 else None
        return after is not None and _LINE_HEAD.match(self.folded, max(0, run.start - _TITLE), run.start) is not None

    def titled(self, at: int) -> Run | None:
        """东岭钢材项目⏎公司成立于2006年。|该项目占地90亩: what the last line with a name alone names, where no other is named since."""
        i = bisect_left(self.titles, at, key=attrgetter("start")) - 1
        title = self.titles[i] if i >= 0 else None
        if title is None or at - title.end > _SECTION:
            return None
        return title if all(r.projects == title.projects for r in self.between(title.end, at)) else None

    def times_named(self, project: int) -> int:
        """How many runs name an undertaking."""
        return self.counts[project]
