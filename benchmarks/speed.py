"""Characters a second of a warm parser on one core, beside a bare pass of the quantity pattern: python benchmarks/speed.py --fast

Takes the options of pyperf (-o FILE keeps the values); then prints rates and ratios. Times are the processor's (process_time), so that
what else runs on the machine counts little.
"""

import sys
from collections.abc import Callable
from functools import partial
from time import process_time

import pyperf
from texts import REPORT, SEGMENTERS, parser, text_of

from liangdian.lexicon import Lexicon, folding
from liangdian.scan.quantities import QuantityGrammar

SIZES = (1_000, REPORT, 10_000, 100_000)
PARSERS = {name: parser(name) for name in SEGMENTERS}


def bare_pass(text: str) -> Callable[[], int]:
    """One pass of the quantity pattern (a number in any form) over the folded text, its matches counted."""
    pattern, folded = QuantityGrammar.of(Lexicon.default()).reading.forms.pattern, folding()(text)
    return lambda: sum(1 for _ in pattern.finditer(folded))


def timed(loops: int, call: Callable[[], object]) -> float:
    """Seconds of the processor for that many calls."""
    start = process_time()
    for _ in range(loops):
        call()
    return process_time() - start


def main() -> None:
    runner = pyperf.Runner()
    measured: dict[str, pyperf.Benchmark | None] = {}
    for size in SIZES:
        text = text_of(size)
        calls = {"quantity pattern": bare_pass(text)} | {f"parse with {name}": partial(PARSERS[name].parse, text) for name in SEGMENTERS}
        for name, call in calls.items():
            label = f"{name}, {size:,} characters"
            measured[label] = runner.bench_time_func(label, timed, call)
    if runner.args.worker or None in measured.values():
        return
    print(f"\n{'':40} {'characters/s':>14} {'× bare pass':>12}")
    for size in SIZES:
        bare = measured[f"quantity pattern, {size:,} characters"]
        for name, benchmark in measured.items():
            if benchmark and bare and name.endswith(f" {size:,} characters"):
                print(f"{name:40} {size / benchmark.mean():14,.0f} {benchmark.mean() / bare.mean():12.1f}")


if __name__ == "__main__":
    sys.exit(main())
