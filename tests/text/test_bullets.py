"""Bullets that stand in a column of their own list the text beside them, without losing a word of it."""

from __future__ import annotations

import pytest

from extract.page.paragraphs import bulleted, bullets_alone, with_bullets


@pytest.mark.parametrize(
    ("text", "signs"), [("•\n•", ["•", "•"]), ("•", ["•"]), ("• Uno", []), ("", []), ("Uno", [])]
)
def test_cell_of_bullets_alone(text: str, signs: list[str]) -> None:
    assert bullets_alone(text) == signs


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Abrir la\noficina.\nCerrar la otra.", ("Abrir la oficina.", "Cerrar la otra.")),
        ("Abrir la oficina,\nCerrar la\notra", ("Abrir la oficina,", "Cerrar la otra")),
        ("Abrir la oficina\nde San Luis. Y\notra", ("Abrir la oficina de San Luis. Y otra",)),
        ("Abrir.\nCerrar.\nVolver.", ("Abrir. Cerrar. Volver.",)),
    ],
)
def test_items_begin_where_as_many_sentences_do(text: str, items: tuple[str, ...]) -> None:
    assert bulleted(with_bullets(text, ["•", "•"])) == items


def test_text_without_bullets_beside_it_is_left_alone() -> None:
    assert with_bullets("Abrir.\nCerrar.", []) == "Abrir.\nCerrar."
