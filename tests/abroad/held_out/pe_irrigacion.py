"""Peru: an irrigation project's half-year evaluation, what it does and what it spends side by side with their progress, programmes as headings; investments with what earlier years spent and what three years are to spend; hectares by valley and quarter."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

PHYSICAL, MONEY = "META FÍSICA", "META FINANCIERA (S/)"
HALF = table(
    2024,
    [
        name("ACTIVIDAD / OBRA"),
        measure("UNIDAD DE MEDIDA"),
        planned(PHYSICAL, "PROG. ANUAL"),
        planned(PHYSICAL, "PROG. I SEM.", period="S1"),
        done(PHYSICAL, "EJEC. I SEM.", period="S1"),
        share(PHYSICAL, "AVANCE I SEM. %"),
        planned(MONEY, "PIM", unit="pen"),
        planned(MONEY, "PROG. I SEM.", unit="pen", period="S1"),
        done(MONEY, "EJEC. I SEM.", unit="pen", period="S1"),
        share(MONEY, "AVANCE I SEM. %"),
    ],
    """
    # 0042 APROVECHAMIENTO DE LOS RECURSOS HÍDRICOS PARA USO AGRARIO
    Mantenimiento del canal principal | Kilómetro | 86.4 | 40.0 | 37.2 | 93.0 | 3,215,400 | 1,480,000 | 1,362,718 | 92.1
    Operación de la bocatoma y el desarenador | Mes | 12 | 6 | 6 | 100.0 | 1,108,250 | 554,125 | 548,903 | 99.1 @unit=?
    Productores con asistencia en riego | Productor | 2,400 | 1,150 | 1,208 | 105.0 | 865,900 | 420,300 | 401,577 | 95.5
    Módulos de riego por goteo instalados | Módulo | 64 | 20 | 11 | 55.0 | 2,944,000 | 920,000 | 512,466 | 55.7
    # 0068 REDUCCIÓN DE LA VULNERABILIDAD POR DESASTRES
    Descolmatación de cauces | Kilómetro | 18.5 | 6.0 | 6.3 | 105.0 | 1,702,000 | 552,000 | 579,114 | 104.9
    Diques enrocados reparados | Metro | 3,200 | 800 | 645 | 80.6 | 2,560,000 | 640,000 | 498,230 | 77.8
    # 9001 ACCIONES CENTRALES
    Informes de gestión presentados | Informe | 24 | 12 | 12 | 100.0 | 4,018,700 | 1,990,000 | 1,874,355 | 94.2
    TOTAL | < |  |  |  |  | 16,414,250 | 6,556,425 | 5,777,363 | 88.1 @bold, measure=?
    """,
    above=("FORMATO 2: EVALUACIÓN DEL PRIMER SEMESTRE DE 2024",),
)
WORKS = table(
    2024,
    [
        text("CUI", fills="code"),
        name("INVERSIÓN"),
        planned("COSTO ACTUALIZADO (S/)", unit="pen", year="?", period="?"),
        done("EJECUTADO AL 31.12.2023 (S/)", unit="pen", year="?", period="?"),
        *(planned("PROGRAMACIÓN (S/)", str(year), year=year, unit="pen") for year in (2024, 2025, 2026)),
        text("ESTADO"),
    ],
    """
    2284115 | Afianzamiento de la laguna Yanaqucha | 31,645,120 | 6,114,820 | 8,900,000 | 12,450,000 | 4,180,300 | En ejecución
    2301977 | Revestimiento del lateral L-4 | 4,189,566 | 1,874,066 | 2,315,500 | 0 | 0 | En ejecución
    2419820 | Reservorio nocturno Pampa Chica | 7,263,700 | 0 | 1,240,000 | 3,905,700 | 2,118,000 | Expediente técnico
    2450031 | Sistema de medición telemétrica | 2,058,340 | 312,440 | 685,900 | 910,000 | 150,000 | En ejecución
    TOTAL | < | 45,156,726 | 8,301,326 | 13,141,400 | 17,265,700 | 6,448,300 |  @bold, code=?
    """,
    above=("FORMATO 4: PROGRAMACIÓN MULTIANUAL DE INVERSIONES",),
)
VALLEYS = table(
    2024,
    [
        name("VALLE"),
        *(
            planned("HECTÁREAS POR ATENDER EN 2024", f"TRIM. {n}", period=f"Q{n}")
            for n in ("1", "2", "3", "4")
        ),
    ],
    """
    Valle Alto del Chancor | 4,180 | 3,950 | 2,100 | 3,640
    Valle Medio | 6,725 | 6,410 | 3,875 | 5,900
    Pampa Chica | 2,340 | 2,340 | 1,120 | 2,015
    Total | 13,245 | 12,700 | 7,095 | 11,555 @bold
    """,
    above=("FORMATO 5: ÁREA BAJO RIEGO REGULADO",),
)
PLAN = Plan(
    (
        "PROYECTO ESPECIAL DE IRRIGACIÓN CHANCOR-PAMPA CHICA",
        "PLAN OPERATIVO INSTITUCIONAL 2024",
        "Oficina de Planificación, Presupuesto y Racionalización - Perú",
    ),
    (HALF, WORKS, VALLEYS),
    unruled="horizontal",
    align="right",
    numbers=True,
)
