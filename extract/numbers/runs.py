"""One printed number as digits and separators, and what it is worth under either decimal sign."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from extract.numbers.lexemes import Lexeme

DecimalSign = Literal[".", ","]
GROUP_OF: dict[DecimalSign, DecimalSign] = {".": ",", ",": "."}
APOSTROPHES = "'’"


class Run(NamedTuple):
    """Digit chunks and the joints between them (`,` `.` `'` or a space; `, ` with a space behind it)."""

    chunks: tuple[str, ...]
    joints: tuple[str, ...]
    starts: tuple[int, ...]
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
    chunks, joints, starts = [pieces[at].text], [], [pieces[at].start]
    while (step := _joint(pieces, at, chunks)) is not None:
        joint, at = step
        joints.append(joint)
        chunks.append(pieces[at].text)
        starts.append(pieces[at].start)
    return Run(tuple(chunks), tuple(joints), tuple(starts), starts[0], pieces[at].end), at + 1


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
            end = run.starts[last] + len(run.chunks[last])
            part = slice(first, last + 1)
            pieces.append(
                Run(run.chunks[part], run.joints[first:last], run.starts[part], run.starts[first], end)
            )
            first = last + 1
    return pieces
