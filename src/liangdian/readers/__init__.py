"""Files as people have them, read as text: .txt, .md, .html, .docx, .pdf."""

from liangdian.readers.errors import MissingExtraError, NoTextError, ReadError, UndecodableError
from liangdian.readers.file_text import FileText
from liangdian.readers.read import SUFFIXES, load, read, read_bytes

__all__ = ["SUFFIXES", "FileText", "MissingExtraError", "NoTextError", "ReadError", "UndecodableError", "load", "read", "read_bytes"]
