"""Argentina: one table for each quarter whose title says which, goals at first and in force; rates; money by source in millions with negative gaps."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text, unsaid
from tests.foreign.model import Sheet

# code | goal | measure | of the year: at first, in force | first quarter: hoped, seen | second quarter
GOALS = """
10.1 | Afiliados con médico de cabecera | Afiliado | 4.850.000 4.870.000 | 4.852.000 4.849.310 | 4.860.000 4.861.775
10.2 | Internaciones en establecimientos propios | Egreso | 38.400 38.400 | 9.100 8.764 | 9.700 9.952
10.3 | Prótesis de cadera entregadas | Prótesis | 11.200 10.500 | 2.600 2.118 | 2.650 2.803
11.1 | Medicamentos con cobertura total | Receta | 21.300.000 21.900.000 | 5.200.000 5.341.206 | 5.450.000 5.508.914
11.2 | Auditorías en farmacias | Auditoría | 1.960 1.960 | 480 502 | 490 447
12.1 | Talleres para personas mayores | Taller | 3.400 3.650 | 700 688 | 950 1.014
12.2 | Viajes de turismo social | Pasajero | 26.000 24.500 | 8.200 7.965 | 3.100 3.342
"""


def _worth(said: str) -> int:
    return int(said.replace(".", ""))


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _row(line: str, quarter: int) -> str:
    code, label, unit, both, *quarters = (piece.strip() for piece in line.split("|"))
    hoped, seen = quarters[quarter - 1].split()
    gap = f"{100 * (_worth(seen) - _worth(hoped)) / _worth(hoped):.1f}".replace(".", ",")
    cells = (code, label, unit, *both.split(), hoped, seen, _dotted(_worth(seen) - _worth(hoped)), gap)
    return " | ".join(cells)


def _sheet(quarter: int, title: str) -> Sheet:
    lines = GOALS.strip().splitlines()
    return table(
        2024,
        [
            text("Prog."),
            name("Meta física"),
            measure("Unidad"),
            planned("Meta anual", "Inicial"),
            planned("Meta anual", "Vigente"),
            planned("Trimestre", "Programado", period=f"Q{quarter}"),
            done("Trimestre", "Realizado", period=f"Q{quarter}"),
            derived("Desvío", "Absoluto"),
            derived("Desvío", "%"),
        ],
        "\n".join(_row(line, quarter) for line in lines),
        decimal=",",
        above=(title,),
    )


RATES = table(
    2024,
    [
        name("Indicador de eficiencia"),
        text("Forma de cálculo", fills="formula"),
        unsaid("Año 2022", year=2022),
        unsaid("Año 2023", year=2023),
        planned("Previsto 2024"),
        done("Observado al 30/06/2024", period="S1"),
    ],
    """
    Gasto en medicamentos por afiliado ($) | Gasto / Afiliados | 18.412,60 | 52.960,15 | 118.000,00 | 54.317,80 @unit=ars
    Reclamos cada mil afiliados | Reclamos / Afiliados x 1.000 | 6,4 | 7,1 | 6,0 | 3,2 @unit=?
    Tiempo de autorización (días hábiles) | Promedio simple | 8,5 | 9,2 | 7,0 | 7,8 @unit=business_day
    Prestaciones con turno web (%) | Turnos web / Turnos x 100 | 21,5 | 33,8 | 45,0 | 41,6 @unit=percent
    """,
    decimal=",",
    above=("Cuadro 3. Indicadores de eficiencia y calidad",),
)
SOURCES = table(
    2024,
    [
        name("Fuente de financiamiento"),
        planned("Crédito inicial", unit="ars", scale=1000000),
        derived("Modificaciones"),
        planned("Crédito vigente", unit="ars", scale=1000000),
        done("Compromiso", unit="ars", scale=1000000, period="S1"),
        done("Devengado", unit="ars", scale=1000000, period="S1"),
        share("Dev./Vig. (%)"),
    ],
    """
    1.2 Recursos propios | 1.840.215,4 | -40.215,4 | 1.800.000,0 | 921.604,8 | 884.320,5 | 49,1 @alias=Recursos propios
    1.4 Transferencias internas | 96.400,0 | 12.350,7 | 108.750,7 | 44.112,0 | 40.237,8 | 37,0 @alias=Transferencias internas
    2.2 Crédito externo | 24.000,0 | 0,0 | 24.000,0 | 1.980,3 | 0,0 | 0,0 @alias=Crédito externo
    Total | 1.960.615,4 | -27.864,7 | 1.932.750,7 | 967.697,1 | 924.558,3 | 47,8
    """,
    decimal=",",
    above=("Cuadro 4. Ejecución por fuente al primer semestre de 2024, en millones de pesos",),
)
PLAN = Plan(
    (
        "OBRA SOCIAL DE LAS PERSONAS MAYORES",
        "PLAN OPERATIVO 2024",
        "Seguimiento de metas - República Argentina",
    ),
    (
        _sheet(1, "Cuadro 1. Primer trimestre de 2024"),
        _sheet(2, "Cuadro 2. Segundo trimestre de 2024"),
        RATES,
        SOURCES,
    ),
    unruled="dotted",
    pen="fill",
    numbers=True,
)
