"""facts.xlsx.part: what is done already, one line a document, so that an interrupted run goes on where it was."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Self

from liangdian.cli.work import Done
from liangdian.export import ExportError
from liangdian.models import Report
from liangdian.models.base import Model


class _Entry(Model):
    document: str
    digest: str
    text: str
    report: Report


class Journal:
    """Lines of {"document", "digest", "text", "report"} beside the output; gone when the output is written."""

    def __init__(self, output: Path) -> None:
        self.path = output.with_name(output.name + ".part")
        self.places: dict[str, tuple[str, int]] = {}
        try:
            self.file: BinaryIO = self.path.open("a+b")
        except OSError as error:
            raise ExportError("file.unwritable", name=output, reason=error.strerror or error) from None
        self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()
        if not self.places:
            self.path.unlink(missing_ok=True)

    def has(self, document: str, digest: str) -> bool:
        """This document is there, made of the same bytes in the same way."""
        return self.places.get(document, ("", 0))[0] == digest

    def add(self, done: Done) -> None:
        """Keep one more; it is on the disk when this returns."""
        entry = _Entry(document=done.document, digest=done.digest, text=done.report.text, report=done.report)
        place = self.file.seek(0, 2)
        self.file.write(entry.model_dump_json().encode() + b"\n")
        self.file.flush()
        self.places[done.document] = (done.digest, place)

    def reports(self, documents: Iterable[str]) -> Iterator[tuple[str, Report]]:
        """The reports of these documents, read back one by one; those that are not there are left out."""
        for document in documents:
            if document in self.places:
                self.file.seek(self.places[document][1])
                entry = _Entry.model_validate_json(self.file.readline())
                yield document, entry.report.with_text(entry.text)

    def finish(self) -> None:
        """The output is written: nothing is to be gone on with."""
        self.places.clear()

    def _read(self) -> None:
        """Find every whole line; a last one that was cut off is dropped."""
        self.file.seek(0)
        place = 0
        for line in self.file:
            try:
                entry = json.loads(line)
                self.places[entry["document"]] = (entry["digest"], place)
            except (ValueError, TypeError, KeyError):
                break
            place += len(line)
        self.file.truncate(place)
