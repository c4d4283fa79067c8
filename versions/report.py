"""A verification told on the terminal, in Spanish or English, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from schemas.catalogue import Text
from versions.outcome import CHECKS, Check, Fault, Language, State
from versions.terminal import printable
from versions.verification import Verification

STATES: Mapping[State, Text] = MappingProxyType(
    {
        "ok": Text("correcto", "ok"),
        "failed": Text("FALLA", "FAILED"),
        "not_checkable": Text("no comprobable", "not checkable"),
    }
)
LOOKED_AT = Text("revisados", "looked at")
MORE = Text("y {count} más, todos en --json", "and {count} more, all of them in --json")
SHOWN = 12
SIGNS: Mapping[State, str] = MappingProxyType({"ok": " ", "failed": "✗", "not_checkable": "?"})


def report(verification: Verification, language: Language) -> str:
    """A line a check, below it each fault with what to do."""
    state = getattr(STATES[verification.state], language)
    lines = [f"{verification.version}: {state}"]
    for check in verification.checks:
        lines.extend(_check(check, language))
    return "\n".join(lines)


def _check(check: Check, language: Language) -> Iterator[str]:
    name, state = getattr(CHECKS[check.name], language), getattr(STATES[check.state], language)
    yield f"  {name:<14} {state:<15} {check.looked_at:>5} {getattr(LOOKED_AT, language)}"
    for fault in check.faults[:SHOWN]:
        yield f"    {SIGNS[fault.state]} {printable(fault.message(language))}"
        yield f"      → {printable(fault.advice(language))}"
    if len(check.faults) > SHOWN:
        yield "    " + getattr(MORE, language).format(count=len(check.faults) - SHOWN)


def as_json(verification: Verification) -> dict[str, Any]:
    """The verification as plain values, in both languages."""
    checks = [
        {
            "check": check.name,
            "state": check.state,
            "looked_at": check.looked_at,
            "faults": [_fault(fault) for fault in check.faults],
        }
        for check in verification.checks
    ]
    return {"version": verification.version, "state": verification.state, "checks": checks}


def _fault(fault: Fault) -> dict[str, str]:
    return {
        "fault": fault.kind,
        "state": fault.state,
        "file": fault.file,
        "message": fault.message("es"),
        "message_en": fault.message("en"),
        "advice": fault.advice("es"),
        "advice_en": fault.advice("en"),
    }
