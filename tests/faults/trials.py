"""Faults made on purpose, many times over, while plans are read and published: what each run made of it, and
whether anything that was published is lost, empty or another.

Each trial runs `extract` over the same good plan beside a version that is there already, does something to
the run and then looks at the output folder: every version is whole, `latest` is one of them, and the good
plan is in it.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

import psutil
import pyarrow.parquet as pq

from commands.console import BY_SIGNAL, MACHINE_FAULT
from extract.errors import ReaderEnded
from extract.process.loaded import LOADED_NAME, READING_NAME
from store.errors import DiskFull
from store.manifest import sound_manifest
from store.versions import version_names
from tests.faults.mixed import Laid, damaged, hostile, no_pdfs, small_plan

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0
CALLED_OFF = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
SIGNALS = {number: (0, BY_SIGNAL + number) for number in CALLED_OFF} | {signal.SIGPIPE: (0,)}
"""The signals that are sent, each with the exit codes of a run that it came in the midst of, or too late for.
A pipe that is closed is told by what is written to it; Python takes no notice of the signal itself."""

KILLED = (0, -signal.SIGKILL)
READER_KILLED = (0, ReaderEnded.exit_code, MACHINE_FAULT)
"""The last where it had not been given its document yet."""

NO_ROOM = (0, MACHINE_FAULT, DiskFull.exit_code)
LONGEST_SAID = 300
LARGEST_FILES = tuple(1 << bits for bits in range(12, 21))
"""Bytes that a file may have at most: from 4 KB to 1 MB."""

ROOMS = tuple(kilobytes << 10 for kilobytes in (16, 64, 128, 256, 512, 1024, 2048, 3072, 4096, 6144))
"""Bytes that are left on a disk."""


@dataclass(frozen=True, slots=True)
class Told:
    """How a run ended: its exit code, and what it said."""

    code: int
    said: str

    @property
    def has_trace(self) -> bool:
        return "Traceback" in self.said


@dataclass(frozen=True, slots=True)
class Trial:
    """One fault: what was done, how the run ended and what is wrong with the output after it."""

    name: str
    told: Told
    wrong: tuple[str, ...]


def environment() -> dict[str, str]:
    return {name: told for name, told in os.environ.items() if name != "PAT_TRACEBACK"} | {
        "LC_ALL": "en_US.UTF-8"
    }


def command(plans: Path, output: Path, *options: str) -> list[str]:
    return [
        sys.executable,
        str(ROOT / "pipeline.py"),
        "extract",
        str(plans),
        "--output",
        str(output),
        *options,
    ]


def begun(
    plans: Path, output: Path, *options: str, before: Callable[[], object] | None = None
) -> subprocess.Popen[str]:
    """The run, in a process group of its own."""
    return subprocess.Popen(
        command(plans, output, *options),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        preexec_fn=before,
        start_new_session=True,
    )


def ended(run: subprocess.Popen[str]) -> Told:
    said = run.communicate(timeout=PATIENCE)[0]
    return Told(run.returncode, said)


class Place:
    """Plans and an output folder in which the good one of them is published already."""

    def __init__(self, folder: Path) -> None:
        self.plans, self.first = folder / "plans", folder / "first"
        self.plans.mkdir(parents=True)
        (self.plans / "bueno.pdf").write_bytes(small_plan("MUNICIPIO", 1))
        told = ended(begun(self.plans, self.first))
        assert told.code == 0, told.said
        (self.plans / "otro.pdf").write_bytes(small_plan("OTRO MUNICIPIO", 2))
        self.values = values_of(self.first)

    @contextmanager
    def output(self) -> Iterator[Path]:
        """A copy of the output as it was, which goes afterwards."""
        output = self.first.with_name("output")
        shutil.copytree(self.first, output, symlinks=True)
        try:
            yield output
        finally:
            shutil.rmtree(output)

    def wrong(self, output: Path) -> tuple[str, ...]:
        """What is lost, broken or empty in the output."""
        names = version_names(output)
        found = [f"{name} is damaged" for name in names if not sound_manifest(output / name)]
        latest = os.path.basename(os.path.realpath(output / "latest"))
        if latest not in names:
            found.append(f"latest points to {latest}")
        elif values_of(output) != self.values:
            found.append(f"other values of the good plan in {latest}")
        return tuple(found)

    def left_over(self, output: Path) -> tuple[str, ...]:
        """What a run that went through finds amiss after the fault."""
        told = ended(begun(self.plans, output))
        left = [path.name for path in output.glob(".staging-*")]
        found = [] if told.code == 0 else [f"the run after it ended with {told.code}"]
        return (*found, *(f"{name} was left" for name in left), *self.wrong(output))


def values_of(output: Path) -> tuple[tuple[str, str], ...]:
    """What `latest` holds of the good plan."""
    paths = sorted((output / "latest" / "indicators").rglob("bueno.parquet"))
    return tuple((row["value_id"], row["raw"]) for path in paths for row in pq.read_table(path).to_pylist())


def trial(place: Place, name: str, run: Callable[[Path], Told], codes: Collection[int] = (0,)) -> Trial:
    """Do it, and look at the output before and after a run that nothing is done to. One of `codes` is how it
    may end."""
    with place.output() as output:
        told = run(output)
        wrong = [*place.wrong(output), *place.left_over(output)]
        if told.has_trace:
            wrong.append("a traceback was shown")
        if told.code not in codes:
            wrong.append(f"it ended with {told.code}: {told.said[-LONGEST_SAID:]}")
        return Trial(name, told, tuple(wrong))


def killed_after(place: Place, seconds: float) -> Callable[[Path], Told]:
    """kill -9 of the run so many seconds after it began."""

    def run(output: Path) -> Told:
        process = begun(place.plans, output)
        time.sleep(seconds)
        process.kill()
        return ended(process)

    return run


def child_killed(place: Place, name: bytes, after: float) -> Callable[[Path], Told]:
    """kill -9 of the process of a run that is called so, after so many seconds of its work."""

    def run(output: Path) -> Told:
        process = begun(place.plans, output, "--force")
        until = time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < until:
            with suppress(psutil.Error):  # it ended while it was looked at
                found = [one for one in psutil.Process(process.pid).children() if one.name() == name.decode()]
                for child in found:
                    while sum(child.cpu_times()[:2]) < after:
                        time.sleep(0.005)
                    child.kill()
                if found:
                    break
            time.sleep(0.005)
        return ended(process)

    return run


ON_A_DISK = """
mount -t tmpfs -o size="$1" none "$2" && cp -a "$3" "$2/output" && shift 3 || exit 99
"$@"
code=$?
rm -rf "$BACK" && cp -a "$DISK/output" "$BACK"
exit $code
"""
"""Runs a command with a disk of its own, of so many bytes, on which there is a copy of an output folder, and
brings that back."""

OWN_DISKS = ("unshare", "--mount", "--map-root-user")


def disks_can_be_made() -> bool:
    if shutil.which(OWN_DISKS[0]) is None:
        return False
    mounting = (*OWN_DISKS, "mount", "-t", "tmpfs", "none", "/mnt")
    return subprocess.run(mounting, capture_output=True, check=False).returncode == 0


def on_a_disk(place: Place, room: int) -> Callable[[Path], Told]:
    """On a disk with so many bytes left beside what is published already."""

    def run(output: Path) -> Told:
        disk = output.with_name("disk")
        disk.mkdir(exist_ok=True)
        held = sum(4096 + path.lstat().st_size // 4096 * 4096 for path in output.rglob("*"))
        asked = command(place.plans, disk / "output", "--force")
        process = subprocess.Popen(
            [*OWN_DISKS, "sh", "-c", ON_A_DISK, "sh", str(held + room), str(disk), str(output), *asked],
            env=environment() | {"BACK": str(output), "DISK": str(disk)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        return ended(process)

    return run


def heeding() -> None:
    """Heed the signals that whoever started this may have it ignore, as nohup does."""
    for number in CALLED_OFF:
        signal.signal(number, signal.SIG_DFL)


def signalled(place: Place, number: signal.Signals, seconds: float) -> Callable[[Path], Told]:
    """A signal so many seconds after the run began."""

    def run(output: Path) -> Told:
        process = begun(place.plans, output, before=heeding)
        time.sleep(seconds)
        process.send_signal(number)
        return ended(process)

    return run


def limited(place: Place, size: int) -> Callable[[Path], Told]:
    """No file may have more bytes."""

    def run(output: Path) -> Told:
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))  # noqa: E731
        return ended(begun(place.plans, output, "--force", before=limit))

    return run


def rivals(place: Place, count: int) -> Callable[[Path], Told]:
    """So many runs at once on one output."""

    def run(output: Path) -> Told:
        running = [begun(place.plans, output, "--force") for _ in range(count)]
        told = [ended(process) for process in running]
        return Told(max(one.code for one in told), "\n".join(one.said for one in told))

    return run


def with_umask(place: Place, mask: int) -> Callable[[Path], Told]:
    """Where new files may be read by nobody else."""

    def run(output: Path) -> Told:
        return ended(begun(place.plans, output, "--force", before=lambda: os.umask(mask)))

    return run


def trials(place: Place, times: int, seed: int = 1) -> Iterator[Trial]:
    """All kinds of faults, each so many times at other moments."""
    random = Random(seed)
    long = _length(place)
    for _ in range(times):
        after = random.uniform(0, 1.2 * long)
        yield trial(place, "kill -9 of the run", killed_after(place, after), KILLED)
        done = child_killed(place, READING_NAME, random.uniform(0, 0.5))
        yield trial(place, "kill -9 of a reading process", done, READER_KILLED)
        done = child_killed(place, LOADED_NAME, random.uniform(0, 1))
        yield trial(place, "kill -9 of the process that readers are forked from", done)
    for number, codes in SIGNALS.items():
        for _ in range(times):
            after = random.uniform(0.1 * long, long)
            yield trial(place, f"signal {number.name}", signalled(place, number, after), codes)
    for size in LARGEST_FILES[: max(3, times)]:
        yield trial(place, "files of 4 KB to 1 MB at most", limited(place, size), NO_ROOM)
    for room in ROOMS if disks_can_be_made() else ():
        yield trial(place, "a disk with 16 KB to 6 MB left", on_a_disk(place, room), NO_ROOM)
    for _ in range(max(1, times // 4)):
        yield trial(place, "four writers at once", rivals(place, 4))
    for mask in (0o077, 0o777):
        yield trial(place, f"umask {mask:03o}", with_umask(place, mask))


def _length(place: Place) -> float:
    """How long a run takes, in seconds."""
    with place.output() as output:
        began = time.monotonic()
        ended(begun(place.plans, output, "--force"))
        return time.monotonic() - began


@dataclass(frozen=True, slots=True)
class Repeated:
    """How often a folder of good and hostile files was read, and in which runs the good ones' files
    differ."""

    runs: int
    files: int
    differing: tuple[str, ...]


def repeated(folder: Path, runs: int) -> Repeated:
    """Reads good plans beside hostile files so many times, with one and two processes in turn, and compares
    each good document's files with those of a run without the others, byte for byte."""
    good = {f"bueno-{number}.pdf": small_plan(f"MUNICIPIO {number}", number) for number in range(3)}
    bad = {name: laid.content for name, laid in {**no_pdfs(), **damaged(), **_quick()}.items()}
    for name, contents in (("alone", good), ("mixed", {**good, **bad})):
        (folder / name).mkdir(parents=True)
        for file, content in contents.items():
            (folder / name / file).write_bytes(content)
    ended(begun(folder / "alone", folder / "output-alone"))
    alone = _files_of(folder / "output-alone", good)
    differing = []
    for number in range(runs):
        output = folder / f"output-{number}"
        ended(begun(folder / "mixed", output, "--jobs", str(1 + number % 2), "--timeout", "20"))
        if _files_of(output, good) != alone:
            differing.append(f"run {number + 1} with --jobs {1 + number % 2}")
        shutil.rmtree(output)
    return Repeated(runs, len(alone), tuple(differing))


def _quick() -> Mapping[str, Laid]:
    """Those of the hostile PDFs that come to an end at once."""
    slow = ("risas.pdf", "hoja-enorme.pdf")
    return {name: laid for name, laid in hostile().items() if name not in slow}


def _files_of(output: Path, good: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of the good documents in the latest version, by path."""
    latest, stems = (output / "latest").resolve(), {Path(name).stem for name in good}
    paths = (path for path in latest.rglob("*.parquet") if path.stem in stems)
    return {str(path.relative_to(latest)): path.read_bytes() for path in paths}


def tallied(found: list[Trial]) -> Mapping[str, tuple[int, Counter[int], int]]:
    """By kind of fault: how many there were, with which exit codes, and after how many something was
    wrong."""
    kinds = dict.fromkeys(one.name for one in found)
    own = {kind: [one for one in found if one.name == kind] for kind in kinds}
    return {
        kind: (len(some), Counter(one.told.code for one in some), sum(bool(one.wrong) for one in some))
        for kind, some in own.items()
    }
