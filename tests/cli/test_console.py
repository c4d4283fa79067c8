"""The closing tables on the terminal."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from commands.console import SummaryLine, progress, rules_table, summary_table
from extract.process.allowance import Asked
from pipeline import main


def test_findings_count_under_their_own_severity_and_not_the_rules() -> None:
    one = {"totals-against-parts": {"error": 1}, "differing-values": {"error": 1, "warning": 3}}
    lines = rules_table([one, {"differing-values": {"error": 1}}], "en").splitlines()[2:]
    assert [line.split() for line in lines] == [
        ["error", "differing-values", "2", "2"],
        ["error", "totals-against-parts", "1", "1"],
        ["warning", "differing-values", "3", "1"],
    ]


def test_tables_are_in_the_language_of_the_person() -> None:
    line = SummaryLine("plan", None, None, None, 0, "0.1", "no_tables")
    assert "sin tablas" in summary_table([line], "es").splitlines()[2]
    assert "without tables" in summary_table([line], "en").splitlines()[2]
    assert "advertencia" in rules_table([{"differing-values": {"warning": 3}}], "es")


def test_without_findings_there_is_no_table() -> None:
    assert rules_table([{}, {}], "es") == ""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_moves_page_by_page_and_ends_with_the_last_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    seen = []

    def shown() -> str:
        assert isinstance(sys.stdout, Terminal)
        lines = sys.stdout.getvalue().split("\r")
        seen.append(int(lines[-1].split("%")[0].split()[-1]))
        return lines[-1]

    with progress(2, "es") as bar:
        for page in range(4):
            bar.come("plan", Asked(3, 0, 0, whole=3, done=page))
            assert f"plan: página {page} de 3" in shown()
        bar.done("plan", 1.0)
        shown()
        bar.come("otro", Asked(8, 0, 0, whole=2, done=2))
        shown()
        bar.done("otro", 1.0)
        shown()
    assert seen[:4] == [0, 20, 40, 60]
    assert seen[-1] == 100
    assert 100 not in seen[:-1]


def test_without_a_terminal_pages_read_from_pictures_are_told_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with progress(1, "en") as told:
        for pictures in (0, 1, 1, 2):
            told.come("plan", Asked(3, 2, pictures, whole=3, done=1))
        told.done("plan", 2.0)
    assert capsys.readouterr().out.splitlines() == [
        "plan: 1 scanned page read",
        "plan: 2 scanned pages read",
        "plan: done in 2.0 s",
    ]


@pytest.mark.parametrize("command", ["extract", "versions", "verify", "report", "diff", "explain"])
def test_an_address_of_another_kind_is_refused_with_advice(
    command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "es_SV.UTF-8")
    told = CliRunner().invoke(main, [command, "--output", "gs://bucket/plans"])
    assert told.exit_code == 2
    assert "gs://bucket/plans es una dirección" in told.output
    assert "s3://depósito/carpeta" in told.output


def test_the_address_of_a_folder_is_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    told = CliRunner().invoke(main, ["versions", "--output", f"file://{tmp_path}/a%20b"])
    assert told.exit_code == 0
    assert str(tmp_path / "a b") in told.output
