"""Ecuador: a province's list of programmes in execution as the transparency law asks, money, dates and progress in one row; then goals by half-year with what was planned, met and its share, and dollars by source with thousands in points."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

PROJECTS = table(
    2024,
    [
        text("Tipo"),
        name("Nombre del programa o proyecto"),
        text("Objetivo estratégico"),
        planned("Metas", year="?", period="?"),
        planned("Montos presupuestados (USD)", unit="usd", year="?", period="?"),
        text("Fecha de inicio"),
        text("Fecha de culminación"),
        done("Estado actual de avance", unit="percent", year="?", period="?"),
    ],
    """
    Proyecto | Asfaltado de la vía El Carmelo - La Unión | Mejorar la conectividad rural | 14,20 km de vía{unit=?} | 3.418.660,25 | 16/08/2023 | 30/11/2024 | 72,00%
    Proyecto | Sistema de riego Pambahuasi | Ampliar el área bajo riego | 480 hectáreas | 2.105.312,90 | 04/03/2024 | 28/02/2025 | 35,50%
    Programa | Reforestación de cuencas altas | Conservar las fuentes de agua | 150.000 plantas | 214.800,00 | 08/01/2024 | 31/12/2024 | 61,30%
    Programa | Escuelas de campo para productores | Fomentar la producción | 24 escuelas | 168.450,75 | 15/01/2024 | 20/12/2024 | 54,00%
    Proyecto | Centro de terapias para la niñez | Atender a grupos prioritarios | Un centro equipado{status=?, unit=?, value_base=?} | 389.500,00 | 01/07/2024 | 31/03/2025 | 0,00%
    """,
    decimal=",",
    above=("Literal k) Planes y programas de la institución en ejecución. Corte: 31/08/2024",),
)
HALVES = ("I semestre", "II semestre")
GOALS = table(
    2024,
    [
        group("Gestión"),
        name("Meta del POA"),
        measure("Unidad"),
        planned("Meta anual"),
        planned(HALVES[0], "Planificada", period="S1"),
        done(HALVES[0], "Cumplida", period="S1"),
        share(HALVES[0], "% cumpl.", period="S1"),
        planned(HALVES[1], "Planificada", period="S2"),
        text("Responsable"),
    ],
    """
    Vialidad | Kilómetros de vía lastrada | Kilómetro | 86,50 | 40,00 | 33,75 | 84,38% | 46,50 | Obras Públicas
    ^ | Kilómetros con mantenimiento rutinario | Kilómetro | 412,00 | 210,00 | 224,60 | 106,95% | 202,00 | Obras Públicas
    ^ | Puentes peatonales construidos | Puente | 5 | 2 | 2 | 100,00% | 3 | Fiscalización
    Riego y drenaje | Hectáreas incorporadas al riego | Hectárea | 610 | 130 | 98 | 75,38% | 480 | Riego
    ^ | Juntas de regantes capacitadas | Junta | 32 | 16 | 18 | 112,50% | 16 | Riego
    Ambiente | Plantas nativas sembradas | Planta | 150.000 | 90.000 | 84.300 | 93,67% | 60.000 | Ambiente
    Fomento productivo | Productores asistidos | Productor | 1.450 | 700 | 745 | 106,43% | 750 | Producción
    ^ | Ferias solidarias realizadas | Feria | 24 | 12 | 12 | 100,00% | 12 | Producción
    Inclusión | Cobertura de brigadas en parroquias rurales | Porcentaje | 90,00 | 75,00 | 78,50 | 104,67% | 90,00 | Patronato @unit=percent
    """,
    decimal=",",
    above=("Matriz 2. Evaluación del POA 2024, primer semestre",),
)
MONEY = table(
    2024,
    [
        name("Fuente de financiamiento"),
        planned("Asignado", unit="usd"),
        planned("Codificado", unit="usd"),
        done("Devengado al 30/06/2024", unit="usd", period="S1"),
        derived("Por devengar"),
        share("% devengado"),
    ],
    """
    Modelo de Equidad Territorial | 9.880.412,33 | 9.880.412,33 | 4.120.877,06 | 5.759.535,27 | 41,71%
    Recursos de autogestión | 1.204.500,00 | 1.380.915,40 | 702.366,18 | 678.549,22 | 50,86%
    Competencia de riego | 1.615.230,00 | 1.940.118,75 | 388.204,90 | 1.551.913,85 | 20,01%
    Crédito de banca de desarrollo | 2.900.000,00 | 3.418.660,25 | 1.866.095,12 | 1.552.565,13 | 54,59%
    TOTAL | 15.600.142,33 | 16.620.106,73 | 7.077.543,26 | 9.542.563,47 | 42,58% @bold
    """,
    decimal=",",
    above=("Matriz 3. Ejecución presupuestaria de la inversión (USD)",),
)
PLAN = Plan(
    (
        "GOBIERNO AUTÓNOMO DESCENTRALIZADO PROVINCIAL DE YANAURCO",
        "Plan Operativo Anual 2024",
        "Ecuador",
    ),
    (PROJECTS, GOALS, MONEY),
    unruled="horizontal",
    pen="boxes",
    numbers=True,
)
