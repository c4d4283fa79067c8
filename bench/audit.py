"""`make audit`: what is known to be wrong with the packages that are pinned, where that can be asked; else
how old the pins are."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCKS = tuple(f"requirements{extra}.lock" for extra in ("", "-ocr", "-plot", "-s3", "-dask"))
"""What is installed where plans are read; the others hold tools of the developers alone."""

SECONDS_A_DAY = 86_400


def asked(locks: Sequence[Path]) -> list[dict[str, Any]] | None:
    """The pinned packages with what is known of each; None where the database can't be reached."""
    named = [part for lock in locks for part in ("--requirement", str(lock))]
    command = ["-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner", "off"]
    done = subprocess.run(
        [sys.executable, *command, "--format", "json", *named], capture_output=True, text=True, check=False
    )
    try:
        found: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return None
    return found


def days_since(lock: Path) -> int:
    """How many days ago the pins were last changed: by the project's history, else by the file's own time."""
    told = subprocess.run(
        ["git", "log", "-1", "--format=%ct", "--", lock.name],
        cwd=lock.parent,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    changed = float(told) if told.isdecimal() else lock.stat().st_mtime
    return max(0, int((time.time() - changed) // SECONDS_A_DAY))


def main() -> int:
    """Tell what is known, a line each; returns 1 where there is something."""
    locks = [ROOT / name for name in LOCKS]
    packages = asked(locks)
    if packages is None:
        print("The database of known faults can't be reached.")
        for lock in locks:
            print(f"{lock.name}: pinned {days_since(lock)} days ago")
        return 0
    known = [(one, fault) for one in packages for fault in one.get("vulns", ())]
    for one, fault in known:
        fixed = ", ".join(fault.get("fix_versions", ())) or "none yet"
        print(f"{one['name']} {one['version']}: {fault['id']}, mended in {fixed}")
    print(f"{len(packages)} packages, {len(known)} known faults")
    return int(bool(known))


if __name__ == "__main__":
    sys.exit(main())
