"""Compare a score (JSON of the scorer) with the floor that pyproject.toml records; fail where a layer fell below it."""

import json
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path


def fallen(score: Mapping[str, object], floor: Mapping[str, float]) -> list[str]:
    """One line a layer that is below its floor or not measured at all."""
    layers = score["layers"]
    assert isinstance(layers, dict)
    measured = {name: row["f1"] for name, row in layers.items()} | {"headline": score["headline"]}
    return [
        f"{name}: {measured.get(name, 'not measured')}, floor {least}" for name, least in floor.items() if measured.get(name, -1.0) < least
    ]


def main(score_file: str, project_file: str) -> int:
    """Print the comparison; 1 where a layer fell."""
    score = json.loads(Path(score_file).read_text("utf-8"))
    floor = tomllib.loads(Path(project_file).read_text("utf-8"))["tool"]["liangdian"]["floor"]
    below = fallen(score, floor)
    print(
        "\n".join(f"below the floor: {line}" for line in below) or f"headline {score['headline']}, no layer of {len(floor)} below its floor"
    )
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
