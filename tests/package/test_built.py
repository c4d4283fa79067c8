"""`make package`: wheel, source archive and bill of materials."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.package.conftest import ROOT, build

pytestmark = pytest.mark.slow
LOCKS = tuple(f"requirements{extra}.lock" for extra in ("", "-ocr", "-plot", "-s3", "-dask"))
NO_ROOMS = {"bench", "pat", "tests"}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def from_archive(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make package` builds from the source archive, where nothing else of the project is."""
    place = tmp_path_factory.mktemp("archive")
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        archive.extractall(place, filter="data")
    [project] = place.iterdir()
    ready = f"{sys.prefix}/dev.stamp"  # the environment is that of the tests
    command = ["make", "-o", ready, f"VENV={sys.prefix}", f"RUN={sys.executable}", "package"]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    return project / "dist"


def test_the_same_bytes_each_time(built: Path, tmp_path: Path) -> None:
    assert contents(build(ROOT, tmp_path)) == contents(built)
    assert len(contents(built)) == 2


def test_the_source_archive_builds_the_very_same(built: Path, from_archive: Path) -> None:
    made = contents(from_archive)
    assert {name: content for name, content in made.items() if not name.endswith(".json")} == contents(built)


def test_the_wheel_installs_one_package_with_all_files_of_the_rooms(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    assert {name.split("/")[0] for name in names} == {"pat", "pat_data-0.1.0.dist-info"}
    rooms = [path.parent for path in ROOT.glob("*/__init__.py") if path.parent.name not in NO_ROOMS]
    there = (path for room in rooms for path in room.rglob("*") if path.is_file())
    told = {path.relative_to(ROOT).as_posix() for path in there if "__pycache__" not in path.parts}
    installed = {name.removeprefix("pat/_rooms/") for name in names if name.startswith("pat/_rooms/")}
    assert installed == told | {"pipeline.py"}
    assert "pat/py.typed" in names


def test_the_bill_of_materials_names_every_package_pinned(from_archive: Path) -> None:
    bill = json.loads((from_archive / "pat-data.cdx.json").read_bytes())
    assert bill["bomFormat"] == "CycloneDX"
    named = {(part["name"], part["version"]) for part in bill["components"]}
    pinned = {
        tuple(line.removesuffix(" \\").split("=="))
        for lock in LOCKS
        for line in (ROOT / lock).read_text(encoding="utf-8").splitlines()
        if re.match(r"[\w.-]+==", line)
    }
    assert named == pinned
    assert str(ROOT) not in json.dumps(bill)
