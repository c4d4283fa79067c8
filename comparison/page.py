"""A comparison as one HTML file: no script, nothing fetched, everything escaped."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from comparison.changes import Change, Diff, DocumentOutcome
from comparison.wording import (
    ASPECT_TEXTS,
    PAIRED_TEXTS,
    amount,
    causes,
    content,
    dataset_title,
    field_title,
    names,
    sections,
    summary,
    when,
    word,
)
from schemas.texts import Language

FOLDER = Path(__file__).parent


def page_html(diff: Diff, language: Language) -> str:
    """The page in one language; the same for the same comparison."""
    style = (FOLDER / "page.css").read_text(encoding="utf-8")
    return _template().render(
        lang=language,
        word=lambda name: word(name, language),
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        old=diff.old.label,
        new=diff.new.label,
        summary=summary(diff, language),
        documents=[_document(one, diff, language) for one in diff.documents],
    )


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader(FOLDER),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2")


def _document(document: DocumentOutcome, diff: Diff, language: Language) -> Mapping[str, Any]:
    own = [
        one for one in diff.changes if (one.old_document, one.new_document) == (document.old, document.new)
    ]
    paired = PAIRED_TEXTS.get(document.paired_by)
    state = "document_added" if document.old is None else "document_removed" if document.new is None else None
    return {
        "old": document.old,
        "new": document.new,
        "paired": getattr(paired, language) if paired else "",
        "state": word(state, language) if state else "",
        "causes": causes(document.causes, language),
        "sections": [
            (word(name, language), name, [_change(one, language) for one in found])
            for name, found in sections(own)
        ],
        "unchanged": document.unchanged,
        "tables": ", ".join(document.unchanged_tables),
        "quiet": ", ".join(dataset_title(name, language) for name in document.quiet_datasets),
    }


def _change(change: Change, language: Language) -> Mapping[str, Any]:
    where, what = names(change.dataset, change.row)
    return {
        "dataset": dataset_title(change.dataset, language),
        "where": where,
        "what": what,
        "when": when(change, language),
        "lines": [
            {
                "field": field_title(change.dataset, one.field, language),
                "aspect": getattr(ASPECT_TEXTS[one.aspect], language),
                "before": content(change.dataset, one.field, one.before, language),
                "after": content(change.dataset, one.field, one.after, language),
            }
            for one in change.differences
        ],
        "raw": change.row.get("raw") if change.kind in ("added", "removed") else None,
        "amount": amount(change.amount, language),
        "causes": causes(change.causes, language),
        "likeness": change.likeness,
        "before": _place(change.old, language),
        "after": _place(change.new, language),
    }


def _place(row: Mapping[str, Any] | None, language: Language) -> str:
    if not row or not row.get("page"):
        return ""
    table = f", {row['table_id']}" if row.get("table_id") else ""
    return f"{word('page', language)} {row['page']}{table}"
