"""Spain: a town police's indicators of three years with what is foreseen for the next, and the settled budget of the year before in euros."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

INDICATORS = table(
    2025,
    [
        name("Indicador de actividad"),
        measure("Ud."),
        done("Realizado", "2022", year=2022),
        done("Realizado", "2023", year=2023),
        done("Realizado", "2024", year=2024),
        planned("Previsión", "2025"),
    ],
    """
    # Programa 132.1 Seguridad y orden público
    Servicios de proximidad en barrios | Servicio | 6.120 | 6.844 | 7.015 | 7.200
    Intervenciones por ruido | Intervención | 1.338 | 1.402 | 1.291 | 1.250
    Actas por ordenanzas municipales | Acta | 2.977 | 3.160 | 2.884 | 3.000
    Plazas de la plantilla cubiertas | % | 81,5 | 84,0 | 86,2 | 90,0 @unit=percent
    # Programa 133.1 Ordenación del tráfico
    Accidentes con heridos | Accidente | 214 | 198 | 205 | 190
    Controles de alcohol y drogas | Control | 310 | 352 | 360 | 380
    Vehículos retirados por la grúa | Vehículo | 1.506 | 1.488 | 1.397 | 1.400
    Pasos de peatones elevados | Paso | 37 | 41 | 46 | 54
    # Programa 135.1 Protección civil
    Dispositivos preventivos en actos públicos | Dispositivo | 58 | 77 | 83 | 85
    Voluntarios en activo | Persona | 34 | 31 | 39 | 45
    Horas de voluntariado | Hora | 4.105 | 4.390 | 4.722 | 5.000 @unit=hour
    """,
    decimal=",",
    above=("1. Indicadores por programa presupuestario",),
)
SETTLED = table(
    2024,
    [
        text("Cap."),
        name("Denominación"),
        planned("Créditos iniciales", unit="eur"),
        derived("Modificaciones"),
        planned("Créditos definitivos", unit="eur"),
        done("Obligaciones reconocidas netas", unit="eur"),
        share("% ejec."),
        derived("Remanente"),
    ],
    """
    I | Gastos de personal | 4.318.200,00 | 62.000,00 | 4.380.200,00 | 4.291.553,18 | 98,0 | 88.646,82
    II | Gastos corrientes en bienes y servicios | 612.450,00 | -20.000,00 | 592.450,00 | 540.917,64 | 91,3 | 51.532,36
    IV | Transferencias corrientes | 36.000,00 | 0,00 | 36.000,00 | 36.000,00 | 100,0 | 0,00
    VI | Inversiones reales | 280.000,00 | 145.300,50 | 425.300,50 | 197.082,29 | 46,3 | 228.218,21
    Total área de gasto | < | 5.246.650,00 | 187.300,50 | 5.433.950,50 | 5.065.553,11 | 93,2 | 368.397,39 @bold
    """,
    decimal=",",
    above=("2. Liquidación del presupuesto de 2024, en euros",),
)
PLAN = Plan(
    (
        "AYUNTAMIENTO DE VALDEFRESNO DE LA RIBERA",
        "Plan anual de actuación 2025",
        "Concejalía de Seguridad Ciudadana - España",
    ),
    (INDICATORS, SETTLED),
    unruled="horizontal",
    wide=False,
    align="right",
    running="Plan anual de actuación 2025 - Policía Local",
    numbers=True,
)
