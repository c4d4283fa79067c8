"""The fraction behind a percentage, as in `74 % (52/70)*100`: it proves the value and its separators."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from extract.numbers.lexemes import GROUP_OF, DecimalSign, Run, lexemes, take_run, worth
from extract.numbers.readings import Oddity, oddity

_NUMBER = r"[0-9](?:[0-9.,'’\u00a0 ]*[0-9])?"

# Each part is parted from the next by a sign it can't hold: looked at once, whatever the text.
_BEHIND = re.compile(
    rf"(?<=%)\s*=?\s*\(\s*(?P<above>{_NUMBER})\s*/\s*(?P<below>{_NUMBER})\s*\)"
    r"\s*(?:[*x×·]\s*100\s*%?\s*)?$",
    re.IGNORECASE,
)


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


def _makes(share: Share, sign: DecimalSign, percentage: Decimal | None) -> bool:
    """Whether the fraction rounds to the percentage at its printed decimals, a half either way."""
    above, below = worth(share.above, sign), worth(share.below, sign)
    if above is None or not below or percentage is None:
        return False
    step = Decimal(1).scaleb(int(percentage.as_tuple().exponent))
    return abs(above * 100 - percentage * below) * 2 <= step * below
