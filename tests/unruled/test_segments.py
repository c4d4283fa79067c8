"""Lines are cut where columns part, and running text set to both margins is not."""

from __future__ import annotations

import pytest

from extract.page.content import Glyph, PageContent, Paper
from extract.tables.unruled.segments import segment_lines

SIZE = 10.0
ADVANCE = 5.0


def line(*words: str, gap: float) -> list[Glyph]:
    """The words on one line, `gap` times the text size apart."""
    glyphs, x = [], 50.0
    for word in words:
        for place, sign in enumerate(word):
            glyphs.append(Glyph(sign, x, 92.0, x + ADVANCE, 102.0, 100.0, SIZE, 0, place == 0))
            x += ADVANCE
        x += gap * SIZE
    return glyphs


def segments(row: list[Glyph]) -> list[str]:
    page = PageContent(1, 600, 800, 0, tuple(row), (), ("Sans",), Paper(0, 0, 800))
    return [segment.text for segment in segment_lines([row], page)[0]]


RUNNING = ("mejorar", "la", "atención", "de", "los", "derechohabientes", "en", "toda", "la", "red")


@pytest.mark.parametrize("gap", [0.3, 0.8, 1.5])
def test_running_text_set_to_both_margins_stays_one_line(gap: float) -> None:
    assert segments(line(*RUNNING, gap=gap)) == [" ".join(RUNNING)]


def test_cells_are_cut_where_the_gap_is_wider_than_between_words() -> None:
    assert segments(line("Consultas", "1,300", "1,400", "95%", gap=0.8)) == [
        "Consultas",
        "1,300",
        "1,400",
        "95%",
    ]


def test_numbers_are_cut_apart_at_a_smaller_gap_than_words() -> None:
    assert segments(line("1,300", "1,400", "95%", gap=0.5)) == ["1,300", "1,400", "95%"]
    assert segments(line("Consultas", "médicas", gap=0.5)) == ["Consultas médicas"]


def test_a_row_of_words_in_capitals_is_no_running_text() -> None:
    words = ("ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO")
    assert segments(line(*words, gap=1.5)) == list(words)


def test_gaps_as_good_as_equal_make_running_text_of_a_line_with_many_names() -> None:
    words = (
        "Objetivo:",
        "Formular",
        "estrategias",
        "entre",
        "las",
        "Secciones",
        "de",
        "Historial",
        "Laboral,",
    )
    assert segments(line(*words, gap=0.9)) == [" ".join(words)]
