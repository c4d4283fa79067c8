"""What `extract` may take beside plain camelot, and how a comparison is told."""

from __future__ import annotations

AT_LEAST_FASTER, AT_MOST_SLOWER, AT_MOST_MB = 5.0, 2.0, 400.0


def report_ratios(extract: float, vector: float, default: float) -> None:
    """Print whether the two ratios hold; all in seconds."""
    faster, slower = default / extract, extract / vector
    print(f"{verdict(faster >= AT_LEAST_FASTER)} {faster:.1f} times faster than the default call"
          f" (at least {AT_LEAST_FASTER:g})")  # fmt: skip
    print(f"{verdict(slower <= AT_MOST_SLOWER)} {slower:.2f} times the vector call"
          f" (at most {AT_MOST_SLOWER:g})")  # fmt: skip


def verdict(holds: bool) -> str:
    return "holds: " if holds else "BROKEN:"
