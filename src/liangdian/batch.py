"""Many documents at once: streamed, in several processes, in order when asked, a bad one carried as an error."""

import os
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from typing import Any, NamedTuple, overload

from liangdian.build import Reading
from liangdian.models import Report
from liangdian.parser import Parser, default_parser

# A batch (about 50 ms of work) is large enough that sending it costs little, small enough that the last ones end together.
_BATCH_CHARACTERS = 16_000
_BATCH_DOCUMENTS = 64
_BATCHES_AHEAD = 4  # a worker, counting what waits for its turn to be given out


class Document(NamedTuple):
    """A text with its id, and what the caller knows of it; a plain (id, text) pair does as well."""

    id: Hashable
    text: str
    published: date | str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class ParseFailure:
    """A document that could not be parsed: the `index`-th of the input (from 0), its id if it had one, and the error."""

    index: int
    id: Hashable
    error: str
    message: str


Result = Report | ParseFailure
Pair = tuple[Hashable, str] | Document


@overload
def parse_many(
    texts: Iterable[str], workers: int | None = None, ordered: bool = True, *, parser: Parser | None = None
) -> Iterator[Result]: ...
@overload
def parse_many(
    texts: Iterable[Pair], workers: int | None = None, ordered: bool = True, *, parser: Parser | None = None
) -> Iterator[tuple[Hashable, Result]]: ...
def parse_many(
    texts: Iterable[str] | Iterable[Pair], workers: int | None = None, ordered: bool = True, *, parser: Parser | None = None
) -> Iterator[Any]:
    """Parse a stream of documents, several at a time.

    Texts are drawn from `texts` as they are needed and reports are given as they are ready: at any time only a few batches of
    documents are held. The reports do not depend on the number of workers. A document that cannot be parsed gives a `ParseFailure`
    in its place, and the rest goes on; an error of the iterable itself ends the stream. Closing the stream, or Ctrl-C, ends the
    worker processes at once.

    Args:
        texts: the texts; or `(id, text)` pairs, or `Document`s, and then every result comes as `(id, result)`.
        workers: how many processes; 1 parses in this one. None: as many as there are CPUs to use, or none beside this process where
            the whole input is small.
        ordered: give the results in the order of the texts; else as they are ready.
        parser: the parser to use (it is pickled to the workers); the default one when None.

    Raises:
        ValueError: `workers` is less than 1.
        RuntimeError: a worker process could not start (at the first result).
    """
    if workers is not None and workers < 1:
        raise ValueError(f"workers={workers}: at least one is needed")
    return _stream((_Entry(i, item) for i, item in enumerate(texts)), workers, ordered, parser)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One of the texts: the `index`-th; results of those with an id carry it."""

    index: int
    item: Any

    @property
    def named(self) -> bool:
        return isinstance(self.item, tuple)

    @property
    def id(self) -> Hashable:
        return self.item[0] if self.named and self.item else None

    @property
    def document(self) -> Document:
        """Raises TypeError where a tuple is no document."""
        return Document(*self.item) if self.named else Document(None, self.item)

    @property
    def weight(self) -> int:
        """Its length in characters, or what a short one costs at least."""
        text = self.item[1] if self.named and len(self.item) > 1 else self.item
        return max(len(text) if isinstance(text, str) else 0, _BATCH_CHARACTERS // _BATCH_DOCUMENTS)

    def parsed(self, parser: Parser) -> Result:
        try:
            document = self.document
            return parser.parse(document.text, published=document.published, title=document.title)
        except Exception as error:
            return self.failed(type(error).__name__, str(error))

    def failed(self, error: str, message: str) -> ParseFailure:
        return ParseFailure(self.index, self.id, error, message)

    def labelled(self, result: Result) -> Any:
        return (self.id, result) if self.named else result


def _stream(entries: Iterator[_Entry], workers: int | None, ordered: bool, parser: Parser | None) -> Iterator[Any]:
    batches = _batches(entries)
    if workers is None:
        first = list(islice(batches, 2))
        workers = _cpus() if len(first) == 2 else 1
        batches = chain(first, batches)
    if workers == 1:
        return _here(batches, parser or default_parser())
    return _beside(batches, workers, ordered, parser)


def _batches(entries: Iterator[_Entry]) -> Iterator[list[_Entry]]:
    batch: list[_Entry] = []
    weight = 0
    for entry in entries:
        batch.append(entry)
        weight += entry.weight
        if weight >= _BATCH_CHARACTERS:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def _here(batches: Iterable[list[_Entry]], parser: Parser) -> Iterator[Any]:
    for entry in chain.from_iterable(batches):
        yield entry.labelled(entry.parsed(parser))


def _beside(batches: Iterator[list[_Entry]], workers: int, ordered: bool, parser: Parser | None) -> Iterator[Any]:
    from liangdian.workers import Workers  # multiprocessing costs a tenth of the import

    held = _Held(ordered, workers, parser)
    with Workers(workers, _answer, parser, _died) as crew:
        while True:
            while crew.idle and held.has_room and (batch := next(batches, None)):
                if jobs := held.take_in(batch):
                    crew.hand_out(jobs)
            if not held.entries:
                return
            held.answers.update(crew.gather(block=not held.ready))
            if held.ready:
                yield held.give_out()


class _Held:
    """The documents between input and output."""

    def __init__(self, ordered: bool, workers: int, parser: Parser | None) -> None:
        self.entries: dict[int, _Entry] = {}
        self.answers: dict[int, Any] = {}
        self._ordered = ordered
        self._parser = parser
        self._fewest = 2 * workers
        self._room = _BATCHES_AHEAD * workers * _BATCH_CHARACTERS
        self._weight = 0
        self._given = 0

    @property
    def has_room(self) -> bool:
        """A few long texts fill the room, but never are there fewer texts than keep the workers busy."""
        return len(self.entries) < self._fewest or self._weight < self._room

    @property
    def ready(self) -> bool:
        """Whether the next document to give out has its answer."""
        return self._given in self.answers if self._ordered else bool(self.answers)

    def take_in(self, batch: list[_Entry]) -> list[tuple[int, Document]]:
        """Hold the documents of a batch until they are given out. What is no text is answered here, the rest are jobs for a worker."""
        jobs = []
        for entry in batch:
            self.entries[entry.index] = entry
            self._weight += entry.weight
            if (job := _job(entry)) is None:
                self.answers[entry.index] = entry.parsed(self._parser or default_parser())
            else:
                jobs.append((entry.index, job))
        return jobs

    def give_out(self) -> Any:
        """The next result."""
        index = self._given if self._ordered else next(iter(self.answers))
        self._given += 1
        entry, answer = self.entries.pop(index), self.answers.pop(index)
        self._weight -= entry.weight
        return entry.labelled(_result(entry, answer))


def _job(entry: _Entry) -> Document | None:
    """What is sent to a worker: all but the id, which may be anything; None for what is no document."""
    try:
        document = entry.document._replace(id=None)
    except TypeError:
        return None
    plain = type(document.text) is str and isinstance(document.published, str | date | None) and isinstance(document.title, str | None)
    return document if plain else None


def _answer(parser: Parser | None, job: Document) -> Reading | Result:
    """In the worker: light objects, which cross the pipe several times faster than a report; the text stays where it is."""
    parser = parser or default_parser()
    entry = _Entry(0, job)
    if type(parser).parse is not Parser.parse:
        return entry.parsed(parser)  # a parser of the user's own, whose reports are not just what was read
    try:
        return parser.read(job.text, published=job.published, title=job.title)
    except Exception as error:
        return entry.failed(type(error).__name__, str(error))


def _died(exit_code: int | None) -> ParseFailure:
    return ParseFailure(0, None, "WorkerDied", f"the worker process ended with exit code {exit_code}")


def _result(entry: _Entry, answer: Reading | Result) -> Result:
    if isinstance(answer, ParseFailure):
        return entry.failed(answer.error, answer.message)
    return answer.report(entry.document.text) if isinstance(answer, Reading) else answer


def _cpus() -> int:
    """How many processes may run at a time; a daemonic process (a worker of a pool) may start none."""
    import multiprocessing

    if multiprocessing.current_process().daemon:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
