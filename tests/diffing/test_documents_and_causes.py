"""Documents are paired, and each change names what brought it about."""

from __future__ import annotations

from typing import Any

import pytest

from comparison.changes import Diff
from comparison.compare import compare
from comparison.edition import DocumentRows
from tests.diffing.editions import OTHER_SHA, SHA, document, edition, identified, value

OLD = identified([value(1), value(2)])
NEW = [OLD[0] | {"raw": "7", "value": 7.0, "value_base": 7000.0}, OLD[1]]


def correction(field: str = "raw", new: str = "7") -> dict[str, Any]:
    return {
        "document_id": "plan",
        "value_id": OLD[0]["value_id"],
        "field": field,
        "expected": "1.5",
        "new": new,
    }


def causes(found: Diff) -> tuple[str, ...]:
    (change,) = found.changes
    return change.causes


@pytest.mark.parametrize(
    ("documents", "software", "expected"),
    [
        ({"sha": OTHER_SHA}, SHA, ("source",)),
        ({}, OTHER_SHA, ("software",)),
        ({"profile_sha256": "p2"}, SHA, ("profile",)),
        ({"facts": {"profile": "other"}}, SHA, ("profile",)),
        ({"sha": OTHER_SHA, "profile_sha256": "p2"}, OTHER_SHA, ("source", "profile", "software")),
        ({}, SHA, ("unknown",)),
        ({}, None, ("unknown",)),
        ({"corrections": [correction()]}, SHA, ("correction",)),
        ({"corrections": [correction()], "sha": OTHER_SHA}, SHA, ("correction",)),
        ({"corrections": [correction("unit")], "sha": OTHER_SHA}, SHA, ("correction", "source")),
    ],
)
def test_causes(documents: dict[str, Any], software: str | None, expected: tuple[str, ...]) -> None:
    old = edition(document(OLD, profile_sha256="p1"))
    new = edition(document(NEW, **{"profile_sha256": "p1"} | documents), software=software)
    assert causes(compare(old, new)) == expected


def test_a_correction_of_another_value_is_no_cause() -> None:
    other = correction() | {"value_id": OLD[1]["value_id"]}
    found = compare(edition(document(OLD)), edition(document(NEW, corrections=[other]), software=OTHER_SHA))
    assert causes(found) == ("software",)


def test_a_correction_that_stays_is_no_cause() -> None:
    old = edition(document(OLD, corrections=[correction("notes", "x")]))
    new = edition(document(NEW, corrections=[correction("notes", "x")], sha=OTHER_SHA))
    assert causes(compare(old, new)) == ("source",)


@pytest.mark.parametrize(("column", "cause"), [("certainty", "review"), ("raw", "unknown")])
def test_a_review_is_the_cause_of_another_certainty_and_of_nothing_else(column: str, cause: str) -> None:
    told = {"certainty": "doubtful", "raw": "9"}
    accepted = [{"seen": "ab" * 8, "holds": True}]
    changed = [OLD[0] | {column: told[column]}, *OLD[1:]]
    found = compare(edition(document(changed)), edition(document(OLD, reviews=accepted)))
    assert causes(found) == (cause,)


def test_documents_are_paired_by_name_then_file_then_plan() -> None:
    old = edition(
        document(name="a"), document(name="b", sha="1" * 64), document(name="c", sha="2" * 64, year=2020)
    )
    new = edition(
        document(name="a", sha=OTHER_SHA),
        document(name="b2", sha="1" * 64),
        document(name="c2", sha="3" * 64, year=2020),
    )
    told = [(one.old, one.new, one.paired_by) for one in compare(old, new).documents]
    assert told == [("a", "a", "name"), ("b", "b2", "source"), ("c", "c2", "plan")]


def test_two_plans_of_one_year_are_not_guessed_at() -> None:
    old = edition(document(OLD, name="a"))
    new = edition(document(OLD, name="b", sha="1" * 64), document(OLD, name="c", sha="2" * 64))
    found = compare(old, new)
    assert [(one.old, one.new) for one in found.documents] == [("a", None), (None, "b"), (None, "c")]
    assert (found.counts["removed"], found.counts["added"]) == (1, 2)
    assert {change.dataset for change in found.changes} == {"documents"}
    assert {change.causes for change in found.changes} == {("source",)}


def test_a_document_that_appears_is_a_change_even_without_rows() -> None:
    assert compare(
        edition(document(name="a")), edition(document(name="a"), document(name="b", year=1999))
    ).changed


def test_two_documents_named_are_compared_whatever_they_are() -> None:
    found = compare(
        edition(document(OLD, year=2021)), edition(document(NEW, name="b", sha=OTHER_SHA, year=2021)), True
    )
    assert [(one.old, one.new, one.paired_by) for one in found.documents] == [("plan", "b", "given")]
    assert found.counts["values"] == 1


def failed(name: str = "plan") -> DocumentRows:
    facts = {"status": "crashed", "problem": "No se pudo leer."}
    return document((), name=name, sha="9" * 64, facts=facts)


def test_a_document_that_can_not_be_read_takes_no_row_away() -> None:
    found = compare(edition(document(OLD)), edition(failed()))
    (change,) = found.changes
    assert change.dataset == "documents"
    assert {one.field for one in change.differences} == {"status", "problem"}
    assert found.counts["removed"] == 0
    assert found.documents[0].failed
