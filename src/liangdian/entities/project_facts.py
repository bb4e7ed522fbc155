"""总投资3亿元, 占地50亩: sums and areas, and the undertakings that they belong to."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from liangdian.entities.joined import JoinedProject
from liangdian.entities.project_scene import Run, Scene
from liangdian.figures import Evidence, Statement
from liangdian.lexicon import Lexicon
from liangdian.models import InvestmentRole

_ROLES: tuple[InvestmentRole, ...] = ("equipment", "year", "done", "total")
_NEAR = 26  # characters before a sum that say what it is
_FAR = 140


@dataclass(frozen=True, slots=True)
class FactGrammar:
    """The words that say what a sum is and whose."""

    roles: tuple[tuple[InvestmentRole, regex.Pattern[str]], ...]
    other_money: regex.Pattern[str]
    group: regex.Pattern[str]
    bare: regex.Pattern[str]
    listed: regex.Pattern[str]
    joined: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "FactGrammar":
        """Compile them from a lexicon."""
        w = lexicon.pattern
        filler = w("project_fact.fillers")
        return cls(
            roles=tuple((role, regex.compile(f"(?r){w(f'project_fact.{role}')}")) for role in _ROLES),
            other_money=regex.compile(w("project_fact.not_invested")),
            group=regex.compile(r"(?:[0-9一二三四五六七八九十百]+(?:余|多)?(?:个|大|项)|批|等)[^,。;]{0,14}(?:项目|工程)|(?:项目|工程)(?:共|达)?[0-9]+[个项]"),
            bare=regex.compile(rf"(?:{filler}|[,])*+(?:总投资|计划总投资|项目总投资|占地|总占地|总用地|用地|建筑面积|总建筑面积|规划面积|规划用地|总面积)"),
            listed=regex.compile(r"[、和与及]|以及"),
            joined=regex.compile(r"[^。;\n]{0,26}?的“?"),
        )


def attach_facts(scene: Scene, grammar: FactGrammar, projects: Sequence[JoinedProject], statements: Sequence[Statement]) -> None:
    """Each sum and each area to its undertaking; a sum put into undertakings becomes an investment."""
    last: tuple[int, InvestmentRole] | None = None
    for s in statements:
        if s.quantity.kind == "money" and s.type in ("amount", "level", "threshold"):
            role = _role(scene, grammar, s, last)
            last = _attach_money(scene, grammar, projects, s, role) if role else None
        elif s.type == "area":
            run = _described(scene, grammar, s) or _subject(scene, grammar, s)
            for i in run.projects if run else ():
                projects[i].areas.append(s)


def _attach_money(
    scene: Scene, grammar: FactGrammar, projects: Sequence[JoinedProject], s: Statement, role: InvestmentRole
) -> tuple[int, InvestmentRole] | None:
    run = _described(scene, grammar, s) or (_subject(scene, grammar, s) if s.type != "threshold" else None) or scene.put_into(_end(s))
    if run is None and (s.type == "threshold" or not _of_group(scene, grammar, s)):
        return None
    s.type, s.role = "investment", role
    s.evidence.append(Evidence("role", f"investment_{role}", ((s.quantity.start, s.quantity.end),)))
    for i in run.projects if run else ():
        projects[i].investments.append(s)
    return _end(s), role


def _start(s: Statement) -> int:
    return s.quantity.outer_start if s.quantity.outer_start >= 0 else s.quantity.start


def _end(s: Statement) -> int:
    return max(s.quantity.outer_end, s.quantity.end)


def _role(scene: Scene, grammar: FactGrammar, s: Statement, last: tuple[int, InvestmentRole] | None) -> InvestmentRole | None:
    """总投资 -> total, 完成投资 -> done; of 投资5亿元的A、3亿元的B the second keeps the role of the first."""
    start = _start(s)
    low = max(scene.clause(start, s.sentence[0]), start - _NEAR)
    words = scene.folded[low:start]
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
    if found is None and scene.before(s.sentence[0], s.quantity.start) is None and scene.folded[_end(s) : _end(s) + 1] in "、,":
        match = grammar.joined.match(scene.folded, _end(s), s.sentence[1])
        found = scene.starting(match.end()) if match and any(ch.isdigit() for ch in match[0]) else None
    return found


def _subject(scene: Scene, grammar: FactGrammar, s: Statement) -> Run | None:
    """东岭大桥占地50亩,总投资3亿元; 该项目总投资3亿元."""
    at = _start(s)
    run = scene.before(s.sentence[0], at)
    if run:
        between = scene.folded[run.end : at]
        return None if run.closed or len(between) > _FAR or scene.grammar.group.search(between) else run
    if scene.grammar.anaphor.match(scene.folded, s.sentence[0]) or grammar.bare.match(scene.folded, s.sentence[0]):
        if scene.grammar.group.search(scene.folded, s.sentence[0], at):
            return None
        told = scene.told_of(at)
        return None if told and told.closed and len(told.projects) > 1 else told
    return None


def _of_group(scene: Scene, grammar: FactGrammar, s: Statement) -> bool:
    """10个改造项目总投资16亿元: a group without names is a figure of its own."""
    at = _start(s)
    return grammar.group.search(scene.folded, max(s.sentence[0], at - 60), min(s.sentence[1], _end(s) + 24)) is not None
