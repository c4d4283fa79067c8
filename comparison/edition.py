"""One side of a comparison: the rows of its documents as they were published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from comparison.errors import NotComparable

Row = Mapping[str, Any]
"""One published row: its fields as in the catalogue; older versions may lack some."""

COMPARED = ("indicators", "projects", "budget_mentions", "statements")
"""The datasets whose rows are compared one by one; the others follow from them or from the documents."""


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """One document: its row of `documents`, its rows by dataset, and what it was read with.

    `profile_sha256` is None where the manifest doesn't tell.
    """

    document_id: str
    facts: Row
    datasets: Mapping[str, tuple[Row, ...]]
    corrections: tuple[Row, ...]
    profile_sha256: str | None

    @property
    def source_sha256(self) -> str | None:
        return self.facts.get("source_sha256")

    @property
    def plan_year(self) -> int | None:
        return self.facts.get("plan_year")


@dataclass(frozen=True, slots=True)
class Edition:
    """A version, a folder of Parquet files, or one document of either.

    `software_sha256` stands for the program and its libraries, None where unknown; `content_sha256` is the
    version's.
    """

    label: str
    content_sha256: str | None
    software_sha256: str | None
    documents: tuple[DocumentRows, ...]

    def only(self, document_id: str) -> Edition:
        """The edition with that document alone. Raises NotComparable where it isn't in it."""
        kept = tuple(one for one in self.documents if one.document_id == document_id)
        if not kept:
            known = ", ".join(one.document_id for one in self.documents) or "none"
            raise NotComparable(f"{self.label} holds no document {document_id}; it holds: {known}.")
        return replace(self, label=f"{self.label}:{document_id}", documents=kept)
