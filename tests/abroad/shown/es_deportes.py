"""Spain: a town's sports programme with objectives as rows over the width, what was foreseen and realised in two years; euros with cents."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, table, text

INDICATORS = table(
    2025,
    [
        name("Indicador"),
        measure("Magnitud"),
        planned("Previsto 2024", year=2024),
        done("Realizado 2024", year=2024),
        planned("Previsto 2025"),
    ],
    """
    # Objetivo 1. Fomentar la práctica deportiva en todas las edades
    Escuelas deportivas municipales | Número | 31 | 30 | 33
    Alumnos de escuelas deportivas | Persona | 2.850 | 2.914 | 3.000
    Alumnas sobre el total de alumnos | Porcentaje | 42,0 | 39,6 | 43,0 @unit=percent
    Participantes mayores de 65 años | Persona | 620 | 701 | 725
    # Objetivo 2. Mantener las instalaciones en buen uso
    Instalaciones revisadas cada semestre | Número | 44 | 44 | 45
    Horas anuales de apertura de la piscina cubierta | Hora | 4.380 | 4.212 | 4.380 @unit=hour
    Incidencias resueltas en 48 horas | Porcentaje | 90,0 | 86,5 | 92,0 @unit=percent
    Consumo de agua por bañista | Litro | 58,0 | 61,4 | 57,0 @unit=?
    # Objetivo 3. Apoyar a clubes y acontecimientos
    Subvenciones concedidas | Número | 52 | 49 | 55
    Carreras populares | Número | 9 | 9 | 10
    Corredores inscritos | Persona | 6.400 | 7.118 | 7.000
    """,
    decimal=",",
    dependency="Concejalía de Deportes",
)
MONEY = table(
    2025,
    [
        text("Capítulo"),
        name("Denominación"),
        planned("Crédito inicial 2024 (€)", unit="eur", year=2024),
        done("Obligaciones reconocidas 2024 (€)", unit="eur", year=2024),
        planned("Crédito inicial 2025 (€)", unit="eur"),
    ],
    """
    1 | Gastos de personal | 1.412.300,00 | 1.388.741,26 | 1.466.950,00
    2 | Gastos en bienes corrientes y servicios | 2.105.480,00 | 2.094.118,70 | 2.180.000,00
    4 | Transferencias corrientes | 318.000,00 | 301.550,00 | 335.000,00
    6 | Inversiones reales | 540.000,00 | 187.215,33 | 612.500,00
    Total programa | < | 4.375.780,00 | 3.971.625,29 | 4.594.450,00
    """,
    decimal=",",
    above=("Coste del programa",),
)
PLAN = Plan(
    (
        "AYUNTAMIENTO DE VALDERRONDA",
        "Presupuesto general 2025",
        "Programa 341.10 Promoción y fomento del deporte",
    ),
    (INDICATORS, MONEY),
    unruled="bare",
    wide=False,
    align="right",
    font="Vera",
)
