"""The plans by name: those anyone may look into, and those that are only counted."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from tests.abroad import held_out, shown
from tests.abroad.plan import Plan


def shown_plans() -> dict[str, Plan]:
    """The plans that rules may be made by."""
    return _plans(shown.__name__, shown.__path__)


def held_out_plans() -> dict[str, Plan]:
    """The plans that no rule may be made by: who writes rules reads their score and nothing else."""
    return _plans(held_out.__name__, held_out.__path__)


def _plans(package: str, path: list[str]) -> dict[str, Plan]:
    names = sorted(module.name for module in pkgutil.iter_modules(path))
    return {name.replace("_", "-"): import_module(f"{package}.{name}").PLAN for name in names}
