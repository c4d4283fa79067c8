"""The file of corrections beside a plan, `<stem>.corrections.yaml`, before anything in it is parsed."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".corrections.yaml"
LONGEST = 1 << 18
"""Bytes the file may have; a thousand corrections, well reasoned, fit."""

MEANT_FOR_ONE = re.compile(r"\.(pdf\.)?corrections?\.(ya?ml|json)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CorrectionsFile:
    """Its printable name and its content; `problem` tells why the content could not be read, if so."""

    name: str
    content: bytes
    problem: str | None = None

    @property
    def sha256(self) -> str:
        """A hash of all that may change what comes of it."""
        return hashlib.sha256(self.content + (self.problem or "").encode()).hexdigest()


def corrections_path(pdf: Path) -> Path:
    """Where the corrections of the plan at `pdf` lie."""
    return pdf.with_name(pdf.stem + SUFFIX)


def stray_files(pdfs: Iterable[Path]) -> list[Path]:
    """Files in the plans' folders that are named like corrections and belong to no plan there: nobody reads
    them, though somebody wrote them."""
    found: list[Path] = []
    for folder in sorted({pdf.parent for pdf in pdfs}):
        try:
            names = sorted(os.listdir(folder))
        except OSError:
            continue
        read = {corrections_path(folder / name).name for name in names if name.casefold().endswith(".pdf")}
        read |= {corrections_path(pdf).name for pdf in pdfs if pdf.parent == folder}
        found.extend(folder / name for name in names if MEANT_FOR_ONE.search(name) and name not in read)
    return found
