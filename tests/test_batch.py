"""parse_many: the same reports as parse, whatever the number of workers, the order, the start method or the bad document among them."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from liangdian import Document, ParseFailure, Parser, Report, parse, parse_many

FIXTURES = sorted(Path(__file__).parents[1].joinpath("fixtures").glob("*.txt"))


def reports(count: int) -> list[str]:
    """Short reports, each with another number."""
    return [f"2018年,全区实现工业总产值{i}.5亿元,比上年增长{i % 17}.3%。\n新增规上企业{i}家。" for i in range(count)]


class Fussy(Parser):
    """Refuses one word, dies of another, and dawdles at a third."""

    def __reduce__(self) -> tuple[type[Parser], tuple[()]]:
        return Fussy, ()

    def parse(self, text: str, **options: object) -> Report:
        if "坏" in text:
            raise ArithmeticError(f"no sense in {text}")
        if "死" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "慢" in text:
            time.sleep(0.3)
        if "永" in text:
            time.sleep(600)
        return super().parse(text, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("workers", [None, 1, 2, 3])
@pytest.mark.parametrize("ordered", [True, False])
def test_reports_do_not_depend_on_the_workers(workers: int | None, ordered: bool) -> None:
    texts = [*reports(400), *(f.read_text("utf-8") for f in FIXTURES)]
    results = list(parse_many(texts, workers, ordered))
    if not ordered:
        results.sort(key=lambda r: texts.index(r.text))
    assert [r.model_dump_json() for r in results] == [parse(t).model_dump_json() for t in texts]
    assert [r.text for r in results] == texts


@pytest.mark.parametrize("workers", [1, 2])
def test_a_report_still_tells_its_reasons(workers: int) -> None:
    [report] = parse_many(["税收4936万元,同比增长39.22%。"], workers)
    alone = parse(report.text)
    assert [report.explain(f) for f in report.figures] == [alone.explain(f) for f in alone.figures]
    assert report.explain(report.figures[1])


def test_a_project_has_the_figures_of_its_report() -> None:
    [report] = parse_many(["永宁路大桥项目总投资5亿元,占地20亩,已开工。"], 2)
    assert [f for p in report.projects for f in (*p.investments, *p.areas)] != []
    assert all(any(f is own for own in report.figures) for p in report.projects for f in (*p.investments, *p.areas))


def test_no_texts_no_reports() -> None:
    assert list(parse_many([])) == []
    assert list(parse_many([], workers=2)) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_name_comes_back_with_its_report(workers: int) -> None:
    named = [(f"d{i}", text) for i, text in enumerate(reports(30))]
    assert list(parse_many(named, workers)) == [(name, parse(text)) for name, text in named]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_document_says_when_it_was_published(workers: int) -> None:
    text = "去年,园区引进企业12家。"
    documents = [Document("a", text, "2019-02-11"), Document("b", text, "2016", "园区快报")]
    (_, first), (_, second) = parse_many(documents, workers)
    assert first == parse(text, published="2019-02-11")
    assert second == parse(text, published="2016", title="园区快报")
    assert first != second


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("ordered", [True, False])
def test_a_bad_document_is_an_item_and_the_rest_goes_on(workers: int, ordered: bool) -> None:
    texts = [f"{'坏' if i % 10 == 3 else '好'}文,增长{i}%。" for i in range(40)]
    results = list(parse_many(texts, workers, ordered, parser=Fussy()))
    failures = [r for r in results if isinstance(r, ParseFailure)]
    assert sorted(f.index for f in failures) == [3, 13, 23, 33]
    assert failures[0].error == "ArithmeticError"
    assert {f.message for f in failures} == {f"no sense in {texts[i]}" for i in (3, 13, 23, 33)}
    assert len([r for r in results if isinstance(r, Report)]) == 36


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_no_text_is_a_failure(workers: int) -> None:
    odd = ["增长5%。", None, b"5%", 7, (i for i in "ab"), "增长6%。"]
    results = list(parse_many(odd, workers))  # type: ignore[arg-type]
    assert [type(r) for r in results] == [Report, *[ParseFailure] * 4, Report]
    assert [(r.index, r.error) for r in results if isinstance(r, ParseFailure)] == [(i, "TypeError") for i in (1, 2, 3, 4)]


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_no_pair_is_a_failure(workers: int) -> None:
    odd = [("a", "增长5%。"), (), ("b",), ("c", "增长6%。", "on Monday"), ("d", None)]
    results = list(parse_many(odd, workers))  # type: ignore[arg-type]
    assert [(name, type(r).__name__) for name, r in results] == [
        ("a", "Report"),
        (None, "ParseFailure"),
        ("b", "ParseFailure"),
        ("c", "ParseFailure"),
        ("d", "ParseFailure"),
    ]
    assert results[3][1].error == "ValueError"


def test_a_worker_that_dies_takes_one_document_along() -> None:
    texts = [f"{'死' if i == 57 else '好'}文,增长{i}%。" for i in range(150)]
    results = list(parse_many(texts, 2, parser=Fussy()))
    assert [i for i, r in enumerate(results) if isinstance(r, ParseFailure)] == [57]
    assert results[57] == ParseFailure(57, None, "WorkerDied", "the worker process ended with exit code -9")
    assert [r.text for r in results if isinstance(r, Report)] == texts[:57] + texts[58:]


def test_an_unordered_stream_does_not_wait_for_the_slow() -> None:
    endless = "永" * 20_000  # fills a batch, and a worker for as long as the test may last
    stream = parse_many([endless, *reports(200)], 2, ordered=False, parser=Fussy())
    given = [next(stream).text for _ in range(100)]
    stream.close()  # type: ignore[attr-defined]
    assert endless not in given


def test_an_ordered_stream_waits_for_the_slow() -> None:
    slow = "慢" * 20_000
    results = list(parse_many([slow, *reports(200)], 2, parser=Fussy()))
    assert [r.text for r in results] == [slow, *reports(200)]


@pytest.mark.parametrize("workers", [1, 2])
def test_only_a_window_of_the_input_is_held(workers: int) -> None:
    drawn = 0

    def endless() -> Iterator[str]:
        nonlocal drawn
        while True:
            drawn += 1
            yield f"增长{drawn}%。"

    stream = parse_many(endless(), workers)
    farthest = 0
    for given, _ in zip(range(1, 2000), stream, strict=False):
        farthest = max(farthest, drawn - given)
    stream.close()  # type: ignore[attr-defined]
    assert farthest <= 1200


def test_long_texts_keep_every_worker_busy_and_no_more() -> None:
    drawn = 0

    def long_texts() -> Iterator[str]:
        nonlocal drawn
        for _ in range(20):
            drawn += 1
            yield "增" * 200_000

    stream = parse_many(long_texts(), 2)
    next(stream)
    assert 2 <= drawn <= 5
    assert sum(1 for _ in stream) == 19


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_every_start_method_gives_the_same(method: str, tmp_path: Path) -> None:
    """In a script of its own, as a start method is set once a process."""
    script = f"""
