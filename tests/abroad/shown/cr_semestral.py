"""Costa Rica: goals by semester with one amount for several goals in millions of colones; commas for decimals."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, name, planned, share, table, text

GOALS = table(
    2023,
    [
        text("Objetivo estratégico"),
        name("Indicador de producto"),
        base("Línea base 2022", year=2022),
        planned("Meta del indicador", "Programada anual"),
        done("Meta del indicador", "Ejecutada I semestre", period="S1"),
        share("Meta del indicador", "% de cumplimiento"),
        planned("Presupuesto en millones de ¢", "Programado", unit="crc", scale=1000000),
        done("Presupuesto en millones de ¢", "Ejecutado I semestre", unit="crc", scale=1000000, period="S1"),
        text("Fuente de datos"),
    ],
    """
    Asegurar el suministro en acueductos rurales | Conexiones nuevas en servicio | 3.150 | 4.200 | 1.985 | 47,3% | 1.240,5 | 512,8 | Sistema comercial
    ^ | Kilómetros de tubería sustituida | 18,4 | 26,0 | 9,7 | 37,3% | ^ | ^ | Bitácoras
    ^ | Porcentaje de muestras con cloro dentro de norma | 93,2% | 96,0% | 94,8% | 98,8% | 85,0 | 40,1 | Laboratorio @unit=percent
    Fortalecer las asociaciones operadoras | Asociaciones con auditoría contable | 64 | 110 | 52 | 47,3% | 132,0 | 61,4 | Expedientes
    ^ | Fontaneros acreditados | n.d. | 220 | 131 | 59,5% | ^ | ^ | Registro de cursos
    """,
    decimal=",",
    dependency="DIRECCIÓN DE ACUEDUCTOS COMUNALES",
)
SUPPORT = table(
    2023,
    [
        text("N.°"),
        name("Actividad de apoyo"),
        planned("I semestre", "Meta", period="S1"),
        done("I semestre", "Logro", period="S1"),
        planned("II semestre", "Meta", period="S2"),
        planned("Total anual"),
        text("Responsable"),
    ],
    """
    1 | Tramitar contrataciones | 40 | 37 | 45 | 85 | Proveeduría
    2 | Actualizar el inventario de activos | 1 | 1 | 1 | 2 | Servicios generales
    3 | Impartir horas de capacitación interna | 320 | 298 | 410 | 730 | Talento humano @unit=hour
    """,
    decimal=",",
    dependency="DIRECCIÓN ADMINISTRATIVA",
)
PLAN = Plan(
    (
        "JUNTA COSTARRICENSE DE AGUAS RURALES",
        "Plan Operativo Institucional 2023",
        "Informe del primer semestre",
    ),
    (GOALS, SUPPORT),
    unruled="bare",
    running="JUCAR - POI 2023",
)
