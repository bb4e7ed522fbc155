"""Characters a second of a warm parser on one core, beside a bare pass of the quantity pattern: python benchmarks/speed.py --fast

Takes the options of pyperf (-o FILE keeps the values); then prints rates and ratios.
"""

import sys
from collections.abc import Callable

import pyperf
from texts import REPORT, SEGMENTERS, parser, text_of

from liangdian.lexicon import Lexicon, folding
from liangdian.scan.quantities import QuantityGrammar

SIZES = (1_000, REPORT, 10_000, 100_000)


def bare_pass(text: str) -> Callable[[], int]:
    """One pass of the quantity pattern (a number in any form) over the folded text, its matches counted."""
    pattern, folded = QuantityGrammar.of(Lexicon.default()).reading.forms.pattern, text.translate(folding())
    return lambda: sum(1 for _ in pattern.finditer(folded))


def main() -> None:
    runner = pyperf.Runner()
    measured: dict[str, pyperf.Benchmark | None] = {}
    for size in SIZES:
        text = text_of(size)
        measured[f"quantity pattern, {size:,} characters"] = runner.bench_func(f"quantity pattern, {size:,} characters", bare_pass(text))
        for name in SEGMENTERS:
            measured[f"parse with {name}, {size:,} characters"] = runner.bench_func(
                f"parse with {name}, {size:,} characters", parser(name).parse, text
            )
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
