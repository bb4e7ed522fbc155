"""Word segmentation behind one small protocol."""

import logging
import warnings
from collections.abc import Iterator
from threading import Lock
from typing import Protocol


class Segmenter(Protocol):
    """Cuts a phrase into words of its dictionary: 完成企业培训 -> 完成, 企业, 培训; 引进德昀科技 -> 引进, 德, 昀, 科技.

    What the dictionary does not know comes out in single characters: that is how a name shows itself. Safe to share between
    threads; pickles.
    """

    def cut(self, phrase: str) -> Iterator[str]:
        """The words of the phrase, in order; joined they are the phrase."""
        ...


class _Words(Protocol):
    """What is used of a `jieba.Tokenizer`."""

    def cut(self, sentence: str, cut_all: bool = False, HMM: bool = True) -> Iterator[str]: ...  # noqa: N803


class JiebaSegmenter:
    """jieba with a dictionary of its own, loaded at the first cut (about a second); jieba's global one is never touched."""

    def __init__(self) -> None:
        self._words: _Words | None = None
        self._lock = Lock()

    def __reduce__(self) -> tuple[type["JiebaSegmenter"], tuple[()]]:
        return JiebaSegmenter, ()

    def cut(self, phrase: str) -> Iterator[str]:
        """The words of the phrase, in order."""
        words = self._words or self._load()
        return words.cut(phrase, HMM=False)

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
    """A loaded tokenizer; the warnings of jieba's import and its progress messages stay unheard."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    logger = logging.getLogger("jieba")
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        words: _Words = jieba.Tokenizer()
        words.initialize()  # type: ignore[attr-defined]
    finally:
        logger.setLevel(level)
    return words
