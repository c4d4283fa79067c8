"""The passwords of encrypted plans, which a person keeps in a file of their own."""

from __future__ import annotations

import errno
import os
import select
import stat
import time
from pathlib import Path
from typing import BinaryIO, cast

import click

from schemas.texts import Text
from store.disk import without_waiting

LONGEST = 1 << 16
"""Bytes of the file."""

PATIENCE_SECONDS = 10.0
"""For which a pipe is waited for, as a shell's <(...): a program that keeps passwords may ask one."""


def passwords_in(path: Path | None, language: str) -> tuple[str, ...]:
    """The passwords of a file, one a line, none where there is no file. Ends the command where it can't be
    read; nothing of it is ever told."""
    if path is None:
        return ()
    try:
        content = _content(path)
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


def _content(path: Path) -> bytes:
    """What the file holds, up to a byte more than it may. Raises OSError where it can't be read, is neither a
    file nor a pipe, or a pipe that nobody writes to its end."""
    with cast(BinaryIO, open(path, "rb", buffering=0, opener=without_waiting)) as file:
        kind = os.fstat(file.fileno()).st_mode
        if stat.S_ISREG(kind):
            return file.read(LONGEST + 1)
        if stat.S_ISFIFO(kind):
            return _of_pipe(file)
    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))


def _of_pipe(file: BinaryIO) -> bytes:
    content, until = b"", time.monotonic() + PATIENCE_SECONDS
    while len(content) <= LONGEST:
        if not select.select([file], [], [], max(0.0, until - time.monotonic()))[0]:
            raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
        more = file.read(LONGEST)
        if more == b"":
            break
        content += more or b""
    return content


def _unusable(path: Path, es: str, en: str, language: str) -> str:
    told = Text(
        f"No se puede usar el archivo de contraseñas {path.name}: {es}.",
        f"The file of passwords {path.name} can't be used: {en}.",
    )
    return told.en if language == "en" else told.es
