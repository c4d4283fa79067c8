"""Odd ways to set a number or a name: the right text comes out, or a finding says that it is in doubt."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.ocr import scan
from tests.typeset.model import Item, Line, Style, TableBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2021"), Item("PLAN 2022")))
Draw = Callable[[Canvas, float, float], None]


def drawn(draw: Draw) -> PlanReading:
    """A plan whose value for 2022 is what `draw` puts at the start of its cell's baseline."""
    table = TableBlock((2, 1, 1), (HEAD, Line((Item("Partos"), Item("55"), Item("")))))

    def over(canvas: Canvas, cells: object) -> None:
        cell = made.cells[-1]
        canvas.setFont("Helvetica", 9)
        canvas.setFillGray(0)
        draw(canvas, cell.box[0] + 3, 792 - cell.box[1] - 10.2)

    made = typeset([table])
    return read_plan(typeset([table], Style(), over).pdf)


def labelled(label: str) -> PlanReading:
    table = TableBlock((2, 1, 1), (HEAD, Line((Item(label), Item("55"), Item("66")))))
    return read_plan(typeset([table], Style(font="Vera")).pdf)


def value(reading: PlanReading) -> tuple[str, float | None] | None:
    return next(((i.cell_text, i.value) for i in reading.values.indicators if i.year == 2022), None)


def twice(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x, y, "1,300")
    canvas.drawString(x + 0.3, y, "1,300")


def each_sign_twice(canvas: Canvas, x: float, y: float) -> None:
    for place, sign in enumerate("1,300"):
        canvas.drawString(x + 5 * place, y, sign)
        canvas.drawString(x + 5 * place + 0.3, y, sign)


def last_first(canvas: Canvas, x: float, y: float) -> None:
    for text, ahead in (("300", 7.5), ("1,", 0.0)):
        canvas.drawString(x + ahead, y, text)


def three_fonts(canvas: Canvas, x: float, y: float) -> None:
    for text, font, ahead in (
        ("1,", "Helvetica", 0.0),
        ("30", "Helvetica-Bold", 7.5),
        ("0", "Times-Roman", 17.5),
    ):
        canvas.setFont(font, 9)
        canvas.drawString(x + ahead, y, text)


def no_width(canvas: Canvas, x: float, y: float) -> None:
    text = canvas.beginText(x, y)
    text.setHorizScale(0.01)
    text.textOut("1,300")
    canvas.drawText(text)


def wide_apart(canvas: Canvas, x: float, y: float) -> None:
    text = canvas.beginText(x, y)
    text.setCharSpace(3)
    text.textOut("1,300")
    canvas.drawText(text)


def upwards(canvas: Canvas, x: float, y: float) -> None:
    canvas.saveState()
    canvas.translate(x + 8, y - 4)
    canvas.rotate(90)
    canvas.setFont("Helvetica", 3)
    canvas.drawString(0, 0, "1,300")
    canvas.restoreState()


def mirrored(canvas: Canvas, x: float, y: float) -> None:
    canvas.saveState()
    canvas.translate(x + 25, y)
    canvas.scale(-1, 1)
    canvas.drawString(0, 0, "1,300")
    canvas.restoreState()


def beside_white(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x, y, "1,300")
    canvas.setFillGray(1)
    canvas.drawString(x + 30, y, "999")


def beside_invisible(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x, y, "1,300")
    text = canvas.beginText(x + 30, y)
    text.setTextRenderMode(3)
    text.textOut("999")
    canvas.drawText(text)


def beside_tiny(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x, y, "1,300")
    canvas.setFont("Helvetica", 0.1)
    canvas.drawString(x + 30, y, "999")


def off_the_page(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x, y, "1,300")
    canvas.drawString(x, y + 900, "999")
    canvas.drawString(-300, y, "888")


@pytest.mark.parametrize("draw", [twice, last_first, three_fonts, no_width, off_the_page])
def test_the_number_is_right_however_it_is_set(draw: Draw) -> None:
    assert value(drawn(draw)) == ("1,300", 1300.0)


@pytest.mark.parametrize(
    "draw",
    [each_sign_twice, wide_apart, upwards, mirrored, beside_white, beside_invisible, beside_tiny],
)
def test_a_number_set_past_reading_is_never_wrong_without_a_finding(draw: Draw) -> None:
    reading = drawn(draw)
    found = value(reading)
    assert (found is not None and found[1] == 1300.0) or reading.findings


