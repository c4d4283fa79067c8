from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.source import SourceDocument, open_source

MakeSource = Callable[..., SourceDocument]


@pytest.fixture
def make_source(tmp_path: Path) -> MakeSource:
    """Writes a file that looks like a PDF from outside, and opens it as a source."""

    def make(name: str = "plan.pdf", content: bytes = b"%PDF-1.7\n1 0 obj\n%%EOF\n") -> SourceDocument:
        path = tmp_path / name
        path.write_bytes(content)
        return open_source(path)

    return make
