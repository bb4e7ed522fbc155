"""The numbers of a text from left to right, what counts nothing left out."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from liangdian.compiled import re
from liangdian.lexicon import Lexicon
from liangdian.scan.atoms import Atom
from liangdian.scan.forms import FormGrammar
from liangdian.scan.numerals import FINANCIAL, PLAIN, SEVERAL
from liangdian.scan.ranks import RankGrammar, read_first, read_front, read_ordinal
from liangdian.scan.refusals import PhraseTable, RefusalGrammar, refused_by
from liangdian.scan.signs import signed
from liangdian.scan.units import UnitTable
from liangdian.source import Bounds, Source

_SURE = f"0-9半{PLAIN.lstrip('零〇○')}"
# Where a number can begin: one character decides, so that a text without numbers is passed at the speed of a character class.
_BEGIN = rf"""
    [{_SURE}{FINANCIAL}数首] (?:
      (?<= [{_SURE}] )
    | (?<= 零 )(?=点)
    | (?<= {SEVERAL[0]} )(?<! [总人户件岁次指系多少基参函倍天月年度无复层级个位回分场组套]. ){SEVERAL[1:]}
    | (?<= [{FINANCIAL[1:]}] )(?= [拾佰仟万亿] )
    | (?<= 数 )(?=以 [十百千万亿] )
    | (?<= 首 )(?=位) )
"""


class ReadingGrammar(NamedTuple):
    """Where numbers begin, how they are printed, and which count nothing."""

    begin: re.Pattern[str]
    forms: FormGrammar
    phrases: PhraseTable
    refusals: RefusalGrammar
    ranks: RankGrammar

    @classmethod
    def of(cls, lexicon: Lexicon) -> "ReadingGrammar":
        """Compile the words of a lexicon."""
        forms = FormGrammar.of(UnitTable.of(lexicon))
        return cls(re.compile(_BEGIN, re.VERBOSE), forms, PhraseTable.of(lexicon), RefusalGrammar.of(lexicon), RankGrammar.of(lexicon))


def read_atoms(source: Source, grammar: ReadingGrammar, taken: Sequence[Bounds]) -> Iterator[Atom]:
    """The numbers of a text from left to right, none that overlaps a taken place."""
    text, printed = source.folded, source.text
    starts, ends = [a for a, _ in taken], [b for _, b in taken]
    pos, last, search = 0, -1, grammar.begin.search
    while m := search(text, pos):
        start = m.start()
        i = bisect_right(starts, start) - 1
        if i >= 0 and ends[i] > start:
            pos = max(ends[i], start + 1)
            continue
        atom, pos = _read(text, start, grammar)
        if atom is None or (i + 1 < len(starts) and starts[i + 1] < atom.end):
            continue
        signed(text, printed, atom, last)
        if atom.start < last or (i >= 0 and atom.start < ends[i]):  # its sign belongs to what stands before
            continue
        last = atom.end
        if refused_by(text, atom, grammar.refusals) is None:
            yield atom


def _read(text: str, start: int, grammar: ReadingGrammar) -> tuple[Atom | None, int]:
    """The number that begins there, and where the reading goes on."""
    refused = grammar.phrases.end_at(text, start)
    if refused > start:
        return None, refused
    if text[start] == "首":
        return read_first(text, start), start + 2
    atom, end = grammar.forms.read(text, start)
    if atom is None:
        return None, end
    before = text[start - 1 : start] if start else ""
    ordinal = start - 2 if before == " " and text[start - 2] == "第" else start - 1 if before == "第" else -1
    if ordinal >= 0:
        rank = read_ordinal(text, ordinal, atom, grammar.ranks)
        return rank, max(end, rank.end) if rank else end
    if before == "前" and (front := read_front(text, atom, grammar.ranks)):
        return front, end
    return atom, end
