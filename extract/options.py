"""What the caller may choose about reading one document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """`profile` names the layout profile to use (None: chosen by the document's own words); `jobs` counts the
    processes its pages are spread over; `profiles_dir` replaces the folder the profiles come from."""

    profile: str | None = None
    jobs: int = 1
    profiles_dir: Path | None = None
