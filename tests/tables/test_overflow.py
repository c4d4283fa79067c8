"""Text wider than its cell: no digit is cut off, none goes to the neighbour, and it is reported."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.typeset.model import Dress, Item, Line, Style, TableBlock
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2021"), Item("PLAN 2022")))


def values(narrow: TableBlock, dress: Dress) -> tuple[list[str], list[str]]:
    reading = read_plan(typeset([narrow], Style(dress=dress)).pdf)
    return [item.cell_text for item in reading.values.indicators], reading.rules


@pytest.mark.parametrize("dress", ["ruled", "dotted"])
@pytest.mark.parametrize("align", ["left", "right", "center"])
def test_a_number_wider_than_its_cell_is_published_whole(dress: Dress, align: str) -> None:
    amount = Item("$3,000,000.00", align=align)  # type: ignore[arg-type]
    wide = Line((Item("Presupuesto"), amount, Item("90", align="right")))
    told, rules = values(TableBlock((8.0, 1.1, 1.6), (HEAD, wide)), dress)
    assert told == ["$3,000,000.00", "90"]
    assert "text-over-edge" in rules


@pytest.mark.parametrize("dress", ["ruled", "dotted"])
def test_a_number_that_sticks_out_of_the_table_keeps_its_end(dress: Dress) -> None:
    wide = Line((Item("Presupuesto"), Item("90"), Item("$3,000,000.00")))
    told, rules = values(TableBlock((8.0, 1.6, 1.1), (HEAD, wide)), dress)
    assert told == ["90", "$3,000,000.00"]
    assert "text-over-edge" in rules


@pytest.mark.parametrize("dress", ["ruled", "dotted"])
@pytest.mark.parametrize("align", ["left", "center"])
def test_numbers_printed_over_each_other_are_reported(dress: Dress, align: str) -> None:
    amount = Item("$3,000,000.00", align=align)  # type: ignore[arg-type]
    wide = Line((Item("Presupuesto"), amount, Item("90")))
    _, rules = values(TableBlock((8.0, 1.1, 1.6), (HEAD, wide)), dress)
    assert {"text-over-edge", "reader-conflict", "reader-disagreement"} & set(rules)


@pytest.mark.parametrize("dress", ["ruled", "dotted"])
def test_numbers_on_both_sides_of_a_rule_stay_apart(dress: Dress) -> None:
    tight = Line((Item("Presupuesto"), Item("1,234", align="right"), Item("5,678")))
    table = TableBlock((8.0, 1.5, 1.5), (HEAD, tight))
    reading = read_plan(typeset([table], Style(dress=dress, padding=0.6)).pdf)
    assert [item.cell_text for item in reading.values.indicators] == ["1,234", "5,678"]


TOP, PITCH, SIDES = 700.0, 18.0, (60.0, 300.0, 400.0, 500.0)


def labelled(label: str, number: str, ahead: float) -> list[tuple[str, int | None, str]]:
    """The values of a ruled row whose label is set as long as it is and its first number so far behind the
    edge of its cell."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    canvas.setFont("Helvetica", 9)
    rows = (("INDICADOR", "PLAN 2021", "PLAN 2022"), (label, "", "2,310"), ("Cartas", "12", "15"))
    for place, row in enumerate(rows):
        canvas.lines([(SIDES[0], TOP - PITCH * n, SIDES[-1], TOP - PITCH * n) for n in (place, place + 1)])
        for x, text in zip(SIDES, row, strict=False):
            canvas.drawString(x + 4, TOP - PITCH * place - 12, text)
    canvas.lines([(x, TOP, x, TOP - PITCH * len(rows)) for x in SIDES])
    canvas.drawString(SIDES[1] + ahead, TOP - PITCH - 12, number)
    canvas.save()
    reading = read_plan(held.getvalue())
    return [(item.indicator, item.year, item.raw) for item in reading.values.indicators]


LONG = "Boyas repuestas en los puertos del litoral de oriente"


@pytest.mark.parametrize("tail", [" y este", " e islas", " o norte", " y oeste"])
@pytest.mark.parametrize("number", ["37", "1,250", "45%"])
def test_a_label_that_touches_the_next_number_takes_no_part_of_it(tail: str, number: str) -> None:
    ends = SIDES[0] + 4 + stringWidth(LONG + tail, "Helvetica", 9) - SIDES[1]
    assert -6.0 < ends < 4.0
    found = labelled(LONG + tail, number, max(ends, 0.5))
    assert (LONG + tail, 2021, number) in found
    assert (LONG + tail, 2022, "2,310") in found


def test_a_label_that_runs_on_over_an_empty_cell_stays_in_its_own() -> None:
    label = LONG + ", el centro y las islas"
    assert labelled(label, "", 0.0)[0] == (label, 2022, "2,310")


def test_a_number_behind_the_edge_is_no_end_of_the_label_before_it() -> None:
    assert ("Boyas", 2021, "37") in labelled("Boyas", "37", 1.0)
    assert (LONG, 2021, "37 de 90") in labelled(LONG, "37 de 90", 1.0)
