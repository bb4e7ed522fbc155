"""How parse_many grows with documents and workers: python benchmarks/many.py

Reports of 3,300 characters, from 1 to 10,000 of them, by 1 and by 2 workers (or --workers); every report is drawn and its figures
counted, as a user would. The time includes starting the workers.
"""

import argparse
import resource
import sys
import time

from texts import REPORT, documents

from liangdian import Report, parse, parse_many


def measured(count: int, workers: int, ordered: bool) -> tuple[float, int]:
    """Seconds and figures."""
    start = time.perf_counter()
    figures = sum(len(r.figures) for r in parse_many(documents(count), workers, ordered) if isinstance(r, Report))
    return time.perf_counter() - start, figures


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    options.add_argument("--most", type=int, default=10_000, help="documents of the largest set")
    options.add_argument("--unordered", action="store_true")
    given = options.parse_args()
    parse("去年,园区引进永昌机电有限公司等企业12家。")  # warm, and by fork so are the workers
    print(f"{'documents':>10} {'workers':>8} {'seconds':>9} {'documents/s':>12} {'characters/s':>13} {'×':>6} {'this process, MB':>17}")
    for count in (n for n in (1, 10, 100, 1_000, 10_000) if n <= given.most):
        alone = 0.0
        for workers in given.workers:
            seconds, _ = measured(count, workers, not given.unordered)
            alone = alone or seconds
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
            rate = count / seconds
            print(f"{count:10,} {workers:8} {seconds:9.3f} {rate:12,.0f} {rate * REPORT:13,.0f} {alone / seconds:6.2f} {peak:17.0f}")


if __name__ == "__main__":
    main()
