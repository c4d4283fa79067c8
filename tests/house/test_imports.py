"""The house seen from its imports: no module reaches itself again, and no chain of them grows without end."""

from __future__ import annotations

from configparser import ConfigParser
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import grimp

CONTRACTS = Path(__file__).resolve().parents[2] / ".importlinter"
LONGEST_CHAIN = 18
"""In modules, from the one that imports to the last imported; `pipeline.py` stands above and adds one."""


@cache
def _imports() -> dict[str, frozenset[str]]:
    """Each module with those of the house it imports, wherever in the file the import stands."""
    contracts = ConfigParser()
    contracts.read(CONTRACTS, encoding="utf-8")
    rooms = contracts["importlinter"]["root_packages"].split()
    graph = grimp.build_graph(*rooms, cache_dir=None)
    return {
        module: frozenset(graph.find_modules_directly_imported_by(module)) for module in sorted(graph.modules)
    }


def test_no_module_imports_itself_over_others() -> None:
    order = tuple(TopologicalSorter(_imports()).static_order())  # raises CycleError, which names the circle
    assert set(order) == set(_imports())


def test_no_chain_of_imports_is_too_long_to_follow() -> None:
    longest: dict[str, tuple[str, ...]] = {}
    for module in TopologicalSorter(_imports()).static_order():
        below = (longest[imported] for imported in sorted(_imports()[module]))
        longest[module] = (module, *max(below, key=len, default=()))
    chain = max(longest.values(), key=len)
    assert len(chain) <= LONGEST_CHAIN, " -> ".join(chain)
