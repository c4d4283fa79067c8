"""Which version a name means, for every command alike, and what a version gives to read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner, Result

from pipeline import main
from store.errors import VersionDamaged, VersionNotFound
from store.publishing import publish
from store.versions import LATEST, Version, resolve, version_names
from tests.publish import samples

VALUE = "ab" * 8


class Store(NamedTuple):
    """A folder of three versions that say 1, 2 and 3 of one value; without series, which `verify` minds."""

    output: Path
    names: tuple[str, ...]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    output = tmp_path_factory.mktemp("versions") / "output"
    for raw in ("1", "2", "3"):
        value = samples.indicator(0, value_id=VALUE, raw=raw, cell_text=raw)
        publish(output, [samples.part(output, samples.records(1, indicators=(value,)))])
    return Store(output, version_names(output))


def invoke(store: Store, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--output", str(store.output)])


def explained(store: Store, name: str, *more: str) -> str:
    nowhere = ["--source", str(store.output / "nothing")]
    done = invoke(store, "explain", VALUE, "--version", name, *nowhere, *more)
    raw = [line.split()[-1] for line in done.output.splitlines() if line.split()[:1] == ["raw"]]
    return store.names[int(raw[0]) - 1] if raw else done.output


def compared(store: Store, name: str, *more: str) -> str:
    done = invoke(store, "diff", name, name, *more)
    return done.output.split(" → ")[0] if done.exit_code == 0 else done.output


def verified(store: Store, name: str, *more: str) -> str:
    done = invoke(store, "verify", name, "--source", str(store.output / "nothing"), *more)
    return done.output.split(":")[0] if done.exit_code == 6 else done.output


def reported(store: Store, name: str, *more: str) -> str:
    done = invoke(store, "report", name, "--source", str(store.output / "nothing"), *more)
    return Path(done.output.split()[-3]).parts[-3] if done.exit_code == 5 else done.output


COMMANDS = (explained, compared, verified, reported)
Command = Callable[..., str]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("v0001", 1),
        ("v1", 1),
        ("v0002", 2),
        ("v3", 3),
        (LATEST, 3),
        ("latest~1", 2),
        ("latest~2", 1),
        ("latest~0", 3),
    ],
)
def test_every_command_takes_a_name_for_the_same_version(
    store: Store, command: Command, name: str, number: int
) -> None:
    assert command(store, name) == store.names[number - 1]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_whole_names_their_beginnings_and_paths(store: Store, command: Command) -> None:
    second = store.names[1]
    for name in (second, second[:8], str(store.output / second), f"{store.output}/{second}/"):
        assert command(store, name) == second
    assert command(store, str(store.output / LATEST)) == store.names[2]


@pytest.mark.parametrize("wanted", ["v0009", "v9", "latest~3", "no-such", "/nowhere/at/all", ".", "x" * 300])
def test_every_command_says_the_same_of_a_name_that_means_nothing(store: Store, wanted: str) -> None:
    told = f"No hay ninguna versión {wanted} en output. Hay {', '.join(store.names)}."
    for command in COMMANDS:
        assert command(store, wanted).startswith(told), command
    english = f"There is no version {wanted} in output. There are {', '.join(store.names)}."
    for command in (explained, compared, verified):
        assert command(store, wanted, "--lang", "en").startswith(english), command


def test_a_folder_where_nothing_is_published_has_no_latest(tmp_path: Path) -> None:
    for output in (tmp_path, tmp_path / "missing"):
        with pytest.raises(VersionNotFound, match="no se ha publicado nada"):
            resolve(output)


def test_a_number_is_never_the_beginning_of_a_longer_one(tmp_path: Path) -> None:
    for name in ("v1000-00000000", "v10000-00000000", "v0012-00000000"):
        (tmp_path / name).mkdir()
    for wanted in ("v1", "v10", "v100", "v0001"):
        with pytest.raises(VersionNotFound):
            resolve(tmp_path, wanted)
    assert resolve(tmp_path, "v1000").name == "v1000-00000000"
    assert resolve(tmp_path, "v12").name == "v0012-00000000"
    assert resolve(tmp_path, "v00012").name == "v0012-00000000"
    assert resolve(tmp_path, "v00").name == "v0012-00000000"


def test_a_name_that_fits_several_versions_is_refused_with_their_names(store: Store, tmp_path: Path) -> None:
    (tmp_path / "v0001-11111111").mkdir()
    (tmp_path / "v0001-22222222").mkdir()
    for wanted in ("v", "v0001", "v1", "v0001-"):
        with pytest.raises(VersionNotFound, match="v0001-11111111, v0001-22222222") as raised:
            resolve(tmp_path, wanted)
        assert raised.value.told("en").startswith(f"{wanted} may be any of these")
    for command in COMMANDS:
        assert command(store, "v000").startswith("v000 puede ser cualquiera"), command


def test_without_a_sound_link_the_newest_is_the_latest(store: Store, tmp_path: Path) -> None:
    output = tmp_path / "output"
    shutil.copytree(store.output, output, symlinks=True)
    (output / LATEST).unlink()
    assert resolve(output).name == store.names[2]
    assert resolve(output, "latest~1").name == store.names[1]
    (output / LATEST).symlink_to(store.names[0])
    assert resolve(output).name == store.names[0]
    with pytest.raises(VersionNotFound):
        resolve(output, "latest~1")
    (output / LATEST).unlink()
    (output / LATEST).symlink_to("v0009-00000000")
    assert resolve(output).name == store.names[2]


def test_a_version_and_a_folder_of_its_files_give_the_same_rows(store: Store, tmp_path: Path) -> None:
    version = resolve(store.output)
    shutil.copytree(version.folder / "indicators", tmp_path / "loose" / "indicators")
    loose = resolve(store.output, str(tmp_path / "loose"))
    assert list(loose.rows("indicators")) == list(version.rows("indicators")) != []
    assert [row["plan_year"] for row in loose.rows("indicators")] == [2022]
    assert list(loose.rows("findings")) == []
    assert (loose.manifest(), version.manifest()["version"]) == ({}, version.name)
    assert loose.with_siblings() == (loose,)
    assert [one.name for one in version.with_siblings()] == list(store.names)


@pytest.mark.parametrize("content", [b"", b"PAR1 is not enough"])
def test_what_cannot_be_read_is_said_in_both_languages(store: Store, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "indicators.parquet").write_bytes(content)
    with pytest.raises(VersionDamaged) as raised:
        list(Version(tmp_path).rows("indicators"))
    assert raised.value.told("es") == "indicators.parquet de indicators no se puede leer como Parquet."
    assert raised.value.told("en") == "indicators.parquet of indicators can't be read as Parquet."


def test_a_damaged_version_is_no_manifests_own(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "output" / store.names[0]
    shutil.copytree(store.output / store.names[0], folder)
    next((folder / "indicators").rglob("*.parquet")).write_bytes(b"")
    with pytest.raises(VersionDamaged, match=f"{store.names[0]} está dañada"):
        Version(folder).manifest()


def test_an_unreadable_version_hides_nothing_the_others_say(store: Store, tmp_path: Path) -> None:
    output = tmp_path / "output"
    shutil.copytree(store.output, output, symlinks=True)
    next((output / store.names[1] / "indicators").rglob("*.parquet")).write_bytes(b"")
    damaged = Store(output, store.names)
    told = invoke(damaged, "explain", VALUE, "--source", str(tmp_path / "nothing")).output
    first, second, third = (line.strip() for line in told.splitlines() if line.lstrip().startswith("v000"))
    assert first == f"{store.names[0]}  aparece: 1"
    assert second == f"{store.names[1]}  la versión no se puede leer: ejecute verify"
    assert third == f"{store.names[2]}  cambia raw, cell_text: 3"
