"""Logos in the margin are seen as drawings, whatever their strokes look like."""

from __future__ import annotations

import cv2
import numpy as np

from extract.ocr.lines import emblems, without_strokes_of_emblems
from extract.ocr.picture import Gray, Picture
from extract.ocr.rules import ink_of, ruled_lines, without_rules
from tests.ocr.scans import pictures
from tests.typeset.model import Item, Line, Style, TableBlock
from tests.typeset.typesetter import typeset

SCALE = 300 / 72
TABLE = TableBlock((3, 1), tuple(Line((Item(label), Item("1,300"))) for label in ("Consultas", "Recetas")))


def with_ring() -> Gray:
    """A page with a table under its margin, and a long ring around letters at the top left."""
    (gray,) = pictures(typeset([TABLE], Style(width=420, height=842, margin=130)).pdf, 300)
    (middle, upper, lower), radius, pen = (int(at * SCALE) for at in (70, 30, 74)), int(15 * SCALE), 10
    for y, turn in ((upper, 180), (lower, 0)):
        cv2.ellipse(gray, (middle, y), (radius, radius), turn, 0, 180, (40,), pen)
    for x in (middle - radius, middle + radius):
        cv2.line(gray, (x, upper), (x, lower), (40,), pen)
    cv2.putText(gray, "ISSS", (middle - 36, upper + 80), cv2.FONT_HERSHEY_SIMPLEX, 1, (40,), 3)
    return gray


def test_the_sides_of_a_ring_are_no_ruled_lines() -> None:
    picture = Picture(with_ring(), SCALE)
    ink, rules = ink_of(picture), ruled_lines(picture)
    kept = without_strokes_of_emblems(rules, ink, SCALE)
    gone = set(rules) - set(kept)
    assert gone
    assert all(rule.y1 < 118 * SCALE for rule in gone)
    assert len(emblems(without_rules(picture, ink, kept)[1], SCALE)) == 1
    assert not emblems(without_rules(picture, ink, rules)[1], SCALE)


def test_the_lines_of_a_table_in_the_margin_stay() -> None:
    (gray,) = pictures(typeset([TABLE], Style(width=420, height=600)).pdf, 300)
    picture = Picture(np.ascontiguousarray(gray[int(30 * SCALE) :]), SCALE)
    rules = ruled_lines(picture)
    assert len(rules) > 4
    assert without_strokes_of_emblems(rules, ink_of(picture), SCALE) == rules
