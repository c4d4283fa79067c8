"""Cada meta de una clase que dos secciones del plan publican se reconoce en ambas. Calla sobre las clases
de meta que solo una de las secciones publica."""

from __future__ import annotations

from itertools import permutations

from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.pairs import paired
from checks.telling import SECTIONS, where, whose
from identity.pairing import IndicatorRow
from schemas.catalogue import CODE_LISTS

ENGLISH = (
    "Each target of a kind that two sections of the plan publish is recognised in both. Silent on kinds "
    "of target that only one of the sections publishes."
)
KINDS = {code.code: code for code in CODE_LISTS["kind"]}


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each dependency and kind of target in each section that has to have it."""
    pairing = paired(plan)
    recognised = {id(row) for pair in pairing.across for row in (pair.one, pair.other)}
    held: dict[tuple[str, str], dict[str | None, list[IndicatorRow]]] = {}
    for row in pairing.entries:
        owners = held.setdefault((row.first.section, row.first.kind), {})
        owners.setdefault(row.first.dependency, []).append(row)
    cases = [
        (rows, [row for row in rows if id(row) not in recognised], other)
        for (section, kind), (other, its_kind) in permutations(held, 2)
        if section != other and kind == its_kind
        for rows in held[(section, kind)].values()
    ]
    if not cases:
        return nothing_to_check(
            "El plan no publica una misma clase de metas en dos secciones.",
            "The plan publishes no kind of target in two sections.",
        )
    failures = (_failure(rows, missing, other) for rows, missing, other in cases if missing)
    return CheckResult(len(cases), tuple(failures))


def _failure(rows: list[IndicatorRow], missing: list[IndicatorRow], other: str) -> Failure:
    first, there = missing[0].first, SECTIONS[other]
    kind = KINDS[first.kind]
    return doubt(
        [value for row in missing for value in row.values],
        **where("a", first),
        whose=whose(first),
        count=len(missing),
        total=len(rows),
        names=", ".join(f"«{row.shown}»" for row in missing),
        kind_es=kind.es.lower(),
        kind_en=kind.en.lower(),
        there_es=there.es.lower(),
        there_en=there.en.lower(),
    )
