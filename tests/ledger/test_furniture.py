"""Furniture is proven by the other pages: a line in the margin that only looks like it keeps its numbers."""

from __future__ import annotations

from extract.ledger.text import furniture_claims
from extract.page.geometry import Box
from extract.page.lines import TextLine
from extract.page.printed import PageReading
from schemas.profile_reading import load_profile

HEIGHT, FOOT, BODY = 792.0, 760.0, 300.0


def line(text: str, baseline: float = FOOT) -> TextLine:
    box = Box(60, baseline - 8, 60 + 5 * len(text), baseline + 2)
    return TextLine(text, box, baseline, 9.0, 0.0, 0.0, 0.0, 0.0)


def claimed(*pages: list[TextLine]) -> dict[int, list[str]]:
    """The numbers claimed on each page, in order."""
    read = [
        PageReading(number, 612.0, HEIGHT, tuple(lines), ()) for number, lines in enumerate(pages, start=1)
    ]
    found: dict[int, list[str]] = {number: [] for number in range(1, len(pages) + 1)}
    for claim in furniture_claims(read, load_profile("generic")):
        found[claim.page] += claim.text.split()
    return found


def test_numbers_that_count_the_pages() -> None:
    assert claimed([line("57")], [line("58")], [line("59")]) == {1: ["57"], 2: ["58"], 3: ["59"]}
    pages = [line("Página 1 de 2")], [line("Página 2 de 2")]
    assert claimed(*pages) == {1: ["1", "2"], 2: ["2", "2"]}
    assert claimed([line("1/2")], [line("2/2")]) == {1: ["1", "2"], 2: ["2", "2"]}


def test_lone_numbers_in_the_margin_that_count_nothing() -> None:
    assert claimed([line("95")], [line("310")], [line("7")]) == {1: [], 2: [], 3: []}
    assert claimed([line("95")], [line("95")], [line("95")]) == {1: [], 2: [], 3: []}


def test_running_line_owns_what_all_pages_print() -> None:
    assert claimed([line("Plan 2022")], [line("Plan 2022")]) == {1: ["2022"], 2: ["2022"]}


def test_rows_of_a_table_at_one_height_of_every_page_are_no_running_line() -> None:
    rows = [line("Consultas 4,500")], [line("Consultas 4,600")], [line("Consultas 4,700")]
    assert claimed(*rows) == {1: [], 2: [], 3: []}


def test_entries_of_the_contents() -> None:
    entries = ["1. Marco ........ 1", "2. Metas 2022 ........ 2", "3. Anexo ........ 2"]
    found = claimed([line(text, BODY + 20 * place) for place, text in enumerate(entries)], [])
    assert found[1] == ["1", "1", "2", "2022", "2", "3", "2"]


def test_dotted_rows_of_values_are_no_entries() -> None:
    rows = ["Consultas ........ 4,500", "Partos ........ 310", "Camas ........ 2", "Dosis ........ 1"]
    found = claimed([line(text, BODY + 20 * place) for place, text in enumerate(rows)], [])
    assert found[1] == ["2"]


def test_short_leaders_count_on_a_page_headed_as_the_contents_only() -> None:
    entries = [line("ÍNDICE", BODY), line("Metas. ..2", BODY + 20)]
    assert claimed(entries, []) == {1: ["2"], 2: []}
    assert claimed(entries[1:], []) == {1: [], 2: []}
