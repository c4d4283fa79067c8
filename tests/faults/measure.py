"""`make faults`: faults made on purpose, and what came of them, printed and written into
docs/reliability.md."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.faults.trials import Place, Repeated, Trial, repeated, tallied, trials
from tests.fuzz.flips import fared

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reliability.md"
INTRODUCTION = """# Reliability

What `make faults` measured last, in its own words; [SECURITY.md](../SECURITY.md) says what is promised.
After each fault the output is looked at, then once more after a run that nothing was done to: *something
wrong* is a version that is not whole, a `latest` that is none, other values of the good plan, a traceback, a
folder left half-written, or a run that does not go through.
"""


def page(found: list[Trial], again: Repeated, flips: list[str], flipped: int) -> str:
    """What is written: a table of faults, then the repeated runs and the files with bits turned over."""
    return "\n".join([INTRODUCTION, *_table(found), "", *_others(again, flips, flipped)]) + "\n"


def _table(found: list[Trial]) -> Iterator[str]:
    yield "| fault | times | exit codes | something wrong |"
    yield "|---|---|---|---|"
    for kind, (times, codes, wrong) in tallied(found).items():
        told = ", ".join(f"{code} ({count}×)" for code, count in sorted(codes.items()))
        yield f"| {kind} | {times} | {told} | {wrong} |"


def _others(again: Repeated, flips: list[str], flipped: int) -> Iterator[str]:
    same = again.runs - len(again.differing)
    yield (
        f"Good plans beside files that are none were read {again.runs} times, with one and two "
        f"processes in turn: in {same} of the runs all {again.files} files of the good documents were byte "
        "for byte those of a run without the others."
    )
    yield ""
    yield (
        f"Of {flipped} files with bits turned over each came to an end with a status of its own, "
        f"{len(flips)} of them with an error nobody foresaw or a row that breaks the contract."
    )


def main() -> int:
    """Measure, tell and write; returns 1 where anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=25, help="trials of a kind")
    parser.add_argument("--runs", type=int, default=100, help="runs of the mixed folder")
    parser.add_argument("--flips", type=int, default=200, help="files with bits turned over")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        found = []
        for one in trials(Place(folder / "trials"), asked.times):
            found.append(one)
            print(f"{one.name}: exit code {one.told.code}", *one.wrong, sep="; ", flush=True)
        again = repeated(folder / "repeated", asked.runs)
        print(
            f"{again.runs} runs of the mixed folder, differing: {', '.join(again.differing) or 'none'}",
            flush=True,
        )
        read = [fared(seed, folder) for seed in range(asked.flips)]
    flips = [f"{one.name}: {one.fault}" for one in read if one.fault]
    PAGE.write_text(page(found, again, flips, asked.flips), encoding="utf-8")
    print(*flips, sep="\n")
    return int(bool(flips or again.differing or any(one.wrong for one in found)))


if __name__ == "__main__":
    sys.exit(main())
