"""Whether a text or a part of it sets tasks: 二、明年工作安排, 2024年十件民生实事; 一、新建…。二、改造…。"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.outline.head import Head
from liangdian.outline.marks import mark_pattern, read_mark
from liangdian.scan.found import TimeMention
from liangdian.source import Bounds, Source

_FEWEST = 3  # items that make a list of tasks
_SENTENCES = 12  # to one that may tell of something done


class PlanHeadings(NamedTuple):
    """How a heading says that what stands under it is planned."""

    plans: re.Pattern[str]
    tasks: re.Pattern[str]
    reviewed: re.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "PlanHeadings":
        """Compile it from a lexicon."""
        w = lexicon.pattern
        return cls(re.compile(w("planned.headings")), re.compile(task_title(w)), re.compile(w("planned.reviewed")))

    def announced(self, folded: str, heading: Bounds, dated: bool) -> re.Match[str] | None:
        """二、明年工作安排; 2026年民生实事, where the heading is dated or the text tells of no time; no review of plans."""
        m = self.plans.search(folded, *heading) or (self.tasks.search(folded, *heading) if dated else None)
        return None if m is None or self.reviewed.search(folded, m.end(), heading[1]) else m


class TaskGrammar(NamedTuple):
    """The words and patterns that tasks are known by."""

    headings: PlanHeadings
    order: regex.Pattern[str]
    done: re.Pattern[str]
    mark: re.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "TaskGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        return cls(
            headings=PlanHeadings.of(lexicon),
            order=regex.compile(
                rf"(?:{w('task.manner')})*+(?:{w('task.orders')}|[为对向将把给](?!主)[^,。;]{{2,40}}?{w('task.orders')})(?![^,。;:]{{0,24}}?{w('task.told')})"
            ),
            done=re.compile(w("planned.done")),
            mark=mark_pattern(lexicon),
        )


def task_title(w: Callable[..., str]) -> str:
    """2024年工作要点, …十件民生实事(征求意见稿), 关于印发…行动方案的通知: how a title or heading ends that names tasks."""
    return rf"{w('task.titles')}(?:{w('task.tails')}|[”》:。\s]|\([^()\n]{{0,24}}\)){{0,6}}+\Z"


def tasks_of(
    source: Source, grammar: TaskGrammar, head: Head, times: Sequence[TimeMention], period: str | None, published: str | None
) -> Bounds | None:
    """Where a text says that it sets tasks: in its title, or by the order that its first item opens with."""
    for start, end in head.of("title"):
        m = grammar.headings.tasks.search(source.folded, start, end)
        if m and not grammar.headings.reviewed.search(source.folded, start, end):
            return m.span()
    timeless = period is None and published is None and not any(_is_told(t) for t in times)
    return _orders(source, grammar) if timeless else None


def _is_told(t: TimeMention) -> bool:
    """2023年, 去年, 目前: what tells of things as they are or were; 到2025年 sets a term."""
    return t.marker != "until" and (t.reading.first.base in ("printed", "now") or t.reading.recent > 0)


def _orders(source: Source, grammar: TaskGrammar) -> Bounds | None:
    """一、加快…; 二、扎实推进…; 三、为…提供…: all items of the outermost list open with an order, and little is told as done."""
    kind, found = None, []
    for start, end in source.paragraphs:
        mark = read_mark(grammar.mark, source.folded, start, end)
        if mark and mark.ordinal and (kind is None or mark.kind == kind):
            kind = mark.kind
            order = grammar.order.match(source.folded, mark.end, end)
            if order is None:
                return None
            found.append(order.span())
    if len(found) < _FEWEST:
        return None
    told = sum(1 for start, end in source.sentences if grammar.done.search(source.folded, start, end))
    return found[0] if told * _SENTENCES <= len(source.sentences) else None
