"""File names as long as a file system allows: no name is lost, mixed up with another or too long to write."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from extract.sidecar import load_sidecar
from extract.source import LONGEST_SLUG, document_slug, open_source

PDF = b"%PDF-1.7\n1 0 obj\n%%EOF\n"


def test_a_pdf_with_a_name_too_long_for_a_sidecar_has_none(tmp_path: Path) -> None:
    path = tmp_path / f"{'x' * 251}.pdf"
    path.write_bytes(PDF)
    assert load_sidecar(path) is None
    assert len(open_source(path).document_id) == LONGEST_SLUG


def test_the_longest_name_that_can_have_a_sidecar_has_it(tmp_path: Path) -> None:
    stem = "x" * 243
    (tmp_path / f"{stem}.source.yaml").write_text("publisher: Instituto de Prueba\n", encoding="utf-8")
    found = load_sidecar(tmp_path / f"{stem}.pdf")
    assert found is not None
    assert found.publisher == "Instituto de Prueba"


def test_long_names_that_differ_only_at_their_end_stay_apart() -> None:
    stem = "plan anual " * 20
    slugs = {document_slug(Path(f"{stem}{year}.pdf")) for year in range(2000, 2030)}
    assert len(slugs) == 30
    assert all(slug.startswith("plan-anual-plan-anual-") for slug in slugs)


@given(st.text("abc 01ñ-_", min_size=1, max_size=250))
def test_a_slug_is_short_enough_and_a_short_one_is_left_whole(stem: str) -> None:
    slug = document_slug(Path(f"{stem}.pdf"))
    assert len(slug) <= LONGEST_SLUG
    assert slug == document_slug(Path(f"{slug}.pdf")) or not slug


def test_a_slug_of_exactly_the_longest_length_is_kept() -> None:
    assert document_slug(Path(f"{'a' * LONGEST_SLUG}.pdf")) == "a" * LONGEST_SLUG
    assert document_slug(Path(f"{'a' * (LONGEST_SLUG + 1)}.pdf")) != "a" * LONGEST_SLUG
