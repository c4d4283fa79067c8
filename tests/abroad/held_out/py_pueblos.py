"""Paraguay: an institute for indigenous peoples, goals of four years with a base value and its year, products with their quarters programmed and what two of them gave, spending in guaraníes by object."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

PEI = table(
    2025,
    [
        name("Indicador de resultado"),
        base("Línea de base", "Valor", year="?"),
        text("Línea de base", "Año"),
        *(planned("Meta anual", str(year), year=year) for year in range(2024, 2028)),
        text("Fuente de datos"),
    ],
    """
    Comunidades con título de propiedad | 412{year=2022} | 2022 | 425 | 440 | 458 | 480 | Registro de comunidades
    Comunidades con agua segura | 38,6 %{year=2023} | 2023 | 42,0 % | 47,0 % | 53,0 % | 60,0 % | Censo de comunidades @unit=percent
    Líderes reconocidos con resolución | 690{year=2023} | 2023 | 715 | 740 | 765 | 790 | Dirección Jurídica
    Estudiantes becados en universidades | 305{year=2023} | 2023 | 350 | 420 | 500 | 600 | Dirección de Educación
    Familias con asistencia alimentaria | 21.480{year=2022} | 2022 | 22.500 | 23.500 | 24.500 | 25.500 | Dirección Social
    """,
    decimal=",",
    above=("Anexo A. Matriz del Plan Estratégico Institucional 2024-2027",),
)
PRODUCTS = table(
    2025,
    [
        text("Cód.", fills="code"),
        name("Producto"),
        measure("Unidad de medida"),
        *(
            planned("Meta programada 2025", f"{said} trim.", period=f"Q{n}")
            for n, said in enumerate(("1.º", "2.º", "3.º", "4.º"), start=1)
        ),
        planned("Meta programada 2025", "Total"),
        done("Meta ejecutada 2025", "1.º trim.", period="Q1"),
        done("Meta ejecutada 2025", "2.º trim.", period="Q2"),
        share("Avance anual"),
    ],
    """
    # Programa Central
    401 | Kits de alimentos distribuidos | Kit | 18.000 | 20.000 | 20.000 | 22.000 | 80.000 | 16.920 | 21.315 | 48%
    402 | Asistencias jurídicas a comunidades | Asistencia | 45 | 60 | 60 | 45 | 210 | 41 | 66 | 51%
    403 | Tierras adquiridas | Hectárea | 0 | 1.200 | 1.500 | 2.300 | 5.000 | 0 | 860 | 17%
    # Programa Sustantivo
    511 | Becas de estudio otorgadas | Beca | 420 | 0 | 0 | 0 | 420 | 420 | 0 | 100%
    512 | Perforación de pozos | Pozo | 4 | 8 | 8 | 5 | 25 | 3 | 7 | 40%
    513 | Talleres de artesanía | Taller | 6 | 9 | 9 | 6 | 30 | 6 | 10 | 53%
    """,
    decimal=",",
    above=("Anexo B. Seguimiento del Plan Operativo Institucional 2025, al 30 de junio",),
)
MONEY = table(
    2025,
    [
        text("Objeto del gasto", fills="code"),
        name("Descripción"),
        planned("Presupuesto vigente 2025 (G.)", unit="pyg"),
        done("Obligado al 30/06/2025 (G.)", unit="pyg", period="S1"),
        share("% Obl."),
        derived("Saldo (G.)"),
    ],
    """
    100 | Servicios personales | 28.415.320.000 | 13.604.118.450 | 47,9 | 14.811.201.550
    200 | Servicios no personales | 4.960.700.000 | 1.815.402.300 | 36,6 | 3.145.297.700
    300 | Bienes de consumo | 19.250.000.000 | 9.711.630.875 | 50,5 | 9.538.369.125
    500 | Inversión física | 31.800.400.000 | 6.402.995.000 | 20,1 | 25.397.405.000
    800 | Transferencias | 3.150.000.000 | 2.998.700.000 | 95,2 | 151.300.000
    TOTAL | < | 87.576.420.000 | 34.532.846.625 | 39,4 | 53.043.573.375 @bold, code=?
    """,
    decimal=",",
    above=("Anexo C. Ejecución presupuestaria",),
)
PLAN = Plan(
    (
        "INSTITUTO PARAGUAYO DE LOS PUEBLOS ORIGINARIOS",
        "INFORME SEMESTRAL DEL PLAN OPERATIVO INSTITUCIONAL",
        "Dirección General de Planificación - Asunción",
    ),
    (PEI, PRODUCTS, MONEY),
    unruled="zebra",
    numbers=True,
)
