"""What a page holds but nobody sees is never published as a value, and always named in a finding."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.readers.tolerances import READERS
from tests.typeset.model import Item, Line, TableBlock
from tests.typeset.reading import PlanReading, read_plan
from tests.typeset.typesetter import PLAIN_STYLE, typeset

HEAD = Line((Item("INDICADOR"), Item("PLAN 2021"), Item("PLAN 2022")))
Draw = Callable[[Canvas, float, float], None]
HIDDEN, SHOWN = "987,654", "1,300"


def drawn(draw: Draw, label: str = "Partos") -> bytes:
    """A plan whose value for 2022 is what `draw` puts on its cell's baseline, from 3 points inside it."""
    table = TableBlock((2, 1, 1), (HEAD, Line((Item(label), Item("55"), Item("")))))
    place = typeset([table]).cells[-1].box

    def over(canvas: Canvas, cells: object) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.setFillGray(0)
        draw(canvas, place[0] + 3, 792 - place[1] - 10.2)

    return typeset([table], PLAIN_STYLE, over).pdf


def published(reading: PlanReading) -> dict[int | None, str]:
    return {item.year: item.cell_text for item in reading.values.indicators}


def every_text(reading: PlanReading) -> str:
    values = " ".join(f"{i.raw} {i.cell_text} {i.indicator}" for i in reading.values.indicators)
    cells = " ".join(cell.text for page in reading.pages for t in page.tables for cell in t.cells)
    return f"{values} {cells} {' '.join(line.text for page in reading.pages for line in page.lines)}"


