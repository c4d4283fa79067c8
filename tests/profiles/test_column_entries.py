"""What a profile says of single columns: found by their headers, it corrects what was read and not print."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from extract.document import read_document
from extract.process.job import ReadOptions
from extract.source import open_source
from schemas.profile_files import PROFILES
from schemas.profile_reading import load_profile
from schemas.records import DocumentRecords
from schemas.texts import ProfileError
from tests.foreign.model import Banner, Column, Row, Sheet, blocks
from tests.typeset.model import Style, TextBlock
from tests.typeset.typesetter import typeset

Read = Callable[..., DocumentRecords]
NAME, MEASURE = Column(("Actividad",), 3), Column(("Unidad de medida",), 1.4)
FIRST, SECOND = "Ordenar los fondos", "Atender consultas"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a sheet of these columns and rows with the entries of a profile for columns."""

    def reading(
        columns: Sequence[Column], rows: Sequence[Row | Banner], *entries: str, kind: str = "columns"
    ) -> DocumentRecords:
        path = tmp_path / "plan.pdf"
        folder = Path(tempfile.mkdtemp(dir=tmp_path)) / "profiles"
        cover = [TextBlock("CONSEJO DE ARCHIVOS", bold=True), TextBlock("PLAN ANUAL 2025", bold=True)]
        sheet = Sheet("TAREAS", tuple(columns), tuple(rows))
        path.write_bytes(typeset([*cover, *blocks(sheet)], replace(Style(), size=8)).pdf)
        shutil.copytree(PROFILES, folder)
        lines = "".join(f"  - {entry}\n" for entry in entries)
        (folder / "own.yaml").write_text(f"recognised_by: []\n{kind}:\n{lines}", encoding="utf-8")
        return read_document(open_source(path), ReadOptions("own", profiles_dir=folder))

    return reading


def said(records: DocumentRecords) -> list[tuple[str, str, str, str | None, str | None]]:
    return [(one.indicator, one.raw, one.series, one.period, one.unit) for one in records.indicators]


def rules(records: DocumentRecords) -> set[str]:
    return {one.rule for one in records.findings}


TWO = (NAME, Column(("Meta 2025",), 1), Column(("Avance 2025",), 1))
NUMBERS = (Row((FIRST, "12", "7")), Row((SECOND, "34", "9")))


def test_an_entry_corrects_the_series_and_role_of_its_column_alone(read: Read) -> None:
    turned = read(
        TWO, NUMBERS, "{header: ['avance {year}'], series: plan}", "{header: [Meta 2025], role: other}"
    )
    assert said(turned) == [
        (FIRST, "7", "plan", "2025", "count"),
        (SECOND, "9", "plan", "2025", "count"),
    ]
    assert {one.series_by for one in turned.columns if one.role == "value"} == {"profile"}


@pytest.mark.parametrize(
    "header",
    ["Avance fís. 2025", "AVANCE FÍSICO 2025", "avance fisico {year}", "Avan. Fís. {year}"],
)
def test_headers_are_one_whatever_their_case_and_abbreviations(read: Read, header: str) -> None:
    columns = (NAME, Column(("Avance fís. 2025",), 1))
    rows = (Row((FIRST, "12")), Row((SECOND, "34")))
    told = read(columns, rows, f"{{header: ['{header}'], series: baseline}}")
    assert {one.series for one in told.indicators} == {"baseline"}


def test_an_entry_of_two_levels_is_of_no_other_column_of_its_last_level(read: Read) -> None:
    columns = (
        NAME,
        *(
            Column((over, part), 1)
            for over in ("Primer trimestre", "Segundo trimestre")
            for part in ("P", "E")
        ),
    )
    rows = (Row((FIRST, "1", "2", "3", "4")), Row((SECOND, "5", "6", "7", "8")))
    told = read(columns, rows, "{header: [Segundo trimestre, E], series: baseline}")
    of_raw = {one.raw: one.series for one in told.indicators}
    assert [of_raw[raw] for raw in ("1", "2", "3", "4")] == ["plan", "executed", "plan", "baseline"]


