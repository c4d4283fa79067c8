"""Every tolerance of a stage has a unit and a reason, and no module of such a stage keeps one for itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Annotated, get_origin, get_type_hints

import pytest

ROOT = Path(__file__).resolve().parents[2]
STAGES = tuple(sorted((ROOT / "extract").rglob("tolerances.py")))
COSTS = {"NOT_ALLOWED", "NEVER"}
"""What stands for no answer in a sum that is made as small as can be: no tolerance of anything read."""
OF_FORMATS = {
    "ID_LENGTH",
    "STEPS",
    "POINTS_PER_INCH",
    "UNNAMED",
    "LOWEST_NAMING_RANK",
    "SYMBOLIC_IS_OFF",
    "HAIR",
}
"""What is so by its own nature: length of identifiers, rounds of a search, an inch, places in an order, a
flag of PDF, the last digit that boxes are rounded to."""
OF_WHOLE_PAGES = {"SMALLEST_PAGE", "LARGEST_PAGE", "LOOKS", "MAJORITY"}
"""What a page's content is made with, below all stages: each with its unit and reason where it stands."""


def module_of(path: Path) -> ModuleType:
    return import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))


@pytest.mark.parametrize("path", STAGES, ids=lambda path: path.parent.name)
def test_each_tolerance_has_a_unit_and_a_reason(path: Path) -> None:
    kind = module_of(path).Tolerances
    assert is_dataclass(kind)
    units = get_type_hints(kind, include_extras=True)
    assert [f.name for f in fields(kind) if get_origin(units[f.name]) is not Annotated] == []
    lines = path.read_text(encoding="utf-8").split("\n")
    starts = [n for n, line in enumerate(lines) for f in fields(kind) if line.startswith(f"    {f.name}: ")]
    assert len(starts) == len(fields(kind))
    assert [lines[n] for n in starts if not lines[n - 1].startswith("    # ") or "# --" in lines[n - 1]] == []


@pytest.mark.parametrize("path", STAGES, ids=lambda path: path.parent.name)
def test_no_module_of_the_stage_keeps_a_number_of_its_own(path: Path) -> None:
    assert {
        name for module in path.parent.glob("*.py") for name in own_numbers(module)
    } <= COSTS | OF_FORMATS | OF_WHOLE_PAGES


def test_the_texts_count_the_tolerances_of_every_stage() -> None:
    told = (ROOT / "docs" / "tolerances.md").read_text(encoding="utf-8")
    rows = {path: sum(1 for _ in fields(module_of(path).Tolerances)) for path in STAGES}
    assert [
        path.parent.name
        for path, count in rows.items()
        if f"| `{path.relative_to(ROOT).as_posix()}` | {count} |" not in told
    ] == []


def own_numbers(module: Path) -> Iterator[str]:
    """The names of a module's constants that are numbers."""
    for statement in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and _is_number(statement.value):
            yield from (item.id for item in ast.walk(statement.targets[0]) if isinstance(item, ast.Name))


def _is_number(value: ast.expr) -> bool:
    if isinstance(value, ast.Tuple):
        return bool(value.elts) and all(map(_is_number, value.elts))
    return isinstance(value, ast.Constant) and type(value.value) in (int, float)
