"""What tells the values of one cell apart."""

from __future__ import annotations

from collections.abc import Sequence

from extract.numbers.quantities import Quantity, QuantityError
from extract.numbers.resolve import Measure
from schemas.lexicon import Lexicon

_TIME = "time"


def parts(
    text: str, found: Sequence[Quantity], measures: Sequence[Measure], lexicon: Lexicon
) -> Sequence[str | None]:
    """None for a single value; else the word behind each number, or its unit where all units differ.

    Raises QuantityError where neither tells them apart.
    """
    if len(found) == 1:
        return [None]
    named = _by_words(text, found, lexicon) or _by_units(found, measures, lexicon)
    if named is None:
        raise QuantityError("several-numbers", found[1].start, found[1].end)
    return named


def words_behind(text: str, quantity: Quantity) -> str:
    """The words behind a number, white space as single spaces."""
    return " ".join(text[quantity.words[0].start : quantity.words[-1].end].split())


def _by_words(text: str, found: Sequence[Quantity], lexicon: Lexicon) -> list[str] | None:
    """Numbers with the same printed unit, each with its own word: "0% Financiero 6% Diseños"."""
    if found[0].unit is None or len({q.unit for q in found}) > 1 or not all(q.words for q in found):
        return None
    words = [words_behind(text, quantity) for quantity in found]
    tied = any(quantity.words[0].name in lexicon.linking_words for quantity in found)
    return words if len(set(words)) == len(words) and not tied else None


def _by_units(found: Sequence[Quantity], measures: Sequence[Measure], lexicon: Lexicon) -> list[str] | None:
    """Numbers of different kinds and nothing else; "2 meses 15 días" is one span of time, not two values."""
    kinds = {_TIME if measure.unit in lexicon.time_units else measure.unit for measure in measures}
    if len(kinds) < len(found) or any(quantity.words for quantity in found):
        return None
    return [measure.unit for measure in measures]
