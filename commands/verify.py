"""`verify`: whether a version is what was published, and what its sources give."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

import click

from commands.exit_codes import NOT_CHECKABLE, NOT_FOUND, VERIFY_FAILED

if TYPE_CHECKING:
    from extract.process.job import Limits
    from versions.reproducing import Again

EXIT_CODES: Mapping[str, int] = MappingProxyType(
    {"ok": 0, "failed": VERIFY_FAILED, "not_checkable": NOT_CHECKABLE}
)


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
    lang: Literal["es", "en"],
) -> int:
    """Verify one version and say what was found; returns the exit code."""
    from publish.version import LATEST
    from versions.output_folder import chosen_version

    name = chosen_version(output, wanted)
    if name is None:
        click.echo(f"There is no version {wanted or LATEST} in {output}: run versions to see them.", err=True)
        return NOT_FOUND
    from versions.report import as_json as plain
    from versions.report import report
    from versions.verification import verify_version

    again = _again(reproduction) if reproduction else None
    done = verify_version(output, name, sources, is_latest=wanted in (None, LATEST), again=again)
    click.echo(json.dumps(plain(done), indent=2, ensure_ascii=False) if as_json else report(done, lang))
    return EXIT_CODES[done.state]


def _again(reproduction: Reproduction) -> Again:
    from commands.extract import processors
    from versions.reproducing import Again

    return Again(reproduction.limits, reproduction.jobs or processors())
