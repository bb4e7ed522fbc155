"""总投资3亿元, 占地50亩: sums and areas, and the undertakings that they belong to."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.entities.joined import JoinedProject
from liangdian.entities.project_scene import Run, Scene
from liangdian.figures import Statement
from liangdian.lexicon import Lexicon
from liangdian.models import Evidence, InvestmentRole

_ROLES: tuple[InvestmentRole, ...] = ("other", "equipment", "year", "done", "total")
_NEAR = 26  # characters before a sum that say what it is
_FAR = 140  # between a name and what is said of it
_AROUND = 3000  # a stretch in which a place that is named all the time shows itself
_TOGETHER = 2  # undertakings that one sum behind them may go into
_LEAD = 8  # characters before the name that heads its sentence
_TIED = 16  # between a name and an area in the same clause


# 拟投资5亿元新建|5万平方米厂房, 再新建门诊综合楼|4万平方米: what a sum, or a work, builds
_BUILT_FOR = (
    "投(?:资|入)?[约近达]?[0-9.]+[万亿]+元(?:新建|建设|扩建|兴建|盖|建)|新建[^,。;、0-9]{2,10}?(?:楼|厂房|车间|用房|仓库|场馆)[约近]?$"
)


class FactGrammar(NamedTuple):
    """The words that say what a sum is and whose."""

    roles: tuple[tuple[InvestmentRole, regex.Pattern[str]], ...]
    other_money: regex.Pattern[str]
    group: regex.Pattern[str]
    bare: regex.Pattern[str]
    goes_into: regex.Pattern[str]
    spent: regex.Pattern[str]
    economy: regex.Pattern[str]
    elsewhere: regex.Pattern[str]
    part: regex.Pattern[str]
    builds: regex.Pattern[str]
    owner: regex.Pattern[str]
    listed: regex.Pattern[str]
    joined: regex.Pattern[str]
    yearly: regex.Pattern[str]
    pointing: regex.Pattern[str]
    within: regex.Pattern[str]
    phase: regex.Pattern[str]
    part_of: regex.Pattern[str]
    next: regex.Pattern[str]
    each: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "FactGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        filler = w("project_fact.fillers")
        return cls(
            roles=tuple((role, regex.compile(f"(?r){w(f'project_fact.{role}')}")) for role in _ROLES),
            other_money=regex.compile(w("project_fact.not_invested")),
            group=regex.compile(
                r"(?:[0-9一二三四五六七八九十百]+(?:余|多)?(?:个|大|项)|批|等)[^,。;]{0,14}(?:项目|工程)|(?:项目|工程)(?:共|达)?[0-9]+[个项]"
            ),
            bare=regex.compile(
                rf"(?:{filler}|[,])*+(?:(?:永久|临时)?(?:占地|用地)|(?<=总|计划|规划|概算|估算)(?:投资(?!将)|面积)|建筑面积"
                r"|(?:累计|已)完成投资|估算投资|公司(?:估算|预计|计划|拟)*(?:需要|共)?(?:投入|投资))"
            ),
            goes_into=regex.compile(r"(?:人民币)?(?:投资|用于|投入)"),
            spent=regex.compile(
                r"(?:以上|左右)?(?:的|(?!(?:新建|建设|扩建)[0-9.]+万?平方米)(?:实施|完成|新建|改建|改造|扩建|改扩建|修建|建设|用于|对)(?![,。;]))"
            ),
            economy=regex.compile(r"固定资产|工业投资|民生投入|投入|贷款"),
            elsewhere=regex.compile(r"(?:以上|左右)?的|不等|[^,。;、]{0,10}(?:基地|大棚|示范区|农田|耕地)"),
            part=regex.compile(
                rf"(?:(?!厂房){filler}|生产|工业|仓储|现有|要|建成后|,)*+(?:{_BUILT_FOR}|占地|用地|建设用地|建筑|规划|面积|建面|开工|总面积|厂房|园区|用海|{w('project_fact.own_areas')})"
            ),
            builds=regex.compile(
                r"(?:已|共|累计|再|还)?(?:新建|建成|建设|兴建|修复|恢复)(?:了)?(?:[^,。;的]{1,14}、)?[^,。;、的0-9]{1,10}[约近]?"
            ),
            owner=regex.compile(r"[^,]{2,}的(?:计划)?(?:总投资|投资|占地|面积)"),
            listed=regex.compile(r"[、和与及]|以及"),
            pointing=regex.compile(r"(?:[该此本]|整个)[^,。;、的]{0,4}(?:项目|工程|基地|园区|产业园)"),
            phase=regex.compile(rf"(?:其中|[该本]?(?:项目|基地|园区|工程|产业园))*[,:]?{w('project_head.phases')}"),
            part_of=regex.compile(w("project_head.phases")),
            next=regex.compile(r"\(?[0-9一二三四五六七八九十]{1,2}[.、是)]|[^,;]{4,30}?(?:项目|工程),"),
            each=regex.compile(r"分别[^0-9,。;]{0,12}$"),
            within=regex.compile("[^。;]{0,30}其中[^,。;、]{0,10}|、[^,。;、0-9]{1,8}"),
            yearly=regex.compile(r"(?:全年|当年|年内|今年)(?:共|累计|已)*完成投资"),
            joined=regex.compile(r"[^。;\n]{0,26}?的“?"),
        )


def attach_facts(scene: Scene, grammar: FactGrammar, projects: Sequence[JoinedProject], statements: Sequence[Statement]) -> None:
    """Each sum and each area to its undertaking; a sum put into undertakings becomes an investment."""
    last: tuple[int, InvestmentRole] | None = None
    whole: tuple[int, Run] | None = None
    handed = _handed(scene, grammar, statements)
    for s in statements:
        if s.quantity.start in handed:
            project, role = handed[s.quantity.start]
            if role:
                _invest(s, role)
            (projects[project].investments if role else projects[project].areas).append(s)
        elif s.quantity.kind == "money" and s.type in ("amount", "level", "threshold"):
            role = _role(scene, grammar, s, last)
            last = (_end(s), role) if role else None
            if role:
                _attach_money(scene, grammar, projects, s, role)
        elif s.type == "area":
            run = (
                scene.around(s.quantity.start)
                or _described(scene, grammar, s)
                or (_subject(scene, grammar, s) if _is_own(scene, grammar, s) else None)
                or _owned(scene, s)
                or _within(scene, grammar, s, whole)
            )
            whole = (_end(s), run) if run else None
            for i in run.projects if run else ():
                projects[i].areas.append(s)


def _attach_money(scene: Scene, grammar: FactGrammar, projects: Sequence[JoinedProject], s: Statement, role: InvestmentRole) -> None:
    run = _described(scene, grammar, s) or scene.put_into(_end(s))
    if run is None and s.type != "threshold" and not grammar.spent.match(scene.folded, _end(s)):
        run = _subject(scene, grammar, s)
    if run is None and not _of_group(scene, grammar, s):
        return
    _invest(s, role)
    part = role == "total" and grammar.phase.match(scene.folded, scene.clause(_start(s), s.sentence[0])) is not None
    for i in run.projects if run else ():
        if part and any(f.role == "total" for f in projects[i].investments):
            s.role = "other"
        projects[i].investments.append(s)


def _invest(s: Statement, role: InvestmentRole) -> None:
    s.type, s.role = "investment", role
    s.evidence.append(Evidence("role", f"investment_{role}", ((s.quantity.start, s.quantity.end),)))


def _handed(scene: Scene, grammar: FactGrammar, statements: Sequence[Statement]) -> dict[int, tuple[int, InvestmentRole | None]]:
    """东岭大桥、永宁路改造工程总投资分别为|3亿元、2亿元: as many sums, or areas, as undertakings; by their places."""
    handed: dict[int, tuple[int, InvestmentRole | None]] = {}
    for i, first in enumerate(statements if "分别" in scene.folded else ()):
        money = first.quantity.kind == "money"
        if not money and first.type != "area":
            continue
        told = grammar.each.search(scene.folded, scene.clause(_start(first), first.sentence[0]), _start(first))
        run = scene.before(first.sentence[0], told.start()) if told else None
        items = statements[i : i + len(run.projects)] if run else []
        if not run or len(items) != len(run.projects) or len(items) < _TOGETHER:
            continue
        role = _role(scene, grammar, first, None) or ("other" if told and "募集资金" in told[0] else None) if money else None
        listed = all(a.type == b.type and grammar.listed.fullmatch(scene.folded, _end(a), _start(b)) for a, b in pairwise(items))
        if listed and (role or not money):
            handed |= {s.quantity.start: (project, role) for s, project in zip(items, run.projects, strict=True)}
    return handed


def _start(s: Statement) -> int:
    return s.quantity.outer_start if s.quantity.outer_start >= 0 else s.quantity.start


def _end(s: Statement) -> int:
    return max(s.quantity.outer_end, s.quantity.end)


def _role(scene: Scene, grammar: FactGrammar, s: Statement, last: tuple[int, InvestmentRole] | None) -> InvestmentRole | None:
    """总投资 -> total, 完成投资 -> done; of 投资5亿元的A、3亿元的B the second keeps the role of the first."""
    start = _start(s)
    low = max(scene.clause(start, s.sentence[0]), start - _NEAR)
    if low == start > 0 and scene.folded[low - 1] == ":":
        low = scene.clause(start - 1, s.sentence[0])  # 总投资:1.2亿元
    words = scene.folded[low:start]
    if grammar.goes_into.match(scene.folded, _end(s)) and scene.put_into(_end(s)):
        return "total"
    if grammar.other_money.search(words):
        return None
    for role, pattern in grammar.roles:
        found = pattern.search(words)
        if found and not any(ch.isdigit() for ch in words[found.end() :]):
            return role
    if last and start - last[0] < 40 and grammar.listed.match(scene.folded, start - 1, start) and scene.named_behind(_end(s)):
        return last[1]
    return None


def _described(scene: Scene, grammar: FactGrammar, s: Statement) -> Run | None:
    """总投资7亿元、占地50亩的|东岭大桥."""
    found = scene.named_behind(_end(s))
    low = max(s.sentence[0], scene.folded.rfind(";", s.sentence[0], s.quantity.start) + 1)
    if found is None and scene.before(low, s.quantity.start) is None and scene.folded[_end(s) : _end(s) + 1] in "、,":
        match = grammar.joined.match(scene.folded, _end(s), s.sentence[1])
        found = scene.starting(match.end()) if match and any(ch.isdigit() for ch in match[0]) else None
    return found


def _subject(scene: Scene, grammar: FactGrammar, s: Statement) -> Run | None:
    """东岭大桥占地50亩,总投资3亿元; 该项目总投资3亿元."""
    at = _start(s)
    run = scene.before(s.sentence[0], at)
    if run:
        if (
            run.closed
            or len(run.projects) > _TOGETHER
            or at - run.end > _FAR
            or scene.grammar.group.search(scene.folded, run.end, at)
            or _of_another(scene, grammar, run, at)
            or _of_the_next(scene, grammar, run, at)
        ):
            return None
        return run
    if _named_in_part(scene, s):
        return scene.told_of(at, paragraphs=2)
    if grammar.yearly.match(scene.folded, s.sentence[0], at):
        return _alone_before(scene, grammar, s)
    if (
        scene.takes_up(s.sentence[0])
        or _points_back(scene, grammar, s, at)
        or grammar.bare.match(scene.folded, s.sentence[0], s.sentence[0] + _FAR)
    ):
        if at - s.sentence[0] > _FAR or scene.grammar.group.search(scene.folded, s.sentence[0], at):
            return None
        told = scene.told_of(at) or scene.titled(at)
        return None if told and told.closed and len(told.projects) > 1 else told
    return scene.titled(at) if _goes_on(scene, grammar, s, at) else None


def _goes_on(scene: Scene, grammar: FactGrammar, s: Statement, at: int) -> bool:
    """公司成立于2006年,项目一期占地90亩,|总投资3亿元: a later clause that needs a name before it."""
    clause = scene.clause(at, s.sentence[0])
    anaphor = scene.grammar.anaphor.match(scene.folded, clause, at)
    own = grammar.bare.match(scene.folded, anaphor.end() if anaphor else clause, at)
    return own is not None and not scene.grammar.group.search(scene.folded, s.sentence[0], at)


def _alone_before(scene: Scene, grammar: FactGrammar, s: Statement) -> Run | None:
    """东岭组团建设全面展开。|全年完成投资3亿元: the one undertaking that the sentence before is about."""
    i = scene.source.sentence_at(s.sentence[0])
    before = scene.source.sentences[i - 1] if i else s.sentence
    runs = scene.between(*before) if scene.folded.find("\n", before[0], s.sentence[0]) < 0 else []
    one = len(runs) == 1 and len(runs[0].projects) == 1 and runs[0].start == before[0]
    return runs[0] if one and not grammar.listed.match(scene.folded, runs[0].end) else None


def _owned(scene: Scene, s: Statement) -> Run | None:
    """东岭机场…。|机场航站楼面积3万平方米: how the name ends takes it up, and the figure was read as its own."""
    at = s.quantity.start
    if s.entity is None or scene.anaphor_end(scene.clause(at, s.sentence[0]), at) is None:
        return None
    run = scene.starting(s.entity[0])
    return run if run and run.end == s.entity[1] else None


def _within(scene: Scene, grammar: FactGrammar, s: Statement, whole: tuple[int, Run] | None) -> Run | None:
    """东岭采摘园占地90亩,|其中李子园30亩、杏园60亩: parts of the area told of before."""
    if whole is None or whole[0] < s.sentence[0] or scene.before(whole[0], _start(s)):
        return None
    among = scene.folded.rfind("其中", max(s.sentence[0], _start(s) - _FAR), _start(s))
    return whole[1] if among >= 0 and grammar.within.fullmatch(scene.folded, whole[0], _start(s)) else None


def _points_back(scene: Scene, grammar: FactGrammar, s: Statement, at: int) -> bool:
    """一位负责人透露,|整个项目投资…: a later clause takes the undertaking up, by 该 or 整个."""
    clause = scene.clause(at, s.sentence[0])
    return s.quantity.kind == "money" and grammar.pointing.match(scene.folded, clause) is not None


def _of_another(scene: Scene, grammar: FactGrammar, run: Run, at: int) -> bool:
    """东岭大桥开工,永昌公司的总投资…: a sum of another owner."""
    clause = scene.clause(at, run.end)
    return grammar.owner.search(scene.folded, clause, at) is not None


def _of_the_next(scene: Scene, grammar: FactGrammar, run: Run, at: int) -> bool:
    """1.东岭大桥,总投资9亿元;|2.老城区管网改造工程,总投资2亿元: the next item of the list is told of."""
    item = scene.folded.rfind(";", run.end, at) + 1
    if item == 0:
        return False
    told, named = (grammar.part_of.findall(scene.folded, a, b) for a, b in ((item, at), (run.start, run.end)))
    return bool(told and named and told[-1] not in named) or grammar.next.match(scene.folded, item, at) is not None


def _named_in_part(scene: Scene, s: Statement) -> bool:
    """东岭产业园开工。…利用东岭村留用地…,总投资3亿元: the sentence repeats how the name begins."""
    told = scene.told_of(s.sentence[0], paragraphs=2)
    if told is None or told.closed or len(told.projects) > 1:
        return False
    begins = scene.folded[told.start : told.start + 2]
    at = s.quantity.start
    near = scene.folded.find(begins, max(s.sentence[0], at - _FAR), min(s.sentence[1], at + _FAR)) >= 0
    return near and scene.folded.count(begins, max(0, at - _AROUND), at + _AROUND) <= 4 * scene.times_named(told.projects[0])


def _is_own(scene: Scene, grammar: FactGrammar, s: Statement) -> bool:
    """占地50亩, 总建筑面积3万平方米 are a work's own; 治理水土流失23万亩 is what it does elsewhere."""
    at = _start(s)
    if grammar.elsewhere.match(scene.folded, _end(s)):
        return False
    run = scene.before(s.sentence[0], at)
    clause = scene.clause(at, s.sentence[0])
    if run and run.end >= clause:
        comma = scene.folded.rfind("、", run.end, at) + 1  # 绿化工程43万亩、防沙治沙50万亩: the second is another matter
        return at - run.end <= _TIED if not comma else grammar.part.match(scene.folded, comma, at) is not None
    own = (clause, scene.anaphor_end(clause, at) or clause)
    if run and grammar.builds.fullmatch(scene.folded, clause, at) and _heads(scene, run, s):
        return True
    return any(grammar.part.match(scene.folded, a, at) for a in own) or _named_in_part(scene, s)


def _heads(scene: Scene, run: Run, s: Statement) -> bool:
    """推进|东岭牧场项目,新建厂房…: the one undertaking of its sentence, at the head of it."""
    return (
        len(run.projects) == 1 and not run.closed and run.start - s.sentence[0] <= _LEAD and scene.before(s.sentence[0], run.start) is None
    )


def _of_group(scene: Scene, grammar: FactGrammar, s: Statement) -> bool:
    """12个升级项目总投资9亿元: a group without names is a figure of its own."""
    at, end = _start(s), _end(s)
    if s.type == "threshold" or grammar.economy.search(scene.folded, scene.clause(at, s.sentence[0]), at):
        return False
    if scene.folded.startswith("的", end):
        return grammar.group.search(scene.folded, end, min(s.sentence[1], end + 20)) is not None
    return grammar.group.search(scene.folded, max(s.sentence[0], at - 60), at) is not None
