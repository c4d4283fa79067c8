"""Numbers, rows, columns and formulas that repeat what stands beside them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checks.outcome import CheckResult
from schemas.records import Indicator
from tests.checks import made
from tests.checks.made_rows import row

STILL, YEAR = "never-changes", "year-repeated"
ROWS, COLUMNS, FORMULAS = "rows-alike", "columns-alike", "formulas-alike"
CHANGING = [("2,761,640", "3,290,456", "3,306,640"), ("1,344,850", "1,483,012", "1,482,345")]


def answer(name: str, *rows: list[Indicator]) -> CheckResult:
    return made.answer(name, made.plan(*(item for cells in rows for item in cells)))


def changing() -> list[list[Indicator]]:
    return [row(f"Cambia {n}", *texts) for n, texts in enumerate(CHANGING)]


@pytest.mark.parametrize(
    ("text", "changes", "failed"),
    [
        ("1,992,345", {}, 1),
        ("12", {}, 0),
        ("2,000,000", {}, 0),
        ("98.75%", {}, 0),
        ("1,992,345", {"unit": "score"}, 0),
    ],
)
def test_a_long_number_in_all_years_fails(text: str, changes: dict[str, Any], failed: int) -> None:
    assert len(answer(STILL, *changing(), row("Desechos", text, text, text, **changes)).failures) == failed


def test_it_is_no_wonder_where_most_of_the_list_stands_still_or_years_are_few() -> None:
    still = [row(f"Igual {n}", "1,992,345", "1,992,345", "1,992,345") for n in range(3)]
    assert answer(STILL, *changing(), *still).failures == ()
    assert answer(STILL, *changing(), row("Desechos", "1,992,345", "1,992,345")).failures == ()


def test_a_long_number_repeated_in_the_next_year_fails_where_the_row_changes() -> None:
    cells = row("Kilómetros", "282,772", "264,026", "264,026")
    (failure,) = answer(YEAR, *changing(), cells).failures
    assert failure.place is cells[2]
    assert failure.value_ids == (cells[2].value_id, cells[1].value_id)


def test_years_that_do_not_follow_one_another_may_bear_the_same_number() -> None:
    apart = [{"year": year, "period": str(year)} for year in (2019, 2022)]
    assert answer(YEAR, *changing(), row("Hectáreas", "264,026", "264,026", columns=apart)).failures == ()


def test_short_numbers_and_rows_that_never_change_are_not_told_as_repeated_years() -> None:
    assert answer(YEAR, *changing(), row("Eventos", "107", "177", "177")).failures == ()
    assert answer(YEAR, *changing(), row("Desechos", *["1,992,345"] * 3)).failures == ()
    assert len(answer(YEAR, *changing(), row("Desechos", *["1,992,345"] * 2)).failures) == 1


def test_two_rows_with_one_long_number_or_two_shorter_ones_fail() -> None:
    assert len(answer(ROWS, row("BCG", "19,714"), row("Hepatitis", "19,714")).failures) == 1
    assert len(answer(ROWS, row("Una", "428", "276"), row("Otra", "428", "276")).failures) == 1
    assert answer(ROWS, row("Una", "428", "276"), row("Otra", "428", "277")).failures == ()
    assert answer(ROWS, row("Una", "12", "24", "36"), row("Otra", "12", "24", "36")).failures == ()


def test_each_shared_number_is_told_once_with_the_nearest_row() -> None:
    rows = [
        row("BCG", "17,001", "20,381"),
        row("Hepatitis", "10,848", "20,381"),
        row("Polio", "10,848", "20,381"),
    ]
    told = [dict(failure.fields) for failure in answer(ROWS, *rows).failures]
    assert [(item["label"], item["other"], item["shared"]) for item in told] == [
        ("Hepatitis", "BCG", "2022: 20,381"),
        ("Polio", "Hepatitis", "2021: 10,848; 2022: 20,381"),
    ]


def test_a_total_or_another_owner_may_have_the_same_number() -> None:
    assert answer(ROWS, row("Una", "19,714"), row("TOTAL", "19,714")).failures == ()
    assert answer(ROWS, row("Una", "19,714"), row("Otra", "19,714", dependency="Otra")).failures == ()


@given(
    st.lists(st.integers(101, 99999).filter(lambda n: n % 10), min_size=5, max_size=9, unique=True), st.data()
)
def test_a_column_that_repeats_the_one_beside_it_fails_unless_one_row_differs(
    numbers: list[int], data: st.DataObject
) -> None:
    copied = [row(f"Fila {n}", str(n), str(n)) for n in numbers]
    (failure,) = answer(COLUMNS, *copied).failures
    assert dict(failure.fields)["count"] == str(len(numbers))
    place, other = data.draw(st.integers(0, len(numbers) - 1)), data.draw(st.integers(101, 999))
    assume(other != numbers[place] and other % 10)
    copied[place] = row("Otra", str(numbers[place]), str(other))
    assert answer(COLUMNS, *copied).failures == ()


def test_equal_months_of_a_year_are_no_copied_columns() -> None:
    months = [{"year": 2022, "period": f"2022-0{n}"} for n in (1, 2)]
    assert (
        answer(COLUMNS, *(row(f"Fila {n}", f"12{n}", f"12{n}", columns=months) for n in range(1, 7))).applied
        == 0
    )


def test_two_indicators_with_one_formula_or_one_numerator_fail() -> None:
    one = row("Eficacia", "70%", formula="(Total de recomendaciones cumplidas/total de emitidas) x 100")
    two = row("Contratistas", "5%", formula="Total de Recomendaciones cumplidas / Total de pendientes")
    (failure,) = answer(FORMULAS, one, two).failures
    assert failure.place is two[0]
    assert dict(failure.fields)["other"] == "Eficacia"


@pytest.mark.parametrize(
    "rows",
    [
        [
            ("Nivel", "Total de Inventario / referencias", "body"),
            ("Nivel", "Total de Inventario / referencias", "body"),
        ],
        [("Una", "Total de obras hechas / a", "body"), ("Otra", "Total de obras hechas / a", "annex")],
        [("Una", "Obras hechas / a", "body"), ("Otra", "Obras hechas / b", "body")],
        [(name, "Total de metas cumplidas / metas", "body") for name in ("Una", "Otra", "Tercera")],
    ],
    ids=["one name", "other section", "short numerator", "general formula"],
)
def test_it_is_silent_on_formulas_shared_with_reason(rows: list[tuple[str, str, str]]) -> None:
    cells = [row(name, "5%", formula=formula, section=section) for name, formula, section in rows]
    assert answer(FORMULAS, *cells).failures == ()
