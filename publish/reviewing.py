"""What people decided, held against a document whose findings are complete: those of linking among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

import pyarrow as pa

from extract.page.findings import Finding, finding
from identity.reviewed import Reviewed
from schemas.doubts import doubts_of_rules
from schemas.records import Indicator
from schemas.seen import Row, seen_of_finding, seen_of_value
from schemas.texts import Text

NAMES_DIFFER = "differing-names"
"""The rule on two names of what may be one indicator, which a reviewed link settles."""


class Decided:
    """The decisions of one document: its `reviews` as a table, and the institution's reviewed links."""

    def __init__(self, values: Sequence[Indicator], table: pa.Table, links: Reviewed) -> None:
        self._table, self._links = table, links
        self._rows: list[Row] = table.to_pylist()
        self._raws = {value.value_id: value.raw for value in values}
        self._labels = {value.value_id: value.label_id for value in values}
        self._decided = {row["seen"] for row in self._rows}
        wanted = {row["value_id"] for row in self._rows}
        self._values = {seen_of_value(asdict(value)) for value in values if value.value_id in wanted}

    def outdated(self, findings: Sequence[Row]) -> Iterator[Finding]:
        """A finding for each decision on what is not there any more, or says something else."""
        known = self._known(findings)
        for row in self._rows:
            if row["seen"] not in known:
                subject = _subject(row)
                told = finding(
                    "review-outdated",
                    subject=subject.es,
                    subject_en=subject.en,
                    **{name: row[name] for name in ("who", "when", "line")},
                )
                yield told.about([row["value_id"]] if row["value_id"] in self._raws else [])

    def findings(self, table: pa.Table) -> pa.Table:
        """The findings with those marked that a person or a reviewed link settles."""
        settled = [self._is_settled(row) for row in table.to_pylist()]
        return _with(table, "settled", settled)

    def reviews(self, findings: pa.Table) -> pa.Table:
        """The reviews with what holds now, and the doubts that those on findings settle."""
        known = self._known(findings.to_pylist())
        doubts = [
            list(doubts_of_rules([row["rule"]])) if row["rule"] and row["seen"] in known else row["doubts"]
            for row in self._rows
        ]
        held = _with(self._table, "holds", [row["seen"] in known for row in self._rows])
        return _with(held, "doubts", doubts)

    def _known(self, findings: Sequence[Row]) -> frozenset[str]:
        """The hashes of all that can be decided on and is."""
        if not self._rows:
            return frozenset()
        return frozenset(self._values | {seen_of_finding(row, self._raws) for row in findings})

    def _is_settled(self, row: Row) -> bool:
        if self._rows and seen_of_finding(row, self._raws) in self._decided:
            return True
        return row["rule"] == NAMES_DIFFER and self._is_linked(row)

    def _is_linked(self, row: Row) -> bool:
        """Whether a person has said of the two names that they are the same indicator, or are not."""
        labels = sorted({self._labels[one] for one in row["value_ids"] if one in self._labels})
        if len(labels) != 2:
            return False
        one, other = labels
        return self._links.are_different(one, other) or other in self._links.same_as(one)


def _subject(row: Row) -> Text:
    """What was accepted, for people."""
    text = f" «{row['text']}»" if row["text"] else ""
    if row["value_id"]:
        return Text(f"el valor {row['value_id']}{text}", f"the value {row['value_id']}{text}")
    return Text(f"un hallazgo de {row['rule']}", f"a finding of {row['rule']}")


def _with(table: pa.Table, column: str, contents: Sequence[object]) -> pa.Table:
    place = table.schema.get_field_index(column)
    field = table.schema.field(place)
    return table.set_column(place, field, pa.array(contents, field.type))
