"""What holds for every number and every text, however odd."""

from __future__ import annotations

import sys
from decimal import Decimal
from types import FrameType
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.numbers import Convention, base, read_cell, settle_convention
from extract.numbers.lexemes import FRACTIONS, SUPERSCRIPTS
from extract.numbers.restated import share_behind
from extract.page.findings import finding
from tests.numbers.reading import COMMA, LEXICON, POINT, SPACE_COMMA, SPACE_POINT, hint, read

CONVENTIONS = st.sampled_from([POINT, COMMA, SPACE_COMMA, SPACE_POINT])
AMOUNTS = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places), st.integers(0, 10**13), st.integers(0, 4)
)
TRICKY = "0123456789" * 2 + ".,,'’ \n\u00a0\u2009\u200b\u00ad%$()*-–−+#<>=≥≤/⁵½⅓１٣_€₲ªeE" + "adyxmilQMK"
WORDS = [
    "días hábiles",
    "mil",
    "millones de",
    "US$",
    "n/p",
    "de",
    "y",
    "enero",
    "al menos",
    "2021",
    "1/",
    "1/2",
    "(1/2)*100",
    "5%",
    "MM",
    "....",
    "1,234",
    "Fase",
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=TRICKY, max_size=40),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(alphabet=TRICKY, max_size=6)), max_size=8).map(
        " ".join
    ),
)


def printed(amount: Decimal, convention: Convention, spaced: bool = False) -> str:
    """The amount as a plan with that convention prints it."""
    text = f"{amount:,f}"
    group = convention.group + (" " if spaced and convention.group == "," else "")
    return text.translate({ord(","): group, ord("."): convention.decimal})


@given(
    AMOUNTS,
    CONVENTIONS,
    st.booleans(),
    st.sampled_from(["", "-", "$", "-$ ", "US$ "]),
    st.sampled_from(["", "≥", "< "]),
)
def test_an_amount_is_read_back_as_printed(
    amount: Decimal, convention: Convention, spaced: bool, sign: str, bound: str
) -> None:
    text = bound + sign + printed(amount, convention, spaced)
    (value,) = read(text, hint("usd"), convention=convention).values
    assert value.value == (-amount if "-" in sign else amount)
    assert (value.raw, value.unit) == (text, "usd")
    assert value.comparator == {"": "=", "≥": ">=", "< ": "<"}[bound]


@given(st.integers(0, 999_999), st.integers(0, 4), CONVENTIONS, st.sampled_from(["%", " %", "\u00a0%"]))
def test_a_percentage_is_read_back_as_printed(
    digits: int, places: int, convention: Convention, sign: str
) -> None:
    amount = Decimal(digits % 10 ** (places + 3)).scaleb(-places)
    text = printed(amount, convention) + sign
    (value,) = read(text, convention=convention).values
    assert (value.value, value.unit, value.raw) == (amount, "percent", text)


@given(st.integers(0, 10**15 - 1), CONVENTIONS)
def test_a_count_is_read_back_whatever_its_table_uses(number: int, convention: Convention) -> None:
    if number < 10**6 and convention.group != " ":  # a lone separator in a table that uses the other one
        other = COMMA if convention.decimal == "." else POINT
        assert [v.value for v in read(printed(Decimal(number), other), convention=convention).values] == [
            number
        ]
    assert [v.value for v in read(printed(Decimal(number), convention), convention=convention).values] == [
        number
    ]


@given(AMOUNTS, CONVENTIONS, st.data())
def test_another_digit_is_another_value(amount: Decimal, convention: Convention, data: st.DataObject) -> None:
    text = printed(amount, convention)
    place = data.draw(st.sampled_from([i for i, c in enumerate(text) if c.isdigit()]))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != text[place]]))
    changed = text[:place] + digit + text[place + 1 :]
    before, after = (read(t, hint("usd"), convention=convention).values[0] for t in (text, changed))
    assert before.value != after.value


@given(TEXTS, CONVENTIONS, st.sampled_from([None, "usd", "percent", "count", "score"]))
@settings(max_examples=400)
def test_every_digit_lies_in_one_value_and_only_ascii_digits_count(
    text: str, convention: Convention, unit: str | None
) -> None:
    reading = read(text, *([hint(unit, 1000)] if unit else []), convention=convention)
    covered = [i for v in reading.values for i in range(v.start, v.end)]
    assert len(covered) == len(set(covered))
    share = share_behind(text)
    beside = range(share.start, len(text)) if share else ()
    assert {i for i, c in enumerate(text) if c.isnumeric()} <= {*covered, *beside}
    for value in reading.values:
        assert value.raw == text[value.start : value.end]
        assert (value.value is not None) == (value.status == "value")
        if value.status == "value":
            assert all(c.isascii() or c in SUPERSCRIPTS + FRACTIONS for c in value.raw if c.isnumeric())


@given(st.text(alphabet="0123456789" * 2 + ".,' %$-*≥da", max_size=25), CONVENTIONS)
@settings(max_examples=400)
def test_the_digits_of_a_value_are_those_printed(text: str, convention: Convention) -> None:
    for value in read(text, convention=convention).values:
        if value.value is not None:
            shown = "".join(c for c in value.raw if c.isdigit())
            digits = "".join(map(str, value.value.as_tuple().digits))
            assert shown.lstrip("0") == digits.lstrip("0")


@given(TEXTS, CONVENTIONS)
def test_every_oddity_can_be_worded(text: str, convention: Convention) -> None:
    settled = settle_convention([(text, None)])
    for odd in (*read(text, convention=convention).oddities, *settled.issues):
        worded = finding(odd.rule, None, None, None, **odd.as_dict())
        assert worded.message
        assert worded.message_en


def steps(text: str) -> int:
    """How many lines of code reading the text runs through."""
    count = 0

    def trace(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace if "numbers" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read_cell(text, (), POINT, LEXICON)
        settle_convention([(text, None)])
    finally:
        sys.settrace(before)
    return count


@given(st.text(alphabet=TRICKY, min_size=1, max_size=12), st.sampled_from(["", "5", "5%", "$5 a", "5 ("]))
@settings(max_examples=60, deadline=None)
def test_reading_takes_steps_in_proportion_to_the_text(unit: str, head: str) -> None:
    once, twice = steps(head + unit * 60), steps(head + unit * 120)
    assert twice <= 2.1 * once + 200


@given(AMOUNTS, st.sampled_from([1, 1000, 10**6, 10**9, 10**12]))
def test_the_base_of_a_value_is_exact(amount: Decimal, scale: int) -> None:
    as_ratio = base(amount, scale).as_integer_ratio()
    numerator, denominator = amount.as_integer_ratio()
    assert as_ratio[0] * denominator == numerator * scale * as_ratio[1]
