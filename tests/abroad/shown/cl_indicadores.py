"""Chile: performance indicators with years as headers, what was achieved and its counts in one cell, notes below."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, name, planned, table, text

INDICATORS = table(
    2024,
    [
        text("N°"),
        text("Producto estratégico"),
        name("Indicador"),
        text("Fórmula de cálculo", fills="formula"),
        done("Valores efectivos", "2021", year=2021),
        done("Valores efectivos", "2022", year=2022),
        done("Valores efectivos", "2023", year=2023),
        planned("Meta 2024"),
        derived("Ponderador"),
        text("Medios de verificación"),
    ],
    """
    1 | Fiscalización pesquera | Porcentaje de naves fiscalizadas en puerto | (Naves fiscalizadas / Naves arribadas)*100 | 61 % (305/500){n=61, several} | 66 % (343/520){n=66, several} | 70 % (364/520){n=70, several} | 74 % (385/520){n=74, several} | 40% | Base de naves @unit=percent
    2 | ^ | Tiempo medio de respuesta a denuncias | Suma de días de respuesta / Denuncias cerradas | 18,4 días{n=18.4, unit=day} | 16,2 días{n=16.2, unit=day} | 15,0 días{n=15, unit=day} | 14,0 días{n=14, unit=day} | 25% | Libro de denuncias
    3 | Acuicultura | Concesiones con informe ambiental al día | Conteo de concesiones | N/D | 1.240 | 1.302 | 1.350 | 20% | Catastro
    4 | ^ | Porcentaje de análisis de laboratorio acreditados | (Análisis acreditados / Análisis totales)*100 | 88,5 % | 91,0 % | S/I | 93,0 % | 15% | Registro del laboratorio @unit=percent
    """,
    decimal=",",
    below=("Notas: los valores de 2023 son provisorios al cierre de este formulario.",),
)
SUPPORT = table(
    2024,
    [
        text("N°"),
        name("Compromiso de gestión"),
        text("Unidad responsable"),
        done("Logro 2022", year=2022),
        done("Logro 2023", year=2023),
        planned("Compromiso 2024"),
        text("Nota"),
    ],
    """
    1 | Cursos internos dictados | Personas | 14 | 17 | 20 | 1
    2 | Reclamos respondidos dentro del plazo | OIRS | 96,0 % | 97,5 % | 98,0 % | 2 @unit=percent
    3 | Consumo eléctrico por funcionario (kWh) | Operaciones | 1.105,6 | 1.087,2 | 1.050,0 | -
    """,
    decimal=",",
    above=("Compromisos internos",),
)
PLAN = Plan(
    (
        "SERVICIO AUSTRAL DE PESCA Y COSTAS",
        "FORMULARIO DE INDICADORES DE DESEMPEÑO AÑO 2024",
        "Ministerio de Mares, Gobierno de Chile",
    ),
    (INDICATORS, SUPPORT),
    unruled="horizontal",
    numbers=True,
)
