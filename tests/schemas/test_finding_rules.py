"""Each rule says what its findings are about, and findings say it on."""

from __future__ import annotations

from typing import get_args

from extract.page.findings import finding
from extract.records.finding_rows import finding_records
from extract.records.origin import Origin
from schemas.catalogue import code_values
from schemas.rules import About, finding_rules, linking_rules, rule_names
from schemas.texts import Language

ORIGIN = Origin("plan", 2022, "Instituto", "ab" * 32)


def test_every_rule_is_about_the_reading_or_the_plan() -> None:
    assert {rule.about for rule in finding_rules().values()} == set(get_args(About))
    assert set(get_args(About)) == set(code_values("finding_about"))


def test_a_finding_says_what_its_rule_is_about() -> None:
    said = [
        finding("reader-conflict", 1, readings="1, 7, 4", kept="1"),
        finding("end-before-start", 1, name="Obra", start="2022", end="2021"),
    ]
    assert [row.about for row in finding_records(said, (), ORIGIN)] == ["reading", "plan"]


def test_every_rule_has_a_name_of_its_own_in_both_languages() -> None:
    for language in get_args(Language):
        names = rule_names(language)
        assert names.keys() == finding_rules().keys()
        assert len(set(names.values())) == len(names)
        assert [rule for rule, name in names.items() if name == rule] == []


def test_linking_has_rules_of_its_own() -> None:
    assert "series-differs" in linking_rules()
    assert linking_rules() < finding_rules().keys()
