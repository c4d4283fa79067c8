"""`make bench`: the whole `extract` of the larger sample against camelot alone, by alternating runs.

The limits are held in three ways. First, all in one process with the libraries loaded: call against call.
Then each run a fresh process, measured from outside, where `extract` starts a child process and loads the
publishing libraries too: against camelot's process, and against its call alone, the hardest comparison.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.limits import AT_MOST_MB, report_ratios, verdict
from bench.measure import Measured, measure, processors
from bench.steps import steps_of

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "raw_pdfs" / "isss-pat-2022.pdf"
CALL = """
import sys, time, warnings
import camelot
warnings.simplefilter("ignore")
began = time.perf_counter()
camelot.read_pdf(sys.argv[1], pages="all", flavor="lattice"{options})
print("call", time.perf_counter() - began)
"""


@dataclass(frozen=True)
class Median:
    """Medians over the rounds: seconds of the whole process and of the call inside, MB."""

    process: float
    call: float
    largest: float
    together: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--plan", type=Path, default=PLAN)
    chosen = parser.parse_args()
    plan = str(chosen.plan.resolve())
    print(
        f"{chosen.plan.name}, {processors()} processors\n\nOne process, libraries loaded, call against call:"
    )
    print(measure([sys.executable, "-m", "bench.warm", plan, "--rounds", str(chosen.rounds)], ROOT).output)
    runs: dict[str, list[Measured]] = {"extract": [], "vector": [], "default": []}
    for number in range(chosen.rounds):
        runs["extract"].append(run_extract(plan))
        runs["vector"].append(run_camelot(plan, ', engine="vector"'))
        runs["default"].append(run_camelot(plan, ""))
        print(
            f"round {number + 1}: " + ", ".join(f"{name} {of[-1].seconds:.2f} s" for name, of in runs.items())
        )
    report({name: median(measured) for name, measured in runs.items()})
    print("\nWhere the time of one extract goes (one process, seconds):")
    print(steps_of(chosen.plan.resolve()))


def run_extract(plan: str) -> Measured:
    output = tempfile.mkdtemp(prefix="bench-")
    try:
        command = [sys.executable, "pipeline.py", "extract", plan, "--jobs", "1", "--output", output]
        return measure([*command, "--timeout", "600"], ROOT)
    finally:
        shutil.rmtree(output)


def run_camelot(plan: str, options: str) -> Measured:
    return measure([sys.executable, "-c", CALL.format(options=options), plan], ROOT)


def median(measured: Sequence[Measured]) -> Median:
    calls = [
        float(one.output.split()[-1]) if one.output.startswith("call") else one.seconds for one in measured
    ]
    return Median(
        statistics.median(one.seconds for one in measured),
        statistics.median(calls),
        max(one.largest for one in measured),
        max(one.together for one in measured),
    )


def report(medians: dict[str, Median]) -> None:
    """The table of medians, the ratios, and whether the limits hold."""
    print(f"\n{'':10}{'process s':>10}{'call s':>9}{'largest MB':>12}{'together MB':>13}")
    for name, one in medians.items():
        print(f"{name:10}{one.process:10.2f}{one.call:9.2f}{one.largest:12.0f}{one.together:13.0f}")
    whole, vector, default = medians["extract"], medians["vector"], medians["default"]
    print("\nProcess against process, imports in all of them:")
    report_ratios(whole.process, vector.process, default.process)
    print("The whole process of extract against the bare call of camelot, its imports left out:")
    report_ratios(whole.process, vector.call, default.call)
    print(f"{verdict(whole.largest < AT_MOST_MB)} {whole.largest:.0f} MB in the largest process"
          f" (under {AT_MOST_MB:g}; {whole.together:.0f} MB in all)")  # fmt: skip


if __name__ == "__main__":
    main()
