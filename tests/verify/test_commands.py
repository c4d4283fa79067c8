"""`verify` on the command line: which version, what it says, and its exit codes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline import main
from tests.verify import made

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "raw_pdfs" / "upisss-pat-2021.pdf"


def run(version: Path, *arguments: str) -> Result:
    places = ["--output", str(version.parent), "--source", str(version.parent.parent / "plans")]
    return CliRunner().invoke(main, ["verify", *places, *arguments])


def test_exit_codes_tell_sound_wrong_and_not_checkable_apart(version: Path) -> None:
    assert run(version).exit_code == 0
    letter = version.parent.parent / "plans" / "letter.pdf"
    letter.unlink()
    assert run(version).exit_code == 7
    (version / made.CELLS).unlink()
    assert run(version).exit_code == 6


def test_a_version_is_found_by_name_by_number_or_as_the_latest(version: Path) -> None:
    for wanted in (version.name, "v0001", "latest"):
        result = run(version, wanted)
        assert result.output.splitlines()[0] == f"{version.name}: correcto"
    for unknown in ("v0002", "v0001-00000000", "../plans", "."):
        result = run(version, unknown)
        assert result.exit_code == 4
        assert "No hay ninguna versión" in result.output


def test_the_link_counts_only_where_no_version_is_named(version: Path) -> None:
    (version.parent / "latest").unlink()
    assert run(version).exit_code == 6
    assert run(version, version.name).exit_code == 0


def test_a_fault_is_told_with_its_file_and_what_to_do(version: Path) -> None:
    (version / made.CELLS).unlink()
    spanish, english = run(version).output, run(version, "--lang", "en").output
    assert spanish.splitlines()[0] == f"{version.name}: FALLA"
    assert f"    ✗ El archivo {made.CELLS} figura en SHA256SUMS pero no está." in spanish
    assert "      → Recupere el archivo de una copia" in spanish
    assert english.splitlines()[0] == f"{version.name}: FAILED"
    assert f"    ✗ The file {made.CELLS} is listed in SHA256SUMS but is not there." in english


def test_json_holds_both_languages(version: Path) -> None:
    (version / made.CELLS).unlink()
    told = json.loads(run(version, "--json").output)
    assert (told["version"], told["state"]) == (version.name, "failed")
    checks = {check["check"]: check for check in told["checks"]}
    assert checks["sources"] == {"check": "sources", "state": "ok", "looked_at": 2, "faults": []}
    (fault,) = checks["files"]["faults"]
    assert (fault["fault"], fault["state"], fault["file"]) == ("file-missing", "failed", made.CELLS)
    assert "no está" in fault["message"]
    assert "is not there" in fault["message_en"]
    assert fault["advice"] != fault["advice_en"]


def test_many_faults_are_shortened_on_the_terminal_only(version: Path) -> None:
    for number in range(30):
        (version / f"{number:02}.txt").write_text("mine")
    told = run(version).output
    assert "y 18 más" in told
    files = next(check for check in json.loads(run(version, "--json").output)["checks"] if check["faults"])
    assert len(files["faults"]) == 30


def test_names_of_files_can_not_command_the_terminal(version: Path) -> None:
    (version / "a\x1b[31m\nb").write_text("mine")
    (version / os.fsdecode(b"\xff\xfe")).write_text("mine")
    result = run(version)
    assert result.exit_code == 6
    assert "\x1b" not in result.output
    assert "a\\x1b[31m\\nb" in result.output
    assert json.loads(run(version, "--json").output)["state"] == "failed"


@pytest.mark.slow
def test_a_real_plan_is_reproduced_to_the_byte_and_a_correction_is_noticed(tmp_path: Path) -> None:
    plans, output = tmp_path / "plans", tmp_path / "output"
    plans.mkdir()
    (plans / SMALL.name).write_bytes(SMALL.read_bytes())
    limits = ["--jobs", "1", "--timeout", "300"]

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "pipeline.py", *arguments, "--output", str(output), *limits]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert call("extract", str(plans)).returncode == 0
    done = call("verify", "--source", str(plans), "--reproduce")
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(done.stdout.splitlines()) == 9
    (plans / f"{SMALL.stem}.corrections.yaml").write_text("[]\n- nothing", encoding="utf-8")
    assert call("verify", "--source", str(plans), "--reproduce").returncode == 0  # from what was kept
    shutil.rmtree(output / "sources")
    changed = call("verify", "--source", str(plans), "--reproduce", "--json")
    assert changed.returncode == 6, changed.stdout + changed.stderr
    checks = {check["check"]: check for check in json.loads(changed.stdout)["checks"]}
    assert [name for name, check in checks.items() if check["state"] != "ok"] == ["reproduction"]
    (fault,) = checks["reproduction"]["faults"]
    assert (fault["fault"], fault["file"]) == ("status-not-reproduced", SMALL.name)
    assert "resulta «corrections_unsettled»" in fault["message"]
