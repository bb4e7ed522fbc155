"""Many documents: read, parsed side by side, each named with its report; those that fail are kept aside and told."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import cast

from liangdian import __version__
from liangdian.batch import Document, ParseFailure, parse_many
from liangdian.cli.inputs import load_input, read_input
from liangdian.models import Report
from liangdian.readers import ReadError


@dataclass(frozen=True, slots=True)
class Reading:
    """How documents are to be read."""

    encoding: str | None = None
    published: str | None = None
    title: str | None = None
    jobs: int | None = None

    def digest(self, data: bytes) -> str:
        """Tells whether the same bytes would be read in the same way."""
        way = repr((__version__, self.encoding, self.published, self.title)).encode()
        return sha256(way + data).hexdigest()


@dataclass(slots=True)
class Done:
    """A document's name, its report, and what it was made of."""

    document: str
    digest: str
    report: Report


@dataclass(slots=True)
class Work:
    """What is to be done, and how it went so far."""

    names: Sequence[str]
    reading: Reading
    is_done: Callable[[str, str], bool] = lambda name, digest: False
    tell: Callable[[str], None] = lambda line: None
    failed: list[str] = field(default_factory=list)
    skipped: int = 0
    documents: int = 0
    figures: int = 0

    def run(self) -> Iterator[Done]:
        """The reports in the order of the names; failures are told as they come."""
        for key, result in parse_many(self._texts(), self.reading.jobs):
            name, digest = cast("tuple[str, str]", key)
            if isinstance(result, ParseFailure):
                self._fail(name, f"{name}: {result.error}: {result.message}")
                continue
            self.documents += 1
            self.figures += len(result.figures)
            yield Done(name, digest, result)

    def counted(self, reports: Iterable[tuple[str, Report]]) -> Iterator[tuple[str, Report]]:
        """Reports as they are written, those of earlier runs too; counted anew."""
        self.documents = self.figures = 0
        for document, report in reports:
            self.documents += 1
            self.figures += len(report.figures)
            yield document, report

    def _texts(self) -> Iterator[Document]:
        """Texts with their names and digests, drawn as they are needed; what is done already is passed by."""
        for name in self.names:
            try:
                data = load_input(name)
                digest = self.reading.digest(data)
                if self.is_done(name, digest):
                    self.skipped += 1
                    continue
                text = read_input(data, name, self.reading.encoding).text
            except ReadError as error:
                self._fail(name, error.told())
                continue
            yield Document((name, digest), text, self.reading.published, self.reading.title)

    def _fail(self, name: str, line: str) -> None:
        self.failed.append(name)
        self.tell(line)
