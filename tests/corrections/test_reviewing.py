"""What a person accepted settles its doubts as long as it is what was seen, and is told once it is not."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pyarrow as pa
import pytest

from extract.corrections.reviewing import with_accepted_values, with_settled_findings
from identity.reviewed import Reviewed
from publish.contract import checked_table
from publish.reviewing import NAMES_DIFFER, Decided
from schemas.records import DocumentRecords, FindingRecord, Indicator
from schemas.seen import seen_of_finding, seen_of_value
from tests.corrections.made import ID, corrected, plan, refusal, value, written
from tests.publish import samples

SIGNED = {"who": "Ana Pérez", "when": "2022-03-01"}


def accepted(of: Indicator, **changes: Any) -> dict[str, Any]:
    seen = seen_of_value(asdict(of))
    return {"decision": "accepted", "value_id": of.value_id, "seen": seen, **SIGNED, **changes}


def found(*values: Indicator, **changes: Any) -> FindingRecord:
    plain = {
        "value_ids": tuple(one.value_id for one in values),
        "rule": "unit-assumed",
        "message": "«1,130» 3",
    }
    return samples.finding(**plain | changes)


def accepted_finding(finding: FindingRecord, *values: Indicator) -> dict[str, Any]:
    seen = seen_of_finding(asdict(finding), {one.value_id: one.raw for one in values})
    return {"decision": "accepted", "rule": finding.rule, "seen": seen, **SIGNED}


def reviewed(text: str, records: DocumentRecords) -> DocumentRecords:
    return with_accepted_values(with_settled_findings(corrected(text, records)))


def test_an_accepted_value_is_certain_and_its_doubts_are_published_with_who_took_them_away() -> None:
    doubted, other = value(1), value(2)
    after = reviewed(written(accepted(doubted, reason="Visto en la página.")), plan(doubted, other))
    assert [(one.certainty, one.doubts) for one in after.indicators] == [
        ("certain", ()),
        (other.certainty, other.doubts),
    ]
    (review,) = after.reviews
    assert (review.subject, review.value_id, review.holds, review.doubts) == (
        "value",
        ID,
        True,
        ("one_reader",),
    )
    assert (review.who, review.when, review.reason) == ("Ana Pérez", "2022-03-01", "Visto en la página.")


@pytest.mark.parametrize("changes", [{"raw": "1,131"}, {"unit": "usd"}, {"dependency": None}, {"year": 2021}])
def test_it_holds_no_longer_once_the_value_says_something_else(changes: dict[str, Any]) -> None:
    after = reviewed(written(accepted(value())), plan(replace(value(), **changes)))
    assert not after.reviews[0].holds
    assert after.indicators[0].certainty == value().certainty


@pytest.mark.parametrize(
    "changes", [{"page": 9}, {"top": 300.0}, {"doubts": ()}, {"dependency_name": "Otra"}]
)
def test_another_place_or_reading_trail_asks_nothing_again(changes: dict[str, Any]) -> None:
    assert reviewed(written(accepted(value())), plan(replace(value(), **changes))).reviews[0].holds


def test_what_is_accepted_is_the_value_as_corrected() -> None:
    right = replace(value(), notes="1/")
    notes = {"value_id": ID, "field": "notes", "expected": None, "new": "1/", "reason": "Falta.", **SIGNED}
    assert reviewed(written(notes, accepted(right)), plan(value())).reviews[0].holds


def test_one_finding_on_many_values_is_accepted_once() -> None:
    values = [value(number) for number in range(1, 22)]
    finding = found(*values)
    records = replace(
        plan(*values), findings=(finding, replace(finding, finding_id="f2", rule="row-over-page"))
    )
    after = reviewed(written(accepted_finding(finding, *values)), records)
    assert [one.settled for one in after.findings] == [True, False]
    assert (after.reviews[0].subject, after.reviews[0].holds) == ("finding", True)


def test_wording_is_no_part_of_what_was_seen_of_a_finding_but_what_it_says_is() -> None:
    said = found(value(), message="Dice «1,130» y no «1,131» (página 3).")
    seen = seen_of_finding(asdict(said), {ID: "1,130"})
    reworded = replace(said, message="«1,130», y no «1,131», página 3", message_en="")
    assert seen_of_finding(asdict(reworded), {ID: "1,130"}) == seen
    for other in (replace(said, message="Dice «1,130» y no «1,132» (página 3)."), replace(said, page=4)):
        assert seen_of_finding(asdict(other), {ID: "1,130"}) != seen
    assert seen_of_finding(asdict(said), {ID: "1,129"}) != seen


FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "no subject": ({"value_id": None}, "say what the decision is about"),
    "two subjects": ({"rule": "unit-assumed"}, "say what the decision is about"),
    "unknown decision": ({"decision": "rejected"}, "`decision` can't be “rejected”; it may be accepted."),
    "no hash": ({"seen": "abc"}, "`seen` can't be “abc”"),
    "nobody": ({"who": None}, "`who` must not be empty"),
    "field": ({"field": "raw"}, "there is no key “field”"),
}


@pytest.mark.parametrize(("changes", "told"), FAULTS.values(), ids=FAULTS)
def test_a_decision_that_is_none_is_refused_with_its_line(changes: dict[str, Any], told: str) -> None:
    one = {
        key: content for key, content in (accepted(value()) | changes).items() if key != "value_id" or content
    }
    assert told in refusal(written(one))


def test_deciding_twice_on_the_same_is_refused() -> None:
    text = written(accepted(value()), accepted(value(), who="Luis"))
    assert refusal(text).startswith("line 6: line 1 decides on the same already")


def table(dataset: str, *rows: object) -> pa.Table:
    return checked_table(dataset, rows, {"document_id": "plan", "plan_year": 2022}).table


def test_linking_holds_decisions_against_its_own_findings_and_tells_those_that_are_outdated() -> None:
    linked, own = found(value(), rule="link-doubtful"), found(value(), rule="space-in-number")
    raws = {ID: value().raw}
    rows = [
        samples.review(
            value_id=None, subject="finding", rule=one.rule, seen=seen_of_finding(asdict(one), raws)
        )
        for one in (linked, own)
    ]
    gone = samples.review(value_id=ID, seen="0" * 16, who="Luis", text="9,999")
    decided = Decided([value()], table("reviews", *rows, gone), Reviewed())
    told = list(decided.outdated([asdict(linked), asdict(own)]))
    assert [one.rule for one in told] == ["review-outdated"]
    assert told[0].value_ids == (ID,)
    assert "Luis aceptó el 2022-03-01 el valor" in told[0].message
    findings = decided.findings(table("findings", linked, replace(own, finding_id="f2")))
    assert findings.column("settled").to_pylist() == [True, True]
    reviews = decided.reviews(findings)
    assert reviews.column("holds").to_pylist() == [True, True, False]
    assert reviews.column("doubts").to_pylist() == [[], ["number_odd"], []]


@pytest.mark.parametrize("kind", ["same", "different", "neither"])
def test_a_reviewed_link_settles_the_finding_on_its_names(kind: str) -> None:
    one, other = value(1, label_id="a" * 16), value(2, label_id="b" * 16)
    pair = frozenset(("a" * 16, "b" * 16))
    links = {"same": Reviewed((pair,)), "different": Reviewed((), frozenset((pair,)))}.get(kind, Reviewed())
    named = found(one, other, rule=NAMES_DIFFER)
    settled = Decided([one, other], table("reviews"), links).findings(table("findings", named))
    assert settled.column("settled").to_pylist() == [kind != "neither"]
