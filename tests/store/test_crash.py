"""A publisher that fails or is killed at any step harms no old version, and the next run makes it good."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from store.errors import DiskFull, NotWritable, PublishError
from store.publishing import Published, publish
from store.versions import version_names
from tests.publish import samples

pytestmark = pytest.mark.slow

KILLED = 9
STEPS = [
    ("fsync", 1), ("fsync", 4), ("fsync", 9), ("fsync", 10), ("fsync", 17), ("fsync", 24), ("fsync", 25),
    ("rename", 1), ("symlink", 1), ("replace", 1), ("fsync", 26),
]  # fmt: skip
KILLING = """
import os, pathlib, sys
name, last, output, key = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3]), sys.argv[4]
real, calls = getattr(os, name), []
def deadly(*args, **kwargs):
    calls.append(args)
    if len(calls) == last:
        os._exit(9)
    return real(*args, **kwargs)
from store.parts import load_part
from store.publishing import publish
part = load_part(output, key)
setattr(os, name, deadly)
publish(output, [part])
"""


def old_version(output: Path) -> tuple[Published, dict[str, bytes]]:
    done = publish(output, [samples.part(output, samples.records(1))])
    return done, samples.tree(done.path)


def failing(real: Callable[..., Any], last: int, number: int) -> Callable[..., Any]:
    """The system call, failing with the error `number` at its `last` call and ever after."""
    calls: list[object] = []

    def call(*args: Any, **kwargs: Any) -> Any:
        calls.append(args)
        if len(calls) >= last:
            raise OSError(number, os.strerror(number))
        return real(*args, **kwargs)

    return call


def assert_whole(output: Path, old: Published, before: dict[str, bytes]) -> None:
    assert samples.tree(old.path) == before
    latest = os.readlink(output / "latest")
    assert latest in version_names(output)
    assert (output / latest / "manifest.json").is_file()
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=output / latest, check=True)


@pytest.mark.parametrize(("name", "last"), STEPS)
def test_a_run_killed_at_any_step_harms_nothing(tmp_path: Path, name: str, last: int) -> None:
    old, before = old_version(tmp_path)
    new = samples.part(tmp_path, samples.records(2), "new")
    killed = subprocess.run(
        [sys.executable, "-c", KILLING, name, str(last), str(tmp_path), "new"], check=False
    )
    assert killed.returncode == KILLED, "the step was never reached"
    assert_whole(tmp_path, old, before)
    after = publish(tmp_path, [new])
    assert os.readlink(tmp_path / "latest") == after.version == version_names(tmp_path)[-1]
    assert len(version_names(tmp_path)) == 2
    assert not list(tmp_path.glob(".staging-*"))
    assert_whole(tmp_path, old, before)


@pytest.mark.parametrize(
    ("name", "last", "number", "kind", "exit_code"),
    [
        *((name, last, errno.ENOSPC, DiskFull, 33) for name, last in STEPS),
        ("fsync", 4, errno.EROFS, NotWritable, 34),
        ("rename", 1, errno.EACCES, NotWritable, 34),
        ("replace", 1, errno.EIO, PublishError, 30),
    ],
)
def test_a_disk_that_says_no_is_explained_and_harms_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    last: int,
    number: int,
    kind: type[PublishError],
    exit_code: int,
) -> None:
    old, before = old_version(tmp_path)
    new = samples.part(tmp_path, samples.records(2))
    with monkeypatch.context() as patched:
        patched.setattr(os, name, failing(getattr(os, name), last, number))
        with pytest.raises(kind) as caught:
            publish(tmp_path, [new])
    assert caught.value.exit_code == exit_code
    assert caught.value.advice
    assert str(tmp_path) in caught.value.detail.es
    assert_whole(tmp_path, old, before)
    assert not list(tmp_path.glob(".staging-*"))
    assert publish(tmp_path, [new]).version == os.readlink(tmp_path / "latest")


def test_a_cache_that_can_t_be_written_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "rename", failing(os.rename, 1, errno.EROFS))
    with pytest.raises(PublishError):
        samples.part(tmp_path, samples.records(1))
    assert not list((tmp_path / ".cache").iterdir())
