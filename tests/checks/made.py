"""Plans written down record by record, for tests of what the checks say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from checks.outcome import CheckedPlan, CheckResult
from checks.registry import CHECKS
from schemas.profile_reading import load_profile
from schemas.records import DocumentRecords, Indicator, Project
from schemas.rules import finding_rules
from tests.publish import samples

_NUMBERS = count()


def indicator(**changes: Any) -> Indicator:
    """A value of its own; what `changes` leaves open is as in every other one, without group or codes."""
    number = next(_NUMBERS)
    plain: dict[str, Any] = {
        "value_id": f"{number:016x}",
        "row": number,
        "group": None,
        "kpi": None,
        "code": None,
    }
    made = replace(samples.indicator(), **(plain | changes))
    if "value" in changes and "value_base" not in changes and made.value is not None:
        made = replace(made, value_base=made.value * (made.scale or 1))
    return made


def project(**changes: Any) -> Project:
    return samples.project(**changes)


def plan(*indicators: Indicator, projects: Sequence[Project] = (), **changes: Any) -> CheckedPlan:
    """A document that holds just these, read with the generic profile."""
    records = DocumentRecords(samples.document(), tuple(indicators), tuple(projects))
    return CheckedPlan(replace(records, **changes), load_profile("generic"))


def answer(name: str, checked: CheckedPlan) -> CheckResult:
    """What the check of that name says; every failure's sentence is made, so that no field is missing."""
    result = next(check for check in CHECKS if check.name == name).run(checked)
    for failure in result.failures:
        finding_rules()[name].messages({"page": "1", "table_id": "t"} | dict(failure.fields))
    return result


def facing(body: dict[str, Any], annex: dict[str, Any], **both: Any) -> CheckedPlan:
    """A plan that prints one indicator in its body and in its annex; `both` is what they have in common."""
    common: dict[str, Any] = {"indicator": "Consultas de medicina general", "value": 5.0, "scale": 1} | both
    return plan(
        indicator(**common | {"section": "body", "page": 3} | body),
        indicator(**common | {"section": "annex", "page": 30} | annex),
    )


def shown(name: str, checked: CheckedPlan) -> tuple[str, ...]:
    """The Spanish sentences of the failures of the check of that name."""
    rule = finding_rules()[name]
    failures = answer(name, checked).failures
    return tuple(rule.messages({"page": "1", "table_id": "t"} | dict(item.fields))[0] for item in failures)
