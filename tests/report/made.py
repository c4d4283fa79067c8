"""A version to report on: a typeset plan whose every text tries to be something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from extract.process.job import Limits
from extract.source import SourceDocument, open_source
from publish.linking import linked_parts
from report.beside import Files
from report.site import Report, build_report
from schemas.records import DocumentRecords, FindingRecord, Indicator
from schemas.texts import Language
from store.publishing import publish
from store.versions import Version
from tests.explain.test_pictures import CELL as CELL
from tests.explain.test_pictures import SET
from tests.publish import samples

BOX: dict[str, Any] = dict(zip(("x0", "top", "x1", "bottom"), CELL.box, strict=True))
HOSTILE = (
    "<script>document.title='taken'</script>",
    "</script><img src=x onerror=\"document.title='taken'\">",
    "\"' onmouseover='document.title=1'",
    "{{ 7 * 7 }} ${7 * 7}",
    "=cmd|' /C calc'!A0",
    "\u202e000,1\u202c \u200f",
    "__proto__",
)
SERIES = ("plan", "executed", "baseline")
SEVERITIES = ("note", "warning", "error")


@dataclass(frozen=True, slots=True)
class Plan:
    """A folder with `plan.pdf`, its source, and the output it is published in."""

    output: Path
    source: SourceDocument


def make_plan(folder: Path) -> Plan:
    """The plan on disk; nothing published yet."""
    (folder / "plans").mkdir()
    path = folder / "plans" / "plan.pdf"
    path.write_bytes(SET.pdf)
    return Plan(folder / "output", open_source(path))


def value_id(number: int) -> str:
    return f"{number:016x}"


def value(plan: Plan, number: int, **changes: Any) -> Indicator:
    """Value `number`: 1000 + number cases, of one of seven units, three series and four years."""
    year = 2019 + number % 4
    plain: dict[str, Any] = {
        "value_id": value_id(number),
        "indicator": f"Consultas médicas {number}",
        "dependency": f"Unidad {number % 7}",
        "series": SERIES[number % 3],
        "year": year,
        "period": str(year),
        "raw": f"{1000 + number:,}",
        "cell_text": f"{1000 + number:,}",
        "value": 1000.0 + number,
        "unit": "count",
        "scale": 1,
        "value_base": 1000.0 + number,
        "page": 1,
        "source_sha256": plan.source.sha256,
        "certainty": "certain",
        "doubts": (),
        **BOX,
    }
    return samples.indicator(number, **plain | changes)


def finding(number: int, severity: str, *values: int, **changes: Any) -> FindingRecord:
    plain: dict[str, Any] = {
        "finding_id": f"f{number}",
        "rule": "reader-conflict",
        "severity": severity,
        "value_ids": tuple(map(value_id, values)),
        "message": f"Mensaje {number}",
        "message_en": f"Message {number}",
        "page": 1,
        **BOX,
    }
    return samples.finding(**plain | changes)


def records(plan: Plan, values: Sequence[Indicator], findings: Sequence[FindingRecord]) -> DocumentRecords:
    """The values that a finding names are doubtful for it."""
    named = {value_id for finding in findings for value_id in finding.value_ids}
    document = samples.document(
        source_sha256=plan.source.sha256, pages=1, values=len(values), title=HOSTILE[0]
    )
    check = samples.check(sentence=HOSTILE[1], sentence_en=HOSTILE[1], examples=HOSTILE)
    return replace(
        samples.records(0),
        document=document,
        indicators=tuple(
            replace(value, certainty="doubtful", doubts=("no_two_readers",))
            if value.value_id in named
            else value
            for value in values
        ),
        findings=tuple(findings),
        checks=(check,),
        columns=(samples.column(header=HOSTILE, title=HOSTILE[1], samples=HOSTILE[:3]),),
        corrections=(),
        reviews=(),
    )


def hostile_values(plan: Plan, count: int = 40) -> list[Indicator]:
    """The first values bear the hostile texts in every text a plan can put into them."""
    plain = [value(plan, number) for number in range(count)]
    for number, told in enumerate(HOSTILE):
        own: dict[str, Any] = {
            "indicator": told,
            "dependency": told,
            "detail": told,
            "group": told,
            "notes": told,
        }
        text: dict[str, Any] = {"status": "text", "value": None, "value_base": None, "unit": None}
        plain[number] = replace(plain[number], raw=told, cell_text=told, **own, **text)
    return plain


def hostile_findings() -> list[FindingRecord]:
    """A note on 3, a warning on 20 and 21, errors on 30 and on the hostile values, and one on no value."""
    told = [
        finding(100 + number, "error", number, message=text, message_en=text)
        for number, text in enumerate(HOSTILE)
    ]
    plain = [finding(1, "note", 33), finding(2, "warning", 20, 21), finding(3, "error", 30)]
    return [*plain, *told, finding(4, "warning", message="Encabezado", message_en="Header")]


def publish_version(plan: Plan, content: DocumentRecords) -> str:
    return publish(plan.output, [samples.part(plan.output, content)]).version


def publish_linked(plan: Plan, content: DocumentRecords) -> str:
    """With the series of its indicators, and what it says against itself by cause."""
    return publish(plan.output, linked_parts(plan.output, [samples.part(plan.output, content)])).version


def build(
    plan: Plan,
    version: str,
    language: Language = "es",
    known: bool = True,
    files: Files = MappingProxyType({}),
) -> Report:
    sources = {plan.source.sha256: plan.source} if known else {}
    return build_report(Version(plan.output / version), sources, language, Limits(), files=files)
