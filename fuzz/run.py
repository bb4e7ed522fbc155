"""Fuzz every target for a while: python fuzz/run.py --minutes 12 [--only parse]

Seeds are the sentences of the fixtures and, for the lexicon, its example files. Coverage grows in --folder (kept between runs).
What breaks a law is put into tests/found_by_fuzzing as a text, where it is a test from then on; 1 is returned where anything was.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
CASES = HERE.parent / "tests" / "found_by_fuzzing"
LIMITS = {"parse": 1500, "quantities": 600, "periods": 600, "to_decimal": 200, "lexicon": 1500}  # bytes of an input

_LEXICON = """[dimensions]
beauty = { kind = "other", base = "分" }
[units.area]
"垧" = { factor = "15", of = "亩", aliases = ["晌"], before = false }
[classifiers]
general = ["拃"]
[refused]
names = ["三山五岳"]
"""


def sow(folder: Path, target: str) -> None:
    """The seeds of a target, as UTF-8 inputs."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [_LEXICON] if target == "lexicon" else [p.read_text("utf-8") for p in sorted(HERE.parent.glob("fixtures/*.txt"))]
    sentences = texts if target == "lexicon" else [line for text in texts for line in text.split("。")]
    for sentence in sentences:
        data = b"\x01" * (2 if target == "periods" else 1) + sentence.encode("utf-8")
        folder.joinpath(hashlib.sha1(data).hexdigest()).write_bytes(data[: LIMITS[target]])


def fuzz(target: str, seconds: int, folder: Path) -> list[Path]:
    """Run one target; the inputs that broke a law."""
    corpus, broken = folder / target / "corpus", folder / target / "broken"
    broken.mkdir(parents=True, exist_ok=True)
    sow(corpus, target)
    command = [sys.executable, str(HERE / "targets.py"), target, f"-max_total_time={seconds}", f"-max_len={LIMITS[target]}", "-timeout=20"]
    command += [
        f"-artifact_prefix={broken}/",
        "-print_final_stats=1",
        "-rss_limit_mb=1500",
        "-len_control=20",
        str(corpus),
    ]
    with folder.joinpath(target, "log.txt").open("ab") as log:
        subprocess.run(command, stderr=log, stdout=log, check=False, env=os.environ | {"PYTHONHASHSEED": "0"})
    return sorted(broken.iterdir())


def keep(target: str, found: Path) -> Path:
    """The text of a finding, as a case of the tests."""
    text = subprocess.run([sys.executable, str(HERE / "targets.py"), "show", str(found)], capture_output=True, check=True).stdout
    CASES.mkdir(exist_ok=True)
    case = CASES / f"{target}-{hashlib.sha1(text).hexdigest()[:10]}.txt"
    case.write_bytes(text)
    return case


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=12, help="minutes for each target")
    options.add_argument("--only", choices=LIMITS, nargs="+", default=list(LIMITS))
    options.add_argument("--folder", type=Path, default=HERE / "work")
    given = options.parse_args()
    cases = []
    for target in given.only:
        found = fuzz(target, round(given.minutes * 60), given.folder)
        cases += [keep(target, f) for f in found]
        print(f"{target}: {given.minutes:g} minutes, {len(found)} inputs that break a law", flush=True)
    print("\n".join(map(str, cases)))
    return 1 if cases else 0


if __name__ == "__main__":
    sys.exit(main())
