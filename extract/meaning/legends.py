"""What a document says its abbreviations of units stand for: `MP: miles de pesos`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.meaning.tolerances import MEANING
from extract.meaning.walk import PlacedParagraph, Walk
from extract.numbers.units import names_unit_only
from extract.page.lines import one_line
from schemas.lexicon import Lexicon, fold

ENTRY = re.compile(r"(?:^|[;,.(] ?)([^\W\d_]{1,6}\.?) ?[:=] ?([^;:.=()]+)")


def unit_legend(placed: Walk, lexicon: Lexicon) -> dict[str, str]:
    """By folded abbreviation the name of the unit that a line of text beside the tables says it stands for;
    none that two lines explain differently."""
    found: dict[str, set[str]] = {}
    for short, meant in _entries(placed):
        if any(map(str.isupper, short)) and names_unit_only(meant, lexicon):
            found.setdefault(fold(short), set()).add(meant)
    return {short: meant.pop() for short, meant in found.items() if len(meant) == 1}


def _entries(placed: Walk) -> Iterator[tuple[str, str]]:
    for block in placed.blocks:
        text = one_line(block.paragraph.text) if isinstance(block, PlacedParagraph) else ""
        if len(text) <= MEANING.longest_above:
            yield from ((short, meant.strip(" ,")) for short, meant in ENTRY.findall(text))
