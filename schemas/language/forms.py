"""What an entry of a data file may hold. A form reads written YAML into a typed value, or says on which line
what to change, and describes the same contents as JSON Schema for editors."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from schemas.phrases import PLACEHOLDERS, SLOTS, Finder, Phrase, finder, folded_words, phrase, wrong_slots
from schemas.texts import BaseUnusable, Text, UnusableText
from schemas.yaml_lines import ONE_TEXT, Entries, Listing, Node, Scalar, Trouble, Unfit, entries_of, told

T = TypeVar("T")
K = TypeVar("K")
MOST_CODES_TOLD = 30
BRACE = re.compile(r"[{}]")
SLOT = re.compile(r"\{[a-z_]+\}")
WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,15})?")
OnlyWith = Mapping[str, tuple[str, str]]
"""By entry, the other entry it needs and what that one has to say."""
TEXT_SCHEMA: Mapping[str, Any] = {"type": ["string", "number"], "pattern": r"\S"}


A_LIST = Text(
    "se espera una lista: [uno, otro], o «- » antes de cada uno en su propia línea.",
    "expected a list: [one, other], or “- ” before each on its own line.",
)
ENTRIES = Text(
    "se esperan entradas, `nombre: …`, con más sangría que la línea de arriba.",
    "expected entries, `name: …`, further in than the line above.",
)
NOTHING = Text(
    "aquí no hay nada; escriba lo que corresponde o quite la línea.",
    "nothing stands here; write what is meant, or take the line out.",
)


class Unread(Exception):
    """An entry that can't be used; what is wrong with it has been told already."""


class Form(Generic[T]):
    """One kind of contents."""

    def read(self, node: Node, troubles: list[Trouble]) -> T:
        """The value written. Raises Unfit, or Unread where `troubles` tells why; smaller parts that can't be
        used are told in `troubles` and left out."""
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        """The same contents as JSON Schema."""
        raise NotImplementedError


class OfText(Form[T]):
    """What is made of one text."""

    def made_of(self, text: str) -> T:
        """The value. Raises UnusableText."""
        raise NotImplementedError

    def read(self, node: Node, troubles: list[Trouble]) -> T:
        del troubles  # a text has no parts
        text = _text(node)
        try:
            return self.made_of(text)
        except UnusableText as error:
            raise Unfit(node.line, error.told) from error


@dataclass(frozen=True)
class Made(OfText[T]):
    """What `make` makes of one text; an UnusableText of it says what is wrong with the text."""

    make: Callable[[str], T]
    rules: Mapping[str, Any] = field(default_factory=lambda: TEXT_SCHEMA)

    def made_of(self, text: str) -> T:
        return self.make(text)

    def schema(self) -> dict[str, Any]:
        return dict(self.rules)


@dataclass(frozen=True)
class OneOf(OfText[str]):
    """One of several codes; `what` is what they are called, in the singular; in Spanish with its article."""

    what: Text
    codes: tuple[str, ...]

    def made_of(self, text: str) -> str:
        if text not in self.codes:
            choice = _choice(text, self.codes)
            raise UnusableText(
                Text(
                    f"no se conoce {self.what.es} «{text}»; {choice.es}",
                    f"unknown {self.what.en} “{text}”; {choice.en}",
                )
            )
        return text

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.codes)}


@dataclass(frozen=True)
class Whole(OfText[int]):
    """A whole number within bounds, both included."""

    lowest: int
    highest: int

    def made_of(self, text: str) -> int:
        number = int(text) if WHOLE.fullmatch(text) else None
        if number is None or not self.lowest <= number <= self.highest:
            raise UnusableText(
                Text(
                    f"«{text}» no es un entero de {self.lowest} a {self.highest}; escríbalo en cifras.",
                    f"“{text}” is no whole number from {self.lowest} to {self.highest}; write it in digits.",
                )
            )
        return number

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.lowest, "maximum": self.highest}


