"""What a profile can't mean is refused with its line and what to change there."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from schemas.language.reading import broken_profiles, written_profile
from schemas.profile_files import PROFILES, profiles_hash
from schemas.profile_reading import choose_profile, legible_profiles, load_profile
from schemas.texts import BaseUnusable, ProfileError

OWN = "recognised_by: [AGUAS DEL SUR]\n"
REFUSED: dict[str, tuple[str, int, str]] = {
    "unknown key": ("headerz: []\n", 2, "did you mean “headers”"),
    "unknown key further in": ("metadata:\n  institution: [AGUAS]\n", 3, "did you mean “institutions”"),
    "role": ("headers:\n  - texts: [CIFRA]\n    role: indicador\n", 4, "did you mean “indicator”"),
    "role below": ("headers:\n  - texts: [A]\n    role: name\n    under: [name, x]\n", 5, "unknown role “x”"),
    "series": ("headers:\n  - texts: [C]\n    role: value\n    series: plans\n", 5, "did you mean “plan”"),
    "kind": ("default_kind: products\n", 2, "did you mean “product”"),
    "period": ("headers:\n  - texts: [A]\n    role: value\n    period: Q5\n", 5, "unknown period “Q5”"),
    "series of no value": (
        "headers:\n  - texts: [CIFRA]\n    role: code\n    series: plan\n", 5, "needs `role: value`",
    ),
    "no role": ("headers:\n  - texts: [CIFRA]\n", 3, "`role` is missing"),
    "no texts": ("headers:\n  - texts: []\n    role: value\n", 3, "at least 1"),
    "text for a list": ("total_starts: TOTAL\n", 2, "expected a list"),
    "list for entries": ("context: [UNIDAD]\n", 2, "expected entries"),
    "nothing": ("headers:\n  - texts: [CIFRA]\n    role:\n", 4, "nothing stands here"),
    "unit": ("vocabulary:\n  units:\n    litres: {names: [litro]}\n", 4, "unknown unit “litres”"),
    "words of a unit": ("vocabulary:\n  units:\n    usd: {sign: [X]}\n", 4, "did you mean “signs”"),
    "currency": ("vocabulary: {home_currency: percent}\n", 2, "unknown currency “percent”"),
    "status": ("vocabulary:\n  statuses:\n    unplanned: [x]\n", 4, "did you mean “not_planned”"),
    "bound": ("vocabulary:\n  comparators:\n    \"=>\": [x]\n", 4, "unknown bound"),
    "scale": ("vocabulary:\n  scales:\n    mil: 1,000\n", 4, "whole number"),
    "threshold": ("links: {same: 950}\n", 2, "no number from 0 to 100"),
    "threshold in words": ("pairing:\n  alike: much\n", 3, "no number from 0 to 100"),
    "month": ("months:\n  brumario: 13\n", 3, "from 1 to 12"),
    "placeholder": ("headers:\n  - texts: [\"META {yaer}\"]\n    role: value\n", 3, "{yaer} is no"),
    "braces": ("headers:\n  - texts: [\"META {2}\"]\n    role: value\n", 3, "braces name a slot"),
    "slot of running text": ("metadata:\n  titles: [\"PLAN {number}\"]\n", 3, "braces|{year} is missing"),
    "slot left out": ("context:\n  perspective: [PERSPECTIVAS]\n", 3, "{name} is missing"),
    "a text of marks": ("total_starts: [\"...\"]\n", 2, "nothing that could be found"),
    "not yaml": ("headers:\n  - texts: [CIFRA\n    role: value\n", 4, "not valid YAML"),
    "key twice": ("no_code: [X]\nno_code: [Y]\n", 3, "stands twice here, first on line 2"),
    "alias": ("no_code: &a [X]\nkpi_prefixes: *a\n", 2, "refer to other lines"),
    "tag": ("no_code: !!python/object:os.system [X]\n", 2, "asks for another type"),
    "two documents": ("---\nno_code: [X]\n", 2, "a second YAML document"),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROFILES, tmp_path / "profiles"))


@pytest.mark.parametrize("case", REFUSED)
def test_what_a_profile_can_not_mean_is_refused_with_its_line(case: str, folder: Path) -> None:
    text, line, told = REFUSED[case]
    (folder / "sur.yaml").write_text(OWN + text, encoding="utf-8")
    with pytest.raises(ProfileError) as error:
        load_profile("sur", folder)
    message = error.value.told.en
    assert message.startswith(f"sur.yaml: line {line}: ")
    assert error.value.told.es.startswith(f"sur.yaml: línea {line}: ")
    assert str(error.value) == f"{error.value.told.es} / {message}"
    assert any(part in message for part in told.split("|"))
    assert written_profile("sur", folder).recognised_by == ("aguas del sur",)


def test_a_short_form_of_two_words_is_refused(folder: Path) -> None:
    """It would make one name of two; an editor can't tell, as the other word stands in the base."""
    text = "context:\n  dependency_short_forms:\n    DISTRITO: [Div.]\n"
    (folder / "sur.yaml").write_text(OWN + text, encoding="utf-8")
    with pytest.raises(ProfileError, match=r"line 3: “div” stands for “(division|distrito)” and for "):
        load_profile("sur", folder)


