"""Costa Rica: a university's goals as sentences beside their indicators, vice-rectories in rows of their own, a header printed once over several pages, parts of a whole said with "de", blanks for thousands, millions of colones."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, name, planned, share, table, text

# number | goal | indicator | weight | baseline | two halves | year | reached by June | share | budget
TEACHING = """
1.1 | Ampliar la matrícula en sedes regionales | Estudiantes matriculados en sedes | 20 | 8 640 | 8 900 | 9 050 | 9 050 | 8 977 | 99,2% | 412,6
1.2 | Acreditar carreras | Carreras con acreditación vigente | 15 | 22 de 40{status=text} | 23 de 40{status=text} | 25 de 40{status=text} | 25 de 40{status=text} | 23 de 40{status=text} | 92,0% | 88,0
1.3 | Reducir la deserción del primer año | Porcentaje de deserción de primer ingreso | 20 | 17,3% | 16,5% | 15,5% | 15,5% | 16,8% | 92,3% | 35,4 @unit=percent
1.4 | Renovar planes de estudio | Planes rediseñados | 10 | 4 | 2 | 4 | 6 | 1 | 16,7% | 21,0
1.5 | Ofrecer cursos virtuales | Cursos con entorno virtual | 10 | 1 115 | 620 | 655 | 1 275 | 641 | 50,3% | 64,2
"""
RESEARCH = """
2.1 | Consolidar proyectos con fondos externos | Proyectos con fondos externos | 15 | 31 | 18 | 20 | 38 | 17 | 44,7% | 190,3
2.2 | Publicar en revistas indizadas | Artículos publicados | 20 | 402 | 190 | 240 | 430 | 171 | 39,8% | 12,5
2.3 | Proteger resultados | Solicitudes de patente | 5 | 3 | 1 | 3 | 4 | 0 | 0,0% | 18,0
2.4 | Dar mantenimiento a laboratorios | Laboratorios con mantenimiento al día | 10 | 56 de 71{status=text} | 60 de 71{status=text} | 68 de 71{status=text} | 68 de 71{status=text} | 59 de 71{status=text} | 86,8% | 142,7 @turn
"""
OUTREACH = """
3.1 | Atender personas en programas de extensión | Personas atendidas | 20 | 14 310 | 7 200 | 8 000 | 15 200 | 7 655 | 50,4% | 58,9
3.2 | Sostener la radio universitaria | Horas de transmisión propia | 5 | 5 840 | 2 920 | 2 944 | 5 864 | 2 912 | 49,7% | 44,1 @unit=hour
3.3 | Llevar ferias científicas a cantones | Cantones visitados | 5 | 11 | 6 | 9 | 15 | 7 | 46,7% | 9,6
"""
LIFE = """
4.1 | Asignar becas socioeconómicas | Estudiantes con beca | 20 | 10 980 | 11 400 | 11 400 | 11 400 | 11 362 | 99,7% | 3 215,0
4.2 | Mejorar las residencias | Camas disponibles en residencias | 10 | 624 | 624 | 700 | 700 | 624 | 89,1% | 275,8
4.3 | Atender la salud mental | Citas de psicología | 10 | 6 215 | 3 300 | 3 500 | 6 800 | 3 418 | 50,3% | 71,3
4.4 | Acortar la espera de citas | Días promedio de espera | 5 | 21 | 15 | 12 | 12 | 17 | – | – @unit=day
"""


GOALS = table(
    2024,
    [
        text("N.°"),
        text("Meta"),
        name("Indicador"),
        derived("Pond. %"),
        base("Línea base 2023", year=2023),
        planned("Programado", "I sem.", period="S1"),
        planned("Programado", "II sem.", period="S2"),
        planned("Programado", "Anual"),
        done("Logrado al 30 de junio", period="S1"),
        share("Avance s/ anual"),
        planned("Presup. (mill. ¢)", unit="crc", scale=1000000),
    ],
    f"""
    ## Vicerrectoría de Docencia
    {TEACHING.strip()}
    ## Vicerrectoría de Investigación
    {RESEARCH.strip()}
    ## Vicerrectoría de Extensión
    {OUTREACH.strip()}
    ## Vicerrectoría de Vida Estudiantil
    {LIFE.strip()}
    """,
    decimal=",",
    dash="?",
    above=("Cuadro 1. Metas del Plan-Presupuesto 2024 y avance al primer semestre",),
    once=True,
)
PARTS = table(
    2024,
    [
        text("Partida"),
        name("Descripción"),
        planned("Presupuesto ordinario", unit="crc", scale=1000000),
        planned("Presupuesto modificado", unit="crc", scale=1000000),
        done("Egreso real al 30-06-2024", unit="crc", scale=1000000, period="S1"),
        share("% Ejec."),
    ],
    """
    0 | Remuneraciones | 48 310,25 | 48 402,75 | 23 118,40 | 47,8%
    1 | Servicios | 6 415,00 | 6 902,10 | 2 644,85 | 38,3%
    2 | Materiales y suministros | 1 208,60 | 1 310,00 | 402,95 | 30,8%
    5 | Bienes duraderos | 3 950,00 | 5 777,40 | 815,05 | 14,1%
    6 | Transferencias corrientes | 7 120,45 | 7 120,45 | 3 904,60 | 54,8%
    Total | < | 67 004,30 | 69 512,70 | 30 885,85 | 44,4% @bold
    """,
    decimal=",",
    above=("Cuadro 2. Ejecución por partida (millones de colones)",),
)
PLAN = Plan(
    (
        "UNIVERSIDAD ESTATAL DEL TRÓPICO",
        "PLAN ANUAL OPERATIVO 2024",
        "Evaluación del primer semestre - Costa Rica",
    ),
    (GOALS, PARTS),
    unruled="zebra",
    align="right",
    numbers=True,
    font="Vera",
)
