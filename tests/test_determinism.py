"""The same text gives the same bytes: on every run, with any hash seed, with any number of workers."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from hostile_texts import HOSTILE
from liangdian import parse, parse_many

FOLDER = Path(__file__).parents[1] / "fixtures"

_SCRIPT = """
import hashlib, sys
sys.path[:0] = {path!r}
from test_determinism import TEXTS, digest
from liangdian import parse
print(digest(parse(t).model_dump_json() for t in TEXTS))
"""


def digest(written: Iterable[str]) -> str:
    """One number for all the bytes."""
    total = hashlib.sha256()
    for text in written:
        total.update(text.encode("utf-8") + b"\n")
    return total.hexdigest()


TEXTS = [f.read_text("utf-8") for f in sorted(FOLDER.glob("*.txt"))] + [make(400) for make in HOSTILE.values()]


@pytest.fixture(scope="module")
def expected() -> str:
    return digest(parse(t).model_dump_json() for t in TEXTS)


def test_a_second_run_gives_the_same(expected: str) -> None:
    assert digest(parse(t).model_dump_json() for t in TEXTS) == expected


def test_the_order_of_the_texts_does_not_matter(expected: str) -> None:
    backwards = [parse(t).model_dump_json() for t in reversed(TEXTS)]
    assert digest(reversed(backwards)) == expected


@pytest.mark.parametrize("seed", ["0", "1", "4711", "random"])
def test_any_hash_seed_gives_the_same(expected: str, seed: str) -> None:
    script = _SCRIPT.format(path=[p for p in sys.path if p])
    run = subprocess.run(
        [sys.executable, "-c", script], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True, timeout=300
    )
    assert run.stdout.strip() == expected


@pytest.mark.parametrize("workers", [1, 2, 3, 5])
def test_any_number_of_workers_gives_the_same(expected: str, workers: int) -> None:
    assert digest(r.model_dump_json() for r in parse_many(TEXTS, workers)) == expected
