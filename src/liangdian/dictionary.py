"""jieba's dictionary, read where it is asked: of its 350,000 words a report needs those of a few hundred characters."""

from collections import defaultdict
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from math import log
from pathlib import Path
from typing import NamedTuple, cast
from zlib import crc32

from liangdian.compiled import re
from liangdian.compiled.whole import kept_whole

_OF_ONE_OPENING = re.compile(r"\n(.).*(?:\n\1.*)*")
_SECOND = re.compile(r"\n.([^ ])")
_COUNT = re.compile(r" (\d+)")
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

Shares = dict[str, float]


class _Opening(NamedTuple):
    """A character that begins words."""

    alone: Shares  # its own, or 0 where it is no word; empty where it begins none
    seconds: set[str]  # what may follow it


class Index(NamedTuple):
    """Where the lines of a dictionary begin that open with one character, and the sum of its counts."""

    total: int
    openings: str  # the character of each run of such lines, in order
    starts: tuple[int, ...]  # where the run begins, at the line break before it; and where the last one ends

    @classmethod
    def of(cls, text: str) -> "Index":
        """Look through a dictionary."""
        runs = [(m[1], m.start()) for m in _OF_ONE_OPENING.finditer(text)]
        starts = (*(start for _, start in runs), len(text))
        return cls(sum(map(int, _COUNT.findall(text))), "".join(opening for opening, _ in runs), starts)

    def lines(self) -> dict[str, list[tuple[int, int]]]:
        """The runs by character: few characters have more than one."""
        lines: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for opening, start, end in zip(self.openings, self.starts, self.starts[1:], strict=False):
            lines[opening].append((start, end))
        return lines


class Dictionary:
    """Words with the logarithm of each one's share of all that was seen, and the beginnings of words that are none with 0.

    Args:
        text: a word, its count and its part of speech a line, as in jieba's `dict.txt`, each between line breaks.
        index: what to find in it.
    """

    def __init__(self, text: str, index: Index) -> None:
        self._text, self._total = text, log(index.total)
        self._lines = index.lines()
        self._openings: dict[str, _Opening] = {}
        self._words: dict[str, Shares] = {}  # by the first two characters, as they were asked for

    @classmethod
    def of_jieba(cls) -> "Dictionary":
        """The one that is installed with jieba. Raises ImportError where jieba is not installed."""
        spec = find_spec("jieba")
        if spec is None or spec.origin is None:
            raise ImportError("JiebaSegmenter needs jieba: pip install jieba")
        data = cast(SourceFileLoader, spec.loader).get_data(str(Path(spec.origin).with_name("dict.txt")))
        text, check = data.decode(), crc32(data)
        del data  # 5 MB less at the peak
        text = f"\n{text}\n"
        return cls(text, kept_whole("dictionary", check, lambda: Index.of(text)))

    def cut(self, block: str) -> list[str]:
        """The likeliest words of a block; single letters and digits that stand together are one."""
        ends = self._ends(block)
        words: list[str] = []
        start, latin = 0, 0
        while start < len(block):
            end = ends[start]
            if end - start > 1 or block[start] not in _LATIN:
                if latin < start:
                    words.append(block[latin:start])
                words.append(block[start:end])
                latin = end
            start = end
        if latin < start:
            words.append(block[latin:start])
        return words

    def _ends(self, block: str) -> list[int]:
        """Where the word ends that begins at each character, on the likeliest way from there to the end (the same sums as jieba's)."""
        known, unseen, size = self._words, -self._total, len(block)
        ends, ways = [0] * size, [0.0] * (size + 1)
        for start in range(size - 1, -1, -1):
            words = known.get(block[start : start + 2])
            look_up = (self._read(block[start : start + 2]) if words is None else words).get
            end = best = start + 1
            share = look_up(block[start])
            way = (share or unseen) + ways[end]
            unread = not share  # no word yet: the character by itself
            while share is not None and end < size:
                end += 1
                share = look_up(block[start:end])
                if share and ((other := share + ways[end]) >= way or unread):
                    way, best, unread = other, end, False
            ways[start], ends[start] = way, best
        return ends

    def _read(self, pair: str) -> Shares:
        """The words that begin with two characters, and the first of these by itself."""
        opening = self._openings.get(pair[0]) or self._open(pair[0])
        if pair[1:] not in opening.seconds:
            return opening.alone
        words = self._beginning(pair)
        for word in list(words):
            for end in range(2, len(word)):
                words.setdefault(word[:end], 0.0)
        self._words[pair] = words | opening.alone
        return self._words[pair]

    def _open(self, character: str) -> _Opening:
        """What is known of a character that begins words."""
        seconds = {second for start, end in self._lines.get(character, ()) for second in _SECOND.findall(self._text, start, end)}
        alone = self._beginning(character + " ") or ({character: 0.0} if seconds else {})
        opening = self._openings[character] = _Opening(alone, seconds)
        return opening

    def _beginning(self, pair: str) -> Shares:
        """The words of the lines that begin with two characters."""
        words: Shares = {}
        for start, end in self._lines.get(pair[0], ()):
            at = self._text.find(f"\n{pair}", start, end)
            while at >= 0:
                line_end = self._text.index("\n", at + 1)
                word, count, *_ = self._text[at + 1 : line_end].split(" ")
                words[word] = log(int(count)) - self._total if count != "0" else 0.0
                at = self._text.find(f"\n{pair}", line_end, end)
        return words
