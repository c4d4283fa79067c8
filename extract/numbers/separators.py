"""What one printed number is worth, given its table's convention and its unit."""

from __future__ import annotations

from decimal import Decimal

from extract.numbers.conventions import Convention
from extract.numbers.oddities import Oddity, oddity
from extract.numbers.runs import GROUP_OF, Run, worth
from schemas.lexicon import Lexicon

MOST_DIGITS = 15  # what a float carries exactly
_CREDIBLE_PERCENT = 1000
Reading = tuple[Decimal | None, tuple[Oddity, ...]]


def read_run(run: Run, printed: str, unit: str, convention: Convention, lexicon: Lexicon) -> Reading:
    """The value of a run of digits and separators, and what is odd about it; None where it is no number.

    A shape that can be read in one way only is read so. Where a lone sign stands before three digits, the
    unit decides (a count has no decimals, a percentage no thousands), else the table's convention.
    """
    if run.digits > MOST_DIGITS:
        return None, (oddity("number-too-long", text=printed),)
    own, other = worth(run, convention.decimal), worth(run, GROUP_OF[convention.decimal])
    if own is None and other is None:
        return None, (oddity("number-unreadable", text=printed),)
    if own is None or other is None:
        value, odd = _one_way(own, other, printed, run, unit, lexicon)
    elif own == other:
        value, odd = own, ()
    else:
        value, odd = _either_way(run, own, other, printed, unit, convention, lexicon)
    return value, (
        *odd,
        *(_remarks(run, value, printed, unit, convention, lexicon) if value is not None else ()),
    )


def _one_way(
    own: Decimal | None, other: Decimal | None, printed: str, run: Run, unit: str, lexicon: Lexicon
) -> Reading:
    if own is not None:
        return own, ()
    if unit in lexicon.whole_units and len(run.joints) == 1 and len(run.chunks[1]) == 3:
        return None, (oddity("number-unreadable", text=printed),)  # "1234,567": a lost separator is as likely
    return other, (oddity("separator-against-convention", text=printed, read=other),)


def _either_way(
    run: Run, own: Decimal, other: Decimal, printed: str, unit: str, convention: Convention, lexicon: Lexicon
) -> Reading:
    fraction, whole = (own, other) if run.joints[-1] == convention.decimal else (other, own)
    if unit in lexicon.whole_units:
        rule = "separator-dot-thousands" if run.joints[-1] == "." else "separator-comma-thousands"
        return whole, () if whole == own else (oddity(rule, text=printed, read=whole),)
    if unit == "percent":
        return fraction, () if fraction == own else (_doubt(printed, fraction, whole),)
    if own == whole and unit not in lexicon.bounded_units:
        return whole, ()
    return own, (_doubt(printed, own, other),)


def _doubt(printed: str, read: Decimal, other: Decimal) -> Oddity:
    return oddity("separator-ambiguous", text=printed, read=read, other=other)


def _remarks(
    run: Run, value: Decimal, printed: str, unit: str, convention: Convention, lexicon: Lexicon
) -> list[Oddity]:
    remarks = []
    if any(joint[-1] == " " and joint != convention.group for joint in run.joints):
        remarks.append(oddity("space-in-number", text=printed, read=value))
    if len(run.chunks[0]) > 2 and run.chunks[0].startswith("0"):
        remarks.append(oddity("number-leading-zeros", text=printed, read=value))
    if unit == "percent" and value > _CREDIBLE_PERCENT:
        remarks.append(oddity("percent-implausible", text=printed, read=value))
    if unit in lexicon.whole_units - lexicon.money_units and value != value.to_integral_value():
        remarks.append(oddity("count-with-decimals", text=printed))
    return remarks
