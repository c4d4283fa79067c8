"""Dominican Republic: a training institute's products with one goal over several activities, quarters marked with a cross, one budget a product; then purchases with quantities a quarter, unit price and total."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, group, measure, name, planned, table, text

WHEN = "Cronograma 2025"
PRODUCTS = table(
    2025,
    [
        text("No."),
        name("Producto"),
        measure("Unidad de medida"),
        planned("Meta 2025"),
        text("Actividades"),
        *(text(WHEN, f"T{n}") for n in range(1, 5)),
        text("Responsable"),
        planned("Presupuesto (RD$)", unit="dop"),
    ],
    """
    # Objetivo estratégico 1: Ampliar la formación técnica con equidad
    1 | Participantes egresados de cursos técnicos | Persona | 18,500 | Convocar a los aspirantes | X | | X | | Admisiones | 96,400,000.00
    ^ | ^ | ^ | ^ | Impartir 740 cursos | X | X | X | X | Docencia | ^
    ^ | ^ | ^ | ^ | Entregar certificados | | X | | X | Registro | ^
    2 | Centros con talleres equipados | Centro | 14 | Levantar las necesidades | X | | | | Infraestructura | 58,750,000.00
    ^ | ^ | ^ | ^ | Comprar e instalar equipos | | X | X | | Compras | ^
    # Objetivo estratégico 2: Acercar la formación a la empresa
    3 | Empresas con convenio de pasantía | Empresa | 320 | Visitar empresas | X | X | | | Vinculación | 4,125,500.50
    ^ | ^ | ^ | ^ | Firmar convenios | | X | X | X | Jurídica | ^
    4 | Tasa de inserción laboral de egresados | Porcentaje | 62.0% | Aplicar la encuesta de egresados | | | | X | Estudios | 1,860,000.00 @unit=percent
    Total general | < | | | | | | | | | 161,135,500.50 @bold
    """,
    above=("Matriz 1. Productos, actividades y presupuesto",),
)
AMOUNT = "Cantidad a adquirir"
PURCHASES = table(
    2025,
    [
        text("Código", fills="code"),
        name("Descripción del bien o servicio"),
        measure("Unidad"),
        planned(AMOUNT, "T1", period="Q1"),
        planned(AMOUNT, "T2", period="Q2"),
        planned(AMOUNT, "T3", period="Q3"),
        planned(AMOUNT, "T4", period="Q4"),
        planned(AMOUNT, "Total"),
        planned("Precio unitario estimado (RD$)", unit="dop", optional=True),
        planned("Costo total (RD$)", unit="dop"),
        text("Fuente"),
    ],
    """
    39121103 | Tableros de control eléctrico | Unidad | 0 | 40 | 30 | 0 | 70 | 28,500.00 | 1,995,000.00 | Fondo general
    23271410 | Máquinas de soldar | Unidad | 0 | 36 | 24 | 0 | 60 | 41,200.00 | 2,472,000.00 | Fondo general
    43211507 | Computadoras de escritorio | Unidad | 120 | 0 | 180 | 0 | 300 | 39,750.50 | 11,925,150.00 | Donación
    53102710 | Uniformes de taller | Juego | 2,500 | 2,500 | 2,500 | 1,500 | 9,000 | 1,150.00 | 10,350,000.00 | Recursos propios
    90101603 | Servicio de alimentación a participantes | Ración | 21,000 | 24,000 | 24,000 | 15,000 | 84,000 | 185.00 | 15,540,000.00 | Fondo general
    Total | < | < | | | | | | | 42,282,150.00 | @code=?
    """,
    above=("Matriz 2. Necesidades de compras y contrataciones",),
)
RISKS = table(
    2025,
    [
        text("No."),
        group("Producto"),
        name("Riesgo"),
        derived("Probabilidad (1-5)"),
        derived("Impacto (1-5)"),
        derived("Nivel"),
        text("Mitigación"),
    ],
    """
    1 | Cursos técnicos | Deserción de participantes | 3 | 4 | 12 | Tutorías y transporte
    2 | Talleres equipados | Retraso de importaciones | 4 | 3 | 12 | Licitar en el primer trimestre
    3 | Pasantías | Pocas empresas en la región sur | 2 | 3 | 6 | Ferias provinciales
    """,
    above=("Matriz 3. Riesgos",),
)
PLAN = Plan(
    (
        "INSTITUTO DOMINICANO DE OFICIOS Y TECNOLOGÍA",
        "PLAN OPERATIVO ANUAL 2025",
        "Matrices de productos, compras y riesgos",
    ),
    (PRODUCTS, PURCHASES, RISKS),
    unruled="horizontal",
    numbers=True,
)
