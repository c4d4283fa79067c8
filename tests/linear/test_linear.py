"""No expression that a document's text meets takes time that grows with the square of a line's length."""

from __future__ import annotations

import re

import pytest

from tests.linear.patterns import Asked, asked_patterns, hardest, seconds

pytestmark = pytest.mark.slow

SHORT, LONG = 5_000, 20_000
LINEAR, SQUARE = LONG / SHORT, (LONG / SHORT) ** 2
MOST = (LINEAR * SQUARE) ** 0.5
"""How many times as long the longer text may take: half way, as growth goes, between the two."""

TRIES = 4
"""A busy machine may disturb one measure; what grows with the square does so in each."""

PATTERNS = asked_patterns()
SQUARES = [
    Asked("trailing", re.compile(r"\s+$"), ("search",)),
    Asked("restarting", re.compile(r"[.!?]+\s"), ("finditer",)),
    Asked("nested", re.compile(r".*[a-z]{3,}[0-9]$"), ("match",)),
    Asked("unclosed", re.compile(r"«[^»]*»"), ("findall",)),
]


def growth(item: Asked) -> float:
    """How many times as long a question of a text four times as long takes, in the worst way known."""
    way, text = hardest(item)
    return min(
        seconds(item, way, text(LONG), 0.004) / seconds(item, way, text(SHORT), 0.004) for _ in range(TRIES)
    )


def test_the_patterns_are_found() -> None:
    names = {item.name for item in PATTERNS}
    assert len(names) > 150
    assert {
        "extract.records.prose._BREAK",
        "identity.wording.SHARE",
        "extract.numbers.lexemes.UPPER",
    } <= names


@pytest.mark.parametrize("item", PATTERNS, ids=lambda item: item.name)
def test_time_grows_with_the_length_alone(item: Asked) -> None:
    assert growth(item) < MOST, (item, hardest(item)[0], hardest(item)[1](40))


@pytest.mark.parametrize("item", SQUARES, ids=lambda item: item.name)
def test_what_grows_with_the_square_is_seen(item: Asked) -> None:
    assert growth(item) > MOST
