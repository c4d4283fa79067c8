"""KPI codes split off names: only where one stands, and never a part of the name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.meaning.labels import split_kpi

PREFIXES = ("kpi",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KPI 2.10.4 Partos atendidos", ("2.10.4", "Partos atendidos")),
        ("KPI: 2.10.4. Partos", ("2.10.4", "Partos")),
        ("Kpi 3 – Partos", ("3", "Partos")),
        ("KPI N° 3 Partos", (None, "KPI N° 3 Partos")),
        ("KPI Partos", (None, "KPI Partos")),
        ("KPI 2.10.4", (None, "KPI 2.10.4")),
        ("KPI 2b Partos", (None, "KPI 2b Partos")),
        ("KPI ١٢ Partos", (None, "KPI ١٢ Partos")),
        ("Partos KPI 2.1", (None, "Partos KPI 2.1")),
        ("", (None, "")),
    ],
)
def test_a_code_is_split_off_where_one_stands(text: str, expected: tuple[str | None, str]) -> None:
    assert split_kpi(text, PREFIXES) == expected


@given(st.lists(st.integers(0, 99), min_size=1, max_size=4), st.sampled_from(["Partos", "Índice de uso (%)"]))
def test_code_and_name_come_back(numbers: list[int], name: str) -> None:
    code = ".".join(map(str, numbers))
    assert split_kpi(f"KPI {code} {name}", PREFIXES) == (code, name)


@given(st.text(max_size=40))
def test_what_is_no_code_stays_as_it_is(text: str) -> None:
    code, name = split_kpi(text, PREFIXES)
    assert text.endswith(name)
    assert code is None or set(code) <= set("0123456789.")
    assert code is not None or name == text
