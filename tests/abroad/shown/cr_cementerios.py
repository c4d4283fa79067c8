"""Costa Rica: a town's operative plan in the comptroller's matrix: an indicator over two semesters with its shares, colones of each semester, who answers."""

from __future__ import annotations

from tests.abroad.plan import Plan, also, done, measure, name, planned, share, table, text

GOAL, MONEY = "Programación de la meta", "Asignación presupuestaria por meta (¢)"
MATRIX = table(
    2024,
    [
        text("Área estratégica"),
        text("Tipo"),
        text("No."),
        also("Meta", "Descripción"),
        name("Indicador"),
        planned(GOAL, "I Semestre", period="S1"),
        planned(GOAL, "%", unit="percent", period="S1", optional=True),
        planned(GOAL, "II Semestre", period="S2"),
        planned(GOAL, "%", unit="percent", period="S2", optional=True),
        text("Funcionario responsable"),
        planned(MONEY, "I Semestre", period="S1", unit="crc"),
        planned(MONEY, "II Semestre", period="S2", unit="crc"),
    ],
    """
    Servicios públicos | Operativo | 1 | Atender 260 inhumaciones y exhumaciones en los tres cementerios | Inhumaciones y exhumaciones atendidas | 130 | 50% | 130 | 50% | Administración de Cementerios | 18.420.300,00 | 18.420.300,00
    ^ | Mejora | 2 | Construir 48 nichos en el Cementerio Central | Nichos construidos | 12 | 25% | 36 | 75% | Administración de Cementerios | 9.600.000,00 | 28.800.000,00
    ^ | Operativo | 3 | Barrer 1.100 kilómetros de vías | Kilómetros barridos | 572 | 52% | 528 | 48% | Aseo de Vías | 41.977.650,50 | 38.748.600,50
    Equidad social | Mejora | 4 | Entregar 90 becas a estudiantes | Becas entregadas | 90 | 100% | 0 | 0% | Gestión Social | 22.500.000,00 | 0,00
    ^ | Operativo | 5 | Realizar 40 talleres en el Centro Diurno | Talleres realizados | 22 | 55% | 18 | 45% | Gestión Social | 3.080.000,00 | 2.520.000,00
    Medio ambiente | Mejora | 6 | Sembrar 5.000 árboles en zonas de protección | Árboles sembrados | 1.000 | 20% | 4.000 | 80% | Gestión Ambiental | 1.350.000,00 | 5.400.000,00
    SUBTOTALES | < | < | < | < | | | | | | 96.927.950,50 | 93.888.900,50
    """,
    decimal=",",
    above=("PROGRAMA II: SERVICIOS COMUNITARIOS",),
)
RESULTS = table(
    2024,
    [
        text("Meta No."),
        name("Servicio"),
        measure("Unidad de medida"),
        done("Resultado 2023", year=2023),
        planned("Meta 2024"),
        done("Resultado al 30 de junio de 2024", period="S1"),
        share("Avance (%)"),
    ],
    """
    1 | Cementerios | Servicio | 251 | 260 | 124 | 47,7
    3 | Aseo de vías y sitios públicos | Kilómetro | 1.038 | 1.100 | 566 | 51,5
    4 | Becas municipales | Beca | 84 | 90 | 88 | 97,8
    6 | Reforestación | Árbol | 4.210 | 5.000 | 1.120 | 22,4
    """,
    decimal=",",
    above=("Evaluación del primer semestre",),
)
PLAN = Plan(
    (
        "MUNICIPALIDAD DEL CANTÓN DE MONTEALTO",
        "PLAN OPERATIVO ANUAL 2024",
        "Matriz de desempeño programático - Costa Rica",
    ),
    (MATRIX, RESULTS),
    unruled="bare",
)
