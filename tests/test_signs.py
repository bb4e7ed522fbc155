"""Patterns that are tried only where a sign of them stands find what they find everywhere."""

from dataclasses import fields

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT
from liangdian.figures import phrases, possessor, sentence_owner, view
from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.sites import acting
from liangdian.lexicon import Lexicon
from liangdian.lexicon.signs import BegunPattern, EndedPattern, SignedPattern, first_letters
from liangdian.mentions.project_name import NameGrammar

Tried = BegunPattern | EndedPattern | SignedPattern
LEXICON = Lexicon.default()
GRAMMAR = FigureGrammar.of(LEXICON)
OWN = {field.name: getattr(GRAMMAR, field.name) for field in fields(GRAMMAR)} | {"name_head": NameGrammar.of(LEXICON).head}
TRIED: dict[str, Tried] = {name: p for name, p in {**OWN, **vars(phrases), **vars(possessor)}.items() if isinstance(p, Tried)}
WORDS = sorted({word for key, words in LEXICON.lists.items() if key.split(".")[0] in ("level", "growth", "gap", "basis") for word in words})


def spans(found: "regex.Match[str] | None") -> object:
    return found and [*found.regs, found.lastgroup]


def same(tried: Tried, text: str, start: int, end: int) -> bool:
    plain = tried.pattern
    if spans(tried.match(text, start, end)) != spans(plain.match(text, start, end)):
        return False
    return not isinstance(tried, SignedPattern) or (
        spans(tried.search(text, start, end)) == spans(plain.search(text, start, end))
        and spans(tried.fullmatch(text, start, end)) == spans(plain.fullmatch(text, start, end))
        and [*map(spans, tried.finditer(text, start, end))] == [*map(spans, plain.finditer(text, start, end))]
    )


@pytest.mark.parametrize("name", TRIED)
@given(st.data())
def test_a_pattern_finds_the_same_where_it_is_not_tried(name: str, data: st.DataObject) -> None:
    tried = TRIED[name]
    letters = sorted({*tried.pattern.pattern, *"龘 ,的3(\x1c"})
    pieces = st.one_of(st.sampled_from(letters), st.sampled_from(WORDS), st.text(alphabet=letters, max_size=6))
    text = "".join(data.draw(st.lists(pieces, max_size=8)))
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    assert same(tried, text, 0, len(text))
    assert same(tried, text, start, end)


@pytest.mark.parametrize("name", TRIED)
def test_a_pattern_finds_the_same_in_each_piece_that_it_spells_out(name: str) -> None:
    tried = TRIED[name]
    pieces = {*WORDS, *regex.findall(r"\p{Han}+|\\?.", tried.pattern.pattern)}
    assert all(same(tried, text, 0, len(text)) for piece in pieces for text in (piece, piece + "项目", "产值" + piece))


SITED = [*LEXICON.words("place.sites"), *LEXICON.words("place.actors"), "这家企业", "那家公司", "位于", "占地", "青禾岭", "现已", ",", "的"]


@given(st.lists(st.sampled_from(SITED).flatmap(lambda w: st.sampled_from([w, w[:1], w[1:]])), max_size=6), st.data())
def test_nothing_acts_where_no_sign_of_a_site_stands(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    assert GRAMMAR.site_sign.search(text, start, end) or acting(text, start, end, GRAMMAR, None) is None


def test_what_acts_has_a_sign_of_a_site() -> None:
    heads = [*LEXICON.words("place.sites"), *LEXICON.words("place.actors")]
    texts = [*(f"青禾云{word}现已" for word in heads), "这家企业现已", "那家企业现已"]
    acts = [text for text in texts if acting(text, 0, len(text), GRAMMAR, None)]
    assert len(acts) > len(texts) * 0.9
    assert [text for text in acts if not GRAMMAR.site_sign.search(text)] == []


def test_nothing_acts_in_the_fixtures_where_no_sign_of_a_site_stands() -> None:
    clauses = {c for file in (ROOT / "fixtures").rglob("*.txt") for c in regex.split(r"[,，。;；]", file.read_text("utf-8"))}
    signless = [c for c in clauses if not GRAMMAR.site_sign.search(c)]
    assert 0 < len(signless) < len(clauses)
    assert [c for c in signless if acting(c, 0, len(c), GRAMMAR, None)] == []


@pytest.mark.parametrize("name", [name for name, p in TRIED.items() if not isinstance(p, SignedPattern)])
def test_no_letter_begins_a_match_that_the_pattern_does_not_spell_out(name: str) -> None:
    assert TRIED[name].pattern.match("龘", partial=True) is None


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"其中|的(?=\p{Han})|第\d", "其的第"),
        (r"(?r)以来|起(?!点)|\d年", "来起年"),
        (r"(?<!不)高于|[这那](?:个|家)", "高这那"),
        (r"[、,]|\s+", ""),
    ],
)
def test_the_letters_that_a_pattern_begins_with_are_asked_of_itself(pattern: str, letters: str) -> None:
    assert first_letters(regex.compile(pattern)) == set(letters)


@given(st.text(alphabet="亿家增,,,。;(\n1２和及、o到 \x1c", max_size=12), st.integers(0, 11), st.integers(0, 11))
def test_a_clause_ends_and_numbers_join_as_their_patterns_say(text: str, start: int, length: int) -> None:
    text = "3" + text
    start = min(start, len(text) - 1) + 1
    end = min(start + length, len(text))
    plain = view.AFTER.match(text, start, end)
    assert plain
    assert view.clause_end(text, start, end) == plain.end()
    if start < end:
        assert view.joins(text, start, end) == bool(view.JOINT.fullmatch(text, start, end))


# The plain pattern, and what `re` looks for before it is tried at a place.
LOOKED_FOR = {
    "located": (
        sentence_owner._LOCATED,
        lambda text, start, end: (
            sentence_owner._LOCATING.search(text, start, min(start + sentence_owner._LOCATED_BY, end))
            or sentence_owner._SKIPPED.match(text, start)
        ),
    ),
}


@pytest.mark.parametrize("name", LOOKED_FOR)
@given(st.data())
def test_no_match_stands_where_its_sign_does_not(name: str, data: st.DataObject) -> None:
    pattern, sign = LOOKED_FOR[name]
    pieces = sorted({*regex.findall(r"\p{Han}+", pattern.pattern), *pattern.pattern, " ", "“", "\n", "绿"})
    text = "".join(data.draw(st.lists(st.sampled_from(pieces), max_size=24)))
    start = data.draw(st.integers(0, len(text)))
    assert sign(text, start, len(text)) or not pattern.match(text, start, len(text))
