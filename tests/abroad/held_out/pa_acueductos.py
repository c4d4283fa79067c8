"""Panama: rural waterworks up to September, goals in kind by province, balboas as in the law and as modified; results in percent."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        name("Proyecto o actividad"),
        text("Provincia"),
        measure("Unidad de medida"),
        planned("Programado 2024"),
        done("Ejecutado a septiembre", period="~09"),
        share("Avance físico (%)"),
        text("Unidad ejecutora"),
    ],
    """
    Acueductos rurales construidos | Veraguas | Acueducto | 18 | 11 | 61.1 | Ingeniería
    Acueductos rurales rehabilitados | Herrera | Acueducto | 42 | 37 | 88.1 | Ingeniería
    Pozos perforados | Los Santos | Pozo | 30 | 26 | 86.7 | Perforación
    Juntas administradoras constituidas | Coclé | Junta | 65 | 58 | 89.2 | Promoción Social
    Miembros de juntas capacitados | Coclé | Persona | 1,300 | 1,144 | 88.0 | Promoción Social
    Muestras de agua analizadas | Todas | Muestra | 7,200 | 5,316 | 73.8 | Laboratorio
    Metros lineales de tubería instalada | Chiriquí | Metro | 54,000 | 31,870 | 59.0 | Ingeniería
    Letrinas entregadas | Bocas del Toro | Letrina | 850 | 790 | 92.9 | Promoción Social
    """,
)
RESULTS = table(
    2024,
    [
        text("N°"),
        name("Indicador de resultado"),
        base("Línea base 2022", year=2022),
        planned("Meta 2024"),
        done("Logro a septiembre", period="?"),
    ],
    """
    1 | Población rural con agua segura | 71.4% | 75.0% | 73.2% @unit=percent
    2 | Acueductos con cloración | 58.0% | 70.0% | 66.5% @unit=percent
    3 | Juntas con cuentas al día | 44.3% | 60.0% | 52.1% @unit=percent
    4 | Horas de servicio al día | 16.5 | 19.0 | 18.2 @unit=hour
    """,
)
MONEY = table(
    2024,
    [
        text("Partida", fills="code"),
        name("Concepto"),
        planned("Presupuesto ley (B/.)", unit="pab"),
        planned("Presupuesto modificado (B/.)", unit="pab"),
        done("Devengado a septiembre (B/.)", unit="pab", period="~09"),
        derived("Saldo (B/.)"),
    ],
    """
    1.12.0.1 | Construcción de acueductos | 6,850,000.00 | 6,412,500.00 | 3,977,018.45 | 2,435,481.55
    1.12.0.2 | Rehabilitación de acueductos | 3,140,000.00 | 3,577,500.00 | 2,860,440.10 | 717,059.90
    1.12.0.3 | Calidad del agua | 925,300.00 | 925,300.00 | 610,275.80 | 315,024.20
    1.12.0.4 | Promoción y capacitación | 480,000.00 | 480,000.00 | 361,902.33 | 118,097.67
    TOTAL | < | 11,395,300.00 | 11,395,300.00 | 7,809,636.68 | 3,585,663.32 @code=?
    """,
)
PLAN = Plan(
    (
        "DIRECCIÓN NACIONAL DE AGUA RURAL",
        "Plan Operativo Anual 2024",
        "Informe de avance, enero a septiembre - República de Panamá",
    ),
    (
        "1. Metas físicas",
        GOALS,
        "2. Indicadores de resultado",
        RESULTS,
        "3. Ejecución presupuestaria",
        MONEY,
    ),
    pen="boxes",
    unruled="zebra",
    wide=False,
    align="right",
)
