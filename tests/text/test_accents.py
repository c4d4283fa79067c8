"""Letters whose accents are set as signs of their own are read whole by all readers."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.page.accents import with_accents
from extract.page.content import Glyph, PageContent, Paper
from tests.readers.test_visible import Draw
from tests.typeset.model import Item, Line, Style, TableBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2021"), Item("PLAN 2022")))


def labelled(draw: Draw) -> PlanReading:
    """A plan whose only row is named by what is drawn."""
    table = TableBlock((2, 1, 1), (HEAD, Line((Item(""), Item("55"), Item("66")))))
    place = typeset([table]).cells[3].box

    def over(canvas: Canvas, cells: object) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.setFillGray(0)
        draw(canvas, place[0] + 3, 792 - place[1] - 10.2)

    return read_plan(typeset([table], Style(), over).pdf)


def drawn_over(text: str, accent: str, place: int, first: bool, rise: float = 0.0) -> Draw:
    """The text with an accent over its letter at `place`, drawn before the rest of the text or behind it."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        before, after = canvas.stringWidth(text[:place], "Helvetica", 9), text[place:]
        canvas.drawString(x, y, text[:place])
        if not first:
            canvas.drawString(x + before, y, after)
        canvas.drawString(x + before + 1, y + rise, accent)
        if first:
            canvas.drawString(x + before, y, after)

    return draw


@pytest.mark.parametrize("first", [True, False], ids=["before the letter", "behind the text"])
@pytest.mark.parametrize(
    ("text", "accent", "place", "rise", "read"),
    [
        ("Revision anual", "´", 6, 0.0, "Revisión anual"),
        ("Canos limpios", "˜", 2, 0.0, "Caños limpios"),
        ("Aguas y desagues", "¨", 13, 0.0, "Aguas y desagües"),
        ("Areas verdes", "´", 0, 1.8, "Áreas verdes"),
    ],
)
def test_an_accent_drawn_over_a_letter_belongs_to_it(
    text: str, accent: str, place: int, rise: float, read: str, first: bool
) -> None:
    reading = labelled(drawn_over(text, accent, place, first, rise))
    assert {item.indicator for item in reading.values.indicators} == {read}
    (found,) = reading.findings
    assert (found.rule, found.severity) == ("text-composed", "note")
    assert read.split()[0 if place < 7 else -1] in found.message


def test_an_accent_beside_letters_is_a_sign_of_its_own() -> None:
    reading = labelled(lambda canvas, x, y: canvas.drawString(x, y, "Curso ´básico´ y ~100"))
    assert {item.indicator for item in reading.values.indicators} == {"Curso ´básico´ y ~100"}
    assert "text-composed" not in reading.rules


def glyphs(text: str) -> PageContent:
    """A page with the text's characters, marks that are joined to letters without a width of their own."""
    found: list[Glyph] = []
    x = 10.0
    for sign in text:
        wide = 0.0 if "\u0300" <= sign <= "\u036f" else 5.0
        found.append(Glyph(sign, x, 10, x + wide, 20, 18, 9, 0, False))
        x += wide
    return PageContent(1, 612, 792, 0, tuple(found), (), (), Paper(0, 0, 792))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Revisio\u0301n", "Revisión"),
        ("can\u0303os", "caños"),
        ("x\u0301y", "x\u0301y"),
        ("\u0301no", "\u0301no"),
    ],
)
def test_a_mark_behind_its_letter_is_joined_to_it_where_there_is_such_a_letter(text: str, read: str) -> None:
    page = with_accents(glyphs(text))
    assert "".join(glyph.text for glyph in page.glyphs) == read
    assert page.noted == ()
