"""Colombia: a cadastral office's parcels and hectares by town up to October, months of its counter over three tables of one form, contracts in pesos; portrait."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text
from tests.foreign.model import Sheet

TOWNS = table(
    2024,
    [
        text("DANE"),
        name("Municipio"),
        planned("Predios", "Meta 2024"),
        done("Predios", "Actualizados a 31 de octubre", period="~10"),
        share("Predios", "% avance"),
        planned("Hectáreas", "Meta 2024"),
        done("Hectáreas", "Levantadas a 31 de octubre", period="~10"),
        share("Hectáreas", "% avance"),
    ],
    """
    15104 | Peñas Blancas | 4.812 | 4.390 | 91,2 | 6.240,5 | 5.871,0 | 94,1
    15183 | Chinavita del Río | 7.305 | 5.118 | 70,1 | 11.884,0 | 7.902,3 | 66,5
    15272 | Fuentes de Oro | 2.966 | 2.966 | 100,0 | 3.115,8 | 3.115,8 | 100,0
    15476 | Mongualito | 3.480 | 1.027 | 29,5 | 8.406,2 | 2.233,7 | 26,6
    15664 | San José de las Lajas | 5.927 | 5.604 | 94,6 | 7.290,0 | 6.988,4 | 95,9
    15761 | Socotama | 1.844 | 0 | 0,0 | 12.507,9 | 0,0 | 0,0
    Total | < | 26.334 | 19.105 | 72,5 | 49.444,4 | 26.111,2 | 52,8 @bold
    """,
    decimal=",",
    above=("1. Actualización catastral por municipio",),
)


def _counter(title: str, months: str, codes: tuple[str, ...], body: str) -> Sheet:
    """One table of what the counter did in the months of a quarter beside what it was to do."""
    return table(
        2024,
        [
            name("Trámite"),
            measure("Unidad"),
            planned("Programado en el trimestre", period=codes[0]),
            *(
                done("Atendido", month, period=code)
                for month, code in zip(months.split(), codes[1:], strict=True)
            ),
        ],
        body,
        decimal=",",
        above=(title,),
    )


FIRST = _counter(
    "2. Trámites de ventanilla, primer trimestre de 2024",
    "Ene Feb Mar",
    ("Q1", "01", "02", "03"),
    """
    Mutaciones de primera clase | Resolución | 960 | 288 | 341 | 317
    Certificados catastrales | Certificado | 2.700 | 844 | 1.012 | 938
    Revisiones de avalúo | Resolución | 180 | 41 | 57 | 66
    Rectificaciones de área | Resolución | 240 | 60 | 82 | 75
    """,
)
SECOND = _counter(
    "3. Trámites de ventanilla, segundo trimestre de 2024",
    "Abr May Jun",
    ("Q2", "04", "05", "06"),
    """
    Mutaciones de primera clase | Resolución | 1.000 | 352 | 339 | 301
    Certificados catastrales | Certificado | 2.850 | 1.044 | 967 | 890
    Revisiones de avalúo | Resolución | 180 | 71 | 64 | 52
    Rectificaciones de área | Resolución | 240 | 79 | 91 | 70
    """,
)
THIRD = _counter(
    "4. Trámites de ventanilla, tercer trimestre de 2024",
    "Jul Ago Sep",
    ("Q3", "07", "08", "09"),
    """
    Mutaciones de primera clase | Resolución | 1.000 | 318 | 366 | 330
    Certificados catastrales | Certificado | 2.850 | 905 | 981 | 1.023
    Revisiones de avalúo | Resolución | 150 | 48 | 39 | 45
    Rectificaciones de área | Resolución | 210 | 68 | 73 | 59
    """,
)
MONEY = table(
    2024,
    [
        name("Rubro"),
        planned("Valor apropiado", unit="cop"),
        done("Valor comprometido a 31 de octubre", unit="cop", period="~10"),
        share("%"),
    ],
    """
    Reconocedores prediales | $1.284.600.000 | $1.201.950.000 | 93,6
    Vuelo y ortofotografía | $870.000.000 | $612.480.500 | 70,4
    Licencias y equipos | $215.300.000 | $198.774.320 | 92,3
    Socialización con comunidades | $96.000.000 | $41.120.000 | 42,8
    TOTAL | $2.465.900.000 | $2.054.324.820 | 83,3 @bold
    """,
    decimal=",",
    above=("5. Recursos del proyecto (pesos colombianos)",),
)
PLAN = Plan(
    (
        "GESTOR CATASTRAL DE LA CORDILLERA",
        "PLAN DE ACCIÓN 2024",
        "Seguimiento con corte a 31 de octubre",
    ),
    (TOWNS, FIRST, SECOND, THIRD, MONEY),
    unruled="horizontal",
    wide=False,
    align="right",
    numbers=True,
)
