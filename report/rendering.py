"""The page itself from its templates, and the script and style that go with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from report.changes import Changes
from report.corrections import Language
from report.overview import DocumentOverview
from report.words import words
from schemas.catalogue import datasets
from schemas.codes import CODE_LISTS

ROOM = Path(__file__).parent
TEMPLATES, STATIC = ROOM / "templates", ROOM / "static"
DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
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


def page(
    version: str, documents: tuple[DocumentOverview, ...], changes: Changes | None, language: Language
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
        titles={field.name: getattr(field.title, language) for field in datasets()["indicators"].fields},
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
    """The text with the marks that turn the order of what is shown made visible, as ⟨U+202E⟩."""
    return DIRECTION_MARKS.sub(lambda mark: f"⟨U+{ord(mark[0]):04X}⟩", str(text))


def _codes(language: Language) -> Mapping[str, Mapping[str, str]]:
    return {
        name: {code.code: getattr(code, language) for code in codes} for name, codes in CODE_LISTS.items()
    }


def grouped(count: Any) -> str:
    """A whole number in groups of three, as El Salvador writes them in either language; a dash for none."""
    return "–" if count is None else f"{count:,}"
