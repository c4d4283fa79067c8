"""Headings over rows that name the indicator: what names the rows themselves is then its detail."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.typeset.model import Dress, Item, Style
from tests.values.test_meaning import line, read

DRESSES: tuple[Dress, ...] = ("ruled", "horizontal", "bare", "zebra")
HEADINGS = ("Usos registrados", "Estaciones instaladas")


Told = set[tuple[str | None, str, str | None, str]]
ROWS = (("Norte", "Sur"), ("Este", "Oeste"))


def named(*headings: str, header: str, dress: Dress = "ruled") -> Told:
    """Group, indicator, detail and text of each value of two rows below each of two headings."""
    lines = [line(header, "META 2022", "EJECUTADO 2022")]
    for turn, (heading, rows) in enumerate(zip(headings, ROWS, strict=True)):
        lines.append(line(Item(heading, columns=3, bold=True)))
        lines += [line(row, str(10 * turn + n), str(10 * turn + n + 4)) for n, row in enumerate(rows, 11)]
    found = read(lines, style=Style(dress=dress)).values.indicators
    return {(one.group, one.indicator, one.detail, one.raw) for one in found}


def values() -> Iterator[tuple[int, str, str]]:
    """The number of its heading, the name of its row and the text of each value."""
    for turn, rows in enumerate(ROWS):
        for n, row in enumerate(rows, 11):
            yield from ((turn, row, str(10 * turn + n)), (turn, row, str(10 * turn + n + 4)))


def as_details(*headings: str) -> Told:
    return {(None, headings[turn], row, text) for turn, row, text in values()}


def as_names(*groups: str) -> Told:
    return {(groups[turn], row, None, text) for turn, row, text in values()}


@pytest.mark.parametrize("dress", DRESSES)
def test_a_heading_behind_the_label_of_an_indicator_names_it(dress: Dress) -> None:
    headings = (f"Indicador: {one}" for one in HEADINGS)
    assert named(*headings, header="DESGLOSE", dress=dress) == as_details(*HEADINGS)


@pytest.mark.parametrize("header", ["REGIÓN SANITARIA", "Departamento", "SEDE"])
def test_a_heading_over_rows_that_are_places_by_their_header_names_the_indicator(header: str) -> None:
    assert named(*HEADINGS, header=header) == as_details(*HEADINGS)
    assert named(*HEADINGS, header="INDICADOR") == as_names(*HEADINGS)


@pytest.mark.parametrize("places", [("Zona Norte", "Zona Sur"), ("Costa", "Sierra")])
def test_a_heading_over_such_rows_that_is_a_place_itself_or_one_word_names_none(
    places: tuple[str, str],
) -> None:
    header = "REGIÓN SANITARIA"
    assert named(*places, header=header) == as_names(*places)
    assert named(*HEADINGS, header=header) == as_details(*HEADINGS)


def test_a_heading_of_a_group_ends_what_the_one_before_names() -> None:
    found = named("Indicador: Usos registrados", "Obras del año", header="INDICADOR")
    assert {one[:3] for one in found} == {
        *((None, "Usos registrados", row) for row in ROWS[0]),
        *(("Obras del año", row, None) for row in ROWS[1]),
    }


@pytest.mark.parametrize("header", ["REGIÓN SANITARIA", "MUNICIPIO"])
def test_places_that_come_again_below_each_heading_are_details_of_it(header: str) -> None:
    lines = [line(header, "META 2022", "EJECUTADO 2022")]
    for turn, heading in enumerate(HEADINGS):
        lines.append(line(Item(heading, columns=3, bold=True)))
        lines += [line(row, f"{turn + 1}{n}", f"{turn + 3}{n}") for n, row in enumerate(ROWS[0], 1)]
    found = read(lines).values.indicators
    assert {(one.group, one.indicator, one.detail) for one in found} == {
        (None, heading, row) for heading in HEADINGS for row in ROWS[0]
    }
    assert len(found) == 2 * len(HEADINGS) * len(ROWS[0])


@pytest.mark.parametrize("dress", DRESSES)
def test_a_heading_behind_the_label_of_a_measure_says_what_the_rows_below_count(dress: Dress) -> None:
    lines = [line("ACTIVIDAD", "META 2022", "EJECUTADO 2022")]
    for measure, name, values in (("PERSONAS", "Visitas", "64"), ("PORCENTAJE", "Reclamos resueltos", "95")):
        lines.append(line(Item(f"Unidad de medida: {measure}", columns=3, bold=True)))
        lines.append(line(name, values, f"{values[0]}0"))
    found = read(lines, style=Style(dress=dress)).values.indicators
    assert {(one.indicator, one.group, one.measure, one.unit) for one in found} == {
        ("Visitas", None, "PERSONAS", "count"), ("Reclamos resueltos", None, "PORCENTAJE", "percent"),
    }  # fmt: skip