@dataclass(frozen=True)
class Points(OfText[float]):
    """A number from 0 to 100."""

    def made_of(self, text: str) -> float:
        number = float(text) if NUMBER.fullmatch(text) else None
        if number is None or not 0 <= number <= 100:
            raise UnusableText(
                Text(f"«{text}» no es un número de 0 a 100.", f"“{text}” is no number from 0 to 100.")
            )
        return number

    def schema(self) -> dict[str, Any]:
        return {"type": "number", "minimum": 0, "maximum": 100}


class Choice(OfText[bool]):
    """`true` or `false`."""

    def made_of(self, text: str) -> bool:
        if text not in ("true", "false"):
            raise UnusableText(
                Text(f"«{text}» no es ni true ni false.", f"“{text}” is neither true nor false.")
            )
        return text == "true"

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Several(Form[tuple[T, ...]]):
    """A list; an item that can't be used is told and left out."""

    item: Form[T]
    fewest: int = 0

    def read(self, node: Node, troubles: list[Trouble]) -> tuple[T, ...]:
        if not isinstance(node, Listing):
            raise Unfit(node.line, A_LIST)
        if len(node.items) < self.fewest:
            fewest = self.fewest
            told = Text(f"se espera una lista de {fewest} o más.", f"expected a list of at least {fewest}.")
            raise Unfit(node.line, told)
        read = [found for item in node.items if (found := attempt(self.item, item, troubles)) is not None]
        if len(read) < self.fewest:
            raise Unread
        return tuple(read)

    def schema(self) -> dict[str, Any]:
        fewest = {"minItems": self.fewest} if self.fewest else {}
        return {"type": "array", **fewest, "items": self.item.schema()}


@dataclass(frozen=True)
class SomeOrNone(Several[T]):
    """A list of which nothing may be left: all of its items may have been made comments."""

    def read(self, node: Node, troubles: list[Trouble]) -> tuple[T, ...]:
        return () if isinstance(node, Scalar) and node.text is None else super().read(node, troubles)

    def schema(self) -> dict[str, Any]:
        return super().schema() | {"type": ["array", "null"]}


@dataclass(frozen=True)
class Gathered(Form[frozenset[T]]):
    """A list whose order says nothing."""

    items: Several[T]

    def read(self, node: Node, troubles: list[Trouble]) -> frozenset[T]:
        return frozenset(self.items.read(node, troubles))

    def schema(self) -> dict[str, Any]:
        return self.items.schema()


@dataclass(frozen=True)
class ByName(Form[Mapping[K, T]]):
    """Entries by name; what the names may be is a form of its own."""

    names: Form[K]
    item: Form[T]

    def read(self, node: Node, troubles: list[Trouble]) -> Mapping[K, T]:
        found: dict[K, T] = {}
        for name, inner in _entries(node).nodes.items():
            key = attempt(self.names, Scalar(name, _entries(node).lines[name]), troubles)
            value = attempt(self.item, inner, troubles)
            if key is not None and value is not None:
                found[key] = value
        return found

    def schema(self) -> dict[str, Any]:
        names = self.names.schema()
        if names.get("type") == "integer":
            names = {"enum": [str(number) for number in range(names["minimum"], names["maximum"] + 1)]}
        told = {"propertyNames": names} if "enum" in names else {}
        return {"type": "object", **told, "additionalProperties": self.item.schema()}


