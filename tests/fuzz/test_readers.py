"""Whatever stands in a file that people write, or in a cell: it is understood or refused with a reason,
never anything else."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.corrections.entries import judged_entries, read_entries
from extract.errors import CorrectionsUnsettled
from extract.meaning.headers import value_meaning
from extract.numbers import read_cell
from extract.sidecar import SidecarError, load_sidecar
from extract.source import CorrectionsFile
from identity.reviewed import LinksError, links_file, load_reviewed
from schemas.language.reading import written_profile
from schemas.profile_reading import load_profile
from schemas.texts import Text
from store.errors import ReadError
from store.forms.database import open_version
from store.manifest import ManifestError, parsed, place_of, sound_manifest
from store.parts import load_part
from tests.numbers.reading import LEXICON, POINT
from tests.typeset.examples import examples

YAML = [
    "- ", "  ", "\n", ": ", "value_id", "field", "expected", "new", "reason", "who", "when", "decision",
    "accepted", "seen", "same", "different", "publisher", "title", "supersedes", "recognised_by",
    "columns", "vocabulary", "header", "role", "series", "units", "metadata", "[", "]", "{", "}", ", ",
    "'", '"', "&a ", "*a", "<<: *a", "!!python/name:os ", "!x ", "|\n  ", ">-\n  ", "# ", "---\n",
    "...\n", "%YAML 1.1\n", "0123456789abcdef", "2025-03-01", "null", "~", "1e999", "\t", "\u2028",
    "\x00", "\ufeff", "\\", "?", "año", "planned", "¿?", "(", "[0-9]+", "(?:a+)+b", "{year}",
]  # fmt: skip
WRITTEN = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(YAML), max_size=30).map("".join),
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text(max_size=12)
        | st.sampled_from(YAML),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.sampled_from(YAML) | st.text(max_size=6), inner, max_size=4)
        ),
        max_leaves=12,
    ).map(lambda value: json.dumps(value)),
)
"""YAML, what looks like it, and JSON, which is YAML."""

BYTES = st.binary(max_size=80) | WRITTEN.map(lambda text: text.encode("utf-8", "surrogatepass"))

DEEP = ("[" * 50_000, "- " * 50_000, "{a: " * 20_000, "&a [*a, *a]", "a: &a [x]\nb: [*a, *a]", "-\n" * 30_000)
"""Files that go deep, or point at themselves."""

HEADERS = st.lists(
    st.sampled_from(
        [
            "Meta",
            "Logro",
            "2024",
            "2023",
            "Programado",
            "Ejecutado",
            "%",
            "Avance",
            "I",
            "II",
            "III",
            "trimestre",
            "enero",
            "-",
            "junio",
            "Total",
            "US$",
            "de",
            "la",
            "al",
            "Línea",
            "base",
            "Indicador",
            "Unidad",
            "acumulado",
            "anual",
            "Año",
            "n/a",
            "(",
            ")",
            "/",
            "\n",
            "1er.",
            "sem.",
            "Q1",
            "2021-2025",
            "\xa0",
            "\u200b",
        ]
    )
    | st.text(max_size=8),
    max_size=8,
).map(" ".join)


@contextmanager
def written(name: str, content: str | bytes) -> Iterator[Path]:
    """The file's path, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        path.write_bytes(data)
        yield path


def told(reason: Text, file: str = "") -> None:
    """Holds that a reason is one, in both languages, and names the file."""
    assert reason.es
    assert reason.en
    assert file in reason.es


def corrections(content: bytes) -> None:
    file = CorrectionsFile("plan.corrections.yaml", content)
    for read in (read_entries, judged_entries):
        try:
            read(file)
        except CorrectionsUnsettled as error:
            told(error.detail)


def sidecar(content: bytes) -> None:
    with written("plan.source.yaml", content) as path:
        try:
            load_sidecar(path.with_name("plan.pdf"))
        except SidecarError as error:
            told(error.told, path.name)


def profile(content: bytes) -> None:
    base = (Path(__file__).resolve().parents[2] / "schemas" / "profiles" / "base.yaml").read_bytes()
    with written("otro.yaml", content) as path:
        path.with_name("base.yaml").write_bytes(base)
        read = written_profile("otro", path.parent)
        if read.troubles:
            assert "otro.yaml" in read.problem.es
            return
        load_profile("otro", path.parent)


def links(content: bytes) -> None:
    with written(links_file("Instituto").name, content) as path:
        try:
            load_reviewed("Instituto", path.parent)
        except LinksError as error:
            told(error.told, path.name)


def manifest(content: bytes) -> None:
    with written("manifest.json", content) as path:
        assert not sound_manifest(path.parent) or content
    try:
        parsed(content)
    except ManifestError as error:
        told(Text(str(error), str(error)))


def part(content: bytes) -> None:
    with written("part.json", content) as path:
        output = path.parent / "output"
        place = output / ".cache" / "key"
        place.mkdir(parents=True)
        path.rename(place / "part.json")
        assert load_part(output, "key") is None


READERS = {"corrections": corrections, "sidecar": sidecar, "links": links, "manifest": manifest, "part": part}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
@examples(150)
@given(BYTES)
def test_a_file_is_read_or_refused(read: object, content: bytes) -> None:
    assert callable(read)
    read(content)


@examples(40)
@given(BYTES)
def test_a_profile_is_read_or_refused(content: bytes) -> None:
    profile(content)


@pytest.mark.parametrize("content", DEEP, ids=range(len(DEEP)))
@pytest.mark.parametrize("read", [*READERS.values(), profile], ids=[*READERS, "profile"])
def test_a_file_that_goes_deep_or_round_is_refused(read: object, content: str) -> None:
    assert callable(read)
    read(content.encode())


@examples(300)
@given(HEADERS, st.lists(HEADERS, max_size=3), st.lists(HEADERS, max_size=3), st.booleans())
def test_any_header_means_something_or_nothing(
    text: str, parents: list[str], beside: list[str], numeric: bool
) -> None:
    read = load_profile("base")
    found = value_meaning(text, parents, read, beside, numeric, (*beside, text))
    assert found is None or found == value_meaning(text, parents, read, beside, numeric, (*beside, text))


@examples(300)
@given(st.text(max_size=40) | HEADERS)
def test_any_cell_is_read(text: str) -> None:
    assert read_cell(text, (), POINT, LEXICON)


@examples(150)
@given(st.text(max_size=40))
def test_any_path_in_a_manifest_has_a_place_or_none(path: str) -> None:
    assert place_of(path) is None or ".." not in str(place_of(path))


@given(
    st.text(max_size=30)
    | st.sampled_from(["ATTACH '/etc/passwd'", "COPY (SELECT 1) TO '/tmp/x'", "INSTALL httpfs"])
)
def test_any_question_is_answered_or_refused(question: str) -> None:
    import duckdb

    with tempfile.TemporaryDirectory() as folder:
        try:
            connection = open_version(Path(folder))
        except ReadError:
            return
        with connection, pytest.raises(duckdb.Error) if "/" in question else _any(duckdb.Error):
            connection.execute(question)


@contextmanager
def _any(error: type[Exception]) -> Iterator[None]:
    try:
        yield
    except error:
        pass
