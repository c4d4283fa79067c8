"""`profile` reads a PDF under the limits that `extract` reads it under."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from extract.errors import MemoryLimit, TimeLimit
from pipeline import main
from tests.faults.mixed import hostile, small_plan

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", ["risas.pdf", "hoja-enorme.pdf", "mil-millones-de-hojas.pdf"])
def test_what_wants_more_than_there_is_comes_to_a_typed_end(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(hostile()[name].content)
    done = CliRunner().invoke(main, ["profile", str(tmp_path / name), "--memory", "400", "--timeout", "10"])
    assert 10 <= done.exit_code <= 24, done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    ("option", "error"),
    [
        (("--memory", "64"), MemoryLimit),
        (("--memory", "80"), MemoryLimit),  # its libraries fit in, and nothing else
        (("--timeout", "1"), TimeLimit),
    ],
    ids=str,
)
def test_the_limits_are_those_asked_for(
    tmp_path: Path, option: tuple[str, str], error: type[MemoryLimit | TimeLimit]
) -> None:
    (tmp_path / "plan.pdf").write_bytes(small_plan("MUNICIPIO", 1, rows=1500))
    done = CliRunner().invoke(main, ["profile", str(tmp_path / "plan.pdf"), *option])
    assert done.exit_code == error.exit_code, done.output
