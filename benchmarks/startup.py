"""Seconds from nothing: import, first report, and the peak of memory, each in fresh processes: python benchmarks/startup.py

The first report counts all that it takes from the import on: the parser's modules loaded, the parser made, the text read. Prints the
median and the least of the runs (--runs, 7), in seconds of the processor; memory is the peak of resident memory, in MB of 10^6 bytes.
"""

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

from texts import REPORT, SEGMENTERS

_CHILD = """
import json, resource, sys, time
sys.path.insert(0, {folder!r})
start = time.process_time()
import liangdian
imported = time.process_time()
from texts import parser, text_of
text = text_of({length})
report = parser({segmenter!r}).parse(text)
first = time.process_time() - imported
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps(dict(imported=imported - start, first=first, peak=peak * (1 if sys.platform == "darwin" else 1024) / 1e6)))
"""


def run(segmenter: str) -> dict[str, float]:
    """One fresh process."""
    source = _CHILD.format(folder=str(Path(__file__).parent), length=REPORT, segmenter=segmenter)
    done = subprocess.run([sys.executable, "-c", source], check=True, capture_output=True, text=True)
    values: dict[str, float] = json.loads(done.stdout)
    return values


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=7)
    runs = options.parse_args().runs
    print(f"{'':10} {'import':>16} {'first report':>16} {'peak memory':>14}")
    for segmenter in SEGMENTERS:
        found = [run(segmenter) for _ in range(runs)]
        imported, first, peak = ([f[key] for f in found] for key in ("imported", "first", "peak"))
        times = (f"{statistics.median(t):.3f} ({min(t):.3f}) s" for t in (imported, first))
        print(f"{segmenter:10} {' '.join(f'{t:>16}' for t in times)} {statistics.median(peak):>11.0f} MB")


if __name__ == "__main__":
    main()
