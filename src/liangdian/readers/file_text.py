"""A file as the text that is read from it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileText:
    """report.docx -> its name and its text; spans of a report parsed from it refer to `text`.

    Headings that the file marks as such (Word's heading styles, <h1>–<h6>) stand in the text as Markdown headings, cells of a table
    row are parted by tabs.
    """

    name: str
    text: str
    kind: str
    encoding: str | None = None
