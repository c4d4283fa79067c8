"""The pieces of a cell by what they are in a printed quantity: number, bound, sign, unit, mark, word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from extract.numbers.conventions import Convention
from extract.numbers.lexemes import (
    DASH,
    GROUP_OF,
    MINUS,
    Fraction,
    Lexeme,
    Run,
    split_at_spaces,
    take_fraction,
    take_run,
    worth,
)
from extract.numbers.tolerances import NUMBERS
from schemas.lexicon import BARE_DOLLAR, Lexicon, Role

TokenKind = Literal[
    "number",
    "bound",
    "dash",
    "plus",
    "unit",
    "scale",
    "mark",
    "open",
    "close",
    "word",
    "joiner",
    "stop",
    "odd",
]

_PREFIX: frozenset[Role] = frozenset(("prefix",))

_BESIDE: frozenset[Role] = frozenset(("sign", "name", "beside", "scale"))


_BOUNDS = {"≥": ">=", "≤": "<=", "⩾": ">=", "⩽": "<=", "≧": ">=", "≦": "<=", ">": ">", "<": "<", "=": "="}

_PAIRED_BOUNDS = {">=": ">=", "=>": ">=", "<=": "<=", "=<": "<=", "==": "="}

_SIGNS: dict[str, TokenKind] = {
    "(": "open", ")": "close", "*": "mark", "†": "mark", "‡": "mark",
    ";": "joiner", ",": "joiner", ".": "stop", ":": "stop",
    MINUS: "dash", DASH: "dash", "+": "plus",
}  # fmt: skip


class Token(NamedTuple):
    """One part of a cell; `name` is the unit, the bound's sign or the folded word, `glued` as in `Lexeme`.

    `sign` says that a unit is printed as a sign, `bare` that it is a dollar sign of any country, `short` that
    a scale is abbreviated as for amounts of money only. `fraction` belongs to a number.
    """

    kind: TokenKind
    start: int
    end: int
    glued: bool
    name: str = ""
    scale: int | None = None
    run: Run | None = None
    sign: bool = False
    bare: bool = False
    short: bool = False
    fraction: Fraction | None = None


def tokens(pieces: Sequence[Lexeme], convention: Convention, lexicon: Lexicon) -> list[Token]:
    """The cell's parts in order, every character but white space in exactly one of them."""
    words = [piece.word for piece in pieces]
    found: list[Token] = []
    at = 0
    while at < len(pieces):
        taken = (
            _fraction(pieces, at)
            or _footnote(pieces, at, found)
            or _short_scale(pieces, at, found, lexicon)
            or _prefix(pieces, words, at, lexicon)
            or (_bound(pieces, words, at, lexicon) if not found else None)  # `mín.` is no minute there
            or _phrase(pieces, words, at, lexicon)
            or _dash_for_cents(pieces, at, found)
            or _bound(pieces, words, at, lexicon)
        )
        if taken is not None:
            token, at = taken
            found.append(token)
        elif pieces[at].kind == "digits":
            run, after = take_run(pieces, at)
            found.extend(_numbers(run, pieces[at].glued, convention))
            at = after
        else:
            found.append(_single(pieces[at], found, lexicon))
            at += 1
    return found


def _fraction(pieces: Sequence[Lexeme], at: int) -> tuple[Token, int] | None:
    """A common fraction, alone or behind a whole number: `½`, `3/4`, `1½`, `2 1/2`."""
    whole = pieces[at].kind == "digits" and len(pieces[at].text) <= NUMBERS.before_fraction
    behind = take_fraction(pieces, at + 1) if whole and at + 1 < len(pieces) else None
    if behind is not None and behind[0].slashed and pieces[at + 1].glued:
        behind = None
    taken = behind or take_fraction(pieces, at)
    if taken is None:
        return None
    fraction, after = taken
    start, end = pieces[at].start, pieces[after - 1].end
    digits = pieces[at].text if behind else "0"
    run = Run((digits,), (), (start,), (pieces[at].end,), start, end)
    return Token("number", start, end, pieces[at].glued, run=run, fraction=fraction), after


def _short_scale(
    pieces: Sequence[Lexeme], at: int, found: Sequence[Token], lexicon: Lexicon
) -> tuple[Token, int] | None:
    """An abbreviation such as `MM` right behind a number, in the very letters of the vocabulary."""
    factor = lexicon.short_scales.get(pieces[at].text) if pieces[at].kind == "word" else None
    if factor is None or not found or found[-1].kind != "number":
        return None
    spot = pieces[at].start, pieces[at].end, pieces[at].glued
    return Token("scale", *spot, pieces[at].text, factor, short=True), at + 1


