"""One process, libraries loaded: the whole extract of a plan against camelot's calls, by alternating runs.

What `bench.compare` measures from outside, a child process and every import included, is measured here from
inside: the file is hashed, read, checked and published, as `extract` does it, beside the two calls.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import cv2  # noqa: F401  (before the readers: camelot is to run as it does by itself)
import pandas  # noqa: F401
from camelot.io import read_pdf

from bench.limits import report_ratios
from extract.document import read_document
from extract.process.child import SELDOM
from extract.process.job import ReadOptions
from extract.source import open_source
from publish.building import build_part
from store.publishing import publish


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plan", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    warnings.simplefilter("ignore")
    plan = chosen.plan.resolve()
    ways: dict[str, Callable[[], object]] = {
        "extract": lambda: extract(plan),
        "vector": lambda: read_pdf(str(plan), pages="all", flavor="lattice", engine="vector"),
        "default": lambda: read_pdf(str(plan), pages="all", flavor="lattice"),
    }
    gc.set_threshold(SELDOM)
    extract(plan)
    runs: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(chosen.rounds):
        for name, way in ways.items():
            gc.collect()
            began = time.perf_counter()
            way()
            runs[name].append(time.perf_counter() - began)
    seconds = {name: statistics.median(measured) for name, measured in runs.items()}
    print(", ".join(f"{name} {median:.2f} s" for name, median in seconds.items()))
    report_ratios(seconds["extract"], seconds["vector"], seconds["default"])


def extract(plan: Path) -> None:
    """One plan from its file to a published version."""
    with tempfile.TemporaryDirectory() as folder:
        records = read_document(open_source(plan), ReadOptions())
        publish(Path(folder), [build_part(Path(folder), "bench", records)])


if __name__ == "__main__":
    main()
