"""永昌(周口)机电有限公司, 永昌集团, 永昌商业银行: names that a form of enterprise closes."""

from collections.abc import Iterator
from typing import NamedTuple

from liangdian.compiled import re, regex
from liangdian.lexicon import Lexicon
from liangdian.lexicon.divisions import divisions
from liangdian.lexicon.openings import OpenedPattern
from liangdian.mentions.enterprise_words import EnterpriseWords, Word
from liangdian.scan.found import NameMention
from liangdian.segment import Segmenter
from liangdian.source import Source

_REACH = 40  # no name is longer
_PLAIN_REACH = 16
_COUNT = r"(?: 发展 | 达 | 到 | 数 | 近 | 约 | 超 | 过 | 共 | 有 )*+ \d++ [余多]?+ [家个户]"  # 种植合作社31家: counted, not named


_STATE = r"""
    中 (?: 国 {after_country} | {after_middle} | [铁建交核冶] [一二三四五六七八九十]{{1,3}} [航公]?+ 局 )   # 中国铁建, 中海油, 中铁八局
    (?: 集团 | 公司 )?+ (?! 产业 | 行业 | 产品 | 市场 | 技术 | 用户 | 学会 | 协会 )
"""


class FullNameGrammar(NamedTuple):
    """The forms, and the run of characters that a name is made of."""

    words: EnterpriseWords
    form: OpenedPattern
    run: regex.Pattern[str]
    branch: regex.Pattern[str]
    bodies: frozenset[str]
    banks: tuple[str, ...]
    state: OpenedPattern
    plant: OpenedPattern
    towns: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "FullNameGrammar":
        """Compile the patterns."""
        legal, plain = lexicon.pattern("enterprise_form.legal"), lexicon.pattern("enterprise_form.plain")
        tail = lexicon.pattern("enterprise_generic.tail")
        return cls(
            words=EnterpriseWords.of(lexicon),
            form=OpenedPattern.of(
                re.compile(
                    rf"(?: (?P<legal> {legal} ) | (?P<plain> {plain} ) ) (?: (?<= 公司 | 集团 ) (?= 业务 ) | (?! {tail} | {_COUNT} ) )",
                    re.VERBOSE,
                ),
                lexicon.words("enterprise_form.legal") + lexicon.words("enterprise_form.plain"),
            ),
            run=regex.compile(r"(?r) (?: [\p{Han}A-Za-z0-9·&] | \( \p{Han}{2,8} \) | (?<=\p{Han})-(?=\p{Han}) )*+", regex.VERBOSE),
            branch=regex.compile(r"(?: [\p{Han}--[的和与及在等了将已]]{1,5}? (?: 分公司 | 分行 | 支行 ) )", regex.VERBOSE | regex.V1),
            bodies=frozenset(lexicon.words("enterprise_generic.body")),
            banks=lexicon.words("enterprise_form.bank"),
            state=OpenedPattern.of(
                re.compile(
                    _STATE.format(
                        after_country=lexicon.pattern("enterprise_form.state"), after_middle=lexicon.pattern("enterprise_form.clipped")
                    ),
                    re.VERBOSE,
                ),
                ("中",),
            ),
            plant=OpenedPattern.of(
                re.compile(
                    rf"{lexicon.pattern('enterprise_form.plant')} (?! {lexicon.pattern('enterprise_form.plant_tail')} )", re.VERBOSE
                ),
                lexicon.words("enterprise_form.plant"),
            ),
            towns=frozenset(d.short for d in divisions() if d.level > 1),
        )


