"""The page itself from its templates, with what changed since the version before, and what goes with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from comparison.changes import Change, Diff, Kind
from comparison.compare import compare
from comparison.edition import load_edition, with_last_good
from comparison.page import page_html
from comparison.wording import amount, causes, content, dataset_title, field_title, names, when
from report.glossary import glossary
from report.version_rows import DocumentOverview
from report.words import words
from schemas.catalogue import CODE_LISTS, datasets
from schemas.texts import Language
from schemas.unseen import shown
from store.versions import Version

DATASET = "indicators"
MOST_LISTED = 2_000

ROOM = Path(__file__).parent
TEMPLATES, STATIC = ROOM / "templates", ROOM / "static"
"""Characters that show what follows in another order than it is written, figures too."""

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
    )
)


@dataclass(frozen=True, slots=True)
class FieldShown:
    """One column that differs, in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """One change in words; `value_id` where it is a value that is still there, `raw` what is printed of one
    that is added or removed."""

    kind: Kind
    document_id: str
    value_id: str | None
    dataset: str
    where: str
    what: str
    when: str
    lines: tuple[FieldShown, ...]
    raw: str | None
    amount: str
    causes: str


@dataclass(frozen=True, slots=True)
class ChangesShown:
    """Against which version; the changes, at most `MOST_LISTED`; how many there are of each kind, how many
    say the same on another page or in another table, how many more are not listed; and all of it as a page of
    its own."""

    against: str
    listed: tuple[ChangeShown, ...]
    counts: Mapping[str, int]
    left_out: int
    page: bytes


def changes_before(versions: Sequence[Version], language: Language) -> ChangesShown | None:
    """What the last of `versions`, all sound, changed; None where there is none before it."""
    if len(versions) < 2:
        return None
    before, after = versions[-2:]
    diff = compare(with_last_good(load_edition(before), before), load_edition(after))
    return _changes(before.name, diff, language)


def _changes(against: str, diff: Diff, language: Language) -> ChangesShown:
    told = [change for change in diff.changes if not change.of_evidence_only]
    return ChangesShown(
        against,
        tuple(_told(change, language) for change in told[:MOST_LISTED]),
        {kind: diff.counts[kind] for kind in ("changed", "removed", "added", "renamed", "moved")},
        max(0, len(told) - MOST_LISTED),
        page_html(diff, language).encode(),
    )


def _told(change: Change, language: Language) -> ChangeShown:
    where, what = names(change.dataset, change.row)
    still_there = change.dataset == DATASET and change.new is not None
    return ChangeShown(
        change.kind,
        change.new_document or change.old_document or "",
        str(change.row["value_id"]) if still_there else None,
        dataset_title(change.dataset, language),
        where,
        what,
        when(change, language),
        tuple(
            FieldShown(
                field_title(change.dataset, one.field, language),
                content(change.dataset, one.field, one.before, language),
                content(change.dataset, one.field, one.after, language),
            )
            for one in change.differences
        ),
        change.row.get("raw") if change.kind in ("added", "removed") else None,
        amount(change, language),
        causes(change.causes, language),
    )


def page(
    version: str, documents: tuple[DocumentOverview, ...], changes: ChangesShown | None, language: Language
) -> bytes:
    """`index.html`; every text of a plan is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["seen"] = seen
    environment.filters["number"] = grouped
    shown = environment.get_template("index.html.j2").render(
        version=version,
        documents=documents,
        changes=changes,
        language=language,
        policy=POLICY,
        words=SimpleNamespace(**words(language)),
        codes=_codes(language),
        titles=_titles("indicators", language),
        column_titles=_titles("columns", language),
        glossary=tuple(glossary()),
    )
    return shown.encode()


def script() -> bytes:
    """The page's own script: the parts under `static/script`, in the order of their names, in one scope."""
    parts = [path.read_text(encoding="utf-8") for path in sorted((STATIC / "script").glob("*.js"))]
    return "\n".join(['"use strict";', "(() => {", *parts, "})();", ""]).encode()


def still_files() -> Mapping[str, bytes]:
    """The files that go along as they are: the style sheet and the icon."""
    return {path.name: path.read_bytes() for path in sorted(STATIC.iterdir()) if path.is_file()}


def seen(text: object) -> str:
    """The text with signs that nobody sees made visible, as ⟨U+202E⟩."""
    return shown(str(text))


def _titles(dataset: str, language: Language) -> Mapping[str, str]:
    return {field.name: getattr(field.title, language) for field in datasets()[dataset].fields}


def _codes(language: Language) -> Mapping[str, Mapping[str, str]]:
    return {
        name: {code.code: getattr(code, language) for code in codes} for name, codes in CODE_LISTS.items()
    }


def grouped(count: Any) -> str:
    """A whole number in groups of three, as El Salvador writes them in either language; a dash for none."""
    return "–" if count is None else f"{count:,}"
