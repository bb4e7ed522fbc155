"""Word lists of which only one end is looked at: a word that a shorter one of its list stands for changes nothing."""

from collections.abc import Callable

import pytest

from liangdian.lexicon import Lexicon

# The end of the word decides: 力争 is found wherever 争 is.
ENDS = [
    "honour.nobody",
    "milestone.not_before",
    "project_cut.group_words",
    "project_cut.verbs",
    "project_event.before",
    *(f"project_fact.{role}" for role in ("equipment", "year", "done", "total", "other")),
]
# Its beginning does: 时间 is found wherever 时 is.
BEGINS = [
    "enterprise_context.after",
    "enterprise_context.beyond",
    "enterprise_form.onward",
    "enterprise_generic.tail",
    "milestone.not_after",
    "project_event.landmark",
    "project_head.not_place",
    "project_head.not_project",
    "project_head.not_works",
]
# It is looked for anywhere: 即将 is found wherever 将 is.
WITHIN = [
    "enterprise_class.praise",
    "enterprise_generic.jargon",
    "honour.gives",
    "milestone.planned",
    "milestone.urged",
    "project_alien.words",
    "project_fact.not_invested",
]


@pytest.mark.parametrize(
    ("key", "covers"),
    [*((key, str.endswith) for key in ENDS), *((key, str.startswith) for key in BEGINS), *((key, str.__contains__) for key in WITHIN)],
)
def test_no_word_stands_for_another(key: str, covers: Callable[[str, str], bool]) -> None:
    words = Lexicon.default().words(key)
    assert [(word, other) for word in words for other in words if word != other and covers(word, other)] == []


def test_no_word_stands_twice() -> None:
    assert [key for key, words in Lexicon.default().lists.items() if len(words) != len(set(words))] == []
