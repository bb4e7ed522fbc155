"""装机2×35万千瓦: so many sets of the same size are one quantity, 70万千瓦."""

from collections.abc import Sequence
from decimal import Decimal

from liangdian.compiled import regex
from liangdian.scan.atoms import Atom
from liangdian.scan.numerals import EXACT

_SETS = regex.compile(r"(?r)(?<![0-9.×*xX/A-Za-z-])([2-9]|[1-9][0-9])[×*xX]")
_SIZED = frozenset({"power", "energy", "mass", "volume"})  # 2×3米 is as long as it is wide


def multiply_sets(text: str, atoms: Sequence[Atom]) -> None:
    """Takes the number of sets into the number of each: 4×275兆瓦 -> 1100兆瓦."""
    for atom in atoms:
        if atom.unit is None or atom.unit.kind not in _SIZED or text[max(0, atom.start - 1) : atom.start] not in ("×", "*", "x", "X"):
            continue
        m = _SETS.match(text, max(0, atom.start - 4), atom.start)
        if m:
            sets = Decimal(m[1])
            atom.start, atom.lo, atom.hi = m.start(), EXACT.multiply(atom.lo, sets), EXACT.multiply(atom.hi, sets)
