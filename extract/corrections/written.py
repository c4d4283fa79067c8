"""The YAML of a file of corrections, every scalar kept as it is written, every part with its line.

YAML would read 1,130 or 2.10 or 010 as other numbers and `no` as a truth value; here they stay texts. Only
the shape a file of corrections needs is taken: a list of mappings of single texts. Whatever else YAML can do
(aliases, tags, nested lists, several documents) is refused as soon as it is met, so nothing can blow up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from extract.corrections.trouble import Trouble, Unfit, unsettled
from extract.source import LONGEST, CorrectionsFile

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
QUOTED = frozenset("'\"|>")
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
ONE_TEXT = "expected one text; put it in quotes."
A_LIST = "expected a list of corrections: “- ” before the first line of each, the others below it."


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text as written and its line; None where nothing, `~` or `null` is written without quotes."""

    text: str | None
    line: int


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
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        raise unsettled(file.name, [Trouble(line, f"it is not valid YAML ({error.problem}).")]) from error
    except yaml.YAMLError as error:
        first = str(error).splitlines()[0]
        raise unsettled(file.name, [Trouble(None, f"it is not valid YAML ({first}).")]) from error


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
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=LOADER)

    def entries(self) -> Iterator[WrittenEntry]:
        event = self._next()
        if isinstance(event, yaml.DocumentStartEvent):
            opening = self._next()
            if isinstance(opening, yaml.SequenceStartEvent):
                while not isinstance(event := self._next(), yaml.SequenceEndEvent):
                    yield self._entry(event)
            elif self._scalar(opening, A_LIST).text is not None:
                raise Unfit(_line(opening), A_LIST)
            self._next()
            event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise Unfit(_line(event), "a second YAML document begins here; keep one list in the file.")

    def _next(self) -> yaml.Event:
        event = next(self.events)
        while isinstance(event, yaml.StreamStartEvent):
            event = next(self.events)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Unfit(_line(event), "“&” and “*” refer to other lines; quote the text if it begins so.")
        if getattr(event, "tag", None) and not isinstance(event, yaml.DocumentStartEvent):
            raise Unfit(_line(event), "“!” asks for another type; quote the text if it begins so.")
        return event

    def _entry(self, event: yaml.Event) -> WrittenEntry:
        if not isinstance(event, yaml.MappingStartEvent):
            raise Unfit(_line(event), "expected “field: …” and the other lines of a correction.")
        texts: dict[str, Scalar] = {}
        while not isinstance(key := self._next(), yaml.MappingEndEvent):
            name = self._scalar(key, ONE_TEXT).text or ""
            if name in texts:
                raise Unfit(
                    _line(key), f"`{name}` stands twice in one entry; is a “- ” missing between them?"
                )
            texts[name] = self._scalar(self._next(), ONE_TEXT)
        return WrittenEntry(_line(event), texts)

    def _scalar(self, event: yaml.Event, otherwise: str) -> Scalar:
        if not isinstance(event, yaml.ScalarEvent):
            raise Unfit(_line(event), otherwise)
        if event.style in QUOTED:
            return Scalar(event.value, _line(event))
        self._refuse_comment_behind(event)
        return Scalar(None if event.value in NOTHING else event.value, _line(event))

    def _refuse_comment_behind(self, event: yaml.ScalarEvent) -> None:
        """` #` ends a text that has no quotes: what follows may have been meant."""
        end = event.end_mark
        if end and end.line < len(self.lines) and self.lines[end.line][end.column :].lstrip().startswith("#"):
            raise Unfit(
                end.line + 1, "YAML drops what follows “#”; quote the text, or give the comment its own line."
            )


def _line(event: yaml.Event) -> int:
    assert event.start_mark is not None  # every event of a parsed text has one
    return event.start_mark.line + 1
