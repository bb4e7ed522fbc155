"""One parser, many threads; a warm parser through pickle and fork: always the same report."""

import copy
import multiprocessing
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from liangdian import Parser, parse

TEXTS = [f.read_text("utf-8") for f in sorted(Path(__file__).parents[1].joinpath("fixtures").glob("*.txt"))]
TEXTS += [f"2018年,永昌{i}机电有限公司投资{i}.5亿元,比上年增长{i % 17}.3%。" for i in range(40)]


@pytest.fixture
def expected() -> list[str]:
    return [parse(t).model_dump_json() for t in TEXTS]


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads take turns a thousand times as often as usual."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(before / 1000)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("warm", [True, False])
def test_sixteen_threads_share_a_parser(expected: list[str], warm: bool) -> None:
    parser = Parser()
    if warm:
        parser.parse(TEXTS[0])
    together = Barrier(16)

    def read(number: int) -> list[str]:
        """Each thread starts at a place of its own, so that different steps meet."""
        together.wait()
        order = [*range(number, len(TEXTS)), *range(number)]
        read = {i: parser.parse(TEXTS[i]).model_dump_json() for i in order}
        return [read[i] for i in range(len(TEXTS))]

    with ThreadPoolExecutor(16) as threads:
        for reports in threads.map(read, range(16)):
            assert reports == expected


DUMPED = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from liangdian import Report, parse
sys.setswitchinterval(1e-6)
report = parse("2018年，永昌机电有限公司投资3.5亿元，比上年增长17.3%。")
together = Barrier(16)
def dump(number):
    together.wait()
    return report.model_dump_json() if number % 2 else Report.model_validate(report.model_dump()).model_dump_json()
with ThreadPoolExecutor(16) as threads:
    print(len(set(threads.map(dump, range(16)))))
"""


def test_sixteen_threads_make_the_first_json() -> None:
    for _ in range(5):
        assert subprocess.run([sys.executable, "-c", DUMPED], capture_output=True, text=True, check=True).stdout.strip() == "1"


@pytest.mark.usefixtures("hurried")
def test_parsers_may_be_made_at_the_same_time(expected: list[str]) -> None:
    together = Barrier(3)

    def first(number: int) -> str:
        together.wait()
        return Parser().parse(TEXTS[number]).model_dump_json()

    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(first, range(3))) == expected[:3]


@pytest.mark.parametrize("protocol", [2, pickle.HIGHEST_PROTOCOL])
def test_a_warm_parser_pickles(expected: list[str], protocol: int) -> None:
    parser = Parser()
    parser.parse(TEXTS[0])
    dumped = pickle.dumps(parser, protocol)
    assert len(dumped) < 2_000_000  # the words, not the dictionaries and patterns made of them
    again = pickle.loads(dumped)
    assert [again.parse(t).model_dump_json() for t in TEXTS] == expected


def test_a_parser_can_be_copied(expected: list[str]) -> None:
    parser = copy.deepcopy(Parser())
    assert [parser.parse(t).model_dump_json() for t in TEXTS] == expected


def test_a_report_pickles_with_its_text() -> None:
    report = parse(TEXTS[0])
    again = pickle.loads(pickle.dumps(report))
    assert again == report
    assert again.text == TEXTS[0]


def in_child(parser: Parser, answers: "multiprocessing.SimpleQueue[list[str]]") -> None:
    answers.put([parser.parse(t).model_dump_json() for t in TEXTS])


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_a_warm_parser_goes_to_another_process(expected: list[str], method: str) -> None:
    parser = Parser()
    parser.parse(TEXTS[0])
    context = multiprocessing.get_context(method)
    answers = context.SimpleQueue()
    child = context.Process(target=in_child, args=(parser, answers))
    child.start()
    assert answers.get() == expected
    child.join()
    assert child.exitcode == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_fork_of_a_warm_process_parses(expected: list[str]) -> None:
    parse(TEXTS[0])
    child = os.fork()
    if child == 0:
        os._exit(0 if [parse(t).model_dump_json() for t in TEXTS] == expected else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
