"""What holds for every check: a sentence in both languages, a rule of its name, a reason for silence."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import checks
from checks.registry import CHECKS, Check
from schemas.codes import CHECK_NOT_APPLICABLE
from schemas.rules import finding_rules
from tests.checks import made
from tests.publish import samples


def test_names_are_distinct_and_each_is_a_rule() -> None:
    names = [check.name for check in CHECKS]
    assert len(set(names)) == len(names)
    assert set(names) <= set(finding_rules())


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_says_in_both_languages_what_must_hold_and_when_it_is_silent(check: Check) -> None:
    assert "Calla" in check.sentence.es
    assert "Silent" in check.sentence.en
    assert check.sentence.es.endswith(".")
    assert check.sentence.en.endswith(".")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_an_empty_plan_gives_it_nothing_to_look_at_and_it_says_so(check: Check) -> None:
    result = check.run(made.plan(document=samples.document(plan_year=None)))
    assert result.state == CHECK_NOT_APPLICABLE
    assert result.reason is not None
    assert all((result.reason.es, result.reason.en))


def _holds_a_check(path: Path) -> bool:
    """Whether a module has a public function from a checked plan to a check's result, whatever its name."""
    return any(
        isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and isinstance(node.returns, ast.Name)
        and node.returns.id == "CheckResult"
        and any(
            isinstance(one.annotation, ast.Name) and one.annotation.id == "CheckedPlan"
            for one in node.args.args
        )
        for node in ast.parse(path.read_text(encoding="utf-8")).body
    )


def test_no_module_holds_a_check_that_never_runs() -> None:
    folder = Path(checks.__path__[0])
    held = {path.stem.replace("_", "-") for path in folder.rglob("*.py") if _holds_a_check(path)}
    assert held == {check.name for check in CHECKS}


def test_checks_run_in_the_order_of_their_rules() -> None:
    names = {check.name for check in CHECKS}
    assert [check.name for check in CHECKS] == [rule for rule in finding_rules() if rule in names]
