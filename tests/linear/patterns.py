"""Every regular expression of the rooms that meet a document's text, how each is asked, and texts that are
hard on it."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from time import thread_time
from typing import Any

ROOMS = ("checks", "extract", "identity", "schemas")
ROOT = Path(__file__).resolve().parents[2]
METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
ASKED = re.compile(rf"\b([A-Z][A-Z0-9_]*)\.({'|'.join(METHODS)})\b")


@dataclass(frozen=True, slots=True)
class Asked:
    """A pattern by the place it stands in, and the ways in which it is asked of a text."""

    name: str
    pattern: re.Pattern[str]
    ways: tuple[str, ...]


def sources() -> Iterator[tuple[str, str]]:
    """The name of each module of the rooms, and its source."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            yield ".".join(part for part in parts if part != "__init__"), path.read_text(encoding="utf-8")


def asked_patterns() -> list[Asked]:
    """All patterns with a name, with the ways in which any module asks one of that name; all ways of one that
    is handed on without being asked by its name."""
    ways = _ways()
    found: dict[tuple[str, int], Asked] = {}
    for module in _modules():
        for name, value in vars(module).items():
            for pattern in _patterns(value):
                key = pattern.pattern, pattern.flags
                how = tuple(sorted(ways.get((module.__name__, name), {"search"})))
                if (module.__name__, name) in IMPORTED:
                    continue
                known = found.get(key)
                label = known.name if known else f"{module.__name__}.{name}"
                found[key] = Asked(label, pattern, tuple(sorted({*how, *(known.ways if known else ())})))
    return sorted((*found.values(), *_inline()), key=lambda item: item.name)


IMPORTED: set[tuple[str, str]] = set()
"""Names that a module has from another, which tells of them itself."""


def _ways() -> dict[tuple[str, str], set[str]]:
    """By the module that a name is from and the name, the ways in which it is asked anywhere."""
    ways: dict[tuple[str, str], set[str]] = defaultdict(set)
    for module, source in sources():
        origin = {
            alias.asname or alias.name: (str(node.module), alias.name)
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        IMPORTED.update((module, name) for name in origin)
        for name, way in ASKED.findall(source):
            ways[origin.get(name, (module, name))].add(way)
    return ways


def _inline() -> Iterator[Asked]:
    """Patterns that are asked where they are written."""
    for module, source in sources():
        for node in ast.walk(ast.parse(source)):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="re"), attr=way),
                    args=[ast.Constant(value=str() as written), *_],
                ) if way in METHODS:
                    yield Asked(f"{module}:{node.lineno}", re.compile(written), (way,))


def _modules() -> Iterator[Any]:
    for room in ROOMS:
        package = import_module(room)
        yield package
        for found in walk_packages(package.__path__, f"{room}."):
            yield import_module(found.name)


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, (tuple, list, frozenset)):
        for item in value:
            yield from _patterns(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _patterns(item)


def units(pattern: re.Pattern[str]) -> list[str]:
    """Short texts which, repeated, a pattern gets far into: signs that it takes, and texts that it matches in
    part."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    signs = list(dict.fromkeys(_signs(tree)))[:14]
    texts = list(dict.fromkeys(_texts(tree)))[:10]
    pairs = [one + other for one in signs[:6] for other in signs[:6] if one != other]
    return list(
        dict.fromkeys(filter(None, (*signs, *texts, *(f"{text} " for text in texts), *pairs, "a", "1", " ")))
    )


def _signs(tree: Any) -> Iterator[str]:
    for kind, argument in tree:
        if kind in (kinds.LITERAL, kinds.NOT_LITERAL):
            yield chr(argument) if kind is kinds.LITERAL else "x"
        elif kind is kinds.ANY:
            yield "x"
        elif kind is kinds.IN:
            yield _of_class(argument)
        else:
            for part in _parts(kind, argument):
                yield from _signs(part)


def _of_class(items: Sequence[Any]) -> str:
    if items and items[0][0] is kinds.NEGATE:
        taken = {chr(argument) for kind, argument in items if kind is kinds.LITERAL}
        return next((sign for sign in "x1 .-" if sign not in taken), "x")
    for kind, argument in items:
        if kind is kinds.LITERAL:
            return chr(argument)
        if kind is kinds.RANGE:
            return chr(argument[0])
        if kind is kinds.CATEGORY:
            name = str(argument)
            if "NOT" in name:
                return "x" if "SPACE" in name or "DIGIT" in name else "."
            return " " if "SPACE" in name else "1" if "DIGIT" in name else "a"
    return "x"


def _parts(kind: Any, argument: Any) -> Iterator[Any]:
    if kind is kinds.SUBPATTERN:
        yield argument[3]
    elif kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        yield argument[2]
    elif kind is kinds.BRANCH:
        yield from argument[1]
    elif kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        yield argument[1]
    elif kind is kinds.ATOMIC_GROUP:
        yield argument
    elif kind is kinds.GROUPREF_EXISTS:
        yield from filter(None, argument[1:])


def _texts(tree: Any) -> Iterator[str]:
    """What the tree matches, taking the first of each choice; and, shorter by one part each, beginnings."""
    written = ""
    found: list[str] = []
    for kind, argument in tree:
        if kind is kinds.LITERAL:
            written += chr(argument)
        elif kind in (kinds.NOT_LITERAL, kinds.ANY):
            written += "x"
        elif kind is kinds.IN:
            written += _of_class(argument)
        elif kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
            inner = next(_texts(argument[2]), "")
            written += inner * max(1, min(argument[0], 3))
        elif kind is kinds.SUBPATTERN:
            written += next(_texts(argument[3]), "")
        elif kind is kinds.BRANCH:
            written += next(_texts(argument[1][0]), "")
        found.append(written)
    yield from reversed(found)


CLOCK = 1e-7
"""Seconds of processor that the clock's own call takes, about: what takes less is measured as nothing."""


def seconds(item: Asked, way: str, text: str, least: float = 0.0) -> float:
    """The time of one question, the best of several that take so long together; at least the clock's."""
    ask = _question(item.pattern, way)
    best, spent = float("inf"), 0.0
    while True:
        began = thread_time()
        ask(text)
        took = thread_time() - began
        best, spent = min(best, took), spent + took
        if spent >= least:
            return max(best, CLOCK)


def _question(pattern: re.Pattern[str], way: str) -> Callable[[str], object]:
    if way == "finditer":
        return lambda text: [0 for _ in pattern.finditer(text)]
    if way in ("sub", "subn"):
        return lambda text: pattern.sub(lambda _: "", text)
    return getattr(pattern, way)  # type: ignore[no-any-return]


LENGTHS = 400, 1_600
ENDS = ("", "!")


def hardest(item: Asked) -> tuple[str, Callable[[int], str]]:
    """The way of asking and the text, of any length, on which the pattern's time grows most, else that on
    which it takes longest."""
    found = []
    for way in item.ways:
        for unit in units(item.pattern):
            for end in ENDS:
                text = _repeated(unit, end)
                short, long = (seconds(item, way, text(length)) for length in LENGTHS)
                if long > short * LENGTHS[1] / LENGTHS[0]:  # measured once more, as it may be chance
                    short, long = (seconds(item, way, text(length), 0.001) for length in LENGTHS)
                found.append((long * long / short, way, text))
    _, way, text = max(found, key=lambda one: one[0])
    return way, text


def _repeated(unit: str, end: str) -> Callable[[int], str]:
    return lambda length: (unit * (length // len(unit) + 1))[: length - len(end)] + end
