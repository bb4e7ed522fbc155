"""Word segmentation behind one small protocol."""

import logging
import warnings
from collections.abc import Iterator, Mapping
from math import log
from threading import Lock
from typing import NamedTuple, Protocol, cast

from liangdian.compiled import re

# What jieba looks up in its dictionary, and the single characters between: 引进|“|德昀A股.
_BLOCK = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%-]+|\r\n|.", re.DOTALL)
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


class Segmenter(Protocol):
    """Cuts a phrase into words of its dictionary: 完成企业培训 -> 完成, 企业, 培训; 引进德昀科技 -> 引进, 德, 昀, 科技.

    What the dictionary does not know comes out in single characters: that is how a name shows itself. Safe to share between
    threads; pickles.
    """

    def cut(self, phrase: str) -> Iterator[str]:
        """The words of the phrase, in order; joined they are the phrase."""
        ...


class Remembering:
    """A segmenter that cuts no phrase of a document twice: rules that look for firms ask for the same words again and again."""

    def __init__(self, segmenter: Segmenter) -> None:
        self._segmenter = segmenter
        self._words: dict[str, tuple[str, ...]] = {}

    def cut(self, phrase: str) -> Iterator[str]:
        """The words of the phrase, in order."""
        words = self._words.get(phrase)
        if words is None:
            words = self._words[phrase] = tuple(self._segmenter.cut(phrase))
        return iter(words)


class _Words(NamedTuple):
    """jieba's dictionary: the logarithm of a word's share of all that was seen; the beginnings of words that are none with 0."""

    shares: Mapping[str, float]
    unseen: float  # of a character that is no word

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
        look_up, unseen, size = self.shares.get, self.unseen, len(block)
        ends, ways = [0] * size, [0.0] * (size + 1)
        for start in range(size - 1, -1, -1):
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


class JiebaSegmenter:
    """jieba with a dictionary of its own, loaded at the first cut (about a second); jieba's global one is never touched.

    The words are those of `jieba.Tokenizer.cut(phrase, HMM=False)`, found in half of its time.
    """

    def __init__(self) -> None:
        self._words: _Words | None = None
        self._lock = Lock()

    def __reduce__(self) -> tuple[type["JiebaSegmenter"], tuple[()]]:
        return JiebaSegmenter, ()

    def cut(self, phrase: str) -> Iterator[str]:
        """The words of the phrase, in order."""
        words = self._words or self._load()
        for block in _BLOCK.findall(phrase):
            if len(block) == 1 or block == "\r\n":
                yield block
            else:
                yield from words.cut(block)

    def _load(self) -> _Words:
        with self._lock:
            if self._words is None:
                self._words = _private_jieba()
        return self._words


class RjiebaSegmenter:
    """The same words from rjieba, tens of times faster: needs the extra `liangdian[fast]`.

    Raises:
        ImportError: rjieba is not installed; raised when the segmenter is made, not at the first cut.
    """

    def __init__(self) -> None:
        try:
            import rjieba
        except ImportError as error:
            raise ImportError("RjiebaSegmenter needs rjieba: pip install 'liangdian[fast]'") from error
        self._cut = rjieba.cut

    def __reduce__(self) -> tuple[type["RjiebaSegmenter"], tuple[()]]:
        return RjiebaSegmenter, ()

    def cut(self, phrase: str) -> Iterator[str]:
        """The words of the phrase, in order."""
        return iter(self._cut(phrase, False))


def _private_jieba() -> _Words:
    """The dictionary of a tokenizer of our own; the warnings of jieba's import and its progress messages stay unheard."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    logger = logging.getLogger("jieba")
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        tokenizer = jieba.Tokenizer()
        tokenizer.initialize()
    finally:
        logger.setLevel(level)
    return _Words(_shares(tokenizer.FREQ, log(tokenizer.total)), -log(tokenizer.total))


def _shares(seen: dict[str, int], total: float) -> Mapping[str, float]:
    """The dictionary with its counts turned into `log(count) - total`, in place: a second one would take as much memory again."""
    shares = {count: log(count) - total if count else 0.0 for count in set(seen.values())}
    words = cast(dict[str, float], seen)
    for word, count in seen.items():
        words[word] = shares[count]
    return words
