"""A run with a data file that can't be used: only what depends on it fails, before it is misread."""

from __future__ import annotations

from pathlib import Path

import pyarrow.dataset as ds
import pytest

from tests.foreign.model import Column
from tests.language.conftest import Run, plan

COLUMNS = (Column(("Actividad",), 3), Column(("Unidad de medida",), 1), Column(("Meta 2025",), 1))
ROW = ("Atender consultas", "Consulta", "1,250")
OWN = "recognised_by: [AGUAS DEL SUR]\n"


@pytest.fixture(autouse=True)
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    plan(folder / "north.pdf", "CONSEJO DE ARCHIVOS DEL NORTE", COLUMNS, ROW)
    plan(folder / "south.pdf", "AGUAS DEL SUR", COLUMNS, ROW)
    return folder


def rows(tmp_path: Path, dataset: str) -> dict[str, dict[str, object]]:
    found = ds.dataset(tmp_path / "output" / "latest" / dataset, format="parquet", partitioning="hive")
    return {str(row["document_id"]): row for row in found.to_table().to_pylist()}


def test_only_the_plans_a_broken_profile_recognises_fail(project: Path, tmp_path: Path, run: Run) -> None:
    (project / "schemas/profiles/sur.yaml").write_text(OWN + "links: {same: 950}\n", encoding="utf-8")
    done = run()
    assert done.returncode == 24, done.stderr
    warned, failed = done.stderr.index("Aviso: sur.yaml: línea 2:"), done.stderr.index("south.pdf: ")
    assert warned < failed
    assert "los demás sí" in done.stderr
    documents = rows(tmp_path, "documents")
    assert (documents["south"]["status"], documents["north"]["status"]) == ("profile_unusable", "read")
    assert str(documents["south"]["problem"]).startswith("sur.yaml: línea 2: «950» no es un número")
    assert str(documents["south"]["problem_en"]).startswith("sur.yaml: line 2: “950” is no number")
    values = rows(tmp_path, "indicators")
    assert values.keys() == {"north"}
    assert values["north"]["value"] == 1250.0


@pytest.mark.slow
def test_a_mended_profile_is_read_with_at_once(project: Path, tmp_path: Path, run: Run) -> None:
    profile = project / "schemas/profiles/sur.yaml"
    profile.write_text(OWN + "links: {same: 950}\n", encoding="utf-8")
    run()
    profile.write_text(OWN + "links: {same: 95}\n", encoding="utf-8")
    assert run().returncode == 0
    assert rows(tmp_path, "documents")["south"]["profile"] == "sur"


@pytest.mark.slow
def test_a_profile_that_can_not_say_whom_it_recognises_is_a_warning(
    project: Path, tmp_path: Path, run: Run
) -> None:
    (project / "schemas/profiles/sur.yaml").write_text("recognised_by: [AGUAS\n", encoding="utf-8")
    for _ in range(2):  # the second run has nothing new to read
        done = run()
        assert done.returncode == 0, done.stderr
        assert "Aviso: sur.yaml: línea 2: no es YAML válido" in done.stderr
        assert "No puede decir para qué planes es" in done.stderr
    assert rows(tmp_path, "documents")["south"]["profile"] == "generic"


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("profiles/base.yaml", "role: formula", "role: formulae", "base.yaml"),
        ("profiles/vocabulary.yaml", "home_currency: usd", "home_currency: gold", "vocabulary.yaml"),
        ("units.yaml", "kind: percent", "kind: share", "units.yaml"),
    ],
)
def test_without_what_all_plans_are_read_with_nothing_is_published(
    project: Path, tmp_path: Path, run: Run, name: str, old: str, new: str, told: str
) -> None:
    path = project / "schemas" / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    done = run()
    assert done.returncode == 38, done.stderr
    assert done.stderr.startswith(f"No se publicó nada. {told}: línea ")
    english = run("extract", "--lang", "en", str(tmp_path / "plans"), "--output", str(tmp_path / "output"))
    assert english.stderr.startswith(f"Nothing published. {told}: line ")
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "output" / "latest").exists()
