"""The reading trail and the certainty of a row in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tabulate import tabulate

from schemas.catalogue import CODE_LISTS, Field, datasets
from schemas.doubts import doubts
from schemas.texts import Language, Text
from store.parquet import Row

if TYPE_CHECKING:
    from store.trail import Clue, Trail

WORDS: Mapping[str, Text] = {
    "column": Text("Columna", "Column"),
    "trail": Text("Rastro de lectura", "Reading trail"),
    "certainty": Text("Certeza", "Certainty"),
    "page": Text("página", "page"),
    "yes": Text("sí", "yes"),
    "no": Text("no", "no"),
}
FIELDS = {"name": "indicator", "owner": "dependency", "currency": "unit"}
"""By what a clue is about the column that says it, where that is called otherwise."""
PLACES: Mapping[str, Text] = {
    "row": Text("su fila", "its row"),
    "banner": Text("una franja", "a banner"),
    "": Text("—", "—"),
}
"""What says a name."""


def trail_lines(trail: Trail, language: Language) -> Iterator[str]:
    """The column a value stands in with its header level by level, and what each thing said of it is from:
    the words, their page and their box."""
    if trail.column is not None:
        column = trail.column
        yield f"{_word('column', language)}: {' › '.join(column['header']) or '—'} ({column['column_id']})"
    if trail.clues:
        yield _word("trail", language)
        rows = [_clue(clue, language) for clue in trail.clues]
        lines = tabulate(rows, tablefmt="plain", disable_numparse=True).splitlines()
        yield from (f"  {line}" for line in lines)


def _clue(clue: Clue, language: Language) -> tuple[str, ...]:
    field = datasets()["indicators"].field(FIELDS.get(clue.aspect, clue.aspect))
    named = datasets()["columns"].field("currency") if clue.aspect == "currency" else field
    said = content(field, clue.said, language) if clue.said is not None else "—"
    words = f"«{_short(clue.words)}»" if clue.words else "—"
    return (
        clue.aspect,
        getattr(named.title, language),
        _short(said),
        _by(clue, language),
        words,
        _place(clue, language),
    )


def _by(clue: Clue, language: Language) -> str:
    if clue.aspect in ("name", "group"):
        return str(getattr(PLACES[clue.by], language))
    named = "named_by" if clue.aspect == "owner" else "told_by"
    labels = {code.code: getattr(code, language) for code in CODE_LISTS[named]}
    return f"{clue.by} ({labels.get(clue.by, clue.by)})" if clue.by else "—"


def _place(clue: Clue, language: Language) -> str:
    if clue.page is None:
        return ""
    box = f" ({', '.join(f'{side:g}' for side in clue.box)})" if clue.box else ""
    return f"{_word('page', language)} {clue.page}{box}"


def certainty_lines(row: Row, language: Language) -> Iterator[str]:
    """How sure the row is, and each reason why it isn't certain; nothing of rows that don't tell."""
    if not row.get("certainty"):
        return
    labels = {code.code: getattr(code, language) for code in CODE_LISTS["certainty"]}
    yield f"{_word('certainty', language)}: {labels[row['certainty']]}"
    for code in row["doubts"]:
        yield f"  - {getattr(doubts()[code], language)} ({code})" if code in doubts() else f"  - {code}"


def content(field: Field, said: object, language: Language) -> str:
    """What a field says, codes with their label."""
    labels = {code.code: getattr(code, language) for code in CODE_LISTS[field.codes]} if field.codes else {}
    if isinstance(said, list):
        return "; ".join(labels.get(str(one), str(one)) for one in said)
    if labels:
        return f"{said} ({labels.get(str(said), said)})"
    if isinstance(said, bool):
        return _word("yes" if said else "no", language)
    return " ".join(f"{said:,.15g}".split()) if isinstance(said, float) else " ".join(str(said).split())


def _short(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= 60 else f"{told[:59]}…"


def _word(name: str, language: Language) -> str:
    return str(getattr(WORDS[name], language))
