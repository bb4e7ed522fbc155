"""How numbers are printed: 2000多家, 百分之三, 三成五, 3/4, 一半, 两年半, one reader a form."""

from collections.abc import Callable
from decimal import Context, Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from liangdian.compiled import re
from liangdian.lexicon.units import Unit
from liangdian.scan.atoms import Atom
from liangdian.scan.numerals import DIGIT_RUN, EXACT, MORE, NUMERAL, PLAIN, WRITTEN_RUN, Numeral, read_characters, read_numeral
from liangdian.scan.units import UnitTable
from liangdian.scan.written import DIGITS, NumeralError

# A number in the denominator or numerator of 三分之一, and the whole of it in one possessive piece.
_PART = rf"(?> [0-9]{{1,9}}+ (?:\.[0-9]++)?+ | {WRITTEN_RUN} (?: 点 {DIGIT_RUN} )?+ )"

FORMS = rf"""
      (?P<version> [0-9]++ (?: \.[0-9]++ ){{2,}}+ )                                # 1.2.3
    | (?P<percent> (?P<whole> [0-9]{{1,4}}+ | [{PLAIN}]{{1,3}}? ) 分之 (?P<part> {_PART} ) )   # 百分之三, 三分之一
    | (?P<tenths> (?P<tens> [0-9]{{1,2}}+(?:\.[0-9])?+ | [一二两三四五六七八九几]{{1,2}}+ ) 成    # 六成, 七成五
          (?! [立功员果本效就品交都长熟绩套型片分了新形对] | (?<! [中约近逾超] [一二三四五六七八九] 成 ) 为 | (?<! [0-9]成 ) 人 | 人才 )
          (?P<fives> [一二三四五六七八九半] (?![成年个家]) )?+ (?: (?= (?P<tenth_more> [多余] ) ) )?+ )
    | (?P<fraction> (?P<above> [1-9][0-9]?+ ) / (?P<below> [1-9][0-9]{{0,2}}+ ) (?! [0-9/.] | [年月号期] ) )   # 3/4
    | (?P<many> 数以 (?P<many_of> [十百千万亿]++ ) 计 )                               # 数以万计
    | (?P<half> 一半 | 半数 | 半 )                                                 # 一半, 半年
    | (?P<number> {NUMERAL} )
"""

_SHARES = Context(prec=28)
_HALF, _HUNDRED = Decimal("0.5"), Decimal(100)


class FormGrammar(NamedTuple):
    """The pattern of all forms (in `re`, which needs a fourth of the time of `regex` for it), and the units."""

    pattern: re.Pattern[str]
    units: UnitTable
    percent: Unit
    uncounted: Unit

    @classmethod
    def of(cls, units: UnitTable) -> "FormGrammar":
        """Compile the pattern."""
        return cls(re.compile(FORMS, re.VERBOSE), units, units.units["%"], Unit("", "count", "", Fraction(1)))

    def read(self, text: str, start: int) -> tuple[Atom | None, int]:
        """The number that begins at `start`, and where the reading goes on."""
        m = self.pattern.match(text, start)
        if m is None:
            return None, start + 1
        try:
            atom = _READERS[str(m.lastgroup)](text, m, self)
        except NumeralError:
            return None, m.end()
        return (atom, max(m.end(), atom.end)) if atom else (None, m.end())


def _version(text: str, m: re.Match[str], grammar: FormGrammar) -> None:
    """1.2.3 is no number."""


def _percent(text: str, m: re.Match[str], grammar: FormGrammar) -> Atom:
    """百分之三 -> 3 %, 三分之一 -> 33.33 %."""
    part, whole = _number(m["part"]), _number(m["whole"]).lo
    return Atom(m.start(), m.end(), in_percent(part.lo, whole), in_percent(part.hi, whole), None, grammar.percent, m.end(), form="percent")


def _number(surface: str) -> Numeral:
    if surface.isascii():
        value = Decimal(surface)
        return Numeral(value, value)
    return read_characters(surface)


