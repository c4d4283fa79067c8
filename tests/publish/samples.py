"""Sound records of one invented document, and how to spoil them."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from publish.building import build_part
from schemas.catalogue import datasets
from schemas.records import (
    BudgetMention,
    CellRecord,
    CheckRecord,
    ColumnRecord,
    CorrectionRecord,
    CoverageRecord,
    Document,
    DocumentRecords,
    FindingRecord,
    Indicator,
    Project,
    ReviewRecord,
    Statement,
    TableValue,
)
from schemas.seen import seen_of_value
from store.parts import DocumentPart, part_key

SHA = "ab" * 32
SURE: tuple[str, tuple[str, ...]] = ("certain", ())
BOX: dict[str, Any] = {"x0": 10.0, "top": 20.5, "x1": 30.25, "bottom": 40.0}


def indicator(number: int = 1, **changes: Any) -> Indicator:
    names = {"document_id": "plan", "plan_year": 2022, "institution": "Institución", "section": "body"}
    label = {"dependency": "Unidad", "kind": "product", "kpi": "2.10.4", "indicator": "Consultas"}
    when = {"series": "plan", "year": 2022, "period": "2022"}
    printed = {"raw": "1.5", "cell_text": "1.5", "status": "value", "comparator": "=", "corrected": False}
    sure = {"certainty": "likely", "doubts": ("one_reader",)}
    number_read = {"value": 1.5, "unit": "usd", "scale": 1000, "value_base": 1500.0}
    readers = {"agreement": "all", "text_source": "text", "source_sha256": SHA, "superseded": False}
    evidence = {"page": 3, "table_id": "t1", "row": number, "column": 2, **BOX}
    sound = {"value_id": f"v{number}", "indicator_id": "i1", "label_id": "i1", **names, **label, **when}
    counted = {"is_total": False, "canonical": True, "goal_id": "i1"}
    blank = datasets()["indicators"].blank | counted
    return Indicator(**blank | sound | printed | number_read | sure | readers | evidence | changes)


def document(**changes: Any) -> Document:
    names = {"document_id": "plan", "plan_year": 2022, "institution": "Institución", "issuing_unit": None}
    approval = {
        "title": "Plan",
        "acta": None,
        "acta_date": "2021-09-19",
        "reference": None,
        "issued": "2021-09",
    }
    people = {"signatories": ("Ana, directora", "Luis"), "profile": "generic"}
    source = {"source_file": "plan.pdf", "source_sha256": SHA, "source_bytes": 1234, "pages": 4, "tables": 2}
    source |= {"table_pages": 2, "text_pages": 1, "scan_pages": 0, "blank_pages": 1, "failed_pages": 0}
    beside = {"source_publisher": "Institución", "source_title": "Plan", "source_note": None}
    beside |= dict.fromkeys(("source_supersedes", "supersedes", "superseded_by"))
    beside |= {"source_official_url": "https://example.org/plan", "source_licence": None}
    sound: dict[str, Any] = {"values": 3, "status": "read"}
    sound |= dict.fromkeys(("problem", "problem_en", "advice", "advice_en"))
    return Document(**sound | names | approval | people | source | beside | changes)


def cell(number: int = 0, **changes: Any) -> CellRecord:
    sound = CellRecord(
        "plan", 2022, "t1", 3, number, 2, 1, 1, "value", "data", "1.5", "all", "text", None, SHA, **BOX
    )
    return replace(sound, **changes)


def project(**changes: Any) -> Project:
    names = ("p1", "plan", 2022, None, "Proyecto", ("uno", "dos"), ())
    sound = Project(*names, "2021-01", None, True, *SURE, SHA, 3, **BOX, table_id="t2", row=1)
    return replace(sound, **changes)


def mention(**changes: Any) -> BudgetMention:
    names = ("m1", "plan", 2022, None, "$20,000", 20000.0, "usd", "56", None, None, None, None, None)
    return replace(BudgetMention(*names, "Se asignan $20,000.", *SURE, SHA, 3, **BOX), **changes)


def statement(**changes: Any) -> Statement:
    said = ("s1", "plan", 2022, None, "objective", 1, None, "Atender", None, "body")
    return replace(Statement(*said, *(None,) * 6, SHA, 3, **BOX), **changes)


def column(number: int = 1, **changes: Any) -> ColumnRecord:
    names = {"document_id": "plan", "plan_year": 2022, "institution": "Institución", "section": "body"}
    place = {"table_id": "t1", "header_number": 1, "column": number, "page": 3, "source_sha256": SHA, **BOX}
    when = {"series": "plan", "series_by": "header", "year": 2022, "year_by": "plan", "period": "2022"}
    said = {"header": ("Programación", "Meta"), "role": "value", **when, "period_by": "plan"}
    unit = {"unit": "usd", "unit_by": "row", "scale": 1000, "scale_by": "header"}
    money = {"currency": "usd", "currency_by": "profile"}
    below = {"cells": 3, "values": 3, "samples": ("1.5",), "value_ids": ("v1", "v2", "v3")}
    sound = {"column_id": f"c{number}", **names, **place, **said, **unit, **money, **below}
    return ColumnRecord(**datasets()["columns"].blank | sound | changes)


def table_value(number: int = 0, **changes: Any) -> TableValue:
    names = {"document_id": "plan", "plan_year": 2022, "title": "Ingresos", "part": 1, "source_sha256": SHA}
    labels = {"row_label": ("Tasas", "Aseo"), "column_label": ("Monto (US$)",)}
    read = {"raw": "1.5", "cell_text": "1.5", "comparator": "=", "value": 1.5, "scale": 1, "value_base": 1.5}
    unit = {"unit": "usd", "unit_text": "Monto (US$)", "unit_by": "header", "certainty": "doubtful"}
    place = {"page": 3, "table_id": "t1", "row": number, "column": 2, **BOX}
    doubts = ("number_unread",)
    readers = {"agreement": "all", "text_source": "text", "value_ids": (f"v{number}",), "doubts": doubts}
    sound = {"table_value_id": f"n{number}", **names, **labels, **read, **unit, **place, **readers}
    return TableValue(**datasets()["table_values"].blank | sound | changes)


def coverage(**changes: Any) -> CoverageRecord:
    return replace(CoverageRecord("plan", 2022, 3, "value", 12), **changes)


def check(**changes: Any) -> CheckRecord:
    names = ("plan", 2022, "dates-out-of-order", "error", "Regla.", "Rule.", "failed", None, None, 2, 1)
    return replace(CheckRecord(*names, ("Mensaje",)), **changes)


def finding(**changes: Any) -> FindingRecord:
    names = ("f1", "plan", 2022, "reader-conflict", "warning", "reading", "Mensaje", "Message", 3)
    return replace(FindingRecord(*names, **BOX, table_id=None, value_ids=("v1",), settled=False), **changes)


def correction(**changes: Any) -> CorrectionRecord:
    names = ("plan", 2022, "v1", "standard", "5%", None, "Errata.", "Ana", "2022-03-01", 4, SHA, 3)
    return replace(CorrectionRecord(*names, **BOX, table_id="t1", row=1, column=2), **changes)


def review(**changes: Any) -> ReviewRecord:
    seen = seen_of_value(asdict(indicator()))
    names = ("plan", 2022, "value", "v1", None, seen, "accepted", True, (), "1.5", None)
    return replace(ReviewRecord(*names, "Ana", "2022-03-01", 9, SHA), **changes)


def records(count: int = 3, **changes: Any) -> DocumentRecords:
    """Sound records: as many indicators and cells as asked for, one of everything else."""
    return replace(renamed("plan", 2022, count), **changes)


def renamed(document_id: str, plan_year: int | None, count: int = 3) -> DocumentRecords:
    """Sound records of another document or year."""
    own: dict[str, Any] = {"document_id": document_id, "plan_year": plan_year}
    return DocumentRecords(
        document(**own),
        tuple(indicator(number, **own) for number in range(count)),
        (project(**own),),
        (mention(**own),),
        (statement(**own),),
        (column(**own),),
        tuple(cell(number, **own) for number in range(count)),
        tuple(table_value(number, **own) for number in range(count)),
        (coverage(**own),),
        (check(**own),),
        (finding(**own),),
        (correction(**own),),
        (review(**own),),
    )


def failed(document_id: str = "broken") -> DocumentRecords:
    """A document that couldn't be read."""
    facts = {
        "plan_year": None,
        **dict.fromkeys(("pages", "table_pages", "text_pages", "scan_pages", "blank_pages", "failed_pages")),
        "tables": None,
        "values": None,
        "source_file": f"{document_id}.pdf",
    }
    return DocumentRecords(
        document(
            document_id=document_id,
            status="not_a_pdf",
            problem="No es un PDF.",
            problem_en="It is no PDF.",
            advice="Consígalo.",
            advice_en="Get it.",
            **facts,
        )
    )


def part(output: Path, content: DocumentRecords, key: str | None = None) -> DocumentPart:
    """The part of these records in the cache of `output`; every content has a key of its own."""
    return build_part(output, key or part_key(SHA, content.document.document_id, repr(content)), content)


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
