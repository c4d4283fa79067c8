"""What a person wrote down about a source beside it, in `<stem>.source.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from schemas.texts import Text

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


def load_sidecar(source: Path) -> Sidecar | None:
    """The sidecar of the PDF at `source`, None where there is none. Raises SidecarError where malformed."""
    path = sidecar_path(source)
    if not _exists(path):
        return None
    import yaml

    try:
        with path.open(encoding="utf-8") as handle:
            text = handle.read(LONGEST + 1)
        if len(text) > LONGEST:
            raise SidecarError(
                Text(
                    f"{path.name}: tiene más de {LONGEST:,} caracteres.",
                    f"{path.name}: it has more than {LONGEST:,} characters.",
                )
            )
        body = yaml.safe_load(text)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        why = _first_line(error)
        raise SidecarError(
            Text(
                f"{path.name}: no se puede leer como YAML ({why}).",
                f"{path.name}: it can't be read as YAML ({why}).",
            )
        ) from error
    return _checked(path.name, {} if body is None else body)


def said_columns(sidecar: Sidecar) -> dict[str, Any]:
    """What the sidecar says, by the columns of `documents`."""
    return {f"source_{field.name}": getattr(sidecar, field.name) for field in fields(Sidecar)}


def _exists(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name so long that no sidecar can have it
        return False


def _checked(name: str, body: object) -> Sidecar:
    if not isinstance(body, dict):
        raise _refused(
            name,
            "se esperan líneas de la forma «publisher: texto».",
            "expected lines of the form “publisher: text”.",
        )
    known = [field.name for field in fields(Sidecar)]
    unknown = ", ".join(sorted(str(key) for key in body if key not in known))
    if unknown:
        listed = ", ".join(known)
        raise _refused(
            name,
            f"campo desconocido {unknown}; los que hay son {listed}.",
            f"unknown field {unknown}; known are {listed}.",
        )
    wrong = ", ".join(sorted(key for key, text in body.items() if not isinstance(text, str | None)))
    if wrong:
        raise _refused(
            name,
            f"{wrong} debe ser texto; póngalo entre comillas.",
            f"{wrong} must be text; put it in quotes.",
        )
    said = {key: text.strip() for key, text in body.items() if text is not None}
    broken = ", ".join(sorted(key for key, text in said.items() if SURROGATE.search(text)))
    if broken:
        raise _refused(
            name,
            f"{broken} contiene medio carácter; escríbalo sin escapes.",
            f"{broken} holds half a character; write it without escapes.",
        )
    return Sidecar(**{key: text or None for key, text in said.items()})


def _refused(name: str, es: str, en: str) -> SidecarError:
    return SidecarError(Text(f"{name}: {es}", f"{name}: {en}"))


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
