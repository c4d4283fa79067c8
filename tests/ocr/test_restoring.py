"""A dollar sign read as an S comes back, and nothing else changes."""

from __future__ import annotations

import pytest

from extract.ocr.lines import ReadLine
from extract.ocr.recognition import Sign
from extract.ocr.rules import Span
from extract.ocr.second_look import restored


def line(text: str) -> ReadLine:
    signs = [
        Sign(sign, place * 10.0, 1.0, place > 0 and text[place - 1] == " ")
        for place, sign in enumerate(text)
        if sign != " "
    ]
    return ReadLine(Span(0, 0, 10 * len(text), 20), tuple(signs))


@pytest.mark.parametrize(
    ("read", "printed"),
    [("MONTO (USSMILES)", "MONTO (US$MILES)"), ("USS 1,300", "US$ 1,300"), ("US5MILLONES", "US$MILLONES")],
)
def test_the_sign_comes_back_and_is_reported(read: str, printed: str) -> None:
    lines, changed = restored([line(read), line("PLANILLA")])
    assert [item.text for item in lines] == [printed, "PLANILLA"]
    assert [item.text for item in changed] == [printed]


@pytest.mark.parametrize("text", ["UPISSS", "ISSS", "US$MILES", "USSEL", "CAUSS"])
def test_other_words_stay(text: str) -> None:
    lines, changed = restored([line(text)])
    assert (lines[0].text, changed) == (text, ())
