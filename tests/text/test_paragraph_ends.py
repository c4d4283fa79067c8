"""Where a paragraph ends: line distance, room left on a line, and page turns."""

from __future__ import annotations

import pytest

from extract.page.geometry import Box
from extract.page.lines import TextLine
from extract.page.paragraphs import Paragraph, joins_over_page, line_pitch, paragraphs

SIZE, CHARACTER, FULL = 10.0, 5.0, 60


def line(text: str, baseline: float, left: float = 50.0, size: float = SIZE, gap: float = 0.0) -> TextLine:
    box = Box(left, baseline - size, left + CHARACTER * len(text), baseline)
    return TextLine(text, box, baseline, size, 0.0, 0.0, 0.0, gap)


def full(word: str, baseline: float, left: float = 50.0) -> TextLine:
    return line((f"{word} " * FULL)[:FULL].strip().ljust(FULL, "x"), baseline, left)


def texts(lines: list[TextLine], pitch: float = 1.3) -> list[str]:
    return [item.text for item in paragraphs(1, lines, pitch)]


def part(*lines: TextLine, page: int = 1) -> Paragraph:
    [whole] = paragraphs(page, lines, 10.0) if len(lines) == 1 else [_joined(lines, page)]
    return whole


def _joined(lines: tuple[TextLine, ...], page: int) -> Paragraph:
    first = part(lines[0], page=page)
    text = " ".join(item.text for item in lines)
    return Paragraph(text, page, page, first.box, SIZE, False, False, False, None, lines)


def test_running_text_outweighs_the_cells_of_a_table_without_rules() -> None:
    running = [full("texto", 13.0 * step) for step in range(10)]
    cells = [line("12", 15.0 * step, size=9.0) for step in range(30)] + [
        line("a", 450 + 5.0 * step) for step in range(30)
    ]
    assert line_pitch([running, cells]) == 1.3


def test_a_line_with_room_for_the_next_word_ends_its_paragraph() -> None:
    assert len(texts([full("uno", 13), line("Corta.", 26), full("otro", 39), line("fin", 52)])) == 2


def test_a_ragged_line_without_room_for_the_next_word_goes_on() -> None:
    assert (
        len(texts([full("uno", 13), line("y " * 25 + "y", 26), line("extraordinariamente largo", 39)])) == 1
    )


def test_a_deeper_indent_begins_anew_where_the_line_above_stops_short_of_the_page() -> None:
    short, deeper = line("Unidad de Comunicaciones:", 60), line("Publicar", 73, left=68)
    assert len(texts([full("uno", 13), short, deeper])) == 3


def test_a_hanging_indent_is_one_paragraph() -> None:
    assert len(texts([full("1. uno", 13), full("dos", 26, left=68)])) == 1


def test_a_letter_in_a_stretched_line_is_no_bullet() -> None:
    stretched = line("o BSC y más palabras que llenan bien la línea entera aquí ya", 26, gap=0.5 * SIZE)
    assert len(texts([full("uno", 13), stretched])) == 1
    assert len(texts([full("uno", 13), line("o Parto respetado y más", 26, gap=0.7 * SIZE)])) == 2


@pytest.mark.parametrize(
    ("before", "after", "joins"),
    [
        ("corta pero sigue", "en minúscula", True),
        ("Termina.", "en minúscula", False),
        ("Corta y sin punto", "Empieza con mayúscula y sigue por toda la línea hasta el fin", False),
        ("x" * (FULL - 6), "ISO 9001 y sigue por toda la línea hasta el final de ella mm", True),
        ("Servicios Generales,", "Almacén y Transporte y sigue por toda la línea hasta su fin", True),
        ("Sin punto", "b) otro inciso que sigue por toda la línea hasta el final mm", False),
    ],
)
def test_a_page_turn_cuts_a_sentence_not_a_list(before: str, after: str, joins: bool) -> None:
    upper, lower = part(line(before, 700)), part(line(after, 60), page=2)
    assert joins_over_page(upper, lower) is joins


@pytest.mark.parametrize("title", ["Matriz 2. Resultados del año", "Cuadro N° 3: Metas", "Anexo IV. Gastos"])
def test_a_numbered_title_behind_a_sentence_begins_anew_however_close(title: str) -> None:
    assert texts([full("uno", 13), line("y dos.", 26), line(title, 39)])[-1] == title
    assert texts([line("Véanse en el presente", 13), line("Cuadro 2. Resultados", 26)], 1.3) != []


def test_a_numbered_thing_inside_a_sentence_goes_on() -> None:
    assert (
        len(texts([line("según lo que dice con claridad la", 13), line("Norma 4. Habla de esto", 26)])) == 1
    )
