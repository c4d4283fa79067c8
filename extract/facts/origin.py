"""Where a record comes from: what every row of one document has in common."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """One document as its records name it; year and institution are None where nothing says them."""

    document_id: str
    plan_year: int | None
    institution: str | None
    source_sha256: str
