"""Where the time of one `extract` goes: each step called and timed by itself in a fresh process."""

from __future__ import annotations

import cProfile
import pstats
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SLOWEST = 25


def steps_of(plan: Path) -> str:
    """The table of steps and the slowest functions, as text."""
    command = [sys.executable, "-m", "bench.steps", str(plan)]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout


@contextmanager
def step(name: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    print(f"{time.perf_counter() - began:8.2f}  {name}")


def main() -> None:
    from extract.source import open_source

    with step("find and hash the source"):
        source = open_source(Path(sys.argv[1]))
    with step("import the readers (in the child)"):
        from extract.document import read_document
        from extract.process.job import ReadOptions
    with step("read the document (in the child)"):
        records = read_document(source, ReadOptions())
    with step("import publishing (while the child reads)"):
        import publish.building  # noqa: F401
        from publish.building import build_part
        from store.publishing import publish as publish_version
    with tempfile.TemporaryDirectory() as folder:
        with step("check and encode the rows"):
            part = build_part(Path(folder), "bench", records)
        with step("write the version"):
            publish_version(Path(folder), [part])
    profiler = cProfile.Profile()
    profiler.runcall(read_document, source, ReadOptions())
    print("\nThe slowest of the project's own functions while reading (profiled, so slower than above):")
    print(slowest_functions(profiler))


def slowest_functions(profiler: cProfile.Profile) -> str:
    """Cumulative seconds, calls and place of the slowest functions that lie in this project."""
    profiled = pstats.Stats(profiler).get_stats_profile().func_profiles.items()
    own = [
        (at.cumtime, at.ncalls, f"{Path(at.file_name).relative_to(ROOT)}:{at.line_number} {name}")
        for name, at in profiled
        if Path(at.file_name).is_relative_to(ROOT / "extract")
        or Path(at.file_name).is_relative_to(ROOT / "checks")
        or Path(at.file_name).is_relative_to(ROOT / "identity")
        or Path(at.file_name).is_relative_to(ROOT / "schemas")
    ]
    return "\n".join(
        f"{cost:8.2f}  {calls:>10}  {place}" for cost, calls, place in sorted(own, reverse=True)[:SLOWEST]
    )


if __name__ == "__main__":
    main()
