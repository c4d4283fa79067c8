"""What a person wrote down about a source beside it, in `<stem>.source.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

SUFFIX = ".source.yaml"
LONGEST = 1 << 16


@dataclass(frozen=True, slots=True)
class Sidecar:
    """Who published a plan, under which title and licence, and where the official file is to be had."""

    publisher: str | None = None
    title: str | None = None
    official_url: str | None = None
    licence: str | None = None
    note: str | None = None


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
            body = yaml.safe_load(handle.read(LONGEST))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SidecarError(f"{path.name}: it can't be read as YAML ({_first_line(error)}).") from error
    return _checked(path.name, {} if body is None else body)


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
    return Sidecar(**{key: text.strip() for key, text in body.items() if text is not None})


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
