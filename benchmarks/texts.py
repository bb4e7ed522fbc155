"""Texts of a given length and numbers of documents, made of the fixtures: real sentences in the density of real reports."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from liangdian import Parser
from liangdian.segment import JiebaSegmenter, RjiebaSegmenter, Segmenter

FIXTURES = sorted(Path(__file__).parents[1].joinpath("fixtures").glob("*.txt"))
SEGMENTERS: dict[str, type[Segmenter]] = {"jieba": JiebaSegmenter, "rjieba": RjiebaSegmenter}
REPORT = 3_300  # characters of an ordinary report


def fixtures() -> str:
    """All fixtures, one after the other."""
    return "\n".join(f.read_text("utf-8") for f in FIXTURES)


def text_of(length: int, lines: bool = True) -> str:
    """The fixtures again and again to that length; without line breaks, one paragraph."""
    once = fixtures() + "\n"
    if not lines:
        once = once.replace("\n", "")
    return (once * (length // len(once) + 1))[:length]


def documents(count: int, length: int = REPORT) -> Iterator[str]:
    """Reports of a length, cut from the fixtures one after the other, each with a number of its own."""
    once = fixtures() + "\n"
    ring = once * (length // len(once) + 2)
    starts = cycle(range(0, len(once), 997))
    for number, start in enumerate(islice(starts, count)):
        yield f"第{number}号报告\n" + ring[start : start + length - 10]


def parser(name: str) -> Parser:
    """A parser with the segmenter of that name: jieba, or rjieba of the extra `fast`."""
    return Parser(segmenter=SEGMENTERS[name]())
