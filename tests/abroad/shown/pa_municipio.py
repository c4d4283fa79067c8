"""Panama: a town hall's quarters programmed and two of them executed by department, its revenue in balboas by month up to June, works by district ward with dates and physical progress; portrait."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

HOPED, SEEN = "Programado 2024", "Ejecutado 2024"
ROMAN = ("I", "II", "III", "IV")
GOALS = table(
    2024,
    [
        name("Programa / Actividad"),
        measure("Unidad"),
        *(planned(HOPED, roman, period=f"Q{n}") for n, roman in enumerate(ROMAN, start=1)),
        planned(HOPED, "Año"),
        *(done(SEEN, roman, period=f"Q{n}") for n, roman in enumerate(ROMAN[:2], start=1)),
        share("% del año"),
    ],
    """
    ## Departamento de Aseo y Ornato
    Toneladas de desechos recolectadas | Tonelada | 2,400 | 2,450 | 2,500 | 2,550 | 9,900 | 2,318 | 2,507 | 48.7
    Parques y áreas verdes con mantenimiento | Parque | 22 | 22 | 24 | 24 | 24 | 22 | 21 | 87.5
    Jornadas de limpieza de playas | Jornada | 3 | 6 | 4 | 2 | 15 | 2 | 7 | 60.0
    ## Ingeniería Municipal
    Permisos de construcción tramitados | Permiso | 85 | 90 | 90 | 75 | 340 | 79 | 104 | 53.8
    Inspecciones de obra | Inspección | 210 | 220 | 220 | 190 | 840 | 188 | 231 | 49.9
    ## Alcaldía - Desarrollo Social
    Personas atendidas en ferias de salud | Persona | 350 | 500 | 500 | 250 | 1,600 | 412 | 476 | 55.5
    Becas municipales entregadas | Beca | 120 | 0 | 0 | 0 | 120 | 118 | 0 | 98.3
    ## Juzgado de Paz
    Casos resueltos por mediación | Caso | 60 | 65 | 65 | 50 | 240 | 71 | 58 | 53.8
    """,
    above=("1. Metas físicas por departamento y trimestre",),
)
MONTHS = ("Ene", "Feb", "Mar", "Abr", "May", "Jun")
INCOME = table(
    2024,
    [
        name("Renglón de ingreso"),
        planned("Presupuesto 2024", unit="pab"),
        *(done("Recaudado", month, unit="pab", period=f"{n:02d}") for n, month in enumerate(MONTHS, start=1)),
        done("Recaudado", "Total", unit="pab", period="S1"),
    ],
    """
    Impuesto de circulación | 412,000 | 38,115 | 35,902 | 40,677 | 33,218 | 31,940 | 30,066 | 209,918
    Impuestos sobre actividades comerciales | 685,500 | 61,204 | 52,390 | 55,118 | 57,846 | 54,321 | 53,990 | 334,869
    Tasa de aseo | 240,000 | 18,770 | 19,145 | 18,902 | 20,318 | 19,664 | 19,221 | 116,020
    Permisos de construcción | 156,000 | 9,400 | 12,815 | 15,320 | 11,276 | 17,048 | 13,605 | 79,464
    Multas y recargos | 38,500 | 2,118 | 2,640 | 3,005 | 2,477 | 2,890 | 3,112 | 16,242
    TOTAL | 1,532,000 | 129,607 | 122,892 | 133,022 | 125,135 | 125,863 | 119,994 | 756,513 @bold
    """,
    above=("2. Ingresos municipales de enero a junio de 2024 (en balboas)",),
)
WORKS = table(
    2024,
    [
        text("Corregimiento"),
        name("Proyecto"),
        planned("Monto 2024 (B/.)", unit="pab"),
        done("Pagado al 30 de junio (B/.)", unit="pab", period="S1"),
        share("Avance físico"),
        text("Fecha de entrega"),
    ],
    """
    Cabecera | Remodelación del mercado público | 148,500.00 | 92,310.40 | 70% | 15-sep-24
    La Ensenada | Vereda y cunetas en calle 4ta. | 42,800.00 | 42,800.00 | 100% | 28-may-24
    Río Hondo | Zarzo sobre quebrada Guayabal | 36,250.00 | 10,875.00 | 35% | 30-oct-24
    Los Algarrobos | Techado de cancha deportiva | 64,900.00 | 0.00 | 0% | 20-dic-24
    El Higo | Acueducto comunal | 57,600.00 | 31,448.75 | 60% | 31-ago-24
    | Total | 350,050.00 | 177,434.15 | | @bold
    """,
    above=("3. Obras de la descentralización por corregimiento",),
)
PLAN = Plan(
    (
        "MUNICIPIO DE PUNTA BARCO",
        "PLAN ANUAL DE TRABAJO 2024",
        "Informe semestral, República de Panamá",
    ),
    (GOALS, INCOME, WORKS),
    unruled="bare",
    wide=False,
    align="right",
    numbers=True,
)
