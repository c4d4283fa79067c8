"""Every block of the cookbook on the shipped plans: the same answer in SQL, pandas and polars, and the one
that the plans print."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest

from tests.accuracy.conftest import gold_rows
from tests.house.test_documents import ROOT

pytestmark = [pytest.mark.accuracy, pytest.mark.slow]

TEXT = (ROOT / "docs" / "cookbook.en.md").read_text(encoding="utf-8")
QUESTIONS = dict(enumerate(re.split(r"^## \d+\. ", TEXT, flags=re.MULTILINE)[1:], 1))
BLOCK = re.compile(r"^```(sql|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MOST_LINES = 5
Rows = list[tuple[Any, ...]]


def blocks(number: int, language: str) -> list[str]:
    return [code for kind, code in BLOCK.findall(QUESTIONS[number]) if kind == language]


def by_sql(published: Path, question: str) -> Rows:
    with duckdb.connect(published / "pat.duckdb", read_only=True) as connection:
        return plain(connection.execute(question).fetchall())


def by_python(published: Path, code: str) -> Rows:
    names: dict[str, Any] = {"pd": pd, "pl": pl, "version": str(published)}
    exec(code, names)
    found = names["answer"]
    return plain(found.rows() if isinstance(found, pl.DataFrame) else found.itertuples(index=False))


def plain(rows: Any) -> Rows:
    """The rows with numbers as floats and nothing as None, as each library has its own."""
    return [tuple(map(_plain, row)) for row in rows]


def _plain(content: Any) -> Any:
    if content is None or (isinstance(content, float) and math.isnan(content)):
        return None
    return content if isinstance(content, str) else round(float(content), 9)


@pytest.mark.parametrize("number", QUESTIONS)
def test_sql_pandas_and_polars_answer_the_same_in_few_lines(published: Path, number: int) -> None:
    (question,) = blocks(number, "sql")
    assert len(question.splitlines()) <= MOST_LINES
    answer = by_sql(published, question)
    assert answer
    first, second = blocks(number, "python")
    key = str
    assert sorted(by_python(published, first), key=key) == sorted(answer, key=key)
    assert sorted(by_python(published, second), key=key) == sorted(answer, key=key)


def answer(published: Path, number: int) -> Rows:
    return by_sql(published, blocks(number, "sql")[0])


def test_plan_against_executed(published: Path) -> None:
    told = {(owner, unit): tuple(rest) for owner, unit, *rest in answer(published, 1)}
    assert told["DIRECCIÓN GENERAL", "count"] == (1, 3000, 2919)
    assert told["UNIDAD DE RECURSOS HUMANOS", "usd"] == (5, 370_002_000, 265_827_000)
    assert {unit for _, unit in told} == {"count", "usd"}


def test_what_was_dropped_or_added(published: Path) -> None:
    assert [(row[0], row[2], row[4]) for row in answer(published, 2)] == [
        ("added", "Medidas Ambientales a realizar", 95),
        ("added", "Revisión de orden de compra", 480),
        (
            "added",
            "Total de precios de referencia actualizados según solicitudes recibidas para códigos del Plan "
            "Anual de Adquisiciones",
            80,
        ),
    ]


def test_which_goals_fell(published: Path) -> None:
    told = answer(published, 3)
    assert len(told) == 53
    assert told[0][:4] == (
        "Solicitud de mantenimiento de mobiliario (orden de trabajo)",
        None,
        10_565,
        578,
    )
    assert not [row for row in told if row[0].casefold().startswith("total")]


def test_programmes_add_up_to_what_is_printed(published: Path) -> None:
    gold = [
        float(row["value_base"])
        for row in gold_rows("isss-pat-2022.csv")
        if row["kind"] == "inversion" and row["unit"] == "usd" and row["indicator"] != "TOTAL"
    ]
    told = answer(published, 4)
    assert sorted(row[2] for row in told) == sorted(gold)
    assert sum(row[2] for row in told) == 19_100_000


def test_goals_in_business_days(published: Path) -> None:
    assert [(row[0], *row[2:]) for row in answer(published, 5)] == [
        (2021, "=", 30, None),
        (2022, "=", 10, 7.5),
        (2022, "=", 25, 18),
    ]


def test_indicators_without_a_baseline(published: Path) -> None:
    assert answer(published, 6) == [("investment", 14), ("product", 31), ("result", 21)]


def test_percent_goals_by_perspective(published: Path) -> None:
    gold: dict[str, list[float]] = {}
    for row in gold_rows("isss-pat-2022.csv"):
        if row["section"] == "body" and row["unit"] == "percent" and row["perspective"]:
            gold.setdefault(row["perspective"], []).append(float(row["value_base"]))
    assert answer(published, 7) == [
        (name, len(numbers), min(numbers), max(numbers)) for name, numbers in sorted(gold.items())
    ]


def test_what_the_plan_says_against_itself(published: Path) -> None:
    told = answer(published, 8)
    assert sum(row[2] for row in told) == 39


def test_how_sure_the_figures_are(published: Path) -> None:
    told = answer(published, 9)
    assert sum(row[2] for row in told if row[0] == 2021) == 41
    assert {row[1] for row in told} <= {"certain", "likely", "doubtful"}


def test_one_indicator_over_all_years(published: Path) -> None:
    assert answer(published, 10) == [
        ("2020", None, 2_629, "count"),
        ("2021", 2_916, None, "count"),
        ("2022", 2_202, None, "count"),
    ]
