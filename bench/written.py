"""The page of measured figures, docs/benchmarks.md: its head is what one plan costs, each section a further
benchmark's, and each is written anew by itself."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable
from pathlib import Path

from bench.measure import processors

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def put(lines: Iterable[str], heading: str | None = None, page: Path = PAGE) -> None:
    """Write the section with that heading, or the head of the page; all else stays as it is."""
    found = page.read_text(encoding="utf-8") if page.exists() else ""
    head, *rest = HEADING.split(found)
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    told = "\n".join(lines).strip()
    if heading is None:
        head = told
    else:
        sections[heading] = told
    parts = [head.strip(), *(f"## {name}\n\n{text.strip()}" for name, text in sections.items())]
    page.write_text("\n\n".join(filter(None, parts)) + "\n", encoding="utf-8")


def machine() -> str:
    """What was measured on."""
    return f"{processors()} processors, {platform.machine()}, Python {platform.python_version()}"
