"""Plans set as PDF, revised, set again and read: the comparison tells the revision."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from comparison.changes import Diff
from comparison.compare import compare
from comparison.edition import Edition
from store.parquet import Row
from tests.diffing.editions import OTHER_SHA, SHA, document, edition
from tests.typeset.examples import examples
from tests.typeset.model import DENSE, LANDSCAPE, Style
from tests.typeset.plans import Layout, PlanRow, PlanTable, blocks, layouts, plans
from tests.typeset.reading import read_plan
from tests.typeset.typesetter import typeset

pytestmark = pytest.mark.slow

STYLES = st.sampled_from((Style(), LANDSCAPE, DENSE))
NEW_VALUE, NEW_WORDS = "8,888,888", " y de control"
Told = Counter[tuple[str, str | None, str | None]]


def read(plan: tuple[PlanTable, ...], layout: Layout, style: Style, sha: str) -> Edition:
    read = read_plan(typeset(blocks(plan, layout), style).pdf)
    return edition(document([asdict(item) for item in read.values.indicators], sha=sha))


@given(plans(), layouts(), layouts(), STYLES)
@examples(10)
def test_another_layout_changes_no_value(
    plan: tuple[PlanTable, ...], one: Layout, other: Layout, style: Style
) -> None:
    diff = compare(read(plan, one, Style(), SHA), read(plan, other, style, OTHER_SHA))
    told = {one.aspect for change in diff.changes for one in change.differences}
    assert {change.kind for change in diff.changes} <= {"changed", "moved"}
    assert told <= {"evidence", "reading"}
    fields = {one.field for change in diff.changes for one in change.differences}
    assert fields <= {"page", "table_id", "agreement", "cell_text"}


@given(plans(), layouts(), STYLES, st.data())
@examples(15)
def test_a_revision_is_told_exactly(
    plan: tuple[PlanTable, ...], layout: Layout, style: Style, data: st.DataObject
) -> None:
    names = list(dict.fromkeys(row.indicator for table in plan for _, row in table.rows))
    owners = Counter(
        name for table in plan for group in table.groups for name in {row.indicator for row in group.rows}
    )
    assume(len(names) >= 4 and max(owners.values()) == 1)
    chosen = data.draw(st.permutations(names))
    revised, told = _revised(plan, dict(zip(("value", "removed", "renamed"), chosen, strict=False)))
    diff = compare(read(plan, layout, Style(), SHA), read(revised, layout, style, OTHER_SHA))
    assert _told(diff) == told


def _revised(plan: tuple[PlanTable, ...], wanted: dict[str, str]) -> tuple[tuple[PlanTable, ...], Told]:
    """The plan with new values for one indicator, without another and with another one renamed."""
    told: Told = Counter()
    tables = []
    for table in plan:
        groups = [replace(group, rows=tuple(_rows(group.rows, wanted, told))) for group in table.groups]
        tables.append(replace(table, groups=tuple(group for group in groups if group.rows)))
    assume(all(table.groups for table in tables))
    return tuple(tables), told


def _rows(rows: tuple[PlanRow, ...], wanted: dict[str, str], told: Told) -> list[PlanRow]:
    made = []
    for row in rows:
        printed = [text for text in row.values if text]
        if row.indicator == wanted["removed"]:
            told.update(("removed", text, None) for text in printed)
        elif row.indicator == wanted["renamed"]:
            told.update(("renamed", text, text) for text in printed)
            made.append(replace(row, indicator=row.indicator + NEW_WORDS))
        elif row.indicator == wanted["value"]:
            told.update(("changed", text, NEW_VALUE) for text in printed)
            made.append(replace(row, values=tuple(NEW_VALUE if text else "" for text in row.values)))
        else:
            made.append(row)
    return made


def _told(diff: Diff) -> Told:
    return Counter(
        (change.kind, _raw(change.old), _raw(change.new))
        for change in diff.changes
        if not change.of_evidence_only
    )


def _raw(row: Row | None) -> str | None:
    return None if row is None else str(row["raw"])
