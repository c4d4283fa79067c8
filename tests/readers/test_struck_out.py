"""Text that is struck out does not hold any more: it is told and never published."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.readers.test_visible import drawn, every_text, published
from tests.typeset.reading import read_plan

OLD, NEW = "1,300", "1,450"
Stroke = Callable[[Canvas, float, float, float], None]


def line(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    canvas.setLineWidth(0.6)
    canvas.line(x0, y, x1, y)


def bar(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    canvas.rect(x0, y - 0.4, x1 - x0, 0.8, stroke=0, fill=1)


def double(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    canvas.setLineWidth(0.4)
    canvas.line(x0, y - 0.6, x1, y - 0.6)
    canvas.line(x0, y + 0.6, x1, y + 0.6)


def red(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    canvas.setStrokeColorRGB(0.9, 0.1, 0.1)
    line(canvas, x0, x1, y)


def in_pieces(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    middle = (x0 + x1) / 2
    line(canvas, x0, middle, y)
    line(canvas, middle, x1, y)


def struck(canvas: Canvas, x: float, y: float, stroke: Stroke, gap: float = 4.0, new: str = NEW) -> None:
    width = canvas.stringWidth(OLD, "Helvetica", 9)
    canvas.drawString(x, y, OLD)
    canvas.drawString(x + width + gap, y, new)
    stroke(canvas, x, x + width, y + 2.8)


@pytest.mark.parametrize("stroke", [line, bar, double, red, in_pieces])
@pytest.mark.parametrize("gap", [4.0, 0.0], ids=["apart", "glued"])
def test_the_new_figure_behind_a_struck_one_is_published(stroke: Stroke, gap: float) -> None:
    reading = read_plan(drawn(lambda canvas, x, y: struck(canvas, x, y, stroke, gap)))
    assert published(reading) == {2021: "55", 2022: NEW}
    (found,) = [item for item in reading.findings if item.rule == "text-struck"]
    assert f"«{OLD}»" in found.message
    assert (found.page, found.severity) == (1, "warning")


def test_a_figure_struck_out_alone_is_not_published() -> None:
    reading = read_plan(drawn(lambda canvas, x, y: struck(canvas, x, y, line, new="")))
    assert published(reading) == {2021: "55"}
    assert OLD not in every_text(reading)
    assert "text-struck" in reading.rules


def white(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    canvas.setStrokeGray(1)
    line(canvas, x0, x1, y)


def see_through(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    canvas.setStrokeAlpha(0)
    line(canvas, x0, x1, y)


def under_it(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    line(canvas, x0, x1, y - 4.0)


def over_it(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    line(canvas, x0, x1, y + 4.6)


def right_through_the_table(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    line(canvas, x0 - 60, x1 + 60, y)


@pytest.mark.parametrize("stroke", [white, see_through, under_it, over_it, right_through_the_table])
def test_lines_that_strike_nothing_out(stroke: Stroke) -> None:
    reading = read_plan(drawn(lambda canvas, x, y: struck(canvas, x, y, stroke, new="")))
    assert "text-struck" not in reading.rules
    assert "1,300" in every_text(reading)


def annotated(kind: str, look: bytes | None, fonts: bool = False, **more: Any) -> bytes:
    """A plan with a figure for 2022 and an annotation of its size right on it."""
    places: list[tuple[float, float]] = []

    def draw(canvas: Canvas, x: float, y: float) -> None:
        places.append((x, y))
        canvas.drawString(x, y, OLD)

    with pikepdf.open(io.BytesIO(drawn(draw))) as document:
        x, y = places[0]
        x0, x1, low, high = x, x + 25, y - 2, y + 7
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(f"/{kind}"), F=4, Rect=[x0, low, x1, high], **more
        )
        if kind in ("StrikeOut", "Redact"):
            note.QuadPoints = [x0, high, x1, high, x0, low, x1, low]
        if look is not None:
            shape = document.make_stream(look)
            shape.Type, shape.Subtype, shape.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 25, 9]
            if fonts:
                font = pikepdf.Dictionary(
                    Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
                )
                shape.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=font))
            note.AP = pikepdf.Dictionary(N=shape)
        document.pages[0].Annots = document.make_indirect(pikepdf.Array([document.make_indirect(note)]))
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
        return out.getvalue()


ANNOTATIONS = {
    "stroke": (annotated("StrikeOut", b"0.8 w 0 5 m 25 5 l S"), "text-struck"),
    "stroke-undrawn": (annotated("StrikeOut", None, C=[1, 0, 0]), "text-struck"),
    "redaction": (annotated("Redact", None), "text-struck"),
    "box": (annotated("Square", b"0 0 25 9 re 0 g f"), "text-covered"),
}


@pytest.mark.parametrize(("pdf", "rule"), ANNOTATIONS.values(), ids=list(ANNOTATIONS))
def test_a_figure_under_the_pen_of_a_viewer_is_not_published(pdf: bytes, rule: str) -> None:
    reading = read_plan(pdf)
    assert published(reading) == {2021: "55"}
    (found,) = [item for item in reading.findings if item.rule == rule]
    assert f"«{OLD}»" in found.message


HARMLESS = {
    "hidden": annotated("StrikeOut", None, C=[1, 0, 0]).replace(b"/F 4", b"/F 2"),
    "link": annotated("Link", None, Border=[0, 0, 0]),
    "frame": annotated("Square", b"0.5 w 0 0 25 9 re S"),
    "highlight": annotated("Highlight", None, C=[1, 1, 0], QuadPoints=[0, 1, 1, 1, 0, 0, 1, 0]),
}


@pytest.mark.parametrize("pdf", HARMLESS.values(), ids=list(HARMLESS))
def test_annotations_that_take_nothing_away(pdf: bytes) -> None:
    assert published(read_plan(pdf)) == {2021: "55", 2022: OLD}


def test_the_note_written_over_a_covered_figure_is_read_alone() -> None:
    look = b"1 g 0 0 25 9 re f 0 g BT /Helv 8 Tf 1 2 Td (99) Tj ET"
    reading = read_plan(annotated("FreeText", look, fonts=True))
    assert published(reading) == {2021: "55", 2022: "99"}
    assert {"text-covered", "text-annotation"} <= set(reading.rules)


def dashed(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    canvas.setDash(1.5, 1.5)
    line(canvas, x0, x1, y)


def test_a_dashed_line_strikes_out_too() -> None:
    reading = read_plan(drawn(lambda canvas, x, y: struck(canvas, x, y, dashed)))
    assert published(reading) == {2021: "55", 2022: NEW}


def slanted(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    canvas.line(x0 - 1, y - 4, x1 + 1, y + 5)


def by_hand(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x0 - 2, y - 1)
    path.curveTo(x0 + 6, y + 3, x0 + 14, y - 3, x1 + 2, y + 1)
    canvas.drawPath(path)


@pytest.mark.parametrize("stroke", [slanted, by_hand, right_through_the_table])
def test_what_may_strike_a_figure_out_is_told_and_the_figure_kept(stroke: Stroke) -> None:
    reading = read_plan(drawn(lambda canvas, x, y: struck(canvas, x, y, stroke, new="")))
    assert published(reading) == {2021: "55", 2022: OLD}
    (found,) = [item for item in reading.findings if item.rule == "text-crossed"]
    assert f"{OLD}»" in found.message
    assert found.severity == "warning"


def chart(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    canvas.line(x0 - 40, y - 30, x1 + 60, y + 40)


@pytest.mark.parametrize("stroke", [under_it, over_it, chart, white])
def test_strokes_that_do_not_run_over_a_figure_are_not_told(stroke: Stroke) -> None:
    reading = read_plan(drawn(lambda canvas, x, y: struck(canvas, x, y, stroke, new="")))
    assert "text-crossed" not in reading.rules


def in_a_form(canvas: Canvas, x0: float, x1: float, y: float) -> None:
    """The line as a form that is drawn at its place, twice as large as it is in itself."""
    canvas.beginForm("stroke")
    canvas.setLineWidth(0.3)
    canvas.line(0, 0, (x1 - x0) / 2, 0)
    canvas.endForm()
    canvas.translate(x0, y)
    canvas.scale(2, 2)
    canvas.doForm("stroke")


def test_a_line_strikes_out_where_its_form_is_drawn() -> None:
    reading = read_plan(drawn(lambda canvas, x, y: struck(canvas, x, y, in_a_form)))
    assert published(reading) == {2021: "55", 2022: NEW}
