"""Print the n-th command block of README.md, so that what people paste is what runs here."""

import os
import re
import sys
from pathlib import Path


def commands(readme: str) -> list[str]:
    """The ```sh blocks, in order."""
    return re.findall(r"^```sh\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)


if __name__ == "__main__":
    block = commands(Path("README.md").read_text("utf-8"))[int(sys.argv[1]) - 1]
    sys.stdout.write(block.replace("python3 ", os.environ.get("PYTHON", "python3") + " "))
