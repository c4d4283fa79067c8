"""The part cache: found again only if nothing changed and nothing is damaged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from store import parts as cache
from store.errors import NotWritable
from store.parts import load_part, part_key, prune
from store.publishing import publish
from tests.publish import samples

pytestmark = pytest.mark.slow

KEY = "k" * 64


def test_what_was_kept_is_found_again(tmp_path: Path) -> None:
    part = samples.part(tmp_path, samples.records(), KEY)
    assert load_part(tmp_path, KEY) == part
    assert load_part(tmp_path, "absent") is None


def test_a_faulty_part_stays_faulty(tmp_path: Path) -> None:
    part = samples.part(tmp_path, samples.records(indicators=(samples.indicator(unit="euro"),)), KEY)
    assert part.contract_failed
    assert load_part(tmp_path, KEY) == part


@pytest.mark.parametrize("name", ["part.json", "indicators.parquet", "findings.parquet"])
@pytest.mark.parametrize("fault", ["changed", "cut", "gone", "emptied"])
def test_a_damaged_entry_is_not_used_and_can_be_built_anew(tmp_path: Path, name: str, fault: str) -> None:
    part = samples.part(tmp_path, samples.records(), KEY)
    path = tmp_path / ".cache" / KEY / name
    content = path.read_bytes()
    middle = len(content) // 2
    if fault == "gone":
        path.unlink()
    else:
        changed = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        path.write_bytes({"changed": changed, "cut": content[:-1], "emptied": b""}[fault])
    assert load_part(tmp_path, KEY) is None
    assert samples.part(tmp_path, samples.records(), KEY) == part
    assert load_part(tmp_path, KEY) == part


def test_a_description_of_other_content_is_not_used(tmp_path: Path) -> None:
    samples.part(tmp_path, samples.records(), KEY)
    path = tmp_path / ".cache" / KEY / "part.json"
    sealed = json.loads(path.read_bytes())
    sealed["part"]["plan_year"] = 2021
    path.write_text(json.dumps(sealed))
    assert load_part(tmp_path, KEY) is None


def test_the_key_follows_everything_that_can_change_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    key = part_key("a", "b", "c")
    assert key == part_key("a", "b", "c")
    others = {part_key("x", "b", "c"), part_key("a", "x", "c"), part_key("a", "b", "x")}
    monkeypatch.setattr(cache, "library_versions", lambda: {"pyarrow": "0"})
    others.add(part_key("a", "b", "c"))
    monkeypatch.undo()
    monkeypatch.setattr(cache, "code_hash", lambda: "other code")
    others.add(part_key("a", "b", "c"))
    assert len(others | {key}) == 6


def test_the_code_hash_follows_code_and_data_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for folder in cache.CODE_FOLDERS:
        (tmp_path / folder).mkdir()
    monkeypatch.setattr(cache, "PROJECT", tmp_path)
    fresh = cache.code_hash.__wrapped__
    hashes = [fresh()]
    writings = [("extract/a.py", "1"), ("extract/a.py", "2"), ("schemas/b.yaml", ""), ("publish/c.py", "")]
    for name, text in writings:
        (tmp_path / name).write_text(text)
        hashes.append(fresh())
    (tmp_path / "extract" / "a.py").rename(tmp_path / "extract" / "z.py")
    hashes.append(fresh())
    assert len(set(hashes)) == 6
    (tmp_path / "schemas" / "notes.txt").write_text("no code")
    assert fresh() == hashes[-1]


def test_a_cached_run_needs_no_heavy_library(tmp_path: Path) -> None:
    publish(tmp_path, [samples.part(tmp_path, samples.records(), KEY)])
    code = (
        "import sys, pathlib; from store.parts import load_part, part_key;"
        "from store.publishing import publish;"
        "from store.parts import DocumentPart; from store.errors import PublishError;"
        "output = pathlib.Path(sys.argv[1]); part_key('a', 'b', 'c'); part = load_part(output, sys.argv[2]);"
        "done = publish(output, [part]);"
        "heavy = {'pandas', 'pandera', 'pyarrow', 'camelot', 'numpy', 'yaml', 'duckdb'} & set(sys.modules);"
        "sys.exit(str(heavy) if heavy or done.created else 0)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path), KEY], check=True)


def test_pruning_keeps_the_entries_used_last(tmp_path: Path) -> None:
    for age, key in enumerate(["new", "old", "oldest"]):
        samples.part(tmp_path, samples.records(1), key)
        os.utime(tmp_path / ".cache" / key, (1e9 - age, 1e9 - age))
    load_part(tmp_path, "oldest")
    abandoned, in_use = tmp_path / ".cache" / ".new-x-1", tmp_path / ".cache" / ".new-y-2"
    abandoned.mkdir()
    in_use.mkdir()
    os.utime(abandoned, (1e9, 1e9))
    prune(tmp_path, keep=2)
    assert {path.name for path in (tmp_path / ".cache").iterdir()} == {"new", "oldest", ".new-y-2"}


def test_an_output_that_is_a_file_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotWritable):
        samples.part(tmp_path / "file", samples.records(1))
