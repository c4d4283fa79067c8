"""Letters that touch are of one word, whatever order the PDF draws them in."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.typeset.reading import read_plan

FONT, SIZE, BLANK = "Helvetica", 9, 0.278
EDGES = (60.0, 330.0, 430.0, 540.0)
ROWS = (("INDICADOR", "META 2022", "META 2023"), ("Primero", "148", "12"), ("Segundo", "96", "31"))


def names(ruled: bool) -> list[str]:
    """The names read of two rows whose first letters the PDF draws after all other texts of the page,
    and a blank in their place before."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=True)
    canvas.setFont(FONT, SIZE)
    if ruled:
        canvas.grid(list(EDGES), [700.0 - 18 * place for place in range(len(ROWS) + 1)])
    late: list[tuple[float, float, str]] = []
    for number, row in enumerate(ROWS):
        y = 688 - 18.0 * number
        for x, text in zip(EDGES, row, strict=False):
            cut = number > 0 and x == EDGES[0]
            if cut:
                late.append((x + 4, y, text[0]))
            rest = f" {text[1:]}" if cut else text
            shift = canvas.stringWidth(text[0], FONT, SIZE) - BLANK * SIZE if cut else 0.0
            canvas.drawString(x + 4 + shift, y, rest)
    for x, y, letter in late:
        canvas.drawString(x, y, letter)
    canvas.save()
    return sorted({one.indicator for one in read_plan(held.getvalue()).values.indicators})


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "aligned"])
def test_a_first_letter_that_the_pdf_draws_after_other_text_is_of_its_word(ruled: bool) -> None:
    assert names(ruled) == ["Primero", "Segundo"]
