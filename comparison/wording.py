"""The words of a comparison in Spanish and English, and the order in which changes are told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from comparison.changes import Change, Diff, DocumentOutcome
from schemas.catalogue import CODE_LISTS, datasets
from schemas.texts import Language, Text
from schemas.units import kind_of
from store.parquet import Row

WORDS: Mapping[str, Text] = {
    "title": Text("Qué cambió", "What changed"),
    "nothing": Text("Nada cambió.", "Nothing changed."),
    "no_value": Text("Ningún valor cambió.", "No value changed."),
    "number": Text("Cambia la cifra", "Numbers that changed"),
    "removed": Text("Ya no está", "Removed"),
    "added": Text("Nuevo", "Added"),
    "renamed": Text("Cambia de nombre (propuesta)", "Renamed (proposed)"),
    "changed": Text("Cambia el texto", "Texts that changed"),
    "moved": Text("Pasa a otra parte del plan", "Moved to another part of the plan"),
    "evidence": Text(
        "Dice lo mismo en otra página o tabla", "Says the same on another page or in another table"
    ),
    "certainty": Text(
        "Dice lo mismo, con más o menos certeza", "Says the same, and is surer or less sure than it was"
    ),
    "unchanged": Text("Sin cambios", "Unchanged"),
    "tables": Text("tablas", "tables"),
    "rows": Text("filas", "rows"),
    "cause": Text("Causa", "Cause"),
    "page": Text("pág.", "p."),
    "before": Text("Antes", "Before"),
    "after": Text("Después", "After"),
    "what": Text("Qué", "What"),
    "difference": Text("Diferencia", "Difference"),
    "likeness": Text("parecido", "likeness"),
    "nothing_said": Text("(vacío)", "(empty)"),
    "document_added": Text("documento nuevo", "new document"),
    "document_removed": Text("el documento ya no está", "the document is gone"),
    "more": Text("y {count} más", "and {count} more"),
    "point": Text("punto", "point"),
    "points": Text("puntos", "points"),
    "compared_with": Text(
        "no se pudo leer en esa versión; se compara con su última lectura buena, {version}",
        "could not be read in that version; compared with its last good reading, {version}",
    ),
    "document_failed": Text("no se pudo leer", "could not be read"),
}
COUNTS: Mapping[str, tuple[Text, Text]] = {
    "numbers": (Text("cifra cambia", "number changed"), Text("cifras cambian", "numbers changed")),
    "documents_added": (Text("documento nuevo", "new document"), Text("documentos nuevos", "new documents")),
    "documents_removed": (Text("documento ya no está", "document removed"),
                          Text("documentos ya no están", "documents removed")),
    "documents_failed": (Text("documento no se pudo leer", "document could not be read"),
                         Text("documentos no se pudieron leer", "documents could not be read")),
    "removed": (Text("fila ya no está", "row removed"), Text("filas ya no están", "rows removed")),
    "added": (Text("fila nueva", "row added"), Text("filas nuevas", "rows added")),
    "renamed": (Text("cambio de nombre propuesto", "rename proposed"),
                Text("cambios de nombre propuestos", "renames proposed")),
    "texts": (Text("texto cambia", "text changed"), Text("textos cambian", "texts changed")),
    "places": (Text("fila en otra parte del plan", "row moved in the plan"),
               Text("filas en otra parte del plan", "rows moved in the plan")),
    "certainty_only": (Text("fila con otra certeza", "row of another certainty"),
                       Text("filas con otra certeza", "rows of another certainty")),
    "evidence_only": (Text("fila en otra página o tabla", "row on another page or in another table"),
                      Text("filas en otra página o tabla", "rows on another page or in another table")),
}  # fmt: skip
CAUSE_TEXTS: Mapping[str, Text] = {
    "correction": Text("una corrección", "a correction"),
    "review": Text("una revisión", "a review"),
    "source": Text("cambió el PDF", "the PDF changed"),
    "profile": Text("cambió el perfil", "the profile changed"),
    "software": Text("cambió el programa", "the software changed"),
    "unknown": Text("causa desconocida", "unknown cause"),
}
ASPECT_TEXTS: Mapping[str, Text] = {
    "value": Text("valor", "value"),
    "status": Text("estado", "status"),
    "comparator": Text("comparador", "comparator"),
    "unit": Text("unidad", "unit"),
    "scale": Text("escala", "scale"),
    "text": Text("texto", "text"),
    "measure": Text("unidad de medida", "measure"),
    "name": Text("nombre", "name"),
    "place": Text("lugar en el plan", "place in the plan"),
    "wording": Text("redacción", "wording"),
    "printed": Text("forma impresa", "printed form"),
    "reading": Text("lectura", "reading"),
    "certainty": Text("certeza", "certainty"),
    "derived": Text("dato derivado", "derived"),
    "evidence": Text("página o tabla", "page or table"),
}
PAIRED_TEXTS: Mapping[str, Text] = {
    "source": Text("el mismo PDF con otro nombre", "the same PDF by another name"),
    "plan": Text("misma institución y año, otro archivo", "same institution and year, another file"),
}

SECTIONS = ("number", "removed", "added", "renamed", "changed", "certainty", "moved", "evidence")


def word(name: str, language: Language) -> str:
    """One of the fixed words."""
    return str(getattr(WORDS[name], language))


def summary(diff: Diff, language: Language) -> str:
    """How much changed, the gravest first, in one line."""
    counts = diff.counts
    texts = sum(
        change.kind == "changed" and not change.of_number and not change.of_certainty_only
        for change in diff.changes
    )
    told = {**counts, "texts": texts, "places": counts["moved"] - counts["evidence_only"]}
    for kind in ("added", "removed"):
        told[f"documents_{kind}"] = sum(
            change.dataset == "documents" and change.kind == kind for change in diff.changes
        )
        told[kind] -= told[f"documents_{kind}"]
    told["documents_failed"] = sum(document.failed for document in diff.documents)
    parts = [f"{told[name]:,} {_counted(name, told[name], language)}" for name in COUNTS if told[name]]
    return ", ".join(parts) + "." if parts else word("nothing", language)


def _counted(name: str, count: int, language: Language) -> str:
    return str(getattr(COUNTS[name][count != 1], language))


def causes(change_causes: tuple[str, ...], language: Language) -> str:
    """The causes; where it may be any of several, joined by `or`."""
    joint = " o " if language == "es" else " or "
    return joint.join(getattr(CAUSE_TEXTS[cause], language) for cause in change_causes)


def aspect(name: str, language: Language) -> str:
    """What a difference is about."""
    return str(getattr(ASPECT_TEXTS[name], language))


def paired_by(document: DocumentOutcome, language: Language) -> str:
    """Why two documents of other names are compared; empty where they bear one name."""
    told = PAIRED_TEXTS.get(document.paired_by)
    return str(getattr(told, language)) if told else ""


def note(document: DocumentOutcome, language: Language) -> str:
    """That a side of the document could not be read, and what is compared instead; empty where both were."""
    told = []
    if document.compared_with:
        told.append(word("compared_with", language).format(version=document.compared_with))
    if document.failed:
        told.append(word("document_failed", language))
    return "; ".join(told)


def place(row: Row | None, language: Language) -> str:
    """The page of a row, and its table where it has one."""
    if not row or not row.get("page"):
        return ""
    table = f", {row['table_id']}" if row.get("table_id") else ""
    return f"{word('page', language)} {row['page']}{table}"


def dataset_title(dataset: str, language: Language) -> str:
    return str(getattr(datasets()[dataset].title, language))


def field_title(dataset: str, field: str, language: Language) -> str:
    """What the catalogue calls a field."""
    return str(getattr(datasets()[dataset].field(field).title, language))


def content(dataset: str, field: str, said: Any, language: Language) -> str:
    """What a field of the dataset says: codes by their label, numbers in digits, nothing as `(empty)`."""
    if said is None or said == [] or said == "":
        return word("nothing_said", language)
    codes = datasets()[dataset].field(field).codes
    labels = {code.code: getattr(code, language) for code in CODE_LISTS[codes]} if codes else {}
    if isinstance(said, list):
        return "; ".join(labels.get(str(one), str(one)) for one in said)
    if codes:
        return str(labels.get(str(said), said))
    return (
        figure(said)
        if isinstance(said, (int, float)) and field != "plan_year"
        else " ".join(str(said).split())
    )


def figure(number: float) -> str:
    """A number with its thousands apart and no more decimals than it has."""
    return f"{number:,.15g}" if abs(number) < 1e15 else f"{number:g}"


SCALES: Mapping[int, Text] = {
    1: Text("unidades", "units"),
    1_000: Text("miles", "thousands"),
    1_000_000: Text("millones", "millions"),
}


def scale_word(scale: int | None, language: Language) -> str:
    """What numbers in that scale are counted in."""
    known = SCALES.get(scale or 1)
    return known.of(language) if known else f"× {scale:,}"


def rescaled(change: Change) -> bool:
    """Whether its two numbers are printed in different scales."""
    old, new = change.old or {}, change.new or {}
    return (old.get("scale") or 1) != (new.get("scale") or 1)


def amount(change: Change, language: Language) -> str:
    """By how much its number changed, as `+1 (+33.3 %)`: in the scale that both sides print, which is said,
    or in units where they print two; of percentages the difference is in points."""
    by = change.amount
    if by is None:
        return ""
    scale = 1 if rescaled(change) else (change.row.get("scale") or 1)
    told = "" if scale == 1 and not rescaled(change) else f" {scale_word(scale, language)}"
    points = word("point" if abs(by.absolute) == 1 else "points", language)
    unit = f" {points}" if kind_of(by.unit) == "percent" else told
    percent = "" if by.percent is None else f" ({by.percent:+,.1f} %)"
    sign = "+" if by.absolute > 0 else ""
    # one rounding, so that a scale leaves no digits of its own behind
    return f"{sign}{figure(float(Decimal(repr(by.absolute)) / scale))}{unit}{percent}"


def printed_number(change: Change, row: Row | None, language: Language) -> str:
    """The number as printed on a side; with its scale where the other side prints another."""
    raw = str((row or {}).get("raw"))
    return f"{raw} ({scale_word((row or {}).get('scale'), language)})" if rescaled(change) else raw


def by_size(changes: Sequence[Change]) -> list[Change]:
    """The changes of numbers, the largest first by the share of what it was, whatever its unit and scale;
    before them those that have no size, as a unit or status became another, or a number came from zero."""
    return sorted(changes, key=_size)


def _size(change: Change) -> tuple[bool, float]:
    percent = change.amount.percent if change.amount else None
    return percent is not None, -abs(percent or 0.0)


def names(dataset: str, row: Row) -> tuple[str, str]:
    """Where it belongs and what it is, for people: the dependency or line, and the name."""
    where = row.get("dependency") or row.get("line") or ""
    if dataset == "indicators":
        parts = (row.get("group"), row.get("indicator"), row.get("detail"), row.get("part"))
    elif dataset == "budget_mentions":
        parts = (row.get("rubro"), row.get("cost_center"), row.get("sentence"), None)
    else:
        named = row.get("name") or row.get("text") or " / ".join(row.get("header") or ())
        parts = (named or row.get("title"), None, None, None)
    told = " · ".join(" ".join(str(part).split()) for part in parts if part)
    return " ".join(str(where).split()), told


def when(change: Change, language: Language) -> str:
    """The series and period a value is for."""
    row = change.row
    if change.dataset != "indicators":
        return ""
    series = {code.code: getattr(code, language) for code in CODE_LISTS["series"]}
    return f"{series.get(str(row.get('series')), row.get('series'))} {row.get('period') or ''}".strip()


def section_of(change: Change) -> str:
    """Where a change is told: one that touches a number is among the numbers, unless renamed too."""
    if change.of_evidence_only:
        return "evidence"
    if change.of_certainty_only:
        return "certainty"
    return "number" if change.kind == "changed" and change.of_number else change.kind


def sections(changes: Sequence[Change]) -> Iterator[tuple[str, list[Change]]]:
    """The changes by section, in their order; sections without any are left out."""
    for name in SECTIONS:
        own = [change for change in changes if section_of(change) == name]
        if own:
            yield name, own
