"""A text cut into its smallest pieces, and those that make one number or date put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple
from unicodedata import category, numeric

from extract.numbers.tolerances import NUMBERS
from extract.page.lines import one_line
from extract.page.printed import SOFT_HYPHEN
from schemas.lexicon import HYPHENS, Lexicon, fold

Kind = Literal["digits", "word", "superscript", "fraction", "sign"]

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

# Fractions of one sign with an exact decimal; a third has none.
FRACTIONS = "¼½¾⅕⅖⅗⅘⅛⅜⅝⅞⅒"

# Flat alternatives of single characters: every character is looked at once.
_PIECE = re.compile(
    rf"([0-9]+)|((?:[^\W\d_{SUPERSCRIPTS}{FRACTIONS}]|[\u0300-\u036f])+)|([{SUPERSCRIPTS}]+)|([{FRACTIONS}])"
    r"|\s+|(.)",
    re.DOTALL,
)

_KINDS: tuple[Kind, ...] = ("digits", "word", "superscript", "fraction", "sign")

MINUS, DASH = "-", "–"

# A hyphen negates what it touches; a dash may be a bullet, a range or, in word processors, a minus.
_STROKES = {sign: DASH if sign in "–—―" else MINUS for sign in HYPHENS}

_FILL = frozenset(" \t\n\r\u00a0._…")


class Lexeme(NamedTuple):
    """One piece of a text; `word` is it as the lexicon compares it, `glued` means no space before."""

    kind: Kind
    text: str
    start: int
    end: int
    word: str
    glued: bool


def lexemes(text: str) -> list[Lexeme]:
    """All pieces of a text in order; offsets are into `text`. White space, signs without a shape and the dots
    or underscores that fill a form's field up to its ends are left out."""
    plain, places = _shapes(text)
    pieces: list[Lexeme] = []
    first, last = _filled(plain)
    end = first
    for match in _PIECE.finditer(plain, first, last):
        if match.lastindex is None:
            continue
        kind, piece, start = _KINDS[match.lastindex - 1], match.group(), match.start()
        word = fold(piece) if kind == "word" else _STROKES.get(piece, piece)
        spot = (places[start], places[match.end() - 1] + 1) if places else (start, match.end())
        pieces.append(Lexeme(kind, piece, *spot, word, start == end and start > first))
        end = match.end()
    return pieces


def _shapes(text: str) -> tuple[str, Sequence[int]]:
    """The text without the signs that have no shape (zero width, direction), and where each of its characters
    stands in `text`; no places where nothing is left out."""
    if text.isascii() or not any(category(sign) == "Cf" and sign != SOFT_HYPHEN for sign in text):
        return text, ()
    places = [at for at, sign in enumerate(text) if category(sign) != "Cf" or sign == SOFT_HYPHEN]
    return "".join([text[at] for at in places]), places


def _filled(text: str) -> tuple[int, int]:
    """Where the text begins and ends without the fill of a form: underscores, or a leader of dots."""
    first, last = 0, len(text)
    while first < last and text[first] in _FILL:
        first += 1
    while last > first and text[last - 1] in _FILL:
        last -= 1
    return first if _is_fill(text[:first]) else 0, last if _is_fill(text[last:]) else len(text)


def _is_fill(text: str) -> bool:
    return "_" in text or text.count(".") + 3 * text.count("…") >= NUMBERS.fewest_dots


def odd_digit(text: str) -> str | None:
    """The first digit or numeral unknown to this grammar; None where there is none."""
    if text.isascii():
        return None
    known = SUPERSCRIPTS + FRACTIONS
    return next((c for c in text if c.isnumeric() and not c.isascii() and c not in known), None)


DecimalSign = Literal[".", ","]

GROUP_OF: dict[DecimalSign, DecimalSign] = {".": ",", ",": "."}

APOSTROPHES = "'’"


class Run(NamedTuple):
    """Digit chunks and the joints between them (`,` `.` `'` or a space; `, ` with a space behind it)."""

    chunks: tuple[str, ...]
    joints: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    start: int
    end: int

    @property
    def spaced(self) -> bool:
        return any(joint[-1] == " " for joint in self.joints)

    @property
    def digits(self) -> int:
        return sum(map(len, self.chunks))


