"""All checks: every module of this package with a `check` is one, run and shown in the order of the rules."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

import checks as package
from checks.outcome import CheckedPlan, CheckResult
from schemas.rules import finding_rules
from schemas.texts import Text

ENTRY = "check"


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, which is also the rule its failures break, and what it says must hold."""

    name: str
    sentence: Text
    run: Callable[[CheckedPlan], CheckResult]


def _modules() -> Iterator[ModuleType]:
    """The modules of the package but for this one, by name."""
    for found in walk_packages(package.__path__, f"{package.__name__}."):
        if found.name != __name__:
            yield import_module(found.name)


def _check(module: ModuleType) -> Check:
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    return Check(name, Text(_flowing(_sentence(module)), _flowing(module.ENGLISH)), module.check)


def _sentence(module: ModuleType) -> str:
    """What heads the module, which an interpreter told to optimize drops from what it compiles."""
    if module.__doc__ is not None:
        return module.__doc__
    return ast.get_docstring(ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))) or ""


def _flowing(text: str) -> str:
    return " ".join(text.split())


def _in_order_of_rules(found: Iterator[Check]) -> tuple[Check, ...]:
    """As `finding_rules*.yaml` lists the rules they break. Raises LookupError for a check without a rule."""
    places = {name: place for place, name in enumerate(finding_rules())}
    known = list(found)
    if lacking := [check.name for check in known if check.name not in places]:
        raise LookupError(f"no rule in schemas/finding_rules*.yaml for the checks {', '.join(lacking)}")
    return tuple(sorted(known, key=lambda check: places[check.name]))


CHECKS: tuple[Check, ...] = _in_order_of_rules(_check(one) for one in _modules() if hasattr(one, ENTRY))
