"""永宁路改造工程, 永宁路改造 and 该改造工程: which printed names belong to one undertaking."""

from collections.abc import Sequence
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.entities.joined import JoinedProject
from liangdian.lexicon import Lexicon
from liangdian.scan.found import NameMention
from liangdian.source import Bounds, Source

_ABBREVIATED = 5  # 恒达检测 of 恒达检验认证基地: a name so short may contract what follows
_LEAST = 4  # characters that a short form has at least
_MAKING = regex.compile("(?:加工|生产|制造|建设|开发)$")
_DEEDS = ("迁建", "扩建", "技改", "改造", "搬迁")  # 恒达啤酒厂迁建, 恒达迁建
_SIZE = regex.compile("[0-9年日]")  # 恒达酒厂|2万吨白酒项目
_ZONE = regex.compile(r"(?:园区?|开发区|工业区|经开区|高新区|示范区|集聚区|新区|新城|小镇)$")
_TITLE = 60  # characters of a title
_MOST = 400  # names that are compared with each other


class NameJoinGrammar(NamedTuple):
    """What a name may drop without becoming another one, and what tells two parts of one work apart."""

    dropped: regex.Pattern[str]
    phase: regex.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "NameJoinGrammar":
        """Compile them from a lexicon."""
        phase = lexicon.pattern("project_head.phases")
        return cls(
            dropped=regex.compile(rf"[“”\"《》·\s()]|{phase}|(?:建设)?(?:项目|工程)|建设$"),
            phase=regex.compile(phase),
        )


class _Name(NamedTuple):
    surface: str
    core: str
    product: str  # the core, but for 加工 and the like
    phases: frozenset[str]


def join_names(source: Source, grammar: NameJoinGrammar, names: Sequence[NameMention]) -> tuple[list[JoinedProject], dict[int, int]]:
    """The undertakings in the order of their first mention, and which of them each place (by its start) names."""
    surfaces = dict.fromkeys(source.folded[n.start : n.end] for n in names)
    read = [_read(grammar, s) for s in surfaces]
    owner = _owners(grammar, read)
    _join_titles(source, owner, read, names)
    projects: list[JoinedProject] = []
    index: dict[str, int] = {}
    places: dict[int, int] = {}
    for name in sorted(names, key=lambda n: n.start):
        full = owner[source.folded[name.start : name.end]]
        printed = source.text[name.start : name.end]
        if full not in index:
            index[full] = len(projects)
            projects.append(JoinedProject(printed))
        project = projects[index[full]]
        if printed != project.name and printed not in project.aliases:
            project.aliases.append(printed)
        project.mentions.append((name.start, name.end))
        places[name.start] = index[full]
    for project in projects:
        _name_fully(project)
    return projects, places


def _name_fully(project: JoinedProject) -> None:
    """The longest printed name is the fullest one; the others are its aliases."""
    fullest = max((project.name, *project.aliases), key=len)
    project.aliases = [a for a in dict.fromkeys((project.name, *project.aliases)) if a != fullest]
    project.name = fullest


def _read(grammar: NameJoinGrammar, surface: str) -> _Name:
    core = grammar.dropped.sub("", surface)
    return _Name(surface, core, _MAKING.sub("", core), frozenset(grammar.phase.findall(surface)))


def _owners(grammar: NameJoinGrammar, names: Sequence[_Name]) -> dict[str, str]:
    """The fullest name of each name; a short form that fits two stands for neither."""
    owner = {n.surface: n.surface for n in names}
    ordered = sorted(names[:_MOST], key=lambda n: (-len(n.core), -len(n.surface)))
    for i, short in enumerate(ordered):
        fuller = [full for full in ordered[:i] if owner[full.surface] == full.surface and _same(grammar, full, short)]
        equal = [full for full in fuller if full.core == short.core]
        if len(equal or fuller) == 1:
            owner[short.surface] = (equal or fuller)[0].surface
    return owner


