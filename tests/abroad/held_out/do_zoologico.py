"""Dominican Republic: a zoo and botanic garden's products with a baseline of the year before, the goal, its quarters, cost in pesos and what proves it, strategic axes merged over them; income by source beside that of the year before."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, group, measure, name, planned, table, text

PRODUCTS = table(
    2025,
    [
        group("Eje estratégico"),
        text("No.", fills="code"),
        name("Producto"),
        measure("Unidad de medida"),
        base("Línea base 2024", year=2024),
        planned("Meta 2025"),
        *(planned("Programación trimestral", f"T{n}", period=f"Q{n}") for n in range(1, 5)),
        planned("Presupuesto (RD$)", unit="dop"),
        text("Medio de verificación"),
    ],
    """
    Conservación de especies | 1.1 | Ejemplares nacidos bajo cuidado humano | Ejemplar | 64 | 80 | 15 | 25 | 25 | 15 | 3,450,000.00 | Registro clínico
    ^ | 1.2 | Animales atendidos en clínica veterinaria | Animal | 1,318 | 1,400 | 350 | 350 | 350 | 350 | 9,120,500.00 | Historias clínicas
    ^ | 1.3 | Plantas endémicas reproducidas en vivero | Planta | 22,600 | 30,000 | 6,000 | 9,000 | 9,000 | 6,000 | 2,785,000.00 | Inventario
    ^ | 1.4 | Liberaciones de fauna rescatada | Liberación | 9 | 12 | 3 | 3 | 3 | 3 | 640,000.00 | Actas
    Educación ambiental | 2.1 | Estudiantes en visitas guiadas | Estudiante | 41,870 | 48,000 | 12,000 | 16,000 | 4,000 | 16,000 | 1,918,300.00 | Formularios
    ^ | 2.2 | Campamentos de verano realizados | Campamento | 3 | 4 | 0 | 1 | 3 | 0 | 875,000.00 | Listas
    ^ | 2.3 | Exposiciones temporales montadas | Exposición | 5 | 6 | 1 | 2 | 1 | 2 | 1,260,000.00 | Fotografías
    Servicio al visitante | 3.1 | Visitantes recibidos | Visitante | 356,204 | 390,000 | 92,000 | 105,000 | 108,000 | 85,000 | 6,340,000.00 | Boletería
    ^ | 3.2 | Visitantes satisfechos | Porcentaje | 87.5% | 90.0% | 90.0% | 90.0% | 90.0% | 90.0% | 310,000.00 | Encuestas @unit=percent
    ^ | 3.3 | Senderos y exhibidores remozados | Obra | 4 | 7 | 1 | 2 | 3 | 1 | 14,806,200.00 | Recepción
    Total | < | < | | | | | | | | 41,505,000.00 | @bold, code=?, group=?
    """,
    above=("Matriz POA 2025. Programación física y financiera de productos",),
)
INCOME = table(
    2025,
    [
        text("No."),
        name("Fuente de ingreso"),
        done("Recaudado 2024 (RD$)", year=2024, unit="dop"),
        planned("Estimado 2025 (RD$)", unit="dop"),
        derived("Crecimiento"),
    ],
    """
    1 | Boletos de entrada | 52,418,350.00 | 57,000,000.00 | 8.7%
    2 | Alquiler de áreas | 6,205,900.00 | 6,500,000.00 | 4.7%
    3 | Venta de plantas | 1,847,225.00 | 2,400,000.00 | 29.9%
    4 | Concesiones de cafetería | 3,120,000.00 | 3,120,000.00 | 0.0%
    Total | < | 63,591,475.00 | 69,020,000.00 | 8.5% @bold
    """,
    above=("Ingresos propios",),
)
PLAN = Plan(
    (
        "PARQUE ZOOLÓGICO Y JARDÍN BOTÁNICO DEL YUNA",
        "PLAN OPERATIVO ANUAL 2025",
        "Departamento de Planificación y Desarrollo - República Dominicana",
    ),
    (PRODUCTS, INCOME),
    unruled="dotted",
    pen="boxes",
    running="POA 2025 - Parque Zoológico y Jardín Botánico del Yuna",
)
