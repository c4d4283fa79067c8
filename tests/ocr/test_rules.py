"""Ruled lines are found on the picture, and the feet and tops of letters are not taken for them."""

from __future__ import annotations

from typing import Literal

import pytest

from extract.ocr.picture import Picture, page_picture
from extract.ocr.rules import ink_of, ruled_lines, without_rules
from tests.ocr.scans import Scanner, pictures, scanned
from tests.typeset.model import Block, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import opened
from tests.typeset.typesetter import typeset

DPI = 200.0
ROWS = tuple(Line((Item(f"Consultas del grupo {n}"), Item(f"{n},300"))) for n in range(3))
SENTENCES = (
    "La unidad atiende a las personas aseguradas y paga sus prestaciones en los plazos de la ley; "
    "1,234 consultas y 56 informes. "
) * 20
PROSE = "ESTABLECIMIENTO DE METAS Y ELIMINACIÓN DE TIEMPOS EN LAS UNIDADES " * 8


def drawn(*blocks: Block, size: float = 10.0, dpi: float = DPI) -> Picture:
    return Picture(pictures(typeset(blocks, Style(size=size)).pdf, dpi)[0], dpi / 72)


def test_every_line_of_a_grid_is_found_where_it_is() -> None:
    picture = drawn(TableBlock((3, 1), ROWS))
    rules = ruled_lines(picture)
    placed = typeset([TableBlock((3, 1), ROWS)], Style(size=10.0)).cells
    tops = sorted({cell.box[1] for cell in placed} | {cell.box[3] for cell in placed})
    found = sorted((rule.y0 + rule.y1) / 2 / picture.scale for rule in rules if rule.level)
    assert len(found) == len(tops) == 4
    assert all(abs(seen - true) < 1 for seen, true in zip(found, tops, strict=True))
    assert len({round((rule.x0 + rule.x1) / 2 / 8) for rule in rules if not rule.level}) == 3


@pytest.mark.parametrize("dpi", [150.0, 183.0, DPI, 228.0, 300.0])
def test_lines_reach_equally_far_beyond_both_ends_of_what_is_drawn(dpi: float) -> None:
    picture = drawn(TableBlock((3, 1), ROWS), dpi=dpi)
    boxes = [cell.box for cell in typeset([TableBlock((3, 1), ROWS)], Style(size=10.0)).cells]
    middle = (min(box[0] for box in boxes) + max(box[2] for box in boxes)) / 2 * picture.scale
    for rule in (rule for rule in ruled_lines(picture) if rule.level):
        assert (rule.x0 + rule.x1) / 2 == pytest.approx(middle, abs=1)


def test_no_line_runs_through_the_letters_of_a_banner() -> None:
    banner = Line(
        (Item("M I L L I L I L I M I L I L I L I L I L I L I L I L I L I L", columns=6, align="center"),)
    )
    row = Line(tuple(Item(str(n)) for n in range(6)))
    table = TableBlock((1,) * 6, (row, banner, row))
    (tall,) = {cell.box for cell in typeset([table], Style(size=10.0)).cells if cell.column_span == 6}
    picture = drawn(table)
    inside = [
        rule
        for rule in ruled_lines(picture)
        if not rule.level and tall[1] < (rule.y0 + rule.y1) / 2 / picture.scale < tall[3]
    ]
    assert len(inside) == 2


def test_text_alone_has_no_rules() -> None:
    assert ruled_lines(drawn(TextBlock(PROSE), TextBlock(PROSE, bold=True))) == ()


@pytest.mark.parametrize(("size", "font"), [(7.0, "Helvetica"), (11.0, "Vera")])
def test_the_feet_of_letters_are_no_rules_on_a_coarse_scan(
    size: float, font: Literal["Helvetica", "Vera"]
) -> None:
    page = typeset([TextBlock(SENTENCES), TextBlock(PROSE, bold=True)], Style(size=size, font=font)).pdf
    with opened(scanned(page, Scanner(dpi=150, noise=5, quality=60))) as document:
        assert ruled_lines(page_picture(document, 1)) == ()


@pytest.mark.parametrize("dpi", [150.0, 300.0])
@pytest.mark.parametrize("size", [16.0, 26.0])
def test_the_stems_of_a_covers_letters_are_no_rules(size: float, dpi: float) -> None:
    title = TextBlock("PLAN ANUAL DE TRABAJO DEL INSTITUTO", bold=True)
    page = typeset([title], Style(size=size, height=300)).pdf
    with opened(scanned(page, Scanner(dpi=dpi))) as document:
        assert ruled_lines(page_picture(document, 1)) == ()


def test_dots_that_lead_to_a_page_number_are_no_rule() -> None:
    table = TableBlock((3, 1), (Line((Item("Marco legal " + "." * 40 + " 3"), Item("3"))),) * 2)
    assert sum(rule.level for rule in ruled_lines(drawn(table))) == 3


def test_an_underlined_heading_is_one_rule() -> None:
    rules = ruled_lines(drawn(TextBlock("UNIDAD DE SALUD", bold=True, underlined=True)))
    assert [rule.level for rule in rules] == [True]


def test_the_picture_without_rules_keeps_its_text() -> None:
    picture = drawn(TableBlock((3, 1), ROWS))
    rules = ruled_lines(picture)
    gray, ink = without_rules(picture, ink_of(picture), rules)
    assert ruled_lines(Picture(gray, picture.scale)) == ()
    assert 0.2 * ink_of(picture).sum() < ink.sum() < 0.9 * ink_of(picture).sum()
