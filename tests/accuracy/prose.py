"""What a project and an amount in prose say, for comparing with the gold files."""

from __future__ import annotations

from tests.accuracy.scorer import Row
from tests.accuracy.text import letters

Said = tuple[object, ...]


def project_said(row: Row, objectives: object, results: object) -> Said:
    """A project field by field."""
    assert isinstance(objectives, (list, tuple))
    assert isinstance(results, (list, tuple))
    dates = tuple(str(row[name] or "") for name in ("start", "end"))
    texts = (tuple(map(letters, objectives)), tuple(map(letters, results)))
    return letters(row["name"]), texts, dates, str(row["permanent"]).lower()


def gold_project(row: Row) -> Said:
    """The same of a row of a gold file, whose lists are one text."""
    return project_said(row, *(str(row[name]).split(" | ") for name in ("objectives", "results")))


def mention_said(row: Row) -> Said:
    """An amount with what it is for."""
    named = tuple(letters(row[name]) for name in ("rubro", "line", "dependency", "cost_center"))
    return close(row["raw"]), float(str(row["amount"])), row["unit"], *named


def close(text: object) -> str:
    """A text without blanks."""
    return "".join(str(text).split())