@dataclass(frozen=True)
class Record(Form[T]):
    """The entries of a dataclass whose fields are made by `required` and `optional`.

    Its `only_with` names entries that can only be written where another one has a certain content. A method
    `contradictions` may yield more of what can't stand: the entry, and what to change.
    """

    type: type[T]

    def read(self, node: Node, troubles: list[Trouble]) -> T:
        entries, known = _entries(node), _contents(self.type)
        for name in entries.nodes:
            if name not in known:
                said = Text(f"no se conoce `{name}` aquí;", f"`{name}` is unknown here;")
                troubles.append(Trouble(entries.lines[name], said + _choice(name, tuple(known))))
        values: dict[str, Any] = {}
        for key, content in known.items():
            inner = entries.nodes.get(key)
            if inner is not None and (found := attempt(content.form, inner, troubles)) is not None:
                values[content.attribute] = found
            elif inner is None and content.required:
                said = Text(f"falta aquí `{key}`: {content.dice}", f"`{key}` is missing here: {content.says}")
                troubles.append(Trouble(entries.line, said))
        if any(content.required and content.attribute not in values for content in known.values()):
            raise Unread
        return self._sound(self.type(**values), entries, troubles)

    def _sound(self, value: T, entries: Entries, troubles: list[Trouble]) -> T:
        found = [
            (key, _tied(key, other, content))
            for key, (other, content) in self._only_with().items()
            if key in entries.nodes and getattr(value, other) != content
        ]
        found.extend(getattr(value, "contradictions", tuple)())
        troubles.extend(Trouble(entries.lines.get(key, entries.line), said) for key, said in found)
        if found:
            raise Unread
        return value

    def _only_with(self) -> OnlyWith:
        return getattr(self.type, "only_with", {})

    def schema(self) -> dict[str, Any]:
        known = _contents(self.type)
        required = [key for key, content in known.items() if content.required]
        tied = {
            key: {"properties": {other: {"const": content}}}
            for key, (other, content) in self._only_with().items()
        }
        return {
            "type": "object",
            "additionalProperties": False,
            **({"required": required} if required else {}),
            "properties": {
                key: {"description": content.says, **content.form.schema()} for key, content in known.items()
            },
            **({"dependentSchemas": tied} if tied else {}),
        }


@dataclass(frozen=True)
class Content:
    """One entry of a record: the form of what it holds, what it is for (in Spanish where it is required, as
    then it may be told that it is missing), and the attribute it becomes."""

    form: Form[Any]
    says: str
    dice: str
    attribute: str
    required: bool


def required(form: Form[T], says: str, dice: str) -> T:
    """A field of a record that must be written; `dice` is what it is for in Spanish."""
    return cast(T, field(metadata={"form": form, "says": says, "dice": dice, "required": True}))


def optional(form: Form[T], says: str, default: T, key: str | None = None) -> T:
    """A field of a record that may be left out."""
    told = {"form": form, "says": says, "key": key, "required": False}
    if isinstance(default, dict):
        return cast(T, field(default_factory=lambda: default, metadata=told))
    made: Any = field(default=default, metadata=told)
    return cast(T, made)


def may_be(form: Form[T], says: str) -> T | None:
    """A field of a record that may be left out and is None then."""
    return cast(T | None, field(default=None, metadata={"form": form, "says": says, "required": False}))


def attempt(form: Form[T], node: Node, troubles: list[Trouble]) -> T | None:
    """What the form reads; None where it can't, which is told."""
    try:
        return form.read(node, troubles)
    except Unfit as unfit:
        troubles.append(unfit.trouble)
    except Unread:
        pass
    return None


def read_whole(form: Form[T], path: Path) -> tuple[Entries, T]:
    """A file without which no plan can be read, as written and typed. Raises BaseUnusable, with the lines."""
    try:
        written, troubles = entries_of(path)
    except FileNotFoundError as error:
        raise BaseUnusable(Text(f"falta {path.name}.", f"{path.name} is missing.")) from error
    found = list(troubles)
    typed = None if found else attempt(form, written, found)
    if typed is None or found:
        raise BaseUnusable(told(path.name, found))
    return written, typed


