"""3%-5% is one range, 12.5、9.4、8.2个百分点 are three quantities with one unit."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

import regex

from liangdian.scan.atoms import Atom

_RANGE = regex.compile(r"\s?(?:-{1,2}|~|至|到)\s?")
_LIST = regex.compile(r"\s?(?:、|和|与|及|以及|或)\s?")
_RATIO = regex.compile(r"\s?[:∶]\s?")


def join_ranges(text: str, atoms: Sequence[Atom]) -> list[Atom]:
    """3至5家 -> one atom from 3 to 5."""
    joined: list[Atom] = []
    for atom in atoms:
        last = joined[-1] if joined else None
        if last and last.rule in ("number", "share", "tenths") and atom.rule == last.rule and _is_range(text, last, atom):
            joined[-1] = _range(last, atom)
        else:
            joined.append(atom)
    return joined


def _is_range(text: str, a: Atom, b: Atom) -> bool:
    if not _RANGE.fullmatch(text, a.end, b.start) or (b.unit is None and a.unit is not None):
        return False
    if a.unit and b.unit and a.unit.base != b.unit.base:
        return False
    if text[max(0, a.start - 1) : a.start] in ("从", "由") and not text.startswith("不等", b.end):
        return False
    return a.lo != b.hi or a.unit is not None


def _range(a: Atom, b: Atom) -> Atom:
    lo, hi = a.lo, b.hi
    if a.unit is None and b.scaled and not a.scaled and lo < 1000:
        lo = _share_scale(lo, b)
    return Atom(a.start, b.end, lo, hi, b.more or a.more, b.unit, b.per or a.per, b.arabic, b.scaled, "range", b.number_end)


def _share_scale(value: Decimal, scaled: Atom) -> Decimal:
    """5-10万 -> 50000: the scale of the last number."""
    for factor in (10**12, 10**8, 10**4):
        if scaled.hi >= factor and value * factor < scaled.hi * 100:
            return value * factor
    return value


def share_units(text: str, atoms: Sequence[Atom]) -> dict[int, int]:
    """Gives the members of a list their unit; the number of the list by the index of its atom."""
    groups: dict[int, int] = {}
    for i in range(len(atoms) - 2, -1, -1):
        a, b = atoms[i], atoms[i + 1]
        if b.unit is None or b.unit.kind == "rank" or a.rule != "number" or not a.arabic or not _LIST.fullmatch(text, a.end, b.start):
            continue
        plain = a.unit is None
        loose = a.unit is not None and a.unit.name == "个" and b.unit.kind == "points"  # 12.7个、12个百分点
        if not (plain or loose):
            continue
        a.unit, a.per = b.unit, b.per
        if plain and b.scaled and not a.scaled and a.lo < 1000:
            a.lo = a.hi = _share_scale(a.lo, b)
            a.scaled = True
        groups[i] = groups.setdefault(i + 1, i + 1)
    return groups


def find_ratios(text: str, atoms: Sequence[Atom]) -> list[list[Atom]]:
    """6.7∶40.2∶53.1: runs of three numbers and more."""
    runs: list[list[Atom]] = []
    run: list[Atom] = []
    for a, b in pairwise(atoms):
        if a.unit is None and b.unit is None and a.rule == b.rule == "number" and _RATIO.fullmatch(text, a.end, b.start):
            run = [*run, b] if run else [a, b]
        else:
            runs += [run] if len(run) > 2 else []
            run = []
    return [*runs, run] if len(run) > 2 else runs
