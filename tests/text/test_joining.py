"""Lines joined to one text, and footnote marks taken off its end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.page.lines import one_line, without_marks

TEXTS = st.text(alphabet="abÑ12 -*²³.,()%\n", max_size=40)


@given(TEXTS)
def test_one_line_has_no_break_and_keeps_every_sign(text: str) -> None:
    joined = one_line(text)
    assert "\n" not in joined
    assert "  " not in joined
    assert joined == joined.strip()
    assert "".join(joined.split()) == "".join(text.split())
    assert one_line(joined) == joined


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Atención\nMaterna", "Atención Materna"),
        ("post-\nventa", "post-venta"),
        ("2021 -\n2022", "2021 - 2022"),
        ("-\nventa", "- venta"),
        ("  dos \n\n líneas ", "dos líneas"),
    ],
)
def test_lines_go_on_with_a_blank_but_behind_a_hyphen_in_a_word(text: str, joined: str) -> None:
    assert one_line(text) == joined


@given(TEXTS)
def test_marks_and_text_together_are_the_whole_text(text: str) -> None:
    kept, marks = without_marks(text)
    behind = text.rstrip()[len(kept) :]
    assert text.rstrip().startswith(kept)
    assert (marks or "") == behind.replace(" ", "").replace("²", "2").replace("³", "3")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNIDAD AMBIENTAL²", ("UNIDAD AMBIENTAL", "2")),
        ("93,566*", ("93,566", "*")),
        ("Meta **", ("Meta", "**")),
        ("Meta ¹²", ("Meta", "12")),
        ("Área en m²", ("Área en m²", None)),
        ("Volumen (m³", ("Volumen (m³", None)),
        ("***", ("***", None)),
        ("Partos", ("Partos", None)),
        ("", ("", None)),
    ],
)
def test_marks(text: str, expected: tuple[str, str | None]) -> None:
    assert without_marks(text) == expected
