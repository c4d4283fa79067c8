"""Colombia: an audit office's action plan without results, processes merged over activities, dates and weights beside the goals; appropriations in pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, group, measure, name, planned, table, text

ACTIONS = table(
    2025,
    [
        group("Proceso"),
        text("Objetivo estratégico"),
        name("Actividad"),
        measure("Unidad"),
        planned("Cantidad programada", "Vigencia"),
        planned("Cantidad programada", "A 30 de junio", period="S1"),
        text("Inicio"),
        text("Fin"),
        text("Líder"),
        derived("Peso (%)"),
    ],
    """
    Control fiscal micro | Auditar con cobertura y oportunidad | Auditorías financieras y de gestión | Informe | 46 | 19 | 03/02/2025 | 12/12/2025 | Director de Auditoría | 15
    ^ | ^ | Auditorías de cumplimiento | Informe | 31 | 12 | 03/02/2025 | 28/11/2025 | Director de Auditoría | 10
    ^ | ^ | Seguimientos a planes de mejoramiento | Plan | 120 | 50 | 17/03/2025 | 19/12/2025 | Director de Auditoría | 8
    ^ | ^ | Entidades con cuenta revisada | Entidad | 214 | 80 | 01/04/2025 | 31/10/2025 | Director de Auditoría | 12
    Responsabilidad fiscal | Resarcir el daño al patrimonio público | Indagaciones preliminares decididas | Auto | 58 | 26 | 15/01/2025 | 15/12/2025 | Subcontralor | 9
    ^ | ^ | Procesos con decisión de fondo | Fallo | 27 | 11 | 15/01/2025 | 15/12/2025 | Subcontralor | 11
    ^ | ^ | Recaudo por cobro coactivo (millones de pesos) | Pesos | 640 | 275 | 15/01/2025 | 30/12/2025 | Jurisdicción Coactiva | 6 @unit=cop, scale=1000000
    Participación ciudadana | Acercar el control a la comunidad | Denuncias tramitadas en término | Porcentaje | 95% | 95% | 02/01/2025 | 30/12/2025 | Asesor de Participación | 7 @unit=percent
    ^ | ^ | Veedores capacitados | Persona | 1.300 | 500 | 03/03/2025 | 14/11/2025 | Asesor de Participación | 6
    ^ | ^ | Audiencias públicas municipales | Audiencia | 18 | 7 | 03/03/2025 | 14/11/2025 | Asesor de Participación | 4
    Apoyo | Mejorar la gestión interna | Funcionarios con plan de formación cumplido | Persona | 96 | 40 | 03/02/2025 | 12/12/2025 | Talento Humano | 4
    ^ | ^ | Expedientes del archivo digitalizados | Expediente | 7.500 | 3.000 | 03/02/2025 | 12/12/2025 | Gestión Documental | 4
    ^ | ^ | Riesgos de corrupción con control efectivo | Porcentaje | 100% | 100% | 02/01/2025 | 30/12/2025 | Control Interno | 4 @unit=percent
    """,
    decimal=",",
    above=("PLAN DE ACCIÓN POR PROCESOS",),
)
MONEY = table(
    2025,
    [
        text("Código", fills="code"),
        name("Concepto"),
        planned("Apropiación 2024 ($)", unit="cop", year=2024),
        planned("Apropiación 2025 ($)", unit="cop"),
        derived("Variación"),
    ],
    """
    2.1.1 | Gastos de personal | 7.944.120.000 | 8.420.767.200 | 6,0%
    2.1.2 | Adquisición de bienes y servicios | 1.306.500.000 | 1.371.825.000 | 5,0%
    2.1.3 | Transferencias corrientes | 412.380.000 | 424.751.400 | 3,0%
    2.1.8 | Tributos, multas y sanciones | 25.000.000 | 25.000.000 | 0,0%
    Total | < | 9.688.000.000 | 10.242.343.600 | 5,7% @code=?
    """,
    decimal=",",
    above=("PRESUPUESTO DE GASTOS",),
)
PLAN = Plan(
    (
        "CONTRALORÍA DEPARTAMENTAL DE LA SABANA",
        "PLAN DE ACCIÓN VIGENCIA 2025",
        "República de Colombia",
    ),
    (ACTIONS, MONEY),
    unruled="horizontal",
    numbers=True,
    pen="boxes",
)
