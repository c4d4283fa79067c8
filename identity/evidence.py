"""What speaks for two rows being one indicator and what against it; and how much counts as alike."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Literal

from identity.similarity import Owners, formula_similarity, numbers_of
from identity.wording import ShortForms, short_forms
from schemas.profile import Profile
from schemas.records import Indicator

Said = Literal["agrees", "differs", "open"]
"""Whether two rows say the same of a thing or say otherwise; open where one of them says nothing of it."""
Wording = Literal["same", "contained", "alike"]


@dataclass(frozen=True, slots=True)
class LinkLimits:
    """From when on things count as alike, in points of 100 each, as a profile sets them.

    Two plans' or sections' indicators are linked by name within a dependency from `same` on, where they bear
    one code from `same_code` on; from `doubtful` on that is proposed. `owner` is for dependencies, `margin`
    how far the best must be ahead of the next. Rows of one plan are paired from `alike` on, with `evidence`
    added for one KPI code and for one formula, and `lead` for the next best; formulas are the same from
    `formula` on, words from `spelling` on. `kinds` are the
    words that names of dependencies begin with, folded, `short` the short forms of their words.
    """

    same: float
    same_code: float
    doubtful: float
    owner: float
    margin: float
    alike: float
    lead: float
    evidence: float
    formula: float
    spelling: float
    kinds: tuple[str, ...]
    short: ShortForms

    @property
    def owners(self) -> Owners:
        """When two dependencies are one."""
        return Owners(self.kinds, self.owner, self.short)


def limits_of(profile: Profile) -> LinkLimits:
    """The limits of a profile."""
    words = profile.context
    short = short_forms(words.dependency_short_forms)
    return LinkLimits(
        **asdict(profile.links), **asdict(profile.pairing), kinds=words.dependency_starts, short=short
    )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two rows say of themselves, held against each other thing by thing.

    `names` is how alike their names are, from 0 to 100; by their `wording` they are the same, one says all
    that the other does, or they are alike and no more.
    """

    names: float
    wording: Wording
    owner: Said
    kind: Said
    kpi: Said
    code: Said
    formula: Said
    group: Said
    detail: Said
    numbers: Said

    @property
    def agreeing(self) -> tuple[str, ...]:
        """The things of which both say the same."""
        return self._that("agrees")

    @property
    def differing(self) -> tuple[str, ...]:
        """The things of which they say otherwise."""
        return self._that("differs")

    def _that(self, verdict: Said) -> tuple[str, ...]:
        return tuple(field.name for field in fields(self) if getattr(self, field.name) == verdict)


def said(one: object, other: object, same: bool | None = None) -> Said:
    """The verdict on what two rows say of a thing: whether it is the `same`, else whether it is equal."""
    if not one or not other:
        return "open"
    return "agrees" if (one == other if same is None else same) else "differs"


def said_of_values(one: Indicator, other: Indicator, limits: LinkLimits) -> dict[str, Said]:
    """The verdicts on what a value's columns say as they stand: kind, codes and formula."""
    alike = formula_similarity(one.formula, other.formula) >= limits.formula
    return {
        "kind": said(one.kind, other.kind),
        "kpi": said(one.kpi, other.kpi),
        "code": said(one.code, other.code),
        "formula": said(one.formula, other.formula, alike),
    }


def said_of_numbers(one: str, other: str) -> Said:
    """Whether two names hold the same numbers: two fractions or doses of one name are two indicators."""
    first, second = numbers_of(one), numbers_of(other)
    return "open" if first == second == () else "agrees" if first == second else "differs"
