"""Word segmentation behind one small protocol."""

from collections.abc import Iterator
from typing import Protocol


class Segmenter(Protocol):
    """Cuts a phrase into words: 完成企业培训 -> 完成, 企业, 培训. Safe to share between threads; pickles."""

    def cut(self, phrase: str) -> Iterator[str]:
        """The words of the phrase, in order; joined they are the phrase."""
        ...


class JiebaSegmenter:
    """jieba with a private dictionary, loaded at the first cut."""

    def cut(self, phrase: str) -> Iterator[str]:
        """The words of the phrase, in order."""
        raise NotImplementedError
