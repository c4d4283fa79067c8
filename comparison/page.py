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
    amount,
    aspect,
    causes,
    content,
    dataset_title,
    field_title,
    names,
    note,
    paired_by,
    place,
    sections,
    summary,
    when,
    word,
)
from schemas.texts import Language
from schemas.unseen import shown

FOLDER = Path(__file__).parent


def page_html(diff: Diff, language: Language) -> str:
    """The page in one language; the same for the same comparison."""
    style = (FOLDER / "page.css").read_text(encoding="utf-8")
    return shown(
        _template().render(
            lang=language,
            word=lambda name: word(name, language),
            style=style,
            style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
            old=diff.old.label,
            new=diff.new.label,
            summary=summary(diff, language),
            documents=[_document(one, diff, language) for one in diff.documents],
        )
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
    state = "document_added" if document.old is None else "document_removed" if document.new is None else None
    return {
        "old": document.old,
        "new": document.new,
        "paired": paired_by(document, language),
        "state": word(state, language) if state else "",
        "note": note(document, language),
        "causes": causes(document.causes, language),
        "sections": [
            (word(name, language), name, [_change(one, language) for one in found])
            for name, found in sections([] if state else diff.of(document))
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
                "aspect": aspect(one.aspect, language),
                "before": content(change.dataset, one.field, one.before, language),
                "after": content(change.dataset, one.field, one.after, language),
            }
            for one in change.differences
        ],
        "raw": change.row.get("raw") if change.kind in ("added", "removed") else None,
        "amount": amount(change, language),
        "causes": causes(change.causes, language),
        "likeness": change.likeness,
        "before": place(change.old, language),
        "after": place(change.new, language),
    }
