"""Text made safe for a terminal: what a file prints must not steer it."""

from __future__ import annotations


def printable(text: str) -> str:
    """The text with every control, direction or otherwise unprintable character escaped."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
