"""How parse_many grows with documents and workers: python benchmarks/many.py

Reports of 3,300 characters, from 1 to 10,000 of them, by 1 and by 2 workers (or --workers); every report is drawn and its figures
counted, as a user would. The time includes starting the workers. On a machine that does other things too, compare the seconds of all
processors: 2 workers cannot be faster than half of theirs.
"""

import argparse
import resource
import sys
import time

from texts import REPORT, documents

from liangdian import Report, parse, parse_many


def processor() -> float:
    """Seconds that the processors worked for this process and for those that have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def measured(count: int, workers: int, ordered: bool) -> tuple[float, float]:
    """Seconds by the clock and of all processors."""
    start, worked = time.perf_counter(), processor()
    figures = sum(len(r.figures) for r in parse_many(documents(count), workers, ordered) if isinstance(r, Report))
    assert figures > count
    return time.perf_counter() - start, processor() - worked


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    options.add_argument("--most", type=int, default=10_000, help="documents of the largest set")
    options.add_argument("--unordered", action="store_true")
    given = options.parse_args()
    parse("去年,园区引进永昌机电有限公司等企业12家。")  # warm, and by fork so are the workers
    print(f"{'documents':>10} {'workers':>8} {'seconds':>9} {'characters/s':>13} {'×':>6} {'processor, s':>13} {'this process, MB':>17}")
    for count in (n for n in (1, 10, 100, 1_000, 10_000) if n <= given.most):
        alone = 0.0
        for workers in given.workers:
            seconds, worked = measured(count, workers, not given.unordered)
            alone = alone or seconds
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
            rate = count * REPORT / seconds
            print(f"{count:10,} {workers:8} {seconds:9.3f} {rate:13,.0f} {alone / seconds:6.2f} {worked:13.3f} {peak:17.0f}")


if __name__ == "__main__":
    main()
