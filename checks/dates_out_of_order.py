"""Ningún proyecto termina antes de empezar. Calla sobre los proyectos sin inicio o sin fin impreso."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, doubt_at, nothing_to_check

ENGLISH = "No project ends before it starts. Silent on projects without a printed start or end."


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each project with both dates, compared as far as both are printed."""
    dated = [(item, item.start, item.end) for item in plan.records.projects if item.start and item.end]
    if not dated:
        return nothing_to_check(
            "Ningún proyecto tiene inicio y fin impresos.", "No project has both a start and an end printed."
        )
    failures = tuple(
        doubt_at(item, item.table_id, name=item.name, start=start, end=end)
        for item, start, end in dated
        if end[: len(start)] < start[: len(end)]
    )
    return CheckResult(len(dated), failures)
