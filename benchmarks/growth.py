"""How time and memory grow with a text, from 1 thousand to 10 million characters: python benchmarks/growth.py

Each text is parsed in a process of its own, after a short one has warmed the parser up; the least of three times counts
below a million characters; seconds are the processor's. Memory is the peak of resident memory less what the warm parser held.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

SIZES = [10**n for n in range(3, 8)]

_CHILD = """
import json, resource, sys, time
sys.path.insert(0, {folder!r})
from texts import parser, text_of
unit = 1 if sys.platform == "darwin" else 1024
reader = parser({segmenter!r})
reader.parse(text_of(3300))
text = text_of({size}, lines={lines})
warm = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
times = []
for _ in range({repeats}):
    start = time.process_time()
    report = reader.parse(text)
    times.append(time.process_time() - start)
    figures = len(report.figures)
    del report
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps(dict(seconds=min(times), figures=figures, peak=(peak - warm) * unit / 1e6)))
"""


def measured(segmenter: str, size: int, lines: bool) -> dict[str, float]:
    """Seconds, figures and MB of one size."""
    source = _CHILD.format(folder=str(Path(__file__).parent), segmenter=segmenter, size=size, lines=lines, repeats=3 if size < 10**6 else 1)
    done = subprocess.run([sys.executable, "-c", source], check=True, capture_output=True, text=True)
    values: dict[str, float] = json.loads(done.stdout)
    return values


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--segmenter", default="jieba")
    options.add_argument("--most", type=int, default=SIZES[-1], help="characters of the longest text")
    given = options.parse_args()
    print(f"{'characters':>12} {'lines':>6} {'seconds':>9} {'characters/s':>13} {'figures':>9} {'MB':>7} {'bytes/character':>16}")
    for lines in (True, False):
        for size in (s for s in SIZES if s <= given.most):
            m = measured(given.segmenter, size, lines)
            rate, weight = size / m["seconds"], m["peak"] * 1e6 / size
            shape = "many" if lines else "one"
            print(f"{size:12,} {shape:>6} {m['seconds']:9.3f} {rate:13,.0f} {m['figures']:9,.0f} {m['peak']:7.0f} {weight:16.0f}")


if __name__ == "__main__":
    main()
