"""Values of columns that mean the same are told apart by the words over them."""

from __future__ import annotations

from tests.typeset.model import Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset


def head(*items: str | Item) -> Line:
    return Line(tuple(Item(one, bold=True) if isinstance(one, str) else one for one in items))


def over(text: str) -> Item:
    return Item(text, columns=2, bold=True)


def row(*texts: str) -> Line:
    return Line(tuple(map(Item, texts)))


def details(*lines: Line) -> set[tuple[str, str | None, str]]:
    table = TableBlock((2.0, 1.0, 1.0, 1.0, 1.0), lines, head=2)
    title = [TextBlock("PLAN OPERATIVO 2024", bold=True), TextBlock("Permisos por estación")]
    read = read_plan(typeset([*title, table], Style()).pdf)
    return {(one.indicator, one.detail, one.raw) for one in read.values.indicators}


def test_words_over_columns_of_one_meaning_are_details_of_their_values() -> None:
    found = details(
        head(Item("Indicador", rows=2, bold=True), over("Permisos"), over("Inspecciones")),
        head("Meta", "Logro", "Meta", "Logro"),
        row("Estación Central", "1,180", "1,204", "1,050", "1,133"),
        row("Estación Norte", "640", "588", "720", "745"),
    )
    assert ("Estación Central", "Permisos", "1,180") in found
    assert ("Estación Norte", "Inspecciones", "745") in found


def test_words_over_columns_of_different_times_are_no_details() -> None:
    found = details(
        head(Item("Indicador", rows=2, bold=True), over("Primer semestre"), over("Segundo semestre")),
        head("Meta", "Logro", "Meta", "Logro"),
        row("Permisos", "1,180", "1,204", "1,050", "1,133"),
        row("Visitas", "640", "588", "720", "745"),
    )
    assert {detail for _, detail, _ in found} == {None}
