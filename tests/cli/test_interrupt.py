"""An interrupt ends the run at once and leaves neither a process nor a half version behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil

from tests.faults.test_isolation import sleeper_below

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import signal
import sys
from functools import partial
from extract.process import isolation
import pipeline
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs begin without it
isolation.read_isolated = partial(
    isolation.read_isolated, reader="tests.faults.faulty_readers:hangs"
)
pipeline.main(sys.argv[1:])
"""


def test_an_interrupt_leaves_nothing_behind(plans: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    command = [sys.executable, "-c", CODE, "extract", str(plans), "--output", str(output), "--timeout", "600"]
    command += ["--lang", "es"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as run:
        sleeper = sleeper_below(run.pid)
        os.kill(run.pid, signal.SIGINT)
        try:
            assert run.wait(timeout=60) == 130
            assert run.stdout is not None
            assert b"Interrumpido: lo publicado antes" in run.stdout.read()
        finally:
            run.kill()
    assert not psutil.pid_exists(sleeper) or psutil.Process(sleeper).status() == psutil.STATUS_ZOMBIE
    assert not output.exists() or not list(output.glob("v*"))
