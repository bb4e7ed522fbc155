"""No text makes the parser raise, lie about a place, or take more than its length in time."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings

from hostile_texts import ANY_TEXT, DOMAIN_TEXT, HOSTILE, MIXED_TEXT
from laws import holds, numeral_holds, periods_hold, quantities_hold
from liangdian import parse

FIXTURES = sorted(Path(__file__).parents[1].joinpath("fixtures").glob("*.txt"))
FOUND = sorted(Path(__file__).with_name("found_by_fuzzing").glob("*.txt"))


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_any_unicode(text: str) -> None:
    holds(text)


@settings(max_examples=400, deadline=None)
@given(DOMAIN_TEXT)
def test_any_words_of_the_trade(text: str) -> None:
    holds(text)


@settings(max_examples=300, deadline=None)
@given(MIXED_TEXT)
def test_any_mixture(text: str) -> None:
    holds(text)


@settings(max_examples=200, deadline=None)
@given(MIXED_TEXT)
def test_the_building_blocks(text: str) -> None:
    quantities_hold(text)
    periods_hold(text, "2019-02")
    numeral_holds(text)


@pytest.mark.parametrize("path", FOUND, ids=lambda p: p.stem)
def test_what_fuzzing_found(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "surrogatepass")
    holds(text)
    quantities_hold(text)
    periods_hold(text, "2019")
    numeral_holds(text)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name: str) -> None:
    for length in (1, 7, 50, 3000):
        holds(HOSTILE[name](length))


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length(name: str) -> None:
    """Four times the text takes about four times as long (sixteen were it quadratic); measured again before it is believed."""
    text = HOSTILE[name]
    length = 4000
    while seconds(text(length)) < 0.03 and length < 250_000:
        length *= 2
    growth = [seconds(text(4 * length)) / seconds(text(length))]
    while growth[-1] > 8 and len(growth) < 4:
        growth.append(min(seconds(text(4 * length)) for _ in range(3)) / min(seconds(text(length)) for _ in range(3)))
    assert min(growth) <= 8, f"{4 * length} characters took {min(growth):.1f} times as long as {length}"


@pytest.mark.parametrize("name", ["9×n", "，×n", "a line without a stop", "a written numeral of n characters"])
def test_a_million_characters(name: str) -> None:
    holds(HOSTILE[name](1_000_000))


def test_a_sentence_of_a_hundred_thousand_figures() -> None:
    text = HOSTILE["a sentence of figures"](700_000)
    assert len(holds(text).figures) == 100_000


def seconds(text: str) -> float:
    start = process_time()
    parse(text)
    return process_time() - start
