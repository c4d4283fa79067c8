"""Mexico: a health district's goals by programme with what adds up from January at four cut-offs and its share of the year, strategies as headings; pesos by programme, authorised, ministered and spent to August."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

# key | action | measure | year | up to February, April, June, August
LINES = """
# Salud materna y perinatal
1.1 | Consultas de control prenatal | Consulta | 18,600 | 2,911 6,004 9,120 12,377
1.2 | Detecciones de diabetes gestacional | Detección | 4,200 | 640 1,377 2,086 2,790
1.3 | Tamices neonatales realizados | Tamiz | 3,950 | 602 1,241 1,938 2,644
# Vacunación
2.1 | Dosis aplicadas a menores de un año | Dosis | 41,300 | 6,518 13,204 20,066 26,915
2.2 | Dosis de influenza estacional | Dosis | 62,000 | 14,870 17,422 17,422 17,422
# Vectores y zoonosis
3.1 | Localidades con control larvario | Localidad | 84 | 84 84 84 84
3.2 | Viviendas con nebulización térmica | Vivienda | 27,500 | 0 3,610 10,844 19,206
3.3 | Perros y gatos esterilizados | Animal | 5,100 | 702 1,655 2,480 3,302
# Regulación sanitaria
4.1 | Verificaciones a establecimientos | Verificación | 1,320 | 198 426 655 871
4.2 | Muestras de agua y alimentos | Muestra | 960 | 160 320 468 640
"""


def _rows() -> str:
    made: list[str] = []
    for line in LINES.strip().splitlines():
        if line.startswith("#"):
            made.append(line)
            continue
        code, label, unit, year, seen = (piece.strip() for piece in line.split("|"))
        last = int(seen.split()[-1].replace(",", ""))
        part = f"{100 * last / int(year.replace(',', '')):.1f}%"
        made.append(f"{code} | {label} | {unit} | {year} | {' | '.join(seen.split())} | {part}")
    return "\n".join(made)


CUTS = (("Ene-Feb", 2), ("Ene-Abr", 4), ("Ene-Jun", 6), ("Ene-Ago", 8))
GOALS = table(
    2025,
    [
        text("Clave", fills="code"),
        name("Acción"),
        measure("Unidad de medida"),
        planned("Meta anual"),
        *(
            done("Logro acumulado", said, period="S1" if month == 6 else f"~{month:02d}")
            for said, month in CUTS
        ),
        share("Avance de la meta anual"),
    ],
    _rows(),
    above=("Avance de metas por acción, enero - agosto de 2025",),
)
MONEY = table(
    2025,
    [
        name("Programa"),
        planned("Autorizado anual", unit="mxn"),
        done("Ministrado", unit="mxn", period="~08"),
        done("Ejercido", unit="mxn", period="~08"),
        derived("Por ejercer del ministrado"),
    ],
    """
    Salud materna y perinatal | 8,410,000.00 | 5,606,666.67 | 5,218,904.10 | 387,762.57
    Vacunación | 5,925,300.00 | 4,147,710.00 | 4,090,115.88 | 57,594.12
    Vectores y zoonosis | 11,287,500.00 | 7,525,000.00 | 7,013,220.45 | 511,779.55
    Regulación sanitaria | 2,364,000.00 | 1,576,000.00 | 1,402,338.20 | 173,661.80
    Total | 27,986,800.00 | 18,855,376.67 | 17,724,578.63 | 1,130,798.04 @bold
    """,
    above=("Recursos del programa al 31 de agosto de 2025 (pesos)",),
)
PLAN = Plan(
    (
        "SERVICIOS DE SALUD DEL ESTADO - JURISDICCIÓN SANITARIA NÚM. 4 TEPEHUAJE",
        "PROGRAMA ANUAL DE TRABAJO 2025",
        "Informe de avance al cuarto bimestre - México",
    ),
    (GOALS, MONEY),
    unruled="horizontal",
    wide=False,
    numbers=True,
)
