"""Totals and the rows they add up, wherever those stand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checks.amounts import grouped
from checks.outcome import CheckResult
from schemas.records import Indicator
from tests.checks import made
from tests.checks.made_rows import row
from tests.publish import samples

NAME = "totals-against-parts"
COUNTS = st.lists(st.integers(1, 10**7), min_size=2, max_size=8)
Rows = list[list[Indicator]]


def answer(*rows: list[Indicator]) -> CheckResult:
    return made.answer(NAME, made.plan(*(item for cells in rows for item in cells)))


def fields(result: CheckResult) -> dict[str, str]:
    (failure,) = result.failures
    return dict(failure.fields)


def parts_of(counts: list[int]) -> Rows:
    return [row(f"Parte {place}", str(count)) for place, count in enumerate(counts)]


@given(COUNTS, st.booleans())
def test_a_total_of_its_parts_passes_above_and_below_them(counts: list[int], above: bool) -> None:
    total, parts = row("Total de atenciones", str(sum(counts))), parts_of(counts)
    result = answer(*([total, *parts] if above else [*parts, total]))
    assert (result.applied, result.failures) == (1, ())


@given(COUNTS, st.data())
def test_one_changed_part_of_a_bare_total_fails_and_tells_both_sums(
    counts: list[int], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(counts) - 1))
    changed = [*counts]
    changed[place] = data.draw(st.integers(1, 10**7))
    runs = [sum(changed[at:]) for at in range(len(changed) - 1)]
    assume(sum(counts) not in runs)
    told = fields(answer(*parts_of(changed), row("TOTAL", str(sum(counts)))))
    assert (told["printed"], told["sum"]) == tuple(grouped(Decimal(sum(one))) for one in (counts, changed))


@given(COUNTS, COUNTS, st.integers(1, 1000))
def test_a_total_of_totals_adds_up_the_totals(first: list[int], second: list[int], more: int) -> None:
    def listed(grand: int) -> CheckResult:
        one, other = row("Total de unas", str(sum(first))), row("Total de otras", str(sum(second)))
        return answer(*parts_of(first), one, *parts_of(second), other, row("TOTAL GENERAL", str(grand)))

    assume(sum(first) != sum(second))
    whole = sum(first) + sum(second)
    assert listed(whole).failures == ()
    (failure,) = listed(whole + more).failures
    assert dict(failure.fields)["sum"] == grouped(Decimal(whole))


def test_the_column_that_does_not_add_up_is_told_where_others_prove_the_parts() -> None:
    total = row("Total Consulta", "30", "300", "3,000")
    result = answer(total, row("General", "10", "120", "1,000"), row("Especial", "20", "200", "2,000"))
    told = fields(result)
    assert (told["when"], told["printed"], told["sum"], told["gap"]) == ("2021", "300", "320", "20")
    assert told["parts"] == "General 120 + Especial 200"
    assert result.applied == 3
    assert result.failures[0].place is total[1]


def test_a_longer_list_is_preferred_where_both_prove_as_many_columns() -> None:
    result = answer(
        row("Total Dental", "30", "30", "36"),
        row("General", "10", "10", "10"),
        row("Especial", "20", "20", "20"),
        row("Preventiva", "n/d", "6", "6"),
    )
    assert (fields(result)["when"], fields(result)["sum"]) == ("2021", "36")


def test_a_part_said_to_be_unavailable_may_fill_the_gap_but_not_make_the_sum_less() -> None:
    parts = [row("Una", "10", "10", "10"), row("Otra", "n/d", "5", "5")]
    assert answer(row("TOTAL", "25", "15", "15"), *parts, row("Tercera", "9", "0", "0")).failures == ()
    less = answer(row("TOTAL", "18", "15", "15"), *parts, row("Tercera", "9", "0", "0"))
    assert fields(less)["sum"] == "19"


def test_parts_of_the_group_the_total_names_are_added_even_far_off() -> None:
    group = [row("Una", "10", group="Solicitudes"), row("Otra", "20", group="Solicitudes")]
    assert fields(answer(row("Solicitudes", "90"), *group, row("Ajena", "60")))["sum"] == "30"


def test_a_far_off_total_under_a_heading_is_told_where_another_stands_above_its_parts() -> None:
    heading: dict[str, Any] = {"group": "CONSULTA"}
    listed = [
        row("Total Médica", "900", **heading),
        *(row(name, "100", **heading) for name in ("General", "Especial")),
        row("Total Dental", "30", **heading),
        *(row(name, "15", **heading) for name in ("Adulta", "Infantil")),
    ]
    assert (fields(answer(*listed))["printed"], fields(answer(*listed))["sum"]) == ("900", "200")
    far = row("Total Médica", "900", group="OTRA")
    assert answer(far, *listed[1:]).failures == ()


def test_scales_are_added_in_whole_units_and_roundings_allowed_for() -> None:
    money: dict[str, Any] = {"unit": "usd", "scale": 1000}
    parts = [row("Una", "10.4", **money), row("Otra", "20.3", **money)]
    assert answer(*parts, row("TOTAL", "30.8", **money)).failures == ()
    assert fields(answer(*parts, row("TOTAL", "30.9", **money)))["gap"] == "0.2"
    whole = row("TOTAL", "30,700", unit="usd", scale=1)
    assert answer(*parts, whole).failures == ()


@pytest.mark.parametrize("unit", ["percent", "ratio", "business_day"])
def test_it_is_silent_on_rates_and_durations_that_add_up_nowhere(unit: str) -> None:
    rates = [row(name, "30", unit=unit) for name in ("Una", "Otra")]
    assert answer(*rates, row("TOTAL", "45", unit=unit)).state == "not_applicable"


def test_rates_are_added_where_another_column_shows_that_they_add_up() -> None:
    rates = [row("Una", "40%", "40%"), row("Otra", "60%", "50%")]
    assert fields(answer(*rates, row("TOTAL", "100%", "100%")))["sum"] == "90"


def test_rates_beside_numbers_that_add_up_need_not_add_up_themselves() -> None:
    parts = [row("Una", "10", "40%"), row("Otra", "20", "50%")]
    result = answer(*parts, row("TOTAL", "30", "45%"))
    assert (result.applied, result.failures) == (1, ())


def test_a_total_of_totals_that_is_far_off_is_told() -> None:
    listed = [
        *parts_of([40, 50]),
        row("Total de unas", "90"),
        *parts_of([10, 25]),
        row("Total de otras", "35"),
    ]
    assert fields(answer(*listed, row("Total de todas", "963")))["sum"] == "125"


def test_it_is_silent_on_a_row_called_total_that_comes_near_no_sum() -> None:
    listed = [row("Total de horas de servidor", "9,731"), row("Enlaces", "40"), row("Equipos", "55")]
    assert answer(*listed).state == "not_applicable"


def test_single_digits_that_mend_a_far_sum_show_what_was_added() -> None:
    parts = [row("Una", "4,000"), row("Otra", "2,317")]
    assert fields(answer(row("Total de visitas", "9,317"), *parts))["sum"] == "6\u00a0317"


def test_parts_under_another_owner_are_none() -> None:
    parts = [row(name, "10", dependency="Otra") for name in ("Una", "Otra")]
    assert answer(row("TOTAL", "20"), *parts).state == "not_applicable"


def test_the_finding_names_total_and_parts() -> None:
    parts = [row("Una", "10"), row("Otra", "20")]
    result = answer(*parts, total := row("TOTAL", "31"))
    ids = [item.value_id for cells in (total, *parts) for item in cells]
    assert list(result.failures[0].value_ids) == ids


def test_cents_are_exact() -> None:
    cents = [replace(row(name, "0.10", unit="usd")[0], value_base=0.1) for name in ("Una", "Otra", "Tercera")]
    total = row("TOTAL", "0.30", unit="usd")
    assert sum(item.value or 0 for item in cents) != float(Decimal("0.30"))
    assert answer(*([item] for item in cents), total).failures == ()


def is_error(result: CheckResult) -> bool:
    (failure,) = result.failures
    return not failure.conditional


def summed(numbers: list[int], **head: Any) -> Rows:
    """Two parts that add up in the first two columns, and in the third not."""
    return [
        row("TOTAL", "30", "50", "90", row=numbers[0], **head),
        row("Una", "10", "20", "30", row=numbers[1]),
        row("Otra", "20", "30", "40", row=numbers[2]),
    ]


def test_it_is_an_error_where_other_columns_prove_the_parts() -> None:
    assert is_error(answer(*summed([4, 5, 6])))


def test_it_is_no_error_where_a_row_between_them_is_not_read() -> None:
    assert not is_error(answer(*summed([4, 5, 7])))


def test_a_row_without_values_between_them_is_read_all_the_same() -> None:
    values = [item for cells in summed([4, 5, 7]) for item in cells]
    heading = samples.cell(row=6, table_id=values[0].table_id)
    plan = made.plan(*values)
    with_cells = replace(plan, records=replace(plan.records, cells=(heading,)))
    assert is_error(made.answer(NAME, with_cells))


def test_it_is_no_error_where_no_other_print_shows_which_rows_are_added() -> None:
    assert not is_error(answer(row("Una", "10"), row("Otra", "20"), row("TOTAL", "31")))


def test_where_no_column_adds_up_a_part_may_be_lost_whatever_its_group_is_called() -> None:
    group = [row("Una", "10", group="Solicitudes"), row("Otra", "20", group="Solicitudes")]
    assert not is_error(answer(row("Solicitudes", "90"), *group))


def test_rows_of_another_table_are_no_parts_unless_they_add_up() -> None:
    other: dict[str, Any] = {"table_id": "t2"}
    rest = [row("Una", "10", **other), row("Otra", "20", **other)]
    assert answer(row("TOTAL", "31"), *rest).state == "not_applicable"
    assert answer(row("TOTAL", "30"), *rest).state == "passed"


def test_parts_of_another_table_make_no_error() -> None:
    total, *parts = summed([4, 5, 6])
    assert not is_error(answer(total, *([replace(one, table_id="t2") for one in part] for part in parts)))


def test_rows_without_a_name_are_no_parts_of_a_sum_that_nothing_proves() -> None:
    nameless = [row("", "10"), row("Otra", "20")]
    assert answer(row("TOTAL", "31"), *nameless).state == "not_applicable"


def test_all_numbers_of_the_message_are_written_alike() -> None:
    told = fields(answer(row("Una", "1,000"), row("Otra", "2,000"), row("TOTAL", "3,001")))
    assert (told["printed"], told["sum"]) == ("3\u00a0001", "3\u00a0000")
    assert told["parts"] == "Una 1\u00a0000 + Otra 2\u00a0000"