def test_a_printed_year_and_part_of_the_year_count_and_the_entry_is_told(read: Read) -> None:
    columns = (NAME, Column(("Meta 2024",), 1), Column(("Meta II trimestre",), 1))
    told = read(
        columns, NUMBERS, "{header: [Meta 2024], year: 2021}", "{header: [Meta II trimestre], period: Q3}"
    )
    assert {(one.raw, one.year, one.period) for one in told.indicators} == {
        ("12", 2024, "2024"),
        ("34", 2024, "2024"),
        ("7", 2025, "2025-Q2"),
        ("9", 2025, "2025-Q2"),
    }
    contradicted = [one.message for one in told.findings if one.rule == "profile-against-print"]
    assert len(contradicted) == 2
    assert all(one.certainty != "certain" for one in told.indicators)


@pytest.mark.parametrize(
    ("header", "year", "period"),
    [
        ("Alcanzado 2023", 2023, "2023"),
        ("Alcanzado ene-sep 2024", 2024, "2024-01/2024-09"),
        ("2024", 2024, "2024"),
    ],
)
def test_what_a_header_prints_counts_though_its_entry_has_no_slot_for_it(
    read: Read, header: str, year: int, period: str
) -> None:
    columns = (NAME, Column(("Meta 2025",), 1), Column((header,), 1.6))
    entry = f"{{texts: ['{header}'], role: value, series: executed}}"
    told = read(columns, NUMBERS, entry, kind="headers")
    found = {(one.raw, one.year, one.period, one.series) for one in told.indicators}
    assert found >= {(raw, year, period, "executed") for raw in ("7", "9")}


def test_an_entry_of_a_header_over_codes_and_names_publishes_no_code_as_a_name(read: Read) -> None:
    columns = (Column(("Código y descripción de la actividad",), 3), Column(("Meta 2025",), 1))
    rows = (Row((f"1.1 {FIRST}", "12")), Row((f"1.2 {SECOND}", "34")))
    entry = "{texts: [Código y descripción de la actividad], role: indicator}"
    plain, told = read(columns, rows), read(columns, rows, entry, kind="headers")
    assert [one.indicator for one in told.indicators] == [one.indicator for one in plain.indicators]


def test_a_numbered_part_of_the_year_may_be_told_in_months_and_a_named_one_not(read: Read) -> None:
    columns = (NAME, Column(("Meta 1.er cuatrimestre",), 1.4), Column(("Meta enero-marzo",), 1.4))
    told = read(
        columns,
        NUMBERS,
        "{header: [Meta 1.er cuatrimestre], period: 03/07}",
        "{header: [Meta enero-marzo], period: 02/04}",
    )
    assert {(one.raw, one.period) for one in told.indicators} == {
        ("12", "2025-03/2025-07"),
        ("34", "2025-03/2025-07"),
        ("7", "2025-Q1"),
        ("9", "2025-Q1"),
    }
    contradicted = [one.message_en for one in told.findings if one.rule == "profile-against-print"]
    assert ["enero-marzo" in one for one in contradicted] == [True]


def test_a_series_told_of_a_column_counts_before_that_of_its_rows(read: Read) -> None:
    columns = (NAME, Column(("P/E",), 0.6), Column(("Enero",), 1), Column(("Avance anual",), 1))
    rows = tuple(Row((name, mark, "5", "70")) for name in (FIRST, SECOND) for mark in ("P", "E"))
    told = read(columns, rows, "{header: [Avance anual], role: value, series: executed}")
    assert {one.series for one in told.indicators if one.raw == "70"} == {"executed"}
    assert {one.series for one in told.indicators if one.raw == "5"} == {"plan", "executed"}


def test_a_column_nobody_knows_is_read_as_told_with_the_year_its_header_prints(read: Read) -> None:
    columns = (NAME, Column(("Meta 2025",), 1), Column(("Cupo 2023",), 1.6))
    told = read(columns, NUMBERS, "{header: ['Cupo {year}'], role: value, series: executed}")
    assert {(one.raw, one.year, one.series) for one in told.indicators} >= {
        ("7", 2023, "executed"),
        ("9", 2023, "executed"),
    }


