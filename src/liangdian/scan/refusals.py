"""十九大, 举一反三, 一批, 三年行动计划: numerals that count nothing, by phrase and by rule."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.lexicon import Lexicon
from liangdian.models import Kind
from liangdian.scan.atoms import Atom
from liangdian.scan.numerals import FINANCIAL, PLAIN

_NUMERALS = frozenset(f"0123456789数半{PLAIN}{FINANCIAL}") - {"参"}  # 参数 opens with no numeral


class PhraseTable(NamedTuple):
    """Set phrases by the two characters around their first numeral: 统一 by 统一, 一心一意 by 一心."""

    by_start: Mapping[str, tuple[str, ...]]
    by_inside: Mapping[str, tuple[tuple[str, int], ...]]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "PhraseTable":
        """The refused phrases of a lexicon."""
        phrases = {p for key in lexicon.lists if key.startswith("refused.") for p in lexicon.words(key)}
        start: dict[str, list[str]] = {}
        inside: dict[str, list[tuple[str, int]]] = {}
        for phrase in sorted(phrases, key=lambda p: (-len(p), p)):
            at = next((i for i, c in enumerate(phrase) if c in _NUMERALS), 0)
            if at:
                inside.setdefault(phrase[at - 1 : at + 1], []).append((phrase, at))
            else:
                start.setdefault(phrase[:2], []).append(phrase)
        return cls({k: tuple(v) for k, v in start.items()}, {k: tuple(v) for k, v in inside.items()})

    def end_at(self, text: str, start: int) -> int:
        """Where the longest phrase ends whose first numeral stands at `start`; 0 where none stands."""
        end = 0
        for phrase in self.by_start.get(text[start : start + 2], ()):
            if text.startswith(phrase, start):
                end = start + len(phrase)
                break
        if start:
            for phrase, at in self.by_inside.get(text[start - 1 : start + 1], ()):
                if start >= at and text.startswith(phrase, start - at):
                    return max(end, start - at + len(phrase))
        return end


class RefusalGrammar(NamedTuple):
    """The words that the rules look for around a number."""

    year_names: tuple[str, ...]
    phase_names: tuple[str, ...]
    one_year_before: tuple[str, ...]
    one_year_after: tuple[str, ...]
    scale_cues: tuple[str, ...]
    meetings: tuple[str, ...]
    slogans: tuple[str, ...]
    deeds: tuple[str, ...]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "RefusalGrammar":
        """The words of a lexicon."""
        words = lexicon.words
        return cls(
            words("not_counted.after_years"),
            words("not_counted.after_phase"),
            words("one_year.before"),
            words("one_year.after"),
            words("not_counted.before_scale"),
            words("not_counted.after_session"),
            words("not_counted.after_slogan"),
            words("not_counted.after_deed"),
        )


def refused_by(text: str, atom: Atom, grammar: RefusalGrammar) -> str | None:
    """The name of the rule that refuses the number, None where it may count."""
    unit = atom.unit
    for rule in rules_for(atom.written, *(unit.name, unit.kind) if unit else (None, None)):
        if rule(text, atom, grammar):
            return rule.__name__
    return None


Rule = Callable[[str, Atom, RefusalGrammar], bool]


class Asked(NamedTuple):
    """The numbers that a rule is asked of: in characters or in digits only, with one of some units, with units of some kinds."""

    written: bool | None = None
    units: frozenset[str | None] | None = None
    kinds: frozenset[Kind | None] | None = None

    def of(self, written: bool, unit: str | None, kind: Kind | None) -> bool:
        """Whether a number printed so is one of them; its unit is None where none is printed."""
        return (
            (self.written is None or self.written == written)
            and (self.units is None or unit in self.units)
            and (self.kinds is None or kind in self.kinds)
        )


@lru_cache(1024)
def rules_for(written: bool, unit: str | None, kind: Kind | None) -> tuple[Rule, ...]:
    """The rules that such a number is asked, in their order: three of the eighteen for 3.5亿元."""
    return tuple(rule for rule, asked in _RULES if asked.of(written, unit, kind))


def beside_letters(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """A4, PM2.5, C919, ISO9001, 5G, MQ-9: models and standards."""
    if not atom.start or atom.form == "rank":
        return False
    before = text[atom.start - 1]
    if before in "-_/+&#@." and atom.form == "number":
        before = text[atom.start - 2 : atom.start - 1]
        return before.isascii() and (before.isalpha() or (before.isdigit() and text[atom.start - 1] in "+._"))
    return before.isascii() and before.isalpha() and text[max(0, atom.start - 3) : atom.start] not in _CODES


_CODES = frozenset({"RMB", "USD", "CNY", "EUR", "HKD", "GDP"})


def article(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """一批, 一支队伍, 一家企业: "a"; 每一, 这一, 同一; but 发明专利一项."""
    if text[atom.start] != "一" or atom.unit is None or atom.lo != 1 or atom.hi != 1:
        return False
    if (
        atom.unit.name in _ENTRIES
        and _ENTRY.search(text, max(0, atom.start - 8), atom.start)
        and text[atom.end : atom.end + 1] in _ENTRY_ENDS
    ):
        return False
    return atom.unit.kind == "count" or (text[atom.start - 1 : atom.start] in _THIS and atom.start > 0)


# What a list counts behind its name: 发明专利一项, 标准厂房一栋; no 引进一家、建成一家.
_ENTRIES = frozenset("项座栋处家名台艘部枚辆幢条所口架套")
_ENTRY = regex.compile(r"\p{Han}{4}(?<![第这那每某同另任哪是成再又唯了有的为])$")
_ENTRY_ENDS = frozenset({"", "\n", *",。;、()"})
_THIS = frozenset("每这那某同另任哪")


def one_year(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """过去的一年, 关键一年; but 经营满一年, 一年以上 and 一年半."""
    if not atom.lo == atom.hi == 1:
        return False
    if text.startswith(grammar.one_year_after, atom.end):
        return False
    return not text[max(0, atom.start - 5) : atom.start].endswith(grammar.one_year_before)


def years_of_a_plan(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """三年行动计划, 九年一贯制, 90年代, 5年前, 前五年: years that name or date."""
    if text.startswith(grammar.year_names, atom.end) or (
        text[atom.end : atom.end + 1] == "前" and text[atom.end + 1 : atom.end + 2] != "后"
    ):
        return True
    if atom.written and atom.lo in (100, 1000, 10000) and atom.lo == atom.hi and atom.end - atom.start == 2:
        return not text[max(0, atom.start - 3) : atom.start].endswith(grammar.scale_cues)
    return _is_year(text, atom)


def _is_year(text: str, atom: Atom) -> bool:
    """2018年, 08年."""
    return (
        not atom.written
        and not atom.more
        and atom.unit_start - atom.start <= 4
        and (1900 <= atom.lo <= 2100 or text[atom.start] == "0" < text[atom.start + 1])
    )


def time_before(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """前4个月, 前三年: a time; but 提前3个月."""
    if text[atom.start - 1 : atom.start] != "前" or not atom.start:
        return False
    return text[atom.start - 2 : atom.start] not in ("提前", "以前", "之前", "目前", "此前", "日前")


def phase(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """一期工程, 2期项目: a phase and no count."""
    return text.startswith(grammar.phase_names, atom.end)


def quoted_name(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """“三个高地”, “五大攻坚”: the name of a campaign."""
    if atom.form == "rank" or not atom.start:
        return False
    opened, closed = text[atom.start - 1] in "“‘《", text[atom.end : atom.end + 1] in ("”", "’", "》")
    if closed and (opened or (atom.hi < 100 and atom.unit is not None and atom.unit.kind == "count")):  # “百万”英才, “数字十条”
        return True
    if not opened or atom.scaled or atom.hi >= 100:
        return False
    return regex.search("[”’》]", text, pos=atom.end, endpos=atom.end + 14) is not None


def quoted_clauses(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """落实“26条”, 发布“创新20条”: the name of a paper."""
    return text[atom.end : atom.end + 1] in ("”", "’") and _OPENED.search(text, max(0, atom.start - 8), atom.start) is not None


_OPENED = regex.compile(r"[“‘][^”’]*+$")


def clause_of_law(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """按第2、3条执行, 第 1 2 条: clauses of a law, told by their numbers, whole or torn."""
    return (
        _NUMBERED.search(text, max(0, atom.start - 12), atom.start) or _TORN.search(text, max(0, atom.start - 5), atom.start)
    ) is not None


_NUMBERED = regex.compile(
    r"第ordinal(?:[条款项章节]?+[、和及至~-](?:第?+ordinal)?+){1,3}+$".replace("ordinal", "[0-9一二三四五六七八九十]{1,3}+")
)
_TORN = regex.compile(r"第[ ]?[0-9][ ]?$")


def good_deeds(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """办好十件民生实事: the name of a programme, as 十大民生实事 is."""
    return text.startswith(grammar.deeds, atom.end)


def lone_scale(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """亿元企业, 万亩良田, 千千万万; but 超亿元."""
    if text[atom.start] not in "万亿":
        return False
    return not text[max(0, atom.start - 3) : atom.start].endswith(grammar.scale_cues)


_COUNTED_FOR = frozenset({"count", "duration", "area", "length"})


def denominator(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """每千人, 每3年, 每百平方公里, 每百元, 矿石/千吨: what something is counted for."""
    if not atom.start or atom.form != "number" or atom.unit is None:
        return False
    before = text[atom.start - 1]
    if before == "×":  # 7×24小时
        return atom.unit.kind == "duration"
    round_sum = atom.written and atom.unit.kind == "money" and text[atom.start] in "百千万"  # 每百元营业收入
    return (before == "每" and (round_sum or atom.unit.kind in _COUNTED_FOR)) or (before == "/" and atom.written)


def ordinal_in_words(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """二次开发, 二类新药 (what is counted is 两次), 十四届七次全会, 三个一批, 五个必须."""
    if atom.unit is None:
        return False
    surface = text[atom.start : atom.unit_start]
    if (surface in _ORDINALS and atom.unit.name in _CLASSES) or (len(surface) > 2 and _DIGITS_ONLY.issuperset(surface)):
        return True
    return text.startswith(grammar.meetings if atom.unit.name == "次" else grammar.slogans if atom.unit.name == "个" else (), atom.end)


_DIGITS_ONLY = frozenset("零〇○一二三四五六七八九")  # 一零一组合
_ORDINALS = frozenset({"二", "一二", "二三"})
_CLASSES = frozenset({"次", "类", "层", "批", "批次", "代", "版", "组", "队", "院", "所", "处", "站", "场", "幢", "栋"})


def small_money(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """二元结构, 三元区: no money."""
    return not atom.scaled and atom.hi < 10


def clock(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """8点30分, 9时30分, 8点: times of day."""
    if atom.unit is not None and atom.unit.name == "点":
        return atom.lo == atom.hi and atom.lo < 25 and atom.lo == atom.lo.to_integral_value()
    return _CLOCK.search(text, max(0, atom.start - 3), atom.start) is not None


_CLOCK = regex.compile(r"(?:[0-9]|[一二三四五六七八九十])[时点分]$")


def coordinate(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """东经118°20′, 北纬30度."""
    return _COORDINATE.search(text, max(0, atom.start - 16), atom.start) is not None or text[atom.end : atom.end + 1] in ("′", "″")


_COORDINATE = regex.compile(r"(?:[东西]经|[南北]纬|经度|纬度)[^,;。\n]*+$")


def address(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """3幢201室, 5栋2单元."""
    return _ROOM.match(text, atom.end) is not None


_ROOM = regex.compile(r"[0-9]{1,4}+(?:室|单元|层|楼|号)")


def one_to_one(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """1对1, 3对1帮扶: a way of doing it."""
    return text[atom.end : atom.end + 1] in _DIGITS and atom.end < len(text)


_DIGITS = frozenset("0123456789一二三四五六七八九十多")


def place_name(text: str, atom: Atom, grammar: RefusalGrammar) -> bool:
    """五道沟, 三家店, 八间房村: a numeral and a classifier in a name."""
    return atom.hi <= 100 and _PLACE.match(text, atom.end - 1) is not None


_PLACE = regex.compile(
    r"道[沟河湾岭江梁坎]|家[店庄村镇子河沟湾营堡屯寨圩]|棵[树松柳榆槐]|间房|座店|人班|块石|眼井村|台子|口[井村]|只[羊船]山|排楼"
)


_COUNTED: frozenset[Kind | None] = frozenset({"count"})
_LASTING: frozenset[Kind | None] = frozenset({"duration"})
_RULES: tuple[tuple[Rule, Asked], ...] = (
    (beside_letters, Asked(written=False)),
    (article, Asked(written=True)),
    (denominator, Asked()),
    (ordinal_in_words, Asked(written=True, kinds=_COUNTED)),
    (one_year, Asked(written=True, units=frozenset({"年", "天", "周", "个世纪"}))),
    (years_of_a_plan, Asked(units=frozenset({"年"}))),
    (time_before, Asked(kinds=_LASTING)),
    (phase, Asked(units=frozenset({"期"}))),
    (quoted_name, Asked(written=True)),
    (quoted_clauses, Asked(written=False, units=frozenset({"条"}))),
    (clause_of_law, Asked(units=frozenset({"条", "款", "项", "章", "节"}))),
    (good_deeds, Asked(written=True, kinds=_COUNTED)),
    (lone_scale, Asked(written=True)),
    (small_money, Asked(written=True, units=frozenset({"元"}))),
    (clock, Asked(units=frozenset({"分", "点", "秒"}))),
    (coordinate, Asked(units=frozenset({None, "°", "度", "分", "秒"}))),
    (address, Asked(written=False, units=frozenset({"幢", "栋", "座", "层"}))),
    (one_to_one, Asked(units=frozenset({"对"}))),
    (place_name, Asked(written=True, kinds=_COUNTED)),
)
