"""Files of reviewed links: what they hold, and what is wrong with them in words."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from identity.reviewed import LinksError, Reviewed, links_file, load_reviewed

A, B, C = "a" * 16, "b" * 16, "c" * 16
TOLD = "\n  reason: x\n  who: y\n  when: 2022-01-31\n"


def loaded(folder: Path, text: str) -> Reviewed:
    links_file("Instituto Núm. 1", folder).write_text(text, encoding="utf-8")
    return load_reviewed("Instituto Núm. 1", folder)


def test_what_is_joined_twice_over_is_one(tmp_path: Path) -> None:
    reviewed = loaded(tmp_path, f"- same: [{A}, {B}]{TOLD}- same: [{B}, {C}]{TOLD}")
    assert reviewed.same_as(A) == (B, C)
    assert reviewed.same_as("d" * 16) == ()


def test_what_is_different_is_so_both_ways(tmp_path: Path) -> None:
    reviewed = loaded(tmp_path, f"- different: [{A}, {B}]{TOLD}")
    assert reviewed.are_different(B, A)
    assert not reviewed.are_different(A, C)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("same: x", "list of entries"),
        ("- [", "can't be read"),
        (f"- same: [{A}, {B}]\n", "entry 1: missing reason, who, when"),
        (f"- same: [{A}, {B}]{TOLD}- same: [{A}]{TOLD}", "entry 2: `same` must list"),
        (f"- same: [{A}, {A}]{TOLD}", "entry 1: `same` must list"),
        (f"- different: [{A}, {B}, {C}]{TOLD}", "entry 1: `different` must list"),
        (f"- same: [{A}, x]{TOLD}", "16 hex digits"),
        (f"- alike: [{A}, {B}]{TOLD}", "either `same` or `different`"),
        (f"- same: [{A}, {B}]{TOLD}  by: z\n", "unknown by"),
        (f"- same: [{A}, {B}]{TOLD}- different: [{B}, {A}]{TOLD}", "both the same and different"),
    ],
)
def test_what_is_wrong_is_told_with_the_entry(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(LinksError, match=r"instituto-num-1\.yaml: ") as told:
        loaded(tmp_path, text)
    assert said in str(told.value)


def test_without_a_file_or_an_institution_nothing_is_settled(tmp_path: Path) -> None:
    assert load_reviewed("Otro", tmp_path) == load_reviewed(None, tmp_path) == Reviewed()


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: os.symlink("none", path)])
def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(links_file("Instituto", tmp_path))
    with pytest.raises(LinksError, match="not a file"):
        load_reviewed("Instituto", tmp_path)