def test_a_column_nobody_knows_becomes_one_of_values(read: Read) -> None:
    columns = (NAME, Column(("Meta 2025",), 1), Column(("Cupo",), 1))
    told = read(columns, NUMBERS, "{header: [Cupo], role: value, series: executed, period: S1, year: 2024}")
    assert (FIRST, "7", "executed", "2024-S1", "count") in said(told)
    assert "unknown-header" not in rules(told)


def test_the_column_that_a_person_says_names_the_rows_names_them(read: Read) -> None:
    columns = (NAME, Column(("Responsable",), 2), Column(("Meta 2025",), 1))
    rows = (Row((FIRST, "Archivo central", "12")), Row((SECOND, "Sala de lectura", "34")))
    told = read(
        columns, rows, "{header: [Responsable], role: indicator}", "{header: [Actividad], role: group}"
    )
    assert [one.indicator for one in told.indicators] == ["Archivo central", "Sala de lectura"]


def test_unit_and_scale_of_bare_numbers_are_told_and_those_a_header_prints_are_not(read: Read) -> None:
    columns = (NAME, Column(("Monto",), 1), Column(("Avance (%)",), 1))
    told = read(
        columns,
        (Row((FIRST, "12", "7")), Row((SECOND, "34", "9"))),
        "{header: [Monto], role: value, series: plan, unit: gtq, scale: 1000}",
        "{header: [Avance (%)], unit: usd}",
    )
    assert {(one.raw, one.unit, one.value_base) for one in told.indicators} >= {
        ("12", "gtq", 12000),
        ("7", "percent", 7),
    }
    assert "profile-against-print" in rules(told)


def test_a_measure_beside_the_row_knows_better_what_is_counted_but_not_what_money_is(read: Read) -> None:
    columns = (NAME, MEASURE, Column(("Meta",), 1), Column(("Asignado",), 1))
    rows = (Row((FIRST, "Porcentaje", "12", "700")), Row((SECOND, "Folios", "34", "900")))
    told = read(
        columns,
        rows,
        "{header: [Meta], unit: count}",
        "{header: [Asignado], role: value, series: plan, unit: gtq}",
    )
    units = {one.raw: one.unit for one in told.indicators}
    assert (units["12"], units["34"]) == ("percent", "count")
    assert (units["700"], units["900"]) == ("gtq", "gtq")


def test_an_entry_that_no_table_prints_is_told(read: Read) -> None:
    told = read(TWO, NUMBERS, "{header: [Presupuesto ley], series: executed}")
    unused = [one.message for one in told.findings if one.rule == "profile-column-unused"]
    assert ["Presupuesto ley" in one for one in unused] == [True]


def test_a_header_row_of_unknown_words_heads_columns_once_they_are_told(read: Read) -> None:
    columns = (Column(("Quehacer",), 3), Column(("Cupo",), 1))
    rows = (Row((FIRST, "12")), Row((SECOND, "34")))
    told = read(
        columns, rows, "{header: [Quehacer], role: indicator}", "{header: [Cupo], role: value, series: plan}"
    )
    assert [(one.indicator, one.raw) for one in told.indicators] == [(FIRST, "12"), (SECOND, "34")]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("{header: [Meta]}", "no dice nada"),
        ("{header: [Meta], rol: value}", "«role»"),
        ("{header: [Meta], role: amount}", "no se conoce el rol «amount»"),
        ("{header: [Meta], role: other, series: plan}", "`series` necesita `role: value`"),
        ("{header: [Meta], period: Q7}", "no se conoce el período «Q7»"),
        ("{header: [Meta], unit: dolares}", "no se conoce la unidad «dolares»"),
        ("{header: ['Meta {month}'], series: plan}", "{month}"),
        ("{role: value}", "falta aquí `header`"),
    ],
)
def test_an_entry_that_can_not_be_used_is_told_with_its_line(tmp_path: Path, entry: str, told: str) -> None:
    folder = Path(shutil.copytree(PROFILES, tmp_path / "profiles"))
    (folder / "own.yaml").write_text(f"recognised_by: []\ncolumns:\n  - {entry}\n", encoding="utf-8")
    with pytest.raises(ProfileError) as error:
        load_profile("own", folder)
    assert told in error.value.told.es
    assert "own.yaml" in error.value.told.es
    assert "3" in error.value.told.es
    assert load_profile("generic", folder).columns == ()
