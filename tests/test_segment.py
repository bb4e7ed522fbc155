"""Segmenters: the words of a phrase, loaded late, quiet, private."""

import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liangdian import Parser
from liangdian.dictionary import Dictionary, Index
from liangdian.segment import JiebaSegmenter, Remembering, RjiebaSegmenter, Segmenter

SEGMENTERS: list[Callable[[], Segmenter]] = [JiebaSegmenter]
try:
    import rjieba  # noqa: F401
except ImportError:
    pass
else:
    SEGMENTERS.append(RjiebaSegmenter)

_JIEBA = JiebaSegmenter()

PHRASES = [
    ("完成企业培训", ["完成", "企业", "培训"]),
    ("引进德昀科技", ["引进", "德", "昀", "科技"]),  # what the dictionary does not know comes in single characters
    ("", []),
]


@pytest.mark.parametrize("make", SEGMENTERS)
@pytest.mark.parametrize(("phrase", "words"), PHRASES)
def test_words(make: Callable[[], Segmenter], phrase: str, words: list[str]) -> None:
    assert list(make().cut(phrase)) == words


@settings(deadline=None)
@given(st.text(alphabet="永昌德昀与引进科技有限公司、。 ab12", max_size=30))
def test_the_words_are_the_phrase(phrase: str) -> None:
    assert "".join(_JIEBA.cut(phrase)) == phrase


@pytest.mark.parametrize("make", SEGMENTERS)
def test_a_pickled_segmenter_cuts_alike(make: Callable[[], Segmenter]) -> None:
    segmenter = make()
    before = list(segmenter.cut("由永昌集团投资建设"))
    again = pickle.loads(pickle.dumps(segmenter))
    assert list(again.cut("由永昌集团投资建设")) == before


@cache
def _plain_jieba() -> object:
    import jieba

    jieba.setLogLevel(60)
    return jieba.Tokenizer()


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet=st.sampled_from("永昌德昀与引进科技有限公司、。(“ab1290%.-_ \r\n中华人民共和国é\ud800😀"), max_size=40))
def test_the_words_are_those_of_jieba(phrase: str) -> None:
    assert list(_JIEBA.cut(phrase)) == list(_plain_jieba().cut(phrase, HMM=False))  # type: ignore[attr-defined]


@pytest.mark.skipif(len(SEGMENTERS) < 2, reason="needs the extra `fast`")
@settings(deadline=None)
@given(st.text(alphabet="永昌德昀与引进科技有限公司省级隐形冠军新增德国", max_size=20))
def test_both_cut_alike(phrase: str) -> None:
    assert list(RjiebaSegmenter().cut(phrase)) == list(_JIEBA.cut(phrase))


def test_threads_share_one_load() -> None:
    segmenter = JiebaSegmenter()
    found: list[list[str]] = []
    threads = [threading.Thread(target=lambda: found.append(list(segmenter.cut("完成企业培训")))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [["完成", "企业", "培训"]] * 4


def test_jieba_itself_is_not_imported() -> None:
    code = (
        "import sys, warnings; warnings.simplefilter('error')\n"
        "from liangdian.segment import JiebaSegmenter\n"
        "assert list(JiebaSegmenter().cut('完成企业培训')) == ['完成', '企业', '培训']\n"
        "assert 'jieba' not in sys.modules\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_without_jieba_the_first_cut_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("liangdian.dictionary.find_spec", lambda name: None)
    with pytest.raises(ImportError, match="pip install jieba"):
        list(JiebaSegmenter().cut("完成企业培训"))


def test_lines_of_one_opening_may_stand_apart() -> None:
    text = "\n企业 5 n\n培训 3 vn\n企 1 n\n企业家 0 n\n"
    dictionary = Dictionary(text, Index.of(text))
    assert dictionary.cut("企业家培训") == ["企业", "家", "培训"]


def test_a_text_without_candidates_opens_no_dictionary() -> None:
    segmenter = JiebaSegmenter()
    Parser(segmenter=segmenter).parse("粮食总产量达到12万吨，增长3.5%。森林覆盖率提高到64%。")
    assert segmenter._dictionary is None


@pytest.mark.skipif(len(SEGMENTERS) < 2, reason="needs the extra `fast`")
def test_a_parser_takes_either() -> None:
    text = "永昌机电有限公司与德昀科技签约，新增恒澜、博雅为省级隐形冠军。"
    assert Parser(segmenter=RjiebaSegmenter()).parse(text).enterprises == Parser(segmenter=JiebaSegmenter()).parse(text).enterprises


def test_a_phrase_of_a_document_is_cut_once() -> None:
    cut: list[str] = []

    class Counting:
        def cut(self, phrase: str) -> Iterator[str]:
            cut.append(phrase)
            return iter((phrase[:2], phrase[2:]))

    segmenter = Remembering(Counting())
    found = [list(segmenter.cut(phrase)) for phrase in ("永昌机电", "德昀科技", "永昌机电")]
    assert found == [["永昌", "机电"], ["德昀", "科技"], ["永昌", "机电"]]
    assert cut == ["永昌机电", "德昀科技"]
