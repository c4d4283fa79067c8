"""The closing tables on the terminal."""

from __future__ import annotations

from commands.console import rules_table


def test_findings_count_under_their_own_severity_and_not_the_rules() -> None:
    one = {"totals-against-parts": {"error": 1}, "differing-values": {"error": 1, "warning": 3}}
    lines = rules_table([one, {"differing-values": {"error": 1}}], "en").splitlines()[2:]
    assert [line.split() for line in lines] == [
        ["error", "differing-values", "2", "2"],
        ["error", "totals-against-parts", "1", "1"],
        ["warning", "differing-values", "3", "1"],
    ]


def test_without_findings_there_is_no_table() -> None:
    assert rules_table([{}, {}], "es") == ""
