"""What is wrong with a file of corrections: lines, and in words what to change on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from extract.errors import CorrectionsUnsettled
from schemas.yaml_lines import Trouble, told

LONGEST_QUOTE = 120


def unsettled(file_name: str, troubles: Iterable[Trouble]) -> CorrectionsUnsettled:
    """The error that names the file, its first troubles in the order of their lines, and how many more."""
    return CorrectionsUnsettled(told(file_name, tuple(troubles)))


def quoted(text: str) -> str:
    """The text between quotes, cut where it is long."""
    return f"“{text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + '…'}”"


Complaint = tuple[str, str]
"""The key of the entry whose line is at fault (or the entry's own, where it has no such key), and what to
change."""


def complaint(error: Any) -> Iterator[Complaint]:
    """What to change for one error that jsonschema reports about an entry."""
    key = str(error.absolute_path[1]) if len(error.absolute_path) > 1 else ""
    word = _WORDINGS.get(error.validator)
    if word is None:
        yield key, f"{error.message}."
    else:
        yield from word(key, error)


def _unknown(_: str, error: Any) -> Iterator[Complaint]:
    known = list(error.schema["properties"])
    for name in error.instance:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            meant = f"did you mean `{close[0]}`?" if close else f"known are {', '.join(known)}."
            yield name, f"there is no key {quoted(name)}; {meant}"


def _missing(_: str, error: Any) -> Iterator[Complaint]:
    name = next(name for name in error.validator_value if f"'{name}' is" in error.message)
    yield "", f"`{name}` is missing in this entry."


def _address(*_: object) -> Iterator[Complaint]:
    yield (
        "",
        "say which value it is: by `value_id`, or else by `page`, `table_id`, `row` and `column` (and "
        "`part`, where a cell holds several values), not by both.",
    )


def _not_listed(key: str, error: Any) -> Iterator[Complaint]:
    permitted = ", ".join("null" if code is None else str(code) for code in error.validator_value)
    yield key, f"`{key}` can't be {_shown(error.instance)}; it may be {permitted}."


def _wrong_form(key: str, error: Any) -> Iterator[Complaint]:
    if error.instance is None:
        yield key, f"`{key}` must not be empty."
    else:
        yield key, f"`{key}` can't be {_shown(error.instance)}; expected {_form(error.schema)}."


def _out_of_bounds(key: str, error: Any) -> Iterator[Complaint]:
    side = "at least" if error.validator == "minimum" else "at most"
    yield key, f"`{key}` can't be {_shown(error.instance)}; it must be {side} {error.validator_value}."


def _no_date(key: str, error: Any) -> Iterator[Complaint]:
    yield key, f"`{key}` can't be {_shown(error.instance)}; write the date as YYYY-MM-DD."


def _form(schema: Mapping[str, Any]) -> str:
    """The form asked for, as the schema words it."""
    described = str(schema.get("description", "")).rstrip(".")
    pattern = schema.get("pattern")
    odd = f", of the form {pattern}" if pattern not in (None, r"\S") else ""
    return f"{described[:1].lower()}{described[1:]}{odd}"


def _shown(content: object) -> str:
    return "null" if content is None else quoted(str(content))


_WORDINGS: Mapping[str, Callable[[str, Any], Iterator[Complaint]]] = {
    "additionalProperties": _unknown,
    "required": _missing,
    "oneOf": _address,
    "enum": _not_listed,
    "type": _wrong_form,
    "pattern": _wrong_form,
    "minimum": _out_of_bounds,
    "maximum": _out_of_bounds,
    "format": _no_date,
}