def white(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillGray(1)
    canvas.drawString(x, y, HIDDEN)


def nearly_white(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillColorRGB(0.985, 0.99, 0.98)
    canvas.drawString(x, y, HIDDEN)


def white_by_ink(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillColorCMYK(0, 0, 0, 0)
    canvas.drawString(x, y, HIDDEN)


def without_ink(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x, y, HIDDEN, mode=3)


def only_clipping(canvas: Canvas, x: float, y: float) -> None:
    canvas.saveState()
    canvas.drawString(x, y, HIDDEN, mode=7)
    canvas.restoreState()


def see_through(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillAlpha(0)
    canvas.drawString(x, y, HIDDEN)


def tiny(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFont("Helvetica", 0.2)
    canvas.drawString(x, y, HIDDEN)


def tiny_by_scale(canvas: Canvas, x: float, y: float) -> None:
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(0.01, 0.01)
    canvas.drawString(0, 0, HIDDEN)
    canvas.restoreState()


def above_the_page(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x, y + 900, HIDDEN)


def left_of_the_page(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x - 900, y, HIDDEN)


def boxed_over(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x, y, HIDDEN)
    canvas.setFillGray(1)
    canvas.rect(x - 2, y - 2, 60, 11, stroke=0, fill=1)


def almost_white(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillGray(0.95)
    canvas.drawString(x, y, HIDDEN)


def outlined_in_white(canvas: Canvas, x: float, y: float) -> None:
    canvas.saveState()
    canvas.setStrokeGray(1)
    canvas.setLineWidth(0.2)
    canvas.drawString(x, y, HIDDEN, mode=1)
    canvas.restoreState()


def boxed_over_behind_many(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x, y, HIDDEN)
    canvas.setFillGray(0.5)
    for place in range(READERS.most_objects):
        canvas.rect(1, 1 + place % 700, 1, 1, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.rect(x - 2, y - 2, 40, 11, stroke=0, fill=1)


HIDDEN_WAYS = {
    almost_white: "text-white",
    outlined_in_white: "text-white",
    boxed_over_behind_many: "text-unseen",
    white: "text-white",
    nearly_white: "text-white",
    white_by_ink: "text-white",
    without_ink: "text-invisible",
    only_clipping: "text-invisible",
    see_through: "text-invisible",
    tiny: "text-invisible",
    tiny_by_scale: "text-invisible",
    above_the_page: "text-off-page",
    left_of_the_page: "text-off-page",
    boxed_over: "text-covered",
}


@pytest.mark.parametrize(("draw", "rule"), HIDDEN_WAYS.items())
def test_a_hidden_figure_alone_in_its_cell_publishes_nothing(draw: Draw, rule: str) -> None:
    reading = read_plan(drawn(draw))
    assert published(reading) == {2021: "55"}
    assert HIDDEN not in every_text(reading)
    (found,) = [item for item in reading.findings if item.rule == rule]
    assert found.page == 1
    assert f"«{HIDDEN}»" in found.message


@pytest.mark.parametrize(("draw", "rule"), HIDDEN_WAYS.items())
def test_the_figure_printed_over_a_hidden_one_is_published(draw: Draw, rule: str) -> None:
    def both(canvas: Canvas, x: float, y: float) -> None:
        draw(canvas, x, y)
        canvas.setFillAlpha(1)
        canvas.setFillGray(0)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(x + 42, y, SHOWN)

    reading = read_plan(drawn(both))
    assert published(reading) == {2021: "55", 2022: SHOWN}
    assert [item.value for item in reading.values.indicators] == [55.0, 1300.0]
    assert HIDDEN not in every_text(reading)
    assert rule in reading.rules


def replaced(shown: str, ahead: float) -> PlanReading:
    """A figure under a white box, with another printed on the box."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        boxed_over(canvas, x, y)
        canvas.setFillGray(0)
        canvas.drawString(x + ahead, y, shown)

    return read_plan(drawn(draw))


@pytest.mark.parametrize("ahead", [0.0, 2.0, 7.5, 20.0])
def test_a_figure_printed_among_the_signs_of_a_covered_one_is_right_or_kept_as_text(ahead: float) -> None:
    reading = replaced(SHOWN, ahead)
    (found,) = [item for item in reading.values.indicators if item.year == 2022]
    assert found.value in (1300.0, None)
    assert {item.severity for item in reading.findings} & {"warning", "error"}


def test_a_short_figure_printed_right_on_a_covered_one_is_read_alone() -> None:
    assert published(replaced("99", 0.0)) == {2021: "55", 2022: "99"}


@pytest.mark.parametrize("shown", [SHOWN, "5,000,000"])
def test_a_long_figure_printed_right_on_a_covered_one_is_read_alone(shown: str) -> None:
    assert published(replaced(shown, 0.0)) == {2021: "55", 2022: shown}


def test_text_between_white_lines_is_seen() -> None:
    def ruled(canvas: Canvas, x: float, y: float) -> None:
        canvas.drawString(x, y, SHOWN)
        canvas.setStrokeGray(1)
        for line in (y - 4, y + 12):
            canvas.line(x - 2, line, x + 60, line)

    assert published(read_plan(drawn(ruled))) == {2021: "55", 2022: SHOWN}


def test_white_text_on_a_dark_ground_is_seen() -> None:
    def on_dark(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillGray(0.2)
        canvas.rect(x - 2, y - 2, 60, 11, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(x, y, SHOWN)

    reading = read_plan(drawn(on_dark))
    assert published(reading) == {2021: "55", 2022: SHOWN}
    assert [rule for rule in reading.rules if rule.startswith("text-")] == []


def test_a_header_in_white_on_dark_names_its_column() -> None:
    table = TableBlock((2, 1), (Line((Item(""), Item(""))), Line((Item("Partos"), Item(SHOWN)))))
    cells = typeset([table]).cells

    def over(canvas: Canvas, placed: object) -> None:
        for cell, text in zip(cells, ("INDICADOR", "PLAN 2022"), strict=False):
            x0, top, x1, bottom = cell.box
            canvas.setFillColorRGB(0.1, 0.2, 0.5)
            canvas.rect(x0, 792 - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
            canvas.setFont("Helvetica-Bold", 9)
            canvas.setFillGray(1)
            canvas.drawString(x0 + 3, 792 - top - 10.2, text)

    reading = read_plan(typeset([table], PLAIN_STYLE, over).pdf)
    assert published(reading) == {2022: SHOWN}
    assert reading.rules == []


def signs(canvas: Canvas, x: float, y: float) -> None:
    for sign in SHOWN:
        canvas.drawString(x, y, sign)
        x += canvas.stringWidth(sign, "Helvetica", 9)


@pytest.mark.parametrize("shift", [0.0, 0.25, 0.6, 0.9])
def test_a_figure_drawn_twice_to_look_bold_is_read_once(shift: float) -> None:
    def twice(canvas: Canvas, x: float, y: float) -> None:
        signs(canvas, x, y)
        signs(canvas, x + shift, y)

    assert published(read_plan(drawn(twice))) == {2021: "55", 2022: SHOWN}


def test_signs_read_once_that_stand_there_twice_are_reported() -> None:
    def twice(canvas: Canvas, x: float, y: float) -> None:
        signs(canvas, x, y)
        signs(canvas, x + 0.9, y)

    assert "text-doubled" in read_plan(drawn(twice)).rules


@pytest.mark.parametrize("shift", [0.1, 0.25, 0.6, 0.9, 1.3, 2.0])
def test_each_sign_set_twice_is_never_another_number(shift: float) -> None:
    def twice(canvas: Canvas, x: float, y: float) -> None:
        for sign in SHOWN:
            canvas.drawString(x, y, sign)
            canvas.drawString(x + shift, y, sign)
            x += canvas.stringWidth(sign, "Helvetica", 9)

    reading = read_plan(drawn(twice))
    (found,) = [item for item in reading.values.indicators if item.year == 2022]
    assert found.value in (1300.0, None)
    assert found.value or {item.severity for item in reading.findings} & {"warning", "error"}


def test_equal_digits_side_by_side_are_no_double() -> None:
    reading = read_plan(drawn(lambda canvas, x, y: canvas.drawString(x, y, "1,111,111")))
    assert published(reading) == {2021: "55", 2022: "1,111,111"}
    assert "text-doubled" not in reading.rules


def layered(off: bool) -> bytes:
    """A plan whose figure for 2022 belongs to a layer, switched on or off."""

    def on_layer(canvas: Canvas, x: float, y: float) -> None:
        canvas._code.append("/OC /Layer BDC")
        canvas.drawString(x, y, HIDDEN)
        canvas._code.append("EMC")

    with pikepdf.open(io.BytesIO(drawn(on_layer))) as document:
        group = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="capa"))
        shown = pikepdf.Dictionary(OFF=[group] if off else [], ON=[] if off else [group])
        document.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=shown)
        document.pages[0].Resources.Properties = pikepdf.Dictionary(Layer=group)
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
        return out.getvalue()


def test_a_layer_switched_off_publishes_nothing() -> None:
    reading = read_plan(layered(off=True))
    assert published(reading) == {2021: "55"}
    assert HIDDEN not in every_text(reading)
    assert "text-layer" in reading.rules


def test_a_layer_switched_on_is_read_like_all_else() -> None:
    reading = read_plan(layered(off=False))
    assert published(reading) == {2021: "55", 2022: HIDDEN}
    assert "text-layer" not in reading.rules


def beside(canvas: Canvas, x: float, y: float, *parts: tuple[str, Draw]) -> None:
    """Texts set one right behind the other, each as its own function draws."""
    for text, draw in parts:
        draw_text(canvas, x, y, text, draw)
        x += canvas.stringWidth(text, "Helvetica", 9)


def draw_text(canvas: Canvas, x: float, y: float, text: str, draw: Draw) -> None:
    canvas.saveState()
    canvas.setFont("Helvetica", 9)
    line = canvas.beginText(x, y)
    draw(canvas, x, y)
    if draw is mode_3:
        line.setTextRenderMode(3)
    line.textOut(text)
    canvas.drawText(line)
    canvas.restoreState()


def mode_3(canvas: Canvas, x: float, y: float) -> None:
    """Drawn without ink, as `draw_text` sees to."""


def in_white(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillGray(1)


def transparent(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillAlpha(0)


def in_black(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillGray(0)


@pytest.mark.parametrize("hidden", [mode_3, in_white, transparent])
@pytest.mark.parametrize("ahead", [True, False], ids=["ahead", "behind"])
def test_hidden_digits_glued_to_seen_ones_are_no_part_of_the_number(hidden: Draw, ahead: bool) -> None:
    parts = [("77", hidden), (SHOWN, in_black)]
    reading = read_plan(drawn(lambda canvas, x, y: beside(canvas, x, y, *(parts if ahead else parts[::-1]))))
    assert published(reading) == {2021: "55", 2022: SHOWN}
    (found,) = [item for item in reading.findings if item.rule in ("text-invisible", "text-white")]
    assert "«77»" in found.message
    assert "reader-disagreement" not in reading.rules


def test_text_in_the_colour_of_its_ground_is_not_seen() -> None:
    def grey_on_grey(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillGray(0.8)
        canvas.rect(x - 2, y - 2, 62, 11, stroke=0, fill=1)
        canvas.drawString(x, y, HIDDEN)

    reading = read_plan(drawn(grey_on_grey))
    assert published(reading) == {2021: "55"}
    assert "text-unseen" in reading.rules


def test_a_text_whose_transparent_shadow_stands_on_it_is_seen() -> None:
    def shadowed(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillAlpha(0)
        canvas.drawString(x + 0.9, y - 0.9, SHOWN)
        canvas.setFillAlpha(1)
        canvas.drawString(x, y, SHOWN)

    reading = read_plan(drawn(shadowed))
    assert published(reading) == {2021: "55", 2022: SHOWN}


def cut(text: str, width: float) -> PlanReading:
    """A plan whose value for 2022 is cut to so many points from the beginning of its text."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.saveState()
        window = canvas.beginPath()
        window.rect(x - 1, y - 3, width + 1, 12)
        canvas.clipPath(window, stroke=0, fill=0)
        canvas.drawString(x, y, text)
        canvas.restoreState()

    return read_plan(drawn(draw))


def test_words_cut_off_are_not_published() -> None:
    reading = cut("37 de las 90", 10)
    assert published(reading) == {2021: "55", 2022: "37"}
    (found,) = [item for item in reading.findings if item.rule == "text-cut"]
    assert "«de las 90»" in found.message


def test_a_number_of_which_one_digit_is_cut_off_is_read_whole_and_told() -> None:
    reading = cut("1,375", 17)
    assert published(reading) == {2021: "55", 2022: "1,375"}
    (found,) = [item for item in reading.findings if item.rule == "text-cut-word"]
    assert "«1,375»" in found.message
    assert found.severity == "warning"


def test_a_number_mostly_cut_off_is_not_published() -> None:
    reading = cut("137,500", 8)
    assert published(reading) == {2021: "55"}
    assert "text-cut" in reading.rules


def in_a_form(off: bool) -> bytes:
    """A plan whose figure for 2022 lies in a form that belongs to a layer, over the one printed there."""
    printed = drawn(lambda canvas, x, y: canvas.drawString(x, y, SHOWN))
    table = TableBlock((2, 1, 1), (HEAD, Line((Item("Partos"), Item("55"), Item("")))))
    x0, top, _, _ = typeset([table]).cells[-1].box
    with pikepdf.open(io.BytesIO(printed)) as document:
        page = document.pages[0]
        group = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="capa"))
        form = document.make_stream(f"BT /F1 9 Tf {x0 + 40} {792 - top - 10.2} Td (432) Tj ET".encode())
        form.Type, form.Subtype, form.OC = pikepdf.Name.XObject, pikepdf.Name.Form, group
        form.BBox = page.MediaBox
        font = next(iter(page.Resources.Font.values()))
        form.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Resources.XObject = pikepdf.Dictionary(Capa=form)
        page.contents_add(b"/Capa Do", prepend=False)
        shown = pikepdf.Dictionary(OFF=[group] if off else [], ON=[] if off else [group])
        document.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=shown)
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
        return out.getvalue()


def test_a_form_of_a_layer_switched_off_publishes_nothing() -> None:
    reading = read_plan(in_a_form(off=True))
    assert published(reading) == {2021: "55", 2022: SHOWN}
    assert "text-unseen" in reading.rules


def test_a_form_of_a_layer_switched_on_is_read() -> None:
    reading = read_plan(in_a_form(off=False))
    assert "432" in every_text(reading)
    assert "text-unseen" not in reading.rules


@pytest.mark.parametrize("text", ["52", "11", "2,310", "1,111,111"])
@pytest.mark.parametrize("shift", [1.5, 2.5, 3.5])
def test_a_number_and_its_shadow_are_one_number(text: str, shift: float) -> None:
    def shadowed(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillGray(0.65)
        canvas.drawString(x + shift, y - shift / 2, text)
        canvas.setFillGray(0)
        canvas.drawString(x, y, text)

    assert published(read_plan(drawn(shadowed))) == {2021: "55", 2022: text}


def under_a_thick_line(canvas: Canvas, x: float, y: float) -> None:
    canvas.drawString(x, y, HIDDEN)
    canvas.setStrokeGray(1)
    canvas.setLineWidth(11)
    canvas.line(x - 2, y + 3, x + 40, y + 3)


def grey_on_a_thick_line(canvas: Canvas, x: float, y: float) -> None:
    canvas.setStrokeGray(0.7)
    canvas.setLineWidth(11)
    canvas.line(x - 2, y + 3, x + 40, y + 3)
    canvas.setFillGray(0.7)
    canvas.drawString(x, y, HIDDEN)


@pytest.mark.parametrize(
    ("draw", "rule"), [(under_a_thick_line, "text-covered"), (grey_on_a_thick_line, "text-unseen")]
)
def test_a_line_as_thick_as_text_hides_it_as_an_area_does(draw: Draw, rule: str) -> None:
    reading = read_plan(drawn(draw))
    assert published(reading) == {2021: "55"}
    assert rule in reading.rules


def test_text_that_differs_from_its_ground_in_colour_alone_is_seen() -> None:
    """Red on a green as dark as it, drawn before a frame that covers nothing."""

    def red_on_green(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillColorRGB(0, 0.51, 0)
        canvas.rect(x - 2, y - 2, 60, 11, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 0, 0)
        canvas.drawString(x, y, SHOWN)
        canvas.setFillAlpha(0.02)
        canvas.rect(x - 2, y - 2, 60, 11, stroke=0, fill=1)

    assert published(read_plan(drawn(red_on_green))) == {2021: "55", 2022: SHOWN}
