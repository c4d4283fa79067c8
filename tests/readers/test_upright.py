"""Pages whose text stands sideways are read as if turned upright, whatever /Rotate says."""

from __future__ import annotations

import io

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from extract.page.content import Glyph
from extract.page.orientation import is_usable, ordered, upright
from extract.readers import pdfium
from extract.tables.reader_vote import OtherReaders
from tests.readers.test_visible import Draw, drawn, every_text
from tests.typeset.model import Item, Line, Style, TableBlock, TextBlock
from tests.typeset.reading import on_disk, opened, read_pages, read_plan
from tests.typeset.turning import turned
from tests.typeset.typesetter import typeset

TABLE = TableBlock(
    (3, 1, 1),
    (
        Line((Item("INDICADOR"), Item("PLAN 2021"), Item("PLAN 2022"))),
        Line((Item("Partos atendidos en la red propia"), Item("1,234"), Item("98,765"))),
        Line((Item("Recién nacidos"), Item("90%"), Item("n/p"))),
    ),
)
SET = typeset([TextBlock("UNIDAD DE PRUEBA", bold=True), TABLE], Style(width=400, height=300))
TURNS = (0, 90, 180, 270)
SIDES = st.floats(-500, 500, allow_nan=False)


def standing(content: int, shown: int) -> bytes:
    """The page with its content turned back by `content` degrees and `/Rotate` set to `shown`."""
    with pikepdf.open(io.BytesIO(turned(SET.pdf, content))) as document:
        document.pages[0].Rotate = shown
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
        return out.getvalue()


@pytest.mark.parametrize("shown", TURNS)
@pytest.mark.parametrize("content", TURNS)
def test_text_on_its_side_is_read_as_upright(content: int, shown: int) -> None:
    reading = read_plan(standing(content, shown))
    assert [item.raw for item in reading.values.indicators] == ["1,234", "98,765", "90%", "n/p"]
    assert ("page-turned" in reading.rules) == (content != shown)
    assert set(reading.rules) <= {"page-turned", "own-lattice"}


@pytest.mark.parametrize("shown", TURNS)
@pytest.mark.parametrize("content", TURNS)
def test_cells_stand_where_the_upright_text_shows_them(content: int, shown: int) -> None:
    (page,) = read_pages(standing(content, shown))
    assert (page.width, page.height) == (400, 300)
    (table,) = page.tables
    boxes = {(cell.row, cell.column): cell.box for cell in SET.cells}
    for cell in table.cells:
        box = (cell.box.x0, cell.box.top, cell.box.x1, cell.box.bottom)
        assert box == pytest.approx(boxes[cell.row, cell.column], abs=0.6)


@pytest.mark.parametrize("shown", [-90, 450, 720, 45, 1])
def test_an_odd_rotate_changes_no_value(shown: int) -> None:
    reading = read_plan(standing(90, shown))
    assert [item.raw for item in reading.values.indicators] == ["1,234", "98,765", "90%", "n/p"]


def test_a_rotate_inherited_from_the_parent_counts() -> None:
    with pikepdf.open(io.BytesIO(turned(SET.pdf, 90))) as document:
        del document.pages[0].obj.Rotate
        document.Root.Pages.Rotate = 90
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    reading = read_plan(out.getvalue())
    assert [item.raw for item in reading.values.indicators] == ["1,234", "98,765", "90%", "n/p"]
    assert "page-turned" not in reading.rules


def test_a_few_words_on_their_side_do_not_turn_the_page() -> None:
    def over(canvas: object, cells: object) -> None:
        draw = canvas.saveState, canvas.rotate, canvas.drawString, canvas.restoreState  # type: ignore[attr-defined]
        draw[0](), draw[1](90), draw[2](40, -30, "al margen"), draw[3]()

    (page,) = read_pages(typeset([TABLE], Style(width=400, height=300), over).pdf)
    assert (page.width, page.height) == (400, 300)
    assert [cell.text for cell in page.tables[0].cells][-2:] == ["90%", "n/p"]
    assert "page-turned" not in [item.rule for item in page.findings]


def test_a_page_read_twice_stands_the_same_way() -> None:
    with on_disk(standing(270, 0)) as path:
        pdf = path.read_bytes()
    assert read_pages(pdf) == read_pages(pdf)


@given(SIDES, SIDES, st.floats(20, 900), st.floats(20, 900), st.sampled_from(TURNS))
def test_the_corners_of_a_page_are_the_corners_of_the_upright_one(
    left: float, bottom: float, wide: float, high: float, turn: int
) -> None:
    box = (left, bottom, left + wide, bottom + high)
    frame = upright(box, turn)
    assert sorted((frame.width, frame.height)) == pytest.approx(sorted((wide, high)))
    assert frame.corners(*box) == pytest.approx((0, 0, frame.width, frame.height), abs=1e-6)


