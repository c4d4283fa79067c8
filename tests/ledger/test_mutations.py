"""What a reader may lose is taken away on purpose: each time the ledger says which numbers are left over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from extract.ledger.coverage import balance
from extract.page.cells import RawTable
from extract.page.geometry import around
from extract.page.lines import TextLine
from extract.page.printed import PageReading
from schemas.records import DocumentRecords, Indicator
from tests.ledger.reading import Change, Read, read_path, read_pdf, totals
from tests.typeset.model import Block, Dress, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.typesetter import typeset

SAMPLE = Path(__file__).resolve().parents[2] / "raw_pdfs" / "upisss-pat-2021.pdf"
UNRULED: tuple[Dress, ...] = ("bare", "horizontal", "dotted")
LOST = ("value-unpublished", "number-unclaimed")
HEAD = ("INDICADOR", "FÓRMULA", "PLAN 2021", "PLAN 2022")
ROWS = (
    ("Consultas", "Suma de 3 registros", "4,100", "4,500"),
    ("Partos", "Conteo", "310", "325"),
    ("Camas", "Conteo", "$45.00 (98%)", "99%"),
)
PROSE = "El plan se aprobó el 7 de octubre de 2020 y rige para toda la red de salud del país."


def table(head: Sequence[str] = HEAD, rows: Sequence[Sequence[str]] = ROWS) -> TableBlock:
    return TableBlock((3, 3, 2, 2), tuple(Line(tuple(Item(text) for text in row)) for row in (head, *rows)))


def document(*blocks: Block) -> bytes:
    cover = (TextBlock("PLAN ANUAL DE TRABAJO 2022", bold=True), TextBlock("UNIDAD DE SALUD", bold=True))
    return typeset([*cover, TextBlock(PROSE), *blocks]).pdf


def second_page() -> tuple[Block, Block]:
    rows = (("Recetas", "Conteo", "7,100", "7,500"), ("Dosis", "Conteo", "810", "825"))
    return TextBlock("DIVISIÓN DE ABASTO", bold=True, turn=True), table(rows=rows)


def texts_left(read: Read) -> set[str]:
    """The numbers that the findings name, as their Spanish sentences quote them."""
    found = read.found(read.records)
    return {item.message.split("«")[1].split("»")[0] for item in found if item.rule in LOST}


@pytest.fixture(scope="module")
def plan() -> Read:
    return read_pdf(document(table(), *second_page()))


@pytest.fixture(scope="module")
def sample() -> Read:
    return read_path(SAMPLE)


def without(records: DocumentRecords, *lost: Indicator) -> DocumentRecords:
    return replace(records, indicators=tuple(item for item in records.indicators if item not in lost))


@pytest.mark.slow
def test_nothing_is_left_over_before_anything_is_taken_away(plan: Read, sample: Read) -> None:
    assert (plan.rules, sample.rules) == (Counter(), Counter())


def test_each_value_dropped_is_reported_where_it_is_printed(plan: Read, sample: Read) -> None:
    for read in (plan, sample):
        for value in read.records.indicators:
            found = read.found(without(read.records, value))
            numbers = [item for item in found if item.rule == "value-unpublished"]
            assert numbers or value.status != "value"
            assert all(item.page == value.page and item.box is not None for item in numbers)
            assert all(value.x0 <= item.box.x0 and item.box.x1 <= value.x1 for item in numbers if item.box)


def test_one_of_two_values_of_a_cell_dropped(plan: Read) -> None:
    both = [item for item in plan.records.indicators if item.cell_text == "$45.00 (98%)"]
    assert [item.raw for item in both] == ["$45.00", "98%"]
    for value in both:
        found = plan.found(without(plan.records, value))
        assert {item.rule for item in found} == {"value-unpublished"}


def test_value_whose_text_took_in_a_second_number(plan: Read) -> None:
    amount, percent = (item for item in plan.records.indicators if item.cell_text == "$45.00 (98%)")
    both = replace(amount, raw=amount.cell_text)
    records = other(plan, amount, both)
    assert [item.rule for item in plan.found(without(records, percent))] == ["value-unpublished"]


def test_each_amount_and_project_dropped_is_reported(sample: Read) -> None:
    records = sample.records
    for amount in records.budget_mentions:
        rest = tuple(item for item in records.budget_mentions if item is not amount)
        (found,) = sample.found(replace(records, budget_mentions=rest))
        assert (found.rule, found.page) == ("number-unclaimed", amount.page)
    for project in records.projects:
        kept = tuple(item for item in records.projects if item is not project)
        assert {item.rule for item in sample.found(replace(records, projects=kept))} == {"number-unclaimed"}


def test_row_published_twice_finds_its_numbers_taken(plan: Read) -> None:
    for value in plan.records.indicators:
        again = replace(value, value_id="again")
        found = plan.found(replace(plan.records, indicators=(*plan.records.indicators, again)))
        assert [(item.rule, item.value_ids) for item in found] == [("value-not-printed", ("again",))]


def test_changed_digit_and_swapped_values_are_not_printed_there(plan: Read) -> None:
    first, second = plan.records.indicators[:2]
    changed = replace(first, raw=first.raw.replace("4", "9", 1))
    rules = Counter(item.rule for item in plan.found(other(plan, first, changed)))
    assert rules == {"value-not-printed": 1, "value-unpublished": 1}
    swapped = other(plan, first, replace(first, raw=second.raw))
    assert "value-not-printed" in {item.rule for item in plan.found(swapped)}


def other(read: Read, value: Indicator, changed: Indicator) -> DocumentRecords:
    items = read.records.indicators
    return replace(read.records, indicators=tuple(changed if item is value else item for item in items))


def of_first_page(change: Callable[[PageReading], PageReading]) -> Change:
    return lambda pages: (change(pages[0]), *pages[1:])


def rows_kept(table: RawTable, lost: int) -> RawTable:
    """The table without the cells of one row, as if its rules had not been seen."""
    return replace(table, cells=tuple(cell for cell in table.cells if cell.row != lost))


def test_row_that_the_table_reader_loses() -> None:
    lost = of_first_page(lambda page: replace(page, tables=tuple(rows_kept(t, 2) for t in page.tables)))
    assert texts_left(read_pdf(document(table(), *second_page()), change=lost)) == {"310", "325"}


def test_cell_that_the_table_reader_loses() -> None:
    def emptied(page: PageReading) -> PageReading:
        (found,) = page.tables
        cells = tuple(replace(cell, text="") if cell.text == "4,500" else cell for cell in found.cells)
        return replace(page, tables=(replace(found, cells=cells),))

    assert texts_left(read_pdf(document(table()), change=of_first_page(emptied))) == {"4,500"}


def test_cell_whose_text_loses_a_digit() -> None:
    def shortened(page: PageReading) -> PageReading:
        (found,) = page.tables
        cells = tuple(replace(cell, text=cell.text.replace("4,500", "4,50")) for cell in found.cells)
        return replace(page, tables=(replace(found, cells=cells),))

    read = read_pdf(document(table()), change=of_first_page(shortened))
    assert read.rules == {"value-unpublished": 1, "value-not-printed": 1, "text-unread": 1}


def test_table_that_is_not_found() -> None:
    lost = of_first_page(lambda page: replace(page, tables=()))
    left = texts_left(read_pdf(document(table(), *second_page()), change=lost))
    assert left == {"3", "4,100", "4,500", "310", "325", "98", "45.00", "99", "2021", "2022"}


def test_page_of_which_nothing_is_read() -> None:
    lost = of_first_page(lambda page: replace(page, tables=(), lines=()))
    read = read_pdf(document(table(), *second_page()), change=lost)
    assert {"7", "2020", "2022", "4,100", "3", "99"} <= texts_left(read)


def test_page_that_is_not_read_at_all() -> None:
    for lost in (0, 1):
        read = read_pdf(
            document(table(), *second_page()),
            change=lambda pages, lost=lost: tuple(p for p in pages if p.number != lost + 1),  # type: ignore[misc]
        )
        (found,) = (item for item in read.found(read.records) if item.rule == "page-not-read")
        assert (found.page, found.severity) == (lost + 1, "error")
        assert {row.page for row in read.published.coverage} == {2 - lost}


def test_column_whose_header_no_words_name() -> None:
    head = (*HEAD[:3], "VERDE OSCURO")
    assert texts_left(read_pdf(document(table(head)))) == {"4,500", "325", "99"}


@pytest.mark.parametrize("dress", UNRULED)
def test_table_without_rules_that_is_taken_for_text(dress: Dress) -> None:
    """Its lines as running text, as they come where no table is found, account for no number of a value."""

    def as_text(page: PageReading) -> PageReading:
        return replace(page, tables=(), lines=tuple(sorted(lines_of(page), key=lambda line: line.baseline)))

    def lines_of(page: PageReading) -> list[TextLine]:
        made = [*page.lines]
        for found in page.tables:
            for row in range(found.rows):
                cells = [cell for cell in found.row_cells(row) if cell.text]
                box = around(cell.box for cell in cells)
                text = " ".join(cell.text for cell in cells)
                made.append(TextLine(text, box, box.bottom - 3, 9.0, 0.0, 0.0, 0.0, 0.0))
        return made

    long = tuple((f"{name} brindadas en la red de salud del país", *rest) for name, *rest in ROWS[:2])
    cover = (TextBlock("PLAN ANUAL DE TRABAJO 2022", bold=True), TextBlock("UNIDAD DE SALUD", bold=True))
    pdf = typeset([*cover, table(rows=long), *second_page()], Style(dress=dress)).pdf
    assert {"4,100", "4,500", "310", "325"} <= texts_left(read_pdf(pdf, change=of_first_page(as_text)))


def test_document_without_values_has_one_finding_for_all_its_numbers() -> None:
    head = ("TEMA", "COSA", "VERDE", "AZUL")
    read = read_pdf(document(table(head)))
    (found,) = read.found(read.records)
    assert read.records.indicators == ()
    assert found.rule == "numbers-unclaimed"
    assert str(totals(read.published.coverage)["unclaimed"]) in found.message


def test_states_are_kept_page_by_page_and_the_sums_do_not_move(plan: Read) -> None:
    coverage = plan.published.coverage
    assert [(row.page, row.state) for row in coverage if row.state == "unclaimed"] == [
        (1, "unclaimed"),
        (2, "unclaimed"),
    ]
    fewer, _ = balance(plan.reading, without(plan.records, *plan.records.indicators[:3]))
    assert sum(totals(fewer).values()) == sum(totals(coverage).values())
    assert totals(fewer)["unclaimed"] == 4
