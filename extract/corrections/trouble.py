"""What is wrong with a file of corrections: lines and what to change on them."""

from __future__ import annotations

from collections.abc import Iterable

from extract.errors import CorrectionsUnsettled
from schemas.yaml_lines import Trouble, told

LONGEST_QUOTE = 120


def unsettled(file_name: str, troubles: Iterable[Trouble]) -> CorrectionsUnsettled:
    """The error that names the file, its first troubles in the order of their lines, and how many more."""
    return CorrectionsUnsettled(told(file_name, tuple(troubles)))


def quoted(text: str) -> str:
    """The text between quotes, cut where it is long."""
    return f"“{text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + '…'}”"
