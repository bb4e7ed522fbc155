"""3%-5% is one range; 12.5、9.4、8.2个百分点 are three quantities with one unit; 6.7:40.2:53.1 is a ratio."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from liangdian.compiled import regex
from liangdian.scan.atoms import Atom
from liangdian.scan.forms import in_percent
from liangdian.scan.numerals import EXACT

_RANGE = regex.compile(r"\x20?(?:-{1,2}|~|至|到|-至)\x20?")
_LIST = regex.compile(r"\x20?(?:、|和|与|及|以及|或)\x20?")
_RATIO = regex.compile(r"\x20?[:∶]\x20?")
_JOINT = 4  # characters that `_RANGE` and `_LIST` take at most
_SCALES = (12, 8, 4)


_MOVING = frozenset("涨跌升降增减长加少落调")  # how verbs of change end
_FAR = Decimal(5)  # 上涨15元至18元 may be a range


def join_ranges(text: str, atoms: Sequence[Atom]) -> list[Atom]:
    """3至5家 -> one atom from 3 to 5; 从3000亿元到4000亿元 stays two."""
    joined: list[Atom] = []
    for atom in atoms:
        last = joined[-1] if joined else None
        if last and not last.joined and _is_range(text, last, atom):
            joined[-1] = _range(last, atom)
        else:
            joined.append(atom)
    return joined


def _is_range(text: str, a: Atom, b: Atom) -> bool:
    if b.start - a.end > _JOINT:
        return False
    pair = _RANGE.fullmatch(text, a.end, b.start) is not None
    if not pair and not _is_vague_pair(text, a, b):
        return False
    if b.unit is None and not b.scaled and a.form != "percent":
        return False
    if a.unit and b.unit and (a.unit.base != b.unit.base or a.unit.kind == "rank" != a.form):
        return False
    if a.unit is not None and _is_moved_to(text, a, b):
        return False
    if text[a.start - 1 : a.start] in ("从", "由", "自") and a.unit is not None and not text.startswith("不等", b.end):
        return False
    return a.unit is not None or 0 <= a.lo < b.hi or b.scaled


def _is_moved_to(text: str, a: Atom, b: Atom) -> bool:
    """增长17%至2.3亿, 上涨15元至820元: how far it moved, and where it stands now."""
    if text[a.start - 1 : a.start] not in _MOVING or text[a.end : b.start].strip() not in ("至", "到") or a.unit is None:
        return False
    if b.unit is None:
        return a.unit.kind == "ratio" and b.scaled
    return a.unit.kind != "ratio" and not a.hi <= b.lo < EXACT.multiply(a.hi, _FAR)


def _is_vague_pair(text: str, a: Atom, b: Atom) -> bool:
    """两、三年: neighbours in characters are one vague number."""
    if not (a.written and b.written and a.unit is None and b.unit and a.end - a.start == 1 and b.unit_start - b.start == 1):
        return False
    return text[a.end : b.start] == "、" and b.lo == a.lo + 1 and text[a.start - 1 : a.start] != "、"


def _range(a: Atom, b: Atom) -> Atom:
    lo, hi = a.lo, b.hi
    if a.form == "percent" and b.unit is None:  # 百分之三到五
        hi, b.unit = in_percent(hi, Decimal(100)), a.unit
    elif a.unit is None and b.form == "percent":
        lo = in_percent(lo, Decimal(100))
    elif a.unit is None and b.form == "tenths":  # 三到五成
        lo = lo * 10
    elif a.unit is None and b.scaled and not a.scaled:
        lo = _with_scale(lo, b)
    lo, hi = min(lo, hi), max(lo, hi)
    return Atom(a.start, b.end, lo, hi, b.more or a.more, b.unit, b.unit_start, b.per or a.per, b.form, b.written, b.scaled, joined=True)


def _with_scale(value: Decimal, scaled: Atom) -> Decimal:
    """5-10万 -> 50000: the scale of the last number, where the two come near each other."""
    for places in _SCALES:
        factor = 10**places
        if scaled.hi >= factor and value < 1000 and value * factor < scaled.hi * 100:
            return EXACT.multiply(value, Decimal(factor))
    return value


def share_units(text: str, atoms: Sequence[Atom]) -> None:
    """Gives the members of a list the unit at its end."""
    for i in range(len(atoms) - 2, -1, -1):
        a, b = atoms[i], atoms[i + 1]
        if b.unit is None or a.form != "number" or b.start - a.end > _JOINT or not _LIST.fullmatch(text, a.end, b.start):
            continue
        if a.unit is None and _shares(text, a, b):
            if b.scaled and not a.scaled:
                a.lo, a.hi = _with_scale(a.lo, b), _with_scale(a.hi, b)
                a.scaled = True
        elif not (a.unit is not None and a.unit.name == "个" and b.unit.kind == "points"):  # 12.7个、12个百分点
            continue
        a.unit, a.per = b.unit, b.per
        b.group = i + 1 if b.group is None else b.group
        a.group = b.group


def _shares(text: str, a: Atom, b: Atom) -> bool:
    if b.unit is not None and b.unit.kind == "rank":
        return False
    if a.written and not a.scaled:
        return b.written and text[a.end] == "、"
    return not is_enumerator(text, a)


def is_enumerator(text: str, atom: Atom) -> bool:
    """1、 or (2) at the head of a paragraph or a clause: it counts nothing."""
    if atom.hi >= 100 or text[atom.end : atom.end + 1] not in ("、", ".", ")", ":"):
        return False
    at = atom.start
    while at and text[at - 1] in " (\t" and atom.start - at < 4:
        at -= 1
    return not at or text[at - 1] in "\n\r。"


def mark_ratios(text: str, atoms: Sequence[Atom], first_group: int) -> None:
    """6.7:40.2:53.1, 比例为3:1: the members of a ratio."""
    run: list[Atom] = []
    for a, b in pairwise(atoms):
        if a.unit is None and b.unit is None and a.form == b.form == "number" and _RATIO.fullmatch(text, a.end, b.start):
            run.extend([b] if run else [a, b])
            continue
        if run:
            first_group += _mark(text, run, first_group)
            run = []
    _mark(text, run, first_group)


def _mark(text: str, run: Sequence[Atom], group: int) -> bool:
    if len(run) < 2 or not _is_ratio(text, run):
        return False
    for atom in run:
        atom.ratio, atom.group = True, group
    return True


def _is_ratio(text: str, run: Sequence[Atom]) -> bool:
    total = sum(a.lo for a in run[:20])
    if len(run) > 2 and 99 <= total <= 101:
        return True
    return _RATIO_CUE.search(text, max(0, run[0].start - 16), run[0].start) is not None


_RATIO_CUE = regex.compile(r"(?:比例|比重|之比|结构|构成|占比|配比|比值|比率|调整|由|从|比)[^,。;\n]*+$")
