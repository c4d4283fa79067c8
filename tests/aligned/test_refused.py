"""What stands in columns and is no table gives none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.aligned.made import PROSE, Sheet, tables_of


def prose(sheet: Sheet) -> None:
    sheet.prose()
    sheet.prose()


def two_columns_of_prose(sheet: Sheet) -> None:
    left = (
        "There were 12 of them who came,",
        "in 1998, and none of the 30 who",
        "had said that they would. By the",
    )
    right = (
        "end of the year 2003 there had",
        "been 400 letters, of which 12 or",
        "13 were answered, and the rest of",
    )
    for first, second in zip(left * 4, right * 4, strict=True):
        sheet.line((72, first), (320, second), right=False)


def contents(sheet: Sheet) -> None:
    for number, (title, page) in enumerate(
        (("Houses", 2), ("Fields and woods", 7), ("Roads", 9), ("Ends", 31))
    ):
        sheet.line((72, f"{number + 1}"), (540, str(page)))
        sheet.y -= 12
        sheet.line((100, title))


def contents_with_leaders(sheet: Sheet) -> None:
    for title, page in (("Houses", 2), ("Fields and woods", 7), ("Roads", 9), ("Ends", 31)):
        sheet.line((72, title + " " + ". " * 55), (540, str(page)))


def numbered_list(sheet: Sheet) -> None:
    for number, text in enumerate(PROSE):
        sheet.line((72, f"{number + 1}."), (96, text), right=False)


def formulas(sheet: Sheet) -> None:
    for number in range(1, 6):
        sheet.line((200, "y = a x + b"), (540, f"({number})"), pitch=20)


def chart(sheet: Sheet) -> None:
    for x in range(100, 420, 10):
        sheet.upright(x, 100, 300)
    for y in range(100, 320, 20):
        sheet.canvas.line(100, 792 - y, 410, 792 - y)
    for number in range(8):
        sheet.canvas.drawString(102 + 40 * number, 792 - 315, str(number * 5))
    sheet.canvas.drawString(180, 792 - 115, "North")


def chart_with_labels(sheet: Sheet) -> None:
    for y in range(100, 320, 40):
        sheet.canvas.line(100, 792 - y, 430, 792 - y)
    for number, height in enumerate((60.2, 41.2, 88.0, 70.5, 53.6, 95.1)):
        x = 110 + 50 * number
        sheet.canvas.rect(x, 792 - 300, 24, 2 * height)
        sheet.canvas.drawString(x, 792 - 297 + 2 * height, str(height))
        sheet.canvas.drawString(x, 792 - 312, str(2000 + number))


def two_columns_filled_to_the_edge(sheet: Sheet) -> None:
    text = (
        "words that fill the column from one",
        "of its edges to the other, as 12 of",
        "the 30 columns of a paper do 1998",
    )
    sheet.column(72, sheet.y, text * 9)
    sheet.column(300, sheet.y, text * 9)


def signatures(sheet: Sheet) -> None:
    sheet.line((72, "Ana Flores"), (320, "Luis Campos"), right=False)
    sheet.line((72, "Director"), (320, "Head of planning"), right=False)


def abstract_between_rules(sheet: Sheet) -> None:
    sheet.rule(72, 540)
    sheet.prose()
    sheet.rule(72, 540)


@pytest.mark.parametrize(
    "draw",
    [
        prose,
        two_columns_of_prose,
        contents,
        contents_with_leaders,
        numbered_list,
        formulas,
        chart,
        chart_with_labels,
        two_columns_filled_to_the_edge,
        signatures,
        abstract_between_rules,
    ],
)
def test_no_table(draw: Callable[[Sheet], None]) -> None:
    sheet = Sheet()
    sheet.prose()
    draw(sheet)
    assert tables_of(sheet) == []
