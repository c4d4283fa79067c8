"""Pictures that an earlier report has are taken over; only what is new or no longer right is drawn."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from extract.process.job import Limits
from report.site import build_report
from schemas.records import DocumentRecords
from store.versions import Version
from tests.publish.samples import tree
from tests.report import made
from tests.report.made import Plan

pytestmark = pytest.mark.slow

PICTURE = "pages/plan-0001.webp"


@pytest.fixture
def own(tmp_path: Path) -> Plan:
    """A plan of one page, published once."""
    plan = made.make_plan(tmp_path)
    made.publish_version(plan, _records(plan, 10))
    return plan


def _records(plan: Plan, count: int) -> DocumentRecords:
    return made.records(plan, made.hostile_values(plan, count), [])


def _report(plan: Plan, path: Path | None = None) -> tuple[Path, int]:
    """The folder of the latest version's report, made now from the PDF at that path or the plan's own, and
    how many batches of pages were drawn, or tried to."""
    drawn: list[None] = []
    version = Version((plan.output / "latest").resolve())
    sources = {plan.source.sha256: replace(plan.source, path=path or plan.source.path)}
    made_now = build_report(version, sources, "es", Limits(), on_batch=lambda: drawn.append(None))
    return made_now.index.parent, len(drawn)


def test_a_report_made_again_draws_nothing_and_is_the_same(own: Plan) -> None:
    folder, drawn = _report(own)
    assert drawn == 1
    before = tree(folder)
    again, drawn = _report(own)
    assert drawn == 0
    assert tree(again) == before


def test_the_next_version_takes_the_pictures_of_the_one_before(own: Plan) -> None:
    first, _ = _report(own)
    made.publish_version(own, _records(own, 11))
    second, drawn = _report(own)
    assert second != first
    assert drawn == 0
    assert (second / PICTURE).read_bytes() == (first / PICTURE).read_bytes()


def test_a_picture_that_is_not_what_was_listed_is_drawn_again(own: Plan) -> None:
    folder, _ = _report(own)
    right = (folder / PICTURE).read_bytes()
    (folder / PICTURE).write_bytes(right[:-1] + b"!")
    _, drawn = _report(own)
    assert drawn == 1
    assert (folder / PICTURE).read_bytes() == right


@pytest.mark.parametrize(
    "change",
    [
        {"drawn_with": "another program"},
        {"pictures": []},
        {"pictures": [{"file": 1}]},
        {"pictures": [{"file": "plan-0001.webp", "sha256": None}]},
    ],
)
def test_a_list_of_other_pictures_or_none_counts_for_nothing(own: Plan, change: dict[str, Any]) -> None:
    folder, _ = _report(own)
    told = json.loads((folder / "pictures.json").read_text())
    (folder / "pictures.json").write_text(json.dumps(told | change))
    assert _report(own)[1] == 1


def test_a_list_names_no_file_outside_the_pictures(own: Plan) -> None:
    folder, _ = _report(own)
    told = json.loads((folder / "pictures.json").read_text())
    [one] = told["pictures"]
    (folder.parent / "plan-0001.webp").write_bytes((folder / PICTURE).read_bytes())
    (folder / PICTURE).unlink()
    one["file"] = "../../plan-0001.webp"
    (folder / "pictures.json").write_text(json.dumps(told))
    assert _report(own)[1] == 1


def test_a_page_that_could_not_be_drawn_is_tried_again(own: Plan) -> None:
    broken = own.source.path.with_name("broken.pdf")
    broken.write_bytes(own.source.path.read_bytes()[:-200])
    folder, _ = _report(own, broken)
    assert not (folder / PICTURE).exists()
    again, drawn = _report(own)
    assert drawn == 1
    assert (again / PICTURE).exists()
