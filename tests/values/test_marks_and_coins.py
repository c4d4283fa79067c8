"""What units marks beside rows stand for, and words that are coins, places or tongues; goals beside money."""

from __future__ import annotations

import pytest

from tests.typeset.model import Item, TableBlock, TextBlock
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset
from tests.values.test_meaning import line, read

GOALS = ("300", "41", "512", "37")
COSTS = ("18,450", "7,310", "22,900", "9,180")


def units_by_text(*rows: tuple[str | Item, ...], notes: tuple[str, ...] = ()) -> dict[str, str | None]:
    lines = tuple(line(*row) for row in rows)
    columns = sum(item.columns for item in lines[0].items)
    table = TableBlock((2.0, *[1.0] * (columns - 1)), lines, head=1)
    reading = read_plan(typeset([*map(TextBlock, notes), table]).pdf)
    return {one.raw: one.unit for one in reading.values.indicators}


@pytest.mark.parametrize(
    ("note", "marks"),
    [
        ("F = meta física; L = costo en lempiras.", ("F", "L")),
        ("P: meta física; Q: costo en quetzales.", ("P", "Q")),
    ],
)
def test_marks_beside_rows_are_what_the_document_explains_them_as(note: str, marks: tuple[str, str]) -> None:
    found = units_by_text(
        ("PRODUCTO", "", "META I TRIM.", "META II TRIM."),
        (Item("Censos", rows=2), marks[0], *GOALS[:2]),
        (marks[1], *COSTS[:2]),
        (Item("Mapas", rows=2), marks[0], *GOALS[2:]),
        (marks[1], *COSTS[2:]),
        notes=(note,),
    )
    money = "hnl" if "lempiras" in note else "gtq"
    assert found == {**dict.fromkeys(GOALS, "count"), **dict.fromkeys(COSTS, money)}


def test_marks_that_the_document_explains_as_goals_and_what_was_done_say_the_series_of_their_rows() -> None:
    lines = [
        line("PRODUCTO", "", "I TRIM.", "II TRIM."),
        line(Item("Censos", rows=2), "X", *GOALS[:2]),
        line("Y", "284", "39"),
        line(Item("Mapas", rows=2), "X", *GOALS[2:]),
        line("Y", "498", "36"),
    ]
    reading = read(lines, above="X = meta programada; Y = meta ejecutada.")
    found = {(one.series, one.raw) for one in reading.values.indicators}
    assert found == {
        *(("plan", goal) for goal in GOALS),
        *(("executed", text) for text in ("284", "39", "498", "36")),
    }


def test_a_single_coin_in_a_name_is_a_tongue_and_coins_counted_in_many_a_currency() -> None:
    lines = [
        line("INDICADOR", "META 2022"),
        line("Textos en guaraní", "12"),
        line("Aportes en guaraníes", "13"),
        line("Actas", "30"),
    ]
    found = {one.raw: one.unit for one in read(lines).values.indicators}
    assert found == {"12": "count", "13": "pyg", "30": "count"}


def test_a_place_that_is_called_as_a_coin_is_no_currency_of_its_row_and_a_unit_of_measure_is() -> None:
    found = units_by_text(
        ("INDICADOR", "DEPARTAMENTO", "UNIDAD DE MEDIDA", "META 2022"),
        (Item("Actas", rows=2), "Lempira", "Acta", "12"),
        ("Copán", "Acta", "30"),
        (Item("Aportes", rows=2), "Lempira", "Lempiras", "45"),
        ("Copán", "Lempira", "60"),
    )
    assert found == {"12": "count", "30": "count", "45": "hnl", "60": "hnl"}


def test_goals_beside_the_money_below_a_spanner_of_a_budget_are_counted() -> None:
    found = units_by_text(
        (Item("PRODUCTO", rows=2), Item("PRESUPUESTO ANUAL 2022", columns=2)),
        ("METAS (A)", "MONTO FINANCIERO (B)"),
        ("Censos", "1,300", "18,450"),
        ("Mapas", "2,410", "7,310"),
    )
    assert found == {"1,300": "count", "2,410": "count", "18,450": "usd", "7,310": "usd"}


def test_so_are_they_where_a_text_above_says_the_money_of_all_amounts() -> None:
    rows = (
        (Item("PRODUCTO", rows=2), Item("PRESUPUESTO ANUAL 2022", columns=2)),
        ("Metas (A)", "Monto financiero (B)"),
        ("Actas", "1,300", "2,400,000.00"),
        ("Cartas", "2,410", "3,100,000.00"),
    )
    units = units_by_text(*rows, notes=("Los montos se expresan en lempiras.",))
    assert units == {"1,300": "count", "2,410": "count", "2,400,000.00": "hnl", "3,100,000.00": "hnl"}
