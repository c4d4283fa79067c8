"""Amounts of money in running text: a currency sign, the number behind it and its scale word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.numbers import Convention, Oddity, ReadValue, UnitHint, base, read_cell, to_float
from extract.numbers.lexemes import Lexeme, lexemes
from extract.numbers.runs import Run, take_run
from schemas.lexicon import Lexicon, Role

_SIGN: frozenset[Role] = frozenset(("sign",))
_SCALE: frozenset[Role] = frozenset(("scale",))


@dataclass(frozen=True, slots=True)
class AmountSpan:
    """Where an amount is printed: `start` to `end` of the text, from its currency sign on."""

    start: int
    end: int
    unit: str

    def sample(self, text: str) -> tuple[str, UnitHint]:
        """The amount as evidence for the separators in use."""
        return text[self.start : self.end], UnitHint(self.unit, None, "value")


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount in the currency's base unit, None where its digits are no number; `oddities` say why."""

    raw: str
    amount: float | None
    unit: str
    oddities: tuple[Oddity, ...]


def amount_spans(text: str, lexicon: Lexicon) -> tuple[AmountSpan, ...]:
    """Every currency sign with a number right behind it, in order."""
    pieces = lexemes(text)
    words = [piece.word for piece in pieces]
    spans, at = [], 0
    while at < len(pieces):
        sign = lexicon.phrase_at(words, at, _SIGN)
        number = at + len(sign.words) if sign and sign.unit in lexicon.money_units else None
        if number is None or number >= len(pieces) or pieces[number].kind != "digits":
            at += 1
            continue
        end, following = _number_end(pieces, number)
        scale = lexicon.phrase_at(words, following, _SCALE) if following < len(pieces) else None
        last = following + len(scale.words) if scale else following
        spans.append(
            AmountSpan(
                pieces[at].start, pieces[last - 1].end if scale else end, str(sign.unit if sign else "")
            )
        )
        at = last
    return tuple(spans)


def _number_end(pieces: Sequence[Lexeme], at: int) -> tuple[int, int]:
    """Where the number's text ends and the piece behind it.

    In running text a comma with a space behind it parts two clauses ("$6,000, 500 becas") unless the number
    has had such spaces from its first separator on.
    """
    run, following = take_run(pieces, at)
    cut = _cut(run)
    if cut is None:
        return run.end, following
    end = run.starts[cut] + len(run.chunks[cut])
    return end, next(place for place in range(at, len(pieces)) if pieces[place].start >= end)


def _cut(run: Run) -> int | None:
    """The last chunk that belongs to the number where a spaced separator follows an unspaced one."""
    spaced = [joint[-1] == " " for joint in run.joints]
    if not any(spaced) or spaced[0]:
        return None
    return spaced.index(True)


def read_amount(text: str, span: AmountSpan, convention: Convention, lexicon: Lexicon) -> Amount:
    """What the amount at `span` is worth under the separators in use."""
    raw = text[span.start : span.end]
    reading = read_cell(raw, (), convention, lexicon)
    value = reading.values[0] if len(reading.values) == 1 else None
    return Amount(raw, _worth(value), span.unit, reading.oddities)


def _worth(value: ReadValue | None) -> float | None:
    if value is None or value.status != "value" or value.value is None:
        return None
    try:
        return to_float(base(value.value, value.scale))
    except (ArithmeticError, OverflowError):
        return None
