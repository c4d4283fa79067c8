"""An explanation in words: the row field by field, its findings and its history, in Spanish or English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from tabulate import tabulate

from explain.history import Step
from explain.lookup import Found, Row
from schemas.catalogue import Field, Text, datasets
from schemas.codes import CODE_LISTS

Language = Literal["es", "en"]
WORDS: Mapping[str, Text] = {
    "page": Text("página", "page"),
    "findings": Text("Hallazgos", "Findings"),
    "none": Text("ninguno", "none"),
    "history": Text("Historial", "History"),
    "first": Text("aparece", "appears"),
    "absent": Text("no está", "absent"),
    "same": Text("igual", "unchanged"),
    "moved": Text(
        "dice lo mismo, en otro lugar o leído de otro modo", "says the same, elsewhere or read otherwise"
    ),
    "changed": Text("cambia", "changed"),
}
APART = frozenset(("document_id", "page", "x0", "top", "x1", "bottom"))


def explanation(found: Found, findings: Sequence[Row], steps: Sequence[Step], language: Language) -> str:
    """All that is known of the row, several lines."""
    return "\n".join(
        (
            _place(found, language),
            *(f"  {line}" for line in _fields(found, language)),
            f"{_word('findings', language)}: {len(findings) or _word('none', language)}",
            *(f"  {line}" for line in _findings(findings, language)),
            _word("history", language),
            *(f"  {line}" for line in _steps(found, steps, language)),
        )
    )


def _place(found: Found, language: Language) -> str:
    row = found.row
    title = getattr(datasets()[found.dataset].title, language)
    box = ", ".join(f"{row[side]:g}" for side in ("x0", "top", "x1", "bottom"))
    return f"{title} · {found.document_id} · {_word('page', language)} {row['page']} ({box})"


def _fields(found: Found, language: Language) -> Iterator[str]:
    """The fields that are filled, with their names and titles in columns."""
    known = [field for field in datasets()[found.dataset].fields if field.name not in APART]
    filled = [field for field in known if found.row[field.name] not in (None, [], "")]
    rows = [
        (field.name, getattr(field.title, language), _content(field, found.row[field.name], language))
        for field in filled
    ]
    yield from tabulate(rows, tablefmt="plain", disable_numparse=True).splitlines()


def _content(field: Field, content: object, language: Language) -> str:
    if field.codes:
        labels = {code.code: getattr(code, language) for code in CODE_LISTS[field.codes]}
        return f"{content} ({labels.get(str(content), content)})"
    if isinstance(content, list):
        return "; ".join(map(str, content))
    return (
        " ".join(f"{content:,.15g}".split()) if isinstance(content, float) else " ".join(str(content).split())
    )


def _findings(findings: Sequence[Row], language: Language) -> Iterator[str]:
    severities = {code.code: getattr(code, language) for code in CODE_LISTS["severity"]}
    for row in findings:
        message = row["message"] if language == "es" else row["message_en"]
        yield f"[{severities[row['severity']]}] {row['rule']}: {message}"


def _steps(found: Found, steps: Sequence[Step], language: Language) -> Iterator[str]:
    met = False
    for step in steps:
        yield f"{step.version}  {_step(found, step, met, language)}"
        met = met or step.row is not None


def _step(found: Found, step: Step, met: bool, language: Language) -> str:
    if step.row is None:
        return _word("absent", language)
    if not met:
        return f"{_word('first', language)}: {_summary(found, step.row)}"
    if not step.changed:
        return _word("same", language)
    if step.changed == ("page",):
        return f"{_word('moved', language)} ({_word('page', language)} {step.row['page']})"
    return f"{_word('changed', language)} {', '.join(step.changed)}: {_summary(found, step.row)}"


def _summary(found: Found, row: Row) -> str:
    """What a row says, in a few words."""
    name = {"projects": "name", "statements": "text"}.get(found.dataset, "raw")
    told = " ".join(str(row[name]).split())
    return told if len(told) <= 80 else f"{told[:79]}…"


def _word(name: str, language: Language) -> str:
    return str(getattr(WORDS[name], language))
