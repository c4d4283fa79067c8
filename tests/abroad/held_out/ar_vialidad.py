"""Argentina: a province's road office at half-year: upkeep by zone merged over its tasks with what was foreseen and real, works with physical progress at two dates and their contract, credit by source in millions of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, share, table, text

# zone | task | measure | year, foreseen to June, real to June
UPKEEP = """
Zona I - Este | Bacheo de calzada | Tonelada | 4.800 2.200 1.946
^ | Corte de pasto en banquinas | Hectárea | 3.150 1.900 2.017
^ | Reposición de señales verticales | Señal | 620 310 288
Zona II - Centro | Bacheo de calzada | Tonelada | 6.300 3.000 3.214
^ | Perfilado de caminos de tierra | Kilómetro | 1.940 900 812
^ | Demarcación horizontal | Kilómetro | 410 150 96
Zona III - Cordillera | Enripiado de caminos | Kilómetro | 185 60 41
^ | Despeje de nieve en rutas | Kilómetro | 8.400 2.600 3.377
^ | Limpieza de alcantarillas | Alcantarilla | 720 400 405
"""


def _rows() -> str:
    made: list[str] = []
    for line in UPKEEP.strip().splitlines():
        zone, label, unit, numbers = (piece.strip() for piece in line.split("|"))
        goal, _, seen = (int(number.replace(".", "")) for number in numbers.split())
        part = f"{100 * seen / goal:.1f}".replace(".", ",")
        made.append(f"{zone} | {label} | {unit} | {' | '.join(numbers.split())} | {part}")
    return "\n".join(made)


TASKS = table(
    2024,
    [
        group("Zona"),
        name("Tarea"),
        measure("Unidad"),
        planned("Meta anual"),
        planned("Primer semestre", "Previsto", period="S1"),
        done("Primer semestre", "Real", period="S1"),
        share("% s/ meta anual"),
    ],
    _rows(),
    decimal=",",
    above=("Anexo I - Conservación por administración",),
)
PHYSICAL = "Avance físico (%)"
WORKS = table(
    2024,
    [
        text("Expte."),
        name("Obra"),
        text("Contratista"),
        planned("Monto de contrato (millones de $)", unit="ars", scale=1000000, year="?", period="?"),
        base(PHYSICAL, "Al 31/12/2023", series="executed", year=2023, period="?", unit="percent"),
        planned(PHYSICAL, "Previsto al 31/12/2024", period="?", unit="percent"),
        done(PHYSICAL, "Real al 30/06/2024", period="?", unit="percent"),
        done("Certificado 1.er sem. 2024 (millones de $)", unit="ars", scale=1000000, period="S1"),
    ],
    """
    214/22 | Repavimentación R.P. 7, tramo Las Chacras - Emp. R.N. 40 | Constructora del Sur S.A. | 4.318,6 | 62,0 | 100,0 | 88,5 | 1.144,4
    097/23 | Puente sobre el arroyo El Manso | Hormigones Unidos S.R.L. | 1.905,0 | 15,5 | 80,0 | 33,0 | 333,4
    131/23 | Obras básicas y enripiado R.P. 21 | Vial Cordillera S.A. | 2.760,2 | 0,0 | 45,0 | 6,5 | 179,4
    008/24 | Iluminación acceso norte | A adjudicar | 512,8 | - | 60,0 | - | -
    """,
    decimal=",",
    dash="?",
    above=("Anexo II - Obras por contrato",),
)
MONEY = table(
    2024,
    [
        name("Fuente de financiamiento"),
        planned("Crédito original", unit="ars", scale=1000000),
        planned("Crédito vigente", unit="ars", scale=1000000),
        done("Devengado al 30/06", unit="ars", scale=1000000, period="S1"),
        share("% ejec."),
    ],
    """
    1.1 Tesoro provincial | 6.840,0 | 7.215,5 | 3.408,1 | 47,2 @alias=Tesoro provincial
    1.3 Fondo vial (impuesto a los combustibles) | 3.110,0 | 3.110,0 | 1.377,6 | 44,3 @alias=Fondo vial (impuesto a los combustibles)
    2.2 Préstamos externos | 2.950,0 | 2.574,5 | 402,9 | 15,6 @alias=Préstamos externos
    TOTAL | 12.900,0 | 12.900,0 | 5.188,6 | 40,2 @bold
    """,
    decimal=",",
    above=("Anexo III - Ejecución presupuestaria (en millones de pesos)",),
)
PLAN = Plan(
    (
        "DIRECCIÓN PROVINCIAL DE VIALIDAD",
        "PLAN ANUAL DE TRABAJOS 2024",
        "Informe del primer semestre - Provincia de los Andes Australes, República Argentina",
    ),
    (TASKS, WORKS, MONEY),
    unruled="horizontal",
    numbers=True,
)
