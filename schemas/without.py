"""Libraries loaded as where others that they would load besides are not installed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def without_module(name: str) -> Iterator[None]:
    """Let an import of the module fail within, unless it is loaded already; afterwards it can be loaded."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # what Python itself takes for a module not to be had
    try:
        yield
    finally:
        del sys.modules[name]


def json_schemas() -> Any:
    """The library of JSON schemas, without what it would load to check addresses and durations, which is
    slow where it is installed: no schema here has any."""
    with without_module("rfc3987_syntax"), without_module("isoduration"):
        import jsonschema
    return jsonschema
