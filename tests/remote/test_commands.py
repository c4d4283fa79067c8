"""The commands on a store: what one machine published, another reads, without the plans."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from pat import VersionError, open_version
from pipeline import main
from store.objects import Address, ObjectStore
from tests.remote.conftest import new_bucket

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
PLAN = ROOT / "raw_pdfs" / "upisss-pat-2021.pdf"


@pytest.fixture(scope="module")
def published(endpoint: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A store with two versions of the shipped plan, the second after a correction of its sidecar."""
    place = tmp_path_factory.mktemp("published")
    plan = shutil.copy(PLAN, place)
    with pytest.MonkeyPatch.context() as patch:
        address = new_bucket(endpoint, place / "writer", patch)
        for note in ("one", "two"):
            (place / "upisss-pat-2021.source.yaml").write_text(f"note: {note}\n")
            done = run("extract", address, str(plan), "--lang", "en")
            assert done.exit_code == 0, done.output
        patch.setenv("PAT_CACHE", str(place / "reader"))
        yield address


@pytest.fixture(autouse=True)
def no_plans(published: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.ROOT", tmp_path)  # its folder raw_pdfs is not there


def run(command: str, address: Address, *arguments: str) -> Result:
    return CliRunner().invoke(main, [command, "--output", str(address), *arguments])


def names(address: Address) -> list[str]:
    return [one["version"] for one in json.loads(run("versions", address, "--json").stdout)]


def test_versions_tells_both_and_when(published: Address) -> None:
    told = json.loads(run("versions", published, "--json").stdout)
    assert [(one["version"][:5], one["latest"]) for one in told] == [("v0001", False), ("v0002", True)]
    written = ObjectStore(published).listing()
    for one in told:
        when = written[f"{one['version']}/manifest.json"]
        assert when is not None
        assert one["when"] == when.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_the_second_is_what_changed(published: Address) -> None:
    done = run("diff", published, "--json", "-")
    assert done.exit_code == 1
    changes = json.loads(done.stdout)["changes"]
    assert {(one["dataset"], field["field"]) for one in changes for field in one["differences"]} == {
        ("documents", "source_note")
    }


def test_a_question_is_answered(published: Address) -> None:
    done = run("query", published, "SELECT count(*) AS goals FROM goals", "--json")
    assert json.loads(done.stdout)[0]["goals"] > 40
    older = run("query", published, "SELECT source_note FROM documents", "--version", "v1", "--json")
    assert json.loads(older.stdout) == [{"source_note": "one"}]


def test_a_value_is_drawn_from_the_source_kept_in_the_store(published: Address, tmp_path: Path) -> None:
    asked = run("query", published, "SELECT value_id FROM goal_values LIMIT 1", "--json")
    value_id = json.loads(asked.stdout)[0]["value_id"]
    done = run("explain", published, value_id, "--pictures", str(tmp_path), "--json")
    assert done.exit_code == 0, done.output
    [told] = json.loads(done.stdout)
    assert [step["there"] for step in told["history"]] == [True, True]
    assert all(Path(path).read_bytes().startswith(b"\x89PNG") for path in told["pictures"])


def test_the_review_page_is_written(published: Address) -> None:
    done = run("report", published, "--jobs", "1")
    assert done.exit_code == 0, done.output
    assert Path(done.stdout.split(" (")[0]).is_file()


def test_verify_fetches_anew_and_sees_what_was_forged(published: Address) -> None:
    assert run("verify", published).exit_code == 0
    store, latest = ObjectStore(published), names(published)[-1]
    name = f"{latest}/csv/goals.csv"
    sound = store.read(name) or b""
    store.put_instead(name, sound + b"forged", store.tag(name))
    done = run("verify", published, "--lang", "en")
    store.put_instead(name, sound, store.tag(name))
    assert done.exit_code == 6
    assert "csv/goals.csv" in done.output
    assert run("verify", published).exit_code == 0


def test_the_latest_is_what_latest_json_names(published: Address) -> None:
    store, (first, second) = ObjectStore(published), names(published)
    sound = store.read("latest.json") or b""
    store.put_instead("latest.json", json.dumps({"version": first}).encode(), store.tag("latest.json"))
    told = run("fetch", published, "--json")
    store.put_instead("latest.json", sound, store.tag("latest.json"))
    assert json.loads(told.stdout)["version"] == first
    assert json.loads(run("fetch", published, "--json").stdout)["version"] == second


def test_python_opens_the_latest(published: Address) -> None:
    with open_version(str(published)) as version:
        assert version.name == names(published)[-1]
        assert len(version.frame("goals")) > 40
        picture = version.picture(version.frame("goal_values")["value_id"][0])
    assert picture.page.startswith(b"\x89PNG")
    with pytest.raises(VersionError, match="no-such-bucket"):
        open_version("s3://no-such-bucket/pat")


def test_export_and_fetch_hand_over_files(published: Address, tmp_path: Path) -> None:
    assert run("export", published, "--excel", str(tmp_path / "plans.xlsx")).exit_code == 0
    folder = Path(run("fetch", published, "v1").stdout.strip())
    with duckdb.connect(folder / "pat.duckdb", read_only=True) as connection:
        [(goals,)] = connection.execute("SELECT count(*) FROM goals").fetchall()
    assert goals > 40


def test_a_run_with_nothing_new_reads_nothing(published: Address, tmp_path: Path) -> None:
    store = ObjectStore(published)
    before = store.listing()
    shutil.copy(PLAN, tmp_path)
    (tmp_path / "upisss-pat-2021.source.yaml").write_text("note: two\n")
    done = run("extract", published, str(tmp_path / PLAN.name), "--lang", "en")
    assert "Nothing new" in done.output
    assert store.listing() == before


@pytest.mark.parametrize(("command", "code"), [("versions", 4), ("query", 4), ("verify", 4), ("extract", 31)])
def test_a_store_that_is_not_there_is_told(command: str, code: int, published: Address) -> None:
    arguments = {"query": ["FROM goals"], "extract": [str(PLAN)]}.get(command, [])
    done = run(command, Address("s3://no-such-bucket/pat"), *arguments, "--lang", "en")
    assert done.exit_code == code
    assert "s3://no-such-bucket/pat can't be used" in done.output


def test_a_copy_that_cannot_be_kept_is_told(
    published: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("PAT_CACHE", str(tmp_path / "file"))
    done = run("versions", published, "--lang", "en")
    assert done.exit_code == 34
    assert "The copy can't be written" in done.output
    done = run("extract", published, str(PLAN), "--lang", "en")
    assert done.exit_code == 34
    assert "Nothing published." in done.output
