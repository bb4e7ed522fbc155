"""1,234.5万 -> 12345000, 三点二亿 -> 320000000, 3万4000 and 3万4,000 -> 34000: the exact value of one numeral."""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from liangdian.compiled import re
from liangdian.lexicon import folding
from liangdian.models import Qualifier
from liangdian.scan.written import DIGITS, PLACES, NumeralError, read_written

# Sums and products in it are exact: no digit is rounded away.
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)

PLAIN = "零〇○一二两三四五六七八九十廿卅百千万亿几"
FINANCIAL = "零壹贰叁参叄肆伍陆柒捌玖拾佰仟万亿"
SEVERAL = "数(?=[十百千万亿家个名位项条种座年次倍])"  # 数百, 数家
WRITTEN_RUN = rf"(?> [{FINANCIAL[1:]}](?=[{FINANCIAL}]) [{FINANCIAL}]++ | (?: [{PLAIN}] | {SEVERAL} )++ )"
DIGIT_RUN = "[零〇○一二三四五六七八九]++"
MORE: MappingProxyType[str, Qualifier] = MappingProxyType({"多": "over", "余": "over", "几": "over", "来": "about"})

ARABIC = r"(?: [0-9]{1,3}+ (?: ,[0-9]{3}(?![0-9]) )++ | [0-9]++ ) (?: \.[0-9]++ )?+"

# What stands below 万 or below 亿: 554, 4554, 4,554.
LOW = r"(?> [0-9],[0-9]{3}(?![0-9]) | [0-9]{1,4}+ )"

# One numeral with its 万 and 亿, and the 多 in or after it.
NUMERAL = rf"""
    (?> (?P<arabic> {ARABIC} )
        (?: \x20?+ (?P<more> [多余几来] (?= 个?[万亿] | [十百千][万亿] ) ) )?+  # 2000多万
        (?P<scale> \x20?+ (?> 个(?=亿(?!元[一-龥])) )?+                  # 4个亿; no 4个|亿元项目, 2个|万吨级泊位
            (?> [十百千]?+ (?> 万[多余]亿 | (?:万亿|万|亿){{1,2}}+ )         # 1.2万亿, 3千万, 4万多亿
              | 兆(?= [美日欧港]?元 | {LOW}亿 ) | [百千](?= [多余几] | [至到][0-9] ) ) )?+   # 5千至1万
        (?P<tail> (?<=[万亿兆])                                            # 3万4000, 5亿3千万, 2兆6,218亿
            (?> {LOW} [千百万亿]{{1,2}}+ | (?: [0-9]{{3,4}}+ | [0-9],[0-9]{{3}} ) (?:\.[0-9]{{1,2}}+)?+ (?![0-9,.年]) ){{1,4}}+ )?+
      | (?P<written> {WRITTEN_RUN}
            (?: 点 {DIGIT_RUN} (?!十) [百千万亿]*+ )?+                     # 一点五亿
            (?: [多余来](?=[百千万亿]) [百千万亿]++ )?+ ) )                 # 十余万
    (?: \x20(?=[多余]) )?+ (?P<after> [多余来] | 几(?=[十百千万亿个家名位]) )?+  # 30多家, 10万余亩
"""


class Numeral(NamedTuple):
    """2000多万 -> lo = hi = 20000000, more over; 五六十 -> lo 50, hi 60; `scaled` by 万 or 亿."""

    lo: Decimal
    hi: Decimal
    more: Qualifier | None = None
    scaled: bool = False


def shifted(digits: str, places: int) -> Decimal:
    """("1.25", 4) -> 12500: the decimal point moved to the right in the text, so that nothing is computed."""
    if not places:
        return Decimal(digits)
    whole, _, part = digits.partition(".")
    if len(part) > places:
        return Decimal(f"{whole}{part[:places]}.{part[places:]}")
    return Decimal(whole + part.ljust(places, "0"))


def _places(scale: str) -> int:
    return sum(PLACES.get(c, 0) for c in scale)


_TAIL = re.compile(r"(?P<digits>[0-9][0-9,.]*+)(?P<scale>[百千万亿]*+)")


def read_arabic(digits: str, scale: str | None, tail: str | None) -> Decimal:
    """("3", "万", "4000") -> 34000."""
    value = shifted(digits.replace(",", ""), _places(scale) if scale else 0)
    for part in _TAIL.finditer(tail) if tail else ():
        value = EXACT.add(value, shifted(part["digits"].replace(",", ""), _places(part["scale"])))
    return value


_CHARACTERS = re.compile(
    rf"(?P<whole> [^点多余来]*+ ) (?: 点 (?P<part> {DIGIT_RUN} ) )?+ (?P<more> [多余来] )?+ (?P<scale> [十百千万亿]*+ )", re.VERBOSE
)


def read_characters(run: str) -> Numeral:
    """三点二亿, 十余万, 五六百: a numeral in characters.

    Raises:
        NumeralError: it is none.
    """
    return _read_short(run) if len(run) <= _SHORT else _read_run(run)


_SHORT = 4  # characters of the numerals that reports print again and again: 三, 十二, 两百


@lru_cache(1024)
def _read_short(run: str) -> Numeral:
    return _read_run(run)


def _read_run(run: str) -> Numeral:
    m = _CHARACTERS.fullmatch(run)
    if m is None:
        raise NumeralError(run, 0)
    lo, hi = read_written(m["whole"])
    more = MORE[m["more"]] if m["more"] else None
    places = _places(m["scale"])
    if m["part"]:
        if len(m["scale"]) > 3 or lo != hi:
            raise NumeralError(run, m.start("scale"))
        value = shifted(f"{lo}.{''.join(str(DIGITS[c]) for c in m['part'])}", places)
        return Numeral(value, value, more, bool(places))
    if len(m["scale"]) > 3:
        raise NumeralError(run, m.start("scale"))
    return Numeral(shifted(str(lo), places), shifted(str(hi), places), more, run[-1] in "万亿")


def read_numeral(m: re.Match[str]) -> Numeral:
    """The value of a match of `NUMERAL`."""
    after = m["after"] or m["more"]
    if digits := m["arabic"]:
        scale = m["scale"]
        value = read_arabic(digits, scale, m["tail"])
        if scale and ("多" in scale or "余" in scale):  # 4万多亿
            after = "多"
        return Numeral(value, value, MORE[after] if after else None, scale is not None)
    read = read_characters(m["written"])
    return Numeral(read.lo, read.hi, MORE[after], read.scaled) if after else read


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(rf"(?P<sign> [-+负] )?+ (?> {NUMERAL} | (?P<lone> [{FINANCIAL}] ) )", re.VERBOSE)


def to_decimal(numeral: str) -> Decimal:
    """三万四千五百 -> Decimal("34500"): one numeral, exactly.

    Args:
        numeral: Arabic or written, with 万 and 亿, full-width or traditional; a sign may stand before it.

    Raises:
        ValueError: it is no numeral, or one without an exact value (几十, 2000多); the message shows where it stopped.
    """
    folded = folding()(numeral.strip())
    m = _signed().match(folded)
    if m is None:
        raise NumeralError(folded, 0)
    if m["more"] or m["after"] or m.end() != len(folded):
        raise NumeralError(folded, m.start("more") if m["more"] else m.start("after") if m["after"] else m.end())
    try:
        read = read_characters(m["lone"]) if m["lone"] else read_numeral(m)
    except NumeralError as error:
        raise NumeralError(folded, m.start("written") + error.stop) from None
    if read.lo != read.hi or read.more:
        raise NumeralError(folded, m.start("written"))
    return read.lo.copy_negate() if m["sign"] in ("-", "负") else read.lo
