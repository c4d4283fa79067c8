"""What came of a check: how much was looked at and each fault, with its wording from `faults.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from schemas.texts import Language, Text

State = Literal["ok", "failed", "not_checkable"]
FAULTS_FILE = Path(__file__).with_name("faults.yaml")


@dataclass(frozen=True, slots=True)
class FaultKind:
    """One kind of fault: whether it is a failure or keeps from checking, what it says and what to do."""

    state: State
    message: Text
    advice: Text


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: its kind's name, the file it is about, and what fills the kind's wording."""

    kind: str
    file: str
    fields: Mapping[str, object] = field(default_factory=dict)

    @property
    def state(self) -> State:
        return kinds()[self.kind].state

    def message(self, language: Language) -> str:
        return self._filled(getattr(kinds()[self.kind].message, language), language)

    def advice(self, language: Language) -> str:
        return self._filled(getattr(kinds()[self.kind].advice, language), language)

    def _filled(self, wording: str, language: Language) -> str:
        spoken = {
            name: getattr(value, language) if isinstance(value, Text) else value
            for name, value in self.fields.items()
        }
        return wording.format(file=self.file, **spoken)


@dataclass(frozen=True, slots=True)
class VersionCheck:
    """One check of a version: its name in `CHECKS`, how many things it looked at, and the faults."""

    name: str
    looked_at: int
    faults: tuple[Fault, ...]

    @property
    def state(self) -> State:
        return worst(fault.state for fault in self.faults)


CHECKS: Mapping[str, Text] = MappingProxyType(
    {
        "latest": Text("enlace latest", "link latest"),
        "files": Text("archivos", "files"),
        "manifest": Text("manifiesto", "manifest"),
        "contract": Text("contrato", "contract"),
        "content": Text("contenido", "content"),
        "forms": Text("otras formas", "other forms"),
        "sources": Text("fuentes", "sources"),
        "reproduction": Text("reproducción", "reproduction"),
    }
)
"""What is checked, in the order in which it is told."""


def worst(states: Iterable[State]) -> State:
    """`failed` if any is, else `not_checkable` if any is, else `ok`."""
    found = set(states)
    return "failed" if "failed" in found else "not_checkable" if "not_checkable" in found else "ok"


@cache
def kinds() -> Mapping[str, FaultKind]:
    """All kinds of faults by name."""
    import yaml

    raw: dict[str, dict[str, Any]] = yaml.safe_load(FAULTS_FILE.read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            name: FaultKind(body["state"], Text(**body["message"]), Text(**body["advice"]))
            for name, body in raw.items()
        }
    )
