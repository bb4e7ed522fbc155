"""Every number with its unit: 约10万多平方米, 3%—5%, 三成, 第3位."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import regex

from liangdian.lexicon import Lexicon
from liangdian.lexicon.units import Unit
from liangdian.models import Kind, Qualifier
from liangdian.scan.atoms import Atom, AtomGrammar, read_atoms
from liangdian.scan.found import ScannedQuantity
from liangdian.scan.lists import find_ratios, join_ranges, share_units
from liangdian.scan.qualifiers import QualifierGrammar
from liangdian.scan.refusals import PhraseTable
from liangdian.scan.units import UnitTable, in_base
from liangdian.source import Bounds, Source


@dataclass(frozen=True, slots=True)
class QuantityGrammar:
    """The units, words and patterns that quantities are read by."""

    atoms: AtomGrammar
    qualifiers: QualifierGrammar

    @classmethod
    def of(cls, lexicon: Lexicon) -> "QuantityGrammar":
        """Compile them from a lexicon."""
        return cls(AtomGrammar.of(UnitTable.of(lexicon), PhraseTable.of(lexicon)), QualifierGrammar.of(lexicon))


def find_quantities(source: Source, grammar: QuantityGrammar, taken: Sequence[Bounds] = ()) -> list[ScannedQuantity]:
    """The quantities in reading order, none inside the places that are taken (times)."""
    text = source.folded
    atoms = join_ranges(text, list(read_atoms(text, grammar.atoms, taken)))
    ratios = {id(a): n for n, run in enumerate(find_ratios(text, atoms), len(atoms)) for a in run}
    groups = share_units(text, atoms)
    found = []
    for i, atom in enumerate(atoms):
        group = groups.get(i, ratios.get(id(atom)))
        quantity = _quantity(text, atom, grammar, group, id(atom) in ratios)
        if quantity:
            found.append(quantity)
    return found


def _quantity(text: str, atom: Atom, grammar: QuantityGrammar, group: int | None, ratio: bool) -> ScannedQuantity | None:
    unit = atom.unit or _BARE
    kind: Kind = "ratio" if ratio else unit.kind
    if atom.unit is None and atom.scaled:
        kind = "money"
    qualifier, outer_start, outer_end = _qualify(text, atom, grammar.qualifiers)
    vague = atom.lo != atom.hi
    if atom.unit is None and not ratio and not atom.scaled and _is_code(text, atom):
        return None
    return ScannedQuantity(
        atom.start,
        atom.end,
        kind,
        value=None if vague else atom.lo,
        lower=atom.lo if vague else None,
        upper=atom.hi if vague else None,
        unit=unit.name,
        per=atom.per or _per(text, atom, unit),
        qualifier=qualifier,
        base_value=None if vague else in_base(atom.lo, unit),
        base_unit=unit.base,
        outer_start=outer_start,
        outer_end=outer_end,
        bare=atom.unit is None and not ratio and not atom.scaled,
        group=group,
    )


_BARE = Unit("", "other", "", Fraction(1))
_EACH = regex.compile(
    r"每(?P<one>平方米|公里|年|月|日|天|亩|吨|人|户|间|块|层|秒|家|个|台|股|小时)[^,。;、\s0-9每]{0,8}+$|(?P<mean>人均|户均|亩均|日均|月均|年均|时速|年产|年)[^,。;、\s0-9]{0,10}+$"
)


def _per(text: str, atom: Atom, unit: Unit) -> str | None:
    if unit.kind in ("ratio", "points", "multiple", "rank", "duration"):
        return None
    m = _EACH.search(text, max(0, atom.start - 14), atom.start)
    if m is None:
        return None
    return m["one"] or {"人均": "人", "户均": "户", "亩均": "亩", "日均": "日", "月均": "月", "时速": "小时"}.get(m["mean"], "年")


def _qualify(text: str, atom: Atom, grammar: QualifierGrammar) -> tuple[Qualifier | None, int, int]:
    left, right = grammar.left(text, atom.start), grammar.right(text, atom.end)
    outer_start, outer_end = left[1] if left else atom.start, right[1] if right else atom.end
    before, after = left[0] if left else None, right[0] if right else None
    if before in ("about", "nearly"):
        return atom.more or after or before, outer_start, outer_end
    return atom.more or before or after, outer_start, outer_end


def _is_code(text: str, atom: Atom) -> bool:
    """Enumerators, document numbers and codes: 1、, 15号, A股, 600519."""
    following, before = text[atom.end : atom.end + 1], text[atom.start - 1 : atom.start]
    if (following.isascii() and following.isalpha()) or following in ("号", "、", ".", "级", "届", "版", "强", "+", "月", "日", "年", "×"):
        return True
    if before in ("+", "〔", "[", "/", "第", "“", "×"):
        return True
    return not text[atom.start : atom.end].replace(".", "").replace("-", "").isdigit() or (
        atom.end - atom.start >= 7 and atom.lo == atom.lo.to_integral_value()
    )
