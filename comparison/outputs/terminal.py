"""A comparison on the terminal: what matters first, what is quiet in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from comparison.changes import Change, Diff, DocumentOutcome
from comparison.edition import Row
from comparison.outputs.sections import sections
from comparison.outputs.wording import (
    ASPECT_TEXTS,
    PAIRED_TEXTS,
    Language,
    amount,
    causes,
    content,
    dataset_title,
    field_title,
    names,
    summary,
    when,
    word,
)

SHOWN = 60
LONGEST = 100


def terminal_report(diff: Diff, language: Language, shown: int = SHOWN) -> str:
    """The report as lines of text; of each section, the first `shown` changes."""
    lines = [f"{diff.old.label} → {diff.new.label}: {summary(diff, language)}"]
    for document in diff.documents:
        own = [
            one
            for one in diff.changes
            if (one.old_document, one.new_document) == (document.old, document.new)
        ]
        lines.extend(("", _heading(document, language)))
        lines.extend(f"  {line}" for line in _document(document, own, language, shown))
    return "".join(f"{_printable(line)}\n" for line in lines)


def _heading(document: DocumentOutcome, language: Language) -> str:
    arrow = f"{document.old} → {document.new}" if document.old != document.new else document.name
    if document.old is None or document.new is None:
        arrow = document.name
    told = [getattr(PAIRED_TEXTS[document.paired_by], language)] if document.paired_by in PAIRED_TEXTS else []
    if document.causes and not (document.old is None or document.new is None):
        told.append(causes(document.causes, language))
    return f"{arrow} ({'; '.join(told)})" if told else arrow


def _document(
    document: DocumentOutcome, changes: Sequence[Change], language: Language, shown: int
) -> Iterator[str]:
    if document.old is None or document.new is None:
        said = "document_added" if document.old is None else "document_removed"
        yield f"{word(said, language)}: {len(changes):,} {word('rows', language)}"
        return
    for name, own in sections(changes):
        if name == "evidence":
            yield from _moves(own, language, shown)
            continue
        yield f"{word(name, language).upper()} ({len(own):,})"
        for change in own[:shown]:
            yield from (f"  {line}" for line in _change(change, document, language))
        if len(own) > shown:
            yield f"  … {word('more', language).format(count=len(own) - shown)}"
    yield _quiet(document, language)


def _change(change: Change, document: DocumentOutcome, language: Language) -> Iterator[str]:
    where, what = names(change.dataset, change.row)
    place = f"{word('page', language)} {change.row.get('page')}" if change.row.get("page") else ""
    told = [part for part in (where, what or dataset_title(change.dataset, language)) if part]
    yield f"{_cut(' · '.join(told))}  [{', '.join(filter(None, (when(change, language), place)))}]"
    if change.kind in ("added", "removed"):
        raw = change.row.get("raw")
        if raw:
            yield f"    {_cut(str(raw))}"
    for line in _differences(change, language):
        yield f"    {line}"
    if change.causes != document.causes:
        yield f"    {word('cause', language)}: {causes(change.causes, language)}"


def _differences(change: Change, language: Language) -> Iterator[str]:
    """One line a difference; the number and its printed text share one."""
    aspects = {one.aspect for one in change.differences}
    printed = next((one for one in change.differences if one.field == "raw"), None)
    if printed:
        labels = [aspect for aspect in change.aspects if aspect in aspects and aspect in _told_by_raw(change)]
        told = ", ".join(getattr(ASPECT_TEXTS[aspect], language) for aspect in labels or [printed.aspect])
        by = amount(change.amount, language)
        yield f"{told}: {_cut(str(printed.before))} → {_cut(str(printed.after))}{f'   {by}' if by else ''}"
    for one in change.differences:
        if one.field in ("raw", "value", "amount") and printed:
            continue
        label = field_title(change.dataset, one.field, language)
        before, after = (_cut(content(one.field, said, language)) for said in (one.before, one.after))
        by = f"   {amount(change.amount, language)}" if change.amount and not printed else ""
        yield f"{label}: {before} → {after}{by}"
    if change.likeness is not None:
        yield f"{word('likeness', language)} {change.likeness:g} %"


def _told_by_raw(change: Change) -> set[str]:
    return {one.aspect for one in change.differences if one.field in ("raw", "value", "amount")}


def _moves(changes: Sequence[Change], language: Language, shown: int) -> Iterator[str]:
    """Changes of page or table, gathered by where they went."""
    yield f"{word('evidence', language).upper()} ({len(changes):,})"
    gathered = Counter((_place(change.old, language), _place(change.new, language)) for change in changes)
    told = [f"{before} → {after}: {count:,}" for (before, after), count in gathered.items()]
    yield f"  {'; '.join(told[:shown])}{' …' if len(told) > shown else ''}"


def _place(row: Row | None, language: Language) -> str:
    told = row or {}
    page = f"{word('page', language)} {told.get('page')}"
    return f"{page}, {told['table_id']}" if told.get("table_id") else page


def _quiet(document: DocumentOutcome, language: Language) -> str:
    titles = [dataset_title(name, language) for name in document.quiet_datasets]
    parts = [f"{document.unchanged:,} {word('rows', language)}"]
    if document.unchanged_tables:
        listed = ", ".join(document.unchanged_tables)
        parts.append(f"{len(document.unchanged_tables)} {word('tables', language)} ({_cut(listed)})")
    if titles:
        parts.append(", ".join(titles))
    return f"{word('unchanged', language)}: {'; '.join(parts)}"


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…"


def _printable(line: str) -> str:
    """The line with every control or otherwise unprintable character escaped: a plan may print anything."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in line)
