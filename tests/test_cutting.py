"""The words that cut a phrase are looked up by their first two characters; one pattern of all the words finds the same."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from liangdian.figures.cutting import Cut, CutWords, cut_words, stop_words
from liangdian.lexicon import Lexicon

LEXICON = Lexicon.default()


def _plain(whole: tuple[str, ...], *kinds: tuple[str, tuple[str, ...]], rest: str = "") -> "regex.Pattern[str]":
    words = LEXICON.pattern
    keep = rf"{words('level.compounds')}|{words(*whole)}{words('level.compounding')}"
    named = "".join(rf"|(?P<{name}>{words(*keys)})" for name, keys in kinds)
    return regex.compile(rf"(?P<keep>{keep})|(?P<quoted>“[^“”,。]{{1,24}}”){named}{rest}")


CUT = _plain(
    ("level.nominal",),
    ("verb", ("level.verbs", "level.predicates")),
    ("adverb", ("level.adverbs",)),
    ("nominal", ("level.nominal",)),
    ("heading", ("level.heading",)),
)
STOP = _plain(
    ("level.verbs", "level.nominal"),
    ("stop", ("level.stops", "level.verbs", "level.predicates")),
    rest=r"|(?P<stop>(?<![许认])可(?!再生|支配|视|持续|移动|燃|降解|穿戴|行|比|靠|控|用|转|编程|溶|回收))"
    r"|(?P<stop>(?<![首成故古丰京花于陪国])都(?![市督会城江匀昌心灵督])|(?<=\p{Han}{2})于(?=\d|[今去前本当明]年)|(?<=\p{Han}{2})(?:[皆曾]|共(?![同享建和产青识性管聚生用济商振融鸣赢治])|未(?![来婚成央])|着(?![力陆装眼手重色落]))(?<![沿附衣穿]着)(?=\p{Han}{2}))"
    r"|(?P<mark>/[年月日]|[,、;:。!?()\s…]|[中内外上后前时里](?=[,、;:。!?()\s有占]|$))",
)
CUTTING, STOPPING = cut_words(LEXICON), stop_words(LEXICON)
KEYS = ("compounds", "compounding", "verbs", "adverbs", "nominal", "heading", "predicates", "stops")
PIECES = [*(word for key in KEYS for word in LEXICON.words(f"level.{key}")), *"“”,、( )…可再生许都首皆曾未来着手中有占厂\u3000\x1c"]


def _told(m: "regex.Match[str] | None") -> Cut | None:
    return Cut(str(m.lastgroup), *m.span()) if m else None


@st.composite
def stretches(draw: st.DrawFn) -> tuple[str, int, int]:
    """Words and pieces of words in a row, and two places in it."""
    words = draw(st.lists(st.tuples(st.sampled_from(PIECES), st.integers(0, 2), st.integers(1, 5)), max_size=12))
    text = "".join(word[start:end] for word, start, end in words)
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return text, start, end


def same(words: CutWords, plain: "regex.Pattern[str]", text: str, start: int, end: int) -> bool:
    return (
        words.match(text, start, end) == _told(plain.match(text, start, end))
        and words.match(text, start, end, whole=True) == _told(plain.fullmatch(text, start, end))
        and list(words.finditer(text, start, end)) == [_told(m) for m in plain.finditer(text, start, end)]
    )


@given(stretches())
def test_words_looked_up_are_those_that_one_pattern_finds(stretch: tuple[str, int, int]) -> None:
    assert same(CUTTING, CUT, *stretch)
    assert same(STOPPING, STOP, *stretch)


def test_each_word_alone_and_before_another_is_read_as_by_the_pattern() -> None:
    for text in {*PIECES, *(word + "合作社" for word in PIECES)}:
        assert same(CUTTING, CUT, text, 0, len(text))
        assert same(STOPPING, STOP, text, 0, len(text))


def test_no_word_that_ends_a_phrase_is_given_twice() -> None:
    said = {*LEXICON.words("level.verbs"), *LEXICON.words("level.predicates")}
    assert said & set(LEXICON.words("level.stops")) == set()
