from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.verify import made


@pytest.fixture(scope="session")
def _published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made.publish_plan(tmp_path_factory.mktemp("published"))


@pytest.fixture
def version(_published: Path, tmp_path: Path) -> Path:
    """A sound version of a plan and a letter, the only and latest one, with its sources beside it."""
    place = tmp_path / "place"
    shutil.copytree(_published.parent.parent, place, symlinks=True)
    return place / "output" / _published.name
