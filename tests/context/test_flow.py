"""The flow of a document: furniture left out, paragraphs whole over page turns, tables in printed order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.flow.blocks import document_flow
from extract.page.cells import RawTable
from extract.page.paragraphs import Paragraph
from tests.typeset.examples import examples
from tests.typeset.model import Block, Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import read_pages
from tests.typeset.typesetter import typeset

SENTENCE = "Las metas de este plan se revisan cada trimestre con las áreas que las ejecutan"
WORDS = st.lists(
    st.sampled_from(
        ["meta", "revisión", "áreas", "servicio", "norma", "trimestre", "y", "de", "con", "2022"]
    ),
    min_size=20,
    max_size=60,
)
TABLE = TableBlock(
    (2, 1), (Line((Item("INDICADOR"), Item("PLAN 2022"))), Line((Item("Partos"), Item("1,300"))))
)


def flow(*blocks: Block, style: Style | None = None) -> list[str]:
    """The document's paragraphs as their texts, its tables as «table»."""
    found = document_flow(read_pages(typeset(blocks, style or Style()).pdf))
    return [block.text if isinstance(block, Paragraph) else "table" for block in found]


def test_running_lines_and_page_numbers_are_left_out() -> None:
    style = Style(running="Plan Anual de Trabajo 2022", numbers=True)
    pages = [
        TextBlock(f"{SENTENCE} {word}.", turn=word != "uno") for word in ("uno", "dos", "tres", "cuatro")
    ]
    assert flow(*pages, style=style) == [page.text for page in pages]


def test_a_line_that_comes_back_inside_the_page_is_no_furniture() -> None:
    blocks = [TextBlock(text, turn=turn) for turn in (False, True, True) for text in ("Uno.", "Objetivo:")]
    turned = [TextBlock(b.text, turn=b.turn and b.text == "Uno.") for b in blocks]
    assert flow(*turned, style=Style(margin=150)).count("Objetivo:") == 3


@pytest.mark.parametrize("words", [30, 45, 70])
def test_a_paragraph_cut_by_a_page_turn_is_whole_again(words: int) -> None:
    text = " ".join(SENTENCE.lower().split()[place % 14] for place in range(words)).capitalize() + "."
    style = Style(width=300, height=110, margin=40, numbers=False)
    assert flow(TextBlock(text), style=style) == [text]


def test_a_paragraph_that_ended_does_not_go_on_over_the_turn() -> None:
    assert flow(TextBlock("Así es."), TextBlock("Y así queda.", turn=True)) == ["Así es.", "Y así queda."]


def test_a_heading_at_the_page_end_stays_a_heading() -> None:
    assert flow(TextBlock("UNIDAD DE SALUD", bold=True), TextBlock(SENTENCE, turn=True)) == [
        "UNIDAD DE SALUD",
        SENTENCE,
    ]


@given(st.lists(st.one_of(WORDS.map(" ".join), st.just(None)), min_size=1, max_size=6))
@examples(25)
def test_blocks_come_back_in_printed_order(texts: list[str | None]) -> None:
    blocks = [TABLE if text is None else TextBlock(f"{text.capitalize()}.") for text in texts]
    expected = ["table" if isinstance(block, TableBlock) else block.text for block in blocks]
    assert flow(*blocks) == expected


@given(st.lists(WORDS.map(" ".join), min_size=3, max_size=8), st.integers(150, 400))
@examples(25)
def test_no_word_is_lost_however_the_pages_break(texts: list[str], height: int) -> None:
    blocks = [TextBlock(f"{text.capitalize()}.") for text in texts]
    found = flow(*blocks, style=Style(width=420, height=height, margin=50))
    assert " ".join(found).split() == " ".join(block.text for block in blocks).split()


def test_tables_stand_where_they_are_printed() -> None:
    pages = read_pages(typeset([TextBlock("Antes."), TABLE, TextBlock("Después.")]).pdf)
    before, table, after = document_flow(pages)
    assert isinstance(before, Paragraph)
    assert isinstance(table, RawTable)
    assert isinstance(after, Paragraph)
    assert before.box.bottom < table.box.top < table.box.bottom < after.box.top
