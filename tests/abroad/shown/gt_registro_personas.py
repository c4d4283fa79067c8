"""Guatemala: a civil registry's goals by department over three terms with their cost in quetzales, indicators with a column for the baseline's year and goals of years ahead, budget by group and source."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, measure, name, planned, table, text

OFFICES = table(
    2026,
    [
        text("No."),
        name("Departamento"),
        planned("Documentos de identificación a emitir", "1er. Cuat.", period="C1"),
        planned("Documentos de identificación a emitir", "2do. Cuat.", period="C2"),
        planned("Documentos de identificación a emitir", "3er. Cuat.", period="C3"),
        planned("Documentos de identificación a emitir", "Total 2026"),
        planned("Costo estimado Q.", unit="gtq"),
    ],
    """
    1 | Alta Verapaz | 31,200 | 32,500 | 28,900 | 92,600 | 4,815,200.00
    2 | Chiquimula | 9,800 | 10,150 | 9,400 | 29,350 | 1,526,200.00
    3 | Escuintla | 22,450 | 23,000 | 21,300 | 66,750 | 3,471,000.00
    4 | Huehuetenango | 35,600 | 34,900 | 33,100 | 103,600 | 5,387,200.00
    5 | Petén | 17,300 | 18,250 | 16,700 | 52,250 | 2,717,000.00
    6 | Quetzaltenango | 24,100 | 25,400 | 23,650 | 73,150 | 3,803,800.00
    7 | San Marcos | 30,900 | 31,700 | 29,200 | 91,800 | 4,773,600.00
    Total | < | 171,350 | 175,900 | 162,250 | 509,500 | 26,494,000.00 @bold
    """,
    above=("Anexo A. Metas de emisión por departamento (sedes priorizadas)",),
)
INDICATORS = table(
    2026,
    [
        text("Objetivo operativo"),
        name("Indicador"),
        measure("Unidad de medida"),
        text("Línea base", "Año"),
        base("Línea base", "Valor", year=2024),
        planned("Meta", "2025", year=2025),
        planned("Meta", "2026"),
        planned("Meta", "2027", year=2027),
        planned("Meta", "2028", year=2028),
        text("Responsable"),
    ],
    """
    Reducir el subregistro de nacimientos | Nacimientos inscritos dentro de 60 días | Porcentaje | 2023 | 88.4{year=2023} | 90.0 | 91.5 | 93.0 | 94.5 | Registro Central @unit=percent
    ^ | Hospitales con oficina auxiliar | Oficina | 2024 | 46 | 50 | 54 | 58 | 60 | Registro Central
    ^ | Jornadas móviles en comunidades indígenas | Jornada | 2024 | 118 | 130 | 145 | 160 | 175 | Inclusión
    Acercar los servicios en línea | Certificaciones emitidas en línea | Documento | 2024 | 412,300 | 460,000 | 520,000 | 590,000 | 650,000 | Informática
    ^ | Tiempo de entrega del documento | Días | 2023 | 21{year=2023} | 18 | 15 | 12 | 10 | Procesos @unit=day
    Atender a guatemaltecos en el exterior | Consulados con servicio de identificación | Consulado | 2022 | 19{year=2022} | 22 | 24 | 26 | 28 | Servicios en el exterior
    """,
    above=("Anexo B. Indicadores del Plan Operativo Multianual",),
)
MONEY = table(
    2026,
    [
        text("Grupo"),
        name("Nombre del grupo"),
        planned("Fuente 11 Ingresos corrientes", unit="gtq"),
        planned("Fuente 31 Ingresos propios", unit="gtq"),
        planned("Total formulado 2026", unit="gtq"),
    ],
    """
    000 | Servicios personales | Q 96,400,000.00 | Q 118,215,600.00 | Q 214,615,600.00
    100 | Servicios no personales | Q 8,750,000.00 | Q 74,930,250.00 | Q 83,680,250.00
    200 | Materiales y suministros | Q 0.00 | Q 41,318,900.00 | Q 41,318,900.00
    300 | Propiedad, planta y equipo | Q 0.00 | Q 12,600,000.00 | Q 12,600,000.00
    400 | Transferencias corrientes | Q 1,850,000.00 | Q 5,235,250.00 | Q 7,085,250.00
    Total | < | Q 107,000,000.00 | Q 252,300,000.00 | Q 359,300,000.00 @bold
    """,
    above=("Anexo C. Presupuesto por grupo de gasto y fuente de financiamiento",),
)
PLAN = Plan(
    (
        "REGISTRO GUATEMALTECO DE LAS PERSONAS",
        "Plan Operativo Anual 2026",
        "Dirección de Gestión y Control Interno",
    ),
    (OFFICES, INDICATORS, MONEY),
    unruled="horizontal",
    running="POA 2026",
    numbers=True,
)
