"""Nicaragua: objectives over several actions, half-years three levels deep, dates; thousands of córdobas with subtotals."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

ACTIONS = table(
    2022,
    [
        text("Cód.", fills="code"),
        group("Objetivo operativo"),
        name("Acción"),
        measure("U/M"),
        planned("Metas físicas 2022", "Anual"),
        planned("Metas físicas 2022", "I Semestre", "Programado", period="S1"),
        done("Metas físicas 2022", "I Semestre", "Ejecutado", period="S1"),
        share("Metas físicas 2022", "I Semestre", "% cumpl.", period="S1"),
        planned("Metas físicas 2022", "II Semestre", "Programado", period="S2"),
        text("Área responsable"),
        text("Fecha de cumplimiento"),
    ],
    """
    1.1 | Ampliar el acceso a agua segura en las comunidades | Perforar pozos comunitarios | Pozo | 48 | 20 | 17 | 85.0 | 28 | Obras | 30/11/2022
    1.2 | ^ | Rehabilitar miniacueductos por gravedad | Sistema | 30 | 12 | 12 | 100.0 | 18 | Obras | 15/12/2022
    1.3 | ^ | Entregar filtros domiciliares | Filtro | 6,400 | 3,000 | 3,150 | 105.0 | 3,400 | Bodega central | 31/10/2022
    2.1 | Fortalecer a los comités de agua potable | Capacitar a miembros de los comités | Protagonista | 1,250 | 600 | 540 | 90.0 | 650 | Gestión social | 30/09/2022
    2.2 | ^ | Legalizar comités | Comité | 85 | 40 | 22 | 55.0 | 45 | Asesoría legal | 30/11/2022
    2.3 | ^ | Comités con tarifa aprobada | Porcentaje | 80 % | 70 % | 63 % | 90.0 | 80 % | Gestión social | 15/12/2022 @unit=percent
    3.1 | Vigilar la calidad del agua | Tomar muestras en fuentes | Muestra | 2,160 | 1,080 | 1,134 | 105.0 | 1,080 | Laboratorio | 20/12/2022
    """,
    dependency="Dirección: Agua y Saneamiento Rural",
)
MONEY = table(
    2022,
    [
        text("Renglón"),
        name("Descripción"),
        planned("Presupuesto (miles de C$)", "Aprobado", unit="nio", scale=1000),
        planned("Presupuesto (miles de C$)", "Actualizado", unit="nio", scale=1000),
        done("Ejecutado al 30/06/2022 (miles de C$)", unit="nio", scale=1000, period="S1"),
        share("% de ejecución"),
        derived("Por ejecutar (miles de C$)"),
    ],
    """
    # GASTO CORRIENTE
    100 | Servicios personales | 18,450.0 | 18,450.0 | 9,102.6 | 49.3 | 9,347.4
    200 | Servicios no personales | 3,215.5 | 2,980.0 | 1,120.4 | 37.6 | 1,859.6
    300 | Materiales y suministros | 4,760.0 | 4,995.5 | 2,410.0 | 48.2 | 2,585.5
    Subtotal gasto corriente | < | 26,425.5 | 26,425.5 | 12,633.0 | 47.8 | 13,792.5
    # GASTO DE CAPITAL
    410 | Construcciones en comunidades | 52,300.0 | 61,300.0 | 24,875.2 | 40.6 | 36,424.8
    430 | Equipo de perforación | 9,850.0 | 9,850.0 | 0.0 | 0.0 | 9,850.0
    Subtotal gasto de capital | < | 62,150.0 | 71,150.0 | 24,875.2 | 35.0 | 46,274.8
    TOTAL GENERAL | < | 88,575.5 | 97,575.5 | 37,508.2 | 38.4 | 60,067.3
    """,
    above=("Cuadro 2. Ejecución financiera",),
)
PLAN = Plan(
    (
        "INSTITUTO NICARAGÜENSE DE ACUEDUCTOS COMUNITARIOS",
        "PLAN OPERATIVO ANUAL INSTITUCIONAL 2022",
        "Informe de evaluación del primer semestre",
    ),
    (ACTIONS, MONEY),
    unruled="horizontal",
    numbers=True,
)
