"""`python -m liangdian` is the command `liangdian`."""

from liangdian.cli import main

main()
