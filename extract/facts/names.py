"""Names in running text: a capitalised word and what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from schemas.phrases import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GAP = re.compile(r" *")


def name_at(text: str, start: int, links: Container[str]) -> str | None:
    """The name that begins at `start`, as printed; None where no capitalised word stands there.

    A name goes on over capitalised words, over linking words (`de`, `y`: the folded `links`) and over the one
    small word behind a link ("Archivo de documentos"); any sign and any other small word, as a verb, end it.
    """
    place, end, linked = start, 0, True
    while found := _WORD.match(text, place):
        word = found.group()
        small = not word[0].isupper()
        if fold(word) in links and small:
            if not end:
                start = _after_gap(text, found.end())
            linked = True
        elif small and (not linked or not end):
            break
        else:
            end, linked = found.end(), False
        place = _after_gap(text, found.end())
        if place == found.end():
            break
    return text[start:end] if end else None


def names_beginning(text: str, starts: Iterable[str], links: Container[str]) -> tuple[str, ...]:
    """The different names in the text that begin with one of the folded words `starts`, in printed order."""
    folded, found = fold(text), dict[str, str]()
    words = [re.escape(start) for start in sorted(starts, key=lambda start: (-len(start), start))]
    if not words:
        return ()
    for match in re.finditer(rf"\b(?:{'|'.join(words)})\b", folded):
        name = name_at(text, match.start(), links) if text[match.start()].isupper() else None
        if name and fold(name) != match.group():
            found.setdefault(fold(name), name)
    return tuple(found.values())


def _after_gap(text: str, place: int) -> int:
    found = _GAP.match(text, place)
    return found.end() if found else place
