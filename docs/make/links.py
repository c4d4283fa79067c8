"""What MkDocs is told of the site's pages: texts that stand elsewhere in the project, and their links.

A text has one place. Where a page of the site is a document of the project's top folder, the page names it
in its `text_of`; its links, written from there, lead to the page of what they name. Links to files that are
no part of the site become their words.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
LINK: Final = re.compile(r"(?<!!)\[([^\]\n]*(?:\n[^\]\n]+)?)\]\(([^)\s:#]+)(#[^)\s]*)?\)")
PICTURE: Final = re.compile(r"(!\[[^\]]*\]\()([^)\s:]+)(\))")
TWIN: Final = re.compile(r"^\*(?:In English|En español): \[.*?\*\n\n", re.MULTILINE | re.DOTALL)
"""The paragraph that leads to the other language; the site has a switch for that."""
LANGUAGE: Final = re.compile(r"\.(?:es|en)\.md$")
CODE: Final = re.compile(r"^( *)```.*?^\1```$", re.MULTILINE | re.DOTALL)
FOLDER: Final = "docs"


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """The Markdown of a page, with the text it stands for and links that hold within the site."""
    home = f"{FOLDER}/{page.file.src_uri}"
    if "text_of" in page.meta:
        home = page.meta["text_of"]
        markdown = TWIN.sub("", (ROOT / home).read_text(encoding="utf-8"))
    return linked(markdown, home, page.file.src_uri)


def linked(markdown: str, home: str, here: str) -> str:
    """`markdown`, written in the file `home` of the project, with its links from the page `here` of the site;
    what stands in blocks of code stays."""

    def link(found: re.Match[str]) -> str:
        words, target, part = found.group(1), found.group(2), found.group(3) or ""
        place = page_of(_from_root(target, home))
        return words if place is None else f"[{words}]({_relative(place, here)}{part})"

    def picture(found: re.Match[str]) -> str:
        place = _from_root(found.group(2), home).removeprefix(f"{FOLDER}/")
        return f"{found.group(1)}{_relative(place, here)}{found.group(3)}"

    pieces, at = [], 0
    for block in CODE.finditer(markdown):
        pieces += [PICTURE.sub(picture, LINK.sub(link, markdown[at : block.start()])), block.group()]
        at = block.end()
    return "".join([*pieces, PICTURE.sub(picture, LINK.sub(link, markdown[at:]))])


def page_of(path: str) -> str | None:
    """The page or file of the site that the file `path` of the project is; None if it is none. Pages in two
    languages are named without one: the site takes the reader's."""
    if path in standing_for():
        return LANGUAGE.sub(".md", standing_for()[path])
    inside = path.removeprefix(f"{FOLDER}/")
    if inside == path or inside.startswith("make/") or not (ROOT / path).is_file():
        return None
    return LANGUAGE.sub(".md", inside)


def standing_for() -> dict[str, str]:
    """The documents of the top folder that are pages, and which."""
    found = {}
    for path in sorted((ROOT / FOLDER).glob("*.md")):
        told = re.match(r"---\ntext_of: (\S+)\n---", path.read_text(encoding="utf-8"))
        if told:
            found[told.group(1)] = path.name
    return found


def _from_root(target: str, home: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(home), target))


def _relative(place: str, here: str) -> str:
    return posixpath.relpath(place, posixpath.dirname(here) or ".")
