"""Headers of several rows without a drawn grid: what names which columns, whatever its words are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.page.cells import RawTable
from tests.typeset.model import Block, Dress, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import read_pages, read_plan
from tests.typeset.typesetter import typeset

Cell = tuple[int, int, int, str]
BARE: tuple[Dress, ...] = ("horizontal", "bare", "zebra")
DRESSES = pytest.mark.parametrize("dress", BARE)


def head(text: str, columns: int = 1, rows: int = 1) -> Item:
    return Item(text, columns, rows, align="center", bold=True)


def body(*texts: str) -> Line:
    """A label and values set to the right of their columns."""
    return Line(tuple(Item(text, align="right" if place else "left") for place, text in enumerate(texts)))


def table(shares: tuple[float, ...], *lines: Line, levels: int = 2) -> TableBlock:
    return TableBlock(shares, lines, head=levels)


def read(dress: Dress, *blocks: Block) -> tuple[RawTable, ...]:
    style = Style(dress=dress, width=792.0, height=612.0, size=8.0)
    return tuple(table for page in read_pages(typeset(blocks, style).pdf) for table in page.tables)


def cells(found: RawTable, *rows: int) -> list[Cell]:
    """Row, column, columns covered and text of the filled cells of the rows."""
    ordered = sorted(found.cells, key=lambda cell: (cell.row, cell.column))
    return [
        (cell.row, cell.column, cell.column_span, " ".join(cell.text.split()))
        for cell in ordered
        if cell.row in rows and cell.text
    ]


NAMES = ("Visitas hechas", "Casos resueltos", "Becas entregadas")


@DRESSES
def test_years_stand_over_the_header_cells_they_are_set_to(dress: Dress) -> None:
    """Values set to the right leave the middles of their columns; the header cells below a year do not."""
    years = Line(
        (
            head("Indicadores", rows=2),
            head("Unidad", rows=2),
            head("2023", 2),
            head("2024", 2),
            head("2025"),
        )
    )
    parts = Line(tuple(head(text) for text in ("Previsto", "Logrado", "Previsto", "Estimado", "Previsto")))
    rows = [body(name, "Caso", "12", "13", "12", "11", "10") for name in NAMES]
    (found,) = read(dress, table((4.0, 2.0, 3.0, 2.0, 3.0, 2.0, 3.0), years, parts, *rows))
    assert cells(found, 0)[2:] == [(0, 2, 2, "2023"), (0, 4, 2, "2024"), (0, 6, 1, "2025")]


COUNTS = {
    "months": ("Meses del año 2024", tuple(map(str, range(1, 13)))),
    "terms": ("Bimestre", ("1º", "2º", "3º", "4º", "5º", "6º")),
    "halves": ("Semestre y año", ("1/2024", "2/2024")),
    "sources": ("Meta por fuente", ("11", "21", "52")),
}


@DRESSES
@pytest.mark.parametrize(("over", "counts"), COUNTS.values(), ids=COUNTS.keys())
def test_numbers_in_bold_below_a_header_name_columns(
    over: str, counts: tuple[str, ...], dress: Dress
) -> None:
    first = (
        head("Actividad", rows=2),
        head("Unidad de medida", rows=2),
        head(over, len(counts)),
        head("Total", rows=2),
    )
    values = ["1,240", "18", "0", *(["24"] * 9)][: len(counts)]
    rows = [body(name, "Caso", *values[n:], *values[:n], "14,740") for n, name in enumerate(NAMES[:2])]
    shares = (4.0, 2.0, *([1.2] * len(counts)), 1.5)
    lines = (Line(first), Line(tuple(map(head, counts))), *rows, body(NAMES[2], "Caso", *values, "9"))
    (found,) = read(dress, table(shares, *lines))
    assert found.columns == len(shares)
    assert (0, 2, len(counts), over) in cells(found, 0)
    assert cells(found, 1) == [(1, 2 + n, 1, text) for n, text in enumerate(counts)]


@DRESSES
def test_a_total_in_bold_below_a_header_is_none_of_it(dress: Dress) -> None:
    lines = Line((head("Actividad"), head("Unidad de medida"), head("Meta"), head("Total")))
    total = Line(tuple(Item(text, align="right", bold=True) for text in ("TOTAL", "", "12", "24")))
    rows = [body(name, "Caso", "12", "24") for name in NAMES]
    (found,) = read(dress, table((4.0, 2.0, 2.0, 2.0), lines, total, *rows, levels=1))
    assert cells(found, 1)[-2:] == [(1, 2, 1, "12"), (1, 3, 1, "24")]
    assert found.rows == 5


@DRESSES
def test_months_of_two_lines_are_cells_and_no_running_text(dress: Dress) -> None:
    """Words in lower case with even gaps look like a line set to both margins."""
    quarters = ("jul-sept\n2023", "oct-dic\n2023", "ene-mar\n2024", "abr-jun\n2024")
    days = ("30\nabr", "31\nago", "31\ndic")
    for names in (quarters * 2, days * 2):
        half = len(names) // 2
        first = Line((head("Servicio", rows=2), head("Meta", half), head("Ejecutado", half)))
        rows = [body(name, *["365"] * (2 * half)) for name in NAMES]
        shares = (4.0, *([1.3] * (2 * half)))
        (found,) = read(dress, table(shares, first, Line(tuple(map(head, names))), *rows))
        assert cells(found, 1) == [(1, 1 + n, 1, " ".join(text.split())) for n, text in enumerate(names)]


UNKNOWN = Line((head("Puesto"), head("Clasificación"), head("Plazas al 31 de marzo"), head("Vacantes")))


@DRESSES
def test_unknown_words_in_bold_below_a_caption_head_a_table_of_their_own(dress: Dress) -> None:
    known = Line((head("Actividad"), head("Unidad de medida"), head("Meta"), head("Total")))
    first = table((4.0, 2.0, 2.0, 2.0), known, *(body(n, "Caso", "1", "2") for n in NAMES), levels=1)
    rows = [body(f"P-0{n}", "Regular", "118", "12") for n in range(3)]
    second = table((2.0, 3.0, 5.0, 2.0), UNKNOWN, *rows, levels=1)
    one, two = read(dress, first, TextBlock("Tabla 3. Recursos humanos"), second)
    assert (one.rows, one.columns) == (4, 4)
    assert [text for *_, text in cells(two, 0)] == [item.text for item in UNKNOWN.items]
    assert (two.rows, two.columns) == (4, 4)


@DRESSES
def test_a_header_of_values_names_no_words_beside_them(dress: Dress) -> None:
    names = ("Actividad", "Unidad de medida", "Meta vigente", "", "Cuatr. 1", "Cuatr. 2")
    rows = [
        line
        for name in NAMES
        for line in (body(name, "Caso", "62", "Prog.", "18", "30"), body("", "", "", "Ejec.", "15", "33"))
    ]
    (found,) = read(
        dress, table((4.0, 2.0, 2.0, 1.0, 2.0, 2.0), Line(tuple(map(head, names))), *rows, levels=1)
    )
    assert (0, 2, 1, "Meta vigente") in cells(found, 0)
    assert found.columns == 6


@DRESSES
def test_labels_beside_the_first_of_rows_that_come_again_head_them_all(dress: Dress) -> None:
    names = ("Actividad", "Meta", "Ene", "Feb", "Mar")
    rows = [
        line
        for name in NAMES
        for line in (body(name, "Prog.", "10", "20", "30"), body("Alc.", "11", "21", "31"))
    ]
    rows = [
        replace(line, items=(replace(line.items[0], rows=2), *line.items[1:])) if n % 2 == 0 else line
        for n, line in enumerate(rows)
    ]
    (found,) = read(dress, table((4.0, 1.0, 2.0, 2.0, 2.0), Line(tuple(map(head, names))), *rows, levels=1))
    labels = [(cell.row, cell.row_span, cell.text) for cell in found.cells if cell.column == 0]
    assert labels[1:] == [(1 + 2 * n, 2, name) for n, name in enumerate(NAMES)]


@DRESSES
def test_a_value_over_the_counts_it_comes_from_is_one_cell(dress: Dress) -> None:
    names = ("Producto", "Indicador", "Unidad de medida", "2022", "2023", "Meta")
    rows = [
        body("Becas", "Tiempo medio de pago de la primera cuota", "días", value, value, "18 %")
        for value in ("24,6\n(46.740/1.900)", "81,9 %\n(1.474/1.800)", "17,8\n(37.380/2.100)")
    ]
    shares = (2.0, 2.0, 2.0, 2.5, 2.5, 2.0)
    (found,) = read(dress, table(shares, Line(tuple(map(head, names))), *rows, levels=1))
    assert found.rows == 4
    assert cells(found, 1)[3:] == [
        (1, 3, 1, "24,6 (46.740/1.900)"),
        (1, 4, 1, "24,6 (46.740/1.900)"),
        (1, 5, 1, "18 %"),
    ]


@DRESSES
def test_a_row_of_values_between_others_is_no_card(dress: Dress) -> None:
    """A row whose label is a field's name, in a table above a card."""
    names = ("Componente", "Actividad", "Meta", "Ene", "Feb", "Mar")
    rows = [body("Riesgos", name, "3 informes", "33", "67", "100") for name in NAMES]
    total = body("Promedio", "", "", "35", "73", "100")
    card = [
        Line((Item("Indicador"), Item("Trámites resueltos"))),
        Line((Item("Línea base"), Item("45"))),
        Line((Item("Meta 2024"), Item("62"))),
        Line((Item("Responsable"), Item("Grupo de Trámites"))),
    ]
    shares = (2.0, 4.0, 2.0, 1.0, 1.0, 1.0)
    grid = table(shares, Line(tuple(map(head, names))), *rows, total, levels=1)
    found = read(dress, grid, TextBlock("Ficha del indicador"), TableBlock((2.0, 4.0), tuple(card)))
    assert [text for *_, text in cells(found[0], 4)] == ["Promedio", "35", "73", "100"]


