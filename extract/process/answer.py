"""What a reading process answers, as data and nothing else: who asked makes objects of the types asked for
alone, whatever a hostile file has made of the process that answers."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib import import_module
from typing import IO, Any

import msgspec

from extract.errors import KINDS, DocumentError, MachineFault, MemoryLimit
from schemas.texts import Text

LARGEST = 256 << 20
"""Bytes of an answer; a plan of a hundred dense pages takes six million."""


class NoAnswer(Exception):
    """What was written is no answer to what was asked."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A document's status and what is wrong with it; without a status it is the machine's fault."""

    status: str | None
    es: str
    en: str


@dataclass(frozen=True, slots=True)
class _Answer:
    failure: Failure | None
    content: msgspec.Raw


def encoded(outcome: object) -> bytes:
    """The outcome of reading as bytes: a DocumentError, a MachineFault or what was asked for.

    Raises TypeError, ValueError or OverflowError where that holds what can't be written as data.
    """
    if isinstance(outcome, (DocumentError, MachineFault)):
        status = outcome.status if isinstance(outcome, DocumentError) else None
        failure = Failure(status, outcome.detail.es, outcome.detail.en)
        return msgspec.msgpack.encode(_Answer(failure, msgspec.Raw(msgspec.msgpack.encode(None))))
    content = msgspec.msgpack.encode(outcome, enc_hook=_plain)
    if len(content) > LARGEST:
        return encoded(MemoryLimit(TOO_MUCH))
    return msgspec.msgpack.encode(_Answer(None, msgspec.Raw(content)))


TOO_MUCH = Text(
    f"Lo que dice ocupa más de {LARGEST >> 20} MB.", f"What it says takes more than {LARGEST >> 20} MB."
)


def _plain(value: object) -> object:
    """A number of NumPy as one of Python."""
    if hasattr(value, "item"):
        return value.item()
    raise TypeError(f"{type(value).__name__} is no data")


def decoded(file: IO[bytes], kind: str) -> Any:
    """The answer in the file: an object of the `kind` asked for (`module:Class`), a DocumentError or a
    MachineFault. Raises NoAnswer where it is none of these."""
    if os.fstat(file.fileno()).st_size > LARGEST + (1 << 10):
        raise NoAnswer
    file.seek(0)
    try:
        answer = msgspec.msgpack.decode(file.read(), type=_Answer)
        if answer.failure is None:
            return msgspec.msgpack.decode(answer.content, type=type_named(kind))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise NoAnswer from error
    failure = answer.failure
    detail = Text(failure.es, failure.en)
    if failure.status is None:
        return MachineFault(detail)
    if failure.status not in KINDS:
        raise NoAnswer
    return KINDS[failure.status](detail)


def type_named(kind: str) -> Any:
    """The class or type that `module:name` says."""
    module, name = kind.split(":")
    return getattr(import_module(module), name)
