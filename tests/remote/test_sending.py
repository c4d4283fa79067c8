"""Versions in a store: whole or not there, numbered without gaps, and none lost where two writers meet."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from store.disk import sha256_of
from store.errors import OutputBusy, StoreOccupied, StoreUnusable
from store.mirror import mirror, published_in
from store.objects import Address, ObjectStore
from store.parts import DocumentPart
from store.sending import _move_latest, finish_claimed
from store.versions import version_names
from tests.remote.writing import KILLED, output, part

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]


def publish(address: Address, *names: str, cache: Path | None = None) -> str:
    """A version of documents with as many values as their names say."""
    place = output(address, cache)
    parts = [part(place.folder, name, 1 + int(name.rpartition("-")[2])) for name in names]
    done = place.publish(lambda: parts)
    assert done is not None
    return done.version


def writer(address: Address, cache: Path, dies: str, *names: str) -> subprocess.Popen[str]:
    """A process that publishes, on a machine of its own."""
    command = [sys.executable, "-m", "tests.remote.writing", str(address), dies, *names]
    environment = {**os.environ, "PAT_CACHE": str(cache)}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def copy(store: ObjectStore, folder: Path) -> Path:
    """What a reader gets, every file of every version as it was sealed."""
    mirror(store, folder)
    for name in version_names(folder):
        subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder / name, check=True)
    return folder


def latest(store: ObjectStore) -> str:
    return str(json.loads(store.read("latest.json") or b"{}").get("version", ""))


class Noted(ObjectStore):
    """A store that notes what is put, wave by wave."""

    def __init__(self, address: Address) -> None:
        super().__init__(address)
        self.noted: list[tuple[str, ...]] = []

    def put_all_new(self, contents: Mapping[str, bytes]) -> tuple[str, ...]:
        self.noted.append(tuple(contents))
        there = [name for name, content in contents.items() if not super(Noted, self).put_new(name, content)]
        return tuple(there)

    def put_new(self, name: str, content: bytes) -> bool:
        self.noted.append((name,))
        return super().put_new(name, content)


def test_data_forms_sums_claim_and_manifest_come_in_this_order(address: Address) -> None:
    place = output(address)
    place.store = noted = Noted(address)
    one = part(place.folder, "plan-2", 3)
    done = place.publish(lambda: [one])
    assert done is not None
    waves = [wave for wave in noted.noted if wave and "trial" not in wave[0]]
    of = f"{done.version}/"
    assert {name.removeprefix(of).partition("/")[0] for name in waves[0]} >= {"indicators", "documents"}
    assert all(name.endswith(".parquet") for name in waves[0])
    assert {of + "pat.duckdb", of + "datapackage.json", of + "csv/goals.csv"} <= set(waves[1])
    ends = [of + "SHA256SUMS", "claims/v0001.json", of + "manifest.json", "latest.json"]
    assert [name for wave in waves[2:] for name in wave] == ends
    sent = {name.removeprefix(of) for wave in waves for name in wave if name.startswith(of)}
    assert sent == {path.relative_to(done.path).as_posix() for path in done.path.rglob("*") if path.is_file()}


def test_a_second_version_follows_and_nothing_new_is_none(
    address: Address, store: ObjectStore, tmp_path: Path
) -> None:
    first = publish(address, "plan-1")
    before = store.listing()
    assert publish(address, "plan-1") == first
    assert store.listing() == before
    assert publish(address, "plan-1", cache=tmp_path / "elsewhere") == first
    second = publish(address, "plan-2", cache=tmp_path / "elsewhere")
    assert second.startswith("v0002-")
    assert latest(store) == second
    there = copy(store, tmp_path / "copy")
    assert version_names(there) == (first, second)
    assert os.readlink(there / "latest") == second


def test_rivals_never_publish_the_same_number(address: Address, store: ObjectStore, tmp_path: Path) -> None:
    contents = {place: [f"{place}-{number}" for number in range(3)] for place in ("mine", "theirs")}
    running = [writer(address, tmp_path / place, "", *names) for place, names in contents.items()]
    told = [process.communicate()[0].split() for process in running]
    assert [process.returncode for process in running] == [0, 0]
    there = copy(store, tmp_path / "copy")
    names = version_names(there)
    assert sorted(told[0] + told[1]) == list(names)
    assert [int(name[1:5]) for name in names] == [1, 2, 3, 4, 5, 6]
    assert os.readlink(there / "latest") == names[-1]
    finish_claimed(store)
    folders = {name.partition("/")[0] for name in store.listing()}
    assert folders == {*names, "claims", "latest.json"}


def test_the_later_of_two_settles_anew_on_the_version_between(
    address: Address, store: ObjectStore, tmp_path: Path
) -> None:
    place = output(address)
    own, seen = part(place.folder, "own-1", 2), []

    def settle() -> list[DocumentPart]:
        seen.append(version_names(place.folder))
        if len(seen) == 1:
            publish(address, "other-4", cache=tmp_path / "elsewhere")
        return [own]

    done = place.publish(settle)
    assert done is not None
    assert done.version.startswith("v0002-")
    assert [len(names) for names in seen] == [0, 1]
    assert published_in(store.listing()) == (*seen[1], done.version)
    assert latest(store) == done.version


def test_who_always_comes_second_gives_up_at_last(
    address: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.sending.ROUNDS", 2)
    place = output(address)
    own = part(place.folder, "own-1", 2)
    rounds: list[int] = []

    def settle() -> list[DocumentPart]:
        rounds.append(len(rounds))
        publish(address, f"other-{len(rounds) % 2}", cache=tmp_path / "elsewhere")
        return [own]

    with pytest.raises(OutputBusy):
        place.publish(settle)
    assert len(rounds) == 2


@pytest.mark.parametrize("dies", ["v0002-*/csv/*", "claims/v0002.json"])
def test_of_a_writer_killed_before_the_claim_nothing_is_seen(
    address: Address, store: ObjectStore, tmp_path: Path, dies: str
) -> None:
    first = publish(address, "plan-1")
    killed = writer(address, tmp_path / "theirs", dies, "killed-3")
    assert (killed.communicate()[0], killed.returncode) == ("", KILLED)
    assert version_names(copy(store, tmp_path / "copy")) == (first,)
    assert latest(store) == first
    second = publish(address, "other-2")
    assert published_in(store.listing()) == (first, second)
    finish_claimed(store)
    folders = {name.partition("/")[0] for name in store.listing()}
    assert folders == {first, second, "claims", "latest.json"}


def test_the_same_writer_goes_on_where_it_was_killed(
    address: Address, store: ObjectStore, tmp_path: Path
) -> None:
    killed = writer(address, tmp_path / "same", "claims/v0001.json", "plan-3")
    assert (killed.wait(), published_in(store.listing())) == (KILLED, ())
    again = writer(address, tmp_path / "same", "", "plan-3")
    assert again.communicate()[0].split() == list(published_in(store.listing()))
    assert again.returncode == 0


def test_a_claimed_version_is_finished_by_whoever_comes_next(
    address: Address, store: ObjectStore, tmp_path: Path
) -> None:
    killed = writer(address, tmp_path / "theirs", "v0001-*/manifest.json", "killed-3")
    assert killed.wait() == KILLED
    assert version_names(copy(store, tmp_path / "copy")) == ()
    assert "claims/v0001.json" in store.listing()
    second = publish(address, "other-2")
    first, last = version_names(copy(store, tmp_path / "copy"))
    assert (first[:5], last) == ("v0001", second)
    assert latest(store) == second


def test_latest_never_goes_back(address: Address, store: ObjectStore) -> None:
    first, second = publish(address, "plan-1"), publish(address, "plan-2")
    _move_latest(store, first)
    assert latest(store) == second


def test_an_unfinished_version_of_another_program_is_left_and_told(
    address: Address, store: ObjectStore, tmp_path: Path
) -> None:
    probe = tmp_path / "probe"
    version = publish(address, "plan-1", cache=probe)
    for name in list(store.listing()):
        store.remove([name])
    store.put_new(f"{version}/pat.duckdb", b"of another release")
    with pytest.raises(StoreOccupied, match=version):
        publish(address, "plan-1")
    assert store.read(f"{version}/pat.duckdb") == b"of another release"
    assert published_in(store.listing()) == ()


class Careless(ObjectStore):
    """A store that writes over what is there, as those did that are older than conditions."""

    def put_new(self, name: str, content: bytes) -> bool:
        return super().put_new(name, content) or self.put_instead(name, content, "")


def test_a_store_that_overwrites_is_refused(address: Address) -> None:
    place = output(address)
    place.store = Careless(address)
    one = part(place.folder, "plan-1", 2)
    with pytest.raises(StoreUnusable, match="If-None-Match"):
        place.publish(lambda: [one])
    assert published_in(place.store.listing()) == ()


def test_what_leads_out_of_the_folder_is_not_copied(
    address: Address, store: ObjectStore, tmp_path: Path
) -> None:
    version = publish(address, "plan-1")
    store.put_new(f"{version}/../../../escaped", b"")
    store.put_new(f"{version}//absolute", b"")
    copy(store, tmp_path / "a" / "b" / "copy")
    assert not [path for path in tmp_path.rglob("*") if path.name in ("escaped", "absolute")]


def test_a_damaged_object_is_copied_as_it_is_and_again_once_it_is_mended(
    address: Address, store: ObjectStore, tmp_path: Path
) -> None:
    version = publish(address, "plan-1")
    name = f"{version}/csv/goals.csv"
    sound = store.read(name) or b""
    store.put_instead(name, b"forged", store.tag(name))
    mirror(store, tmp_path / "copy")
    assert (tmp_path / "copy" / name).read_bytes() == b"forged"
    store.put_instead(name, sound, store.tag(name))
    mirror(store, tmp_path / "copy")
    assert sha256_of((tmp_path / "copy" / name).read_bytes()) == sha256_of(sound)


def test_a_copy_fetches_no_version_twice_and_no_file_that_it_has(
    address: Address, store: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(address, "plan-1", "same-1")
    copy(store, tmp_path / "copy")
    fetched: list[str] = []
    real = ObjectStore.read_all

    def noting(self: ObjectStore, names: Sequence[str]) -> dict[str, bytes]:
        asked = list(names)
        fetched.extend(asked)
        return real(self, asked)

    monkeypatch.setattr(ObjectStore, "read_all", noting)
    copy(store, tmp_path / "copy")
    assert fetched == ["latest.json"]
    second = publish(address, "plan-2", "same-1")
    fetched.clear()
    copy(store, tmp_path / "copy")
    assert f"{second}/indicators/2022/plan-2.parquet" in fetched
    assert f"{second}/indicators/2022/same-1.parquet" not in fetched


def test_what_was_taken_out_of_the_store_leaves_the_copy(
    address: Address, store: ObjectStore, tmp_path: Path
) -> None:
    first, second = publish(address, "plan-1"), publish(address, "plan-2")
    copy(store, tmp_path / "copy")
    store.remove(name for name in store.listing() if name.startswith(second))
    assert version_names(copy(store, tmp_path / "copy")) == (first,)
    assert not os.path.lexists(tmp_path / "copy" / "latest")


def test_nobody_at_the_address_is_told(address: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(StoreUnusable):
        output(address)


@pytest.fixture
def in_memory() -> Iterator[Address]:
    from fsspec.implementations.memory import MemoryFileSystem

    yield Address("memory://plans/pat")
    MemoryFileSystem.store.clear()


def test_another_kind_of_store_holds_the_same(
    in_memory: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAT_CACHE", str(tmp_path / "cache"))
    names = (publish(in_memory, "plan-1"), publish(in_memory, "plan-2", cache=tmp_path / "elsewhere"))
    store = ObjectStore(in_memory)
    there = copy(store, tmp_path / "copy")
    assert version_names(there) == names
    assert (latest(store), os.readlink(there / "latest")) == (names[1], names[1])
