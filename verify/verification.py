"""A version verified: every check in turn, each with what it found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from publish.keeping import kept_sources
from store.manifest import MANIFEST
from store.versions import Version
from verify.contract import check_contract
from verify.faults import Fault, State, VersionCheck, worst
from verify.files import check_files, check_output, read_folder
from verify.forms import check_forms
from verify.rederiving import check_content, check_manifest, usable_manifest
from verify.sources import Again, check_reproduction, check_sources, look_for_sources


@dataclass(frozen=True, slots=True)
class Verification:
    """A version's checks, in the order of `CHECKS`; sound only where every one is."""

    version: str
    checks: tuple[VersionCheck, ...]

    @property
    def state(self) -> State:
        return worst(check.state for check in self.checks)


def verify_version(
    version: Version, sources: Sequence[Path], *, is_latest: bool, again: Again | None = None
) -> Verification:
    """Check a version against itself, the contract and its sources; writes nothing there.

    With `is_latest` the folder of versions is checked too; with `again` the sources are read again as well.
    """
    folder = read_folder(version.folder)
    files = check_files(folder)
    unsound = {fault.file for fault in files.faults}
    usable = usable_manifest(folder)
    manifest = None if isinstance(usable, Fault) else usable
    contract, tables = check_contract(folder, unsound, manifest)
    kept = kept_sources(version.output, manifest) if manifest is not None else ()
    found = look_for_sources(sources, kept)
    checks = [
        *([check_output(version.output)] if is_latest else []),
        files,
        VersionCheck("manifest", 0, (usable,))
        if isinstance(usable, Fault)
        else check_manifest(version.folder, folder, usable, tables, unsound),
        contract,
        check_content(version.folder, folder, manifest, tables),
        check_forms(version.folder, folder, manifest, unsound),
        check_sources(manifest, found),
    ]
    if again is not None:
        checks.append(
            check_reproduction(folder, manifest, found, again)
            if manifest is not None
            else VersionCheck("reproduction", 0, (Fault("no-manifest", MANIFEST),))
        )
    return Verification(version.name, tuple(checks))
