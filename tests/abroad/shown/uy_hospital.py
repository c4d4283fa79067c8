"""Uruguay: a hospital's commitment with weights, goals with bounds and what each half-year gave; care by terms of four months foreseen and done; pesos by group."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

GOALS = table(
    2023,
    [
        text("N.º"),
        name("Indicador"),
        derived("Ponderación"),
        base("Valor base (2022)", year=2022),
        planned("Meta 2023"),
        done("Alcanzado", "1.er semestre", period="S1"),
        done("Alcanzado", "2.º semestre", period="S2"),
        text("¿Cumple?"),
    ],
    """
    # Área asistencial
    1 | Usuarios con médico de referencia asignado | 20 % | 54,8 % | ≥ 70 %{n=70, comparator=>=} | 62,3 % | 71,9 % | Sí @unit=percent
    2 | Espera para cirugía coordinada (días) | 20 % | 148 | ≤ 120{n=120, comparator=<=} | 137 | 118 | Sí @unit=day
    3 | Recién nacidos con control antes de los 10 días | 15 % | 91,2 % | ≥ 95 %{n=95, comparator=>=} | 93,7 % | 94,1 % | No @unit=percent
    4 | Suspensión de cirugías por causa institucional | 10 % | 9,6 % | ≤ 7 %{n=7, comparator=<=} | 8,8 % | 6,4 % | Sí @unit=percent
    # Área de gestión
    5 | Historias clínicas electrónicas cerradas en plazo | 15 % | 68,0 % | ≥ 80 %{n=80, comparator=>=} | 77,5 % | 83,2 % | Sí @unit=percent
    6 | Ausentismo del personal | 10 % | 12,4 % | ≤ 10 %{n=10, comparator=<=} | 11,6 % | 11,1 % | No @unit=percent
    7 | Talleres de seguridad del paciente | 10 % | 6 | 12 | 5 | 7 | Sí
    """,
    decimal=",",
    above=("Anexo 1. Metas del compromiso de gestión",),
)
TERMS = (("Ene-abr", "C1"), ("May-ago", "C2"), ("Set-dic", "C3"))
CARE = table(
    2023,
    [
        name("Producción asistencial"),
        measure("Unidad"),
        *(
            column(said, which, period=period)
            for said, period in TERMS
            for column, which in ((planned, "Previsto"), (done, "Real"))
        ),
        planned("Año 2023", "Previsto"),
        done("Año 2023", "Real"),
        share("%"),
    ],
    """
    Consultas de policlínica | Consulta | 21.000 | 19.844 | 24.500 | 24.912 | 22.500 | 22.107 | 68.000 | 66.863 | 98
    Consultas de urgencia | Consulta | 13.200 | 13.915 | 15.400 | 16.208 | 13.400 | 13.577 | 42.000 | 43.700 | 104
    Egresos hospitalarios | Egreso | 2.050 | 1.988 | 2.200 | 2.246 | 2.050 | 2.013 | 6.300 | 6.247 | 99
    Intervenciones quirúrgicas | Intervención | 780 | 702 | 860 | 835 | 860 | 881 | 2.500 | 2.418 | 97
    Nacimientos | Parto | 190 | 201 | 200 | 187 | 190 | 176 | 580 | 564 | 97
    Traslados especializados | Traslado | 310 | 355 | 330 | 348 | 310 | 322 | 950 | 1.025 | 108
    """,
    decimal=",",
    above=("Anexo 2. Producción prevista y real",),
)
MONEY = table(
    2023,
    [
        text("Grupo"),
        name("Denominación"),
        planned("Crédito 2023 ($)", unit="uyu"),
        done("Ejecución 2023 ($)", unit="uyu"),
        share("% ejecución"),
    ],
    """
    0 | Servicios personales | 486.215.300 | 484.902.117 | 99,7
    1 | Bienes de consumo | 118.640.000 | 121.335.804 | 102,3
    2 | Servicios no personales | 92.477.500 | 90.118.266 | 97,4
    3 | Bienes de uso | 24.300.000 | 19.644.950 | 80,8
    Total | < | 721.632.800 | 716.001.137 | 99,2 @bold
    """,
    decimal=",",
    above=("Anexo 3. Ejecución del crédito en pesos uruguayos",),
)
PLAN = Plan(
    (
        "HOSPITAL DEPARTAMENTAL DR. AMADEO BERRUTTI",
        "COMPROMISO DE GESTIÓN 2023",
        "Informe de cumplimiento anual",
        "Red de Efectores Públicos - Tacuarembó, Uruguay",
    ),
    (GOALS, CARE, MONEY),
    unruled="dotted",
    font="Vera",
    numbers=True,
)
