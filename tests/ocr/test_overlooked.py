"""Ink that no line holds is looked at only where it is darker than what lies around it."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extract.ocr import lines
from extract.ocr.lines import read_lines
from extract.ocr.picture import Gray, Picture
from extract.ocr.rules import Span, ink_of

SCALE = 200 / 72
TEXT = Span(300, 100, 420, 130)


def page() -> Gray:
    """Grainy paper with the corner of a shaded cell, some text, and a faint sign away from it."""
    gray = np.full((400, 600), 235, np.uint8)
    gray[150:200, 60:560] = 200
    cv2.putText(gray, "1,300", (TEXT.x0 + 4, TEXT.y1 - 6), cv2.FONT_HERSHEY_SIMPLEX, 0.9, (50,), 3)
    cv2.putText(gray, "7", (500, 330), cv2.FONT_HERSHEY_SIMPLEX, 0.9, (150,), 3)
    soft = cv2.GaussianBlur(gray, (0, 0), 0.8).astype(np.float64)
    noisy = soft + np.random.default_rng(2).normal(0, 4, gray.shape)
    return np.clip(noisy, 0, 255).astype(np.uint8)


def test_the_edge_of_a_shaded_cell_is_no_ink_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Span] = []

    def read(picture: Picture, span: Span) -> None:
        asked.append(span)

    monkeypatch.setattr(lines, "text_spans", lambda _: (TEXT,))
    monkeypatch.setattr(lines, "_read", read)
    picture = Picture(page(), SCALE)
    ink = ink_of(picture)
    assert any(span.y1 < 260 for span in lines.overlooked(ink, SCALE, [TEXT]))
    _, unread = read_lines(picture, ink, ())
    assert len(unread) == 1
    assert unread[0].x0 < 510 < unread[0].x1
    assert unread[0] in asked