def in_percent(part: Decimal, whole: Decimal) -> Decimal:
    """(5, 1000) -> 0.5; exact for powers of ten."""
    if not whole:
        raise NumeralError("0", 0)
    places = whole.adjusted()
    if whole != Decimal(10) ** places:
        return _SHARES.divide(EXACT.multiply(part, _HUNDRED), whole)
    return (
        EXACT.multiply(part, _HUNDRED)
        if not places
        else EXACT.scaleb(part, 2 - places)
        if places > 1
        else EXACT.multiply(part, Decimal(10))
    )


def _tenths(text: str, m: re.Match[str], grammar: FormGrammar) -> Atom:
    """七成五 -> 75 %, 两三成 -> 20 to 30 %."""
    tens = _number(m["tens"])
    fives = m["fives"]
    more = (5 if fives == "半" else DIGITS[fives]) if fives else 0
    lo, hi = tens.lo * 10 + more, tens.hi * 10 + more
    return Atom(m.start(), m.end(), lo, hi, MORE.get(m["tenth_more"]), grammar.percent, m.end(), form="tenths", written=True)


def _fraction(text: str, m: re.Match[str], grammar: FormGrammar) -> Atom | None:
    """占3/4 -> 75 %."""
    above, below = Decimal(m["above"]), Decimal(m["below"])
    before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
    if above >= below or not m.start() or (before not in _FRACTION_CUES and (before.isascii() or after not in _FRACTION_ENDS)):
        return None
    return Atom(m.start(), m.end(), in_percent(above, below), in_percent(above, below), None, grammar.percent, m.end(), form="fraction")


_FRACTION_CUES = frozenset("占约近超过的为达到余仅了逾有")
_FRACTION_ENDS = frozenset(",。;、以左强的")


def _many(text: str, m: re.Match[str], grammar: FormGrammar) -> Atom:
    """数以万计 -> 10000 to 90000."""
    least = read_characters(m["many_of"]).lo
    return Atom(m.start(), m.end(), least, least * 9, None, grammar.uncounted, m.end(), written=True, scaled=True)


def _half(text: str, m: re.Match[str], grammar: FormGrammar) -> Atom | None:
    """一半, 半数, 过半 -> 50 %; 半年 -> 0.5 年."""
    start, end, before = m.start(), m.end(), text[m.start() - 1 : m.start()]
    if m["half"] != "半":
        return None if before in ("多", "大") else Atom(start, end, Decimal(50), Decimal(50), None, grammar.percent, end, form="half")
    found = grammar.units.at(text, end)
    if (
        found
        and found[0].kind in _HALVED
        and (before not in _NOT_HALF or text[max(0, start - 2) : start] in ("提前", "超过"))
        and text[end : end + 2] not in _HALF_NAMES
        and text[end + 1 : end + 2] != "“"  # 半年“成绩单”
    ):
        return Atom(start, found[1], _HALF, _HALF, None, found[0], end, form="half", written=True)
    if before in ("过", "超", "近", "逾") and text[end : end + 1] not in ("年", "月", "天", "日", "个", "程", "百"):
        return Atom(start, end, Decimal(50), Decimal(50), None, grammar.percent, end, form="half")
    return None


_HALVED = frozenset({"duration", "area", "length", "mass", "volume"})
_NOT_HALF = frozenset("上下前后多大各东西南北夜一对减折过")
_HALF_NAMES = frozenset({"年报", "年度", "年会", "年刊", "年线", "天然", "年考", "年工", "年检"})


