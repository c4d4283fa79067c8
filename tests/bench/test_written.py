"""The page of figures: each benchmark writes its own part and leaves the others as they are."""

from __future__ import annotations

from pathlib import Path

from bench.written import put


def test_a_section_is_written_anew_and_all_else_stays(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    put(["# Figures", "", "| a |"], page=page)
    put(["first"], "Scale", page)
    put(["other"], "Another", page)
    put(["second"], "Scale", page)
    assert page.read_text() == "# Figures\n\n| a |\n\n## Scale\n\nsecond\n\n## Another\n\nother\n"
    put(["# Figures anew"], page=page)
    assert page.read_text() == "# Figures anew\n\n## Scale\n\nsecond\n\n## Another\n\nother\n"
