"""The text of a header cell: words that a narrow column breaks without a hyphen are put together again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.text.joining import one_line
from schemas.profile import Profile


def header_text(text: str, profile: Profile) -> str:
    """The cell's text on one line; where only closing up a line break inside a word gives a header the
    profile knows, that header."""
    plain = one_line(text)
    if "\n" not in text or _is_known(plain, profile):
        return plain
    return next((closed for closed in _closed_up(text) if _is_known(closed, profile)), plain)


def _is_known(text: str, profile: Profile) -> bool:
    return profile.header(text) is not None or profile.value_header(text) is not None


def _closed_up(text: str) -> Iterator[str]:
    """The text with one break between two letters closed up, from the first one to the last, then with all
    of them."""
    lines = text.split("\n")
    inside = [above[-1:].isalpha() and below[:1].isalpha() for above, below in pairwise(lines)]
    places = [place for place, broken in enumerate(inside) if broken]
    for chosen in ([place] for place in places):
        yield _joined(lines, chosen)
    if len(places) > 1:
        yield _joined(lines, places)


def _joined(lines: list[str], closed: list[int]) -> str:
    text = lines[0]
    for place, line in enumerate(lines[1:]):
        text += line if place in closed else f"\n{line}"
    return one_line(text)
