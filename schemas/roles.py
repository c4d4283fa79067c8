"""The roles a column can have: one row each, with its label and what a profile may do with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Use = Literal["label", "project", "side", "value"]


@dataclass(frozen=True, slots=True)
class Role:
    """One role. `use` is what a header of a profile makes of its column: part of a row's `label`, part of a
    `project`, something beside the values (`side`), or the `value`s; None where no header can ask for it."""

    code: str
    es: str
    en: str
    use: Use | None = None


ROLES = (
    Role("indicator", "Indicador", "Indicator", "label"),
    Role("detail", "Detalle", "Detail", "label"),
    Role("formula", "Fórmula", "Formula", "label"),
    Role("standard", "Estándar", "Standard", "label"),
    Role("measure", "Unidad de medida", "Unit of measure", "label"),
    Role("kpi", "Código KPI", "KPI code", "label"),
    Role("code", "Código", "Code", "label"),
    Role("value", "Valor", "Value", "value"),
    Role("group", "Grupo", "Group", "label"),
    Role("banner", "Franja", "Banner"),
    Role("header", "Encabezado", "Header"),
    Role("field", "Campo de una ficha", "Field of a card"),
    Role("furniture", "Pie de página o firma", "Page footer or signature"),
    Role("name", "Nombre", "Name", "project"),
    Role("objectives", "Objetivos", "Objectives", "project"),
    Role("results", "Resultados", "Results", "project"),
    Role("start", "Inicio", "Start", "project"),
    Role("end", "Fin", "End", "project"),
    Role("period", "Período", "Period", "project"),
    Role("level", "Nivel", "Level", "label"),
    Role("weight", "Ponderación", "Weight", "side"),
    Role("base_year", "Año base", "Base year", "side"),
    Role("responsible", "Unidad responsable", "Responsible unit", "side"),
    Role("currency", "Moneda", "Currency", "side"),
    Role("series", "Serie", "Series", "side"),
    Role("derived", "Calculado de otras columnas", "Worked out of other columns", "side"),
    Role("other", "Otro", "Other", "side"),
    Role("unknown", "Desconocido", "Unknown"),
)


def roles(*uses: Use) -> tuple[str, ...]:
    """The roles of these uses, in their order."""
    return tuple(role.code for role in ROLES if role.use in uses)


HEADER_ROLES = roles("label", "project", "side", "value")
"""The roles a header of a profile may have."""
