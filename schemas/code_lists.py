"""Every closed list of codes of the catalogue: the fixed ones and the table of units."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from schemas.codes import PLAIN_LISTS, Code
from schemas.units import units

CODE_LISTS: Mapping[str, tuple[Code, ...]] = MappingProxyType(
    {**PLAIN_LISTS, "unit": tuple(Code(unit.code, unit.es, unit.en) for unit in units().values())}
)


def code_values(list_name: str) -> tuple[str, ...]:
    """The permitted values of a list, in its order. Raises KeyError for an unknown list."""
    return tuple(code.code for code in CODE_LISTS[list_name])
