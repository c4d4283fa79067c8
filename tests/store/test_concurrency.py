"""Two publishers on one output folder: one waits for the other and neither loses anything."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from store.disk import output_lock
from store.errors import OutputBusy
from store.publishing import publish
from store.versions import version_names
from tests.publish import samples

pytestmark = pytest.mark.slow

PUBLISHING = """
import pathlib, sys
from store.parts import load_part
from store.publishing import publish
output, keys = pathlib.Path(sys.argv[1]), sys.argv[2:]
for key in keys:
    print(publish(output, [load_part(output, key)]).version)
"""


def test_two_processes_publish_every_result_completely(tmp_path: Path) -> None:
    mine = [f"mine{number}" for number in range(6)]
    theirs = [f"theirs{number}" for number in range(6)]
    for number, key in enumerate((*mine, *theirs)):
        samples.part(tmp_path, samples.records(number + 1), key)
    command = [sys.executable, "-c", PUBLISHING, str(tmp_path)]
    running = [
        subprocess.Popen([*command, *keys], stdout=subprocess.PIPE, text=True) for keys in (mine, theirs)
    ]
    published = [name for process in running for name in process.communicate()[0].split()]
    assert [process.returncode for process in running] == [0, 0]
    assert sorted(published) == list(version_names(tmp_path))
    assert [int(name[1:5]) for name in version_names(tmp_path)] == list(range(1, 13))
    assert os.readlink(tmp_path / "latest") == version_names(tmp_path)[-1]
    for name in version_names(tmp_path):
        subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path / name, check=True)
    assert not list(tmp_path.glob(".staging-*"))


def test_two_processes_with_the_same_result_publish_it_once(tmp_path: Path) -> None:
    samples.part(tmp_path, samples.records(), "same")
    command = [sys.executable, "-c", PUBLISHING, str(tmp_path), *["same"] * 5]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    published = {name for process in running for name in process.communicate()[0].split()}
    assert published == set(version_names(tmp_path))
    assert len(published) == 1


def test_the_one_that_has_to_wait_says_so(tmp_path: Path) -> None:
    part = samples.part(tmp_path, samples.records())
    with (tmp_path / ".lock").open("ab") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        release = threading.Timer(0.3, fcntl.flock, (other, fcntl.LOCK_UN))
        release.start()
        done = publish(tmp_path, [part])
        release.join()
    assert done.waited
    assert done.created
    assert not publish(tmp_path, [part]).waited


def test_patience_ends_with_a_word(tmp_path: Path) -> None:
    with output_lock(tmp_path), pytest.raises(OutputBusy) as caught, output_lock(tmp_path, patience=0.1):
        pytest.fail("both hold the lock")
    assert caught.value.exit_code == 32


def test_two_processes_may_build_the_same_part(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from tests.publish import samples; output = pathlib.Path(sys.argv[1]);"
        "[samples.part(output, samples.records(1), 'k') for _ in range(4)]"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path)]) for _ in range(2)]
    assert [process.wait() for process in running] == [0, 0]
    assert [path.name for path in (tmp_path / ".cache").iterdir()] == ["k"]
