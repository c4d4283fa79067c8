"""The YAML of a file of corrections, every scalar kept as it is written, every part with its line.

Only the shape such a file needs is taken: a list of mappings of single texts. Whatever else YAML can do
(aliases, tags, nested lists, several documents) is refused as soon as it is met, so nothing can blow up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from extract.corrections.trouble import unsettled
from extract.source import LONGEST, CorrectionsFile
from schemas.yaml_lines import ONE_TEXT, QUOTED, Events, Scalar, Trouble, Unfit, line_of, scalar_of

A_LIST = "expected a list of corrections: “- ” before the first line of each, the others below it."


@dataclass(frozen=True, slots=True)
class WrittenEntry:
    """One entry of the list: its first line and its texts by key."""

    line: int
    texts: dict[str, Scalar]


def written_entries(file: CorrectionsFile) -> tuple[WrittenEntry, ...]:
    """The entries of the file. Raises CorrectionsUnsettled, with the line, where it is no list of entries."""
    try:
        text = _text(file)
        return tuple(_Shape(text).entries())
    except Unfit as unfit:
        raise unsettled(file.name, [unfit.trouble]) from unfit


def _text(file: CorrectionsFile) -> str:
    if file.problem:
        raise unsettled(file.name, [Trouble(None, file.problem)])
    if len(file.content) > LONGEST:
        raise unsettled(file.name, [Trouble(None, f"it has more than {LONGEST:,} bytes.")])
    try:
        return file.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unfit(file.content.count(b"\n", 0, error.start) + 1, "it is not UTF-8; save it so.") from error


class _Shape:
    """Walks YAML's events; everything but the one shape is refused at the event that leaves it."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.events = Events(text)

    def entries(self) -> Iterator[WrittenEntry]:
        event = self.events.next()
        if isinstance(event, yaml.DocumentStartEvent):
            opening = self.events.next()
            if isinstance(opening, yaml.SequenceStartEvent):
                while not isinstance(event := self.events.next(), yaml.SequenceEndEvent):
                    yield self._entry(event)
            elif self._scalar(opening, A_LIST).text is not None:
                raise Unfit(line_of(opening), A_LIST)
            self.events.next()
            event = self.events.next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise Unfit(line_of(event), "a second YAML document begins here; keep one list in the file.")

    def _entry(self, event: yaml.Event) -> WrittenEntry:
        if not isinstance(event, yaml.MappingStartEvent):
            raise Unfit(line_of(event), "expected “field: …” and the other lines of a correction.")
        texts: dict[str, Scalar] = {}
        while not isinstance(key := self.events.next(), yaml.MappingEndEvent):
            name = self._scalar(key, ONE_TEXT).text or ""
            if name in texts:
                raise Unfit(
                    line_of(key), f"`{name}` stands twice in one entry; is a “- ” missing between them?"
                )
            texts[name] = self._scalar(self.events.next(), ONE_TEXT)
        return WrittenEntry(line_of(event), texts)

    def _scalar(self, event: yaml.Event, otherwise: str) -> Scalar:
        found = scalar_of(event, otherwise)
        if isinstance(event, yaml.ScalarEvent) and event.style not in QUOTED:
            self._refuse_comment_behind(event)
        return found

    def _refuse_comment_behind(self, event: yaml.ScalarEvent) -> None:
        """` #` ends a text that has no quotes: what follows may have been meant."""
        end = event.end_mark
        if end and end.line < len(self.lines) and self.lines[end.line][end.column :].lstrip().startswith("#"):
            raise Unfit(
                end.line + 1, "YAML drops what follows “#”; quote the text, or give the comment its own line."
            )
