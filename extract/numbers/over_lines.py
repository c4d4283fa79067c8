"""Numbers that a narrow column breaks over two lines: put together where the pieces are no numbers alone."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.numbers.lexemes import lexemes
from extract.numbers.runs import GROUP_OF, take_run, worth
from extract.text.joining import one_line

UPPER = re.compile(r"[0-9][0-9.,]*$")
LOWER = re.compile(r"[.,]?[0-9][0-9.,]*")
LEADING_ZERO = re.compile(r"0[0-9]")
MILLIONS = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})+(?!\1)[.,][0-9]")
FEWEST_DIGITS, MOST_DECIMALS = 5, 3


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
    whole = upper[0] + lower[0]
    long = sum(sign.isdigit() for sign in whole) >= FEWEST_DIGITS
    return long and _is_number(whole) and not (_is_number(upper[0]) and _is_number(lower[0]))


def _is_last_cent(above: str, below: str) -> bool:
    """Whether an amount of millions ends in one decimal and one digit stands below it."""
    upper, lower = UPPER.search(above), LOWER.match(below)
    return bool(upper and lower and MILLIONS.fullmatch(upper[0]) and len(lower[0]) == 1)


def _is_number(text: str) -> bool:
    """Whether the text is one well-formed number under either decimal sign."""
    pieces = lexemes(text)
    if pieces[0].kind != "digits" or LEADING_ZERO.match(text):
        return False
    run, after = take_run(pieces, 0)
    return after == len(pieces) and any(_is_worth(worth(run, sign)) for sign in GROUP_OF)


def _is_worth(value: Decimal | None) -> bool:
    return value is not None and -int(value.as_tuple().exponent) <= MOST_DECIMALS
