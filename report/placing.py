"""The report put in place: written aside as a whole, then given its name.

A version never changes; the report is no part of it. It stands in a folder of its own that neither
`manifest.json` nor `SHA256SUMS` names, and may be made anew or deleted at any time.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from publish.disk import remove_tree, sync_folder, sync_tree, write_durably
from publish.errors import explained
from publish.lock import output_lock


def place(output: Path, folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace `folder` by the files. Raises a PublishError where the disk says no.

    Written under the lock of `output`, in a folder that publishing clears away should this be killed.
    """
    aside = output / f".staging-{folder.parent.name}-{folder.name}"
    old = aside.with_name(f"{aside.name}-old")
    with explained(f"can't write the report into {folder.parent.name}"), output_lock(output):
        try:
            remove_tree(aside)
            remove_tree(old)
            for path, content in files.items():
                write_durably(aside / path, content)
            sync_tree(aside)
            _swap(aside, folder, old)
            sync_folder(folder.parent)
        finally:
            remove_tree(aside)
            remove_tree(old)


def _swap(aside: Path, folder: Path, old: Path) -> None:
    """Give `aside` the name of `folder`, whose own content goes to `old`, and comes back where that fails."""
    had_one = folder.exists()
    if had_one:
        os.rename(folder, old)
    try:
        os.rename(aside, folder)
    except OSError:
        if had_one:
            os.rename(old, folder)
        raise
