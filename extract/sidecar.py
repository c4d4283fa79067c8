"""What a person wrote down about a source beside it, in `<stem>.source.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

SURROGATE = re.compile("[\ud800-\udfff]")
"""YAML's escapes let one in, UTF-8 and so Parquet have no place for it."""
SUFFIX = ".source.yaml"
LONGEST = 1 << 16
"""Characters the file may have."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """Who published a plan, under which title and licence, and where the official file is to be had.

    Each field is a column of `documents`, its name with `source_` before it.
    """

    publisher: str | None = None
    title: str | None = None
    official_url: str | None = None
    licence: str | None = None
    note: str | None = None


NOTHING_SAID = Sidecar()


class SidecarError(ValueError):
    """The sidecar can't be used; the message names the file and what to change."""


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
            raise SidecarError(f"{path.name}: it has more than {LONGEST:,} characters.")
        body = yaml.safe_load(text)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SidecarError(f"{path.name}: it can't be read as YAML ({_first_line(error)}).") from error
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
        raise SidecarError(f"{name}: expected lines of the form “publisher: text”.")
    known = [field.name for field in fields(Sidecar)]
    unknown = sorted(str(key) for key in body if key not in known)
    if unknown:
        raise SidecarError(f"{name}: unknown field {', '.join(unknown)}; known are {', '.join(known)}.")
    wrong = sorted(key for key, text in body.items() if text is not None and not isinstance(text, str))
    if wrong:
        raise SidecarError(f"{name}: {', '.join(wrong)} must be text; put it in quotes.")
    said = {key: text.strip() for key, text in body.items() if text is not None}
    broken = sorted(key for key, text in said.items() if SURROGATE.search(text))
    if broken:
        raise SidecarError(f"{name}: {', '.join(broken)} holds half a character; write it without escapes.")
    return Sidecar(**{key: text or None for key, text in said.items()})


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
