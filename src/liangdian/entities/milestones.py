"""东岭大桥昨日破土动工: what has happened to an undertaking, and when."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.entities.joined import JoinedMilestone, JoinedProject
from liangdian.entities.project_plans import PlanGrammar, Plans, ToldEvent
from liangdian.entities.project_scene import Run, Scene
from liangdian.entities.project_times import EventTimes
from liangdian.lexicon import Lexicon
from liangdian.lexicon.openings import OpenedPattern
from liangdian.models import Event
from liangdian.outline.headings import Heading
from liangdian.scan.found import ScannedPeriod
from liangdian.source import Bounds

_OF_OTHERS = frozenset({"启动", "启动了"})  # only of an undertaking that somebody starts: 启动了东岭大桥建设
_DONE: tuple[Event, ...] = ("completed",)  # what 完成 says
_EVENTS: tuple[Event, ...] = ("signed", "approved", "started", "topped_out", "completed", "operating", "cleared")
_FAR = 160
_FRAME = 10  # characters before 完工 that say that only the frame stands
_AMONG = 30  # characters between 其中 and the name
_CLOSE = 22  # characters between a name and what happens to it in one clause


class MilestoneGrammar(NamedTuple):
    """The words of events, and those that make a plan or a wish of them."""

    event: OpenedPattern
    together: regex.Pattern[str]
    announced: OpenedPattern
    names: dict[str, tuple[Event, ...]]
    wish: regex.Pattern[str]
    plan: PlanGrammar
    same: dict[Event, regex.Pattern[str]]
    of: regex.Pattern[str]
    object: regex.Pattern[str]
    item: regex.Pattern[str]
    carried: regex.Pattern[str]
    prepared: regex.Pattern[str]
    agreed: regex.Pattern[str]
    contract: regex.Pattern[str]
    held: regex.Pattern[str]
    frame: regex.Pattern[str]
    phase: regex.Pattern[str]
    headed: regex.Pattern[str]
    transitive: frozenset[str]
    ended: regex.Pattern[str]
    listed: regex.Pattern[str]
    closing: regex.Pattern[str]
    deed: regex.Pattern[str]

    @classmethod
    def of_lexicon(cls, lexicon: Lexicon) -> "MilestoneGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        deeds = w("project_head.deeds", "project_head.doings")
        keys = [f"milestone.{e}" for e in (*_EVENTS, "both")]
        words, no_event = w(*keys), w("milestone.not_after")
        names: dict[str, tuple[Event, ...]] = {word: (e,) for e in _EVENTS for word in lexicon.words(f"milestone.{e}")}
        names |= dict.fromkeys(lexicon.words("milestone.both"), ("completed", "operating"))
        names |= {"建于": ("completed",), "始建于": ("started",), **dict.fromkeys(_SIGNING, ("signed",))}
        return cls(
            event=OpenedPattern.of(
                re.compile(
                    rf"{words}(?!{no_event}|{_MUCH}|项目[0-9]|的[0-9]+[个项]|(?<=验收)阶段)|(?<=[年月日底]){words}(?=后(?!期|续)|以来)|完成(?:了|{deeds})?+(?![0-9]|投资|{no_event})"
                    r"|始?建于(?=20[0-9]{2}年)|签[订署]了?(?=[^。;,]{4,60}?(?:协议|合同))"
                ),
                [*names, "完成"],
            ),
            together=regex.compile(_TOGETHER, regex.VERBOSE),
            announced=OpenedPattern.of(re.compile(_ANNOUNCED), [f"{event}的" for event in _EVENTS_OF_MANY]),
            names=names,
            wish=regex.compile(rf"(?r)(?:{w('milestone.not_before')}|(?<!已)部分)(?:项目|工程)?"),
            plan=PlanGrammar.of(lexicon),
            same={e: regex.compile(w(f"milestone.{e}", "milestone.both")) for e in _EVENTS},
            of=regex.compile(r"(?:建设|实施|使用|投产)?的“?"),
            transitive=frozenset(lexicon.words("milestone.transitive")),
            ended=regex.compile(rf"(?:{w('project_event.after_news')})?(?:[,。;、!)”\n]|[并且而,于]|$)"),
            listed=regex.compile(r"(?:工作|任务)?+(?:[,。;、!)”\n及和]|$)"),
            closing=regex.compile(
                rf"”?(?:等[^,。;:、\d的]{{0,10}}?)?(?:建设|{deeds})?(?:任务)?"
                rf"(?:{w('project_event.between', 'project_event.manner')})*+"
            ),
            deed=regex.compile(rf"(?r)(?:项目|工程|{deeds})”?"),
            agreed=regex.compile(
                r",?(?:将|拟|双方|计划)*+(?:在[^,。;]{2,12})?(?:共建|共同建设|合作建设|联合建设|投资建设|投建|建设|实施)“?"
            ),
            contract=regex.compile(r"(?:的?(?:建设|投资|合作|开发|战略|框架|入园|落户|引进))*+的?[^,。;、]{0,8}?(?:协议|合同)"),
            held=regex.compile(r"(?:仪式|活动)?在(?:位于[^,。;的]{2,20}的)?“?"),
            phase=regex.compile(w("project_head.phases")),
            headed=regex.compile(rf"(?<![\u4e00-\u9fff])(?:集中|现场)?(?P<event>{_OF_MANY})(?:项目|仪式|类|活动)*[。:]?$"),
            frame=regex.compile(r"(?r)(?:主体|土建)(?:工程|结构)?(?:已经|已|全部|全面|基本|顺利)*(?:完成)?"),
            object=regex.compile(r"(?:建设|实施|对)?了?(?:(?:总|计划)?投资[约近达超]*[0-9.]+[万亿]+元的)?“?"),
            item=regex.compile(r"[^,。;、和及的\d\n]{2,8}[、和及]“?"),
            carried=regex.compile(  # 完成东岭大桥、新桥|等3个项目建设任务
                rf"(?:{w('project_head.phases')})?(?:[、和及][^,。;、和及的\n]{{2,14}}){{0,2}}?”?(?:等[^,。;:\n]{{0,16}}?)?的?(?:建设|项目|工程|{deeds})++(?:任务|[0-9]+(?:余|多)?[个项条])?"
            ),
            prepared=regex.compile(w("milestone.preparing")),
        )


_MUCH = r"[0-9.]+(?:余|多)?万?(?:平方米|平米|亩|套|公里|户|栋)"  # 开工|9万平方米: a part of a work
_SIGNING = ("签订", "签订了", "签署", "签署了")
_EVENTS_OF_MANY = ("开工", "签约", "竣工", "投产", "奠基")
_OF_MANY = "|".join(_EVENTS_OF_MANY)
_ANNOUNCED = rf"(?P<event>{_OF_MANY})的(?:还有|主要有|[^。;,]{{0,14}}?(?:项目|工程)[^。;,]{{0,4}}?(?:有|为|是|包括|分别|:))"
_TOGETHER = rf"""
    [0-9]+(?:余|多)?[个项][^。;,]{{0,14}}?(?:项目|工程)[^。;,]{{0,8}}?集中(?P<event>{_OF_MANY})                  # 25个项目集中开工
  | (?:现场|活动|会上|仪式上)[^。;,]{{0,4}}(?P<event>{_OF_MANY})[^。;,0-9]{{0,6}}项目[0-9]+(?:余|多)?[个项]   # 活动现场签约招商项目12个
  | 集中(?P<event>{_OF_MANY})[^。;,0-9]{{0,8}}项目[0-9]+(?:余|多)?[个项]                                     # 集中开工重点项目18个
  | (?:集中|现场)(?P<event>{_OF_MANY})的[^。;,]{{0,10}}?[0-9]+(?:余|多)?[个项]                                 # 集中开工的72个项目
