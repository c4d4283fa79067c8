from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.meaning.roles import ReadRow, RoleCell
from extract.page.cells import Cell
from extract.page.findings import Finding
from extract.page.geometry import Box
from extract.page.paragraphs import bulleted
from extract.records.projects import projects
from schemas.records import Project
from tests.facts.script import ORIGIN, Script, generic

HEADER = ["Nombre", "Objetivo", "Resultados esperados", "Inicio", "Fin"]
ROW = ["TELÉFONO\nNUEVO", "• Llamar\nmás\n• Oír mejor", "• Todo", "01/03/2030", "30/06/2030"]


def read(*rows: list[str]) -> tuple[tuple[Project, ...], tuple[Finding, ...]]:
    return projects(Script().table([HEADER, *rows]).walked(), generic(), ORIGIN)


def test_a_row_is_a_project() -> None:
    [found], findings = read(ROW)
    assert (found.name, found.objectives, found.results) == (
        "TELÉFONO NUEVO",
        ("Llamar más", "Oír mejor"),
        ("Todo",),
    )
    assert (found.start, found.end, found.permanent, findings) == ("2030-03-01", "2030-06-30", False, ())


def test_a_permanent_project_has_no_end() -> None:
    [found], findings = read([*ROW[:4], "PERMANENTE"])
    assert (found.end, found.permanent, findings) == (None, True, ())


@pytest.mark.parametrize("text", ["N/A", "", "-"])
def test_no_date_is_none(text: str) -> None:
    [found], findings = read([*ROW[:3], text, text])
    assert (found.start, found.end, found.permanent, findings) == (None, None, False, ())


@pytest.mark.parametrize(
    ("start", "end", "rule"),
    [
        ("31/02/2030", "30/06/2030", "date-impossible"),
        ("pronto", "30/06/2030", "date-unreadable"),
        ("01/07/2030", "30/06/2030", "end-before-start"),
    ],
)
def test_an_odd_date_is_reported_and_never_mended(start: str, end: str, rule: str) -> None:
    [found], [finding] = read([*ROW[:3], start, end])
    assert finding.rule == rule
    assert found.start == ("2030-07-01" if rule == "end-before-start" else None)


def test_a_row_cut_by_a_page_turn_is_one_project() -> None:
    script = Script().table([HEADER, ROW]).turn()
    script.table([["", "desde lejos", "• Y más", "", ""], ["RADIO", "Hablar", "Oír", "2030", "2031"]])
    found, findings = projects(script.walked(), generic(), ORIGIN)
    assert [(item.name, item.objectives, item.results) for item in found] == [
        ("TELÉFONO NUEVO", ("Llamar más", "Oír mejor desde lejos"), ("Todo", "Y más")),
        ("RADIO", ("Hablar",), ("Oír",)),
    ]
    assert [item.page for item in found] == [1, 2]
    assert "row-over-page" in [item.rule for item in findings]


def test_a_row_without_a_name_is_reported() -> None:
    found, findings = read(ROW, ["", "Algo", "", "01/03/2030", ""])
    assert len(found) == 1
    assert [item.rule for item in findings] == ["project-without-name"]


def test_projects_run_together_are_reported_not_published() -> None:
    found, findings = read(["UNO\nDOS", "a", "b", "01/03/2030\n01/04/2030", "02/05/2030"])
    assert (found, [item.rule for item in findings]) == ((), ["projects-in-one-row"])


def test_tables_of_indicators_hold_no_projects() -> None:
    script = Script().table([["Indicador", "Plan 2030"], ["Casos", "5"]])
    assert projects(script.walked(), generic(), ORIGIN) == ((), ())


def test_a_dash_inside_a_range_of_years_begins_no_item() -> None:
    assert bulleted("Los archivos de 1998\n– 2005 y otros") == ("Los archivos de 1998 – 2005 y otros",)
    assert bulleted("– Uno\n– Dos") == ("Uno", "Dos")
    assert bulleted("Metas:\n• Uno\n• Dos") == ("Metas:", "Uno", "Dos")
    assert bulleted("") == ()


@given(st.lists(st.from_regex(r"[a-z]{1,8}( [a-z]{1,8}){0,4}", fullmatch=True), min_size=1, max_size=6))
def test_no_word_of_a_list_is_lost(items: list[str]) -> None:
    printed = "\n".join(f"• {item}".replace(" ", "\n", 2).replace("\n", " ", 1) for item in items)
    assert bulleted(printed) == tuple(items)


@pytest.mark.parametrize(
    ("row", "names"),
    [
        (["RADIO", "Hablar", "Oír", "2030", "2031"], ["TELÉFONO NUEVO", "RADIO"]),
        (["RADIO", "• Hablar", "• Oír", "", ""], ["TELÉFONO NUEVO", "RADIO"]),
        (["DE MESA", "y más", "", "", ""], ["TELÉFONO NUEVO DE MESA"]),
    ],
)
def test_a_row_that_opens_a_page_is_its_own_unless_it_lacks_what_a_project_has(
    row: list[str], names: list[str]
) -> None:
    script = Script().table([HEADER, ROW]).turn().table([row, ["TELE", "Ver", "Ver", "2030", "2031"]])
    found, _ = projects(script.walked(), generic(), ORIGIN)
    assert [item.name for item in found] == [*names, "TELE"]


def test_bullets_in_a_column_of_their_own_list_the_text_beside_them() -> None:
    """A column of bullets has no header of its own: it is the objectives' column that ends there."""
    header = ["Nombre", "Objetivo", "Objetivo", "Resultados esperados", "Inicio", "Fin"]
    row = ["TELÉFONO", "•\n•", "Llamar\nmás.\nOír mejor.", "Todo", "01/03/2030", "30/06/2030"]
    [found], findings = projects(Script().table([header, row]).walked(), generic(), ORIGIN)
    assert (found.objectives, found.results, findings) == (("Llamar más.", "Oír mejor."), ("Todo",), ())
    [found], [odd] = projects(
        Script().table([header, [*row[:1], "•\n•\n•", *row[2:]]]).walked(), generic(), ORIGIN
    )
    assert (found.objectives, odd.rule) == (("Llamar más. Oír mejor.",), "list-items-joined")


def test_rows_beside_one_name_are_one_project() -> None:
    placed = Script().table([HEADER, ROW]).walked()
    [table] = placed.tables
    name = table.rows[0].cells[0]
    second = ReadRow(
        1, 1, table.rows[0].segment, False, table.rows[0].context, None, None, (name, other("• Más aún", 1))
    )
    doubled = replace(placed, blocks=(replace(table, rows=(*table.rows, second)),))
    [found], _ = projects(doubled, generic(), ORIGIN)
    assert found.name == "TELÉFONO NUEVO"
    assert found.objectives == ("Llamar más", "Oír mejor", "Más aún")
    assert (found.results, found.start) == (("Todo",), "2030-03-01")


def other(text: str, column: int) -> RoleCell:
    """A cell of objectives in a row of its own, further down."""
    cell = Cell(text, 9, column, 1, 1, 1, Box(100.0, 700.0, 200.0, 712.0))
    return RoleCell("objectives", cell, text, None)
