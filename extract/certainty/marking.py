"""Marks a document's records with how sure they are: their own doubts, and those that findings raise."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from checks.outcome import CheckedPlan
from extract.certainty.comparing import doubts_beside
from extract.certainty.lists import with_lists
from extract.certainty.of_values import Own, doubts_of_text, own_of
from extract.certainty.pointing import Pointed, pointed
from extract.certainty.saying import SaidBy, said_by
from extract.certainty.witnesses import Witnesses, proven, witnesses
from extract.records.said import Sayings
from schemas.doubts import About, certainty_of, doubts, in_order
from schemas.records import BudgetMention, DocumentRecords, Indicator, Project, TableValue

OF_NUMBERS = frozenset[About](("text", "number", "place"))
"""What may be in doubt of a number of a table, whatever it was understood as."""


def with_certainty(
    records: DocumentRecords, plan: CheckedPlan, sayings: Sayings, called_plan: bool
) -> DocumentRecords:
    """The records with how sure each is and why it isn't certain; their findings are told already. `plan` is
    what the checks looked at, and `called_plan` says that the document calls itself one."""
    own = {name: one for _, pairs in sayings.read.tables for name, one in own_of(pairs, sayings)}
    raised = pointed((one for one in records.findings if not one.settled), records.cells)
    marker = _Marker(
        raised,
        own,
        doubts_beside(records.indicators, {name: one.head for name, one in own.items()}),
        called_plan,
        any(
            one.year == one.plan_year and "year" in own[one.value_id].printed
            for one in records.indicators
            if one.value_id in own
        ),
        said_by(records),
    )
    told = with_lists(tuple(map(marker.value, records.indicators)), sayings.profile.total_starts)
    settled = _settled(told, witnesses(plan))
    return replace(
        records,
        indicators=tuple(_without(one, settled.get(one.value_id)) for one in told),
        table_values=tuple(marker.number(one, settled) for one in records.table_values),
        budget_mentions=tuple(map(marker.mention, records.budget_mentions)),
        projects=tuple(map(marker.project, records.projects)),
    )


Settled = Mapping[str, Mapping[str, str]]
"""By value the doubts that other print of the document settles, each with what it is proven by."""


def _settled(told: Sequence[Indicator], seen: Witnesses) -> Settled:
    of_others = {one.value_id: one.doubts for one in told}
    found = {one.value_id: dict(proven(one.doubts, seen.get(one.value_id, ()), of_others)) for one in told}
    return {name: codes for name, codes in found.items() if codes}


def _without(value: Indicator, settled: Mapping[str, str] | None) -> Indicator:
    if settled is None:
        return value
    left = tuple(code for code in value.doubts if code not in settled)
    by = tuple(sorted(set(settled.values())))
    return replace(value, certainty=certainty_of(left), doubts=left, proven_by=by)


@dataclass(frozen=True, slots=True)
class _Marker:
    """Marks the records of one document; `own` has by value what is in doubt of it by itself, `beside` what
    is for what the other values say; `called_plan` that it calls itself one, `dated` that it prints the
    plan's year over values, too."""

    raised: Pointed
    own: Mapping[str, Own]
    beside: Mapping[str, Collection[str]]
    called_plan: bool
    dated: bool
    said_by: SaidBy

    def value(self, record: Indicator) -> Indicator:
        raised = self.raised.at(record.value_id, record.page, record.table_id, record)
        own = self.own.get(record.value_id, Own())
        codes = {*own.codes, *self.beside.get(record.value_id, ())}
        codes |= {one.code for one in raised if not (one.unless_printed and one.about in own.printed)}
        codes -= own.settled
        codes |= {*self.said_by.doubts(record, self.raised)}
        if self.dated:
            codes.discard("plan_year_unsure")
        if self.called_plan and "series_chosen" not in codes and record.series == "plan":
            codes -= {"series_unsaid", *(("header_half_read",) if "series_unsaid" in own.codes else ())}
        settled = frozenset(json.loads(record.original)) if record.original else frozenset[str]()
        told = in_order(code for code in codes if not _is_settled(code, settled))
        return replace(record, certainty=certainty_of(told), doubts=told)

    def number(self, record: TableValue, settled: Settled) -> TableValue:
        raised = [
            doubt
            for name in (record.table_value_id, *record.value_ids)
            for doubt in self.raised.at(name, record.page, record.table_id, record)
        ]
        codes = {doubt.code for doubt in raised if doubt.about in OF_NUMBERS}
        codes |= {*record.doubts, *doubts_of_text(record)}
        if not (record.row_label and record.column_label):
            codes.add("header_missing")
        codes -= {code for name in record.value_ids for code in settled.get(name, ())}
        told = in_order(codes)
        return replace(record, certainty=certainty_of(told), doubts=told)

    def mention(self, record: BudgetMention) -> BudgetMention:
        raised = self.raised.at(record.mention_id, record.page, None, record)
        told = in_order(doubt.code for doubt in raised)
        return replace(record, certainty=certainty_of(told), doubts=told)

    def project(self, record: Project) -> Project:
        raised = self.raised.at(record.project_id, record.page, record.table_id, record)
        told = in_order(doubt.code for doubt in raised)
        return replace(record, certainty=certainty_of(told), doubts=told)


def _is_settled(code: str, columns: frozenset[str]) -> bool:
    """Whether a person has said what is in doubt, by correcting one of the columns."""
    return not columns.isdisjoint(SETTLED_BY[doubts()[code].about])


SETTLED_BY: Mapping[About, frozenset[str]] = {
    "text": frozenset(("raw", "value", "status")),
    "number": frozenset(("raw", "value", "status")),
    "place": frozenset(),
    "name": frozenset(("indicator", "detail", "group")),
    "owner": frozenset(("dependency",)),
    "series": frozenset(("series",)),
    "year": frozenset(("year",)),
    "period": frozenset(("period",)),
    "unit": frozenset(("unit",)),
    "scale": frozenset(("scale",)),
    "currency": frozenset(("unit",)),
}
"""By what is in doubt of a value the columns that settle it once a person has corrected one of them."""
