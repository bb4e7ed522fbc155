"""docs/rules.md and docs/rules.zh.md: every named rule stands there in its order, no other does, and its phrase is read by it."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import pytest

from conftest import ROOT
from figure_cases import figure_at, read
from liangdian.figures import indicator, owner, planned, when
from liangdian.figures.read import ROLES

LINE = re.compile(r"\| (?P<names>`[^|]+) \| [^|]+ \| (?P<phrase>[^|]+) \| (?P<number>[^|]+) \|")
NAME = re.compile(r"`(\w+)`")
# proves("planned", "marker", …), Evidence("role", "table_column", …), "growth_noun" if p.by_noun else "growth"
TOLD = re.compile(r"""(?:proves|Evidence)\(\s*"(?P<part>\w+)",\s*(?P<names>[^,\n]*)""")
PARTS = {"Role": "role", "Money": "role", "Indicator": "indicator", "Entity": "entity", "Period": "period", "Planned": "planned"}


class Told(NamedTuple):
    """A line of a section: the rule and the other names it shows, its phrase, the number that it reads there."""

    section: str
    names: list[str]
    phrase: str
    number: str


def told(page: str = "rules.md") -> list[Told]:
    lines, section = [], ""
    for line in (ROOT / "docs" / page).read_text("utf-8").splitlines():
        section = re.split("[:： ]", line.removeprefix("## "))[0] if line.startswith("## ") else section
        if found := LINE.fullmatch(line):
            phrase = found["phrase"].replace("⏎", "\n").replace("⇥", "\t")
            lines.append(Told(section, NAME.findall(found["names"]), phrase, found["number"]))
    return lines


def test_both_languages_tell_the_same_rules() -> None:
    """Rule for rule and phrase for phrase; so what holds for the one page holds for the other."""
    assert told("rules.zh.md") == told()


@pytest.mark.parametrize("line", told(), ids=lambda line: f"{line.section} {line.names[0]}")
def test_the_phrase_of_a_rule_is_read_by_it(line: Told) -> None:
    figure = figure_at(line.phrase, line.number)
    assert figure is not None
    part = PARTS.get(line.section)
    fired = {reason.rule for reason in read(line.phrase).explain(figure) if part in (None, reason.part)}
    assert fired & set(line.names)


@pytest.mark.parametrize(
    ("section", "rules"),
    [("Role", ROLES), ("Indicator", indicator.RULES), ("Entity", owner.RULES), ("Period", when.RULES), ("Planned", planned.RULES)],
)
def test_every_rule_stands_there_in_the_order_in_which_it_is_asked(section: str, rules: Sequence[Any]) -> None:
    named = [line.names[0] for line in told() if line.section == section]
    assert named == [rule.__name__ for rule in rules]


def test_every_name_that_explain_shows_stands_there_and_no_other() -> None:
    shown = {"investment_total", "investment_done", "investment_year", "investment_equipment", "investment_other"}
    for path in sorted((ROOT / "src" / "liangdian" / "figures").glob("*.py")):
        for found in TOLD.finditer(path.read_text("utf-8")):
            shown |= set(re.findall(r'"(\w+)"', found["names"]))
    shown |= {"share_rate", "level_rate"}  # named by a variable
    functions = {rule.__name__ for rules in (ROLES, indicator.RULES, owner.RULES, when.RULES, planned.RULES) for rule in rules}
    listed = {name for line in told() for name in line.names}
    assert listed - shown - functions == set()
    assert shown - {"investment_other"} - listed == set()
