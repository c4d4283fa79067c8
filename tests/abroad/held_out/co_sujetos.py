"""Colombia: a comptroller's plan of action with weights, programmed and executed in each of four quarters, processes as rows over the width; spending in pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, name, planned, share, table, text

# activity | indicator | goal | weight | programmed in four quarters | executed in four quarters | who answers
AUDIT = """
Ejecutar el plan de vigilancia fiscal | Auditorías realizadas | 34 | 20 | 6 10 10 8 | 5 11 9 8 | Contralor Auxiliar
Atender las denuncias ciudadanas | Denuncias atendidas | 120 | 10 | 30 30 30 30 | 27 41 35 29 | Contralor Auxiliar
Hacer seguimiento a los planes de mejoramiento | Planes de mejoramiento evaluados | 46 | 10 | 10 12 12 12 | 10 12 14 10 | Contralor Auxiliar
"""
LEGAL = """
Impulsar los procesos de responsabilidad fiscal | Decisiones de fondo proferidas | 58 | 15 | 12 16 16 14 | 9 15 18 17 | Responsabilidad Fiscal
Recaudar por cobro coactivo | Mandamientos de pago librados | 25 | 10 | 5 7 7 6 | 6 6 5 8 | Jurisdicción Coactiva
Adelantar procesos sancionatorios | Procesos con decisión | 40 | 10 | 8 12 12 8 | 8 10 13 6 | Oficina Jurídica
"""
PEOPLE = """
Promover el control social | Veedores capacitados | 350 | 10 | 60 110 110 70 | 72 98 124 66 | Participación Ciudadana
Rendir cuentas a la comunidad | Audiencias públicas realizadas | 4 | 5 | 1 1 1 1 | 1 1 0 2 | Participación Ciudadana
Capacitar a los sujetos de control | Sujetos de control capacitados | 64 | 5 | 16 16 16 16 | 16 20 14 11 | Participación Ciudadana
Desarrollar el plan de bienestar | Jornadas de bienestar | 11 | 5 | 2 3 3 3 | 2 3 2 4 | Talento Humano
"""


def _rows(lines: str) -> str:
    made: list[str] = []
    for line in lines.strip().splitlines():
        deed, label, goal, weight, hoped, seen, who = (piece.strip() for piece in line.split("|"))
        results = seen.split()
        pairs = " | ".join(f"{one} | {two}" for one, two in zip(hoped.split(), results, strict=True))
        whole = sum(map(int, results))
        part = f"{100 * whole / int(goal):.1f}%".replace(".", ",")
        made.append(f"{deed} | {label} | {goal} | {weight}% | {pairs} | {whole} | {part} | {who}")
    return "\n".join(made)


ACTIONS = table(
    2024,
    [
        text("Actividad"),
        name("Indicador"),
        planned("Meta anual"),
        derived("Peso"),
        *(
            column(f"{roman} TRIM.", said, period=f"Q{n}")
            for n, roman in enumerate(("I", "II", "III", "IV"), start=1)
            for column, said in ((planned, "Prog."), (done, "Ejec."))
        ),
        done("Total ejecutado"),
        share("% Cumplimiento"),
        text("Responsable"),
    ],
    f"""
    # PROCESO: CONTROL FISCAL
    {_rows(AUDIT)}
    # PROCESO: RESPONSABILIDAD FISCAL Y SANCIONATORIO
    {_rows(LEGAL)}
    # PROCESO: PARTICIPACIÓN Y APOYO
    {_rows(PEOPLE)}
    """,
    decimal=",",
    above=("Seguimiento al plan de acción con corte a 31 de diciembre de 2024",),
)
MONEY = table(
    2024,
    [
        text("Rubro"),
        name("Concepto"),
        planned("Apropiación inicial", unit="cop"),
        planned("Apropiación definitiva", unit="cop"),
        done("Ejecutado", unit="cop"),
        share("% Ejecución"),
    ],
    """
    2.1.1 | Gastos de personal | $ 3.412.650.000 | $ 3.598.410.220 | $ 3.571.006.814 | 99,2%
    2.1.2 | Adquisición de bienes y servicios | $ 624.300.000 | $ 581.120.000 | $ 559.844.307 | 96,3%
    2.1.3 | Transferencias corrientes | $ 118.000.000 | $ 118.000.000 | $ 104.215.660 | 88,3%
    2.1.8 | Gastos por tributos y multas | $ 9.500.000 | $ 7.419.780 | $ 7.402.000 | 99,8%
    Total gastos | < | $ 4.164.450.000 | $ 4.304.950.000 | $ 4.242.468.781 | 98,5% @bold
    """,
    decimal=",",
    above=("Ejecución presupuestal de gastos, vigencia 2024",),
)
PLAN = Plan(
    (
        "CONTRALORÍA DEPARTAMENTAL DEL BAJO INÍRIDA",
        "PLAN DE ACCIÓN 2024",
        "Oficina Asesora de Planeación - República de Colombia",
    ),
    (ACTIONS, MONEY),
    unruled="zebra",
)
