"""Processes that parse side by side, each behind a pipe of its own, so that one that dies takes only its own batch along."""

import gc
import multiprocessing
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Self

Job = Any  # what a task works on; pickled to the worker
Answer = Any  # what it gives; pickled back
Task = Callable[[Any, Job], Answer]
Obituary = Callable[[int | None], Answer]  # what is answered for a job whose worker died (killed, crashed) with an exit code


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    jobs: Sequence[tuple[int, Job]] | None = None
    started: bool = False


class Workers:
    """A fixed number of processes that run `task(tool, job)`; a batch of jobs goes to an idle one, answers come back by number.

    A worker gets no new batch before it has handed in the last, so neither side can block the other. Leaving the `with` block, by
    whatever way, ends the processes.
    """

    def __init__(self, count: int, task: Task, tool: Any, died: Obituary, context: BaseContext | None = None) -> None:
        self._context = context or multiprocessing.get_context()
        self._task = task
        self._tool = tool
        self._died = died
        self._again: list[Sequence[tuple[int, Job]]] = []
        self._crew: list[_Worker] = []
        try:
            for _ in range(count):
                self._crew.append(self._hire())
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def idle(self) -> bool:
        """Whether a worker could take a batch now."""
        return not self._again and any(w.jobs is None for w in self._crew)

    def hand_out(self, jobs: Sequence[tuple[int, Job]]) -> None:
        """Give a batch of numbered jobs to an idle worker."""
        worker = next(w for w in self._crew if w.jobs is None)
        worker.jobs = jobs
        try:
            worker.pipe.send_bytes(pickle.dumps(jobs, pickle.HIGHEST_PROTOCOL))
        except OSError:
            return  # it has died: gather() finds the end of its pipe, and the batch in its hands

    def gather(self, block: bool) -> list[tuple[int, Answer]]:
        """The answers that have come in; waits for the first when asked to block."""
        self._hand_out_again()
        busy = {w.pipe: w for w in self._crew if w.jobs is not None}
        answers: list[tuple[int, Answer]] = []
        for pipe in wait(list(busy), None if block else 0):
            answers += self._receive(busy[pipe])  # type: ignore[index]
        return answers

    def close(self) -> None:
        """End every process now, whatever it is at."""
        for worker in self._crew:
            worker.process.terminate()
        for worker in self._crew:
            worker.process.join()
            worker.process.close()
            worker.pipe.close()
        self._crew.clear()

    def _hire(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._task, self._tool), daemon=True)  # type: ignore[attr-defined]
        with _interrupt_held():
            process.start()
        theirs.close()
        return _Worker(process, ours)

    def _receive(self, worker: _Worker) -> list[tuple[int, Answer]]:
        try:
            message = pickle.loads(worker.pipe.recv_bytes())
        except (EOFError, OSError):
            return self._replace(worker)
        worker.started = True
        if message is None:  # it is up and waits for work, which it may find in its pipe already
            return []
        worker.jobs = None
        answers: list[tuple[int, Answer]] = message
        return answers

    def _replace(self, worker: _Worker) -> list[tuple[int, Answer]]:
        """Hire another; a batch is tried again job by job, a single job is known to be the cause."""
        worker.process.join()
        code, jobs = worker.process.exitcode, worker.jobs or ()
        worker.process.close()
        worker.pipe.close()
        self._crew.remove(worker)
        if not worker.started:
            raise RuntimeError(
                f"a worker process ended with exit code {code} before it could start; where processes are spawned, "
                "call parse_many under  if __name__ == '__main__':  in a script, or use workers=1"
            )
        self._crew.append(self._hire())
        if len(jobs) == 1:
            return [(jobs[0][0], self._died(code))]
        self._again += [[job] for job in jobs]
        return []

    def _hand_out_again(self) -> None:
        for worker in self._crew:
            if self._again and worker.jobs is None:
                self.hand_out(self._again.pop(0))


def _serve(pipe: Connection, task: Task, tool: Any) -> None:
    """A worker's life: batches in, answers out, until the pipe or the parent ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    gc.freeze()  # what the parent had warm stays shared, and is not searched for garbage again and again
    gc.set_threshold(20_000, 20, 20)
    parent = multiprocessing.parent_process()
    ends: list[Any] = [pipe] if parent is None else [pipe, parent.sentinel]
    try:
        pipe.send_bytes(pickle.dumps(None))
        while pipe in wait(ends):
            jobs: list[tuple[int, Job]] = pickle.loads(pipe.recv_bytes())
            pipe.send_bytes(pickle.dumps([(number, task(tool, job)) for number, job in jobs], pickle.HIGHEST_PROTOCOL))
    except (EOFError, OSError):
        return  # the parent has left


@contextmanager
def _interrupt_held() -> Iterator[None]:
    """A process that starts here knows no Ctrl-C until it says how it takes it; here the signal waits till the end of the block."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
