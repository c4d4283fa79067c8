"""Paraguay: a budget of several years, what was executed, what is in force and three years ahead, goals in kind and millions of guaraníes in tables of their own, products by code; posts by category."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, table, text

PRODUCTS = table(
    2025,
    [
        text("Cód. Producto", fills="code"),
        name("Denominación del producto"),
        measure("Unidad de medida"),
        done("Ejecutado 2023", year=2023),
        planned("Vigente 2024", year=2024),
        planned("Proyecto 2025"),
        planned("Plurianual", "2026", year=2026),
        planned("Plurianual", "2027", year=2027),
    ],
    """
    # Programa central 1: Gestión administrativa
    1 | Acciones administrativas | Acciones | 12 | 12 | 12 | 12 | 12
    # Programa sustantivo 2: Defensa fitosanitaria
    418 | Control de plagas en cultivos | Hectáreas | 184.300 | 190.000 | 205.000 | 215.000 | 220.000
    421 | Certificados de exportación emitidos | Documentos | 31.877 | 33.000 | 35.500 | 37.000 | 38.500
    436 | Análisis de residuos de plaguicidas | Muestras | 2.415 | 2.600 | 3.200 | 3.600 | 4.000
    # Programa sustantivo 3: Semillas
    502 | Lotes de semilla certificados | Lotes | 5.118 | 5.400 | 5.600 | 5.800 | 6.000
    507 | Variedades inscriptas en el registro | Variedades | 74 | 70 | 80 | 80 | 85
    511 | Porcentaje de semilla fiscalizada en soja | Porcentaje | 43,6 | 46,0 | 50,0 | 53,0 | 55,0 @unit=percent
    """,
    decimal=",",
    above=("PLANILLA B-02. Metas de producción, ejercicio fiscal 2025 y plurianual",),
)
MONEY = table(
    2025,
    [
        name("Programa"),
        text("F.F."),
        done("Ejecutado 2023", unit="pyg", scale=1_000_000, year=2023),
        planned("Vigente 2024", unit="pyg", scale=1_000_000, year=2024),
        planned("Proyecto 2025", unit="pyg", scale=1_000_000),
        planned("Plurianual", "2026", unit="pyg", scale=1_000_000, year=2026),
        planned("Plurianual", "2027", unit="pyg", scale=1_000_000, year=2027),
    ],
    """
    Gestión administrativa | 30 | 41.206,3 | 44.815,0 | 46.310,5 | 47.700,0 | 49.130,0
    Defensa fitosanitaria | 30 | 68.944,1 | 75.280,4 | 83.615,0 | 87.795,7 | 92.185,5
    Semillas | 30 | 22.518,9 | 23.904,2 | 25.118,0 | 26.122,7 | 27.167,6
    Total general | < | 132.669,3 | 143.999,6 | 155.043,5 | 161.618,4 | 168.483,1 @bold
    """,
    decimal=",",
    above=(
        "PLANILLA B-05. Recursos por programa (en millones de guaraníes). F.F. 30: recursos institucionales",
    ),
)
STAFF = table(
    2025,
    [
        name("Categoría"),
        planned("Cargos 2024", "Permanentes", year=2024),
        planned("Cargos 2024", "Contratados", year=2024),
        planned("Cargos 2025", "Permanentes"),
        planned("Cargos 2025", "Contratados"),
    ],
    """
    Conducción superior | 9 | 0 | 9 | 0
    Profesional | 214 | 61 | 230 | 48
    Técnico de campo | 388 | 142 | 410 | 120
    Apoyo administrativo | 176 | 35 | 170 | 30
    """,
    decimal=",",
    above=("PLANILLA B-09. Anexo de personal: cantidad de cargos previstos",),
)
PLAN = Plan(
    (
        "SERVICIO PARAGUAYO DE SANIDAD DE LOS CULTIVOS",
        "PLAN OPERATIVO INSTITUCIONAL 2025",
        "Anteproyecto de presupuesto plurianual 2025-2027",
    ),
    (PRODUCTS, MONEY, STAFF),
    unruled="dotted",
    align="right",
    numbers=True,
    font="Vera",
)
