"""What a cell says twice: the fraction behind a percentage, as in `74 % (52/70)*100`, which proves the value
and its separators; the two numbers that make the one before them; and a number in words before its figure,
as in `Dos (2) manuales`."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from extract.numbers.lexemes import GROUP_OF, DecimalSign, Lexeme, Run, lexemes, take_run, worth
from extract.numbers.readings import Oddity, ReadValue, oddity
from extract.numbers.tolerances import NUMBERS
from extract.numbers.units import UnitHint, measure_hint
from schemas.lexicon import Lexicon

_NUMBER = r"[0-9](?:[0-9.,'’\u00a0 ]*[0-9])?"

# Each part is parted from the next by a sign it can't hold: looked at once, whatever the text.
_BEHIND = re.compile(
    rf"(?<=%)\s*=?\s*\(\s*(?P<above>{_NUMBER})\s*/\s*(?P<below>{_NUMBER})\s*\)"
    r"\s*(?:[*x×·]\s*100\s*%?\s*)?$",
    re.IGNORECASE,
)


_QUOTIENT = re.compile(rf"(?<=[0-9])\s*=?\s*\(\s*(?P<above>{_NUMBER})\s*/\s*(?P<below>{_NUMBER})\s*\)\s*$")


class Share(NamedTuple):
    """The fraction as printed, where it begins in the cell, and its two numbers."""

    text: str
    start: int
    above: Run
    below: Run


def share_behind(text: str) -> Share | None:
    """The fraction at the end of a cell, right behind a percent sign; None where there is none."""
    found = _BEHIND.search(text) if "/" in text and "%" in text else None
    if found is None:
        return None
    above, below = _run(found["above"]), _run(found["below"])
    return Share(found[0].strip(), found.start(), above, below) if above and below else None


def quotient_behind(text: str) -> Share | None:
    """The two numbers at the end of a cell that make the number before them: `24,6 (46.740/1.900)`. None
    where there are none, or where they don't make it."""
    found = _QUOTIENT.search(text) if "/" in text else None
    above, below = (_run(found["above"]), _run(found["below"])) if found else (None, None)
    printed = _run(text[: found.start()].strip()) if found else None
    if found is None or above is None or below is None or printed is None:
        return None
    share = Share(found[0].strip(), found.start(), above, below)
    fitting = [sign for sign in GROUP_OF if _makes(share, sign, worth(printed, sign), whole=1)]
    return share if fitting else None


def _run(text: str) -> Run | None:
    pieces = lexemes(text)
    run, after = take_run(pieces, 0)
    return run if after == len(pieces) else None


def proven_sign(share: Share, percentage: Run) -> DecimalSign | None:
    """The one decimal sign under which the fraction makes the percentage; None where both or neither do."""
    fitting = [sign for sign in GROUP_OF if _makes(share, sign, worth(percentage, sign))]
    return fitting[0] if len(fitting) == 1 else None


def share_remarks(share: Share, printed: str, percentage: Decimal) -> tuple[Oddity, ...]:
    """An oddity where the fraction, however its separators are read, does not round to the percentage."""
    if any(_makes(share, sign, abs(percentage)) for sign in GROUP_OF):
        return ()
    return (oddity("fraction-contradiction", text=printed, fraction=share.text),)


def _makes(share: Share, sign: DecimalSign, printed: Decimal | None, whole: int = 100) -> bool:
    """Whether the fraction of a `whole` rounds to the printed number at its decimals, a half either way."""
    above, below = worth(share.above, sign), worth(share.below, sign)
    if above is None or not below or printed is None:
        return False
    step = Decimal(1).scaleb(int(printed.as_tuple().exponent))
    return abs(above * whole - printed * below) * 2 <= step * below


class Spelled(NamedTuple):
    """A number in words: its worth, where the words begin and end in the cell, and the bound before them."""

    worth: int
    text: str
    start: int
    end: int
    comparator: str = "="


