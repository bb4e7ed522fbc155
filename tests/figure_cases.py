"""One-line cases of what is said of a number: the named rule that reads a part of it, and the answer."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import pytest
from _pytest.mark.structures import ParameterSet

import liangdian
from liangdian.models import Figure, Report

Answers = Mapping[str, object]


def row(text: str, surface: str, rule: str, /, bug: str = "", **want: object) -> ParameterSet:
    """A case: in `text` the rule reads the number `surface`, and the figure says `want`.

    `-growth` means that the rule must not have read it, "" that none has. A `bug` names what is not read yet.
    """
    marks = [pytest.mark.xfail(strict=True, reason=bug)] if bug else []
    plain = "".join(c for c in surface if c.isascii()).strip()
    return pytest.param(text, surface, rule, want, marks=marks, id=f"{rule or 'none'} {plain}".strip())


def group(rows: Mapping[str, Sequence[ParameterSet]]) -> list[ParameterSet]:
    """The rows of every rule, one after another."""
    return [r for several in rows.values() for r in several]


def kinds_of_case(rule: str, rows: Iterable[ParameterSet]) -> set[str]:
    """Which of the three kinds stand in the group of a rule: taken by it, near it (taken by another), refused."""
    rules = [str(r.values[2]) for r in rows]
    return {"taken" if r == rule else "refused" if r in (f"-{rule}", "") else "near" for r in rules}


@cache
def read(text: str) -> Report:
    """The report of a case's text."""
    return liangdian.parse(text)


def figure_at(text: str, surface: str) -> Figure | None:
    """The figure of a printed number; `5%#2` is the second such number."""
    printed, _, nth = surface.partition("#")
    found = [f for f in read(text).figures if f.quantity.text == printed]
    return found[int(nth or 1) - 1] if len(found) >= int(nth or 1) else None


def answers(figure: Figure, wanted: Iterable[str]) -> dict[str, object]:
    """What the figure says, in the words of a case."""
    said: dict[str, object] = {}
    for key in wanted:
        owner = figure.quantity if key in ("qualifier", "unit", "kind") else figure
        value = getattr(owner, key, None)
        said[key] = getattr(value, "iso", None) if key == "period" else getattr(value, "text", value)
    return said


def check(part: str, text: str, surface: str, rule: str, want: Answers) -> None:
    """Assert one case; a surface in square brackets must be no figure at all."""
    if surface.startswith("["):
        assert figure_at(text, surface.strip("[]")) is None
        return
    figure = figure_at(text, surface)
    assert figure is not None, [f.quantity.text for f in read(text).figures]
    fired = [reason.rule for reason in read(text).explain(figure) if reason.part == part]
    taken = (rule.startswith("-") and rule[1:] not in fired) or fired[:1] == ([rule] if rule else [])
    said = answers(figure, want)
    assert taken, f"{surface}: {rule} wanted, read by {fired}"
    assert said == dict(want), f"{surface}: {said}, wanted {dict(want)}"
