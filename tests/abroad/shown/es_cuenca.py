"""Spain: a river basin's targets foreseen and realised by year with the half-year beside them, a unit in each row, works over several years with what was certified."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

TARGETS = table(
    2024,
    [
        text("Cód.", fills="code"),
        group("Objetivo"),
        name("Indicador de seguimiento"),
        measure("Ud."),
        planned("2023", "Previsto", year=2023),
        done("2023", "Realizado", year=2023),
        planned("2024", "Previsto"),
        done("2024", "Realizado 1.er sem.", period="S1"),
        share("2024", "Grado (%)"),
    ],
    """
    O1.1 | Conocer el estado de las aguas | Puntos de control muestreados | n.º | 1.310 | 1.288 | 1.350 | 702 | 52,0
    O1.2 | ^ | Masas de agua en buen estado | % | 56,0 | 54,1 | 57,5 | s/d{status=not_available} | – @unit=percent
    O1.3 | ^ | Caudal medio desembalsado | m³/s | 38,0 | 41,7 | 36,5 | 33,9 | 92,9 @unit=?
    O2.1 | Restaurar los ríos | Longitud de cauce restaurada | km | 64,0 | 58,35 | 72,0 | 20,4 | 28,3
    O2.2 | ^ | Ribera repoblada | ha | 210 | 233 | 240 | 118 | 49,2
    O2.3 | ^ | Azudes demolidos | n.º | 14 | 9 | 16 | 5 | 31,3
    O3.1 | Tramitar con agilidad | Plazo medio de autorización | días | 180 | 214 | 165 | 197 | – @unit=day
    O3.2 | ^ | Expedientes de concesión resueltos | n.º | 2.400 | 2.166 | 2.500 | 1.094 | 43,8
    O3.3 | ^ | Sanciones recaudadas | miles de € | 1.850,0 | 1.622,7 | 1.900,0 | 811,4 | 42,7 @unit=eur, scale=1000
    O4.1 | Vigilar las presas | Inspecciones de seguridad | n.º | 58 | 58 | 60 | 31 | 51,7
    """.replace("| 52,0\n", "| 52,0{scale=1}\n").replace("| 42,7 @", "| 42,7{scale=1} @"),
    decimal=",",
    dash="?",
    above=("Programa 452A. Gestión e infraestructuras del agua",),
    below=("s/d: sin dato a la fecha de cierre del informe (30 de junio de 2024).",),
)
WORKS = table(
    2024,
    [
        text("Clave"),
        name("Actuación"),
        text("Provincia"),
        planned("Presupuesto (€)", unit="eur", year="?", period="?"),
        done("Certificado hasta 2023 (€)", unit="eur", year="?", period="?"),
        planned("Anualidad 2024 (€)", unit="eur"),
        done("Certificado ene.-jun. 2024 (€)", unit="eur", period="S1"),
        derived("Pendiente (€)"),
        text("Fin"),
    ],
    """
    06.255.101 | Acondicionamiento del canal bajo | Badarán | 12.480.300,50 | 4.115.220,18 | 5.200.000,00 | 2.387.441,06 | 5.977.639,26 | dic-25
    06.255.118 | Mejora de la red de pluviómetros | Varias | 1.960.000,00 | 0,00 | 980.000,00 | 121.003,77 | 1.838.996,23 | jun-26
    06.402.007 | Escala de peces de La Losa | Cendera | 745.118,90 | 402.600,00 | 342.518,90 | 342.518,90 | 0,00 | abr-24
    Total | < | < | 15.185.419,40 | 4.517.820,18 | 6.522.518,90 | 2.850.963,73 | 7.816.635,49 | @bold
    """,
    decimal=",",
    above=("Inversiones reales del ejercicio (capítulo 6)",),
)
PLAN = Plan(
    (
        "CONFEDERACIÓN HIDROGRÁFICA DEL ARNEDO",
        "Plan anual de actuaciones 2024",
        "Informe del primer semestre",
    ),
    (
        "El plan se ordena en cuatro objetivos, que se corresponden con los del plan hidrológico de la demarcación.",
        TARGETS,
        WORKS,
    ),
    unruled="horizontal",
    font="Vera",
    numbers=True,
)
