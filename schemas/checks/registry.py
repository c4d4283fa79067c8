"""All checks in the order they are run and shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

from schemas.catalogue import Text
from schemas.checks import (
    acronyms_of_two,
    amount_beyond_all_others,
    amount_in_thousands_too_small,
    amount_without_scale,
    approval_dates,
    columns_alike,
    comparator_differs_between_years,
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
    executed_far_from_plan,
    formula_against_unit,
    formulas_alike,
    jump_between_years,
    kpi_against_perspective,
    kpi_in_one_section,
    kpi_of_two_indicators,
    marks_without_note,
    misspelt_acronyms,
    name_against_unit,
    never_changes,
    notes_without_mark,
    percent_out_of_bounds,
    plan_year_elsewhere,
    project_dates_outside_plan,
    repeated_rows,
    rows_alike,
    scale_differs_between_years,
    second_value_in_one_section,
    separator_read_two_ways,
    share_against_count,
    shared_objectives,
    targets_in_one_section,
    totals_against_parts,
    totals_without_value,
    year_against_its_periods,
    year_repeated,
    years_in_names,
    zero_where_none_can_be,
)
from schemas.checks.outcome import CheckedPlan, CheckResult

NUMBERS: tuple[ModuleType, ...] = (
    totals_against_parts,
    totals_without_value,
    year_against_its_periods,
    percent_out_of_bounds,
    share_against_count,
    jump_between_years,
    executed_far_from_plan,
    zero_where_none_can_be,
    amount_beyond_all_others,
    amount_in_thousands_too_small,
    amount_without_scale,
    scale_differs_between_years,
    comparator_differs_between_years,
    formula_against_unit,
    name_against_unit,
    separator_read_two_ways,
    never_changes,
    year_repeated,
    rows_alike,
    columns_alike,
    formulas_alike,
)
MODULES: tuple[ModuleType, ...] = (
    *NUMBERS,
    dates_out_of_order,
    differing_values,
    differing_units,
    second_value_in_one_section,
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
