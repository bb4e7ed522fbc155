"""Word segmentation behind one small protocol."""

from collections.abc import Iterator
from threading import Lock
from typing import Protocol

from liangdian.compiled import re
from liangdian.dictionary import Dictionary

# What jieba looks up in its dictionary, and the single characters between: 引进|“|德昀A股.
_BLOCK = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%-]+|\r\n|.", re.DOTALL)


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


class JiebaSegmenter:
    """The words of `jieba.Tokenizer.cut(phrase, HMM=False)`, by jieba's own dictionary, opened at the first cut; jieba is not imported.

    Raises:
        ImportError: jieba is not installed; raised at the first cut.
    """

    def __init__(self) -> None:
        self._dictionary: Dictionary | None = None
        self._lock = Lock()

    def __reduce__(self) -> tuple[type["JiebaSegmenter"], tuple[()]]:
        return JiebaSegmenter, ()

    def cut(self, phrase: str) -> Iterator[str]:
        """The words of the phrase, in order."""
        dictionary = self._dictionary or self._open()
        for block in _BLOCK.findall(phrase):
            if len(block) == 1 or block == "\r\n":
                yield block
            else:
                yield from dictionary.cut(block)

    def _open(self) -> Dictionary:
        with self._lock:
            if self._dictionary is None:
                self._dictionary = Dictionary.of_jieba()
        return self._dictionary


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
