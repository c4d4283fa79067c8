"""Guatemala: quarterly goals, programmed and executed, in kind and in quetzales; three header rows, codes."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, table, text

QUARTERS = ("Primer trimestre", "Segundo trimestre", "Tercer trimestre", "Cuarto trimestre")
KIND, MONEY = "Meta física", "Meta financiera (Q.)"
GOODS = table(
    2024,
    [
        text("No."),
        text("Código de producto", fills="code"),
        name("Producto / Subproducto"),
        measure("Unidad de medida"),
        *(
            column(kind, quarter, said, period=f"Q{place}", unit=unit)
            for kind, unit in ((KIND, None), (MONEY, "gtq"))
            for place, quarter in enumerate(QUARTERS[:2], start=1)
            for column, said in ((planned, "Programado"), (done, "Ejecutado"))
        ),
    ],
    """
    # Resultado estratégico 2: Menos hogares en riesgo por deslaves
    1 | 004-012-0001 | Hogares reubicados en terreno firme | Familia | 45 | 41 | 60 | 58 | 1,125,000.00 | 1,025,000.00 | 1,500,000.00 | 1,450,000.00
    2 | 004-012-0002 | Taludes con drenaje | Obra | 6 | 6 | 9 | 7 | 842,300.50 | 838,115.25 | 1,263,450.75 | 982,684.40
    3 | 004-012-0003 | Comités locales con equipo de alerta | Comité | 12 | 0 | 24 | 30 | 96,000.00 | 0.00 | 192,000.00 | 240,000.00
    # Resultado estratégico 3: Municipios con mapas de riesgo vigentes
    4 | 004-015-0001 | Mapas de riesgo entregados a municipios | Documento | 3 | 3 | 5 | 4 | 75,400.00 | 74,980.00 | 125,666.67 | 99,973.33
    5 | 004-015-0002 | Técnicos municipales certificados | Persona | 110 | 96 | 1,240 | 1,198 | 33,000.00 | 28,800.00 | 372,000.00 | 359,400.00
    """,
    dependency="DIRECCIÓN DE REDUCCIÓN DE RIESGOS",
)
SUPPORT = table(
    2024,
    [
        text("No."),
        name("Actividad"),
        measure("Unidad de medida"),
        *(
            planned("Programación 2024", q, period=f"Q{n}")
            for n, q in enumerate(("I", "II", "III", "IV"), start=1)
        ),
        planned("Programación 2024", "Total anual"),
        planned("Presupuesto vigente Q.", unit="gtq"),
        text("Responsable"),
    ],
    """
    1 | Auditar proyectos cerrados | Informe | 2 | 3 | 3 | 2 | 10 | 150,000.00 | Auditoría interna
    2 | Mantener equipo rodante | Vehículo | 14 | 14 | 15 | 15 | 58 | 812,450.00 | Transportes
    3 | Atender requerimientos de información | Requerimiento | 210 | 230 | 225 | 215 | 880 | 45,600.75 | Información pública
    """,
    dependency="UNIDAD DE ADMINISTRACIÓN GENERAL",
)
PLAN = Plan(
    (
        "AGENCIA GUATEMALTECA PARA LA GESTIÓN DE LADERAS",
        "PLAN OPERATIVO ANUAL 2024",
        "Cuadro de seguimiento al segundo trimestre",
    ),
    (GOODS, SUPPORT),
    unruled="horizontal",
    running="AGEL - Plan Operativo Anual 2024",
    numbers=True,
    align="right",
)
