"""Los proyectos empiezan y terminan en el año del plan. Calla sobre las fechas que no están impresas y
donde no se sabe el año del plan."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, doubt_at, nothing_to_check

ENGLISH = (
    "Projects start and end in the plan's year. Silent on dates that are not printed and where the plan's "
    "year is not known."
)


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each project with a date."""
    year = plan.records.document.plan_year
    dated = [item for item in plan.records.projects if (item.start or item.end) and year is not None]
    failures = tuple(
        doubt_at(item, item.table_id, name=item.name, start=item.start or "—", end=item.end or "—", year=year)
        for item in dated
        if any(date and date[:4] != str(year) for date in (item.start, item.end))
    )
    if not dated:
        return nothing_to_check(
            "Ningún proyecto tiene fechas, o no se sabe el año del plan.",
            "No project has dates, or the plan's year is not known.",
        )
    return CheckResult(len(dated), failures)
