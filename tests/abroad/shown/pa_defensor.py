"""Panama: an ombudsman's goals of two quarters and the year, and complaints by province with what was received and resolved up to June; portrait."""

from __future__ import annotations

from tests.abroad.plan import Plan, done, measure, name, planned, share, table, text

GOALS = table(
    2024,
    [
        name("Actividad / Meta"),
        measure("Unidad"),
        planned("Programado anual"),
        planned("Trimestre I", "Progr.", period="Q1"),
        done("Trimestre I", "Realiz.", period="Q1"),
        planned("Trimestre II", "Progr.", period="Q2"),
        done("Trimestre II", "Realiz.", period="Q2"),
    ],
    """
    Orientaciones a ciudadanos | Orientación | 9,600 | 2,300 | 2,418 | 2,400 | 2,377
    Inspecciones a centros penitenciarios | Inspección | 48 | 12 | 12 | 12 | 10
    Visitas a hogares de adultos mayores | Visita | 60 | 15 | 13 | 15 | 18
    Jornadas de derechos humanos en escuelas | Jornada | 110 | 10 | 4 | 40 | 43
    Informes especiales publicados | Informe | 6 | 1 | 0 | 2 | 2
    Mediaciones en conflictos laborales | Mediación | 130 | 30 | 34 | 35 | 31
    Servidores públicos capacitados | Persona | 1,400 | 300 | 286 | 400 | 455
    """,
    above=("Cuadro N.° 1. Avance de las metas físicas",),
)
COMPLAINTS = table(
    2024,
    [
        name("Sede"),
        done("Recibidas en 2023", year=2023),
        planned("Estimadas para 2024"),
        done("Recibidas a junio de 2024", period="S1"),
        done("Resueltas a junio de 2024", period="S1"),
        text("Director regional"),
    ],
    """
    Panamá | 1,844 | 1,900 | 962 | 801 | Interino
    Colón | 407 | 420 | 233 | 190 | Titular
    Chiriquí | 512 | 500 | 218 | 205 | Titular
    Veraguas | 166 | 180 | 97 | 88 | Titular
    Bocas del Toro | 203 | 210 | 121 | 94 | Vacante
    Comarca Ngäbe Buglé | 89 | 110 | 64 | 41 | Interino
    Total | 3,221 | 3,320 | 1,695 | 1,419 |
    """,
    above=("Cuadro N.° 2. Quejas por sede regional",),
)
MONEY = table(
    2024,
    [
        name("Rubro"),
        planned("Ley (B/.)", unit="pab"),
        planned("Modificado (B/.)", unit="pab"),
        done("Pagado a junio (B/.)", unit="pab", period="S1"),
        share("%"),
    ],
    """
    Servicios personales | 5,180,400 | 5,180,400 | 2,466,312 | 47.6
    Servicios no personales | 742,000 | 698,500 | 281,940 | 40.4
    Materiales y suministros | 164,300 | 164,300 | 70,118 | 42.7
    Maquinaria y equipo | 95,000 | 138,500 | 22,600 | 16.3
    Total | 6,181,700 | 6,181,700 | 2,840,970 | 46.0 @bold
    """,
    above=("Cuadro N.° 3. Ejecución presupuestaria",),
)
PLAN = Plan(
    (
        "DEFENSORÍA DE LOS HABITANTES DEL ISTMO",
        "PLAN OPERATIVO ANUAL 2024",
        "Seguimiento de enero a junio - República de Panamá",
    ),
    (GOALS, COMPLAINTS, MONEY),
    unruled="zebra",
    wide=False,
    font="Vera",
    numbers=True,
)
