"""Bolivia: a seed institute's five-year articulation with a base line and what each year is to add, operations with what the half-year programmed and executed, current and investment money beside them; upright page."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, measure, name, planned, share, table, text

YEARS = range(2021, 2026)
MEDIUM = table(
    2024,
    [
        text("Código PEI", fills="code"),
        name("Indicador de impacto"),
        measure("Unidad"),
        base("Línea base 2020", year=2020),
        *(planned("Programación quinquenal", f"Gestión {year}", year=year) for year in YEARS),
        planned("Programación quinquenal", "Total", year="?", period="?"),
    ],
    """
    4.1.1 | Semilla certificada de papa | Tonelada | 9.840 | 10.200 | 10.900 | 11.600 | 12.400 | 13.200 | 58.300
    4.1.2 | Semilla certificada de trigo | Tonelada | 5.115 | 5.400 | 5.800 | 6.300 | 6.900 | 7.500 | 31.900
    4.2.1 | Variedades registradas | Variedad | 38 | 40 | 44 | 48 | 52 | 56 | 240
    4.2.2 | Productores semilleristas nuevos | Productor | 412 | 450 | 500 | 550 | 600 | 650 | 2.750
    """,
    decimal=",",
    above=("FORMULARIO 1. Articulación con el Plan Estratégico Institucional 2021-2025",),
)
OPERATIONS = table(
    2024,
    [
        text("Código", fills="code"),
        name("Operación"),
        measure("Unidad"),
        planned("Meta gestión 2024"),
        planned("1er semestre 2024", "Prog.", period="S1"),
        done("1er semestre 2024", "Ejec.", period="S1"),
        share("1er semestre 2024", "Eficacia"),
    ],
    """
    ## Área organizacional: Dirección de Certificación
    01-01 | Inspecciones de campos semilleros | Inspección | 6.400 | 3.600 | 3.412 | 94,8%
    01-02 | Análisis de laboratorio | Muestra | 9.150 | 4.200 | 4.387 | 104,5%
    01-03 | Etiquetas oficiales emitidas | Etiqueta | 780.000 | 310.000 | 296.540 | 95,7%
    ## Área organizacional: Dirección de Registros
    02-01 | Empresas semilleras habilitadas | Empresa | 215 | 120 | 131 | 109,2%
    02-02 | Ensayos de validación de variedades | Ensayo | 48 | 26 | 19 | 73,1%
    ## Área organizacional: Dirección de Fiscalización
    03-01 | Operativos a comercios | Operativo | 160 | 80 | 92 | 115,0%
    03-02 | Semilla ilegal decomisada | Tonelada | 75 | 40 | 33 | 82,5%
    """,
    decimal=",",
    above=("FORMULARIO 5. Seguimiento a las operaciones del POA 2024",),
)
MONEY = table(
    2024,
    [
        name("Dirección"),
        planned("Presupuesto vigente (Bs)", "Funcionamiento", unit="bob"),
        planned("Presupuesto vigente (Bs)", "Inversión", unit="bob"),
        planned("Presupuesto vigente (Bs)", "Total", unit="bob"),
        done("Devengado al 30 de junio (Bs)", unit="bob", period="S1"),
        share("% de ejecución"),
    ],
    """
    Certificación | 8.415.320,00 | 2.140.000,00 | 10.555.320,00 | 4.318.207,46 | 40,91
    Registros | 2.906.750,00 | 615.400,00 | 3.522.150,00 | 1.402.655,90 | 39,82
    Fiscalización | 3.184.100,00 | 0,00 | 3.184.100,00 | 1.511.038,12 | 47,46
    Administración | 4.620.880,00 | 180.000,00 | 4.800.880,00 | 2.207.914,33 | 45,99
    TOTAL | 19.127.050,00 | 2.935.400,00 | 22.062.450,00 | 9.439.815,81 | 42,79 @bold
    """,
    decimal=",",
    above=("FORMULARIO 7. Ejecución del presupuesto, gestión 2024",),
)
PLAN = Plan(
    (
        "INSTITUTO PLURINACIONAL DE SEMILLAS",
        "PLAN OPERATIVO ANUAL 2024 - SEGUIMIENTO AL PRIMER SEMESTRE",
        "Santa Cruz de la Sierra, Bolivia",
    ),
    (MEDIUM, OPERATIONS, MONEY),
    unruled="horizontal",
    wide=False,
    numbers=True,
)
