"""Two hundred files with bits turned over: each comes to an end with a status of its own, and what is read
of it keeps the contract."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from schemas.codes import PLAIN_LISTS
from tests.fuzz.flips import fared, flipped

pytestmark = pytest.mark.slow

FLIPS = int(os.environ.get("FLIPS", "200"))
SEED = int(os.environ.get("SEED", "0"))
AT_ONCE = 20
FOUND = (523, 572)
"""Seeds of files that ended otherwise once: signs without width or without a text."""

STATUSES = {known.code for known in PLAIN_LISTS["document_status"]}


@pytest.mark.parametrize("first", range(SEED, SEED + FLIPS, AT_ONCE))
def test_a_file_with_bits_turned_over_comes_to_an_end_of_its_own(first: int, tmp_path: Path) -> None:
    found = [fared(seed, tmp_path) for seed in range(first, min(first + AT_ONCE, SEED + FLIPS))]
    assert [one for one in found if one.fault or one.status not in STATUSES] == []


@pytest.mark.parametrize("seed", FOUND)
def test_a_file_that_ended_otherwise_once_ends_as_all_others(seed: int, tmp_path: Path) -> None:
    assert fared(seed, tmp_path).fault is None


def test_a_seed_makes_the_same_file_again() -> None:
    assert flipped(7) == flipped(7)
    assert flipped(7).content != flipped(8).content
