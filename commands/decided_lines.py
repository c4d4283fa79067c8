"""What people decided on a row, in words: who accepted it or a finding of it, and what was corrected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from schemas.rules import rule_names
from schemas.texts import Language, Text
from store.parquet import Row

if TYPE_CHECKING:
    from store.decided import Decided

WORDS: Mapping[str, Text] = {
    "reviews": Text("Revisiones", "Reviews"),
    "accepted": Text("Aceptado como está", "Accepted as it is"),
    "accepted_finding": Text("Hallazgo aceptado", "Finding accepted"),
    "holds": Text("sigue valiendo", "still holds"),
    "outdated": Text(
        "ya no vale: lo publicado no es lo que se vio",
        "no longer holds: what is published is not what was seen",
    ),
    "seen": Text("se vio", "seen"),
    "corrections": Text("Correcciones", "Corrections"),
    "nothing": Text("nada", "nothing"),
    "reason": Text("Motivo", "Reason"),
}


def decided_lines(told: Decided, language: Language) -> Iterator[str]:
    """Nothing where nobody decided anything; else each review with whether it still holds, and each column
    that was corrected with what it said before."""
    if told.reviews:
        yield f"{_word('reviews', language)}: {len(told.reviews)}"
    for row in told.reviews:
        yield f"  {_review(row, language)}"
        yield from _reason(row, language)
    if told.corrections:
        yield f"{_word('corrections', language)}: {len(told.corrections)}"
    for row in told.corrections:
        yield f"  {_correction(row, language)}"
        yield from _reason(row, language)


def _review(row: Row, language: Language) -> str:
    of_finding = row["subject"] == "finding"
    what = _word("accepted_finding" if of_finding else "accepted", language)
    named = f" «{rule_names(language).get(row['rule'], row['rule'])}»" if of_finding else ""
    seen = f"; {_word('seen', language)} «{_one_line(row['text'])}»" if row["text"] else ""
    holds = _word("holds" if row["holds"] else "outdated", language)
    return f"{what}{named} · {_by(row)}{seen} · {holds}"


def _correction(row: Row, language: Language) -> str:
    return f"{row['field']}: {_said(row['expected'], language)} → {_said(row['new'], language)} · {_by(row)}"


def _said(content: str | None, language: Language) -> str:
    return _word("nothing", language) if content is None else f"«{_one_line(content)}»"


def _by(row: Row) -> str:
    return f"{_one_line(row['who'])}, {row['when']}"


def _reason(row: Row, language: Language) -> Iterator[str]:
    if row["reason"]:
        yield f"    {_word('reason', language)}: {_one_line(row['reason'])}"


def _one_line(text: object) -> str:
    return " ".join(str(text).split())


def _word(name: str, language: Language) -> str:
    return str(getattr(WORDS[name], language))