def find_full_names(source: Source, grammar: FullNameGrammar, segmenter: Segmenter) -> Iterator[NameMention]:
    """The names that a form closes, in reading order; they may overlap."""
    text = source.folded
    floor = 0
    for form in grammar.form.finditer(text):
        legal = form["legal"] is not None
        reach = max(floor, form.start() - (_REACH if legal else _PLAIN_REACH))
        run = grammar.run.match(text, reach, form.start())
        if run is None or not run[0]:
            continue
        words = grammar.words.cut(text, run.start(), min(form.end() + 3, len(text)), segmenter)
        start = _bank(text, form, grammar.banks)
        if start is None:
            start = _known(words, form.start(), form.end(), grammar.words)
        if start is None:
            start = _start(_before(words, form.start(), form.end()), grammar.words, legal)
        if start is None or text[start : form.end()] in grammar.bodies:
            continue
        branch = grammar.branch.match(text, form.end())
        end = branch.end() if branch else form.end()
        floor = end if legal else floor
        yield NameMention(start, end, "enterprise", "legal_form" if legal else "plain_form")


def find_state_firms(source: Source, grammar: FullNameGrammar, segmenter: Segmenter) -> Iterator[NameMention]:
    """中国铁建, 中石化: the country before the clipped name of a trade."""
    for m in grammar.state.finditer(source.folded):
        if grammar.words.begins(source.folded, m.start(), m.end(), segmenter):  # no 集中|石化
            yield NameMention(m.start(), m.end(), "enterprise", "state")


def find_plants(source: Source, grammar: FullNameGrammar, segmenter: Segmenter) -> Iterator[NameMention]:
    """昀兴煤矿, 临江热电厂: letters or a county before a mine or a plant; no 露天煤矿, 智能化煤矿."""
    text = source.folded
    for plant in grammar.plant.finditer(text):
        run = grammar.run.match(text, max(0, plant.start() - 8), plant.start())
        words = grammar.words.cut(text, run.start(), plant.end(), segmenter) if run and len(run[0]) > 1 else []
        name = [w for w in words if w.end <= plant.start()]
        name = name[grammar.words.edge(name) :]
        if name and name[-1].end == plant.start() and (_lettered(name) or (len(name) == 1 and name[0].text in grammar.towns)):
            yield NameMention(name[0].start, plant.end(), "enterprise", "plant")


def _lettered(name: list[Word]) -> bool:
    """钰|坤, 金厂|沟: no word of two characters alone, nor a single one."""
    return len(name) > 1 and sum(len(w.text) for w in name) < 5 and any(len(w.text) == 1 for w in name)


def _bank(text: str, form: re.Match[str], stems: tuple[str, ...]) -> int | None:
    """交通银行: a bank that bears the name of what it was founded for."""
    stem = next((s for s in stems if text.endswith(s, 0, form.start())), "") if form[0] == "银行" else ""
    start = form.start() - len(stem)
    return None if not stem else start - 2 if text.endswith("中国", 0, start) else start


def _known(words: list[Word], start: int, end: int, known: EnterpriseWords) -> int | None:
    """招商银行: a name that the dictionary holds as one word."""
    for word in words:
        if word.start + 1 < start and word.end == end:
            stem = word.text[: start - word.start]
            whole = stem not in known.generic and stem not in known.kinds and not known.common(word.text)
            return word.start if whole and not any(stem.endswith(k) for k in known.kinds) else None
    return None


def _before(words: list[Word], start: int, end: int) -> list[Word]:
    """The words before a form; none where the form is part of a longer word (证券 in 证券交易所)."""
    before: list[Word] = []
    for word in words:
        if word.end <= start:
            before.append(word)
        elif word.end > end:
            return before if word.start >= end or word.text.startswith(("公司", "集团")) else []
        elif word.start < start:
            before.append(Word(word.text[: start - word.start], word.start, start))
    return before


def _start(words: list[Word], known: EnterpriseWords, legal: bool) -> int | None:
    name = words[known.edge(words, closed=True) :]
    if not name or name[0].text in "(-":
        return None
    region = name[0].text in known.regions and (legal or name[0].text not in known.generic)  # no 全球|控股|公司
    seat = name[0].text == "中国" or name[0].text in known.divisions or region
    seated = seat and len(name) > 1 and (legal or all(w.text in known.trades for w in name[1:]))
    if not seated and not known.named(name):
        return None
    if not legal and (name[-1].text in known.kinds or sum(len(w.text) for w in name) < 2):
        return None
    return name[0].start
