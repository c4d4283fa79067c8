"""The examples for the yearly run: what they build and run is there, and works."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from pipeline import main
from tests.package.conftest import ROOT, Run, build

DEPLOY = ROOT / "docs" / "deploy"
PROGRAM = "/opt/pat/bin/pat"
COMMAND = re.compile(r"(?:/opt/pat/bin/pat|pipeline\.py|^docker run .* pat) ([a-z].*?)(?: && |$)")
SCHEDULED = re.compile(r"^0 6 15 1 \* pat (.*)$", re.MULTILINE)
UNITS = ("pat-extract.service", "pat-extract.timer")


def copied() -> Iterator[tuple[list[str], str]]:
    """What the Dockerfile copies from the project, and to where."""
    for line in (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines():
        if line.startswith("COPY ") and not line.startswith("COPY --from"):
            *names, target = line.split()[1:]
            yield names, target


def workflow_steps() -> list[str]:
    told = yaml.safe_load((DEPLOY / "github-actions.yaml").read_text(encoding="utf-8"))
    [job] = told["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step]


def commands() -> Iterator[list[str]]:
    """Each command of ours in the examples, with its options."""
    told = [*sorted(DEPLOY.iterdir()), *sorted(DEPLOY.parent.glob("deploy.*.md"))]
    text = "\n".join(path.read_text(encoding="utf-8") for path in told)
    for line in text.replace("\\\n", " ").splitlines():
        for told in COMMAND.findall(line):
            yield shlex.split(told)


@pytest.mark.slow
def test_the_container_is_built_from_all_that_is_needed(built: Path, tmp_path: Path) -> None:
    for names, target in copied():
        for path in (path for name in names for path in ROOT.glob(name)):
            place = tmp_path / (target if path.is_dir() else f"{target}/{path.name}")
            (shutil.copytree if path.is_dir() else shutil.copy)(path, place)
    shutil.copy(ROOT / ".gitignore", tmp_path)  # what the machine of the tests left behind is no part of it
    wheel = next(built.glob("*.whl"))
    assert (build(tmp_path, tmp_path / "dist") / wheel.name).read_bytes() == wheel.read_bytes()


def test_the_container_is_given_nothing_else() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "*"
    needed = {name for names, _ in copied() for name in names}
    assert {line[1:] for line in lines if line.startswith("!")} == needed


def test_the_commands_shown_are_commands_of_ours() -> None:
    shown = list(commands())
    assert {told[0] for told in shown} == {"extract", "verify", "report"}
    for name, *options in shown:
        with main.commands[name].make_context(name, options):
            pass  # an option that is not there raises UsageError


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_understands_the_units(tmp_path: Path) -> None:
    for name in UNITS:
        text = (DEPLOY / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace(PROGRAM, shutil.which("true") or ""))
    command = ["systemd-analyze", "verify", *(str(tmp_path / name) for name in UNITS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.slow
def test_the_lines_of_systemd_and_of_cron_publish_check_and_report(
    python: Path, office: Path, tmp_path: Path
) -> None:
    unit = (DEPLOY / "pat-extract.service").read_text(encoding="utf-8")
    [cron] = SCHEDULED.findall((DEPLOY / "pat-extract.cron").read_text(encoding="utf-8"))
    started = re.findall(r"^ExecStart=(.*)$", unit, re.MULTILINE)
    for number, line in enumerate((f"cd /srv/pat && {' && '.join(started)}", cron)):
        folder = tmp_path / str(number)
        shutil.copytree(office, folder, ignore=shutil.ignore_patterns("output"))
        (folder / "output").mkdir()
        here = line.replace("/srv/pat", str(folder)).replace(PROGRAM, str(python.parent / "pat"))
        assert subprocess.run(["sh", "-c", here], capture_output=True, check=False).returncode == 0
        assert (folder / "output" / "latest" / "report" / "index.html").is_file()


@pytest.fixture
def origin(built: Path, tmp_path: Path) -> Path:
    """A repository of the project with one plan, as a host of repositories has it."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")
    [project] = tmp_path.glob("pat_data-*")
    for path in (project / "raw_pdfs").glob("isss-*"):
        path.unlink()
    author = "-c", "user.name=plans", "-c", "user.email=plans@localhost"
    for told in (["init", "--initial-branch=main"], ["add", "."], [*author, "commit", "--message=plans"]):
        subprocess.run(["git", "-C", str(project), *told], check=True, capture_output=True)
    subprocess.run(["git", "clone", "--bare", str(project), str(tmp_path / "origin")], check=True)
    return tmp_path / "origin"


def run_workflow(origin: Path, place: Path) -> None:
    """Do the steps in a new clone, whose environment is that of the tests."""
    subprocess.run(["git", "clone", "--quiet", str(origin), str(place)], check=True)
    environment = place / ".venv"
    (environment / "bin").mkdir(parents=True)
    (environment / "bin" / "python").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    (environment / "bin" / "python").chmod(0o755)
    for stamp in ("runtime.stamp", "ocr.stamp"):
        (environment / stamp).touch()
    for step in workflow_steps():
        command = ["bash", "-e", "-c", step]
        done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{step}\n{done.stderr}"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_workflow_publishes_once(origin: Path, tmp_path: Path) -> None:
    def git(*told: str) -> list[str]:
        done = subprocess.run(["git", "-C", str(origin), *told], check=True, capture_output=True, text=True)
        return done.stdout.splitlines()

    run_workflow(origin, tmp_path / "first")
    [name] = git("log", "--format=%s", "data")
    kept = git("ls-tree", "-r", "--name-only", "data")
    assert {f"{name}/manifest.json", "latest"} <= set(kept)
    assert not any(path.startswith((".cache", "README")) for path in kept)
    run_workflow(origin, tmp_path / "second")
    assert git("log", "--format=%s", "data") == [name]


@pytest.mark.slow
def test_the_shell_completes_commands_and_options(run: Run) -> None:
    def completed(words: str) -> set[str]:
        asked = {"_PAT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
        return {line.partition(",")[2] for line in run("pat", **asked).stdout.splitlines()}

    assert completed("pat ex") == {name for name in main.commands if name.startswith("ex")}
    assert completed("pat query --for") == {"--format"}
    assert "_PAT_COMPLETE=bash_complete" in run("pat", _PAT_COMPLETE="bash_source").stdout
