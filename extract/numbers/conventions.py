"""Which sign separates decimals and which groups thousands, settled from the numbers of a column or table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from extract.numbers.lexemes import GROUP_OF, DecimalSign, Run, lexemes, take_run, worth
from extract.numbers.readings import Oddity, oddity
from extract.numbers.restated import Share, proven_sign, share_behind
from extract.numbers.tolerances import NUMBERS
from extract.numbers.units import UnitHint
from schemas.lexicon import Lexicon
from schemas.units import COUNT, PERCENT, kind_of, units_that_are

Evidence = Literal["proof", "weak", "none"]

# Spaces group thousands for sure from two of them on, or with decimals behind.

PERCENTAGE, COUNTED = UnitHint(PERCENT, None, "value"), UnitHint(COUNT, None, "value")

_NAMES: dict[DecimalSign, str] = {".": "1,234.56", ",": "1.234,56"}


@dataclass(frozen=True, slots=True)
class Convention:
    """The decimal sign and the sign that groups thousands (`,` `.` or a space)."""

    decimal: DecimalSign = "."
    group: str = ","


@dataclass(frozen=True, slots=True)
class Settled:
    """A convention, how well the numbers bear it out, and what was odd about them."""

    convention: Convention
    issues: tuple[Oddity, ...] = ()
    evidence: Evidence = "none"


DEFAULT = Settled(Convention())


@dataclass(slots=True)
class _Votes:
    """Printed numbers by what they show: only one reading, a likelier one, spaces as groups."""

    proof: dict[DecimalSign, list[str]]
    weak: dict[DecimalSign, list[str]]
    spaces: Counter[bool]


def settle_convention(samples: Sequence[tuple[str, UnitHint | None]], fallback: Settled = DEFAULT) -> Settled:
    """The convention of the numbers in `samples` (cell text and what is known of its unit).

    A number that can be read in one way only proves it; likelihoods count only where neither these samples
    nor `fallback` (the table's, or the document's) prove anything. Contradictions are reported as issues.
    """
    votes = _count(samples)
    point, comma = len(votes.proof["."]), len(votes.proof[","])
    if point != comma:
        return _settled(votes, "." if point > comma else ",", "proof", fallback)
    if point:
        return _settled(votes, fallback.convention.decimal, "proof", fallback)
    if fallback.evidence != "proof" and len(votes.weak["."]) != len(votes.weak[","]):
        return _settled(votes, "." if len(votes.weak["."]) > len(votes.weak[","]) else ",", "weak", fallback)
    group = _group(votes, fallback.convention)
    return Settled(Convention(fallback.convention.decimal, group), (), fallback.evidence)


def _settled(votes: _Votes, decimal: DecimalSign, evidence: Evidence, fallback: Settled) -> Settled:
    before = fallback.convention
    base = before if before.decimal == decimal else Convention(decimal, GROUP_OF[decimal])
    return Settled(
        Convention(decimal, _group(votes, base)), tuple(_issues(votes, decimal, evidence, fallback)), evidence
    )


def _group(votes: _Votes, base: Convention) -> str:
    likely = votes.spaces[False] >= NUMBERS.likely_spaces and not votes.weak["."] and not votes.weak[","]
    return " " if votes.spaces[True] >= NUMBERS.sure_spaces or likely else base.group


def _issues(votes: _Votes, decimal: DecimalSign, evidence: Evidence, fallback: Settled) -> Iterator[Oddity]:
    point, comma = votes.proof["."], votes.proof[","]
    if point and comma:
        yield oddity(
            "convention-mixed", point=len(point), comma=len(comma),
            point_example=point[0], comma_example=comma[0], chosen=_NAMES[decimal],
        )  # fmt: skip
    if evidence == "weak" and decimal != fallback.convention.decimal:
        yield oddity("convention-unproven", example=votes.weak[decimal][0], chosen=_NAMES[decimal])
    if fallback.evidence == "proof" and decimal != fallback.convention.decimal:
        yield oddity("convention-column-differs", chosen=_NAMES[decimal])


def _count(samples: Iterable[tuple[str, UnitHint | None]]) -> _Votes:
    votes = _Votes({".": [], ",": []}, {".": [], ",": []}, Counter())
    for text, hint in samples:
        share = share_behind(text)
        runs = list(_runs(text[: share.start] if share else text))
        for run, percent in runs:
            _vote(votes, text[run.start : run.end], run, PERCENTAGE if percent else hint)
        if share and len(runs) == 1:
            _vote_by_share(votes, share, runs[0][0])
    return votes


def _vote_by_share(votes: _Votes, share: Share, percentage: Run) -> None:
    """A fraction proves the decimal sign under which it makes its percentage; its numbers are counts."""
    sign = proven_sign(share, percentage)
    if sign is not None:
        votes.proof[sign].append(share.text)
        return
    for run in (share.above, share.below):
        _vote(votes, share.text, run, COUNTED)


def _runs(text: str) -> Iterator[tuple[Run, bool]]:
    pieces, at = lexemes(text), 0
    while at < len(pieces):
        if pieces[at].kind == "digits":
            run, at = take_run(pieces, at)
            yield run, at < len(pieces) and pieces[at].text == "%"
        else:
            at += 1


def _vote(votes: _Votes, printed: str, run: Run, hint: UnitHint | None) -> None:
    if not run.joints:
        return
    point, comma = worth(run, "."), worth(run, ",")
    if " " in run.joints and (point is not None or comma is not None):
        votes.spaces[len(run.joints) > 1] += 1
    if point is not None and comma is not None:
        if point != comma:
            _vote_weakly(votes, printed, run, hint)
    elif point is not None:
        votes.proof["."].append(printed)
    elif comma is not None:
        votes.proof[","].append(printed)


def _vote_weakly(votes: _Votes, printed: str, run: Run, hint: UnitHint | None) -> None:
    """A lone sign before three digits: it splits off a percentage's decimals, groups counts and amounts."""
    sign: DecimalSign = "." if run.joints[-1] == "." else ","
    if hint and kind_of(hint.unit) == "percent":
        votes.weak[sign].append(printed)
    elif hint is None or (hint.unit not in units_that_are("fractional") and (hint.scale or 1) == 1):
        votes.weak[GROUP_OF[sign]].append(printed)


Reading = tuple[Decimal | None, tuple[Oddity, ...]]


def read_run(run: Run, printed: str, unit: str, convention: Convention, lexicon: Lexicon) -> Reading:
    """The value of a run of digits and separators, and what is odd about it; None where it is no number.

    A shape that can be read in one way only is read so. Where a lone sign stands before three digits, the
    unit decides (a count has no decimals, a percentage no thousands), else the table's convention.
    """
    if run.digits > NUMBERS.most_digits:
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
    if kind_of(unit) == "percent":
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
    if kind_of(unit) == "percent" and value > NUMBERS.credible_percent:
        remarks.append(oddity("percent-implausible", text=printed, read=value))
    if unit in lexicon.whole_units - lexicon.money_units and value != value.to_integral_value():
        remarks.append(oddity("count-with-decimals", text=printed))
    return remarks
