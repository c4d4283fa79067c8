"""What is wrong with a file of corrections: lines and what to change on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extract.errors import CorrectionsUnsettled

SHOWN = 5
LONGEST_QUOTE = 120


@dataclass(frozen=True, slots=True)
class Trouble:
    """One line of the file, counted from 1 (None: the file as a whole), and what to change there."""

    line: int | None
    told: str


class Unfit(Exception):
    """One entry that can't be applied. Never leaves this package."""

    def __init__(self, line: int, told: str) -> None:
        super().__init__(told)
        self.trouble = Trouble(line, told)


def unsettled(file_name: str, troubles: Iterable[Trouble]) -> CorrectionsUnsettled:
    """The error that names the file, its first troubles in the order of their lines, and how many more."""
    ordered = sorted(dict.fromkeys(troubles), key=lambda trouble: (trouble.line or 0, trouble.told))
    told = [f"{_line(trouble)}{trouble.told}" for trouble in ordered[:SHOWN]]
    more = len(ordered) - SHOWN
    rest = [f"And {more} more."] if more > 0 else []
    return CorrectionsUnsettled(" ".join([f"{file_name}:", *told, *rest]))


def quoted(text: str) -> str:
    """The text between quotes, cut where it is long."""
    return f"“{text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + '…'}”"


def _line(trouble: Trouble) -> str:
    return f"line {trouble.line}: " if trouble.line else ""
