"""Reading the text of one cell into its printed values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from extract.numbers.conventions import Convention, read_run
from extract.numbers.lexemes import SUPERSCRIPTS, Lexeme, is_date, is_year, lexemes, odd_digit
from extract.numbers.quantities import Quantity, QuantityError, quantities
from extract.numbers.readings import CellReading, Oddity, ReadValue, oddity
from extract.numbers.restated import (
    figure_behind,
    only_in_words,
    quotient_behind,
    share_behind,
    share_remarks,
    with_words,
)
from extract.numbers.tokens import tokens
from extract.numbers.tolerances import NUMBERS
from extract.numbers.units import Measure, UnitHint, measure_remarks, peers_first, resolve
from schemas.lexicon import Lexicon, fold
from schemas.units import kind_of

_TIME = "time"

IN_WORDS = "number-in-words"
"""The rule of a number that is spelt and has no figure."""


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

MARK_ASIDE = re.compile(r"(?<!\s)\s*\(([*†‡]{1,3})\)\s*$")

YEAR_BEFORE = re.compile(r"\s*((?:19|20)[0-9]{2})\s*:\s*(?=\S)")

_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def read_cell(text: str, hints: Sequence[UnitHint], convention: Convention, lexicon: Lexicon) -> CellReading:
    """The values printed in a cell. `hints` in order of weight: label, measure, header, peers.

    Whatever is not plainly a value comes back as one text value with an oddity that says why: no digit is
    lost and no number is guessed.
    """
    if not text.strip():
        return CellReading(())
    if is_spreadsheet_error(text.strip(), lexicon):
        return _text(text, oddity("spreadsheet-error", text=text.strip()))
    marked = MARK_ASIDE.search(text)
    if marked is not None:
        rest = read_cell(text[: marked.start()], hints, convention, lexicon)
        return replace(rest, values=tuple(_with_mark(value, marked[1]) for value in rest.values))
    share = share_behind(text)
    if share is not None:
        percent = _plain_cell(text[: share.start], hints, convention, lexicon)
        if len(percent.values) == 1 and percent.values[0].value is not None:
            value = percent.values[0]
            assert value.value is not None
            remarks = share_remarks(share, value.raw, value.value)
            return CellReading(percent.values, (*percent.oddities, *remarks))
    quotient = quotient_behind(text)
    if quotient is not None:
        return _plain_cell(text[: quotient.start], hints, convention, lexicon)
    return (
        _with_words(text, hints, convention, lexicon)
        or _of_year(text, hints, convention, lexicon)
        or _plain_cell(text, hints, convention, lexicon)
    )


def _with_words(
    text: str, hints: Sequence[UnitHint], convention: Convention, lexicon: Lexicon
) -> CellReading | None:
    """A number in words with its figure behind (`Dos (2) manuales`): the figure is the value."""
    figure = figure_behind(text, lexicon)
    if figure is None:
        return None
    rest = _plain_cell(figure.plain, (*figure.hints, *hints), convention, lexicon)
    if len(rest.values) != 1 or rest.values[0].value is None:
        return None
    told = with_words(rest.values[0], figure, text)
    return CellReading((told[0],), (*rest.oddities, *told[1])) if told is not None else None


def _in_words(text: str, hints: Sequence[UnitHint], lexicon: Lexicon) -> CellReading | None:
    """A number in words and what it counts (`Dos informes`), told as it may be the beginning of a text."""
    found = only_in_words(text, lexicon)
    if found is None:
        return None
    spelled, own = found
    whole, measure = _text(text).values[0], resolve(None, None, (*own, *hints))
    worth = Decimal(spelled.worth)
    value = replace(
        whole, status="value", comparator=spelled.comparator, value=worth, unit=measure.unit,
        scale=measure.scale, unit_by=measure.source, scale_by=measure.scale_source,
    )  # fmt: skip
    return CellReading((value,), (oddity(IN_WORDS, text=whole.raw, read=worth),))


def _with_mark(value: ReadValue, mark: str) -> ReadValue:
    """The value with the footnote mark printed in parentheses behind it."""
    return replace(value, marks=f"{value.marks} {mark}" if value.marks else mark)


def _of_year(
    text: str, hints: Sequence[UnitHint], convention: Convention, lexicon: Lexicon
) -> CellReading | None:
    """A value behind the year it is of: `2021: 312`; None for any other text."""
    led = YEAR_BEFORE.match(text)
    if led is None:
        return None
    rest = _plain_cell(text[led.end() :], hints, convention, lexicon)
    if len(rest.values) != 1 or rest.values[0].status == "text":
        return None
    start = led.start(1)
    end = led.end() + rest.values[0].end
    value = replace(rest.values[0], raw=text[start:end], start=start, end=end, base_year=int(led[1]))
    return replace(rest, values=(value,))


def _plain_cell(
    text: str, hints: Sequence[UnitHint], convention: Convention, lexicon: Lexicon
) -> CellReading:
    pieces = lexemes(text)
    odd = odd_digit(text)
    if odd is not None:
        return _text(text, oddity("odd-characters", text=text.strip(), character=odd))
    if not any(piece.kind in ("digits", "fraction") for piece in pieces):
        status = _status(text, hints, lexicon)
        in_words = _in_words(text, hints, lexicon) if status.status == "text" else None
        return in_words or CellReading((status,))
    if is_date(pieces, lexicon):
        return _text(text)
    dated = _dated_status(text, pieces, hints, lexicon)
    if dated is not None:
        return CellReading((dated,))
    return _exponent(text, hints) or _numbers(text, pieces, hints, convention, lexicon)


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
        whole.raw, whole.start, whole.end, status, "=", None, measure.unit, measure.scale, None, marks,
        unit_by=measure.source, scale_by=measure.scale_source,
    )  # fmt: skip


def _dated_status(
    text: str, pieces: Sequence[Lexeme], hints: Sequence[UnitHint], lexicon: Lexicon
) -> ReadValue | None:
    """A status with the year it holds for in parentheses: `N/D (2022)`."""
    opening, year, closing = pieces[-3:] if len(pieces) > 3 else (pieces[0],) * 3
    if (opening.text, closing.text) != ("(", ")") or year.kind != "digits" or not is_year(year.text):
        return None
    stated = _status(text[: opening.start], hints, lexicon)
    if stated.status == "text":
        return None
    raw = text[stated.start : closing.end]
    return replace(stated, raw=raw, end=closing.end, base_year=int(year.text))


def _exponent(text: str, hints: Sequence[UnitHint]) -> CellReading | None:
    """A number as a spreadsheet prints what is too wide for its column; its last digits are not printed."""
    whole = _text(text).values[0]
    worth = exponent_value(whole.raw)
    if worth is None:
        return None
    measure = resolve(None, None, hints)
    value = replace(
        whole, status="value", value=worth, unit=measure.unit, scale=measure.scale,
        unit_by=measure.source, scale_by=measure.scale_source,
    )  # fmt: skip
    return CellReading((value,), (oddity("exponent-number", text=whole.raw, read=f"{worth:f}"),))


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
    percent = any(kind_of(quantity.unit) == "percent" for quantity in found)
    bare = [hint for hint in hints if kind_of(hint.unit) != "percent"] if percent else hints
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

    An amount of money in parentheses is negative, as in accounts.
    """
    assert quantity.run is not None
    end = quantity.end if part else max(quantity.end, quantity.words_end)
    raw = text[quantity.start : end]
    money = measure.unit in lexicon.money_units
    if doubtful := _open_scale(text, quantity, money, lexicon):
        return None, [oddity("scale-open", text=raw, word=doubtful)]
    worth, remarks = read_run(quantity.run, raw, measure.unit, convention, lexicon)
    if worth is None:
        return None, list(remarks)
    marks = "".join(text[slice(*span)] for span in quantity.marks)
    cents = _raised_cents(marks, quantity, worth) if money else None
    worth += (quantity.fraction.value if quantity.fraction else 0) + (cents or 0)
    signed = -worth if quantity.negative != (quantity.parenthesised and money) else worth
    notes = marks.translate(_PLAIN_DIGITS) if cents is None else ""
    value = ReadValue(
        raw, quantity.start, end, "value", quantity.comparator, signed,
        measure.unit, measure.scale, part, notes or None, quantity.base_year,
        measure.source, measure.scale_source,
    )  # fmt: skip
    raised = [] if cents is None else [oddity("raised-cents", text=raw, read=signed)]
    return value, [*remarks, *raised, *_surroundings(text, quantity, raw, signed, part, lexicon)]