class Figure(NamedTuple):
    """A number in words with its figure behind in parentheses; `plain` is the cell with blanks in place of
    the words and the parentheses, `end` where they close, `between` what stands before them and `hints` the
    unit it names."""

    spelled: Spelled
    plain: str
    end: int
    between: str
    hints: tuple[UnitHint, ...]


def _spelled(pieces: list[Lexeme], text: str, lexicon: Lexicon) -> tuple[Spelled, int] | None:
    """The number in words that a cell begins with, a bound aside, and the place of the piece behind it."""
    words = [piece.word for piece in pieces]
    bound = lexicon.comparator_at(words, 0) if words else None
    at = len(bound[0]) if bound else 0
    found = lexicon.spelled_at(words, at)
    if found is None:
        return None
    start, end = pieces[at].start, pieces[found[1] - 1].end
    return Spelled(found[0], text[start:end], start, end, bound[1] if bound else "="), found[1]


def figure_behind(text: str, lexicon: Lexicon) -> Figure | None:
    """The number in words that a cell begins with and its figure; None for any other cell. Between the two
    may stand a unit or one word of what is counted."""
    if "(" not in text or not text.lstrip()[:1].isalpha():
        return None
    pieces = lexemes(text)
    found = _spelled(pieces, text, lexicon)
    opening = next((at for at, piece in enumerate(pieces) if piece.text == "("), 0)
    closing = next((at for at in range(opening, len(pieces)) if pieces[at].text == ")"), 0)
    if found is None or opening < found[1] or not closing:
        return None
    spelled, after = found
    between = text[spelled.end : pieces[opening].start].strip()
    hint = measure_hint(between, lexicon) if between else None
    if opening - after > 1 and (hint is None or not hint.unit):
        return None
    if not any(piece.kind == "digits" for piece in pieces[opening:closing]):
        return None
    start, inside, end = spelled.start, pieces[opening].end, pieces[closing].end
    plain = f"{text[:start]}{' ' * (inside - start)}{text[inside : end - 1]} {text[end:]}"
    hints = (UnitHint(hint.unit, hint.scale, "value"),) if hint and hint.unit else ()
    return Figure(spelled, plain, end, between, hints)


def with_words(value: ReadValue, figure: Figure, text: str) -> tuple[ReadValue, tuple[Oddity, ...]] | None:
    """The figure's value as printed, with its words; and an oddity where they say another number. None where
    they do and are of something else: `Dos informes (3 anexos)`."""
    start, end = min(value.start, figure.spelled.start), max(value.end, figure.end)
    printed = replace(value, raw=text[start:end], start=start, end=end)
    worth = value.value
    if worth is not None and figure.spelled.worth in (abs(worth), abs(worth) * value.scale):
        return printed, ()
    told = oddity("words-contradict-figure", text=printed.raw, read=worth, words=figure.spelled.text)
    return None if figure.between else (printed, (told,))


def only_in_words(text: str, lexicon: Lexicon) -> tuple[Spelled, tuple[UnitHint, ...]] | None:
    """The number in words that a cell without a figure begins with, and its unit; None where what it counts
    doesn't follow in a few words, as in `Una vez que se apruebe`."""
    pieces = lexemes(text)
    found = _spelled(pieces, text, lexicon)
    rest = list(pieces[found[1] :]) if found is not None else []
    if found is None or not 0 < len(rest) <= NUMBERS.counted_words:
        return None
    if any(one.kind != "word" for one in rest):
        return None
    hint = measure_hint(text[found[0].end :].strip(), lexicon)
    named = hint is not None and hint.unit is not None
    others = any(one.word in lexicon.number_words or one.word in lexicon.joining_words for one in rest)
    if not named and (others or rest[0].word in lexicon.linking_words):
        return None
    return found[0], (UnitHint(hint.unit, hint.scale, "value"),) if hint is not None and named else ()
