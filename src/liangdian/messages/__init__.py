"""What people are told, in Chinese where the locale is Chinese, else in English: one table, `messages.toml`."""

import os
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

Language = Literal["en", "zh"]


def language() -> Language:
    """LC_ALL=zh_CN.UTF-8 -> zh; anything else -> en. The first of these that is set decides, as in every Unix program."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def say(key: str, into: Language | None = None, **fields: object) -> str:
    """say("file.empty", name="a.txt") -> "a.txt: the file is empty …", in the language of the locale unless one is named."""
    return _table()[key][into or language()].format(**fields)


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    groups = tomllib.loads(files(__package__).joinpath("messages.toml").read_text("utf-8"))
    return {f"{group}.{key}": texts for group, keys in groups.items() for key, texts in keys.items()}
