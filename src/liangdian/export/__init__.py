"""Reports into files that other programs open: JSON, CSV, Excel, Parquet, DuckDB."""

from liangdian.export.errors import ExportError
from liangdian.export.write import FORMATS, Named, format_of, stream, write, write_text

__all__ = ["FORMATS", "ExportError", "Named", "format_of", "stream", "write", "write_text"]
