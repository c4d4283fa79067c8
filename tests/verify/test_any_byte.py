"""Whatever byte of whatever file of a version is changed, taken away or added: verifying fails."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.verify import made
from verify.files import check_files, read_folder

pytestmark = pytest.mark.slow

SAME_VERSION = [HealthCheck.function_scoped_fixture]


def spoilt(content: bytes, how: str, at: int, mask: int) -> bytes:
    """The content with one byte other, missing or more; `mask` is none of 0 and 256."""
    at %= len(content)
    middle = {"flip": bytes([content[at] ^ mask]), "drop": b"", "add": bytes([content[at], mask])}[how]
    return content[:at] + middle + content[at + 1 :]


HOW = st.sampled_from(["flip", "drop", "add"])


@settings(max_examples=400, suppress_health_check=SAME_VERSION)
@given(data=st.data(), how=HOW, at=st.integers(0, 2**20), mask=st.integers(1, 255))
def test_any_byte_of_any_file_is_sealed(
    version: Path, data: st.DataObject, how: str, at: int, mask: int
) -> None:
    folder = read_folder(version)
    assert check_files(folder).state == "ok"
    path = data.draw(st.sampled_from(sorted(folder.contents)))
    changed = {**folder.contents, path: spoilt(folder.contents[path], how, at, mask)}
    assert check_files(replace(folder, contents=changed)).state == "failed"


def test_every_byte_of_the_sums_is_sealed(version: Path) -> None:
    folder = read_folder(version)
    sums = folder.contents["SHA256SUMS"]
    for at in range(len(sums)):
        changed = {**folder.contents, "SHA256SUMS": spoilt(sums, "flip", at, 32)}
        assert check_files(replace(folder, contents=changed)).state == "failed", at


@settings(max_examples=15, suppress_health_check=SAME_VERSION)
@given(data=st.data(), how=HOW, at=st.integers(0, 2**20), mask=st.integers(1, 255))
def test_verifying_fails_on_any_byte_on_disk(
    version: Path, data: st.DataObject, how: str, at: int, mask: int
) -> None:
    path = data.draw(st.sampled_from(sorted(item for item in version.rglob("*") if item.is_file())))
    content = path.read_bytes()
    try:
        path.write_bytes(spoilt(content, how, at, mask))
        assert made.verified(version).state == "failed"
    finally:
        path.write_bytes(content)