def _join_titles(source: Source, owner: dict[str, str], read: Sequence[_Name], names: Sequence[NameMention]) -> None:
    """云杉最大光伏电池项目投产⏎恒达电池项目…: what only a title names is the one undertaking below that ends alike."""
    lines = [_line(source, n.start) for n in names]
    titled = {source.folded[n.start : n.end] for n, (start, end) in zip(names, lines, strict=True) if _is_title(source, start, end)}
    told = {source.folded[n.start : n.end] for n, (start, end) in zip(names, lines, strict=True) if not _is_title(source, start, end)}
    cores = {name.surface: name.core for name in read[:_MOST]}
    for n, (start, end) in zip(names, lines, strict=True):
        name = source.folded[n.start : n.end]
        if name not in titled - told or owner[name] != name or len(cores.get(name, "")) < _LEAST:
            continue
        high = source.folded.find("\n", end + 1) if start else len(source.folded)
        below = (source.folded[m.start : m.end] for m in names if end < m.start and (high < 0 or m.start < high))
        alike = {owner[other] for other in below if cores.get(other, "").endswith(cores[name][-_LEAST:])}
        if len(alike) == 1 and name not in alike:  # told of by a short form of its own, it is no other one
            owner[name] = alike.pop()


def _line(source: Source, at: int) -> Bounds:
    start = source.folded.rfind("\n", max(0, at - _TITLE), at) + 1
    end = source.folded.find("\n", at, start + _TITLE)
    return start, end if end >= 0 else start + _TITLE


def _is_title(source: Source, start: int, end: int) -> bool:
    """Short, with a line below it, and no sentence."""
    return end - start < _TITLE and "。" not in source.folded[start:end]


def _same(grammar: NameJoinGrammar, full: _Name, short: _Name) -> bool:
    """东岭健康产业园标准厂房 and 健康产业园标准厂房; not 东岭一期 and 东岭二期, not a park and what is built in it."""
    if full.phases and short.phases and full.phases != short.phases:
        return False
    parted = bool(short.phases) and not full.phases  # 东岭大道一期 is none of 东岭大道支线
    at = full.surface.find(short.core)
    if at >= 0 and _is_part(grammar, full.surface, at + len(short.core)):
        return False
    if full.core == short.core or (len(short.surface) >= _LEAST and full.surface.endswith(short.surface)):
        return True
    if full.core.startswith(short.core) and _ZONE.search(short.core):
        return False
    if len(short.core) < _LEAST:
        clipped = len(short.core) == _LEAST - 1 or short.surface.endswith("项目")  # 东岭项目 of 东岭产业园一期
        return clipped and not parted and full.core.startswith(short.core)
    if len(short.core) <= _ABBREVIATED and not parted and full.core.startswith(short.core[:-1]):
        return True
    if full.core.endswith(short.core) or (full.core.startswith(short.core) and not parted):
        return True
    sized = at >= 0 and len(short.core) > _ABBREVIATED and _SIZE.match(full.surface, at + len(short.core)) is not None
    least = _LEAST if (full.phases and short.phases) or short.core.endswith(_DEEDS) else _LEAST + 1
    return sized or _skips(full.product, short.product, least)


def _is_part(grammar: NameJoinGrammar, full: str, end: int) -> bool:
    """东岭示范|工程30万千瓦风电项目 is another one than 东岭示范工程."""
    return full.startswith(("项目", "工程"), end) and len(grammar.dropped.sub("", full[end:])) > 2


def _skips(full: str, short: str, least: int) -> bool:
    """发动机产能扩建 and 发动机扩建: the short form leaves words out, but begins and ends alike."""
    begin = full.find(short[:2])
    if len(short) < least - ("公司" in full) or begin < 0 or full[-2:] != short[-2:]:
        return False
    rest = iter(full[begin:])
    return all(char in rest for char in short)
