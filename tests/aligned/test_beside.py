"""Tables beside running text and beside one another are read each on its own."""

from __future__ import annotations

import pytest

from tests.aligned.made import PITCH, Sheet, only, tables_of, texts

NARROW = (
    "There were 12 of them who came that",
    "winter, and none of the 30 others who",
    "had said that they would. By the end of",
    "the year 2003 there had been letters of",
    "which a dozen were answered, while the",
    "rest of them lay where they had been",
)
TOWNS = [["Town", "Houses", "Empty"], ["Arbor", "120", "7"], ["Cray", "98", "12"], ["Dell", "1,204", "3"]]
RIVERS = [
    ["River", "Length", "Depth"],
    ["Alder", "44.1", "2.5"],
    ["Birch", "9.3", "1.1"],
    ["Elm", "7.7", "0.4"],
]
LEFT, RIGHT = (72.0, 170.0, 230.0), (330.0, 430.0, 500.0)


def test_a_table_in_one_of_two_columns_of_text() -> None:
    sheet = Sheet()
    sheet.column(72, 72, NARROW * 4)
    sheet.column(320, 72, NARROW)
    sheet.grid((320, 430, 490), 156, TOWNS, pitch=13)
    sheet.column(320, 220, NARROW * 2)
    assert texts(only(tables_of(sheet))) == TOWNS


def test_a_table_over_both_columns_of_text_is_whole() -> None:
    sheet = Sheet()
    places = (72, 170, 230, 350, 430, 490)
    rows = [[*one, *two[1:], two[0]] for one, two in zip(TOWNS, RIVERS, strict=True)]
    rows = [[*row[:3], *row[3:5], str(number)] for number, row in enumerate(rows)]
    for x in (72, 320):
        sheet.column(x, 72, NARROW * 2)
        sheet.column(x, 300, NARROW * 2)
    sheet.grid(places, 228, rows)
    table = only(tables_of(sheet))
    assert (table.rows, table.columns) == (4, 6)


@pytest.mark.parametrize("pitch", [PITCH, 14.5])
def test_captions_side_by_side_part_two_tables(pitch: float) -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.line((72, "Table 1. Towns"), (330, "Table 2. Rivers"), right=False)
    top = sheet.y
    sheet.grid(LEFT, top, TOWNS, pitch=PITCH)
    sheet.grid(RIGHT, top, RIVERS, pitch=pitch)
    assert sorted(map(texts, tables_of(sheet))) == sorted([TOWNS, RIVERS])


def test_rows_on_lines_of_their_own_part_two_tables() -> None:
    sheet = Sheet()
    sheet.prose()
    top = sheet.y
    sheet.grid(LEFT, top, [*TOWNS, *TOWNS[1:]])
    sheet.grid(RIGHT, top + 5, [*RIVERS, *RIVERS[1:]], pitch=12)
    assert sorted(map(texts, tables_of(sheet))) == sorted([[*TOWNS, *TOWNS[1:]], [*RIVERS, *RIVERS[1:]]])


def test_rules_that_end_between_them_part_two_tables() -> None:
    sheet = Sheet()
    sheet.prose()
    top = sheet.y
    for x0, x1 in ((70, 232), (328, 502)):
        for y in (top - 10, top + 3, top + 40):
            sheet.canvas.line(x0, 792 - y, x1, 792 - y)
    sheet.grid(LEFT, top, TOWNS)
    sheet.grid(RIGHT, top, RIVERS)
    assert sorted(map(texts, tables_of(sheet))) == sorted([TOWNS, RIVERS])


def test_the_same_first_name_parts_two_tables() -> None:
    sheet = Sheet()
    sheet.prose()
    top = sheet.y
    other = [TOWNS[0], *RIVERS[1:]]
    sheet.grid(LEFT, top, TOWNS)
    sheet.grid(RIGHT, top, other)
    assert sorted(map(texts, tables_of(sheet))) == sorted([TOWNS, other])


def test_labels_in_the_middle_of_a_table_do_not_part_it() -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.rule(70, 400)
    rows = [[*one, *two[:2]] for one, two in zip(TOWNS, RIVERS, strict=True)]
    sheet.grid((72, 170, 230, 300, 390), sheet.y, rows)
    sheet.rule(70, 400)
    assert texts(only(tables_of(sheet))) == rows
