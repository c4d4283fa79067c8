"""Signs of a text that nobody sees and that may do something where it is shown: they command a terminal,
turn the order of what is read, or make two texts look alike. What is published keeps them, as they are in
the plan; what shows it to people or programs writes down which they are."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

UNSEEN = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
"""Controls but tabs and ends of lines, soft hyphens, marks of direction and of width none, halves of signs,
tags."""

PLANE = 0x10000


def shown(text: str) -> str:
    """The text with each of them written as ⟨U+202E⟩."""
    return UNSEEN.sub(lambda sign: f"⟨U+{ord(sign[0]):04X}⟩", text)


def plain_json(
    value: object,
    indent: int | None = None,
    *,
    default: Callable[[Any], object] | None = None,
    allow_nan: bool = True,
) -> str:
    """The value as JSON in which they are escaped: it reads back as what it was."""
    told = json.dumps(value, indent=indent, ensure_ascii=False, default=default, allow_nan=allow_nan)
    return UNSEEN.sub(_escaped, told)


def _escaped(sign: re.Match[str]) -> str:
    code = ord(sign[0])
    if code < PLANE:
        return f"\\u{code:04x}"
    high, low = divmod(code - PLANE, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