"""


def attach_milestones(
    scene: Scene, grammar: MilestoneGrammar, times: EventTimes, projects: Sequence[JoinedProject], headings: Sequence[Heading]
) -> None:
    """Each event to its undertaking; of one told twice the dated one is kept."""
    last, told = 0, None
    facts = sorted((s.quantity.start, i) for i, p in enumerate(projects) for s in p.investments)
    plans = Plans(scene, grammar.plan, times, headings)
    for found in grammar.event.finditer(scene.folded):
        start, end = found.span()
        sentence = scene.sentence(start)
        if grammar.wish.match(scene.folded, max(sentence[0], start - 6), start):
            continue
        run = told if told and _goes_on(scene, last, start) else _whose(scene, grammar, start, end)
        bare = run is None and found[0] in grammar.names and _only_fillers(scene, scene.clause(start, sentence[0]), start)
        if bare and (found[0] not in grammar.transitive or grammar.ended.match(scene.folded, end)):
            run = _paid_for(facts, sentence[0], start)
        last, told = end, run
        if run is None:
            continue
        told_here = ToldEvent(start, scene.clause(start, sentence[0]), sentence, run)
        if _of_other_phase(scene, grammar, run, told_here.clause, start):
            continue
        intended = plans.intends(told_here)
        for event in _events(scene, grammar, start, found[0]):
            after = times.beside(start, end)
            period, printed = (after, True) if after else times.of_event(start, sentence, grammar.same[event])
            if printed and not after and period and _is_anothers(scene, told_here, period):
                period, printed = times.of_report(start, sentence), False
            if not printed and "即将" in scene.folded[told_here.clause : start]:
                period = None  # 东岭大桥即将|通车: not yet
            if intended and not after:
                period = plans.time_of(told_here, period if printed else None)
                if period is None:
                    continue
                printed = period.start >= told_here.clause
            for i in run.projects:
                _keep(projects[i].milestones, JoinedMilestone(event, start, end, period, not printed, intended))


def _events(scene: Scene, grammar: MilestoneGrammar, start: int, word: str) -> tuple[Event, ...]:
    """What a word tells of: 主体已经|完工 is no completion."""
    events = grammar.names.get(word, _DONE)
    framed = events == _DONE and word.endswith(("完工", "竣工")) and grammar.frame.match(scene.folded, max(0, start - _FRAME), start)
    return ("topped_out",) if framed else events


def _is_anothers(scene: Scene, told: ToldEvent, time: ScannedPeriod) -> bool:
    """东岭水库2018年1月完工,|永青水库开工: the time stands with the undertaking of an earlier clause."""
    if told.run.start < told.clause or time.end > told.clause:
        return False
    other = scene.before(scene.clause(time.start, told.sentence[0]), time.start)
    return other is not None and other.projects != told.run.projects


def _of_other_phase(scene: Scene, grammar: MilestoneGrammar, run: Run, clause: int, start: int) -> bool:
    """东岭光伏项目一期投产,|二期厂房竣工: another part of the work than its name tells of."""
    told = grammar.phase.findall(scene.folded, max(clause, run.end), start) if run.end <= start else []
    named = grammar.phase.findall(scene.folded, run.start, run.end)
    return bool(told and named) and told[-1] not in named


def _paid_for(facts: Sequence[tuple[int, int]], low: int, high: int) -> Run | None:
    """公司投资3亿元新建一条生产线,|明年投产: the undertaking that a sum of the sentence goes into."""
    i = bisect_left(facts, (high, 0)) - 1
    at, project = facts[i] if i >= 0 else (-1, 0)
    return Run(at, at, (project,), False) if at >= low else None


def _goes_on(scene: Scene, last: int, start: int) -> bool:
    """拟于5月开工、|明年6月投产: what is told on of the undertaking whose event stands before."""
    return scene.folded[last : last + 1] == "、" and start - last > 1 and _only_fillers(scene, last + 1, start)


def attach_shared(
    scene: Scene, grammar: MilestoneGrammar, times: EventTimes, projects: Sequence[JoinedProject], headings: Sequence[Heading]
) -> None:
    """25个项目集中开工。其中,|东岭大桥…; 此次开工的项目有|东岭大桥…; (一)开工。|东岭大桥…: what a group does its names do."""
    for run in scene.runs:
        group = _among(scene, grammar, run)
        if group and "\n" not in scene.folded[group.end() : run.start]:
            _share(scene, grammar, times, projects, group.span("event"), run)
    announced = list(grammar.announced.finditer(scene.folded))
    for found, following in zip(announced, [*(m.start() for m in announced[1:]), len(scene.folded)], strict=False):
        sentence = scene.sentence(found.start())
        if grammar.plan.planned.search(scene.folded, scene.clause(found.start(), sentence[0]), found.start()):
            continue
        for run in scene.between(found.end(), min(sentence[1], following)):
            _share(scene, grammar, times, projects, found.span("event"), run)
    for h in headings:
        headed = grammar.headed.search(scene.folded, h.start, h.end)
        if headed is None:
            continue
        for run in scene.between(*h.body):
            _share(scene, grammar, times, projects, headed.span("event"), run)


def _among(scene: Scene, grammar: MilestoneGrammar, run: Run) -> regex.Match[str] | None:
    """25个项目集中开工。其中,|东岭大桥…: the words of the group that a name is told of."""
    low = scene.sentence(run.start)[0]
    opens = scene.folded.startswith(("其中", "分别是", "分别为"), low)
    near = max(low, run.start - _AMONG)
    among = low if opens else max(scene.folded.rfind(word, near, run.start) for word in ("其中", "分别是", "分别为"))
    groups = list(grammar.together.finditer(scene.folded, max(0, among - _FAR), among)) if among >= 0 else []
    return groups[-1] if groups else None


def _share(scene: Scene, grammar: MilestoneGrammar, times: EventTimes, projects: Sequence[JoinedProject], event: Bounds, run: Run) -> None:
    """What the group does, the names of the run do."""
    for what in grammar.names[scene.folded[slice(*event)]]:
        period, printed = times.of_event(event[0], scene.sentence(event[0]), grammar.same[what])
        for i in run.projects:
            _keep(projects[i].milestones, JoinedMilestone(what, *event, period, not printed))


def _keep(milestones: list[JoinedMilestone], new: JoinedMilestone) -> None:
    for i, old in enumerate(milestones):
        if old.event == new.event:
            if _weight(new) > _weight(old):
                milestones[i] = new
            return
    milestones.append(new)


def _weight(m: JoinedMilestone) -> int:
    known = m.period is not None and m.period.first is not None
    return (1 if m.intended else 3) * known + (known and not m.inherited)


class _Happening(NamedTuple):
    """The words of an event in their clause, and the names that stand before them in the sentence."""

    start: int
    end: int
    sentence: Bounds
    clause: int
    before: Run | None
    bare: bool  # nothing but small words stands before it in the clause


def _whose(scene: Scene, grammar: MilestoneGrammar, start: int, end: int) -> Run | None:
    """The first rule that answers names the undertaking."""
    sentence = scene.sentence(start)
    clause = scene.clause(start, sentence[0])
    happening = _Happening(start, end, sentence, clause, scene.before(sentence[0], start), _only_fillers(scene, clause, start))
    ended = grammar.ended.match(scene.folded, end) is not None
    building = scene.folded[start:end] in grammar.transitive and not ended
    rules = _OBJECTS if building else _RULES
    if scene.folded[start:end] not in grammar.names:
        rules = (finished,) if ended else (carried_out,)
    elif scene.folded[start:end] in _OF_OTHERS:
        rules = (built,)
    elif scene.folded[start:end] in _SIGNING:
        rules = (contracted,)
    for rule in rules:
        run = rule(scene, grammar, happening)
        if run:
            return run
    return None


def named_behind(scene: Scene, grammar: MilestoneGrammar, event: _Happening) -> Run | None:
    """去年开工的|东岭大桥."""
    of = grammar.of.match(scene.folded, event.end)
    return scene.starting(of.end()) if of else None


def named_before(scene: Scene, grammar: MilestoneGrammar, event: _Happening) -> Run | None:
    """东岭大桥|主体封顶."""
    run = event.before
    near = run is not None and run.end >= event.clause and event.start - run.end <= _CLOSE
    return scene.with_linked(run) if run and near and _no_other(scene, run.end, event.start) else None


def built(scene: Scene, grammar: MilestoneGrammar, event: _Happening) -> Run | None:
    """建成了|东岭大桥; 签署合作协议,共建|东岭大桥."""
    behind = grammar.object.match(scene.folded, event.end)
    run = scene.starting(behind.end()) if behind else None
    run = scene.with_following(run) if run else None
    item = grammar.item.match(scene.folded, behind.end()) if behind and run is None else None
    run = scene.starting(item.end()) if item else run
    if run and grammar.prepared.match(scene.folded, run.end):  # 启动东岭大桥前期工作
        return None
    if run is None and grammar.names.get(scene.folded[event.start : event.end]) == ("signed",):
        agreed = grammar.agreed.match(scene.folded, event.end)
        run = scene.starting(agreed.end()) if agreed else None
    return run


def finished(scene: Scene, grammar: MilestoneGrammar, event: _Happening) -> Run | None:
    """永宁路改造工程全面|完成: nothing but the close of its list stands between."""
    run = event.before
    near = run is not None and run.end >= event.clause and grammar.closing.fullmatch(scene.folded, run.end, event.start)
    return scene.with_linked(run) if run and near else None


def carried_out(scene: Scene, grammar: MilestoneGrammar, event: _Happening) -> Run | None:
    """|完成了永宁路改造工程, 完成东岭大桥、新桥等项目建设; 完成东岭大桥的设计 is no such thing."""
    run = built(scene, grammar, event)
    if run and grammar.deed.match(scene.folded, run.start, run.end) and grammar.listed.match(scene.folded, run.end):
        return run
    rest = grammar.carried.match(scene.folded, run.end) if run else None
    return run if rest and grammar.listed.match(scene.folded, rest.end()) else None


def contracted(scene: Scene, grammar: MilestoneGrammar, event: _Happening) -> Run | None:
    """签订了|东岭光伏项目建设的合作协议."""
    run = built(scene, grammar, event)
    return run if run and grammar.contract.match(scene.folded, run.end) else None


def held_at(scene: Scene, grammar: MilestoneGrammar, event: _Happening) -> Run | None:
    """开工仪式在位于城西的|东岭光伏项目举行; a signing is held anywhere."""
    if (event.before and event.before.end >= event.clause) or "签" in scene.folded[event.start : event.end]:
        return None
    at = grammar.held.match(scene.folded, event.end)
    run = scene.starting(at.end()) if at else None
    return run if run and grammar.deed.match(scene.folded, run.start, run.end) else None


def told_on(scene: Scene, grammar: MilestoneGrammar, event: _Happening) -> Run | None:
    """东岭大桥占地50亩,|今年4月竣工."""
    if not event.bare:
        return None
    if event.before:  # 东岭大桥竣工;杆线迁移已完成,|5月完工: the next item of the list is told of
        next_item = scene.folded.find(";", event.before.end, event.clause - 1) >= 0
        return None if event.before.closed or next_item else event.before
    goes_on = event.clause == event.sentence[0] < event.start or scene.takes_up(event.sentence[0])
    return (scene.told_of(event.start) if goes_on else None) or scene.titled(event.start)


def taken_up(scene: Scene, grammar: MilestoneGrammar, event: _Happening) -> Run | None:
    """该项目|已于今年4月竣工."""
    taken = scene.anaphor_end(event.clause, event.start)
    if taken is not None and _only_fillers(scene, taken, event.start):
        return event.before or scene.told_of(event.start) or scene.titled(event.start)
    return None


_Rule = Callable[[Scene, MilestoneGrammar, _Happening], Run | None]
_RULES: tuple[_Rule, ...] = (named_behind, named_before, held_at, built, told_on, taken_up)
_OBJECTS: tuple[_Rule, ...] = (named_behind, built)  # 园区|建成办公楼2栋: what is built is something else


def _only_fillers(scene: Scene, start: int, end: int) -> bool:
    found = scene.grammar.filler.match(scene.folded, start, end)
    return found is not None and found.end() == end


def _no_other(scene: Scene, start: int, end: int) -> bool:
    """东岭大桥|建设工地上,工人…: 的 and other subjects break the tie; 已部分|开业 does not."""
    between = scene.folded[start:end].removesuffix("已部分")
    return not any(word in between for word in ("的", "部分", "暨")) or _only_fillers(scene, start, end)
