"""Colombia: a library's plan of action cut off in September, lines of strategy that hold several indicators; contracts and payments in pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, measure, name, planned, share, table, text

PRODUCTS = table(
    2024,
    [
        group("Línea estratégica"),
        name("Indicador de producto"),
        measure("Unidad"),
        base("Línea base 2023", year=2023),
        planned("Meta 2024"),
        done("Ejecutado a 30/09/2024", period="~09"),
        share("% de ejecución"),
        text("Responsable"),
    ],
    """
    Lectura y escritura | Talleres de promoción de lectura realizados | Taller | 412 | 450 | 361 | 80,2% | Coordinación de Lectura
    ^ | Bibliotecas escolares acompañadas | Biblioteca | 58 | 65 | 60 | 92,3% | Coordinación de Lectura
    ^ | Asistentes a clubes de lectura | Persona | 7.180 | 8.000 | 6.514 | 81,4% | Coordinación de Lectura
    Colecciones | Títulos nuevos catalogados | Título | 3.940 | 4.200 | 2.877 | 68,5% | Procesos Técnicos
    ^ | Documentos patrimoniales restaurados | Documento | 96 | 120 | 84 | 70,0% | Patrimonio
    ^ | Préstamos externos | Préstamo | 61.325 | 64.000 | 50.118 | 78,3% | Circulación
    Inclusión | Puntos de lectura rural en servicio | Punto | 14 | 18 | 17 | 94,4% | Extensión
    ^ | Personas privadas de la libertad con carné | Persona | 230 | 300 | 246 | 82,0% | Extensión
    Gestión | Solicitudes respondidas en el término legal | Porcentaje | 96,1% | 98,0% | 97,3% | 99,3% | Atención al Ciudadano @unit=percent
    ^ | Satisfacción de los usuarios | Porcentaje | 88,0% | 90,0% | n.d. | - | Planeación @unit=percent
    """,
    decimal=",",
    dash="?",
)
MONEY = table(
    2024,
    [
        text("BPIN", fills="code"),
        name("Proyecto de inversión"),
        planned("Apropiación definitiva", unit="cop"),
        done("Comprometido a septiembre", unit="cop", period="~09"),
        done("Pagado a septiembre", unit="cop", period="~09"),
        text("Observación"),
    ],
    """
    2024000190011 | Fortalecimiento de la lectura en el departamento | $ 1.845.000.000 | $ 1.502.318.400 | $ 1.118.040.275 | Contratos en ejecución
    2024000190012 | Dotación de colecciones | $ 620.500.000 | $ 588.212.000 | $ 401.770.900 | -
    2024000190013 | Adecuación de la sala infantil | $ 312.750.000 | $ 0 | $ 0 | Licencia en trámite
    Total inversión | < | $ 2.778.250.000 | $ 2.090.530.400 | $ 1.519.811.175 | @code=?
    """,
    decimal=",",
    above=("Recursos de inversión",),
)
PLAN = Plan(
    (
        "BIBLIOTECA DEPARTAMENTAL DEL ALTO CAUCE",
        "Plan de Acción Institucional 2024",
        "Seguimiento con corte al 30 de septiembre de 2024 - Colombia",
    ),
    (PRODUCTS, MONEY),
    unruled="bare",
    numbers=True,
)
