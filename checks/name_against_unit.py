"""El nombre de un indicador y su unidad dicen lo mismo: lo que se llama número o total no es un porcentaje, y
lo que se llama porcentaje lo es. Las palabras están en el perfil. Calla sobre los nombres que empiezan de
otra manera o hablan de ambas cosas, y donde la fila trae números de varias unidades."""

from __future__ import annotations

from dataclasses import dataclass

from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.rows import PrintedRow, label, told
from schemas.language.judgement import PercentageWords
from schemas.phrases import folded_words
from schemas.units import kind_of

ENGLISH = (
    "The name of an indicator and its unit say the same: what is called a number or a total is no "
    "percentage, and what is called a percentage is one. The words are in the profile. Silent on names that "
    "begin otherwise or speak of both, and where the row bears numbers of several units."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each row with a number whose name begins with a word for counts or for percentages."""
    words = _Words.of(plan.profile.percentages)
    rows = [row for row in plan.rows if len({slot.unit for slot in row.numbers}) == 1]
    cases = [(row, share) for row in rows if (share := words.tell_share(row)) is not None]
    if not cases:
        return nothing_to_check(
            "Ningún nombre de indicador dice si es un número o un porcentaje.",
            "No indicator's name says whether it is a number or a percentage.",
        )
    wrong = (row for row, share in cases if share != (kind_of(next(iter(row.numbers)).unit) == "percent"))
    return CheckResult(len(cases), tuple(map(_failure, wrong)))


@dataclass(frozen=True, slots=True)
class _Words:
    """How names begin that are a count or a share, and beginnings of words for what is given as either."""

    counts: tuple[str, ...]
    shares: tuple[str, ...]
    either: tuple[str, ...]

    @classmethod
    def of(cls, words: PercentageWords) -> _Words:
        return cls(words.not_in_names, words.in_names, (*words.in_formulas, *words.may_pass_hundred))

    def tell_share(self, row: PrintedRow) -> bool | None:
        """Whether the name says that it is a share; None where it says nothing or both."""
        name = folded_words(f"{row.first.indicator} {row.first.detail or ''}") + " "
        if any(name.startswith(f"{word} ") for word in self.shares):
            return True
        counted = any(name.startswith(f"{word} ") for word in self.counts)
        return False if counted and not any(word.startswith(self.either) for word in name.split()) else None


def _failure(row: PrintedRow) -> Failure:
    values = tuple(row.numbers.values())
    return doubt(values, label=label(row.first), printed=told(values))