def _footnote(pieces: Sequence[Lexeme], at: int, found: Sequence[Token]) -> tuple[Token, int] | None:
    """A mark such as `1/` or `p/` behind a value; `5/10` and `5/año` are none."""
    piece = pieces[at]
    if not found or found[-1].kind not in ("number", "unit", "scale", "mark"):
        return None
    slash = pieces[at + 1] if at + 1 < len(pieces) else None
    longest = {"digits": 2, "word": 1}.get(piece.kind, 0)
    if len(piece.text) > longest or slash is None or slash.text != "/" or not slash.glued:
        return None
    if at + 2 < len(pieces) and pieces[at + 2].kind in ("digits", "word"):
        return None
    return Token("mark", piece.start, slash.end, piece.glued), at + 2


def _phrase(
    pieces: Sequence[Lexeme], words: Sequence[str], at: int, lexicon: Lexicon
) -> tuple[Token, int] | None:
    phrase = lexicon.phrase_at(words, at, _BESIDE) if pieces[at].kind in ("word", "sign") else None
    if phrase is None:
        return None
    after = at + len(phrase.words)
    kind: TokenKind = "unit" if phrase.unit else "scale"
    spot = pieces[at].start, pieces[after - 1].end, pieces[at].glued
    bare = phrase.words == BARE_DOLLAR
    return Token(kind, *spot, phrase.unit or "", phrase.scale, None, phrase.role == "sign", bare), after


def _prefix(
    pieces: Sequence[Lexeme], words: Sequence[str], at: int, lexicon: Lexicon
) -> tuple[Token, int] | None:
    """A letter that stands for a currency before an amount: `Q 1,250.00`; `Q1` and `L 5` are none."""
    phrase = lexicon.phrase_at(words, at, _PREFIX)
    after = at + len(phrase.words) if phrase else at
    number = after + 1 if words[after : after + 1] in ([MINUS], [DASH]) else after
    if phrase is None or number >= len(pieces) or pieces[number].kind != "digits":
        return None
    run, _ = take_run(pieces, number)
    if run.digits < NUMBERS.amount_digits and not run.joints:
        return None
    spot = pieces[at].start, pieces[after - 1].end, pieces[at].glued
    return Token("unit", *spot, phrase.unit or "", phrase.scale, None, True), after


def _dash_for_cents(pieces: Sequence[Lexeme], at: int, found: Sequence[Token]) -> tuple[Token, int] | None:
    """The `.-` or `,-` that closes a round amount."""
    pair = "".join(piece.word for piece in pieces[at : at + 2])
    if pair not in (".-", ",-", ".–", ",–") or not found or found[-1].kind != "number":
        return None
    last = pieces[at + 1]
    closed = at + 2 == len(pieces) or pieces[at + 2].kind != "digits"
    return (Token("stop", pieces[at].start, last.end, True), at + 2) if closed and last.glued else None


def _bound(
    pieces: Sequence[Lexeme], words: Sequence[str], at: int, lexicon: Lexicon
) -> tuple[Token, int] | None:
    said = lexicon.comparator_at(words, at) if pieces[at].kind == "word" else None
    if said is not None:
        after = at + len(said[0])
        return Token("bound", pieces[at].start, pieces[after - 1].end, pieces[at].glued, said[1]), after
    if pieces[at].text not in _BOUNDS:
        return None
    pair = _PAIRED_BOUNDS.get("".join(words[at : at + 2]))
    after = at + 2 if pair else at + 1
    return Token(
        "bound", pieces[at].start, pieces[after - 1].end, pieces[at].glued, pair or _BOUNDS[words[at]]
    ), after


def _numbers(run: Run, glued: bool, convention: Convention) -> list[Token]:
    runs = [run] if not run.spaced or _is_one_number(run, convention) else split_at_spaces(run)
    return [Token("number", r.start, r.end, glued and r.start == run.start, run=r) for r in runs]


def _is_one_number(run: Run, convention: Convention) -> bool:
    """Whether the spaces stand inside one number: the table groups so, or the shape leaves nothing else."""
    if worth(run, convention.decimal) is None:
        groups = sum(joint != GROUP_OF[convention.decimal] for joint in run.joints)
        return groups > 1 and worth(run, GROUP_OF[convention.decimal]) is not None
    return " " not in run.joints or convention.group == " " or run.joints.count(" ") > 1


def _single(piece: Lexeme, found: Sequence[Token], lexicon: Lexicon) -> Token:
    spot = piece.start, piece.end, piece.glued
    if piece.kind == "superscript":
        marks = bool(found) and piece.glued and found[-1].kind in ("number", "unit", "mark", "scale")
        return Token("mark" if marks else "word", *spot, piece.text)
    if piece.kind == "word":
        return Token("joiner" if piece.word in lexicon.joining_words else "word", *spot, piece.word)
    return Token(_SIGNS.get(piece.word, "odd"), *spot, piece.word)
