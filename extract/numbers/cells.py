"""Reading the text of one cell into its printed values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.numbers.conventions import Convention, read_run
from extract.numbers.lexemes import Lexeme, is_date, lexemes, odd_digit
from extract.numbers.quantities import Quantity, QuantityError, quantities
from extract.numbers.readings import CellReading, Oddity, ReadValue, oddity
from extract.numbers.tokens import tokens
from extract.numbers.units import Measure, UnitHint, measure_remarks, peers_first, resolve
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


_MARKS = "*†‡"

_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


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
