"""Numbers are found on the page glyph by glyph, as a text that says the same would have them."""

from __future__ import annotations

import pytest

from extract.page.content import Glyph
from extract.page.printed import number_tokens, numbers_in

SIZE, STEP = 10.0, 5.0


def glyphs(text: str, x: float = 0.0, baseline: float = 100.0, size: float = SIZE) -> list[Glyph]:
    """The text set on one line, every character as wide as the others; blanks leave a gap."""
    made: list[Glyph] = []
    for place, sign in enumerate(text):
        left = x + place * STEP
        behind_blank = place > 0 and text[place - 1] == " "
        if sign != " ":
            top = baseline - size
            made.append(Glyph(sign, left, top, left + STEP, baseline, baseline, size, 0, behind_blank))
    return made


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,234.50", ("1,234.50",)),
        ("$ 4,996,685.", ("4,996,685",)),
        ("45 de 60", ("45", "60")),
        ("27/11/2020", ("27", "11", "2020")),
        ("2020-2024", ("2020", "2024")),
        ("COVID-19, H1N1", ("19", "1", "1")),
        ("1. Programa", ("1",)),
        ("3.1.2 Metas", ("3.1.2",)),
        ("1'234'567", ("1'234'567",)),
        ("45²", ("45", "2")),
        ("½ hora", ("1/2",)),
        ("N/P", ()),
        ("１２", ("12",)),
        ("5,", ("5",)),
        (",5", ("5",)),
    ],
)
def test_page_and_text_give_the_same_numbers(text: str, numbers: tuple[str, ...]) -> None:
    assert numbers_in(text) == numbers
    assert tuple(token.text for token in number_tokens(glyphs(text))) == numbers


def test_numbers_of_two_lines_or_columns_are_not_joined() -> None:
    over_lines = [*glyphs("12"), *glyphs("34", x=10.0, baseline=112.0)]
    beside = [*glyphs("12"), *glyphs("34", x=10.0 + 4.0)]
    assert [token.text for token in number_tokens(over_lines)] == ["12", "34"]
    assert [token.text for token in number_tokens(beside)] == ["12", "34"]


def test_box_is_around_the_digits_alone() -> None:
    (token,) = number_tokens(glyphs("US$ 45%"))
    assert (token.x0, token.x1, token.box.bottom) == (20.0, 30.0, 100.0)


def test_only_small_digits_above_the_line_are_raised() -> None:
    raised = [*glyphs("Salud"), *glyphs("1", x=25.0, baseline=95.0, size=6.0)]
    lowered = [*glyphs("Salud"), *glyphs("1", x=25.0, baseline=102.0, size=6.0)]
    assert [token.raised for token in number_tokens(raised)] == [True]
    assert [token.raised for token in number_tokens(lowered)] == [False]
    assert [token.raised for token in number_tokens(glyphs("Salud 1"))] == [False]


def test_white_space_beside_a_number_is_measured_in_its_size() -> None:
    (token,) = number_tokens([*glyphs("de"), *glyphs("45", x=40.0), *glyphs("%", x=50.0)])
    assert (token.before, token.after) == (3.0, 0.0)
    (alone,) = number_tokens([*glyphs("de"), *glyphs("45", baseline=130.0)])
    assert (alone.before, alone.after) == (None, None)