@DRESSES
def test_what_heads_the_rows_below_a_header_heads_them_over_the_page_turn(dress: Dress) -> None:
    """A page ends below a spanning row, and the next one repeats the header without it."""
    names = ("Código", "Actividad", "Unidad de medida", "Programado", "Ejecutado")
    quarters = []
    for number, quarter in enumerate(("I TRIMESTRE", "II TRIMESTRE")):
        rows = [
            body(f"1.{n}", name, "Caso", f"{12 + number}", f"{14 + number}") for n, name in enumerate(NAMES)
        ]
        rows[0] = replace(rows[0], turn=not number)
        quarters += [Line((Item(quarter, 5, bold=True),)), *rows]
    grid = table((1.0, 4.0, 2.0, 2.0, 2.0), Line(tuple(map(head, names))), *quarters, levels=1)
    title = TextBlock("RENDICIÓN DE METAS DEL PRIMER SEMESTRE")
    reading = read_plan(typeset((title, grid), Style(dress=dress)).pdf)
    found = {(item.period, item.raw) for item in reading.values.indicators}
    assert found == {("2022-Q1", "12"), ("2022-Q1", "14"), ("2022-Q2", "13"), ("2022-Q2", "15")}


@DRESSES
def test_header_cells_with_none_below_are_as_high_as_their_header(dress: Dress) -> None:
    first = Line(
        (
            head("Tarea", rows=2),
            head("Unidad de medida", rows=2),
            head("Bimestre", 3),
            head("Total", rows=2),
        )
    )
    counts = Line(tuple(map(head, ("1º", "2º", "3º"))))
    rows = [body(name, "Caso", "4", "5", "6", "15") for name in NAMES]
    (found,) = read(dress, table((4.0, 2.0, 1.5, 1.5, 1.5, 2.0), first, counts, *rows))
    high = {cell.text: (cell.row, cell.row_span) for cell in found.cells if cell.row < 2}
    assert high["Tarea"] == high["Total"] == (0, 2)
    assert high["Bimestre"] == (0, 1)
    assert high["3º"] == (1, 1)


