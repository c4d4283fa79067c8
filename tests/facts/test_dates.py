from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.dates import ends_before, month_named, read_date
from tests.facts.script import generic

MONTHS = generic().month_numbers
NAMES = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
         "noviembre", "diciembre")  # fmt: skip


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 1, 1)))
def test_every_way_to_print_a_day_reads_the_same(day: datetime.date) -> None:
    name = NAMES[day.month - 1]
    printed = (
        f"{day.day:02d}/{day.month:02d}/{day.year}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day} de {name} de {day.year}",
        f"{day.day}/{name.upper()}/{day.year}",
        f"{day.day} {name.capitalize()} {day.year}.",
        day.isoformat(),
    )
    assert {read_date(text, MONTHS).iso for text in printed} == {day.isoformat()}


@given(st.integers(1, 99), st.integers(1, 99), st.integers(1900, 2099))
def test_a_date_is_the_calendars_or_reported(day: int, month: int, year: int) -> None:
    read = read_date(f"{day}/{month}/{year}", MONTHS)
    try:
        expected = datetime.date(year, month, day).isoformat()
    except ValueError:
        assert (read.iso, read.rule) == (None, "date-impossible")
    else:
        assert (read.iso, read.rule) == (expected, None)


@pytest.mark.parametrize(
    "text",
    ["01/02/21", "1/2-2021", "pronto", "", "32 de brumario de 2021", "１/２/2021", "01/02/2021 03/04/2021"],
)
def test_what_is_not_one_date_is_reported(text: str) -> None:
    assert read_date(text, MONTHS).rule == "date-unreadable"


@given(st.text(max_size=60))
def test_any_text_reads_or_is_reported(text: str) -> None:
    read = read_date(text, MONTHS)
    assert (read.iso is None) == (read.rule is not None)


def test_dates_are_read_as_far_as_printed() -> None:
    assert read_date("Marzo 2024", MONTHS).iso == "2024-03"
    assert read_date("2024", MONTHS).iso == "2024"
    assert read_date("SETIEMBRE DE 2024", MONTHS).iso == "2024-09"


def test_a_month_line_has_no_day() -> None:
    assert month_named("San Miguel, octubre de 2029", MONTHS) == "2029-10"
    assert month_named("OCTUBRE 2029", MONTHS) == "2029-10"
    assert month_named("DE FECHA 19/OCTUBRE/2029", MONTHS) is None


def test_ends_are_compared_as_far_as_both_are_printed() -> None:
    assert ends_before("2029-10-05", "2029-10-04")
    assert not ends_before("2029-10-05", "2029-10")
    assert ends_before("2029-10-05", "2029-09")
