"""Dos indicadores distintos de una sección no se calculan con la misma fórmula, ni con fracciones del mismo
numerador. Calla donde son detalles de un mismo indicador o llevan igual nombre, donde tres o más comparten
lo mismo (es una manera general de medir) y sobre numeradores de menos de tres palabras."""

from __future__ import annotations

import re

from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.rows import label
from schemas.phrases import fold, folded_words
from schemas.records import Indicator

ENGLISH = (
    "Two different indicators of a section are not computed with the same formula, nor with fractions of "
    "the same numerator. Silent where they are details of one indicator or bear the same name, where "
    "three or more share the same (a general way to measure) and on numerators of fewer than three words."
)
WORD = re.compile(r"[^\W_]+|[∑Σ]")
FEWEST_WORDS, FEW = 3, 2


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each indicator with a formula; one failure for each later one like an earlier."""
    first: dict[tuple[str, str], Indicator] = {}
    for item in plan.records.indicators:
        if item.formula:
            first.setdefault((item.section, folded_words(item.indicator)), item)
    if not first:
        return nothing_to_check("Ningún indicador imprime su fórmula.", "No indicator prints its formula.")
    alike: dict[tuple[str, str], list[Indicator]] = {}
    for item in first.values():
        if len((numerator := _numerator(item.formula or "")).split()) >= FEWEST_WORDS:
            alike.setdefault((item.section, numerator), []).append(item)
    pairs = [found for found in alike.values() if len(found) == FEW]
    return CheckResult(len(first), tuple(_failure(*pair) for pair in pairs))


def _numerator(formula: str) -> str:
    """The words before the first dividing line, all of them where there is none."""
    return " ".join(WORD.findall(fold(formula.partition("/")[0])))


def _failure(one: Indicator, other: Indicator) -> Failure:
    return doubt(
        (other, one),
        label=label(other),
        formula=" ".join((other.formula or "").split()),
        other=label(one),
        other_formula=" ".join((one.formula or "").split()),
    )
