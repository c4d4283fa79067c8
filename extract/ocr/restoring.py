"""The dollar sign that recognition takes for an S: `USS` is no word, and without the sign a unit is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.ocr.lines import ReadLine

DOLLARS = re.compile(r"(?<![^\W\d_])US([S5])(?=MIL|\b|[0-9])")


def restored(lines: Sequence[ReadLine]) -> tuple[tuple[ReadLine, ...], tuple[ReadLine, ...]]:
    """All lines with `US$` where `USS` was read, and those of them that were changed, to be reported."""
    new = tuple(_with_dollars(line) for line in lines)
    changed = tuple(after for before, after in zip(lines, new, strict=True) if after is not before)
    return new, changed


def _with_dollars(line: ReadLine) -> ReadLine:
    places = {match.start(1) for match in DOLLARS.finditer("".join(sign.text for sign in line.signs))}
    if not places:
        return line
    signs = (replace(sign, text="$") if place in places else sign for place, sign in enumerate(line.signs))
    return replace(line, signs=tuple(signs))
