"""What several test files use: the project's root, and the command run as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`run("parse", "a.txt", stdin=b"…", LANG="zh_CN.UTF-8")`: the command in an empty folder, in English unless told otherwise."""

    def run(*args: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        neutral = {k: v for k, v in os.environ.items() if not k.startswith("LC_")} | {"LANG": "C.UTF-8"} | env
        command = [sys.executable, "-m", "liangdian", *args]
        return subprocess.run(command, input=stdin, capture_output=True, cwd=tmp_path, env=neutral, timeout=120, check=False)

    return run
