"""`make bench-scale`: what a run costs by the number of documents and of pages, what one plan added to many
does, and what several processes gain; written to docs/benchmarks.md.

Processor seconds are of all processes that a command starts; the memory is the largest that the command's own
process held, which publishes, and not that of those which read.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bench.pages import ledger
from bench.speed import ROOT, small_plan
from bench.written import machine, put

HEADING = "Scale"
LOOK_EVERY = 0.05
DOCUMENTS, PAGES, WORKERS = (1, 10, 100, 1000), (10, 100, 1000), (1, 2)
BESIDES = 10
"""Documents that are read with one worker and with several."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds and seconds by the clock of a run, and MB of its own process at most."""

    processor: float
    clock: float
    megabytes: float

    def cells(self, each: int) -> str:
        """As cells of a row: all, by each of so many, by the clock, memory."""
        seconds, clock = f"{self.processor:.1f}", f"{self.clock:.1f}"
        return f"{seconds} | {self.processor / each:.3f} | {clock} | {self.megabytes:.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=DOCUMENTS, metavar="COUNT")
    parser.add_argument("--pages", type=int, nargs="+", default=PAGES, metavar="COUNT")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        lines = []
        for line in _measured(Path(place), sorted(chosen.documents), sorted(chosen.pages)):
            print(line, flush=True)
            lines.append(line)
    put(lines, HEADING)


def _measured(place: Path, documents: Sequence[int], pages: Sequence[int]) -> Iterator[str]:
    yield f"{machine()}; one round; a small plan has two or three pages."
    yield ""
    yield "| a run | processor seconds | of each | by the clock | MB of its own process |"
    yield "|---|---|---|---|---|"
    plans = place / "plans"
    plans.mkdir()
    for count in documents:
        _fill(plans, count)
        cost = extract([plans], place / f"of-{count}")
        yield f"| {count} small plans | {cost.cells(count)} |"
    _fill(plans, documents[-1] + 1)
    again, output = sorted(plans.iterdir())[-1], place / f"of-{documents[-1]}"
    yield f"| one more small plan, added to {documents[-1]} | {extract([again], output).cells(1)} |"
    yield f"| nothing new, of {documents[-1] + 1} | {extract([plans], output).cells(documents[-1] + 1)} |"
    yield f"| verify of {documents[-1] + 1} | {run('verify', output).cells(documents[-1] + 1)} |"
    for command in ("report", "report again"):
        cost = run("report", output, "--jobs", "1", "--source", str(plans))
        yield f"| {command}, of {documents[-1] + 1} | {cost.cells(documents[-1] + 1)} |"
    for count in pages:
        path = place / f"pages-{count}.pdf"
        path.write_bytes(ledger(count, False))
        yield f"| a plan with a table a page, {count} | {extract([path], place / 'long').cells(count)} |"
    yield from _workers(place, sorted(plans.iterdir())[:BESIDES])


def _workers(place: Path, plans: Sequence[Path]) -> Iterator[str]:
    for engine in ("local", "dask"):
        for jobs in WORKERS:
            options = ("--engine", engine, "--jobs", str(jobs))
            cost = extract(plans, place / f"{engine}-{jobs}", *options)
            yield f"| {len(plans)} small plans, {engine}, workers: {jobs} | {cost.cells(len(plans))} |"


def _fill(folder: Path, count: int) -> None:
    """Have so many small plans there, each of an institution of its own."""
    for number in range(len(list(folder.iterdir())), count):
        (folder / f"plan-{number:06d}.pdf").write_bytes(small_plan(number))


def extract(paths: Sequence[Path], output: Path, *options: str) -> Cost:
    """What reading and publishing cost, with one reading process where nothing else is said."""
    jobs = () if "--jobs" in options else ("--jobs", "1")
    return run("extract", output, *map(str, paths), *jobs, *options)


def run(command: str, output: Path, *options: str) -> Cost:
    """What a command costs. Raises RuntimeError where it fails."""
    words = [sys.executable, "pipeline.py", command, *options, "--output", str(output)]
    began, held = time.monotonic(), 0.0
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        ended, status, used = 0, 0, None
        while not ended:
            held = max(held, _held(process.pid))
            time.sleep(LOOK_EVERY)
            ended, status, used = os.wait4(process.pid, os.WNOHANG)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode or used is None:
        raise RuntimeError(f"exit code {process.returncode}: {' '.join(words)[-200:]}")
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - began, held)


def _held(pid: int) -> float:
    """The MB that the process itself has held at most so far; 0 where the system does not say."""
    with suppress(OSError, ValueError):
        for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    main()
