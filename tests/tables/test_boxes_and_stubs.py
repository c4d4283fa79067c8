"""Tables of boxed cells, and of labels that stand over rows no rule parts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.tables.test_row_rules import Sheet, Span, spans

SIDES = (50.0, 150.0, 270.0, 340.0, 410.0)
"""The sides of four columns: a label of several rows, what each row says, and two values."""

SAID = (
    ("2023 real", "812", "790"), ("2024 previsto", "780", "760"), ("2024 real", "794", "771"),
    ("2023 real", "524", "402"), ("2024 previsto", "500", "385"), ("2024 real", "531", "379"),
)  # fmt: skip


def box(sheet: Sheet, x0: float, top: float, x1: float, bottom: float) -> None:
    for y in (top, bottom):
        sheet.line(x0, x1, y)
    for x in (x0, x1):
        sheet.canvas.line(x, 792 - top, x, 792 - bottom)


Texts = tuple[tuple[str, ...], ...]


def boxed(
    sheet: Sheet, top: float, sides: tuple[float, ...], rows: tuple[tuple[str, ...], ...], gap: float
) -> None:
    """Cells as boxes of their own, with a gap between one and the next."""
    for number, texts in enumerate(rows):
        y = top + 18 * number
        for place, text in enumerate(texts):
            box(sheet, sides[place] + gap / 2, y + gap / 2, sides[place + 1] - gap / 2, y + 18 - gap / 2)
            sheet.text(sides[place] + 5, y + 12, text, bold=not number)


def cells(rows: Texts) -> list[Span]:
    return sorted((n, 1, place, 1, text) for n, row in enumerate(rows) for place, text in enumerate(row))


@pytest.mark.parametrize("gap", [1.5, 2.25, 3.0])
def test_boxes_set_apart_a_little_are_the_cells_of_one_table(gap: float) -> None:
    sheet = Sheet()
    rows = (
        ("Indicador", "Unidad", "2023", "2024"),
        ("Casas", "Casa", "12", "13"),
        ("Pozos", "Pozo", "7", "9"),
    )
    boxed(sheet, 100, SIDES, rows, gap)
    (table,) = sheet.tables()
    assert spans(table) == cells(rows)


def test_two_tables_of_boxes_keep_their_own_columns() -> None:
    """The columns of one stand a little beside those of the other."""
    sheet = Sheet()
    upper = (("Obra", "Unidad", "2023", "2024"), ("Casas", "Casa", "12", "13"), ("Pozos", "Pozo", "7", "9"))
    lower = (
        ("Gasto", "Rubro", "2023", "2024"),
        ("Sueldos", "100", "4.1", "5.3"),
        ("Viajes", "200", "1.7", "2.2"),
    )
    boxed(sheet, 100, SIDES, upper, 2.25)
    boxed(sheet, 200, (50.0, 152.5, 272.5, 342.5, 410.0), lower, 2.25)
    assert [spans(table) for table in sheet.tables()] == [cells(upper), cells(lower)]


Said = Sequence[tuple[str, ...]]

BY_TWO = tuple((text, *values) for text, (_, *values) in zip(("Prog.", "Ejec.") * 3, SAID, strict=True))


def ruled_down(
    sheet: Sheet, labels: dict[float, str], note: dict[float, str] | None = None, said: Said = SAID
) -> None:
    """A header in a box, rules down the table and none between its rows; labels at their heights."""
    for y in (100, 118, 118 + 14 * len(SAID)):
        sheet.line(SIDES[0], 480, y)
    for x in (*SIDES, 480.0):
        sheet.canvas.line(x, 792 - 100, x, 792 - 118 - 14 * len(SAID))
    for place, name in enumerate(("Departamento", "Serie", "Trim. I", "Trim. II", "Oficina")):
        sheet.text((*SIDES, 480.0)[place] + 5, 112, name, bold=True)
    for number, texts in enumerate(said):
        for place, text in enumerate(texts, start=1):
            sheet.text(SIDES[place] + 5, 118 + 14 * number + 10, text)
    for row, text in labels.items():
        sheet.text(SIDES[0] + 5, 118 + 14 * row + 10, text)
    for row, text in (note or {}).items():
        sheet.text(SIDES[-1] + 5, 118 + 14 * row + 10, text)


def labels_of(sheet: Sheet) -> dict[int, list[tuple[int, int, str]]]:
    """By column the texts below the header: the row each begins in, how many it is over, and its words."""
    (table,) = sheet.tables()
    found: dict[int, list[tuple[int, int, str]]] = {}
    for row, count, column, _, text in spans(table):
        if row and text:
            found.setdefault(column, []).append((row, count, text))
    return found


@pytest.mark.parametrize(("first", "second"), [(1, 4), (0, 3)], ids=["in the middle", "beside the first"])
def test_labels_stand_over_the_rows_they_are_of(first: float, second: float) -> None:
    sheet = Sheet()
    ruled_down(sheet, {first: "Canelones", second: "Salto"}, {first: "Norte", second: "Sur"})
    found = labels_of(sheet)
    assert found[0] == [(1, 3, "Canelones"), (4, 3, "Salto")]
    assert found[4] == [(1, 3, "Norte"), (4, 3, "Sur")]


def test_a_label_between_two_rows_stands_over_an_even_number_of_them() -> None:
    sheet = Sheet()
    ruled_down(sheet, {0.5: "Canelones", 3.5: "Salto"}, said=BY_TWO)
    assert labels_of(sheet)[0] == [(1, 2, "Canelones"), (3, 4, "Salto")]


def test_labels_that_would_part_rows_that_come_by_turns_stand_over_none_of_them() -> None:
    """Three rows to a place; the second of two labels stands as far down as if it had four."""
    sheet = Sheet()
    ruled_down(sheet, {0.5: "Canelones", 3.5: "Salto"})
    assert all(count == 1 for _, count, _ in labels_of(sheet)[0])


def test_a_label_that_fits_no_rows_is_given_none() -> None:
    sheet = Sheet()
    ruled_down(sheet, {1.3: "Canelones", 4.4: "Salto"})
    assert all(count == 1 for _, count, _ in labels_of(sheet)[0])


def test_a_note_on_one_row_is_of_no_other() -> None:
    sheet = Sheet()
    ruled_down(sheet, {1: "Canelones", 4: "Salto"}, {2: "Revisar"})
    assert labels_of(sheet)[4] == [(3, 1, "Revisar")]
