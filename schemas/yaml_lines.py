"""YAML with its lines: every scalar kept as it is written, every part with the line it begins on.

YAML would read 1,130 or 2.10 or 010 as other numbers and `no` as a truth value; here they stay texts. What
points elsewhere or asks for a type (aliases, tags) is refused as soon as it is met, so nothing can blow up.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from schemas.texts import NO_FILE, Text

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
QUOTED = frozenset("'\"|>")
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
DEEPEST = 12
"""Levels of entries below one another; no file of the project needs half of them."""
SHOWN = 5
ONE_TEXT = Text("se espera un solo texto; póngalo entre comillas.", "expected one text; put it in quotes.")
NO_ENTRIES = Text("el archivo debe tener entradas, `nombre: …`", "the file must hold entries, `name: …`")
NOT_UTF8 = Text("no está en UTF-8; guárdelo así.", "it is not UTF-8; save it so.")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One line of a file, counted from 1 (None: the file as a whole), and what to change there."""

    line: int | None
    told: Text

    def with_line(self) -> Text:
        """What to change, behind its line."""
        if not self.line:
            return self.told
        return Text(f"línea {self.line}: {self.told.es}", f"line {self.line}: {self.told.en}")


def told(file_name: str, troubles: Sequence[Trouble]) -> Text:
    """The file, its first troubles in the order of their lines, and how many more there are."""
    ordered = sorted(dict.fromkeys(troubles), key=lambda trouble: (trouble.line or 0, trouble.told.en))
    more = len(ordered) - SHOWN
    rest = [Text(f"Y {more} más.", f"And {more} more.")] if more > 0 else []
    name = Text(f"{file_name}:", f"{file_name}:")
    return sum([*(trouble.with_line() for trouble in ordered[:SHOWN]), *rest], start=name)


class Unfit(Exception):
    """One place of a file that can't be used. Never leaves the package that reads the file."""

    def __init__(self, line: int | None, told: Text) -> None:
        super().__init__(told)
        self.trouble = Trouble(line, told)


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text as written and its line; None where nothing, `~` or `null` is written without quotes."""

    text: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A list and the line it begins on."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Entries:
    """Named entries in their order, with the line of each name; no name stands twice."""

    nodes: Mapping[str, Node]
    lines: Mapping[str, int]
    line: int


Node = Scalar | Listing | Entries
Plain = str | None | tuple["Plain", ...] | dict[str, "Plain"]


def plain(node: Node) -> Plain:
    """What a node says, wherever it stands: two nodes that say the same are equal so."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return tuple(map(plain, node.items))
    return {name: plain(inner) for name, inner in node.nodes.items()}


class Events:
    """The events of one YAML text. Raises Unfit for what refers to other lines or asks for a type."""

    def __init__(self, text: str) -> None:
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=LOADER)

    def next(self) -> yaml.Event:
        """The next event but for the beginning of the stream."""
        try:
            event = next(self._events)
            while isinstance(event, yaml.StreamStartEvent):
                event = next(self._events)
        except yaml.YAMLError as error:
            raise _unfit(error) from error
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Unfit(
                line_of(event),
                Text(
                    "«&» y «*» remiten a otras líneas; ponga el texto entre comillas si empieza así.",
                    "“&” and “*” refer to other lines; quote the text if it begins so.",
                ),
            )
        if getattr(event, "tag", None) and not isinstance(event, yaml.DocumentStartEvent):
            raise Unfit(
                line_of(event),
                Text(
                    "«!» pide otro tipo; ponga el texto entre comillas si empieza así.",
                    "“!” asks for another type; quote the text if it begins so.",
                ),
            )
        return event


def line_of(event: yaml.Event) -> int:
    """The line an event of a parsed text begins on, from 1."""
    assert event.start_mark is not None  # every event of a parsed text has one
    return event.start_mark.line + 1


def scalar_of(event: yaml.Event, otherwise: Text = ONE_TEXT) -> Scalar:
    """The scalar of an event. Raises Unfit with `otherwise` where the event is none."""
    if not isinstance(event, yaml.ScalarEvent):
        raise Unfit(line_of(event), otherwise)
    nothing = event.style not in QUOTED and event.value in NOTHING
    return Scalar(None if nothing else event.value, line_of(event))


