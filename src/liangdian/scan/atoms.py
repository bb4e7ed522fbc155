"""One number with the unit that follows it: 2000多家, 10万多平方米, 百分之三, 一半, 第3位."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

import regex

from liangdian.lexicon.units import Unit
from liangdian.models import Qualifier
from liangdian.scan.numerals import EXACT, NUMERAL, WRITTEN, Numeral, read_characters, read_numeral
from liangdian.scan.refusals import PhraseTable
from liangdian.scan.units import UnitTable
from liangdian.scan.written import NumeralError
from liangdian.source import Bounds

_PATTERN = rf"""
      (?P<share> (?P<whole> [百千万] | [二两三四五六七八九十]{{1,2}}+ | [0-9]{{1,3}}+ ) 分之
          (?P<part> [0-9]++ (?:\.[0-9]++)?+ | [{WRITTEN}]++ (?: 点 [零〇一二三四五六七八九]++ )?+ ) )
    | (?P<tenths> (?P<tens> [一二两三四五六七八九几数] | [0-9](?:\.[0-9])?+ ) 成
          (?! 立|功|员|果|本|效|就|品|交|都|长|熟|绩|套|型|片|为|分|了|人|新 )
          (?P<fives> [一二三四五六七八九半] )?+ (?P<over10> [多余] )?+ )
    | (?P<half> (?<! 上|下|前|后|多|大|各|东|西|南|北|夜 ) (?: 一半 | 半数 | (?<=过|超|近|约|逾) 半 (?! 年|月|天|个|日 )
          | 半 (?= 个(?:月|小时|世纪|百分点) | 年(?!报|度|会|刊|线) | 天(?!然) | 小时 | 亩 | 公里 | 公斤 | 吨 ) ) )
    | (?P<rank> (?<! [{WRITTEN}0-9] ) 第 (?P<place> [0-9]++ | [{WRITTEN}]++ ) )
    | (?P<version> [0-9]++ (?: \.[0-9]++ ){{2,}}+ )
    | (?<! [A-Za-z_] | [0-9.] ) {NUMERAL}
