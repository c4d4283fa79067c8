"""Un porcentaje está entre 0 y 100. Calla hasta 200 donde el nombre, la fórmula o la medida hablan de algo
que puede pasar de 100 (ejecución, cumplimiento, crecimiento…), donde el mismo indicador pasa de 100 en otro
año, y donde compara otros números de su fila; y bajo 0 donde hablan de un cambio (crecimiento, variación…);
las palabras están en el perfil."""

from __future__ import annotations

from collections.abc import Sequence

from checks.outcome import CheckedPlan, CheckResult, doubt, nothing_to_check
from checks.rows import PrintedRow, label, number_printed, when
from schemas.phrases import folded_words
from schemas.profile import Profile
from schemas.records import Indicator
from schemas.units import kind_of

ENGLISH = (
    "A percentage lies between 0 and 100. Silent up to 200 where the name, formula or measure speaks of "
    "something that may pass 100 (execution, compliance, growth…), where the same indicator passes 100 in "
    "another year, and where it compares other numbers of its row; and below 0 where they speak of a "
    "change (growth, variation…); the words are in the profile."
)
WHOLE, MOST = 100, 200


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each printed percentage."""
    cases = [
        (value, row)
        for row in plan.rows
        for value in row.values
        if number_printed(value) and kind_of(value.unit) == "percent"
    ]
    if not cases:
        return nothing_to_check("Ningún valor es un porcentaje.", "No value is a percentage.")
    failures = tuple(
        doubt([value], label=label(value), when=when(value), printed=value.raw)
        for value, row in cases
        if not _is_possible(value, row, plan.profile)
    )
    return CheckResult(len(cases), failures)


def _is_possible(value: Indicator, row: PrintedRow, profile: Profile) -> bool:
    number = value.value or 0.0
    if number < 0:
        return _speaks(value, profile.percentages.may_be_negative)
    if number <= WHOLE:
        return True
    shares = (item for item in row.values if item is not value and kind_of(item.unit) == "percent")
    others = (item.value or 0.0 for item in shares)
    passes = any(other > WHOLE for other in others) or _is_beside_its_numbers(value, row)
    return number <= MOST and (passes or _speaks(value, profile.percentages.may_pass_hundred))


def _is_beside_its_numbers(value: Indicator, row: PrintedRow) -> bool:
    """Whether another column of the row has numbers in another unit, which the percentage may compare."""
    others = (item for item in row.numbers.values() if kind_of(item.unit) != "percent")
    return any(item.column != value.column for item in others)


def _speaks(value: Indicator, starts: Sequence[str]) -> bool:
    texts = (value.indicator, value.detail, value.formula, value.measure)
    words = " ".join(folded_words(text) for text in texts if text).split()
    return any(word.startswith(tuple(starts)) for word in words)