def _slotted(make: Callable[[str], T], slots: Iterable[str], needed: str | None) -> Form[T]:
    """What `make` makes of a text that may hold these slots and no other braces; one may be `needed`, as what
    it stands for is what is looked for."""
    asks = rf"(?=.*\{{{needed}\}})" if needed else r"(?=.*\S)"
    pattern = rf"^{asks}(?:[^{{}}]|\{{(?:{'|'.join(slots)})\}})+$"

    def made(text: str) -> T:
        _folded(text)
        if BRACE.search(SLOT.sub("", text)):
            raise UnusableText(
                Text(
                    f"«{text}»: las llaves nombran un hueco en minúsculas, como {{year}}; no escriba otras.",
                    f"“{text}”: braces name a slot in small letters, as in {{year}}; write no others.",
                )
            )
        if needed and f"{{{needed}}}" not in text:
            raise UnusableText(
                Text(
                    f"«{text}»: falta {{{needed}}}; póngalo donde el plan imprime lo que varía.",
                    f"“{text}”: {{{needed}}} is missing; put it where the plan prints what varies.",
                )
            )
        return make(text)

    return Made(made, {"type": ["string", "number"], "pattern": pattern})


def template(*slots: str) -> Form[str]:
    """A text of the plan that may hold these slots, as it is written."""

    def made(text: str) -> str:
        unknown = [slot for slot in SLOT.findall(text) if slot[1:-1] not in slots]
        if unknown:
            raise UnusableText(wrong_slots(text, [slot[1:-1] for slot in unknown], slots))
        return text

    return _slotted(made, slots, None)


def phrases_with(needed: str) -> Several[Phrase]:
    """A list of phrases that are a whole text of the plan, with a slot each."""
    return Several(_slotted(phrase, PLACEHOLDERS, needed))


def finders_with(needed: str) -> Several[Finder]:
    """A list of phrases to be found in running text, with a slot each."""
    return Several(_slotted(finder, SLOTS, needed))


def _folded(text: str) -> str:
    folded = folded_words(text)
    if not folded:
        raise UnusableText(
            Text(
                f"«{text}» no tiene nada que se pueda hallar en un plan.",
                f"“{text}” holds nothing that could be found in a plan.",
            )
        )
    return folded


def _entries(node: Node) -> Entries:
    if not isinstance(node, Entries):
        raise Unfit(node.line, ENTRIES)
    return node


def _text(node: Node) -> str:
    if not isinstance(node, Scalar):
        raise Unfit(node.line, ONE_TEXT)
    if node.text is None or not node.text.strip():
        raise Unfit(node.line, NOTHING)
    return node.text


def _tied(key: str, other: str, content: str) -> Text:
    return Text(
        f"`{key}` necesita `{other}: {content}`; quítelo o cambie `{other}`.",
        f"`{key}` needs `{other}: {content}`; take it out, or change `{other}`.",
    )


def _choice(text: str, codes: Iterable[str]) -> Text:
    """What to write instead."""
    known = list(codes)
    alike = get_close_matches(text, known, 1)
    if alike:
        return Text(f"¿quiso decir «{alike[0]}»?", f"did you mean “{alike[0]}”?")
    shown = ", ".join(known[:MOST_CODES_TOLD])
    return Text(f"se puede escribir: {shown}.", f"write one of: {shown}.")


def _contents(record: Any) -> Mapping[str, Content]:
    return _contents_of(record)


@cache
def _contents_of(record: Hashable) -> Mapping[str, Content]:
    return dict(_told(record))


def _told(record: Any) -> Iterator[tuple[str, Content]]:
    for item in fields(record):
        if "form" in item.metadata:
            told = item.metadata
            key = told.get("key") or item.name
            yield key, Content(told["form"], told["says"], told.get("dice", ""), item.name, told["required"])


TEXT = Made(str)
FOLDED = Made(_folded)
PHRASE = _slotted(phrase, PLACEHOLDERS, None)
TEXTS, FOLDED_TEXTS, PHRASES = Several(TEXT), Several(FOLDED), Several(PHRASE)
FOLDED_SET = Gathered(FOLDED_TEXTS)
