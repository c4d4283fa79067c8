"""The passwords of encrypted plans, which a person keeps in a file of their own."""

from __future__ import annotations

from pathlib import Path

import click

from schemas.texts import Text

LONGEST = 1 << 16
"""Bytes of the file."""


def passwords_in(path: Path | None, language: str) -> tuple[str, ...]:
    """The passwords of a file, one a line, none where there is no file. Ends the command where it can't be
    read; nothing of it is ever told."""
    if path is None:
        return ()
    try:
        with path.open("rb") as handle:
            content = handle.read(LONGEST + 1)
        if len(content) > LONGEST:
            raise ValueError
        lines = content.decode("utf-8-sig").splitlines()
    except OSError as error:
        raise click.UsageError(
            _unusable(path, error.strerror or "", error.strerror or "", language)
        ) from None
    except ValueError:
        es = f"no es texto UTF-8 de {LONGEST:,} bytes a lo más"
        en = f"it is no text in UTF-8 of {LONGEST:,} bytes at most"
        raise click.UsageError(_unusable(path, es, en, language)) from None
    return tuple(dict.fromkeys(filter(None, lines)))


def _unusable(path: Path, es: str, en: str, language: str) -> str:
    told = Text(
        f"No se puede usar el archivo de contraseñas {path.name}: {es}.",
        f"The file of passwords {path.name} can't be used: {en}.",
    )
    return told.en if language == "en" else told.es
