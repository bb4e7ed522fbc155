"""Every number with its unit: 约10万多平方米, 3%—5%, 三成, 第3位."""

from collections.abc import Sequence
from typing import NamedTuple

from liangdian.lexicon import Lexicon
from liangdian.lexicon.units import Unit
from liangdian.scan.atoms import Atom
from liangdian.scan.bare import DEGREE, PLAIN, POINTED, RATIO, BareGrammar, in_points, is_angle, may_mean, unit_of_scaled
from liangdian.scan.found import ScannedQuantity
from liangdian.scan.lists import join_ranges, mark_ratios, share_units
from liangdian.scan.qualifiers import QualifierGrammar, qualify
from liangdian.scan.ranks import is_bare_rank, rank_unit
from liangdian.scan.rates import RateGrammar, rate
from liangdian.scan.reading import ReadingGrammar, read_atoms
from liangdian.scan.times_over import multiply_sets
from liangdian.scan.units import in_base
from liangdian.source import Bounds, Source


class QuantityGrammar(NamedTuple):
    """The units, words and patterns that quantities are read by."""

    reading: ReadingGrammar
    bare: BareGrammar
    rates: RateGrammar
    qualifiers: QualifierGrammar

    @classmethod
    def of(cls, lexicon: Lexicon) -> "QuantityGrammar":
        """Compile them from a lexicon."""
        reading = ReadingGrammar.of(lexicon)
        return cls(reading, BareGrammar.of(lexicon), RateGrammar.of(lexicon, reading.forms.units), QualifierGrammar.of(lexicon))


def find_quantities(source: Source, grammar: QuantityGrammar, taken: Sequence[Bounds] = ()) -> list[ScannedQuantity]:
    """The quantities in reading order, none inside the places that are taken (times)."""
    text = source.folded
    atoms = join_ranges(text, list(read_atoms(source, grammar.reading, taken)))
    share_units(text, atoms)
    mark_ratios(text, atoms, len(atoms))
    multiply_sets(text, atoms)
    kept = [atom for atom in atoms if _counts(text, atom, grammar)]
    rate(text, source.text, kept, grammar.rates)
    qualify(text, kept, grammar.qualifiers)
    return [_quantity(source, atom) for atom in kept]


def _counts(text: str, atom: Atom, grammar: QuantityGrammar) -> bool:
    """Gives a number without a printed unit what it can be; False where it is no quantity."""
    if atom.unit is not None:
        if is_angle(text, atom):
            atom.unit = DEGREE
        elif atom.unit.name in POINTED:
            in_points(text, atom)
        return True
    if atom.ratio:
        atom.unit = RATIO
    elif atom.scaled:
        atom.unit = unit_of_scaled(text, atom, grammar.bare)
    elif atom.written:
        return False
    elif is_bare_rank(text, atom, grammar.reading.ranks):
        atom.unit = rank_unit("")
    else:
        return may_mean(text, atom)
    return True


def _quantity(source: Source, atom: Atom) -> ScannedQuantity:
    unit = atom.unit or PLAIN
    one = atom.lo == atom.hi
    return ScannedQuantity(
        atom.start,
        atom.end,
        unit.kind,
        value=atom.lo if one else None,
        lower=None if one else atom.lo,
        upper=None if one else atom.hi,
        unit=_printed(source, atom, unit),
        per=atom.per,
        qualifier=atom.qualifier,
        base_value=in_base(atom.lo, unit) if one else None,
        base_unit=unit.base,
        outer_start=atom.outer_start,
        outer_end=atom.outer_end,
        bare=atom.unit is None,
        group=atom.group,
    )


def _printed(source: Source, atom: Atom, unit: Unit) -> str:
    """公顷 as 公頃 and 台(套) as 台（套） where the text prints them so; ％ is %."""
    end = atom.unit_start + len(unit.name)
    if source.folded[atom.unit_start : end] != unit.name or unit.name.isascii():
        return unit.name
    return source.text[atom.unit_start : end]
