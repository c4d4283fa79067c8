"""What is wrong with a file of corrections: lines, and in words what to change on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from extract.errors import CorrectionsUnsettled
from schemas.corrections import DECISION, SPANISH
from schemas.texts import Text
from schemas.yaml_lines import Trouble, told

LONGEST_QUOTE = 120


def unsettled(file_name: str, troubles: Iterable[Trouble]) -> CorrectionsUnsettled:
    """The error that names the file, its first troubles in the order of their lines, and how many more."""
    return CorrectionsUnsettled(told(file_name, tuple(troubles)))


def quoted(text: str) -> Text:
    """The text between the quotes of each language, cut where it is long."""
    cut = text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"
    return Text(f"«{cut}»", f"“{cut}”")


def shown(content: str | None) -> Text:
    """A column's contents as text, as they are told to a person."""
    return Text("null", "null") if content is None else quoted(content)


Complaint = tuple[str, Text]
"""The key of the entry whose line is at fault (or the entry's own, where it has no such key), and what to
change."""


def complaint(error: Any) -> Iterator[Complaint]:
    """What to change for one error that jsonschema reports about an entry."""
    key = str(error.absolute_path[1]) if len(error.absolute_path) > 1 else ""
    word = _WORDINGS.get(error.validator)
    if word is None:
        yield key, Text(f"{error.message}.", f"{error.message}.")  # jsonschema speaks English only
    else:
        yield from word(key, error)


def _unknown(_: str, error: Any) -> Iterator[Complaint]:
    known = list(error.schema["properties"])
    for name in error.instance:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            said = Text(f"no hay una clave {quoted(name).es};", f"there is no key {quoted(name).en};")
            yield name, said + _meant(close, known)


def _meant(close: Sequence[str], known: Sequence[str]) -> Text:
    if close:
        return Text(f"¿quiso decir `{close[0]}`?", f"did you mean `{close[0]}`?")
    listed = ", ".join(known)
    return Text(f"las que hay son {listed}.", f"known are {listed}.")


def _missing(_: str, error: Any) -> Iterator[Complaint]:
    name = next(name for name in error.validator_value if f"'{name}' is" in error.message)
    yield "", Text(f"falta `{name}` en esta entrada.", f"`{name}` is missing in this entry.")


def _address(_: str, error: Any) -> Iterator[Complaint]:
    if DECISION in error.instance:
        yield (
            "",
            Text(
                "diga sobre qué es la decisión: por `value_id` un valor o por `rule` un hallazgo, no ambos.",
                "say what the decision is about: by `value_id` a value or by `rule` a finding, not both.",
            ),
        )
        return
    yield (
        "",
        Text(
            "diga qué valor es: por `value_id`, o si no por `page`, `table_id`, `row` y `column` (y `part`, "
            "donde una celda tiene varios valores), no por ambos.",
            "say which value it is: by `value_id`, or else by `page`, `table_id`, `row` and `column` (and "
            "`part`, where a cell holds several values), not by both.",
        ),
    )


def _not_listed(key: str, error: Any) -> Iterator[Complaint]:
    permitted = ", ".join("null" if code is None else str(code) for code in error.validator_value)
    yield key, _not(key, error, Text(f"puede ser {permitted}.", f"it may be {permitted}."))


def _wrong_form(key: str, error: Any) -> Iterator[Complaint]:
    if error.instance is None:
        yield key, Text(f"`{key}` no debe estar vacío.", f"`{key}` must not be empty.")
    else:
        form = _form(error.schema)
        yield key, _not(key, error, Text(f"se espera {form.es}.", f"expected {form.en}."))


def _out_of_bounds(key: str, error: Any) -> Iterator[Complaint]:
    side = Text("al menos", "at least") if error.validator == "minimum" else Text("a lo sumo", "at most")
    bound = error.validator_value
    yield key, _not(key, error, Text(f"debe ser {side.es} {bound}.", f"it must be {side.en} {bound}."))


def _no_date(key: str, error: Any) -> Iterator[Complaint]:
    yield key, _not(key, error, Text("escriba la fecha como AAAA-MM-DD.", "write the date as YYYY-MM-DD."))


def _not(key: str, error: Any, instead: Text) -> Text:
    """That the contents can't stand, and what can."""
    held = shown(None if error.instance is None else str(error.instance))
    return Text(f"`{key}` no puede ser {held.es};", f"`{key}` can't be {held.en};") + instead


def _form(schema: Mapping[str, Any]) -> Text:
    """The form asked for, as the schema words it."""
    described = str(schema.get("description", ""))
    pattern = schema.get("pattern")
    odd = pattern not in (None, r"\S")
    return Text(
        _within(SPANISH.get(described, described)) + (f", con la forma {pattern}" if odd else ""),
        _within(described) + (f", of the form {pattern}" if odd else ""),
    )


def _within(sentence: str) -> str:
    """A sentence as a part of another."""
    bare = sentence.rstrip(".")
    return f"{bare[:1].lower()}{bare[1:]}"


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
