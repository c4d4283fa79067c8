"""Two editions of one plan are recognised, whichever way they came in, and only they."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from publish.carrying import settled, standing
from publish.editions import Edition, PublishedPlan, editions
from publish.linking import linked_parts
from schemas.records import Indicator
from store.parts import DocumentPart
from store.publishing import publish
from tests.publish import samples


def values(count: int = 10, first: int = 0, **changes: Any) -> tuple[Indicator, ...]:
    return tuple(
        samples.indicator(number, value_base=float(number), **changes)
        for number in range(first, first + count)
    )


def plan(name: str, own: tuple[Indicator, ...] | None = None, **facts: Any) -> PublishedPlan:
    dates: dict[str, Any] = {"acta_date": None, "issued": None}
    row = asdict(samples.document(document_id=name, source_file=f"{name}.pdf", **dates | facts))
    return PublishedPlan(row, values() if own is None else own)


def found(*plans: PublishedPlan) -> list[tuple[str, str, str]]:
    return [(one.later, one.earlier, one.told_by) for one in editions(plans).found]


def test_the_later_edition_is_told_by_its_date_else_by_its_name() -> None:
    assert found(plan("b"), plan("a")) == [("b", "a", "name")]
    assert found(plan("b", issued="2022-01"), plan("a", issued="2022-03")) == [("a", "b", "date")]
    assert found(plan("b", issued="2022-01"), plan("a")) == [("b", "a", "name")]
    names = [plan("plan-r10"), plan("plan-r2"), plan("plan")]
    assert found(*names) == [("plan-r2", "plan", "name"), ("plan-r10", "plan-r2", "name")]


def test_another_year_unit_institution_or_other_values_are_no_edition() -> None:
    known = plan("a")
    for other in (
        plan("b", plan_year=2023),
        plan("b", issuing_unit="Otra unidad"),
        plan("b", institution="Otra institución"),
        plan("b", values(10, first=5)),
        plan("b", values(30)),
        plan("b", tuple(replace(item, value_base=-1.0) for item in values())),
        plan("b", ()),
    ):
        assert found(known, other) == []
    assert found(known, plan("b", values(10, first=3))) == [("b", "a", "name")]


def test_without_an_institution_nearly_all_has_to_be_the_same() -> None:
    unnamed: dict[str, Any] = {"institution": None}
    assert found(plan("a", **unnamed), plan("b", values(10, first=3), **unnamed)) == []
    assert found(plan("a", **unnamed), plan("b", **unnamed)) == [("b", "a", "name")]


def test_what_the_file_beside_it_says_goes_before_everything() -> None:
    assert found(plan("a", source_supersedes="b"), plan("b")) == [("a", "b", "sidecar")]
    assert found(plan("a"), plan("b", source_supersedes="none")) == []
    apart = plan("b", values(5, first=90), source_supersedes="A.pdf")
    assert editions([plan("a"), apart]).found == (Edition("b", "a", "sidecar", 0),)


def test_a_name_that_is_not_there_or_goes_in_a_ring_settles_nothing() -> None:
    ring = editions([plan("a", source_supersedes="b"), plan("b", source_supersedes="a")])
    assert [(one.later, one.earlier) for one in ring.found] == [("a", "b")]
    assert ring.unsettled == (("b", "a"),)
    lonely = plan("a", source_supersedes="x")
    assert editions([lonely]).found == ()
    assert [one.rule for one in editions([lonely]).findings(lonely)] == ["edition-unsettled"]


def published_as(part: DocumentPart, dataset: str, column: str) -> set[object]:
    return set(pq.read_table(part.files[dataset].path, partitioning=None).column(column).to_pylist())


def test_superseded_values_can_be_left_out_of_a_sum(tmp_path: Path) -> None:
    contents = [samples.renamed(name, 2022, count=5) for name in ("plan", "plan-r1")]
    parts = [samples.part(tmp_path, content) for content in contents]
    old, new = linked_parts(tmp_path, parts)
    assert published_as(old, "indicators", "superseded") == {True}
    assert published_as(new, "indicators", "superseded") == {False}
    assert published_as(old, "documents", "superseded_by") == {"plan-r1"}
    assert published_as(new, "documents", "supersedes") == {"plan"}
    assert (old.superseded_by, new.supersedes) == ("plan-r1", "plan")
    assert set(new.rules) - set(parts[1].rules) == {"edition-by-name"}
    publish(tmp_path, [old, new])
    (alone,) = settled(tmp_path, standing(tmp_path), [parts[1]], alone=True).parts
    (again,) = linked_parts(tmp_path, [settled(tmp_path, standing(tmp_path), [alone]).parts[0]])
    assert published_as(again, "indicators", "superseded") == {False}
    assert published_as(again, "documents", "superseded_by") == {None}
