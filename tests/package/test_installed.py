"""The installed program: the command `pat`, and the package, far from the project's folder."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from identity.reviewed import links_file
from pipeline import main
from tests.package.conftest import PIP, ROOT, SAMPLE, Run, environment, pip_install

pytestmark = pytest.mark.slow


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.fixture(scope="module")
def published(run: Run, office: Path) -> Path:
    """The version that `pat extract` publishes in the working directory."""
    done = run("pat", "extract")
    assert done.returncode == 0, done.stderr
    return (office / "output" / "latest").resolve()


def test_it_has_the_commands_of_pipeline_and_its_version(run: Run) -> None:
    told = run("pat", "--help").stdout
    assert told.startswith("Usage: pat ")
    listed = told.partition("Commands:")[2].splitlines()
    assert {line.split()[0] for line in listed if line} == set(main.commands)
    assert run("pat", "--version").stdout == "0.1.0\n"


def test_it_publishes_what_the_project_itself_does(published: Path, office: Path, tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "pipeline.py"), "extract", str(office / "raw_pdfs"), "--output"]
    subprocess.run([*command, str(tmp_path)], check=True, capture_output=True)
    assert files(published) == files((tmp_path / "latest").resolve())


def test_what_is_published_can_be_asked_proven_and_drawn(published: Path, run: Run, office: Path) -> None:
    asked = run("pat", "query", "SELECT value_id FROM goal_values WHERE certainty = 'doubtful'", "--json")
    value = json.loads(asked.stdout)[0]["value_id"]
    assert run("pat", "explain", value).returncode == 0
    assert run("pat", "verify", "--reproduce").returncode == 0
    assert run("pat", "plot", "sobrevivencia").returncode == 0
    assert (office / "output" / "charts" / "sobrevivencia.svg").is_file()
    assert run("pat", "report").returncode == 0
    assert (published / "report" / "index.html").is_file()


def test_the_package_loads_no_room_where_it_is_imported(run: Run) -> None:
    code = f"""
import pat, sys
before = set(sys.modules)
with pat.read_plan("raw_pdfs/{SAMPLE}.pdf", jobs=1) as plan:
    values = plan.frame("indicators")
    print(plan.document["plan_year"], len(values), plan.picture(values.value_id[0]).crop[1:4])
print(sorted({{"commands", "extract", "pipeline", "schemas", "store"}} & set(sys.modules)))
print([path for path in sys.path if "_rooms" in path])
"""
    done = run("python", "-P", "-c", code)
    assert done.stdout.splitlines() == ["2021 42 b'PNG'", "[]", "[]"], done.stderr


def test_an_institution_keeps_its_profiles_where_it_likes(run: Run, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "schemas" / "profiles", tmp_path / "profiles"))
    (folder / "upisss.yaml").rename(folder / "pensiones.yaml")
    place = "--output", str(tmp_path / "output")
    done = run("pat", "extract", *place, PAT_PROFILES=str(folder))
    assert done.returncode == 0, done.stderr
    asked = run("pat", "query", "SELECT profile FROM documents", "--json", *place)
    assert json.loads(asked.stdout) == [{"profile": "pensiones"}]


def test_and_its_reviewed_links(run: Run, tmp_path: Path) -> None:
    links_file("INSTITUTO SALVADOREÑO DEL SEGURO SOCIAL", tmp_path).write_text("no list\n")
    done = run("pat", "extract", "--output", str(tmp_path / "output"), PAT_LINKS=str(tmp_path))
    assert done.returncode == 37
    assert not (tmp_path / "output" / "latest").exists()


def test_its_types_are_told_to_those_who_use_it(python: Path, tmp_path: Path) -> None:
    code = tmp_path / "own.py"
    code.write_text(
        "from pat import open_version, read_plan\n"
        "plan = read_plan('plan.pdf', timeout=60)\n"
        "wrong: int = plan.findings[0].rule\n"
        "also: str = open_version('output').picture('ab').page\n"
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(python), "own.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    told = [line.partition(": error: ") for line in done.stdout.splitlines()]
    assert [place for place, error, _ in told if error] == ["own.py:3", "own.py:4"], done.stdout


def test_pip_installs_the_source_with_all_it_needs(built: Path, office: Path, tmp_path: Path) -> None:
    reach = [*PIP, "download", "--quiet", "--no-deps", "--dest", str(tmp_path)]
    if subprocess.run([*reach, "hatchling"], capture_output=True, check=False).returncode:
        pytest.skip("pip reaches no index here")
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")
    [project] = tmp_path.glob("pat_data-*/")
    python = environment(tmp_path / "clean")
    done = pip_install(python, str(project))
    assert done.returncode == 0, done.stderr
    pat, place = str(python.parent / "pat"), ("--output", str(tmp_path / "output"), "--lang", "en")
    extract = [pat, "extract", str(office / "raw_pdfs"), *place, "--json"]
    told = json.loads(subprocess.run(extract, capture_output=True, check=True).stdout)
    assert [(one["document_id"], one["values"]) for one in told["documents"]] == [(SAMPLE, 42)]
    plot = [pat, "plot", "sobrevivencia", *place]
    without = subprocess.run(plot, capture_output=True, text=True, check=False)
    assert (without.returncode, "pat-data[plot]" in without.stderr) == (5, True)
