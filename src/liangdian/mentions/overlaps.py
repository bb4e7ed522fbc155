"""永昌机电 and 永昌机电有限公司 at one place: which of the readings that overlap holds."""

from collections.abc import Iterable

from liangdian.scan.found import NameMention


def longest(names: Iterable[NameMention]) -> list[NameMention]:
    """The names in reading order; of two that overlap the longer one holds, of two as long the first."""
    kept: list[NameMention] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if kept and name.start < kept[-1].end:
            if name.end - name.start > kept[-1].end - kept[-1].start:
                kept[-1] = name
            continue
        kept.append(name)
    return kept