def test_every_trouble_of_a_file_is_told_in_the_order_of_its_lines(folder: Path) -> None:
    text = "headers:\n  - texts: [A]\n    role: x\n  - texts: [B]\n    role: y\nlinks: {same: 101}\n"
    (folder / "sur.yaml").write_text(OWN + text, encoding="utf-8")
    lines = [trouble.line for trouble in written_profile("sur", folder).troubles]
    assert sorted(line or 0 for line in lines) == [4, 6, 7]
    with pytest.raises(
        ProfileError, match=r"línea 4: .*línea 6: .*línea 7: .* / .*line 4: .*line 6: .*line 7: "
    ):
        load_profile("sur", folder)


def test_what_yaml_would_change_is_read_as_it_is_written(folder: Path) -> None:
    text = "headers:\n  - texts: [no, 2024-01-01, 010]\n    role: value\n    period: 01\n"
    (folder / "sur.yaml").write_text(OWN + text, encoding="utf-8")
    own = load_profile("sur", folder).headers[0]
    assert [text.folded for text in own.texts] == ["no", "2024-01-01", "010"]
    assert own.period == "01"


@pytest.mark.parametrize(
    "text",
    ["headers: []\n", "recognised_by: [A\n", "recognised_by: [AGUAS, {a: b}]\n", "- recognised_by\n", ""],
)
def test_a_file_that_can_not_say_whom_it_recognises_leaves_its_plans_to_others(
    text: str, folder: Path
) -> None:
    (folder / "sur.yaml").write_text(text, encoding="utf-8")
    assert [(item.name, item.recognised_by) for item in broken_profiles(folder)] == [("sur", None)]
    assert choose_profile("AGUAS DEL SUR", folder).name == "generic"


def test_only_the_plans_a_broken_profile_recognises_are_refused(folder: Path) -> None:
    headers = "headers:\n  - texts: [CIFRA TOPE]\n    role: value\n"
    (folder / "sur.yaml").write_text(OWN + headers + "links: {same: x}\n", encoding="utf-8")
    with pytest.raises(ProfileError, match="line 5"):
        choose_profile("Plan de Aguas del Sur", folder)
    assert choose_profile("Plan de otra institución", folder).name == "generic"
    assert [item.name for item in broken_profiles(folder)] == ["sur"]
    found = [profile for profile in legible_profiles(folder) if profile.header("Cifra tope")]
    assert [profile.name for profile in found] == ["sur"]  # other plans find the words they found before


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
def test_a_profile_that_is_no_file_is_told_and_not_waited_for(
    folder: Path, make: Callable[[Path], None]
) -> None:
    make(folder / "sur.yaml")
    (profile,) = broken_profiles(folder)
    assert "sur.yaml: it is a folder, a pipe or a device" in profile.problem.en
    assert profiles_hash(folder)


@pytest.mark.parametrize("name", ["base", "missing"])
def test_without_its_base_no_profile_can_be_used(name: str, folder: Path) -> None:
    if name == "missing":
        (folder / "base.yaml").unlink()
    else:
        base = (folder / "base.yaml").read_text(encoding="utf-8")
        (folder / "base.yaml").write_text(base.replace("  alike: 85\n", ""), encoding="utf-8")
    with pytest.raises(BaseUnusable, match=r"base\.yaml"):
        broken_profiles(folder)


BEYOND_A_SCHEMA = {"a text of marks", "not yaml", "key twice", "alias", "tag", "two documents"}


@pytest.mark.parametrize("case", [case for case in REFUSED if case not in BEYOND_A_SCHEMA])
def test_the_published_schema_refuses_it_too(case: str) -> None:
    content = _plain(yaml.safe_load(OWN + REFUSED[case][0]))
    schema = json.loads((PROFILES.parent / "profile.schema.json").read_text(encoding="utf-8"))
    assert not Draft202012Validator(schema).is_valid(content)


def _plain(content: Any) -> Any:
    return json.loads(json.dumps(content))
