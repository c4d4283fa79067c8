from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extract.page.paragraphs import Paragraph, paged_lines, place_of
from tests.facts.script import Script

WORD = st.text(alphabet="abc$5,", min_size=1, max_size=6)
LINES = st.lists(st.lists(WORD, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=5)


def paragraph(script: Script) -> Paragraph:
    [block] = script.blocks
    assert isinstance(block, Paragraph)
    return block


@given(LINES, st.data())
def test_every_word_is_found_on_its_own_line(lines: list[str], data: st.DataObject) -> None:
    whole = paragraph(Script().bullet("\n".join(lines), 70))
    number = data.draw(st.integers(0, len(lines) - 1))
    start = sum(len(line) + 1 for line in lines[:number])
    page, box = place_of(whole, start, start + len(lines[number]))
    assert (page, box) == (1, whole.lines[number].box)


def test_a_stretch_over_a_page_turn_is_placed_where_it_begins() -> None:
    whole = paragraph(Script().over_page("uno dos\ntres", "cuatro cinco"))
    assert [page for page, _ in paged_lines(whole)] == [1, 1, 2]
    assert place_of(whole, whole.text.index("tres"), whole.text.index("cinco")) == (1, whole.lines[1].box)
    assert place_of(whole, whole.text.index("cinco"), len(whole.text)) == (2, whole.lines[2].box)
