"""A wrong command line is told in the language asked for, with click's exit code."""

from __future__ import annotations

import sys

import pytest
from click.testing import CliRunner

import pipeline
from commands.usage import spanish

WRONG = 2


def told(monkeypatch: pytest.MonkeyPatch, *words: str, locale: str = "es_SV.UTF-8") -> str:
    monkeypatch.setenv("LC_ALL", locale)
    monkeypatch.setattr(sys, "argv", ["pipeline.py", *words])
    done = CliRunner().invoke(pipeline.main, list(words), prog_name="pipeline.py")
    assert done.exit_code == WRONG
    return done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("extract", "--jbs", "3"), "No hay una opción --jbs. ¿Quiso decir --jobs"),
        (("extrae",), "No hay un comando extrae. ¿Quiso decir extract?"),
        (("extract", "--jobs", "x"), "El valor de --jobs no sirve: «x» no es un número entero."),
        (("extract", "--jobs", "0"), "El valor de --jobs no sirve: 0 es menos que 1."),
        (("extract", "--jobs"), "La opción --jobs pide un valor."),
        (("explain",), "Falta VALUE_ID."),
        (("diff", "v1", "v2", "v3"), "Sobra lo siguiente: v3."),
        (("extract", "--output", "ftp://x"), "El valor de --output no sirve: ftp://x es una dirección"),
    ],
)
def test_it_is_told_in_spanish(monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str) -> None:
    assert f"Error: {said}" in told(monkeypatch, *words)


def test_how_the_command_is_used_and_where_its_help_is_are_told_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second, *_ = told(monkeypatch, "explain").splitlines()
    assert first == "Uso: pipeline.py explain [OPTIONS] VALUE_ID"
    assert second == "Ayuda, en inglés: pipeline.py explain --help"


def test_it_is_told_in_english_where_that_is_asked_for_or_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = told(monkeypatch, "extract", "--jobs", "0", "--lang", "en")
    spoken = told(monkeypatch, "extract", "--jobs", "0", locale="en_GB.UTF-8")
    assert asked == spoken
    assert "Invalid value for '--jobs'" in asked


@pytest.mark.parametrize("message", ["No se puede usar el archivo.", "Something click never says."])
def test_what_is_not_of_click_stays_as_it_is(message: str) -> None:
    assert spanish(message) == message
