"""What keeps two things from being compared."""

from __future__ import annotations


class NotComparable(Exception):
    """OLD or NEW can't be found or read; the message says what to do."""