@DRESSES
def test_unknown_words_in_bold_over_known_ones_head_a_table_of_their_own(dress: Dress) -> None:
    """The first row of the header is of sources nobody knows, the second one of stages."""
    known = Line((head("Actividad"), head("Unidad de medida"), head("1er. trimestre"), head("Total")))
    above = table((4.0, 2.0, 2.0, 2.0), known, *(body(n, "Caso", "1", "2") for n in NAMES), levels=1)
    first = Line((head("Grupo", rows=2), head("Concepto", rows=2), head("Fuente 10", 2), head("Otras", 2)))
    stages = Line(tuple(map(head, ("Vigente", "Ejecutado", "Vigente", "Ejecutado"))))
    rows = [body(f"{n}00", name, "12.300", "9.814", "5.120", "7.402") for n, name in enumerate(NAMES, 1)]
    shares = (1.0, 3.0, 2.0, 2.0, 2.0, 2.0)
    one, two = read(dress, above, TextBlock("Ejecución del presupuesto"), table(shares, first, stages, *rows))
    assert (one.rows, one.columns) == (4, 4)
    assert cells(two, 0)[2:] == [(0, 2, 2, "Fuente 10"), (0, 4, 2, "Otras")]
    assert two.columns == 6


@DRESSES
def test_a_group_of_known_words_below_a_header_is_none_of_it(dress: Dress) -> None:
    names = Line(tuple(map(head, ("Gen.", "Detalle de la genérica", "PIA", "PIM", "Devengado"))))
    group = Line((Item("GASTO CORRIENTE", 5, bold=True),))
    rows = [body(f"2.{n}", name, "4,118", "4,236", "3,061") for n, name in enumerate(NAMES)]
    (found,) = read(dress, table((1.0, 4.0, 2.0, 2.0, 2.0), names, group, *rows, levels=1))
    assert cells(found, 1) == [(1, 0, 5, "GASTO CORRIENTE")]