@pytest.mark.parametrize(("size", "rise"), [(5, 3.5), (6.5, 2.0), (4, 4.5)])
def test_raised_digits_are_marks_and_no_part_of_the_number(size: float, rise: float) -> None:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.drawString(x, y, "93,566")
        canvas.setFont("Helvetica", size)
        canvas.drawString(x + 26, y + rise, "2")

    reading = drawn(draw)
    assert value(reading) == ("93,566²", 93566.0)
    assert [i.notes for i in reading.values.indicators] == [None, "2"]


@pytest.mark.parametrize(("whole", "cents", "number"), [("$8,240", "50", 8240.5), ("US$ 7", "05", 7.05)])
def test_cents_raised_behind_money_are_its_cents_and_told(whole: str, cents: str, number: float) -> None:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.drawString(x, y, whole)
        canvas.setFont("Helvetica", 5.5)
        canvas.drawString(x + canvas.stringWidth(whole, "Helvetica", 9) + 0.3, y + 3.2, cents)

    reading = drawn(draw)
    (found,) = [item for item in reading.values.indicators if item.year == 2022]
    assert (found.value, found.notes) == (number, None)
    assert "raised-cents" in reading.rules


@pytest.mark.parametrize("drop", [-2.0, 1.0])
def test_small_digits_that_are_not_plainly_raised_are_reported(drop: float) -> None:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.drawString(x, y, "93,566")
        canvas.setFont("Helvetica", 8)
        canvas.drawString(x + 26, y + drop, "2")

    assert drawn(draw).findings


def test_ligatures_name_the_same_indicator_as_letters() -> None:
    ligatures, letters = labelled("O\ufb01cinas con \ufb02ujo"), labelled("Oficinas con flujo")
    assert ligatures.values.indicators[0].indicator == "Oficinas con flujo"
    assert ligatures.rules == letters.rules == []
    assert [i.value_id for i in ligatures.values.indicators] == [
        i.value_id for i in letters.values.indicators
    ]


def test_a_hyphen_at_a_line_end_is_read_by_all() -> None:
    reading = labelled("Tasa de post-\nventa y re-\nventa")
    assert reading.values.indicators[0].indicator == "Tasa de post-venta y re-venta"
    assert reading.rules == []


def test_a_hyphen_that_may_be_a_line_break_only_is_reported() -> None:
    assert labelled("Pro\u00adgramas").rules == ["reader-disagreement"]


@pytest.mark.parametrize("label", ["Área de 5 m²", "n° 5 – “cosa” — otra…", "¿qué? «sí» (1/2) 50% §3"])
def test_signs_of_all_kinds_come_back(label: str) -> None:
    reading = labelled(label)
    assert reading.values.indicators[0].indicator == label
    assert reading.rules == []


def meaning(sign: str, other: str) -> PlanReading:
    """A plan whose font says of one sign of the label that it is another."""
    table = TableBlock((2, 1, 1), (HEAD, Line((Item("Oxicios enviados"), Item("55"), Item("66")))))
    with pikepdf.open(io.BytesIO(typeset([table], Style(font="Vera")).pdf)) as document:
        for font in document.pages[0].Resources.Font.values():
            if "/ToUnicode" in font:
                names = font.ToUnicode.read_bytes().decode()
                changed = names.replace(f"<{ord(sign):04X}>\n", f"<{ord(other):04X}>\n")
                font.ToUnicode = document.make_stream(changed.encode())
        out = io.BytesIO()
        document.save(out)
    return read_plan(out.getvalue())


@pytest.mark.parametrize("other", ["\ufffd", "\ue0a1"])
def test_a_sign_of_a_name_that_means_nothing_is_told_with_its_values(
    other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "is_installed", lambda: False)
    reading = meaning("x", other)
    assert [item.indicator for item in reading.values.indicators] == [f"O{other}icios enviados"] * 2
    (found,) = [item for item in reading.findings if item.rule == "sign-without-meaning"]
    assert (found.page, found.severity) == (1, "warning")
    assert "55, 66" in found.message
    assert found.value_ids == tuple(item.value_id for item in reading.values.indicators)


def test_a_name_whose_signs_all_mean_something_is_not_told() -> None:
    assert "sign-without-meaning" not in meaning("x", "f").rules


@pytest.mark.parametrize("text", ["13", "48", "151", "2,400"])
@pytest.mark.parametrize("over", [0.2, 0.35, 0.6, 0.9])
def test_a_number_across_the_rule_of_its_cell_is_read_whole(text: str, over: float) -> None:
    """So many of its first digit's widths stand on the other side of the rule."""

    def across(canvas: Canvas, x: float, y: float) -> None:
        canvas.drawString(x - 3 - over * canvas.stringWidth(text[0], "Helvetica", 9), y, text)

    reading = drawn(across)
    assert value(reading) == (text, float(text.replace(",", "")))
    assert [item.value for item in reading.values.indicators if item.year == 2021] == [55.0]
