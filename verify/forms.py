"""What a version offers beside its Parquet files, made from these again and held against what is there."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from store.forms.writing import write_forms
from store.manifest import Manifest, software
from verify.contract import same_code
from verify.faults import Fault, VersionCheck
from verify.files import Folder

NAME = "forms"
WRITER = "duckdb"
"""The library whose release counts for the bytes."""


def check_forms(version: Path, folder: Folder, manifest: Manifest | None, unsound: set[str]) -> VersionCheck:
    """Every form against what the Parquet files give, byte for byte. A version that has none is of an older
    contract, and nothing is wrong with that."""
    if manifest is None or not folder.forms | ({"contract"} & manifest.keys()):
        return VersionCheck(NAME, 0, ())
    first = min(folder.forms, default=version.name)
    if reason := _other_software(manifest):
        return VersionCheck(NAME, 0, (Fault("forms-other-software", first, {"reason": reason}),))
    if unsound & {file["path"] for file in manifest["files"]}:
        return VersionCheck(NAME, 0, (Fault("forms-unread", first),))
    return VersionCheck(
        NAME, len(folder.forms), tuple(_differences(version, manifest["version"], folder, unsound))
    )


def _differences(version: Path, name: str, folder: Folder, unsound: set[str]) -> Iterator[Fault]:
    """Nothing is said again of the files in `unsound`."""
    import duckdb

    with tempfile.TemporaryDirectory(prefix="pat-forms-") as place:
        try:
            made = write_forms(version, Path(place), name)
        except (duckdb.Error, OSError, ValueError):  # what DuckDB says of files that are none
            yield Fault("forms-unread", min(folder.forms, default=version.name))
            return
    hashes = {path: digest for path, digest in folder.hashes.items() if path in folder.forms}
    for path in sorted((made.keys() | hashes.keys()) - unsound):
        if made.get(path) != hashes.get(path):
            yield Fault("form-differs", path)


def _other_software(manifest: Manifest) -> str | None:
    then, now = manifest["software"]["libraries"].get(WRITER), software()["libraries"].get(WRITER)
    if not same_code(manifest):
        return str(manifest["software"]["code_sha256"][:8])
    return None if then == now else f"{WRITER} {then} → {now}"
