"""Tables without a grid or a known header are read whole, and nothing around them is."""

from __future__ import annotations

import pytest

from tests.aligned.made import Sheet, only, tables_of, texts

DISTRICTS = (
    ("Arbor", "1,204", "87.5", "12"),
    ("Bellmont", "986", "91.0", "7"),
    ("Cray", "12,040", "64.2", "–"),
)


def districts(sheet: Sheet) -> None:
    sheet.line((72, "District"), (260, "Houses"), (340, "Share"), (420, "Empty"))
    for row in DISTRICTS:
        sheet.line(*zip((72.0, 260.0, 340.0, 420.0), row, strict=True))


def test_aligned_numbers_between_paragraphs() -> None:
    sheet = Sheet()
    sheet.prose()
    districts(sheet)
    sheet.y += 12
    sheet.prose()
    table = only(tables_of(sheet))
    assert texts(table) == [["District", "Houses", "Share", "Empty"], *map(list, DISTRICTS)]
    assert not table.ruled


def test_every_cell_keeps_its_box_and_was_read_twice() -> None:
    sheet = Sheet()
    sheet.prose()
    districts(sheet)
    table = only(tables_of(sheet))
    cell = next(cell for cell in table.cells if cell.text == "12,040")
    assert cell.box.x1 == pytest.approx(260, abs=1)
    assert table.box.x0 <= cell.box.x0
    assert cell.box.bottom <= table.box.bottom
    assert {cell.agreement for cell in table.cells} == {"pdfium+playa"}


def test_a_header_over_several_columns_spans_them() -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.canvas.drawCentredString(260, 792 - sheet.y, "Town")
    sheet.canvas.drawCentredString(420, 792 - sheet.y, "Land")
    sheet.y += 12
    sheet.line((72, "District"), (230, "2019"), (300, "2020"), (390, "2019"), (460, "2020"))
    sheet.line((72, "Arbor"), (230, "11.2"), (300, "12.5"), (390, "54.0"), (460, "49.3"))
    sheet.line((72, "Bellmont"), (230, "10.2"), (300, "13.5"), (390, "51.0"), (460, "44.3"))
    sheet.line((72, "Cray"), (230, "19.2"), (300, "11.5"), (390, "57.0"), (460, "43.3"))
    table = only(tables_of(sheet))
    spans = {cell.text: (cell.column, cell.column_span) for cell in table.cells if cell.row == 0}
    assert spans == {"Town": (1, 2), "Land": (3, 2)}


def test_words_between_two_rules_of_one_width() -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.rule(72, 420)
    sheet.line((72, "Symbol"), (200, "Meaning"), right=False)
    sheet.rule(72, 420)
    sheet.line((72, "vis maior"), (200, "what nobody could have kept from"), right=False)
    sheet.line((200, "happening"))
    sheet.line((72, "onus"), (200, "the burden of proof"), right=False)
    sheet.rule(72, 420)
    sheet.y += 12
    sheet.prose()
    assert texts(only(tables_of(sheet))) == [
        ["Symbol", "Meaning"],
        ["vis maior", "what nobody could have kept from happening"],
        ["onus", "the burden of proof"],
    ]


def test_a_label_wrapped_before_its_values_is_one_row() -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.line((72, "Theft"), (300, "120"), (380, "14"))
    sheet.line((72, "Offenses against the family"))
    sheet.line((80, "and children"), (300, "310"), (380, "22"))
    sheet.line((72, "Fraud"), (300, "98"), (380, "5"))
    table = only(tables_of(sheet))
    assert texts(table)[1] == ["Offenses against the family and children", "310", "22"]


def test_leaders_are_no_text_of_the_label() -> None:
    sheet = Sheet()
    sheet.prose()
    for name, first, second in (("Theft", "120", "14"), ("Fraud", "98", "5"), ("Arson", "7", "1")):
        sheet.line((72, name + " " + "." * 60), (330, first), (400, second))
    assert texts(only(tables_of(sheet)))[0] == ["Theft", "120", "14"]


def test_columns_of_a_typewriter_one_space_apart() -> None:
    sheet = Sheet(font="Courier")
    sheet.prose(())
    for text in (
        "            sandwich multiway",
        "(Intercept) 0.067013 0.067013",
        "x           0.050596 0.050596",
    ):
        sheet.line((72, text))
    assert texts(only(tables_of(sheet))) == [
        ["sandwich", "multiway"],
        ["(Intercept)", "0.067013", "0.067013"],
        ["x", "0.050596", "0.050596"],
    ]


def test_a_frame_around_whole_columns_is_split_into_its_rows() -> None:
    sheet = Sheet()
    sheet.prose()
    top = sheet.y - 10
    sheet.rule(66, 426)
    districts(sheet)
    sheet.rule(66, 426)
    for x in (66, 200, 290, 360, 426):
        sheet.upright(x, top, sheet.y - 14)
    assert texts(only(tables_of(sheet)))[1:] == [list(row) for row in DISTRICTS]


def test_text_set_by_a_font_of_negative_size_is_upright() -> None:
    sheet = Sheet()
    canvas = sheet.canvas
    for number, row in enumerate(DISTRICTS):
        for x, text in zip((72, 220, 300, 380), row, strict=True):
            made = canvas.beginText()
            made.setFont("Helvetica", -10)
            made.setTextTransform(-1, 0, 0, -1, x, 700 - 12 * number)
            made.textOut(text)
            canvas.drawText(made)
    assert texts(only(tables_of(sheet))) == [list(row) for row in DISTRICTS]