def _open_scale(text: str, quantity: Quantity, money: bool, lexicon: Lexicon) -> str | None:
    """The word behind a number that may be a scale, where nothing says which: `800 M` of money may be
    thousands or millions, `12 MM` of anything else millimetres."""
    if quantity.short_scale and not money:
        return text[quantity.start : quantity.end].split()[-1]
    first = text[quantity.words[0].start : quantity.words[0].end] if quantity.words else ""
    return first if money and first in lexicon.open_scales else None


def _raised_cents(marks: str, quantity: Quantity, worth: Decimal) -> Decimal | None:
    """Two small raised digits behind a whole amount: `8,240⁵⁰`."""
    if len(marks) != 2 or not set(marks) <= set(SUPERSCRIPTS) or quantity.fraction:
        return None
    return Decimal(marks.translate(_PLAIN_DIGITS)).scaleb(-2) if worth == worth.to_integral() else None


def _surroundings(
    text: str, quantity: Quantity, raw: str, value: Decimal, part: str | None, lexicon: Lexicon
) -> Iterator[Oddity]:
    if quantity.parenthesised:
        yield oddity("parenthesised-number", text=raw, read=value)
    if quantity.dashed:
        yield oddity("dash-as-minus", text=raw, read=value)
    if quantity.trailing:
        yield oddity("trailing-minus", text=raw, read=value)
    if quantity.fraction and quantity.fraction.slashed:
        yield oddity("fraction-read", text=raw, read=value)
    if quantity.words and part is None:
        words = words_behind(text, quantity)
        rule = "short-word-beside-number" if _is_short(words, lexicon) else "words-beside-number"
        yield oddity(rule, read=value, words=words)


def _is_short(words: str, lexicon: Lexicon) -> bool:
    """Whether the words are a lone abbreviation that the vocabulary does not know as a measure."""
    return len(words) <= NUMBERS.short_word and words.isalpha() and fold(words) not in lexicon.measures


_OVERFLOW = re.compile(r"#{2,}")

_EXPONENT = re.compile(r"([+-]?)([0-9])(?:[.,]([0-9]{1,14}))?[Ee]([+-])([0-9]{2})")


def is_spreadsheet_error(text: str, lexicon: Lexicon) -> bool:
    """Whether a whole cell is an error sign (`#REF!`) or the hashes of a number too wide for its column."""
    return text.startswith("#") and (
        _OVERFLOW.fullmatch(text) is not None or text.upper() in lexicon.spreadsheet_errors
    )


def exponent_value(text: str) -> Decimal | None:
    """The worth of `1.2E+06`, exact as printed; None where the text is no such number."""
    found = _EXPONENT.fullmatch(text)
    if found is None or int(found[5]) > NUMBERS.largest_exponent:
        return None
    sign, whole, decimals, direction, exponent = found.groups()
    worth = Decimal(f"{sign}{whole}.{decimals or 0}E{direction}{exponent}")
    return Decimal(f"{worth:f}")
