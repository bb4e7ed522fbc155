"""What the page says of its own, in both languages: the page carries them all and changes over without a network."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from liangdian.models.markup import escape

FIRST = "zh"  # the language that the page is written in; its script turns to the reader's


@cache
def labels() -> Mapping[str, Mapping[str, str]]:
    """type.growth -> {en: growth, zh: 增长}"""
    groups = tomllib.loads(files(__package__).joinpath("labels.toml").read_text("utf-8"))
    return {f"{group}.{key}": texts for group, keys in groups.items() for key, texts in keys.items()}


def label(key: str) -> str:
    """type.growth -> 增长"""
    return labels()[key][FIRST]


def told(key: str, tag: str = "span", extra: str = "") -> str:
    """type.growth -> <span data-t="type.growth">增长</span>, which the script can put into the other language."""
    return f'<{tag} data-t="{key}"{extra}>{escape(label(key))}</{tag}>'


def by_language() -> dict[str, dict[str, str]]:
    """{en: {type.growth: growth, …}, zh: {…}}"""
    return {language: {key: texts[language] for key, texts in labels().items()} for language in ("en", "zh")}