@given(SIDES, SIDES)
def test_a_quarter_turn_four_times_is_no_turn(x: float, y: float) -> None:
    place, size = (x, 300 - y), (400.0, 300.0)
    for _ in TURNS:
        frame = upright((0, 0, *size), 90)
        right, down = frame.point(*place)
        place, size = (right, frame.height - down), (frame.width, frame.height)
    assert place == pytest.approx((x, 300 - y), abs=1e-6)


@given(st.tuples(SIDES, SIDES, SIDES, SIDES))
def test_corners_in_any_order_name_one_box(box: tuple[float, float, float, float]) -> None:
    x0, y0, x1, y1 = box
    named = {ordered(corners) for corners in (box, (x1, y1, x0, y0), (x0, y1, x1, y0), (x1, y0, x0, y1))}
    assert len(named) == 1
    left, bottom, right, top = named.pop()
    assert left <= right
    assert bottom <= top


@pytest.mark.parametrize(
    ("box", "usable"),
    [
        ((0, 0, 612, 792), True),
        ((-50, -50, 0, 0), True),
        ((0, 0, 0, 792), False),
        ((0, 0, 612, 19), False),
        ((0, 0, 14_401, 792), False),
        ((0, 0, float("nan"), 792), False),
        ((0, float("-inf"), 612, 792), False),
        ((612, 0, 0, 792), False),
    ],
)
def test_only_a_page_of_some_size_is_usable(box: tuple[float, float, float, float], usable: bool) -> None:
    assert is_usable(box) is usable


@pytest.mark.parametrize("shown", TURNS)
@pytest.mark.parametrize("content", TURNS)
@pytest.mark.parametrize("around", [(0, 0, 0, 0), (30, 20, 10, 40)], ids=["whole", "cropped"])
def test_all_readers_see_a_turned_page_alike(
    content: int, shown: int, around: tuple[float, float, float, float]
) -> None:
    with pikepdf.open(io.BytesIO(turned(SET.pdf, content, around, (5, -7)))) as document:
        document.pages[0].Rotate = shown
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
    with opened(out.getvalue()) as document:
        (page,) = pdfium.read_pages(document)
        readers = OtherReaders(document)
        second, third = readers.second(page), readers.third(page)
    for other in (second, third):
        assert len(other.glyphs) == len(page.glyphs)
        pairs = zip(sorted(page.glyphs, key=_place), sorted(other.glyphs, key=_place), strict=True)
        for ours, theirs in pairs:
            assert ours.text == theirs.text
            assert ours.center == pytest.approx(theirs.center, abs=1.5)
            assert ours.baseline == pytest.approx(theirs.baseline, abs=0.1)


def _place(glyph: Glyph) -> tuple[int, int, str]:
    return round(glyph.baseline), round(glyph.x0 / 4), glyph.text


def sideways(text: str, angle: int) -> Draw:
    """A text in a tall cell, set up (90) or down (-90) the page."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.saveState()
        canvas.translate(x + 20, y - 40 if angle > 0 else y + 6)
        canvas.rotate(angle)
        canvas.drawString(0, 0, text)
        canvas.restoreState()

    return draw


LONG = "Partos atendidos en la red propia y en la de otras instituciones, con cita o sin ella. " * 3


@pytest.mark.parametrize("angle", [90, -90])
@pytest.mark.parametrize("text", ["1,250,000", "96.5%", "n/p"])
def test_a_value_set_up_or_down_its_cell_is_read_along_its_line(text: str, angle: int) -> None:
    reading = read_plan(drawn(sideways(text, angle), LONG))
    (value,) = [item for item in reading.values.indicators if item.year == 2022]
    assert value.raw == text
    assert not {"reader-disagreement", "reader-conflict"} & set(reading.rules)


def test_two_words_of_a_line_set_up_the_page_stay_two() -> None:
    reading = read_plan(drawn(sideways("no aplica", 90), LONG))
    assert "no aplica" in every_text(reading)


@pytest.mark.parametrize("angle", [90, -90])
def test_headers_set_up_or_down_the_page_name_their_columns(angle: int) -> None:
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(612, 792), invariant=1)
    canvas.setFont("Helvetica", 9)
    edges, heights = (60, 400, 440, 480), (700, 620, 600)
    canvas.lines([(edges[0], y, edges[-1], y) for y in heights])
    canvas.lines([(x, heights[-1], x, heights[0]) for x in edges])
    for x, y, text in ((64, 655, "INDICADOR"), (64, 606, "Partos"), (404, 606, "1,300"), (444, 606, "96")):
        canvas.drawString(x, y, text)
    for x, text in ((404, "PLAN 2021"), (444, "PLAN 2022")):
        canvas.saveState()
        canvas.translate(x + 16, 626 if angle > 0 else 694)
        canvas.rotate(angle)
        canvas.drawString(0, 0, text)
        canvas.restoreState()
    canvas.save()
    reading = read_plan(held.getvalue())
    assert [(item.year, item.value) for item in reading.values.indicators] == [(2021, 1300.0), (2022, 96.0)]
    assert not {"reader-disagreement", "reader-conflict", "unknown-header"} & set(reading.rules)
