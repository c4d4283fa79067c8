"""`verify`: whether a version is what was published, and what its sources give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import click

from commands.console import NOT_CHECKABLE, NOT_FOUND, VERIFY_FAILED, printable
from schemas.texts import Language, Text
from schemas.unseen import plain_json, shown
from verify.faults import CHECKS, Fault, State, VersionCheck
from verify.verification import Verification

if TYPE_CHECKING:
    from extract.process.job import Limits
    from verify.sources import Again

EXIT_CODES: Mapping[str, int] = MappingProxyType(
    {"ok": 0, "failed": VERIFY_FAILED, "not_checkable": NOT_CHECKABLE}
)

STATES: Mapping[State, Text] = MappingProxyType(
    {
        "ok": Text("correcto", "ok"),
        "failed": Text("FALLA", "FAILED"),
        "not_checkable": Text("no comprobable", "not checkable"),
    }
)
LOOKED_AT = (Text("revisado", "looked at"), Text("revisados", "looked at"))
MORE = Text("y {count} más, todos en --json", "and {count} more, all of them in --json")
SHOWN = 12
SIGNS: Mapping[State, str] = MappingProxyType({"ok": " ", "failed": "✗", "not_checkable": "?"})


@dataclass(frozen=True, slots=True)
class Reproduction:
    """That the sources are to be read again: what each process may use, and how many at once."""

    limits: Limits
    jobs: int | None


def verify(
    output: Path,
    wanted: str | None,
    sources: Sequence[Path],
    reproduction: Reproduction | None,
    as_json: bool,
    lang: Language,
) -> int:
    """Verify one version and say what was found; returns the exit code."""
    from store.errors import VersionNotFound
    from store.versions import LATEST, resolve

    try:
        version = resolve(output, wanted)
    except VersionNotFound as error:
        click.echo(error.told(lang), err=True)
        return NOT_FOUND
    from verify.verification import verify_version

    again = _again(reproduction) if reproduction else None
    done = verify_version(version, sources, is_latest=wanted in (None, LATEST), again=again)
    click.echo(plain_json(plain(done), 2) if as_json else shown(terminal_text(done, lang)))
    return EXIT_CODES[done.state]


def _again(reproduction: Reproduction) -> Again:
    from commands.reading import processors
    from verify.sources import Again

    return Again(reproduction.limits, reproduction.jobs or processors())


def terminal_text(verification: Verification, language: Language) -> str:
    """A line a check, below it each fault with what to do."""
    state = getattr(STATES[verification.state], language)
    lines = [f"{verification.version}: {state}"]
    for check in verification.checks:
        lines.extend(_check(check, language))
    return "\n".join(lines)


def _check(check: VersionCheck, language: Language) -> Iterator[str]:
    name, state = getattr(CHECKS[check.name], language), getattr(STATES[check.state], language)
    looked_at = getattr(LOOKED_AT[check.looked_at != 1], language)
    yield f"  {name:<14} {state:<15} {check.looked_at:>5} {looked_at}"
    for fault in check.faults[:SHOWN]:
        yield f"    {SIGNS[fault.state]} {printable(fault.message(language))}"
        yield f"      → {printable(fault.advice(language))}"
    if len(check.faults) > SHOWN:
        yield "    " + getattr(MORE, language).format(count=len(check.faults) - SHOWN)


def plain(verification: Verification) -> dict[str, Any]:
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
