"""指数为93.78, 总人口38万, 投资120亿: numbers without a unit, or with one of two meanings."""

from fractions import Fraction
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.units import Unit
from liangdian.scan.atoms import Atom
from liangdian.scan.lists import is_enumerator

_CLAUSE = r"[^,。;!?\n]*+$"


class BareGrammar(NamedTuple):
    """What makes money or a count of a number with 万 or 亿 and no unit."""

    money: "regex.Pattern[str]"
    counted: "regex.Pattern[str]"
    money_after: tuple[str, ...]
    yuan: Unit

    @classmethod
    def of(cls, lexicon: Lexicon) -> "BareGrammar":
        """Compile the words of a lexicon."""
        money = regex.compile(lexicon.pattern("money.before") + _CLAUSE)
        counted = regex.compile(lexicon.pattern("counted.before") + _CLAUSE)
        return cls(money, counted, lexicon.words("money.after"), lexicon.units["元"])


PLAIN = Unit("", "other", "", Fraction(1))
RATIO = Unit("", "ratio", "", Fraction(1))
_MONEY = Unit("", "money", "", Fraction(1))
_COUNT = Unit("", "count", "", Fraction(1))


def unit_of_scaled(text: str, atom: Atom, grammar: BareGrammar) -> Unit:
    """投资120亿 is 元, 总人口38万 a count."""
    window = max(0, atom.start - 14)
    money, counted = (g.search(text, window, atom.start) for g in (grammar.money, grammar.counted))
    if counted and not (money and money.start() > counted.start()):
        return _COUNT
    if money or (text.startswith(grammar.money_after, atom.end) and atom.hi >= 10**8):
        return grammar.yuan
    return _MONEY if atom.hi >= 10**8 else _COUNT


def is_angle(text: str, atom: Atom) -> bool:
    """25度 is warmth or an angle; 6000度, 发电300度 and 300度电 are energy."""
    if atom.unit is None or atom.unit.name != "度" or atom.scaled or atom.hi >= 1000:
        return False
    return "电" not in text[max(0, atom.start - 10) : atom.start] and text[atom.end : atom.end + 1] != "电"


DEGREE = Unit("度", "other", "度", Fraction(1))
POINTED = ("个", "点")  # units of what may be points
_POINTS = Unit("点", "points", "点", Fraction(1))
_MOVED = regex.compile(
    r"(?:[升降涨跌增减]|高开|低开|高收|低收|提高|上扬|提升|回升|扩大|收窄|增加|减少|[上下]挫|[上下]行|下滑|回落|\d%[或、和])[了约近逾超达]{0,2}$"
)


def in_points(text: str, atom: Atom) -> None:
    """提高3.2个点, 跌120点 are points; 设12个点, 报2860点 count."""
    behind = text.startswith("点", atom.end) and text[atom.end + 1 : atom.end + 2] not in ("位", "名", "钟")
    if not behind and text[atom.end - 1] != "点":
        return
    broken = behind and atom.lo != atom.lo.to_integral_value()
    if broken or _MOVED.search(text, max(0, atom.start - 6), atom.start):
        atom.end += behind
        atom.unit, atom.unit_start = _POINTS, atom.end - 1


def may_mean(text: str, atom: Atom) -> bool:
    """93.78 in 指数为93.78 may; 15 of 15号, 2018 of 〔2018〕, 600519 and 0571-8888 do not."""
    if atom.written or atom.form != "number" or is_enumerator(text, atom):
        return False
    digits = text[atom.start : atom.end].lstrip("-负")
    following, before = text[atom.end : atom.end + 1], text[atom.start - 1 : atom.start] if atom.start else ""
    if _bold(text, atom):  # **1,521**
        following = before = ""
    if following in _NOT_AFTER or before in _NOT_BEFORE or (following.isascii() and following.isalpha()):
        return False
    if before == " " and text[atom.start - 2 : atom.start - 1].isascii() and text[atom.start - 2 : atom.start - 1].isalpha():  # SZ 301188
        return False
    if "." in digits:
        if len(digits) == 3 and digits.endswith(".0") and not before.isascii():  # 工作3.0
            return False
        return not text.startswith(("版", "时代"), atom.end) and not _VERSION.search(text, max(0, atom.start - 4), atom.start)
    if "," in digits:
        return True
    if following == "、":
        return False
    longest = 9 if before == "\t" else 6  # in the cell of a table; longer ones are codes and telephones
    return len(digits) <= longest and not (len(digits) > 1 and digits[0] == "0") and not (len(digits) == 4 and 1900 <= atom.lo <= 2100)


def _bold(text: str, atom: Atom) -> bool:
    return text.startswith("**", atom.end) and text.endswith("**", 0, atom.start)


_VERSION = regex.compile(r"(?:工业|互联网|版本|网络|[vV])[ ]?$")
_NOT_AFTER = frozenset("·号级届版强后期代线型系班楼室路年月日时章条款路街巷弄栋幢度+×*/_=&@#.′″°〕]>:-~∶星后线人日")
_NOT_BEFORE = frozenset("·+×*/_=&@#.〔[<第“‘表图附注卷:-~∶No№")
