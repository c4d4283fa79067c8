"""The exit codes that are no error's own: documents have 10 to 29, publishing has 30 and above."""

from __future__ import annotations

DIFFERENT = 1
NO_SOURCE = 2
NOT_COMPARABLE = 2
STRICT = 3
NOT_FOUND = 4
NO_PICTURE = 5
VERIFY_FAILED = 6
NOT_CHECKABLE = 7
