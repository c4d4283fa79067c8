"""Un código KPI que el plan imprime en una sección está también en las otras que imprimen códigos. Calla
donde el mismo indicador lleva allí otro código, que se informa aparte."""

from __future__ import annotations

from checks.outcome import CheckedPlan, CheckResult, Failure, doubt, nothing_to_check
from checks.pairs import paired
from checks.telling import where
from identity.pairing import IndicatorRow, Pairing
from schemas.texts import Text

ENGLISH = (
    "A KPI code that the plan prints in one section stands also in the others that print codes. Silent "
    "where the same indicator bears another code there, which is reported apart."
)
NOWHERE = Text("no está en ninguna otra parte", "is printed nowhere else")


def check(plan: CheckedPlan) -> CheckResult:
    """One case for each code of a plan that prints codes in several sections."""
    pairing = paired(plan)
    rows: dict[str, list[IndicatorRow]] = {}
    for row in pairing.entries:
        if row.first.kpi:
            rows.setdefault(row.first.kpi, []).append(row)
    sections = {kpi: {row.first.section for row in found} for kpi, found in rows.items()}
    if len(set().union(*sections.values())) < 2:
        return nothing_to_check(
            "El plan no imprime códigos KPI en dos secciones.",
            "The plan prints no KPI codes in two sections.",
        )
    alone = [rows[kpi][0] for kpi, found in sections.items() if len(found) == 1]
    failures = (_failure(row, pairing) for row in alone)
    return CheckResult(len(rows), tuple(failure for failure in failures if failure))


def _failure(row: IndicatorRow, pairing: Pairing) -> Failure | None:
    """The finding about a row whose code stands in its section only; None where its pair has another code."""
    facing = [(pair.other, pair.linked) for pair in pairing.across if pair.one is row]
    facing += [(pair.one, pair.linked) for pair in pairing.across if pair.other is row]
    if any(found.first.kpi for found, _ in facing):
        return None
    values = [value for found in (row, *(found for found, _ in facing)) for value in found.values]
    told = where("a", row.first) | {"there_es": NOWHERE.es, "there_en": NOWHERE.en}
    for found, linked in facing:
        place = where("b", found.first)
        likely = (f"puede ser «{found.shown}», que ", f"may be “{found.shown}”, which ")
        es, en = ("", "") if linked else likely
        told |= {
            "there_es": f"{es}se imprime sin código ({place['b_es']})",
            "there_en": f"{en}is printed without a code ({place['b_en']})",
        }
    return doubt(values, kpi=row.first.kpi, name=row.shown, **told)
