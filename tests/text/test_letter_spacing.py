"""Words and numbers whose signs are set apart are read as one where the gaps show it, and told."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.readers.test_visible import Draw, drawn
from tests.typeset.model import Item, Line, Style, TableBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset

FONT, SIZE, BLANK = "Helvetica", 9, 2.5


def by_spacing(text: str, apart: float) -> Draw:
    """The text in one piece with so many points between its characters, as the PDF says itself."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        line = canvas.beginText(x, y)
        line.setCharSpace(apart)
        line.textOut(text)
        canvas.drawText(line)

    return draw


def by_place(text: str, apart: float) -> Draw:
    """Each sign of the text set by itself, so many points behind the one before; no blank is in the PDF."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFont(FONT, SIZE)
        for sign in text:
            if sign == " ":
                x += BLANK + apart
                continue
            canvas.drawString(x, y, sign)
            x += canvas.stringWidth(sign, FONT, SIZE) + apart

    return draw


def typed(text: str) -> Draw:
    return lambda canvas, x, y: canvas.drawString(x, y, text)


def value(draw: Draw) -> tuple[float | None, list[str]]:
    reading = read_plan(drawn(draw))
    (found,) = [item for item in reading.values.indicators if item.year == 2022]
    return found.value, reading.rules


@pytest.mark.parametrize("text", ["96", "148", "2,310", "12.5%", "12,034,500"])
@pytest.mark.parametrize("apart", [2.7, 3.5, 5.0])
def test_a_number_that_the_pdf_itself_sets_wide_is_one(text: str, apart: float) -> None:
    assert value(by_spacing(text, apart)) == (float(text.strip("%").replace(",", "")), ["text-spaced"])


@pytest.mark.parametrize("draw", [by_place("2,310", 3.5), by_place("1,250,000", 3.0), typed("2 , 3 1 0")])
def test_a_number_whose_separators_stand_apart_like_its_digits_is_one(draw: Draw) -> None:
    number, rules = value(draw)
    assert number in (2310.0, 1250000.0)
    assert rules == ["text-spaced"]


@pytest.mark.parametrize(
    "draw",
    [
        by_place("148", 3.0),
        typed("1 4 8"),
        by_spacing("148", 8.0),
        by_spacing("12 34", 3.0),
        by_spacing("1 2", 2.7),
    ],
    ids=["no blanks but in one place each", "typed blanks", "too far apart", "two numbers", "two digits"],
)
def test_what_may_be_several_numbers_stays_text_and_is_told(draw: Draw) -> None:
    number, rules = value(draw)
    assert number is None
    assert "several-numbers" in rules


def headed(draw: Draw, indicator: str = "INDICADOR") -> PlanReading:
    """A plan of whose headers the third is drawn."""
    head = Line((Item(indicator), Item("PLAN 2021"), Item("")))
    table = TableBlock((2, 1, 2), (head, Line((Item("Partos"), Item("5"), Item("6")))))
    place = typeset([table]).cells[2].box

    def over(canvas: Canvas, cells: object) -> None:
        canvas.setFont(FONT, SIZE)
        canvas.setFillGray(0)
        draw(canvas, place[0] + 3, 792 - place[1] - 10.2)

    return read_plan(typeset([table], Style(), over).pdf)


@pytest.mark.parametrize(
    "draw",
    [
        typed("M E T A   2 0 2 2"),
        typed("M E T A  2022"),
        by_place("META 2022", 3.0),
        by_place("META 2022", 4.5),
        by_spacing("META 2022", 4.0),
    ],
)
def test_a_header_in_spaced_capitals_names_its_column(draw: Draw) -> None:
    reading = headed(draw, "I N D I C A D O R")
    assert [(item.indicator, item.year, item.raw) for item in reading.values.indicators] == [
        ("Partos", 2021, "5"),
        ("Partos", 2022, "6"),
    ]
    assert "text-spaced" in reading.rules
    assert reading.pages[0].tables[0].cells[2].text == "META 2022"


@pytest.mark.parametrize("text", ["A B C D", "X X X X", "a b o c", "Grupo A B C D E"])
def test_letters_that_may_stand_for_themselves_stay_apart(text: str) -> None:
    assert headed(typed(text)).pages[0].tables[0].cells[2].text == text


def test_a_rule_between_two_digits_parts_them() -> None:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        by_spacing("96", 4.0)(canvas, x, y)
        canvas.line(x + 7.0, y - 2, x + 7.0, y + 8)

    assert value(draw)[0] != 96.0


def test_a_wide_last_sign_before_another_word_does_not_join_the_two() -> None:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        line = canvas.beginText(x, y)
        for text, apart in (("1", 0.0), ("4", 3.0), ("8", 0.0), ("2", 0.0)):
            line.setCharSpace(apart)
            line.textOut(text)
        canvas.drawText(line)

    assert value(draw)[0] is None