def take_run(pieces: Sequence[Lexeme], at: int) -> tuple[Run, int]:
    """The longest run that begins with the digits at `at`, and the place of the piece after it."""
    taken, joints, chunks = [pieces[at]], [], [pieces[at].text]
    while (step := _joint(pieces, at, chunks)) is not None:
        joint, at = step
        joints.append(joint)
        taken.append(pieces[at])
        chunks.append(pieces[at].text)
    starts, ends = tuple([piece.start for piece in taken]), tuple([piece.end for piece in taken])
    return Run(tuple(chunks), tuple(joints), starts, ends, starts[0], ends[-1]), at + 1


def _joint(pieces: Sequence[Lexeme], at: int, chunks: list[str]) -> tuple[str, int] | None:
    following = pieces[at + 1 : at + 3]
    if not following:
        return None
    sign = following[0]
    if sign.kind == "digits":
        return (" ", at + 1) if _groups(chunks, sign) else None
    if (
        sign.text not in (",", ".", *APOSTROPHES)
        or not sign.glued
        or len(following) < 2
        or following[1].kind != "digits"
    ):
        return None
    if following[1].glued:
        return ("'" if sign.text in APOSTROPHES else sign.text), at + 2
    return (sign.text + " ", at + 2) if sign.text in ",." and _groups(chunks, following[1]) else None


def _groups(chunks: list[str], following: Lexeme) -> bool:
    """Whether the digits after a space could be a group of three that goes on with the number."""
    return len(following.text) == 3 and len(chunks[-1]) <= 3 and (len(chunks) == 1 or len(chunks[-1]) == 3)


def worth(run: Run, decimal: DecimalSign) -> Decimal | None:
    """The run's value where `decimal` is the decimal sign; None where it is not well formed under it."""
    fraction = bool(run.joints) and run.joints[-1] == decimal
    whole = run.chunks[:-1] if fraction else run.chunks
    joints = run.joints[:-1] if fraction else run.joints
    if joints and not _well_grouped(whole, joints, decimal):
        return None
    return Decimal("".join(whole) + ("." + run.chunks[-1] if fraction else ""))


def _well_grouped(chunks: tuple[str, ...], joints: tuple[str, ...], decimal: DecimalSign) -> bool:
    kinds = {joint[0] for joint in joints}
    if decimal in kinds or len(kinds - {"'"}) > 1:
        return False
    return len(chunks[0]) <= 3 and chunks[0][0] != "0" and all(len(chunk) == 3 for chunk in chunks[1:])


def split_at_spaces(run: Run) -> list[Run]:
    """The run cut at every space, each piece a run of its own."""
    pieces, first = [], 0
    for last in range(len(run.chunks)):
        if last == len(run.joints) or run.joints[last][-1] == " ":
            part = slice(first, last + 1)
            starts, ends = run.starts[part], run.ends[part]
            pieces.append(Run(run.chunks[part], run.joints[first:last], starts, ends, starts[0], ends[-1]))
            first = last + 1
    return pieces


_PUNCTUATION = frozenset((MINUS, DASH, ".", ",", "/"))

_LENGTHS = {(1, 1), (1, 2), (2, 1), (2, 2)}

_DAYS, _MONTHS = range(1, 32), range(1, 13)


def is_date(pieces: Sequence[Lexeme], lexicon: Lexicon) -> bool:
    """Whether the whole cell is a date (31/12/2022, enero 2022) or a span of years (2020-2022)."""
    return _is_numeric_date(pieces) or _is_year_span(pieces) or _is_worded_date(pieces, lexicon)


def is_year(text: str) -> bool:
    """Whether the digits are a year of the last or this century."""
    return len(text) == 4 and text[:2] in ("19", "20")


def _is_numeric_date(pieces: Sequence[Lexeme]) -> bool:
    if len(pieces) != 5 or pieces[1].word != pieces[3].word or pieces[1].word not in ("/", MINUS, "."):
        return False
    first, second, third = (pieces[i] for i in (0, 2, 4))
    if not first.kind == second.kind == third.kind == "digits":
        return False
    days_and_month = (len(first.text), len(second.text)) in _LENGTHS
    short_year = len(third.text) == 2 and _is_day_of_month(first.text, second.text)
    return (days_and_month and (is_year(third.text) or short_year)) or (
        is_year(first.text) and len(second.text) == len(third.text) == 2
    )


def _is_day_of_month(day: str, month: str) -> bool:
    return int(day) in _DAYS and int(month) in _MONTHS


def _is_year_span(pieces: Sequence[Lexeme]) -> bool:
    if len(pieces) != 3 or pieces[1].word not in (MINUS, DASH, "/"):
        return False
    return is_year(pieces[0].text) and is_year(pieces[2].text)


