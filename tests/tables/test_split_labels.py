"""What a page turn cuts of a ruled table: labels in two halves, and titles printed again above its rest."""

from __future__ import annotations

import pytest

from tests.typeset.model import Dress, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset
from tests.values.test_cards import card
from tests.values.test_meaning import line

DRESSES: tuple[Dress, ...] = ("ruled", "horizontal")
WHOLE = "Modernización de laboratorios de suelos y agua"
HEAD = line(Item("INDICADOR", columns=2), "META 2021", "META 2022")
SHARES = (2.0, 1.5, 1.0, 1.0)


@pytest.mark.parametrize("repeated", [0, 1], ids=["header once", "header repeated"])
def test_a_merged_label_that_a_turn_cuts_in_two_is_read_whole_for_the_rows_of_both_pages(
    repeated: int,
) -> None:
    lower = Line((Item("suelos y agua", rows=2), *map(Item, ("Sur", "5", "6"))), turn=True)
    lines = (
        line(Item("Modernización de laboratorios de", rows=2), "Norte", "1", "2"),
        line("Centro", "3", "4"),
        lower,
        line("Oeste", "7", "8"),
        line("Actas", "Todas", "9", "10"),
    )
    blocks: list[TextBlock | TableBlock] = [
        TextBlock("UNIDAD DE SALUD", bold=True),
        TableBlock(SHARES, (HEAD, *lines), head=repeated),
    ]
    reading = read_plan(typeset(blocks).pdf)
    assert {(one.indicator, one.detail, one.raw) for one in reading.values.indicators} == {
        (WHOLE, "Norte", "1"), (WHOLE, "Norte", "2"), (WHOLE, "Centro", "3"), (WHOLE, "Centro", "4"),
        (WHOLE, "Sur", "5"), (WHOLE, "Sur", "6"), (WHOLE, "Oeste", "7"), (WHOLE, "Oeste", "8"),
        ("Actas", "Todas", "9"), ("Actas", "Todas", "10"),
    }  # fmt: skip
    (told,) = (one for one in reading.findings if one.rule == "label-split-over-page")
    assert (told.page, told.severity) == (2, "note")
    assert WHOLE in told.message


TITLE = "Cuadro 3. Metas de la Dirección de Obras"
AGAIN = (f"{TITLE} (continuación)", f"{TITLE} (Cont.)")


@pytest.mark.parametrize("again", AGAIN, ids=["continuación", "cont."])
@pytest.mark.parametrize("dress", DRESSES)
def test_a_title_printed_again_on_the_next_page_parts_no_table(dress: Dress, again: str) -> None:
    head = line("INDICADOR", "UNIDAD DE MEDIDA", "META 2021", "META 2022")
    first = (head, line("Casas", "Casa", "1", "2"), line("Puentes", "Puente", "3", "4"))
    rest = (line("Pozos", "Pozo", "5", "6"), line("Faros", "Faro", "7", "8"))
    blocks: list[TextBlock | TableBlock] = [
        TextBlock(TITLE, bold=True),
        TableBlock(SHARES, first),
        TextBlock(again, bold=True, turn=True),
        TableBlock(SHARES, rest),
    ]
    found = read_plan(typeset(blocks, Style(dress=dress)).pdf).values.indicators
    assert {(one.indicator, one.measure, one.period, one.raw) for one in found} == {
        (name, name.rstrip("s"), year, str(2 * n + (year == "2022") - 1))
        for n, name in enumerate(("Casas", "Puentes", "Pozos", "Faros"), start=1)
        for year in ("2021", "2022")
    }
    assert len({one.table_id for one in found}) == 1


@pytest.mark.parametrize("again", AGAIN, ids=["continuación", "cont."])
@pytest.mark.parametrize("dress", DRESSES)
def test_a_title_printed_again_on_the_next_page_parts_no_card(dress: Dress, again: str) -> None:
    lines = card()
    blocks: list[TextBlock | TableBlock] = [
        TextBlock(TITLE, bold=True),
        TableBlock((1.0, 2.0), tuple(lines[:3])),
        TextBlock(again, bold=True, turn=True),
        TableBlock((1.0, 2.0), tuple(lines[3:])),
    ]
    found = read_plan(typeset(blocks, Style(dress=dress)).pdf).values.indicators
    assert {(one.indicator, one.series, one.raw) for one in found} == {
        ("Informes publicados", "baseline", "8"), ("Informes publicados", "plan", "12"),
    }  # fmt: skip
