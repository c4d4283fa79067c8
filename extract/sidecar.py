"""What a person wrote down about a source beside it, in `<stem>.source.yaml`."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from schemas.texts import NO_FILE, Text

if TYPE_CHECKING:
    from schemas.yaml_lines import Node

SURROGATE = re.compile("[\ud800-\udfff]")
"""YAML's escapes let one in, UTF-8 and so Parquet have no place for it."""
SUFFIX = ".source.yaml"
LONGEST = 1 << 16
"""Characters the file may have."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """Who published a plan, under which title and licence, where the official file is to be had, and which
    document it replaces.

    Each field is a column of `documents`, its name with `source_` before it.
    """

    publisher: str | None = None
    title: str | None = None
    official_url: str | None = None
    licence: str | None = None
    note: str | None = None
    supersedes: str | None = None


NOTHING_SAID = Sidecar()


class SidecarError(ValueError):
    """The sidecar can't be used; what is told names the file and what to change."""

    def __init__(self, told: Text) -> None:
        super().__init__(told)
        self.told = told


def sidecar_path(source: Path) -> Path:
    """Where the sidecar of the PDF at `source` lies."""
    return source.with_name(source.stem + SUFFIX)


def leads_out(path: Path) -> bool:
    """Whether a link at `path` leads to a file that is not in its folder, nor below it."""
    if not os.path.islink(path):
        return False
    folder = os.path.realpath(path.parent)
    return os.path.commonpath([folder, os.path.realpath(path)]) != folder


def load_sidecar(source: Path) -> Sidecar | None:
    """The sidecar of the PDF at `source`, None where there is none. Raises SidecarError where malformed."""
    path = sidecar_path(source)
    if not os.path.lexists(path):  # nor can it be where its name would be too long
        return None
    if leads_out(path):
        raise _refused(
            path.name,
            "es un enlace que sale de su carpeta; ponga el archivo mismo.",
            "it is a link that leads out of its folder; put the file itself there.",
        )
    if not path.is_file():
        raise _refused(path.name, NO_FILE.es, NO_FILE.en)
    try:
        with path.open(encoding="utf-8-sig") as handle:
            text = handle.read(LONGEST + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path.name, _first_line(error)) from error
    if len(text) > LONGEST:
        raise _refused(
            path.name, f"tiene más de {LONGEST:,} caracteres.", f"it has more than {LONGEST:,} characters."
        )
    return _checked(path.name, _entries(path.name, text))


def _entries(name: str, text: str) -> Mapping[str, Node]:
    """What is written under which name; nothing in a file of comments alone. Raises SidecarError where it is
    no YAML, or YAML that points elsewhere, asks for types or goes too deep."""
    from schemas.yaml_lines import told, written_entries

    if all(not line or line.startswith("#") for line in map(str.strip, text.splitlines())):
        return {}
    written, troubles = written_entries(text)
    if troubles:
        raise SidecarError(told(name, troubles))
    return written.nodes


def said_columns(sidecar: Sidecar) -> dict[str, Any]:
    """What the sidecar says, by the columns of `documents`."""
    return {f"source_{field.name}": getattr(sidecar, field.name) for field in fields(Sidecar)}


def _checked(name: str, nodes: Mapping[str, Node]) -> Sidecar:
    from schemas.yaml_lines import Scalar

    known = [field.name for field in fields(Sidecar)]
    others = sorted(set(nodes) - set(known))
    if others:
        unknown = ", ".join(one or "«»" for one in others)
        listed = ", ".join(known)
        raise _refused(
            name,
            f"campo desconocido {unknown}; los que hay son {listed}.",
            f"unknown field {unknown}; known are {listed}.",
        )
    texts = {key: node.text for key, node in nodes.items() if isinstance(node, Scalar)}
    wrong = ", ".join(sorted(nodes.keys() - texts.keys()))
    if wrong:
        raise _refused(
            name,
            f"{wrong} debe ser texto; póngalo entre comillas.",
            f"{wrong} must be text; put it in quotes.",
        )
    said = {key: text.strip() for key, text in texts.items() if text is not None}
    broken = ", ".join(sorted(key for key, text in said.items() if SURROGATE.search(text)))
    if broken:
        raise _refused(
            name,
            f"{broken} contiene medio carácter; escríbalo sin escapes.",
            f"{broken} holds half a character; write it without escapes.",
        )
    return Sidecar(**{key: text or None for key, text in said.items()})


def _unreadable(name: str, why: str) -> SidecarError:
    return _refused(name, f"no se puede leer ({why}).", f"it can't be read ({why}).")


def _refused(name: str, es: str, en: str) -> SidecarError:
    return SidecarError(Text(f"{name}: {es}", f"{name}: {en}"))


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