def _is_worded_date(pieces: Sequence[Lexeme], lexicon: Lexicon) -> bool:
    words = [piece.word for piece in pieces if piece.kind != "digits"]
    if not any(word in lexicon.calendar_words for word in words):
        return False
    known = lexicon.calendar_words | lexicon.linking_words | lexicon.joining_words | _PUNCTUATION
    numbers = (piece.text for piece in pieces if piece.kind == "digits")
    return known.issuperset(words) and all(len(digits) <= 2 or is_year(digits) for digits in numbers)


class Fraction(NamedTuple):
    """A common fraction with an exact decimal, and whether it is spelt out with a slash."""

    value: Decimal
    slashed: bool


_DENOMINATORS = frozenset((2, 4, 5, 8))


def take_fraction(pieces: Sequence[Lexeme], at: int) -> tuple[Fraction, int] | None:
    """The proper fraction in lowest terms at `at` (`½`, `3/4`) and the place behind it; `24/7`, `5/10` and
    `1/3` are none: the first two say something else, the third has no exact decimal."""
    piece = pieces[at] if at < len(pieces) else None
    if piece is not None and piece.kind == "fraction":
        return Fraction(Decimal(str(numeric(piece.text))), False), at + 1
    three = pieces[at : at + 3]
    if len(three) < 3 or [part.kind for part in three] != ["digits", "sign", "digits"]:
        return None
    if three[1].text not in "/⁄" or not three[1].glued or not three[2].glued or _goes_on(pieces, at + 3):
        return None
    above, below = three[0].text, three[2].text
    if len(above) != 1 or len(below) != 1 or int(below) not in _DENOMINATORS:
        return None
    lowest = 0 < int(above) < int(below) and (int(above) % 2 == 1 or int(below) % 2 == 1)
    return (Fraction(Decimal(above) / Decimal(below), True), at + 3) if lowest else None


def _goes_on(pieces: Sequence[Lexeme], at: int) -> bool:
    """Whether a slash, a letter or a separated digit touches the fraction that ends before `at`."""
    if at >= len(pieces) or not pieces[at].glued:
        return False
    touching = at + 1 < len(pieces) and pieces[at + 1].glued
    return (
        pieces[at].text in "/⁄"
        or pieces[at].kind in ("word", "digits", "fraction")
        or (pieces[at].text in ".," and touching)
    )


UPPER = re.compile(r"(?<![0-9.,])[.,]*([0-9][0-9.,]*)$")

LOWER = re.compile(r"[.,]?[0-9][0-9.,]*")

LEADING_ZERO = re.compile(r"0[0-9]")

MILLIONS = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})+(?!\1)[.,][0-9]")


def number_line(text: str) -> str:
    """The text of a value's cell on one line, a number broken without a space put together again.

    Only where one piece can't be a number by itself (`1,250,0` above `00.00`) or is the last cent of
    millions, and the whole can be one; whatever else goes over lines keeps its space.
    """
    lines = [line for line in (" ".join(line.split()) for line in text.split("\n")) if line]
    joined = lines[:1]
    for line in lines[1:]:
        if is_broken(joined[-1], line) or _is_last_cent(joined[-1], line):
            joined[-1] += line
        else:
            joined.append(line)
    return one_line("\n".join(joined))


def is_broken(above: str, below: str) -> bool:
    """Whether a number that begins at the end of one line goes on in the line below: one piece can't be a
    number by itself, and the whole can."""
    upper, lower = UPPER.search(above), LOWER.match(below)
    if upper is None or lower is None:
        return False
    whole = upper[1] + lower[0]
    long = sum(sign.isdigit() for sign in whole) >= NUMBERS.broken_digits
    return long and _is_number(whole) and not (_is_number(upper[1]) and _is_number(lower[0]))


def _is_last_cent(above: str, below: str) -> bool:
    """Whether an amount of millions ends in one decimal and one digit stands below it."""
    upper, lower = UPPER.search(above), LOWER.match(below)
    return bool(upper and lower and MILLIONS.fullmatch(upper[1]) and len(lower[0]) == 1)


def _is_number(text: str) -> bool:
    """Whether the text is one well-formed number under either decimal sign."""
    pieces = lexemes(text)
    if pieces[0].kind != "digits" or LEADING_ZERO.match(text):
        return False
    run, after = take_run(pieces, 0)
    return after == len(pieces) and any(_is_worth(worth(run, sign)) for sign in GROUP_OF)


def _is_worth(value: Decimal | None) -> bool:
    return value is not None and -int(value.as_tuple().exponent) <= NUMBERS.broken_decimals