def written_entries(text: str) -> tuple[Entries, tuple[Trouble, ...]]:
    """The entries of a text that holds one mapping, and what is wrong with it as YAML; the entries are those
    that were complete before the first trouble."""
    builder = _NodeBuilder(text)
    try:
        builder.read()
    except Unfit as unfit:
        return builder.found(), (unfit.trouble,)
    return builder.found(), ()


def entries_of(path: Path) -> tuple[Entries, tuple[Trouble, ...]]:
    """The entries of a file, likewise. Raises FileNotFoundError where there is none."""
    if os.path.lexists(path) and not path.is_file():  # a pipe would be waited for
        return Entries({}, {}, 1), (Trouble(None, NO_FILE),)
    try:
        return written_entries(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        told = NOT_UTF8
    except FileNotFoundError:
        raise
    except OSError as error:
        told = Text(f"no se puede leer ({error.strerror}).", f"it can't be read ({error.strerror}).")
    return Entries({}, {}, 1), (Trouble(None, told),)


class _NodeBuilder:
    """Makes nodes of a text's events and keeps the outermost entries as far as they came."""

    def __init__(self, text: str) -> None:
        self.events = Events(text)
        self.nodes: dict[str, Node] = {}
        self.lines: dict[str, int] = {}

    def found(self) -> Entries:
        return Entries(self.nodes, self.lines, min(self.lines.values(), default=1))

    def read(self) -> None:
        event = self.events.next()
        if isinstance(event, yaml.DocumentStartEvent):
            opening = self.events.next()
            if not isinstance(opening, yaml.MappingStartEvent):
                lone = Text(f"{NO_ENTRIES.es}, no un solo valor.", f"{NO_ENTRIES.en}, not a single value.")
                raise Unfit(line_of(opening), lone)
            self._fill(self.nodes, self.lines, 1)
            self.events.next()
            event = self.events.next()
        else:
            raise Unfit(None, Text(f"{NO_ENTRIES.es}; está vacío.", f"{NO_ENTRIES.en}; it holds nothing."))
        if not isinstance(event, yaml.StreamEndEvent):
            raise Unfit(
                line_of(event),
                Text(
                    "aquí empieza un segundo documento YAML; deje uno solo en el archivo.",
                    "a second YAML document begins here; keep one in the file.",
                ),
            )

    def _fill(self, nodes: dict[str, Node], lines: dict[str, int], depth: int) -> None:
        while not isinstance(event := self.events.next(), yaml.MappingEndEvent):
            key = scalar_of(event)
            name = key.text or ""
            if name in lines:
                raise Unfit(
                    key.line,
                    Text(
                        f"`{name}` está dos veces aquí, la primera en la línea {lines[name]}.",
                        f"`{name}` stands twice here, first on line {lines[name]}.",
                    ),
                )
            nodes[name] = self._node(self.events.next(), depth + 1)
            lines[name] = key.line

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if depth > DEEPEST:
            raise Unfit(
                line_of(event),
                Text(
                    f"aquí hay entradas a más de {DEEPEST} niveles unas debajo de otras.",
                    f"entries stand more than {DEEPEST} levels below one another here.",
                ),
            )
        if isinstance(event, yaml.MappingStartEvent):
            nodes, lines = dict[str, Node](), dict[str, int]()
            self._fill(nodes, lines, depth)
            return Entries(nodes, lines, line_of(event))
        if isinstance(event, yaml.SequenceStartEvent):
            items = list[Node]()
            while not isinstance(inner := self.events.next(), yaml.SequenceEndEvent):
                items.append(self._node(inner, depth + 1))
            return Listing(tuple(items), line_of(event))
        return scalar_of(event)


def _unfit(error: yaml.YAMLError) -> Unfit:
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        return Unfit(mark.line + 1 if mark else None, _invalid(str(error.problem)))
    return Unfit(None, _invalid(str(error).splitlines()[0]))


def _invalid(why: str) -> Text:
    """What PyYAML says is in English only."""
    return Text(f"no es YAML válido ({why}).", f"it is not valid YAML ({why}).")
