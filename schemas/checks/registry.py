"""All checks in the order they are run and shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

from schemas.catalogue import Text
from schemas.checks import dates_out_of_order
from schemas.checks.outcome import CheckedPlan, CheckResult

MODULES: tuple[ModuleType, ...] = (dates_out_of_order,)


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, which is also the rule its failures break, and what it says must hold."""

    name: str
    sentence: Text
    run: Callable[[CheckedPlan], CheckResult]


def _check(module: ModuleType) -> Check:
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    return Check(name, Text(_flowing(module.__doc__ or ""), _flowing(module.ENGLISH)), module.check)


def _flowing(text: str) -> str:
    return " ".join(text.split())


CHECKS: tuple[Check, ...] = tuple(map(_check, MODULES))
