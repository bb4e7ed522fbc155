"""第58位, 世界第二大, 前十名, 居首位: a place in an order."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.units import Unit
from liangdian.scan.atoms import Atom
from liangdian.scan.numerals import read_characters

_WINDOW = 16
_CLAUSE = r"[^,。;!?\n]*+"


class RankGrammar(NamedTuple):
    """What makes a rank of an ordinal, and of a bare number."""

    cue: "regex.Pattern[str]"
    bare: tuple[str, ...]
    front: "regex.Pattern[str]"

    @classmethod
    def of(cls, lexicon: Lexicon) -> "RankGrammar":
        """Compile the words of a lexicon."""
        cue = regex.compile(rf"{lexicon.pattern('rank.cues')}{_CLAUSE}$")
        front = regex.compile(rf"{lexicon.pattern('rank.front')}{_CLAUSE}$")
        return cls(cue, lexicon.words("rank.bare"), front)


def rank_unit(name: str) -> Unit:
    """位, 名 or nothing, of kind rank."""
    return Unit(name, "rank", name, Fraction(1))


# 放在第一位: what comes first, no rank.
_FIRST_THINGS = frozenset({"放在", "摆在", "作为", "置于", "摆到", "放到", "视为"})
_END = frozenset(",。;、!?)”’的\n\r\t : ")


def read_ordinal(text: str, start: int, atom: Atom, grammar: RankGrammar) -> Atom | None:
    """第58位, 第二大, 排名第三; None of 第四批, 第三产业. The atom is the number, `start` the place of 第."""
    if atom.form != "number" or atom.lo != atom.hi or atom.scaled or atom.more:
        return None
    if text[start - 2 : start] in _EVERYWHERE and _FIRSTS.match(text[max(0, start - 5) : start - 2]):
        return None
    name = text[atom.unit_start : atom.unit_start + 1]
    if name == "位" and atom.lo == 1 and text[max(0, start - 2) : start] in _FIRST_THINGS:
        return None
    if name in ("位", "名") and text[atom.unit_start : atom.unit_start + 2] not in ("位于", "名单"):
        return _ranked(start, atom, name, atom.unit_start + 1)
    if m := _UP_TO.match(text, atom.unit_start):
        return _up_to(start, atom, m)
    if name == "大" or ((not name or name in _END) and _is_cued(text, start, grammar)) or _is_greatest(text, start, atom):
        return _ranked(start, atom, "", atom.unit_start)
    return None


def _is_cued(text: str, start: int, grammar: RankGrammar) -> bool:
    """居全国第三, 西南|第一: a word that ranks before it, or another rank."""
    return (
        grammar.cue.search(text, max(0, start - _WINDOW), start) or _AFTER_RANK.search(text, max(0, start - _WINDOW), start)
    ) is not None


def _is_greatest(text: str, start: int, atom: Atom) -> bool:
    """全球|第一|贸易大国, 全国|第二|低: what is ranked stands behind it; no 全国第三批."""
    return text[max(0, start - 2) : start] in _EVERYWHERE and _GREATEST.match(text, atom.unit_start) is not None


_FIRSTS = regex.compile(r".?[0-9十百多余几][项个]")  # 30多项国内第一: so many of them
_EVERYWHERE = frozenset({"行业", "国际", "全国", "全球", "世界", "亚洲", "国内", "全省", "全市", "全区", "全县"})
_GREATEST = regex.compile(r"(?:\p{Han}{2,6}?)?[大强](?:国|省|市|县|区|镇|港)(?!家|级|民)|[高低长快强多](?!级|中|校|等|新|铁|速|端)")
_AFTER_RANK = regex.compile(r"第[0-9一二三四五六七八九十]{1,3}[位名大]?[,、]\p{Han}{2,4}(?:、\p{Han}{2,4})?$")


_UP_TO = regex.compile(r"[-~至到]第?(?P<last>[0-9]{1,4}+|[二三四五六七八九十])(?P<unit>[位名])")


def _up_to(start: int, atom: Atom, m: "regex.Match[str]") -> Atom | None:
    """第3至5名."""
    last = Decimal(m["last"]) if m["last"].isascii() else read_characters(m["last"]).lo
    unit = rank_unit(m["unit"])
    return (
        Atom(start, m.end(), atom.lo, last, None, unit, m.start("unit"), form="rank", written=atom.written, joined=True)
        if last > atom.lo
        else None
    )


def _ranked(start: int, atom: Atom, name: str, end: int) -> Atom:
    return Atom(start, end, atom.lo, atom.hi, None, rank_unit(name), atom.unit_start, form="rank", written=atom.written)


def read_front(text: str, atom: Atom, grammar: RankGrammar) -> Atom | None:
    """前十名, 前3位, 居全国前五; None of 前三季度, 前两批."""
    name = text[atom.unit_start : atom.unit_start + 1]
    if name in ("位", "名"):
        return _ranked(atom.start, atom, name, atom.unit_start + 1)
    if (not name or name in _END) and grammar.front.search(text, max(0, atom.start - 11), atom.start - 1):
        return _ranked(atom.start, atom, "", atom.unit_start)
    return None


def read_first(text: str, start: int) -> Atom | None:
    """居全国首位 -> 1."""
    if _FIRST.search(text, max(0, start - _WINDOW), start) is None:
        return None
    return Atom(start, start + 2, Decimal(1), Decimal(1), None, rank_unit("位"), start + 1, form="rank", written=True)


_FIRST = regex.compile(r"[居列占排跃升]" + _CLAUSE + "$")


def is_bare_rank(text: str, atom: Atom, grammar: RankGrammar) -> bool:
    """名列23."""
    return atom.unit is None and text[max(0, atom.start - 4) : atom.start].endswith(grammar.bare)
