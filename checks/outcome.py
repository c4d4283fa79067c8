"""What a check looks at and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from checks.rows import PrintedRow, lists, printed_rows
from schemas.codes import CHECK_FAILED, CHECK_NOT_APPLICABLE, CHECK_PASSED
from schemas.profile import Profile
from schemas.records import DocumentRecords, Indicator
from schemas.texts import Text


class Printed(Protocol):
    """A record with its place on the page: box in points on the upright page, page counted from 1."""

    @property
    def page(self) -> int: ...
    @property
    def x0(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def x1(self) -> float: ...
    @property
    def bottom(self) -> float: ...


@dataclass(frozen=True)
class CheckedPlan:
    """The records of one document and the profile it was read with; `memo` keeps what several checks work
    out of them."""

    records: DocumentRecords
    profile: Profile
    memo: dict[str, object] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def rows(self) -> tuple[PrintedRow, ...]:
        """The rows of its indicators, in printed order."""
        return printed_rows(self.records.indicators)

    @cached_property
    def lists(self) -> tuple[tuple[PrintedRow, ...], ...]:
        """The rows list by list: those that follow one another under one owner, section and kind."""
        return tuple(lists(self.rows))


@dataclass(frozen=True, slots=True)
class Failure:
    """One case that does not hold: where it is shown, the values it puts in doubt, and what fills the
    rule's sentence. One that is `conditional` holds only if something else does, and is never an error."""

    place: Printed | None
    table_id: str | None
    value_ids: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The answer of a check: how many cases it looked at and those that fail; with no case, the reason."""

    applied: int
    failures: tuple[Failure, ...] = ()
    reason: Text | None = None

    @property
    def state(self) -> str:
        """Which of the three states the check ended in."""
        if not self.applied:
            return CHECK_NOT_APPLICABLE
        return CHECK_FAILED if self.failures else CHECK_PASSED


def nothing_to_check(es: str, en: str) -> CheckResult:
    """The answer of a check that finds no case in the document, with the reason."""
    return CheckResult(0, (), Text(es, en))


def doubt(values: Sequence[Indicator], **fields: object) -> Failure:
    """A failure about published values, shown at the first."""
    return Failure(
        values[0], values[0].table_id, tuple(dict.fromkeys(item.value_id for item in values)), _told(fields)
    )


def doubt_at(place: Printed | None, table_id: str | None = None, **fields: object) -> Failure:
    """A failure about something printed that is no value, or about the document as a whole."""
    return Failure(place, table_id, (), _told(fields))


def _told(fields: dict[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in fields.items())
