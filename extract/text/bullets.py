"""Lists inside a cell: items cut at their bullets, and bullets that stand in a column of their own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.text.joining import one_line
from extract.text.paragraphs import BULLETS

DASHES = frozenset("·–⁃")
ITEM_ENDS = ((".", ";"), (".", ";", ","))


def bulleted(text: str) -> tuple[str, ...]:
    """The items of a cell, cut at the lines that begin with its bullet; one item where it has none."""
    sign = _bullet_sign(text)
    items: list[list[str]] = []
    for line in text.split("\n"):
        bare = line.strip()
        begins = sign is not None and bare.startswith(sign)
        if not items or begins:
            items.append([])
        items[-1].append(bare[1:].strip() if begins else bare)
    joined = (one_line("\n".join(lines)) for lines in items)
    return tuple(item for item in joined if item)


def _bullet_sign(text: str) -> str | None:
    """The sign the cell's list uses; a dash counts only where the cell begins with it."""
    heads = [line.strip()[:1] for line in text.split("\n")]
    if heads[0] in BULLETS:
        return heads[0]
    return next((head for head in heads if head and head in BULLETS - DASHES), None)


def bullets_alone(text: str) -> list[str]:
    """The bullets of a cell that holds nothing else; none of any other cell."""
    signs = text.split()
    return signs if all(sign in BULLETS for sign in signs) else []


def with_bullets(text: str, bullets: Sequence[str]) -> str:
    """The text of a cell with the bullets that stand in the cell before it.

    They are as many as the items, but nothing tells their lines: items end where a line ends a sentence or,
    where that gives too few, a part of one, and the next begins with a capital. Where neither gives as many
    items as bullets, the text is one item.
    """
    if not bullets:
        return text
    lines = text.split("\n")
    for ends in ITEM_ENDS:
        starts = [0, *(place for place, pair in enumerate(pairwise(lines), start=1) if _parts(*pair, ends))]
        if len(starts) == len(bullets):
            signs = dict(zip(starts, bullets, strict=True))
            return "\n".join(f"{signs[i]} {line}" if i in signs else line for i, line in enumerate(lines))
    return f"{bullets[0]} {text}"


def _parts(above: str, below: str, ends: tuple[str, ...]) -> bool:
    return above.rstrip().endswith(ends) and below.strip()[:1].isupper()