"""


@dataclass(slots=True)
class Atom:
    """10万多平方米: where it stands, its number, its unit (None where none is printed)."""

    start: int
    end: int
    lo: Decimal
    hi: Decimal
    more: Qualifier | None
    unit: Unit | None
    per: str | None = None
    arabic: bool = False
    scaled: bool = False
    rule: str = "number"
    number_end: int = 0


@dataclass(frozen=True, slots=True)
class AtomGrammar:
    """The pattern of numbers, the units and the phrases that are no numbers."""

    pattern: "regex.Pattern[str]"
    units: UnitTable
    phrases: PhraseTable
    percent: Unit

    @classmethod
    def of(cls, units: UnitTable, phrases: PhraseTable) -> "AtomGrammar":
        """Compile the pattern."""
        return cls(regex.compile(_PATTERN, regex.VERBOSE), units, phrases, units.units["%"])


def read_atoms(text: str, grammar: AtomGrammar, taken: Sequence[Bounds]) -> Iterator[Atom]:
    """The numbers of a text from left to right, refused phrases and taken places left out."""
    starts, ends = [a for a, _ in taken], [b for _, b in taken]
    pos = 0
    while m := grammar.pattern.search(text, pos):
        start = m.start()
        pos = m.end()
        i = bisect_right(starts, start) - 1
        if i >= 0 and ends[i] > start:
            pos = max(ends[i], start + 1)
            continue
        refused = grammar.phrases.end_at(text, start)
        if refused:
            pos = max(refused, start + 1)
            continue
        atom = _read(text, m, grammar)
        if atom:
            pos = max(pos, atom.end)
            if i + 1 < len(starts) and starts[i + 1] < atom.end:
                continue
            yield atom


def _read(text: str, m: "regex.Match[str]", grammar: AtomGrammar) -> Atom | None:
    try:
        if m["share"]:
            return _share(m, grammar)
        if m["tenths"]:
            return _tenths(m, grammar)
        if m["half"]:
            return _half(text, m, grammar)
        if m["rank"]:
            return _rank(text, m)
        if m["version"]:
            return None
        return _number(text, m, grammar)
    except NumeralError:
        return None


def _share(m: "regex.Match[str]", grammar: AtomGrammar) -> Atom:
    """百分之三 -> 3 %, 三分之一 -> 33.333… %."""
    part = m["part"]
    number = Numeral(Decimal(part), Decimal(part)) if part[0].isdigit() and part[0].isascii() else read_characters(part)
    whole = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}.get(m["whole"])
    if whole is None:
        whole = Decimal(m["whole"]) if m["whole"].isascii() else read_characters(m["whole"]).lo
    lo, hi = (_percent(x, whole) for x in (number.lo, number.hi))
    return Atom(m.start(), m.end(), lo, hi, number.more, grammar.percent, rule="share")


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    if not whole:
        raise NumeralError("0", 0)
    power = whole.adjusted()
    if whole == Decimal(1).scaleb(power):
        return EXACT.scaleb(part, 2 - power)
    return part * 100 / whole


def _tenths(m: "regex.Match[str]", grammar: AtomGrammar) -> Atom:
    """七成五 -> 75 %."""
    tens = m["tens"]
    lo, hi = (Decimal(tens), Decimal(tens)) if tens[0].isascii() else (lambda n: (n.lo, n.hi))(read_characters(tens))
    fives = 5 if m["fives"] == "半" else "零一二三四五六七八九".index(m["fives"]) if m["fives"] else 0
    return Atom(m.start(), m.end(), lo * 10 + fives, hi * 10 + fives, "over" if m["over10"] else None, grammar.percent, rule="tenths")


def _half(text: str, m: "regex.Match[str]", grammar: AtomGrammar) -> Atom:
    """一半, 半数 -> 50 %; 半年 -> 0.5 年."""
    found = grammar.units.at(text, m.end()) if m["half"] == "半" else None
    if found:
        return Atom(m.start(), found[1], Decimal("0.5"), Decimal("0.5"), None, found[0], rule="half", number_end=m.end())
    return Atom(m.start(), m.end(), Decimal(50), Decimal(50), None, grammar.percent, rule="half", number_end=m.end())


_RANK = Unit("", "rank", "", Fraction(1))


def _rank(text: str, m: "regex.Match[str]") -> Atom | None:
    """第58位, 世界第一."""
    place = m["place"]
    value = Decimal(place) if place.isascii() else read_characters(place).lo
    unit = text[m.end() : m.end() + 1]
    if unit in ("位", "名"):
        return Atom(m.start(), m.end() + 1, value, value, None, replace(_RANK, name=unit), rule="rank")
    if unit == "大" or unit in "。,;、)!?”的\n" or not unit:
        return Atom(m.start(), m.end(), value, value, None, _RANK, rule="rank")
    return None


def _number(text: str, m: "regex.Match[str]", grammar: AtomGrammar) -> Atom | None:
    start, end = m.start(), m.end()
    if m["written"] and m["written"][0] in "万亿":
        return None
    read = read_numeral(m)
    at = end + 1 if text[end : end + 1] == " " else end
    found = grammar.units.at(text, at) or (grammar.units.at(text, at + 1) if read.scaled and text[at : at + 1] == "个" else None)
    if start and text[start - 1] == "-" and m["arabic"] and _is_minus(text, start - 1):
        read, start = replace(read, lo=-read.hi, hi=-read.lo), start - 1
    if found is None:
        if m["written"] and not read.scaled:
            return None
        return Atom(start, end, read.lo, read.hi, read.more, None, None, bool(m["arabic"]), read.scaled, number_end=end)
    unit, stop = found
    if m["written"] == "一" and unit.kind == "count":
        return None
    rate = grammar.units.rate_at(text, stop)
    per, stop = rate if rate else (None, stop)
    return Atom(start, stop, read.lo, read.hi, read.more, unit, per, bool(m["arabic"]), read.scaled, number_end=end)


def _is_minus(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return not (before.isascii() and before.isalnum()) and before not in "-%)‰㎡" and before not in "年月日号元米亩吨家个万亿"
