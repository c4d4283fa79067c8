"""Colombia: a goal of four years beside those of each; activities with deliverables in words; a matrix of risks."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

GOALS = table(
    2025,
    [
        text("Cód. MGA", fills="code"),
        name("Meta de producto"),
        measure("Und."),
        base("LB 2023", year=2023),
        planned("Meta cuatrienio", year="?", period="?"),
        *(planned("Programado", str(year), year=year) for year in (2024, 2025, 2026, 2027)),
        done("Logrado", "2024", year=2024),
        done("Logrado", "2025 (a 30-jun)", period="S1"),
        share("Logrado", "% cuatrienio", year="?"),
        text("Beneficiarios"),
    ],
    """
    # Línea estratégica 1: Un campo con vías y mercados
    2402021 | Kilómetros de vía terciaria mejorados | Km | 38,5 | 160,0 | 30,0 | 45,0 | 50,0 | 35,0 | 27,4 | 21,8 | 30,8% | 4.200 familias
    2402112 | Puentes veredales construidos | Und | 3 | 12 | 2 | 4 | 4 | 2 | 2 | 1 | 25,0% | 11 veredas
    1702007 | 24 mercados campesinos al año | Mercado | 18 | 96 | 24 | 24 | 24 | 24 | 25 | 11 | 37,5% | 350 productores
    # Línea estratégica 2: Escuela que no se detiene
    2201071 | Sedes educativas rurales con restaurante | Sede | 61 | 90 | 68 | 75 | 84 | 90 | 66 | 70 | - | 5.860 niños
    2201030 | Cobertura de transporte escolar rural | % | 72,0 | 88,0 | 75,0 | 80,0 | 85,0 | 88,0 | 76,1 | 78,4 | - | 3.915 niños @unit=percent
    2201015 | Alumnos que rindieron la prueba departamental 2024 | Alumno | n.d. | 12.000 | 12.000 | - | - | - | 11.344 | - | 94,5% | Grados 9 y 11
    """,
    decimal=",",
    dash="?",
    above=("Cuadro 1. Plan indicativo: avance de las metas de producto con corte a 30 de junio de 2025",),
    below=(
        "LB: línea base. Las metas de sedes y de cobertura son de mantenimiento: no se suman entre vigencias.",
    ),
)
ACTIONS = table(
    2025,
    [
        text("Dependencia"),
        name("Actividad"),
        derived("Peso"),
        planned("Meta / entregable"),
        text("Inicia"),
        text("Termina"),
        planned("Prog. 1er sem.", period="S1"),
        done("Ejec. 1er sem.", period="S1"),
    ],
    """
    Secretaría de Infraestructura | Actualizar el inventario vial del municipio | 20% | Un inventario{status=?, unit=?, value_base=?} | 03/02/2025 | 30/09/2025 | 40% | 35% @unit=percent
    ^ | Estructurar proyectos para el sistema de regalías | 25% | 6 proyectos | 15/01/2025 | 28/11/2025 | 3 | 2
    Secretaría de Educación | Visitar las sedes con restaurante escolar | 30% | Ciento cuarenta (140) visitas{n=140} | 20/01/2025 | 21/11/2025 | 70 | 76
    ^ | Rendir informes a la interventoría del transporte | 15% | 10 informes | 03/03/2025 | 12/12/2025 | 4 | 4
    Oficina de Planeación | Publicar el tablero del plan de desarrollo | 10% | Tablero en línea{status=text, unit=?} | 01/04/2025 | 30/06/2025 | 100% | 100% @unit=percent
    TOTAL | < | 100% | | | | |
    """,
    decimal=",",
    above=("Cuadro 2. Plan de acción por dependencia, vigencia 2025 (Decreto 612)",),
)
RISKS = table(
    2025,
    [
        text("Proceso"),
        name("Riesgo"),
        derived("Probabilidad"),
        derived("Impacto"),
        derived("Nivel"),
        text("Control"),
        text("Seguimiento"),
    ],
    """
    Obras | Entrega de obras sin interventoría | 2 | 4 | 8 | Lista de chequeo antes del acta | Cada 2 meses
    Educación | Pago de raciones que no se sirvieron | 3 | 5 | 15 | Cruce de planillas con asistencia | Cada mes
    Planeación | Reporte de avances sin soporte | 3 | 3 | 9 | Muestra de 10 metas por corte | Trimestral
    """,
    decimal=",",
    above=("Cuadro 3. Mapa de riesgos de los procesos que soportan las metas",),
)
PLAN = Plan(
    (
        "ALCALDÍA MUNICIPAL DE SAN ISIDRO DEL LLANO",
        "PLAN DE ACCIÓN 2025",
        "Plan de Desarrollo 2024 - 2027 «Con la gente del campo»",
        "República de Colombia",
    ),
    (GOALS, ACTIONS, RISKS),
    unruled="bare",
    numbers=True,
)