def _numeral(text: str, m: re.Match[str], grammar: FormGrammar) -> Atom | None:
    """2000多家: the number, its unit and the rate behind it."""
    start, end, written = m.start(), m.end(), m["written"] is not None
    if written and end - 1 > start and text[end - 1] in "十百千" and text[end - 2] in "万亿":
        return _borrowed(text, m, grammar)
    if m["written"] in ("千", "百") and grammar.units.at(text, start):  # 千瓦时 is a unit
        return None
    read = read_numeral(m)
    atom = Atom(start, end, read.lo, read.hi, read.more, None, end, written=written, scaled=read.scaled)
    at = end + 1 if not written and text[end : end + 1] == " " else end
    inside = text[at : at + 2] in _INSIDE
    found = _around(text, at, grammar.units) if inside else None
    found = found or grammar.units.at(text, at, written and not read.scaled)
    if found is None and not written and text[at : at + 1] in _THOUSANDS and (found := grammar.units.at(text, at + 1)):
        if text[at] == "千" and found[0].kind in _MEASURED and (atom.lo >= _TEN or atom.lo % 1):
            found = _thousandfold(found[0]), found[1]
        else:
            at = _times(atom, at, _THOUSANDS[text[at]])
    if found is None:
        return _with_sign(text, atom, grammar.units)
    atom.unit, atom.end, atom.unit_start = found[0], found[1], at
    if inside and atom.end > at + 2:
        _mark_inside(text[at + 1], atom)
    if atom.unit.name == "人" and atom.scaled and text.startswith("口", atom.end):  # 50万人口
        atom.unit, atom.end = None, atom.unit_start
        return atom
    _half_more(text, atom)
    rate = grammar.units.rate_at(text, atom.end + text.startswith("级/", atom.end))  # 100万吨级/年
    if rate:
        atom.per, atom.end = rate
    return atom


def _with_sign(text: str, atom: Atom, units: UnitTable) -> Atom:
    """US$5.2亿: the unit before the number."""
    at = atom.start - 1 if text[atom.start - 1 : atom.start] == " " else atom.start
    found = units.before(text, at) if at > 0 and not atom.written else None
    if found:
        atom.unit, atom.start = found
    return atom


_THOUSANDS = MappingProxyType({"百": 100, "千": 1000})
_MEASURED = frozenset({"area", "mass", "volume", "length", "energy"})
_TEN = Decimal(10)


def _thousandfold(unit: Unit) -> Unit:
    """4722.61千公顷, 120千吨: a unit of its own, as statistics print it."""
    return unit._replace(name=f"千{unit.name}", factor=unit.factor * 1000)


def _times(atom: Atom, at: int, factor: int) -> int:
    """5千亩 -> 5000 亩; where the unit begins."""
    atom.lo = atom.hi = EXACT.multiply(atom.lo, Decimal(factor))
    return at + 1


_INSIDE = frozenset({"个多", "个余", "个来", "个半"})


def _around(text: str, at: int, units: UnitTable) -> tuple[Unit, int] | None:
    """个多月 -> 个月, where the unit ends behind 多."""
    found = units.at("个" + text[at + 2 : at + 8], 0)
    return (found[0], at + 1 + found[1]) if found and found[1] > 1 else None


def _mark_inside(mark: str, atom: Atom) -> None:
    """三个多月 is over 3 个月, 三个半月 is 3.5 个月."""
    if mark == "半":
        atom.lo, atom.hi = EXACT.add(atom.lo, _HALF), EXACT.add(atom.hi, _HALF)
    else:
        atom.more = MORE[mark]


def _half_more(text: str, atom: Atom) -> None:
    """两年半 -> 2.5 年."""
    if text[atom.end : atom.end + 1] != "半" or atom.unit is None or atom.unit.kind not in ("duration", "multiple"):
        return
    if text[atom.end + 1 : atom.end + 2] not in _HALF_WORDS:
        atom.lo, atom.hi = EXACT.add(atom.lo, _HALF), EXACT.add(atom.hi, _HALF)
        atom.end += 1


_HALF_WORDS = frozenset("年天导径成自岛")


def _borrowed(text: str, m: re.Match[str], grammar: FormGrammar) -> Atom | None:
    """一百五十万千瓦: the last 千 belongs to the unit."""
    end = m.end() - 1
    found = grammar.units.at(text, end)
    if found is None:
        return None
    read = read_characters(text[m.start() : end])
    return Atom(m.start(), found[1], read.lo, read.hi, read.more, found[0], end, written=True, scaled=read.scaled)


Reader = Callable[[str, re.Match[str], FormGrammar], Atom | None]
_READERS: MappingProxyType[str, Reader] = MappingProxyType(
    {"version": _version, "percent": _percent, "tenths": _tenths, "fraction": _fraction, "half": _half, "many": _many, "number": _numeral}
)
