"""What a careful reader sees around one number: the words before it, the words after it, and the numbers beside it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from liangdian.compiled import re, regex
from liangdian.figures.statement import Statement
from liangdian.lexicon import folding
from liangdian.models import Part
from liangdian.scan.found import ScannedPeriod, ScannedQuantity
from liangdian.source import Bounds, Source

MEMORY = 12  # numbers that a reader keeps in mind
REACH = 64  # characters that a clause is read back or ahead

# Read backwards from a number to where its clause begins: [总投资(含设备)超过]16亿元.
_BEFORE = regex.compile(r"(?r)(?:[^,;:。!?()\n\r\t]|\([^()\n]{0,48}\)|(?<=\d),(?=\d))*+")
# The sentence before is told of, or compared with a time or a place: 与上年相比, 较年初; no 同时, no 比如.
_TELLING_ON = re.compile(r"其中|[同环]比|按[年月季]|[与同跟和比较](?=[上去前今全其往历昨期年月周季节平计预目原当本世行省市国疫\d十])")
# 总投资: 3亿元: what the colon stands behind is the number's own.
_LABELLED = regex.compile(r"(?r):[ \t]*")
_MARK = re.compile(r"[,;:。!?()\n\r\t]")
AFTER = regex.compile(r"(?:[^,;:。!?()\n\r\t]|(?<=\d),(?=\d))*+")
# What may stand between the numbers of one list: 12.5、9.4和8.2.
JOINT = regex.compile(r"\s*(?:[、,/和及与]|以及|\bto\b)?\s*")
_GOES_ON = regex.compile(r"(?:的)?(?:目标|任务|计划(?!总?投资)|预算|指标)")
_TIME_TAIL = regex.compile(r"(?:以来|期间|年内|内(?![外贸资需河陆部销容])|[末底初间起来])?,?")
_REACHING = regex.compile(r"达|到|至|突破|超|增|升|降|实现|完成")
_ACHIEVING = ("实现", "完成")  # 投资9亿元,|完成1.8万户棚改: what is done is counted, not what was told of before
_FROM = ("由", "从", "自", "较", "比", "占")


@dataclass(slots=True)
class View:
    """One number in its clause; `before` and `after` are the bounds of its words, `left` and `right` the words themselves."""

    quantity: ScannedQuantity
    statement: Statement
    before: Bounds
    after: Bounds
    left: str
    right: str
    folded: str
    unit: str  # 戶 -> 户: folded
    limit: str  # 以上, 左右: what the number's qualifier prints behind it
    clause_start: int  # where its clause begins, times and all
    clause_before: Bounds  # the words between the number before it and its own clause
    previous: "View | None" = None
    following: "View | None" = None
    listed: bool = False  # nothing but 、 or 和 stands between it and the number before
    bracketed: bool = False  # it stands in brackets: 水平(5.5%)
    noun_end: int = -1  # where the words of its predicate begin: 税收|同比增长
    carried: "View | None" = None  # whose noun it shares
    told: "View | None" = None  # the last number of the sentence before, where this one opens with 其中
    describes: Bounds | None = None  # the name right behind it: 总投资7亿元的[南湖广场项目]
    notes: dict[str, Bounds] = field(default_factory=dict)

    def earlier(self) -> Iterator["View"]:
        """The numbers before it in the sentence, nearest first, no more of them than a reader keeps in mind."""
        view, left = self.previous, MEMORY
        while view is not None and left:
            yield view
            view, left = view.previous, left - 1

    def clauses_before(self, sign: re.Pattern[str]) -> Sequence[Bounds]:
        """The clauses of its sentence before its own, nearest first, back to a semicolon or a number; none where no sign stands in them."""
        start = self.previous.after[1] if self.previous else self.statement.sentence[0]
        end = self.clause_start - 1
        if end <= start or not sign.search(self.folded, start, end):
            return ()
        found: list[Bounds] = []
        while end > start and self.folded[end] != ";" and len(found) < 4:
            at = max(start, self.folded.rfind(",", start, end) + 1, self.folded.rfind(";", start, end) + 1)
            found.append((at, end))
            end = at - 1
        return found

    def place(self, at: Bounds) -> Bounds:
        """Where a stretch of `left` stands in the text."""
        return self.before[0] + at[0], self.before[0] + at[1]

    def place_behind(self, at: Bounds) -> Bounds:
        """Where a stretch of `right` stands in the text."""
        return self.after[0] + at[0], self.after[0] + at[1]

    def brackets_off(self, end: int) -> bool:
        """产值(2020年)3亿元: whether what ends there stands in brackets that close before the number."""
        closed = self.folded.find(")", end, self.quantity.start)
        return closed >= 0 and "(" not in self.folded[end:closed]

    def proves(self, part: Part, rule: str, *spans: Bounds) -> None:
        """Keep which rule gave a part of the figure, and from which words."""
        self.statement.evidence.append((part, rule, spans))

    @property
    def reaches(self) -> bool:
        """增长16%,[达到]28.8亿元: a level that only a verb stands before."""
        if self.type != "level" or self.noun_end != 0:
            return False
        if self.left in ("为", "由", "从"):  # 由426亿元|增加到862亿元
            return True
        verb = _REACHING.search(self.folded, self.before[0], self.quantity.start)
        return verb is not None and not (self.quantity.kind == "count" and verb.group() in _ACHIEVING)

    @property
    def bounds_on(self) -> bool:
        """投资1000万元以上至[5000万元]、5000万元以上至[1亿元]: the next bound of what the threshold before it bounds."""
        before = self.previous
        if before is None or before.type != "threshold" or before.unit != self.unit or before.after[0] != self.before[0]:
            return False
        return self.left.strip("、 ") in _UP_TO

    @property
    def type(self) -> str:
        """The type read so far."""
        return self.statement.type


_UP_TO = frozenset({"", "至", "到", "-"})


@lru_cache(maxsize=256)
def _plain(unit: str) -> str:
    return folding()(unit)


def build_views(source: Source, quantities: Sequence[ScannedQuantity], periods: Sequence[ScannedPeriod]) -> list[View]:
    """A view of each quantity, joined to its neighbours in the sentence."""
    folded = source.folded
    starts = [q.outer_start if q.outer_start >= 0 else q.start for q in quantities]
    ends = [max(q.outer_end, q.end) for q in quantities]
    time_ends = [p.end for p in periods]
    views: list[View] = []
    for i, q in enumerate(quantities):
        sentence = source.sentences[source.sentence_at(q.start)]
        before_from = max(sentence[0], starts[i] - REACH)
        previous = views[-1] if views and views[-1].statement.sentence == sentence else None
        if previous and ends[i - 1] <= starts[i]:
            before_from = max(before_from, ends[i - 1])
        labelled = _LABELLED.match(folded, before_from, starts[i]) if folded[starts[i] - 1] in ": \t" else None
        end = labelled.start() if labelled else starts[i]
        match = _BEFORE.match(folded, before_from, end)
        clause_start = begin = match.start() if match else end
        begin = _after_times(folded, time_ends, periods, begin, end)
        after_to = min(sentence[1], ends[i] + REACH)
        if i + 1 < len(quantities):
            after_to = max(ends[i], min(after_to, starts[i + 1]))
        stop = clause_end(folded, ends[i], after_to)
        view = View(
            q,
            Statement(q, sentence),
            (begin, end),
            (ends[i], stop),
            folded[begin:end],
            folded[ends[i] : stop],
            folded,
            _plain(q.unit),
            folded[q.end : ends[i]],
            clause_start,
            (max(before_from, begin - REACH), begin),
            previous,
            bracketed=begin > 0 and folded[begin - 1] == "(",
        )
        if previous:
            view.told = previous.told
        elif views and _TELLING_ON.match(folded, sentence[0]):
            view.told = views[-1]
        if previous:
            previous.following = view
            view.listed = ends[i - 1] < starts[i] and joins(folded, ends[i - 1], starts[i])
        views.append(view)
    return views


def clause_end(folded: str, start: int, end: int) -> int:
    """Where the next mark stands; what may be the comma of 1,000 is left to the pattern, and no letter stands beside that."""
    mark = _MARK.search(folded, start, end)
    at = mark.start() if mark else end
    if at + 1 >= end or folded[at] != "," or folded[at - 1].isalpha() or folded[at + 1].isalpha():
        return at
    m = AFTER.match(folded, start, end)
    return m.end() if m else start


def joins(folded: str, start: int, end: int) -> bool:
    """12.5、9.4: no other letter than the last of these stands before the second."""
    last = folded[end - 1]
    return (last in "和及与o" or not last.isalpha()) and bool(JOINT.fullmatch(folded, start, end))


def _after_times(folded: str, time_ends: Sequence[int], periods: Sequence[ScannedPeriod], begin: int, end: int) -> int:
    """海河商贸2020年|实现营业收入: the words begin after the last time that stands in them, unless it is compared with."""
    i = bisect_right(time_ends, end) - 1
    while i >= 0 and periods[i].end > begin:
        if (
            periods[i].marker != "compared"
            and not _GOES_ON.match(folded, periods[i].end)
            and folded[periods[i].start - 1 : periods[i].start] not in _FROM
        ):
            m = _TIME_TAIL.match(folded, periods[i].end, end)
            return m.end() if m else periods[i].end
        i -= 1
    return begin
