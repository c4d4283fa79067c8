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


def test_values_in_brackets_in_the_last_column() -> None:
    sheet = Sheet()
    sheet.prose()
    rows = [["Agency", "Before", "After"], ["Roads", "120", "(43.5)"], ["Rail", "98", "(12.1)"]]
    rows.append(["Ports", "77", "(30.2)"])
    sheet.grid((72, 260, 340), sheet.y, rows)
    assert texts(only(tables_of(sheet))) == rows


def test_the_same_names_below_each_of_two_that_stand_off_their_middle() -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.line((255, "Men"))
    sheet.y -= 12
    sheet.line((405, "Women"))
    names = ["Age", "1990", "1995", "2000", "1990", "1995", "2000"]
    places = (72, 200, 250, 300, 350, 400, 450)
    sheet.grid(places, sheet.y, [names, *([f"{age} to {age + 4}", *"123456"] for age in (5, 10, 15))])
    spans = {c.text: (c.column, c.column_span) for c in only(tables_of(sheet)).cells if c.row == 0}
    assert spans == {"Men": (1, 3), "Women": (4, 3)}


def test_a_rule_below_a_header_says_over_which_columns_it_stands() -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.line((170, "First"), (415, "Other"), right=False)
    for x0, x1 in ((160, 302), (330, 452)):
        sheet.canvas.line(x0, 792 - sheet.y + 9, x1, 792 - sheet.y + 9)
    sheet.y += 4
    names = ["Age", "Born", "Wed", "Dead", "Came", "Left"]
    sheet.grid((72, 200, 250, 300, 380, 450), sheet.y, [names, *([f"{n}0s", *"12345"] for n in (5, 6, 7))])
    spans = {c.text: (c.column, c.column_span) for c in only(tables_of(sheet)).cells if c.row == 0}
    assert spans == {"First": (1, 3), "Other": (4, 2)}


def test_a_banner_on_the_middle_of_the_table_stands_over_all_columns() -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.grid((72, 260, 340), sheet.y, [["Age", "Towns", "Land"]])
    for name in ("Males", "Females"):
        sheet.canvas.drawCentredString(206, 792 - sheet.y, name)
        sheet.grid((72, 260, 340), sheet.y + 12, [["20 to 39", "9.1", "7.3"], ["40 to 59", "8.1", "6.3"]])
    table = only(tables_of(sheet))
    banners = [(c.row, c.column, c.column_span) for c in table.cells if c.text.endswith("ales")]
    assert banners == [(1, 0, 3), (4, 0, 3)]


def test_rows_of_many_lines_between_rules() -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.rule(72, 420)
    sheet.line((72, "Measure"), (160, "What it means"), (380, "Due"), right=False)
    for name, due in (("Fees", "2012"), ("Fines", "2011")):
        sheet.rule(72, 420)
        sheet.line((72, name), (160, "money that is paid by those who came"), (380, due), right=False)
        for text in ("and by those who had said that they", "would come some day but were kept", "from it"):
            sheet.line((160, text))
    sheet.rule(72, 420)
    meaning = "money that is paid by those who came and by those who had said that they would come some day"
    assert texts(only(tables_of(sheet)))[1:] == [
        [name, f"{meaning} but were kept from it", due] for name, due in (("Fees", "2012"), ("Fines", "2011"))
    ]


def test_a_header_above_the_first_of_the_rules() -> None:
    sheet = Sheet()
    sheet.prose()
    rows = [["District", "Houses", "Share", "Empty"], *map(list, DISTRICTS)]
    for row in rows:
        sheet.line(*zip((72.0, 260.0, 340.0, 420.0), row, strict=True))
        sheet.rule(72, 420)
    assert texts(only(tables_of(sheet))) == rows


def test_rows_in_a_box_without_lines_between_columns() -> None:
    sheet = Sheet()
    sheet.prose()
    top = sheet.y - 10
    for row in DISTRICTS:
        sheet.line(*zip((72.0, 260.0, 340.0, 420.0), row, strict=True))
        sheet.rule(66, 426)
    sheet.canvas.rect(66, 792 - sheet.y + 14, 360, sheet.y - 14 - top)
    assert texts(only(tables_of(sheet))) == [list(row) for row in DISTRICTS]


def test_questions_over_several_lines_before_their_shares() -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.line((72, "Question"), (380, "Yes"), (430, "No"))
    for number, share in enumerate(("61%", "52%", "47%")):
        lines = ("Has anybody of your house been to one of the towns in", "the last year, and would you go")
        sheet.line((72, lines[0]), (380, share), (430, f"{number}%"))
        sheet.line((72, lines[1]))
    rows = texts(only(tables_of(sheet)))
    assert [row[1:] for row in rows[1:]] == [["61%", "0%"], ["52%", "1%"], ["47%", "2%"]]
    assert all(row[0].endswith("would you go") for row in rows[1:])


def test_the_first_label_wrapped_before_its_values_is_no_header() -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.line((72, "Offense"), (300, "Men"), (380, "Women"))
    sheet.line((72, "Murder and nonnegligent"))
    sheet.line((80, "manslaughter"), (300, "310"), (380, "22"))
    sheet.line((72, "Fraud"), (300, "98"), (380, "5"))
    sheet.line((72, "Breaking"))
    sheet.line((80, "or entering"), (300, "30"), (380, "2"))
    assert [row[0] for row in texts(only(tables_of(sheet)))] == [
        "Offense",
        "Murder and nonnegligent manslaughter",
        "Fraud",
        "Breaking or entering",
    ]


HEADED = (
    ("District", "Houses", "Share", "Empty"),
    ("Northern towns",),
    *DISTRICTS,
    ("Southern towns",),
    *DISTRICTS,
)


def test_a_heading_of_the_first_rows_stands_below_the_header_that_counts() -> None:
    sheet = Sheet()
    sheet.prose()
    for row in HEADED:
        sheet.line(*zip((72.0, 260.0, 340.0, 420.0), row, strict=False))
    assert texts(only(tables_of(sheet))) == [list(row) for row in HEADED]


def test_a_lone_word_below_an_empty_corner_names_the_labels() -> None:
    sheet = Sheet()
    sheet.prose()
    sheet.line((150, ""), (260, "Houses"), (340, "Share"), (420, "Empty"))
    sheet.line((72, "District"))
    for row in DISTRICTS:
        sheet.line(*zip((72.0, 260.0, 340.0, 420.0), row, strict=True))
    table = only(tables_of(sheet))
    assert texts(table)[-len(DISTRICTS) :] == [list(row) for row in DISTRICTS]
    assert {"Houses", "Share", "Empty"} <= {cell.text for cell in table.cells}


def test_years_beside_an_empty_corner_head_their_columns() -> None:
    sheet = Sheet()
    sheet.prose()
    for x, year in ((260, "2020"), (340, "2021"), (420, "2022")):
        sheet.canvas.drawRightString(x, 792 - sheet.y, year)
    sheet.y += 12
    for row in DISTRICTS:
        sheet.line(*zip((72.0, 260.0, 340.0, 420.0), row, strict=True))
    table = only(tables_of(sheet))
    assert texts(table) == [["2020", "2021", "2022"], *map(list, DISTRICTS)]
    assert [cell.column for cell in table.row_cells(0)] == [1, 2, 3]
