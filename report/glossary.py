"""What the datasets that the page shows, their columns and their codes are called in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.catalogue import CODE_LISTS, datasets
from schemas.texts import Text

SHOWN = ("documents", "indicators", "columns", "findings", "checks")
"""The datasets that the page shows rows of."""


@dataclass(frozen=True, slots=True)
class GlossaryPart:
    """A dataset with its columns, or a list of codes, which has no title of its own, with these."""

    name: str
    title: Text | None
    entries: tuple[tuple[str, Text], ...]


def glossary() -> Iterator[GlossaryPart]:
    """The datasets in the order of the catalogue, then the lists of codes that their columns name."""
    shown = [known for name, known in datasets().items() if name in SHOWN]
    for dataset in shown:
        entries = tuple((field.published, field.title) for field in dataset.fields)
        yield GlossaryPart(dataset.name, dataset.title, entries)
    lists = dict.fromkeys(field.codes for dataset in shown for field in dataset.fields if field.codes)
    for name in lists:
        codes = tuple((one.code, Text(one.es, one.en)) for one in CODE_LISTS[name])
        yield GlossaryPart(name, None, codes)
