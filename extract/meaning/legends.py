"""What a document itself says its abbreviations and dashes stand for: `MP: miles de pesos`, `El guion
significa que no corresponde`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.flow.blocks import Block
from extract.meaning.tolerances import MEANING
from extract.meaning.walk import PlacedParagraph, Walk
from extract.numbers.units import names_unit_only
from extract.page.lines import one_line
from extract.page.paragraphs import Paragraph
from schemas.lexicon import HYPHENS, Lexicon, fold
from schemas.profile import Profile
from schemas.value_headers import ValueHeader

ENTRY = re.compile(r"(?:^|[;:,.(] ?)([^\W\d_](?:[^\W\d_]|[/.]){0,5}) ?[:=,] ?([^;:.,=()]+)")

DASH = re.compile(
    rf"\b(?:guion(?:es)?|raya|rayita)\b|(?:^|[ (\"«“])[{re.escape(HYPHENS)}](?=[ )\"»”:=])", re.IGNORECASE
)

MEANS = re.compile(r"signific|quiere|senala|indica|equivale|denota|representa|corresponde a|[:=]")

SENTENCE = re.compile(r"(?<=[^\W\d_])[.;] ")


NOTE = re.compile(r"(?:^|(?<=\. ))\(([0-9]{1,2})\) ?(?=[A-ZÁÉÍÓÚÑ])")
"""What a note begins with: `(1) Recorrido efectivo del buque.`"""


QUOTED = re.compile(
    r"[«“\"'‘]([^\W\d_]{1,3})[»”\"'’],?"
    r" (?:(?:es|son|significa|indica|señala|representa|para) )?([^«“\"'‘;.]+)"
)
"""A short header in quotation marks and what a sentence says that it stands for: `«M» es la meta`."""


def with_marks_explained(profile: Profile, blocks: Iterable[Block]) -> Profile:
    """The profile with what the document says of its own marks: the series that short headers of values stand
    for, where the profile itself knows nothing of them, what letters beside rows do, where all that explain
    one say the same, and the numbers of its notes."""
    texts = [one_line(block.text) for block in blocks if isinstance(block, Paragraph)]
    texts = [text for text in texts if _may_explain(text)]
    entries = _alike((short, meant) for short, meant in _entries(texts) if len(short) <= MEANING.longest_mark)
    headers = _headers_explained(profile, texts)
    notes = frozenset(number for text in texts for number in NOTE.findall(text))
    explained = headers or entries or notes
    return replace(profile, explained=headers, marks=entries, notes=notes) if explained else profile


def _headers_explained(profile: Profile, texts: Iterable[str]) -> dict[str, ValueHeader]:
    entries = [entry for text in texts for entry in QUOTED.findall(text)]
    found: dict[str, set[ValueHeader]] = {}
    for short, meant in entries:
        known = profile.header(short) or profile.value_header(short) not in (None, ValueHeader())
        heads = map(profile.value_header, meant.split())
        said = [one for one in heads if one is not None and one.series]
        if said and not known and len({one.series for one in said}) == 1:
            found.setdefault(short, set()).add(max(said, key=lambda one: one.told is not None))
    return {short: said.pop() for short, said in found.items() if len(said) == 1}


def with_legends(lexicon: Lexicon, placed: Walk) -> Lexicon:
    """The vocabulary with what the document says of its own abbreviations of units and of statuses, and of
    its dashes; none that two of its notes explain differently."""
    paragraphs = (block.paragraph for block in placed.blocks if isinstance(block, PlacedParagraph))
    texts = [text for text in (one_line(item.text) for item in paragraphs) if _may_explain(text)]
    entries = list(_entries(texts))
    units = _alike(
        (fold(short), meant)
        for short, meant in entries
        if names_unit_only(meant, lexicon) and not names_unit_only(short, lexicon)
    )
    short_forms = (
        (short, status)
        for short, meant in entries
        if lexicon.status_of(short) is None and (status := _status_in(meant, lexicon))
    )
    statuses = _alike((*short_forms, *(("-", status) for status in _of_dashes(texts, lexicon))))
    found = replace(lexicon, legend=units) if units else lexicon
    return found.with_statuses(statuses) if statuses else found


def _may_explain(text: str) -> bool:
    return len(text) <= MEANING.longest_legend


def _alike(found: Iterator[tuple[str, str]] | Sequence[tuple[str, str]]) -> dict[str, str]:
    """What each text stands for, where all that explain it say the same."""
    meanings: dict[str, set[str]] = {}
    for text, meant in found:
        meanings.setdefault(text, set()).add(meant)
    return {text: meant.pop() for text, meant in meanings.items() if len(meant) == 1}


def _entries(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    for text in texts:
        yield from ((short, meant.strip()) for short, meant in ENTRY.findall(text))


def _of_dashes(texts: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """The statuses that sentences say a dash stands for."""
    for sentence in (one for text in texts for one in SENTENCE.split(text)):
        if DASH.search(sentence) and MEANS.search(fold(sentence)):
            yield from _statuses_in(sentence, lexicon)


def _status_in(text: str, lexicon: Lexicon) -> str | None:
    found = _statuses_in(text, lexicon)
    return found.pop() if len(found) == 1 else None


def _statuses_in(text: str, lexicon: Lexicon) -> set[str]:
    folded = fold(text)
    return {status for phrase, status in lexicon.explained.items() if phrase in folded}
