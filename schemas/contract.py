"""The version of the contract, and the columns it stands for, so that none changes without a step.

The contract is what readers of the published data hold on to: datasets, their keys, and their columns with
name and type. A column, a dataset or an empty cell more is a minor step; what was there and is there no
more, under another name or of another type is a major one. A column that gets another name keeps the old one
beside it in the Parquet files for one major version (`Field.renamed`).

`contract.json` holds the columns of this version. After a change to the catalogue set `CONTRACT`, say so in
`CHANGELOG.md`, and write the file anew with `python -m schemas.contract`, which refuses too small a step.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from schemas.catalogue import Dataset, Field

CONTRACT = "2.1"
BEFORE_VERSIONS = "1.0"
"""What is published without saying its contract is of this one."""
SNAPSHOT = Path(__file__).with_name("contract.json")

Columns = Mapping[str, str]
Snapshot = Mapping[str, Any]


def snapshot() -> dict[str, Any]:
    """The contract as the catalogue has it."""
    from schemas.catalogue import datasets  # slow to read, and a run with nothing new needs only the version

    return {"contract": CONTRACT, "datasets": {name: _told(one) for name, one in datasets().items()}}


def _told(dataset: Dataset) -> dict[str, Any]:
    published = {field.name: field.published for field in dataset.fields}
    columns = dict(entry for field in dataset.fields for entry in _columns(field))
    return {"key": [published[name] for name in dataset.key], "columns": columns}


def _columns(field: Field) -> Iterator[tuple[str, str]]:
    kind = f"{field.type}?" if field.nullable else field.type
    yield field.published, kind
    if field.renamed:
        yield field.name, f"{kind} (old name)"


def stored_snapshot() -> Snapshot:
    """The contract as it was written down last."""
    stored: Snapshot = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    return stored


def step_needed(old: Snapshot, new: Snapshot) -> str:
    """`major`, `minor` or nothing: the step from one contract's datasets to another's."""
    before, after = old["datasets"], new["datasets"]
    if before == after:
        return ""
    kept = all(name in after and _keeps(told, after[name]) for name, told in before.items())
    return "minor" if kept else "major"


def _keeps(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether who reads the one can read the other: what was always filled may not be empty now."""
    columns: Columns = after["columns"]
    kinds = before["columns"].items()
    same = all(columns.get(name) in (kind, kind.removesuffix("?")) for name, kind in kinds)
    return same and before["key"] == after["key"]


def is_step(old: str, new: str, needed: str) -> bool:
    """Whether one version follows on the other by such a step or a larger one."""
    (old_major, old_minor), (major, minor) = (map(int, version.split(".")) for version in (old, new))
    if major > old_major:
        return True
    within = minor > old_minor or (not needed and minor == old_minor)
    return needed != "major" and major == old_major and within


def write_snapshot() -> None:
    """Write the contract down. Raises ValueError where its version has to be stepped first."""
    new = snapshot()
    if SNAPSHOT.exists():
        old = stored_snapshot()
        needed = step_needed(old, new)
        if not is_step(old["contract"], CONTRACT, needed):
            raise ValueError(
                f"the columns differ from contract {old['contract']}: CONTRACT needs a {needed} step"
            )
    SNAPSHOT.write_text(json.dumps(new, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_snapshot()
