"""What is installed is what was tested, to the byte; and what is known of it is asked, or its age told."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bench import audit
from tests.package.conftest import ROOT

LOCKS = sorted(ROOT.glob("requirements*.lock"))
PIN = re.compile(r"([\w.-]+)==(\S+)((?: \\\n    --hash=sha256:[0-9a-f]{64})*)\n")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_each_pin_has_the_hashes_of_its_files_and_nothing_else_is_there(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    pins = PIN.findall(text)
    assert pins
    assert [name for name, _, hashes in pins if not hashes] == []
    assert [line for line in PIN.sub("", text).splitlines() if not line.startswith(("#", "-r "))] == []
    names = [normal(name) for name, _, _ in pins]
    assert names == list(dict.fromkeys(names))


def test_all_that_the_project_names_is_pinned() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for extra, named in {"": told["dependencies"], **told["optional-dependencies"]}.items():
        lock = ROOT / f"requirements{f'-{extra}' if extra else ''}.lock"
        pinned = {normal(name) for name, _, _ in PIN.findall(lock.read_text(encoding="utf-8"))}
        wanted = {normal(re.split(r"[\[<>=! ]", one)[0]) for one in named}
        assert wanted <= pinned, extra


def test_nothing_is_installed_without_its_hash() -> None:
    for name in ("Makefile", "Dockerfile"):
        text = (ROOT / name).read_text(encoding="utf-8")
        installed = [line for line in text.splitlines() if " install " in line and " -r " in line]
        assert installed
        assert [line for line in installed if "--require-hashes" not in line] == []


def answering(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    def run(command: list[str], **how: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 0, said if "pip_audit" in command else "", "")

    monkeypatch.setattr("bench.audit.subprocess.run", run)


def test_a_known_fault_is_told_with_what_mends_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = {"id": "CVE-1", "fix_versions": ["2.0"]}
    packages = [{"name": "a", "version": "1.0", "vulns": [fault]}, {"name": "b", "version": "1", "vulns": []}]
    answering(monkeypatch, json.dumps({"dependencies": packages}))
    assert audit.main() == 1
    assert "a 1.0: CVE-1, mended in 2.0\n2 packages, 1 known faults" in capsys.readouterr().out


def test_where_nobody_can_be_asked_the_age_of_the_pins_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1\n", encoding="utf-8")
    os.utime(lock, (lock.stat().st_mtime - 10.5 * audit.SECONDS_A_DAY,) * 2)
    answering(monkeypatch, "no network")
    monkeypatch.setattr(audit, "ROOT", tmp_path)
    monkeypatch.setattr(audit, "LOCKS", (lock.name,))
    assert audit.main() == 0
    assert "requirements.lock: pinned 10 days ago" in capsys.readouterr().out
