"""Dominican Republic: a hospital's months as results beside a standing goal and the colours of a light; production of a quarter; pesos by account."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

MONTHS = ("Julio", "Agosto", "Septiembre")
QUALITY = table(
    2024,
    [
        text("No."),
        name("Indicador hospitalario"),
        text("Fórmula", fills="formula"),
        planned("Meta 2024"),
        *(done("Resultado T3-2024", month, period=f"{n:02d}") for n, month in enumerate(MONTHS, start=7)),
        done("Resultado T3-2024", "Trimestre", period="Q3"),
        derived("Semáforo", "Verde"),
        derived("Semáforo", "Amarillo"),
        derived("Semáforo", "Rojo"),
    ],
    """
    1 | Porcentaje de ocupación | Días paciente / días cama x 100 | 80 a 85 %{status=text, unit=?} | 78.4 % | 83.9 % | 81.0 % | 81.1 % | 80-85 | 70-79 | < 70 @unit=percent
    2 | Promedio de estancia | Días de estada / egresos | ≤ 4.5 días{n=4.5, comparator=<=} | 4.2 días | 4.7 días | 4.4 días | 4.4 días | ≤ 4.5 | 4.6-5.5 | > 5.5 @unit=day
    3 | Tasa de cesáreas | Cesáreas / partos x 100 | no más de 35 %{n=35, comparator=<=} | 41.2 % | 39.8 % | 40.5 % | 40.5 % | ≤ 35 | 36-45 | > 45 @unit=percent
    4 | Mortalidad materna | Muertes maternas | 0 | 0 | 1 | 0 | 1 | 0 | - | ≥ 1
    5 | Usuarios satisfechos | Satisfechos / encuestados x 100 | mínimo 90 %{n=90, comparator=>=} | 88.6 % | 91.3 % | N/D | 90.0 % | ≥ 90 | 80-89 | < 80 @unit=percent
    6 | Espera en emergencia | Minutos / pacientes | 30 minutos{unit=?} | 42 minutos{unit=?} | 38 minutos{unit=?} | 35 minutos{unit=?} | 38 minutos{unit=?} | ≤ 30 | 31-45 | > 45
    """,
    dash="?",
    above=("Cuadro 1. Indicadores de calidad, julio - septiembre 2024",),
)
# service | measure | goal of the year | third quarter: goal, done | so far: goal, done
PRODUCTION = """
Consultas de medicina interna | Consulta | 24,000 | 6,000 5,418 | 18,000 17,120
Consultas de pediatría | Consulta | 18,500 | 4,600 4,977 | 13,850 14,206
Emergencias | Atención | 61,200 | 15,300 16,842 | 45,900 48,377
Partos vaginales | Parto | 3,100 | 775 702 | 2,325 2,118
Cesáreas | Parto | 1,660 | 415 478 | 1,245 1,441
Cirugías mayores | Cirugía | 2,840 | 710 655 | 2,130 1,986
Pruebas de laboratorio | Prueba | 512,000 | 128,000 131,604 | 384,000 379,255
Placas de rayos X | Estudio | 29,400 | 7,350 7,112 | 22,050 21,804
Tomografías | Estudio | 4,800 | 1,200 0 | 3,600 1,915
"""


def _rows() -> str:
    made: list[str] = []
    for line in PRODUCTION.strip().splitlines():
        label, unit, goal, quarter, so_far = (piece.strip() for piece in line.split("|"))
        cells = [label, unit, goal]
        for pair in (quarter.split(), so_far.split()):
            hoped, seen = (int(number.replace(",", "")) for number in pair)
            cells += [*pair, f"{seen - hoped:,}", f"{100 * seen / hoped:.0f}%"]
        made.append(" | ".join(cells))
    return "\n".join(made)


SERVICES = table(
    2024,
    [
        name("Servicio"),
        measure("Producto"),
        planned("Meta anual"),
        planned("Tercer trimestre", "Programado", period="Q3"),
        done("Tercer trimestre", "Producido", period="Q3"),
        derived("Tercer trimestre", "Dif."),
        share("Tercer trimestre", "%"),
        planned("Acumulado enero - septiembre", "Programado", period="~09"),
        done("Acumulado enero - septiembre", "Producido", period="~09"),
        derived("Acumulado enero - septiembre", "Dif."),
        share("Acumulado enero - septiembre", "%"),
    ],
    _rows(),
    dependency="Subdirección Médica",
    above=("Cuadro 2. Producción de servicios",),
    below=("El tomógrafo está fuera de servicio desde junio.",),
)
MONEY = table(
    2024,
    [
        text("Cuenta", fills="code"),
        name("Detalle"),
        planned("Presupuesto 2024 (RD$)", unit="dop"),
        done("Ejecutado T1", unit="dop", period="Q1"),
        done("Ejecutado T2", unit="dop", period="Q2"),
        done("Ejecutado T3", unit="dop", period="Q3"),
        done("Total ejecutado", unit="dop", period="~09"),
        derived("Por ejecutar"),
    ],
    """
    2.1 | Remuneraciones y contribuciones | 318,440,000.00 | 78,215,300.50 | 79,004,118.25 | 79,861,200.00 | 237,080,618.75 | 81,359,381.25
    2.2 | Contratación de servicios | 42,600,000.00 | 9,118,240.00 | 10,605,377.40 | 11,240,019.10 | 30,963,636.50 | 11,636,363.50
    2.3 | Materiales y suministros | 126,250,000.00 | 24,880,112.75 | 31,417,605.00 | 28,302,488.20 | 84,600,205.95 | 41,649,794.05
    2.6 | Bienes muebles e inmuebles | 15,000,000.00 | 0.00 | 2,480,350.00 | 0.00 | 2,480,350.00 | 12,519,650.00
    Total | < | 502,290,000.00 | 112,213,653.25 | 123,507,450.65 | 119,403,707.30 | 355,124,811.20 | 147,165,188.80 @code=?
    """,
    above=("Cuadro 3. Ejecución por cuenta presupuestaria",),
)
PLAN = Plan(
    (
        "HOSPITAL MATERNO DE LA VEGA BAJA",
        "PLAN OPERATIVO ANUAL 2024",
        "Evaluación del tercer trimestre",
        "Servicio Regional de Salud, República Dominicana",
    ),
    (QUALITY, SERVICES, MONEY),
    unruled="zebra",
    numbers=True,
    running="POA 2024 · Hospital Materno de la Vega Baja",
)
