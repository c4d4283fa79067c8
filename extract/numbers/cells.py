"""Reading the text of one cell into its printed values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extract.numbers.conventions import Convention
from extract.numbers.dates import is_date
from extract.numbers.lexemes import Lexeme, lexemes, odd_digit
from extract.numbers.oddities import Oddity, oddity
from extract.numbers.parts import parts, words_behind
from extract.numbers.quantities import Quantity, QuantityError, quantities
from extract.numbers.resolve import Measure, measure_remarks, peers_first, resolve
from extract.numbers.separators import read_run
from extract.numbers.tokens import tokens
from extract.numbers.units import UnitHint
from schemas.lexicon import Lexicon

_MARKS = "*†‡"
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class ReadValue:
    """One printed value; `raw` is `text[start:end]` of the cell, and `value` times `scale` its worth.

    `value` and `unit` are None for a text; a status such as n/p has a unit. `part` tells the values of one
    cell apart, `marks` are footnote marks as printed, `base_year` a year in parentheses behind the value.
    """

    raw: str
    start: int
    end: int
    status: str
    comparator: str
    value: Decimal | None
    unit: str | None
    scale: int
    part: str | None = None
    marks: str | None = None
    base_year: int | None = None


@dataclass(frozen=True, slots=True)
class CellReading:
    """The values of one cell in printed order, none where it is empty, and what was odd."""

    values: tuple[ReadValue, ...]
    oddities: tuple[Oddity, ...] = ()


def read_cell(text: str, hints: Sequence[UnitHint], convention: Convention, lexicon: Lexicon) -> CellReading:
    """The values printed in a cell. `hints` in order of weight: label, measure, header, peers.

    Whatever is not plainly a value comes back as one text value with an oddity that says why: no digit is
    lost and no number is guessed.
    """
    if not text.strip():
        return CellReading(())
    pieces = lexemes(text)
    odd = odd_digit(text)
    if odd is not None:
        return _text(text, oddity("odd-characters", text=text.strip(), character=odd))
    if not any(piece.kind == "digits" for piece in pieces):
        return CellReading((_status(text, hints, lexicon),))
    if is_date(pieces, lexicon):
        return _text(text)
    return _numbers(text, pieces, hints, convention, lexicon)


def _text(text: str, *odd: Oddity) -> CellReading:
    start = len(text) - len(text.lstrip())
    raw = text.strip()
    return CellReading((ReadValue(raw, start, start + len(raw), "text", "=", None, None, 1),), odd)


def _status(text: str, hints: Sequence[UnitHint], lexicon: Lexicon) -> ReadValue:
    whole = _text(text).values[0]
    stated = whole.raw.rstrip(_MARKS)
    status = lexicon.status_of(stated) if stated else None
    if status is None:
        return whole
    measure = resolve(None, None, peers_first(hints))
    marks = whole.raw[len(stated) :] or None
    return ReadValue(
        whole.raw, whole.start, whole.end, status, "=", None, measure.unit, measure.scale, None, marks
    )


def _numbers(
    text: str, pieces: Sequence[Lexeme], hints: Sequence[UnitHint], convention: Convention, lexicon: Lexicon
) -> CellReading:
    try:
        found = quantities(tokens(pieces, convention, lexicon), lexicon)
        measures = _measures(found, hints)
        named = parts(text, found, measures, lexicon)
    except QuantityError as refusal:
        character = text[refusal.start : refusal.end]
        return _text(text, oddity(refusal.rule, text=text.strip(), character=character))
    values: list[ReadValue] = []
    odd: list[Oddity] = []
    for quantity, measure, part in zip(found, measures, named, strict=True):
        value, remarks = _value(text, quantity, measure, part, convention, lexicon)
        if value is None:
            return _text(text, *remarks)
        values.append(value)
        odd += remarks
    if len(found) == 1:
        odd += measure_remarks(found[0].unit, measures[0], hints, values[0].raw)
    return CellReading(tuple(values), tuple(odd))


def _measures(found: Sequence[Quantity], hints: Sequence[UnitHint]) -> list[Measure]:
    """Unit and scale of each number; a bare one beside a percentage is never one itself."""
    percent = any(quantity.unit == "percent" for quantity in found)
    bare = [hint for hint in hints if hint.unit != "percent"] if percent else hints
    return [resolve(q.unit, q.scale, hints if q.unit else bare) for q in found]


def _value(
    text: str,
    quantity: Quantity,
    measure: Measure,
    part: str | None,
    convention: Convention,
    lexicon: Lexicon,
) -> tuple[ReadValue | None, list[Oddity]]:
    """The value of one quantity and its remarks; None where its digits are no number.

    An amount with a currency sign in parentheses is negative, as in accounts.
    """
    assert quantity.run is not None
    end = quantity.end if part else max(quantity.end, quantity.words_end)
    raw = text[quantity.start : end]
    worth, remarks = read_run(quantity.run, raw, measure.unit, convention, lexicon)
    if worth is None:
        return None, list(remarks)
    in_accounts = quantity.parenthesised and quantity.unit in lexicon.money_units
    signed = -worth if quantity.negative != in_accounts else worth
    marks = "".join(text[slice(*span)] for span in quantity.marks).translate(_PLAIN_DIGITS) or None
    value = ReadValue(
        raw, quantity.start, end, "value", quantity.comparator, signed,
        measure.unit, measure.scale, part, marks, quantity.base_year,
    )  # fmt: skip
    return value, [*remarks, *_surroundings(text, quantity, raw, signed, part)]


def _surroundings(
    text: str, quantity: Quantity, raw: str, value: Decimal, part: str | None
) -> Iterator[Oddity]:
    if quantity.parenthesised:
        yield oddity("parenthesised-number", text=raw, read=value)
    if quantity.words and part is None:
        yield oddity("words-beside-number", read=value, words=words_behind(text, quantity))
