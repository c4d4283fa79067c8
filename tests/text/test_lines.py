"""Lines from glyphs: no sign is lost or doubled, whatever their order and place."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.page.content import Glyph
from extract.page.lines import glyph_rows, joined_text, tight_words, without_marks

PLACES = st.floats(0, 500)
SIGNS = st.characters(categories=("Lu", "Ll", "Nd", "Po", "Sc"), max_codepoint=0x17F)


@st.composite
def glyphs(draw: st.DrawFn) -> Glyph:
    x0, baseline, size = draw(PLACES), draw(PLACES), draw(st.floats(3, 20))
    box = (x0, baseline - size, x0 + size / 2, baseline + size / 4)
    return Glyph(draw(SIGNS), *box, baseline, size, 0, draw(st.booleans()))


def printed(text: str) -> Counter[str]:
    """The signs of a text; raised digits count as digits."""
    plain = text.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
    return Counter("".join(plain.split()))


def line(
    text: str, size: float = 10.0, baseline: float = 100.0, x: float = 0.0, spaced: bool = True
) -> list[Glyph]:
    """The text with half a size for each sign, blanks left out; `spaced` as if a blank stood before it."""
    found = []
    for place, sign in enumerate(text):
        x0 = x + place * size / 2
        if sign == " ":
            spaced = True
            continue
        found.append(Glyph(sign, x0, baseline - size, x0 + size / 2, baseline, baseline, size, 0, spaced))
        spaced = False
    return found


@given(st.lists(glyphs(), max_size=40))
def test_no_sign_is_lost_or_doubled(found: list[Glyph]) -> None:
    expected = printed("".join(glyph.text for glyph in found))
    assert printed(joined_text(found)) == expected
    assert Counter(map(id, (g for row in glyph_rows(found) for g in row))) == Counter(map(id, found))
    assert [g for word in tight_words(found) for g in word] == found


@given(st.lists(glyphs(), max_size=25), st.randoms(use_true_random=False))
def test_the_order_in_the_file_does_not_matter(found: list[Glyph], random: object) -> None:
    mixed = list(found)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert printed(joined_text(mixed)) == printed(joined_text(found))


@given(st.text(alphabet="abc19,.%", min_size=1, max_size=12), st.text(alphabet="xyz 0", max_size=12))
def test_lines_come_back_as_set(upper: str, lower: str) -> None:
    lines = [text for text in (upper, " ".join(lower.split())) if text]
    found = [g for place, text in enumerate(lines) for g in line(text, baseline=100.0 + 14 * place)]
    assert joined_text(found) == "\n".join(lines)


def test_small_raised_digits_are_superscripts_of_the_line_they_stand_in() -> None:
    assert joined_text([*line("UNIDAD"), *line("2", 6.0, 96.0, 31.0, False)]) == "UNIDAD²"


def test_small_digits_on_the_baseline_are_digits() -> None:
    assert joined_text([*line("UNIDAD "), *line("2", 6.0, 100.0, 36.0)]) == "UNIDAD 2"


def test_a_wide_gap_is_a_blank_even_where_the_file_has_none() -> None:
    apart = [*line("12"), *line("34", x=20.0, spaced=False)]
    assert joined_text(apart) == "12 34"


@pytest.mark.parametrize(
    ("word", "mark", "text"),
    [
        ("motocicleta", "a", "motocicletaᵃ"),
        ("1", "a", "1a"),
        ("N", "a", "Na"),
        ("Sr", "a", "Sra"),
        ("casas", "i", "casasi"),
    ],
)
def test_a_small_raised_letter_behind_a_word_is_a_mark(word: str, mark: str, text: str) -> None:
    right = 5.0 * len(word) + 1
    assert joined_text([*line(word), *line(mark, 6.0, 96.0, right, False)]) == text
    if text[-1] != mark:
        assert without_marks(text) == (word, mark)
