"""The table of doubts: which rules raise which, and how sure a value is that is in several."""

from __future__ import annotations

import pytest
import yaml

from schemas.catalogue import CODE_LISTS
from schemas.doubts import certainty_of, doubt_of_rule, doubts, doubts_of_rules, in_order
from schemas.rules import RULES_FOLDER, finding_rules

OF_READING = (
    "finding_rules",
    "finding_rules_numbers",
    "finding_rules_ocr",
    "finding_rules_ledger",
    "finding_rules_prose",
)
ABOUT_NO_VALUE = {
    "ruled-page-without-table", "unknown-header", "table-without-header", "rows-outside-tables",
    "text-off-page", "sidecar-unusable", "goals-in-words", "plan-in-words", "ocr-not-installed",
    "picture-read", "picture-with-text", "picture-unread", "drawn-text-unread", "numbers-unclaimed",
     "budget-year-elsewhere", "institution-missing", "project-without-name",
    "amount-unread", "projects-in-one-row", "no-values", "derived-unproven",
}  # fmt: skip
"""Errors and warnings of what is not published, or of the document as a whole."""
OF_THE_SEPARATORS = {"convention-mixed"}
"""What is looked up in the numbers themselves: only some of them can be read in two ways."""


def test_every_error_and_warning_of_the_reading_raises_a_doubt_or_is_about_no_value() -> None:
    of_reading = {
        name
        for stem in OF_READING
        for name in yaml.safe_load((RULES_FOLDER / f"{stem}.yaml").read_text("utf-8"))
        if finding_rules()[name].severity != "note"
    }
    assert of_reading - doubt_of_rule().keys() == ABOUT_NO_VALUE | OF_THE_SEPARATORS


def test_doubts_are_raised_by_known_rules_only() -> None:
    assert doubt_of_rule().keys() <= finding_rules().keys()


def test_the_least_sure_doubt_decides() -> None:
    assert certainty_of(()) == "certain"
    assert certainty_of(("readers_differ",)) == "likely"
    assert certainty_of(("no_two_readers", "readers_differ")) == "doubtful"
    with pytest.raises(KeyError):
        certainty_of(("no such doubt",))


def test_doubts_are_told_once_and_in_the_order_of_the_table() -> None:
    first, second = list(doubts())[:2]
    assert in_order((second, first, second)) == (first, second)
    assert doubts_of_rules(("reader-conflict", "reader-disagreement", "words-beside-number")) == (
        "readers_differ",
        "no_two_readers",
    )


def test_the_codes_are_in_the_catalogue_with_their_sentences() -> None:
    assert [code.code for code in CODE_LISTS["doubt"]] == list(doubts())
    assert all(code.es.endswith(".") and code.en.endswith(".") for code in CODE_LISTS["doubt"])
