"""Which way a document's tables without a grid are found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from pathlib import Path

from extract.numbers.looks import is_value_like
from extract.page.cells import RawTable
from schemas.profile_files import PROFILES
from schemas.profile_reading import known_role

VALUE, PART = "value", "part"


def names_columns(tables: Iterable[RawTable], profiles: Path = PROFILES) -> bool:
    """Whether some row of the tables holds words that name the columns of a plan; one alone, such as a
    total, or months may head the columns of any table."""
    role = cache(partial(known_role, folder=profiles))
    return any(
        heads_columns([cell.text for cell in table.row_cells(row) if not cell.empty], role)
        for table in tables
        for row in range(table.rows)
    )


def heads_columns(texts: Sequence[str], role: Callable[[str], str | None]) -> bool:
    """Whether two different words of the row name columns, not values alone, and no other word is a value."""
    known = {text: role(text) for text in (" ".join(text.split()) for text in texts)}
    if any(found is None and is_value_like(text) for text, found in known.items()):
        return False
    named = [found for found in known.values() if found not in (None, PART)]
    return len(named) > 1 and set(named) != {VALUE}
