"""1,234.5万 -> 12345000, 三点二亿 -> 320000000, 3万4000 -> 34000: the exact value of one numeral."""

from dataclasses import dataclass
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal

import regex

from liangdian.lexicon import folding
from liangdian.models import Qualifier
from liangdian.scan.written import DIGITS, NumeralError, read_written

# Every sum and product in here is exact: no digit is rounded away.
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)

WRITTEN = "零〇○一二两三四五六七八九十百千万亿几数壹贰叁肆伍陆柒捌玖拾佰仟"
_ARABIC = r"(?: [0-9]{1,3}+ (?: ,[0-9]{3} )++ (?![0-9]) | [0-9]++ ) (?: \.[0-9]++ )?+"
_PLACES = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "亿": 8, "兆": 12}
_MORE: dict[str, Qualifier] = {"多": "over", "余": "over", "几": "over", "来": "about"}

NUMERAL = rf"""
    (?> (?P<arabic> {_ARABIC} )
        (?P<more> [多余几来] (?= 个?[万亿] | [百千] ) )?+                 # 2000多万
        (?P<scale> (?: 个(?=[万亿]) )?+ (?> [十百千]?+(?:万亿|万|亿)++ | [百千](?=[多余几]) ) )?+   # 1.2万亿, 3千万, 4个亿
        (?P<tail> (?<=[万亿]) (?: [0-9]{{1,4}}+[千百万]++ | [0-9]{{4}}(?![0-9.]) )++ )?+   # 3万4000, 5亿3千万
      | (?P<written> [{WRITTEN}]++ (?: 点 [零〇一二三四五六七八九]++ (?!十) [十百千万亿]*+ )?+
            (?: [多余来](?=[百千万亿]) [百千万亿]++ )?+ )                         # 三万四千五百, 一点五亿, 十余万
    )
    (?P<after> [多余几来] )?+                                              # 30多家, 10万余亩
"""


@dataclass(frozen=True, slots=True)
class Numeral:
    """2000多万 -> lo = hi = 20000000, more over; 五六十 -> lo 50, hi 60."""

    lo: Decimal
    hi: Decimal
    more: Qualifier | None = None
    scaled: bool = False


def shifted(digits: str, places: int) -> Decimal:
    """("1.25", 4) -> 12500: the decimal point moved to the right, in text."""
    if not places:
        return Decimal(digits)
    whole, _, part = digits.partition(".")
    return Decimal(f"{whole}{part[:places].ljust(places, '0')}.{part[places:]}" if len(part) > places else whole + part.ljust(places, "0"))


def read_arabic(digits: str, scale: str, tail: str) -> Decimal:
    """("3", "万", "4000") -> 34000."""
    value = shifted(digits.replace(",", ""), sum(_PLACES.get(c, 0) for c in scale))
    for part in _TAIL.finditer(tail):
        value = EXACT.add(value, shifted(part["n"], sum(_PLACES[c] for c in part["s"])))
    return value


_TAIL = regex.compile(r"(?P<n>[0-9]++)(?P<s>[百千万]*+)")
_MIXED = regex.compile(r"(?P<whole>[^点多余来]*+)(?:点(?P<part>[零〇一二三四五六七八九]++))?(?P<more>[多余来])?(?P<scale>[十百千万亿]*+)")


def read_characters(run: str) -> Numeral:
    """三点二亿, 十余万, 五六百: a numeral in characters."""
    m = _MIXED.fullmatch(run)
    if m is None:
        raise NumeralError(run, 0)
    lo, hi = read_written(m["whole"])
    more = _MORE[m["more"]] if m["more"] else None
    if m["part"]:
        fraction = "".join(str(DIGITS[c]) for c in m["part"])
        value = shifted(f"{lo}.{fraction}", sum(_PLACES[c] for c in m["scale"]))
        return Numeral(value, value, more, bool(m["scale"]))
    places = sum(_PLACES[c] for c in m["scale"]) if m["more"] else 0
    return Numeral(shifted(str(lo), places), shifted(str(hi), places), more, run[-1] in "万亿")


def read_numeral(m: "regex.Match[str]") -> Numeral:
    """The value of a match of `NUMERAL`."""
    after = m["after"] or m["more"]
    if m["arabic"]:
        value = read_arabic(m["arabic"], m["scale"] or "", m["tail"] or "")
        return Numeral(value, value, _MORE[after] if after else None, bool(m["scale"]))
    read = read_characters(m["written"])
    return Numeral(read.lo, read.hi, _MORE[after], read.scaled) if after else read


_SIGNED = regex.compile(rf"(?P<sign>[-+负]?) {NUMERAL}", regex.VERBOSE)


def to_decimal(numeral: str) -> Decimal:
    """三万四千五百 -> Decimal(34500): one numeral, exactly.

    Raises:
        ValueError: it is no numeral, or one without an exact value (几十, 2000多); the message shows where it stopped.
    """
    folded = numeral.strip().translate(folding())
    m = _SIGNED.match(folded)
    if m is None:
        raise NumeralError(folded, 0)
    if m.end() != len(folded) or m["after"] or m["more"]:
        raise NumeralError(folded, m.start("after") if m["after"] else m.end())
    read = read_numeral(m)
    if read.lo != read.hi:
        raise NumeralError(folded, 0)
    return read.lo.copy_negate() if m["sign"] in ("-", "负") else read.lo
