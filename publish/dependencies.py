"""The dependencies of an institution's plans: one name and one identifier each beside the printed words, what
is printed otherwise, and which may be one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import pyarrow as pa

from extract.page.findings import Finding, finding
from extract.page.geometry import Box
from extract.records.origin import dependency_id
from identity.dependencies import Dependency, Doubt, PrintedName, dependencies, doubtful
from identity.evidence import LinkLimits
from identity.reviewed import Reviewed
from schemas.catalogue import BOX, datasets
from schemas.records import Indicator
from store.parquet import Row

COLUMNS = ("dependency_name", "dependency_id")
NAMING = tuple(
    name for name, known in datasets().items() if "dependency_name" in known.names and name != "series"
)
"""The datasets whose rows name a dependency, values first; the series are made of these."""
COUNTED = "indicators"


@dataclass(frozen=True, slots=True)
class NamingTables:
    """A document's tables of these datasets, as read from it alone."""

    document_id: str
    tables: Mapping[str, pa.Table]

    def names(self) -> tuple[PrintedName, ...]:
        """Its names in printed order, with how many values bear each."""
        values = Counter(_texts(self.tables[COUNTED]))
        texts = dict.fromkeys(text for table in self.tables.values() for text in _texts(table) if text)
        return tuple(PrintedName(self.document_id, text, values[text]) for text in texts)

    def first_row(self, name: str) -> Row:
        """The first row that bears the name."""
        for table in self.tables.values():
            texts = _texts(table)
            if name in texts:
                row: Row = table.slice(texts.index(name), 1).to_pylist()[0]
                return row
        raise KeyError(name)


def _texts(table: pa.Table) -> list[str | None]:
    texts: list[str | None] = table.column("dependency").to_pylist()
    return texts


Told = tuple[str, Finding]
"""A finding and the document it is of."""


@dataclass(frozen=True, slots=True)
class Directory:
    """The dependencies of an institution, by document and by name as that prints it; `doubts` are the pairs
    that may be one."""

    known: Mapping[tuple[str, str], Dependency]
    doubts: tuple[Doubt, ...]

    def table(self, table: pa.Table, document_id: str) -> pa.Table:
        """The table with the one name and the identifier of each dependency."""
        found = [self.known[document_id, text] if text else None for text in _texts(table)]
        said = (
            [one and one.spelling for one in found],
            [one and one.dependency_id for one in found],
        )
        for name, contents in zip(COLUMNS, said, strict=True):
            place = table.schema.get_field_index(name)
            field = table.schema.field(place)
            table = table.set_column(place, field, pa.array(contents, field.type))
        return table

    def value(self, value: Indicator) -> Indicator:
        """The value with them."""
        if not value.dependency:
            return replace(value, dependency_name=None, dependency_id=None)
        found = self.known[value.document_id, value.dependency]
        return replace(value, dependency_name=found.spelling, dependency_id=found.dependency_id)

    def findings(self, plans: Sequence[NamingTables], file_name: str) -> Iterator[Told]:
        """Each name that is not the one name of its dependency, and each two dependencies that may be one."""
        by_id = {plan.document_id: plan for plan in plans}
        for (document_id, text), found in self.known.items():
            if found.spelling != text:
                yield document_id, _respelt(by_id[document_id], text, found.spelling)
        for doubt in self.doubts:
            yield doubt.name.document_id, _doubtful(doubt, by_id, file_name)


def directory(
    plans: Sequence[NamingTables], institution: str | None, by: LinkLimits, reviewed: Reviewed
) -> Directory:
    """The dependencies of the institution's documents, the oldest plan first."""
    names = [plan.names() for plan in plans]
    found = dependencies(names, by.short, partial(dependency_id, institution), reviewed)
    known = {(name.document_id, name.text): one for one in found for name in one.names}
    return Directory(known, tuple(doubtful(found, by.owners, reviewed)))


def _respelt(plan: NamingTables, text: str, spelling: str) -> Finding:
    count = _texts(plan.tables[COUNTED]).count(text)
    place = _place(plan.first_row(text))
    return finding("dependency-respelt", *place, printed=text, unified=spelling, count=count)


def _doubtful(doubt: Doubt, by_id: Mapping[str, NamingTables], file_name: str) -> Finding:
    new, other = (by_id[name.document_id].first_row(name.text) for name in (doubt.name, doubt.other))
    return finding(
        "dependency-doubtful",
        *_place(new),
        name=doubt.name.text,
        other=doubt.other.text,
        document=doubt.other.document_id,
        other_page=_place(other)[0],
        file=file_name,
        ids=f"[{doubt.new.own_id}, {doubt.known.own_id}]",
    )


def _place(row: Row) -> tuple[int, Box]:
    """Where a row's dependency is named; of a row that doesn't say, where it stands itself."""
    lead = "dependency_" if row.get("dependency_page") else ""
    return row[f"{lead}page"], Box(*(row[f"{lead}{side}"] for side in BOX))
