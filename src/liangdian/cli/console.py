"""Standard output takes results as UTF-8 bytes, standard error everything else."""

import sys


class WrongUseError(Exception):
    """Wrong use: one clear line, exit code 2."""


def write_out(text: str) -> None:
    """Write results, UTF-8 whatever the locale."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def write_error(line: str) -> None:
    """Write one line for people; what their terminal cannot show is escaped."""
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    sys.stderr.flush()
