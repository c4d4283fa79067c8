"""A value's identifier names what it is: not its number, its page, its file or the way it is set."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.origin import Origin
from tests.typeset.examples import examples
from tests.typeset.model import DENSE, LANDSCAPE, Style
from tests.typeset.plans import Layout, PlanGroup, PlanRow, PlanTable, blocks, layouts, plans
from tests.typeset.reading import ORIGIN, read_plan
from tests.typeset.typesetter import typeset

pytestmark = pytest.mark.slow

PLAIN = Layout()
Plan = tuple[PlanTable, ...]


def value_ids(
    plan: Plan, layout: Layout = PLAIN, style: Style | None = None, origin: Origin = ORIGIN
) -> list[str]:
    reading = read_plan(typeset(blocks(plan, layout), style or Style()).pdf, origin=origin)
    return [item.value_id for item in reading.values.indicators]


def with_row(plan: Plan, place: int, row: PlanRow) -> Plan:
    """The plan with another row at the place, counted over all tables."""
    tables = []
    for table in plan:
        groups = []
        for group in table.groups:
            rows = tuple(row if place - at == 0 else old for at, old in enumerate(group.rows))
            place -= len(group.rows)
            groups.append(PlanGroup(group.name, rows))
        tables.append(replace(table, groups=tuple(groups)))
    return tuple(tables)


def all_rows(plan: Plan) -> list[PlanRow]:
    return [row for table in plan for _, row in table.rows]


@given(plans(), layouts(), st.sampled_from([LANDSCAPE, DENSE, Style(size=8.0, margin=70.0)]))
@examples(15)
def test_another_layout_keeps_every_identifier(plan: Plan, layout: Layout, style: Style) -> None:
    ids = value_ids(plan)
    assert ids == value_ids(plan, layout, style)
    assert len(set(ids)) == len(ids)


@given(plans())
@examples(8)
def test_another_file_keeps_every_identifier(plan: Plan) -> None:
    other = replace(ORIGIN, document_id="plan-2022-firmado", source_sha256="f" * 64)
    assert value_ids(plan) == value_ids(plan, origin=other)


@given(plans(), st.data())
@examples(12)
def test_another_number_keeps_every_identifier(plan: Plan, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(all_rows(plan)) - 1))
    row = all_rows(plan)[place]
    changed = replace(row, values=tuple("7,654" if text else "" for text in row.values))
    before, after = value_ids(plan), value_ids(with_row(plan, place, changed))
    assert before == after


@given(plans(), st.data())
@examples(12)
def test_another_name_changes_that_row_only(plan: Plan, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(all_rows(plan)) - 1))
    row = all_rows(plan)[place]
    split = replace(PLAIN, merged_labels=False)
    changed = replace(row, indicator="Otro nombre")
    before, after = value_ids(plan, split), value_ids(with_row(plan, place, changed), split)
    start = sum(sum(map(bool, other.values)) for other in all_rows(plan)[:place])
    own = range(start, start + sum(map(bool, row.values)))
    differing = {at for at, (old, new) in enumerate(zip(before, after, strict=True)) if old != new}
    assert set(own) <= differing
    same_name = [other for other in all_rows(plan) if _called_like(other, row)]
    assert differing == set(own) or len(same_name) > 1


def _called_like(one: PlanRow, other: PlanRow) -> bool:
    return (one.indicator, one.detail, one.measure) == (other.indicator, other.detail, other.measure)


def listed(*names: str) -> PlanTable:
    """A table of one dependency whose rows have one value each."""
    rows = tuple(
        PlanRow(name, None, None, None, (text,)) for name, text in zip(names, ("12", "30", "42"), strict=True)
    )
    return PlanTable("Unidad de Obras", (0,), False, False, (PlanGroup(None, rows),))


def indicator_ids(plan: Plan) -> list[str]:
    reading = read_plan(typeset(blocks(plan, PLAIN), Style()).pdf)
    return [item.indicator_id for item in reading.values.indicators]


def test_the_bare_totals_of_two_tables_are_two_indicators() -> None:
    first, second = listed("Puentes", "Calles", "TOTAL"), listed("Parques", "Plazas", "TOTAL")
    ids = indicator_ids((first, second))
    assert len(set(ids)) == len(ids) == 6
    assert ids[:3] == indicator_ids((first,))


def test_another_name_printed_twice_is_one_indicator() -> None:
    ids = indicator_ids((listed("Puentes", "Calles", "Obras"), listed("Parques", "Plazas", "Obras")))
    assert ids[2] == ids[5]
