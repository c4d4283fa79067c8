"""All checks in the order they are run and shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

from schemas.catalogue import Text
from schemas.checks import (
    acronyms_of_two,
    approval_dates,
    dates_out_of_order,
    dependency_spellings,
    differing_comparators,
    differing_dependencies,
    differing_formulas,
    differing_kpis,
    differing_names,
    differing_notes,
    differing_perspectives,
    differing_standards,
    differing_units,
    differing_values,
    kpi_against_perspective,
    kpi_in_one_section,
    kpi_of_two_indicators,
    marks_without_note,
    misspelt_acronyms,
    notes_without_mark,
    plan_year_elsewhere,
    project_dates_outside_plan,
    repeated_rows,
    shared_objectives,
    targets_in_one_section,
    years_in_names,
)
from schemas.checks.outcome import CheckedPlan, CheckResult

MODULES: tuple[ModuleType, ...] = (
    dates_out_of_order,
    differing_values,
    differing_units,
    differing_comparators,
    differing_standards,
    differing_formulas,
    differing_kpis,
    differing_dependencies,
    differing_perspectives,
    differing_names,
    differing_notes,
    kpi_of_two_indicators,
    kpi_in_one_section,
    kpi_against_perspective,
    targets_in_one_section,
    repeated_rows,
    marks_without_note,
    notes_without_mark,
    project_dates_outside_plan,
    approval_dates,
    plan_year_elsewhere,
    years_in_names,
    dependency_spellings,
    acronyms_of_two,
    misspelt_acronyms,
    shared_objectives,
)


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, which is also the rule its failures break, and what it says must hold."""

    name: str
    sentence: Text
    run: Callable[[CheckedPlan], CheckResult]


def _check(module: ModuleType) -> Check:
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    return Check(name, Text(_flowing(module.__doc__ or ""), _flowing(module.ENGLISH)), module.check)


def _flowing(text: str) -> str:
    return " ".join(text.split())


CHECKS: tuple[Check, ...] = tuple(map(_check, MODULES))
