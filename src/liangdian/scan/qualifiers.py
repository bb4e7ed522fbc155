"""约300家, 300家以上: what stands before and after a number and bounds it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from liangdian.compiled import regex
from liangdian.lexicon import Lexicon
from liangdian.models import Qualifier
from liangdian.scan.atoms import Atom

_BEFORE: tuple[Qualifier, ...] = ("about", "nearly", "over", "under", "at_least", "at_most")
_AFTER: tuple[Qualifier, ...] = ("about", "over", "at_least", "at_most")
_WEAK: tuple[Qualifier, ...] = ("about", "nearly")  # 约500人以上: the bound says more
_FAR = regex.compile(
    r"大?约(?:(?:占|有|需|为)[^,。;、!?:()\n0-9一二三四五六七八九十]{1,10}+(?:\([^()]{1,9}\)的)?+|(?:占|合|新增|增加|增长|减少|下降|提高|上涨)了?)$"
)
_FAR_SHARE = regex.compile(
    r"(?:(?P<under>不足|不到|不及)|(?P<over>(?<!不)超过|逾)|(?P<nearly>接近|将近)|(?P<at_least>不低于|不少于)|(?P<at_most>不高于|不超过)"
    r"|(?P<about>大约(?:是|为|占)?|约[是为占]))[^,。;、!?:\n0-9一二三四五六七八九十]{1,16}?的$"
)

Said = tuple[tuple[str, Qualifier], ...]  # words with what they say, longest first


class QualifierGrammar(NamedTuple):
    """The words of both sides with what they say, the compounds that are none of them, and what may stand in between."""

    before: Mapping[str, Said]  # by last character
    after: Mapping[str, Said]  # by first character
    compounds: frozenset[str]
    links: frozenset[str]
    scaled: Mapping[str, Qualifier]
    shared: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "QualifierGrammar":
        """The words of a lexicon."""
        before = {word: name for name in _BEFORE for word in lexicon.words(f"qualifier_before.{name}")}
        after = {word: name for name in _AFTER for word in lexicon.words(f"qualifier_after.{name}")}
        scaled: dict[str, Qualifier] = dict.fromkeys(lexicon.words("qualifier_scaled.over"), "over")
        links, shared = frozenset(lexicon.words("qualifier_links.words")), frozenset(lexicon.words("qualifier_links.shared"))
        compounds = frozenset(lexicon.words("qualifier_not.compounds"))
        return cls(_by_character(before, -1), _by_character(after, 0), compounds, links, scaled, shared)

    def left(self, text: str, end: int, atom: Atom) -> tuple[Qualifier, int] | None:
        """The qualifier that ends at `end` (a link or a space may stand between), and where it begins."""
        if end and text[end - 1] == " ":
            end -= 1
        found = self._ends(text, end)
        if found is None and (word := self.scaled.get(text[end - 1 : end])) and _opens_scale(text, atom):
            found = None if text[max(0, end - 2) : end] in self.compounds else (word, end - 1)
        for n in (1, 2, 3):
            if found is None and end >= n and text[end - n : end] in self.links:
                found = self._ends(text, end - n)
        return found

    def _ends(self, text: str, end: int) -> tuple[Qualifier, int] | None:
        for word, name in self.before.get(text[end - 1 : end], ()):
            if text.endswith(word, 0, end) and not (len(word) == 1 and text[max(0, end - 2) : end] in self.compounds):
                return name, end - len(word)
        return None

    def right(self, text: str, start: int) -> tuple[Qualifier, int] | None:
        """The qualifier that begins at `start`, and where it ends."""
        if text[start : start + 1] == " ":
            start += 1
        for word, name in self.after.get(text[start : start + 1], ()):
            if text.startswith(word, start):
                end = start + len(word)
                goes_on = text[end - 1 : end + 1] in self.compounds or text[start : end + 1] in self.compounds
                return None if goes_on else (name, end)
        return None


def _by_character(words: Mapping[str, Qualifier], at: int) -> dict[str, Said]:
    """The words, longest first, by the character that all of them must have at that place."""
    found: dict[str, list[tuple[str, Qualifier]]] = {}
    for word in sorted(words, key=len, reverse=True):
        found.setdefault(word[at], []).append((word, words[word]))
    return {character: tuple(group) for character, group in found.items()}


def qualify(text: str, atoms: Sequence[Atom], grammar: QualifierGrammar) -> None:
    """Reads what bounds each number, and hands it on along 、 (跨越3000亿元、4000亿元)."""
    last: Atom | None = None
    row: list[Atom] = []  # the numbers of a list so far: 分别达到95%、85%、
    for atom in atoms:
        if last is not None and text[last.end : atom.start] in _JOINTS:
            row.append(last)
        elif row:
            row = []
        left, right = grammar.left(text, atom.start, atom) or _before_each(text, atom, grammar), _suffix(text, atom, grammar)
        if left and left[0] == "nearly" and _recent(text, atom):
            left = None
        atom.outer_start, atom.outer_end = left[1] if left else atom.start, right[1] if right else atom.end
        atom.qualifier = _combined(atom, left, right) or _far(text, atom) or _handed_on(text, last, atom, grammar)
        if last is not None and right and last.qualifier is None and right[0] in _LIMITS and _is_alternative(text, last, atom):
            last.qualifier = right[0]
        if row and right and row[0].qualifier is None and _EACH.search(text, max(0, row[0].start - _NEAR), row[0].start):
            for each in row:
                each.qualifier = right[0]
        last = atom


_EACH = regex.compile(r"分别(?:达到?|为|在|控制在|保持在|稳定在|提高到|下降|增长|不)?$")  # 分别达到|95%、85%以上
_NEAR = 8
_LIMITS: tuple[Qualifier, ...] = ("at_least", "at_most")


def _is_alternative(text: str, a: Atom, b: Atom) -> bool:
    """1亿元或1000万美元以上: the limit is of both."""
    return a.unit is not None and b.unit is not None and a.unit.kind == b.unit.kind and text[a.end : b.start] == "或"


def _combined(atom: Atom, left: tuple[Qualifier, int] | None, right: tuple[Qualifier, int] | None) -> Qualifier | None:
    """约10万多 is over, 约500人以上 at_least, 超过500人左右 over."""
    before, after = left[0] if left else None, right[0] if right else None
    if atom.form == "rank":
        return None
    return atom.more or (after if after and (before is None or before in _WEAK) else before)


def _suffix(text: str, atom: Atom, grammar: QualifierGrammar) -> tuple[Qualifier, int] | None:
    people = 0 if atom.unit is None or atom.unit.name not in ("", "人") else 2 * text.startswith("人口", atom.end)  # 50万人口以上
    noted = _NOTED.match(text, atom.end) if text.startswith("(", atom.end) else None
    found = grammar.right(text, noted.end() if noted else atom.end + people) or _within(text, atom)
    if (
        found
        and text[atom.end : found[1]] == "多"
        and (atom.unit is None or atom.unit.kind == "count" or text[found[1] : found[1] + 1] in _MANY)
    ):
        return None
    return found


def _within(text: str, atom: Atom) -> tuple[Qualifier, int] | None:
    """500米内设有站点; but 3公里内河航道."""
    if atom.unit is None or atom.unit.kind != "length" or text[atom.end : atom.end + 1] != "内":
        return None
    return None if text[atom.end + 1 : atom.end + 2] in _INNER else ("at_most", atom.end + 1)


_NOTED = regex.compile(r"\((?:不?含[^()]{0,10}|税[前后])\)(?=[及或]?以[上下内])")  # 5万元(含税)以上
_INNER = frozenset("河环陆部径港海湖侧壁")
_MANY = frozenset("元种个家层功样方媒式维边年少次达项0123456789")


def _opens_scale(text: str, atom: Atom) -> bool:
    """过百亿, 上千家, 破万."""
    return atom.lo >= 10 and (
        text[atom.start] in "百千万亿半" or (text[atom.start] == "十" and atom.scaled) or (atom.scaled and atom.form == "number")
    )


def _recent(text: str, atom: Atom) -> bool:
    """近三年来, 近五年, 近10年,…: a time and no bound; 近20年的历史 is one."""
    if atom.unit is None or atom.unit.name not in ("年", "个月", "天"):
        return False
    return atom.hi < 10 or text.startswith(("来", "间", "内", "以来", ","), atom.end)


def _before_each(text: str, atom: Atom, grammar: QualifierGrammar) -> tuple[Qualifier, int] | None:
    """约每秒5.5米."""
    if atom.per is None:
        return None
    each = text.rfind("每", max(0, atom.start - 4), atom.start)
    return grammar.left(text, each, atom) if each > 0 else None


def _far(text: str, atom: Atom) -> Qualifier | None:
    """约有变压器820个, 约占全县的60%, 不足全市的十分之一, 不低于当地标准的1.6倍."""
    if atom.form == "rank":
        return None
    share = atom.unit is not None and atom.unit.kind in _PARTS and text[atom.start - 1 : atom.start] == "的"
    if share and (m := _FAR_SHARE.search(text, max(0, atom.start - 20), atom.start)):
        return next(name for name in _FAR_SAID if m[name])
    window = max(0, atom.start - 20)
    return "about" if text.find("约", window, atom.start) >= 0 and _FAR.search(text, window, atom.start) else None


_JOINTS = frozenset({"、", "和", "与", "及"})
_FAR_SAID: tuple[Qualifier, ...] = ("under", "over", "nearly", "at_least", "at_most", "about")
_PARTS = frozenset({"ratio", "multiple"})


def _handed_on(text: str, last: Atom | None, atom: Atom, grammar: QualifierGrammar) -> Qualifier | None:
    if last is None or last.unit is None or atom.unit is None or last.qualifier is None or last.more or last.unit.kind != atom.unit.kind:
        return None
    gap = text[last.end : atom.start]
    if gap in _JOINTS and (last.each or text[max(0, last.outer_start - 2) : last.outer_start] == "分别"):  # 分别约3亿元、5亿元和8亿元
        atom.each = True
        return last.qualifier
    if gap == "、" and last.outer_start < last.start and (atom.group is not None or text[last.outer_start : last.start] in grammar.shared):
        return last.qualifier
    if gap == "(" and last.qualifier in _WEAK and text[atom.end : atom.end + 1] == ")":
        return last.qualifier
    return None
