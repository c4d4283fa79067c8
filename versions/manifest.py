"""The manifest of a version as it lies there, trusted in nothing but its form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from publish.manifest import MANIFEST

SCHEMA_FILE = Path(__file__).resolve().parent.parent / "schemas" / "manifest.schema.json"
Manifest = Mapping[str, Any]


class ManifestError(ValueError):
    """The file is there but is no manifest; the message says why."""


def load_manifest(folder: Path) -> Manifest:
    """The manifest of a version. Raises OSError where it can't be read, ManifestError where it is none."""
    return parsed((folder / MANIFEST).read_bytes())


def parsed(content: bytes) -> Manifest:
    """The manifest in `content`. Raises ManifestError where it is none."""
    try:
        manifest = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ManifestError("no JSON") from error
    fault = next(_validator().iter_errors(manifest), None)
    if fault is not None:
        raise ManifestError("/".join(map(str, fault.absolute_path)) or "fields missing")
    return dict(manifest)


@cache
def _validator() -> Any:
    import jsonschema

    return jsonschema.Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))
