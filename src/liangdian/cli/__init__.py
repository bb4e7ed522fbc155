"""The command `liangdian`."""

import sys


def main() -> None:
    """Run the command and leave with its exit code: 0 all well, 1 some documents failed, 2 wrong use."""
    try:
        from liangdian.cli.app import run
    except ModuleNotFoundError as error:
        if error.name != "click":
            raise
        from liangdian.messages import say

        sys.stderr.write(say("extra.missing", name="liangdian", package="click", extra="cli") + "\n")
        raise SystemExit(2) from None
    raise SystemExit(run(sys.argv[1:]))
