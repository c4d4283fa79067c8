"""Signatories: who prepared and who authorised the plan, with their role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.context.flow import Block
from extract.facts.places import paged_lines
from extract.text.paragraphs import Paragraph
from schemas.phrases import folded_words

BETWEEN = " — "
LONGEST_LINE = 90
MOST_LINES = 3


def signatories(blocks: Sequence[Block], labels: Sequence[str]) -> tuple[str, ...]:
    """Name and role of everyone named below a label such as "Elaborado por:", in printed order.

    The line behind or below the label is the name, up to two more lines of running text are the role.
    """
    found: list[list[str]] = []
    signing = False
    for text, heading, end_of_block in _lines(blocks):
        if (behind := behind_label(text, labels)) is not None:
            found.append([behind] if behind else [])
            signing = True
            continue
        if signing and (
            end_of_block
            or (heading and found[-1])
            or len(text) > LONGEST_LINE
            or len(found[-1]) >= MOST_LINES
        ):
            signing = False
        if signing and any(character.isalpha() for character in text):
            found[-1].append(text)
    return tuple(dict.fromkeys(_joined(lines) for lines in found if lines))


def behind_label(text: str, labels: Sequence[str]) -> str | None:
    """What the line prints behind a label; empty where the label stands alone, None where there is none."""
    folded = folded_words(text)
    for label in labels:
        if folded == label:
            return ""
        if folded.startswith(f"{label}:"):
            return text.split(":", 1)[1].strip()
    return None


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[str, bool, bool]]:
    """Every line with whether it is a heading; a table ends what stands above it."""
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield "", False, True
            continue
        for _, line in paged_lines(block):
            yield " ".join(line.text.split()), block.heading_like, False


def _joined(lines: Sequence[str]) -> str:
    name, role = lines[0], " ".join(lines[1:])
    return f"{name}{BETWEEN}{role}" if role else name
