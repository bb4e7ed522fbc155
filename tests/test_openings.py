"""A pattern that is tried only where one of its words stands finds what it finds everywhere."""

import re
import sys
import unicodedata

import regex
from hypothesis import given
from hypothesis import strategies as st

from liangdian.entities.honours import HonourRules
from liangdian.lexicon import Lexicon
from liangdian.lexicon.characters import HAN, SPACE, as_re
from liangdian.lexicon.openings import OpenedPattern, OpenedPatterns
from liangdian.lexicon.words import alternation
from liangdian.mentions.project_name import NameGrammar

WORDS = st.lists(st.text("甲乙丙“.", min_size=1, max_size=4), min_size=1, max_size=8)
HONOUR = HonourRules.of(Lexicon.default()).honour
TEXTS = st.text("甲乙丙丁“.\n", max_size=40)


def _spans(pattern: "re.Pattern[str] | OpenedPattern", text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [m.span() for m in pattern.finditer(text, start, end)]


@given(WORDS, TEXTS, st.integers(0, 20), st.integers(0, 40))
def test_opened_finds_what_the_plain_pattern_finds(words: list[str], text: str, start: int, end: int) -> None:
    for tail in ("", "(?!丁)", "[甲丁]?+", "(?=丙)"):
        plain = re.compile(alternation(words) + tail)
        assert _spans(OpenedPattern.of(plain, words), text, start, end) == _spans(plain, text, start, end)


@given(st.lists(WORDS, max_size=4), TEXTS)
def test_patterns_in_one_pass_find_what_each_finds_alone(words: list[list[str]], text: str) -> None:
    plain = [(str(i), opened, re.compile(alternation(opened) + "丁?")) for i, opened in enumerate(words)]
    found = OpenedPatterns.of(plain).matches(text)
    for name, _, pattern in plain:
        assert [m.span() for m in found.get(name, ())] == [m.span() for m in pattern.finditer(text)]


@given(st.text("甲乙专精特新小巨人企业“”、个", max_size=40))
def test_an_honour_is_found_with_marks_in_it(text: str) -> None:
    assert _spans(HONOUR, text, 0, len(text)) == _spans(HONOUR.pattern, text, 0, len(text))


def test_classes_of_characters_hold_what_regex_names() -> None:
    characters = [chr(code) for code in range(sys.maxunicode + 1)]
    for members, name in ((HAN, r"\p{Han}"), (SPACE, r"\s")):
        ours, theirs = re.compile(f"[{members}]"), regex.compile(name)
        assigned = (c for c in characters if unicodedata.category(c) not in ("Cn", "Cs"))
        assert [c for c in assigned if bool(ours.match(c)) != bool(theirs.match(c))] == []


@given(st.text("甲々1 \t\x1c\u3000A·[]\\", max_size=12))
def test_a_pattern_written_for_re_takes_what_regex_takes(text: str) -> None:
    for pattern in (r"\p{Han}+", r"[\p{Han}·]{1,3}\s", r"[^\s·]+", r"\S+\s?", r"\[\p{Han}\\", r"\d(?=\p{Han})"):
        ours, theirs = re.compile(as_re(pattern)), regex.compile(pattern)
        assert [m.span() for m in ours.finditer(text)] == [m.span() for m in theirs.finditer(text)]


ENDED = Lexicon({"a.b": ("增长", "长", "减", "提高了")})


@given(st.text("增长减提高了.", max_size=8), st.integers(0, 8))
def test_how_words_end_is_looked_at_before_they_are_tried(text: str, end: int) -> None:
    ours, theirs = (regex.compile(rf"(?r)已?{words}") for words in (ENDED.ending("a.b"), ENDED.pattern("a.b")))
    assert [m.span() for m in ours.finditer(text, 0, end)] == [m.span() for m in theirs.finditer(text, 0, end)]


LEXICON = Lexicon.default()
NAMES = NameGrammar.of(LEXICON)
VERBS = [verb + aspect for verb in LEXICON.words("project_cut.verbs") for aspect in ("", "好", "着", "过")]


@given(st.lists(st.sampled_from([*VERBS, *"永宁路了好着过性"]), max_size=6).map("".join))
def test_the_verbs_before_a_work_end_where_one_of_them_does(text: str) -> None:
    found = [len(text) - m.start() for m in NAMES.verbs.finditer(text[::-1])]
    assert found == [at for at in range(len(text), 0, -1) if text[:at].endswith(tuple(VERBS))]
