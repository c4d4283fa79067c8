"""Venezuela: a legislative council's projects over specific actions, quarters of goals and the sum, bolívares by action; a summary of what was executed."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

ACTIONS = table(
    2024,
    [
        text("Código", fills="code"),
        name("Acción específica"),
        measure("Unidad de medida"),
        planned("Metas físicas", "I", period="Q1"),
        planned("Metas físicas", "II", period="Q2"),
        planned("Metas físicas", "III", period="Q3"),
        planned("Metas físicas", "IV", period="Q4"),
        planned("Metas físicas", "Total"),
        planned("Asignación (Bs.)", unit="ves"),
    ],
    """
    # Proyecto 0101: Legislar con la participación del pueblo
    0101-01 | Discusión de proyectos de ley | Ley | 1 | 2 | 2 | 1 | 6 | 412.300,00
    0101-02 | Consultas públicas en parroquias | Consulta | 8 | 12 | 12 | 6 | 38 | 275.940,50
    0101-03 | Mesas técnicas con comunas | Mesa | 15 | 20 | 20 | 10 | 65 | 118.200,00
    # Proyecto 0102: Contraloría sobre el gasto del estado
    0102-01 | Interpelaciones a funcionarios | Interpelación | 2 | 3 | 3 | 2 | 10 | 96.500,00
    0102-02 | Inspecciones de obras | Inspección | 12 | 18 | 18 | 9 | 57 | 388.115,75
    0102-03 | Informes de crédito adicional | Informe | 4 | 6 | 6 | 8 | 24 | 64.870,00
    # Acción centralizada 0002: Gestión administrativa
    0002-01 | Apoyo a las acciones de los proyectos | Informe | 3 | 3 | 3 | 3 | 12 | 1.204.663,25
    """,
    decimal=",",
    above=("Plan Operativo Anual por proyectos, año 2024",),
)
EXECUTED = table(
    2024,
    [
        text("Proyecto", fills="code"),
        name("Denominación"),
        planned("Aprobado (Bs.)", unit="ves"),
        done("Causado al 30-09-2024 (Bs.)", unit="ves", period="~09"),
        share("% Ejecución"),
    ],
    """
    0101 | Legislar con la participación del pueblo | 806.440,50 | 571.233,18 | 70,83
    0102 | Contraloría sobre el gasto del estado | 549.485,75 | 402.960,44 | 73,33
    0002 | Gestión administrativa | 1.204.663,25 | 988.114,07 | 82,02
    Total | < | 2.560.589,50 | 1.962.307,69 | 76,63 @code=?
    """,
    decimal=",",
    above=("Resumen de la ejecución financiera",),
)
PLAN = Plan(
    (
        "CONSEJO LEGISLATIVO DEL ESTADO MORICHAL",
        "PLAN OPERATIVO ANUAL 2024",
        "República Bolivariana de Venezuela",
    ),
    (ACTIONS, EXECUTED),
    unruled="zebra",
    wide=False,
    align="right",
)
