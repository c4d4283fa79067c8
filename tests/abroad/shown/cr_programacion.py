"""Costa Rica: half-years in headers of one level, blanks for thousands, one budget for two goals, weights of a hundred."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        text("N.° meta"),
        name("Meta operativa"),
        derived("Peso (%)"),
        measure("Unid. de medida"),
        planned("2024 Meta"),
        planned("Prog. I Sem.", period="S1"),
        done("Ejec. I Sem.", period="S1"),
        planned("Prog. II Sem.", period="S2"),
        planned("Reprog. II Sem.", period="S2"),
        text("Beneficiarios"),
        planned("Ppto. 2024 (mill. de colones)", unit="crc", scale=1000000),
    ],
    """
    1.1 | 24 talleres de danza en comunidades costeras | 15 | Taller | 24 | 10 | 8 | 14 | 16 | 600 jóvenes | 86,4
    1.2 | Presentaciones de la banda juvenil en cantones sin teatro | 10 | Presentación | 36 | 16 | 17 | 20 | 19 | 36 comunidades | ^
    1.3 | Instrumentos prestados a estudiantes | 10 | Instrumento | 1 450 | 1 450 | 1 388 | 0 | 62 | 1 388 estudiantes | 41,0
    2.1 | Asistentes al Festival de las Artes 2024 | 20 | Persona | 48 000 | - | - | 48 000 | 48 000 | Público general | 512,75
    2.2 | Avance de la restauración del teatro de Limón | 25 | Porcentaje | 100 | 45 | 32,5 | 55 | 50 | Provincia de Limón | 1 320,5 @unit=percent
    2.3 | Piezas del acervo con registro digital | 10 | Pieza | 12 500 | 6 000 | 6 240 | 6 500 | 6 260 | Investigadores | 38,2
    2.4 | Satisfacción de quienes visitan los museos | 10 | Porcentaje | 85 | 85 | s/i{status=not_available} | 85 | 85 | 92 000 visitantes | ^ @unit=percent
    TOTAL | < | 100 | | | | | | | | 1 998,85 @bold
    """,
    decimal=",",
    dependency="Responsable: Dirección de Fomento Artístico",
    above=("Cuadro 1. Programación semestral de metas y avance al 30 de junio",),
    below=("s/i: sin información al cierre del semestre.",),
)
MONEY = table(
    2024,
    [
        text("Part."),
        name("Detalle"),
        planned("Ppto. ordinario", unit="crc", scale=1000),
        derived("Modific."),
        planned("Ppto. actual", unit="crc", scale=1000),
        done("Ejec. I Sem.", unit="crc", scale=1000, period="S1"),
        derived("Disponible"),
        share("% s/ ppto. actual"),
    ],
    """
    Total institucional | < | 4 905 300,0 | (60 000,0) | 4 845 300,0 | 1 832 460,7 | 3 012 839,3 | 37,8 @bold
    0 | Remuneraciones | 2 150 000,0 | 0,0 | 2 150 000,0 | 1 041 225,2 | 1 108 774,8 | 48,4
    1 | Servicios | 1 098 400,0 | (145 000,0) | 953 400,0 | 402 118,0 | 551 282,0 | 42,2
    2 | Materiales y suministros | 86 900,0 | (15 000,0) | 71 900,0 | 20 617,5 | 51 282,5 | 28,7
    5 | Bienes duraderos | 1 420 000,0 | 100 000,0 | 1 520 000,0 | 318 500,0 | 1 201 500,0 | 21,0
    6 | Transferencias corrientes | 150 000,0 | - | 150 000,0 | 50 000,0 | 100 000,0 | 33,3
    """,
    decimal=",",
    above=("Cuadro 2. Ejecución presupuestaria por partida al 30 de junio de 2024 (en miles de colones)",),
)
PLAN = Plan(
    (
        "INSTITUTO COSTARRICENSE DE LAS ARTES ESCÉNICAS",
        "Plan Anual Operativo 2024",
        "Informe semestral de cumplimiento",
    ),
    (GOALS, MONEY),
    unruled="horizontal",
    align="right",
    numbers=True,
)