import multiprocessing
from liangdian import parse, parse_many
if __name__ == "__main__":
    multiprocessing.set_start_method("{method}")
    texts = [f"2018年,新增规上企业{{i}}家,增长{{i}}%。" for i in range(100)]
    assert [r.model_dump_json() for r in parse_many(texts, workers=2)] == [parse(t).model_dump_json() for t in texts]
    print("same")
"""
    assert run_script(tmp_path, script).stdout == "same\n"


def test_a_script_without_its_guard_is_told_so(tmp_path: Path) -> None:
    script = """
import multiprocessing
from liangdian import parse_many
multiprocessing.set_start_method("spawn", force=True)
list(parse_many(["增长5%。"], workers=2))
"""
    done = run_script(tmp_path, script)
    assert done.returncode == 1
    assert "__name__ == '__main__'" in done.stderr.strip().splitlines()[-1]


def test_an_error_of_the_input_ends_the_stream_and_the_workers() -> None:
    def broken() -> Iterator[str]:
        yield from reports(100)
        raise OSError("the disk is gone")

    before = set(multiprocessing.active_children())
    with pytest.raises(OSError, match="the disk is gone"):
        list(parse_many(broken(), 2))
    assert set(multiprocessing.active_children()) == before


def test_a_closed_stream_leaves_no_process() -> None:
    before = set(multiprocessing.active_children())
    stream = parse_many(iter(reports(1000)), 2)
    next(stream)
    assert len(set(multiprocessing.active_children()) - before) == 2
    stream.close()  # type: ignore[attr-defined]
    assert set(multiprocessing.active_children()) == before


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_ctrl_c_ends_everything_without_a_traceback_from_a_worker(method: str, tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text(
        f"""
import itertools, multiprocessing, sys
sys.path[:0] = {sys.path!r}
from test_batch import Fussy
from liangdian import parse_many
if __name__ == "__main__":
    multiprocessing.set_start_method("{method}")
    texts = itertools.chain(["增长5%。"] * 200, itertools.repeat("永远"))
    try:
        for number, report in enumerate(parse_many(texts, 2, parser=Fussy())):
            if number == 63:
                print("up", *(p.pid for p in multiprocessing.active_children()), flush=True)
    except KeyboardInterrupt:
        print("stopped", len(multiprocessing.active_children()), flush=True)
""",
        "utf-8",
    )
    process = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout is not None
    word, *pids = process.stdout.readline().split()
    assert word == "up"
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the whole group
    out, err = process.communicate(timeout=60)
    assert (out, err, process.returncode) == ("stopped 0\n", "", 0)
    assert not any(alive(int(pid)) for pid in pids)


def test_workers_follow_a_parent_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(
        """
import multiprocessing, time
from liangdian import parse_many
if __name__ == "__main__":
    stream = parse_many(["增长5%。"] * 2000, 2)
    next(stream)
    print(*(p.pid for p in multiprocessing.active_children()), flush=True)
    time.sleep(600)
""",
        "utf-8",
    )
    process = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment())
    assert process.stdout is not None
    pids = [int(p) for p in process.stdout.readline().split()]
    assert len(pids) == 2
    process.kill()
    process.communicate()
    for _ in range(300):
        if not any(alive(p) for p in pids):
            return
        time.sleep(0.1)
    pytest.fail("a worker outlived its parent")


@pytest.mark.parametrize("workers", [0, -1])
def test_no_workers_are_refused_at_once(workers: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        parse_many([], workers)


def alive(pid: int) -> bool:
    """Whether the process runs (a dead one that nobody has waited for does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}


def run_script(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    path = folder / "script.py"
    path.write_text(source, "utf-8")
    return subprocess.run([sys.executable, str(path)], capture_output=True, text=True, env=environment(), timeout=120, check=False)