def card(name: str, number: int) -> list[Line]:
    """A card of an indicator with its values by quarter in a small table at its end; the last one is open."""
    inner = [
        Line(
            (
                Item("Periodo", bold=True),
                *(head(text) for text in ("Meta programada", "Muestra", "Meta alcanzada")),
            )
        ),
        body("Enero - Marzo", f"{number + 1}.0", "1,480", f"{number + 2}.5"),
        body("Abril - Junio", f"{number + 3}.0", "1,500", f"{number + 4}.5"),
        body("Julio - Septiembre", f"{number + 5}.0", "", ""),
    ]
    fields = [
        ("Nivel", "Propósito", "Unidad de medida", "Porcentaje"),
        ("Línea base 2021", "81.2", "Meta anual 2022", "86.0"),
    ]
    return [
        Line((Item("Indicador"), Item(name, 3))),
        *(Line(tuple(Item(text) for text in texts)) for texts in fields),
        *inner,
    ]


@DRESSES
def test_a_small_table_at_a_cards_end_is_of_the_card(dress: Dress) -> None:
    """Its header begins with a field's name, and its last row lacks values."""
    blocks: list[Block] = []
    for number, name in enumerate(NAMES[:2]):
        blocks += [
            TextBlock(f"Ficha técnica {number + 1} de 2"),
            TableBlock((2.0, 2.0, 2.0, 2.0), tuple(card(name, number))),
        ]
    one, two = read(dress, *blocks)
    for number, found in enumerate((one, two)):
        assert [text for *_, text in cells(found, 3)] == [
            "Periodo",
            "Meta programada",
            "Muestra",
            "Meta alcanzada",
        ]
        assert cells(found, 4) == [
            (4, 0, 1, "Enero - Marzo"),
            (4, 1, 1, f"{number + 1}.0"),
            (4, 2, 1, "1,480"),
            (4, 3, 1, f"{number + 2}.5"),
        ]
        assert cells(found, 6) == [(6, 0, 1, "Julio - Septiembre"), (6, 1, 1, f"{number + 5}.0")]
