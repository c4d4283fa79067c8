"""Encrypted PDFs: read with an empty password or one that is given, by one rule for all libraries; and what
is given is told to nobody."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from click.testing import CliRunner, Result

from commands.passwords import passwords_in
from extract.errors import DocumentError, EncryptedPdf
from extract.process.isolation import READER, read_one
from extract.process.job import Job, Limits, ReadOptions
from extract.readers.locked import unlocked
from extract.readers.opened import OpenDocument
from extract.source import open_source
from pipeline import main
from schemas.records import DocumentRecords
from tests.cli.test_extract import documents
from tests.faults.mixed import small_plan

OLD = {"R": 3, "aes": False, "metadata": False}
KINDS = {
    "rc4-40": {"R": 2, "aes": False, "metadata": False},
    "rc4": OLD,
    "aes": {"R": 4},
    "aes-256": {"R": 6},
}
USER, OWNER = "sécreto de abrir", "dueño"


def locked(pdf: bytes, *, user: str = USER, extract: bool = True, **how: object) -> bytes:
    sink = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        allowed = pikepdf.Permissions(extract=extract)
        lock = pikepdf.Encryption(user=user, owner=OWNER, allow=allowed, **how)  # type: ignore[arg-type]
        document.save(sink, encryption=lock)
    return sink.getvalue()


def values(pdf: bytes, folder: Path, *passwords: str) -> list[str] | DocumentError:
    path = folder / "plan.pdf"
    path.write_bytes(pdf)
    limits = Limits(passwords=passwords)
    outcome = read_one(Job(READER, open_source(path), ReadOptions(), limits)).outcome
    return [item.raw for item in outcome.indicators] if isinstance(outcome, DocumentRecords) else outcome


@pytest.fixture(scope="module")
def plan() -> bytes:
    return small_plan("MUNICIPIO", 1)


@pytest.mark.slow
@pytest.mark.parametrize("how", KINDS.values(), ids=KINDS)
def test_an_empty_password_is_none(plan: bytes, tmp_path: Path, how: dict[str, Any]) -> None:
    open_to_all = locked(plan, user="", **how)
    assert values(open_to_all, tmp_path) == values(plan, tmp_path) != []


@pytest.mark.slow
@pytest.mark.parametrize("password", [USER, OWNER])
def test_any_password_that_opens_it_will_do(plan: bytes, tmp_path: Path, password: str) -> None:
    assert values(locked(plan, R=6), tmp_path, "otra", password) == values(plan, tmp_path) != []


@pytest.mark.parametrize("how", KINDS.values(), ids=KINDS)
def test_whoever_may_not_copy_its_text_does_not_read_it_but_its_owner(
    plan: bytes, how: dict[str, Any]
) -> None:
    not_allowed = locked(plan, user="", extract=False, **how)
    for passwords in ((), ("otra",)):
        with pytest.raises(EncryptedPdf, match="does not permit"):
            unlocked(not_allowed, passwords)
    with pikepdf.open(io.BytesIO(unlocked(not_allowed, ("otra", OWNER)))) as document:
        assert not document.is_encrypted


def test_without_a_password_that_fits_it_is_told_which_of_both_it_is(plan: bytes) -> None:
    asks = locked(plan, R=6)
    with pytest.raises(EncryptedPdf, match=r"asks for a password\.$"):
        unlocked(asks, ())
    with pytest.raises(EncryptedPdf, match="none of those given") as told:
        unlocked(asks, ("otra",))
    assert "otra" not in str(told.value).replace("otra,", "")


def test_no_library_sees_that_it_was_encrypted(plan: bytes, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(locked(plan, R=6))
    with OpenDocument(path, passwords=(USER,)) as document:
        assert document.playa.is_extractable
        assert b"/Encrypt" not in document.data
        assert document.plumber_page(1).chars


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--lang", "en"])


@pytest.mark.slow
def test_the_password_is_asked_of_a_file_and_kept_nowhere(plan: bytes, tmp_path: Path) -> None:
    plans, output, file = tmp_path / "plans", tmp_path / "output", tmp_path / "claves.txt"
    plans.mkdir()
    (plans / "plan.pdf").write_bytes(locked(plan, R=6))
    file.write_text(f"otra\n\n{USER}\n", encoding="utf-8")
    where = ("--output", str(output))
    without = run("extract", str(plans), *where)
    assert without.exit_code == EncryptedPdf.exit_code
    assert "--password-file" in without.output
    said = [run("extract", str(plans), *where, "--password-file", str(file), "--verbose")]
    assert said[0].exit_code == 0, said[0].output
    assert documents(output)["plan"]["status"] == "read"
    said += [
        run("verify", *where, "--source", str(plans), "--reproduce", "--password-file", str(file)),
        run("report", *where, "--source", str(plans), "--password-file", str(file)),
        run("profile", str(plans / "plan.pdf"), "--password-file", str(file)),
    ]
    assert [done.exit_code for done in said] == [0, 0, 0, 0], [done.output for done in said]
    assert not any(USER in done.output for done in said)
    kept = [path for path in output.rglob("*") if path.is_file() and USER.encode() in path.read_bytes()]
    assert kept == []


def test_a_file_of_passwords_that_can_not_be_used_is_told_without_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.7\n")
    file = tmp_path / "claves.txt"
    for content in (b"clave\xff", b"clave" * 20_000):
        file.write_bytes(content)
        done = run("extract", str(tmp_path / "plan.pdf"), "--password-file", str(file))
        assert done.exit_code == 2
        assert "claves.txt" in done.output
        assert "claveclave" not in done.output
    assert run("extract", str(tmp_path / "plan.pdf"), "--password-file", str(tmp_path / "no")).exit_code == 2


def test_a_pipe_of_passwords_is_read_and_one_nobody_writes_to_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, write = os.pipe()
    os.write(write, b"una\notra\n")
    os.close(write)
    assert passwords_in(Path(f"/dev/fd/{read}"), "en") == ("una", "otra")
    os.close(read)
    monkeypatch.setattr("commands.passwords.PATIENCE_SECONDS", 0.05)
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.7\n")
    os.mkfifo(tmp_path / "claves")
    for path in (tmp_path / "claves", tmp_path, Path("/dev/zero")):
        done = run("extract", str(tmp_path / "plan.pdf"), "--password-file", str(path))
        assert done.exit_code == 2
        assert path.name in done.output


@pytest.mark.slow
def test_no_process_shows_it_to_others(plan: bytes, tmp_path: Path) -> None:
    """Neither the command line nor the environment of any process holds it."""
    looking = (
        "import sys, threading, time, psutil, os\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "seen = set()\n"
        "def look():\n"
        "    while True:\n"
        "        for one in psutil.Process().children(recursive=True):\n"
        "            try: seen.add(' '.join(one.cmdline()) + str(one.environ()))\n"
        "            except psutil.Error: pass\n"
        "        time.sleep(0.02)\n"
        "threading.Thread(target=look, daemon=True).start()\n"
        "from pathlib import Path\n"
        "from tests.readers.test_locked import values, USER\n"
        "found = values(Path(sys.argv[2]).read_bytes(), Path(sys.argv[3]), USER)\n"
        "assert isinstance(found, list) and found, found\n"
        "assert seen and not any(USER in one for one in seen)\n"
    )
    (tmp_path / "locked.pdf").write_bytes(locked(plan, R=6))
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", looking, str(root), str(tmp_path / "locked.pdf"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
