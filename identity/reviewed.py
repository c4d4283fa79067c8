"""Links settled by a person, in `schemas/links/<institution>.yaml`.

An entry is `same: [id, id, …]` or `different: [id, id]`, with `reason`, `who` and `when`; the identifiers are
those that the finding on a doubtful link prints.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from identity.wording import bare_words
from schemas.texts import NO_FILE, Text

FOLDER = Path(os.environ.get("PAT_LINKS") or Path(__file__).resolve().parent.parent / "schemas" / "links")
"""That of the project, unless the environment names another."""
IDENTIFIER = re.compile(r"[0-9a-f]{16}")


LONGEST = 1 << 20
"""Characters the file may have; ten thousand links, signed, fit."""


class LinksError(ValueError):
    """A file of reviewed links that can't be used; what is told names file and entry, and what to change."""

    def __init__(self, name: str, es: str, en: str) -> None:
        self.told = Text(f"{name}: {es}", f"{name}: {en}")
        super().__init__(self.told)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What was settled: the sets of identifiers that are one indicator, and the pairs that are not."""

    same: tuple[frozenset[str], ...] = ()
    different: frozenset[frozenset[str]] = frozenset()

    def same_as(self, own_id: str) -> tuple[str, ...]:
        """The other identifiers of the indicator, sorted."""
        return tuple(sorted({other for group in self.same if own_id in group for other in group} - {own_id}))

    def are_different(self, one: str, other: str) -> bool:
        return frozenset((one, other)) in self.different


def links_file(institution: str, folder: Path = FOLDER) -> Path:
    """Where the institution's reviewed links stand, whether the file is there or not."""
    return folder / f"{bare_words(institution).replace(' ', '-')[:100]}.yaml"


def load_reviewed(institution: str | None, folder: Path = FOLDER) -> Reviewed:
    """The institution's reviewed links. Raises LinksError where the file can't be used."""
    path = links_file(institution, folder) if institution else None
    if path is None or not os.path.lexists(path):
        return Reviewed()
    if not path.is_file():
        raise LinksError(path.name, NO_FILE.es, NO_FILE.en)
    import yaml

    try:
        with path.open(encoding="utf-8") as file:
            text = file.read(LONGEST + 1)
        if len(text) > LONGEST:
            raise LinksError(
                path.name,
                f"tiene más de {LONGEST:,} caracteres.",
                f"it has more than {LONGEST:,} characters.",
            )
        body = yaml.load(text, Loader=yaml.BaseLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        why = f"{error}\n".splitlines()[0]
        raise LinksError(
            path.name, f"no se puede leer como YAML: {why}", f"it can't be read as YAML: {why}"
        ) from error
    if not isinstance(body, list):
        raise LinksError(
            path.name,
            "se espera una lista de entradas `- same: […]` o `- different: […]`.",
            "expected a list of entries `- same: […]` or `- different: […]`.",
        )
    entries = [_entry(path.name, number, item) for number, item in enumerate(body, start=1)]
    same = _joined(ids for kind, ids in entries if kind == "same")
    different = frozenset(ids for kind, ids in entries if kind == "different")
    for pair in different:
        if any(pair <= group for group in same):
            one, other = sorted(pair)
            raise LinksError(
                path.name,
                f"{one} y {other} son a la vez lo mismo y distintos.",
                f"{one} and {other} are both the same and different.",
            )
    return Reviewed(same, different)


def _entry(name: str, number: int, item: Any) -> tuple[str, frozenset[str]]:
    # Reads the catalogue, and a run with nothing new reads no entry.
    from schemas.corrections import SIGNATURE

    if not isinstance(item, Mapping) or ("same" in item) == ("different" in item):
        raise LinksError(
            name,
            f"la entrada {number} debe tener `same` o `different`.",
            f"entry {number} must hold either `same` or `different`.",
        )
    kind = "same" if "same" in item else "different"
    unknown = sorted(set(item) - {kind, *SIGNATURE})
    missing = [
        field for field in SIGNATURE if not isinstance(item.get(field), str) or not item[field].strip()
    ]
    if unknown or missing:
        raise LinksError(
            name,
            f"entrada {number}: {_fields('no se conoce', unknown)}{_fields('falta', missing)}",
            f"entry {number}: {_fields('unknown', unknown)}{_fields('missing', missing)}",
        )
    ids = item[kind]
    sound = isinstance(ids, list) and all(isinstance(one, str) and IDENTIFIER.fullmatch(one) for one in ids)
    if not sound or len(set(ids)) != len(ids) or len(ids) < 2 or (kind == "different" and len(ids) > 2):
        raise LinksError(
            name,
            f"entrada {number}: `{kind}` debe listar dos identificadores de 16 cifras hexadecimales.",
            f"entry {number}: `{kind}` must list two identifiers of 16 hex digits.",
        )
    return kind, frozenset(ids)


def _fields(what: str, names: list[str]) -> str:
    return f"{what} {', '.join(names)}. " if names else ""


def _joined(groups: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """The groups with those that share a member made one."""
    joined: list[frozenset[str]] = []
    for group in groups:
        apart = [other for other in joined if not other & group]
        joined = [*apart, group.union(*(other for other in joined if other & group))]
    return tuple(joined)
