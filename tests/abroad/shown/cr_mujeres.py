"""Costa Rica: blanks between thousands and commas for decimals, a baseline, a goal of the year and what the first half reached, answers in words, budget in millions of colones beside the goals."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, done, group, name, planned, share, table, text

GOALS = table(
    2024,
    [
        group("Programa"),
        name("Indicador"),
        base("Línea base 2023", year=2023),
        planned("Meta anual 2024"),
        done("Alcanzado I semestre", period="S1"),
        share("% de avance"),
        planned("Presupuesto anual", unit="crc", scale=1000000),
        done("Presupuesto ejecutado I semestre", unit="crc", scale=1000000, period="S1"),
        text("Responsable"),
    ],
    """
    Autonomía económica | Mujeres con fondo no reembolsable | 1 215 | 1 400 | 588 | 42,0% | 2 310,5 | 964,8 | Regionales
    ^ | Mujeres graduadas de cursos técnicos | 3 062 | 3 500 | 1 904 | 54,4% | 418,0 | 201,3 | Regionales
    ^ | Empresas con sello de igualdad | 78 | 95 | 83 | 87,4% | 64,2 | 22,9 | Ciudadanía
    Vida libre de violencia | Mujeres atendidas en albergues | 1 640 | 1 600 | 871 | 54,4% | 1 785,0 | 902,6 | Violencia
    ^ | Porcentaje de solicitudes respondidas en 24 horas | 91,3% | 95,0% | 93,8% | 98,7% | 112,4 | 51,0 | Violencia @unit=percent
    ^ | Asesorías legales brindadas | 8 977 | 9 500 | 4 412 | 46,4% | 396,7 | 188,5 | Delegación
    Participación política | Lideresas formadas | 640 | 720 | 255 | 35,4% | 88,9 | 30,1 | Ciudadanía
    ^ | Política cantonal aprobada en gobiernos locales | 31 | 38 | 34 | 89,5% | 41,6 | 17,7 | Ciudadanía
    Gestión institucional | Calificación de transparencia | 84,6 | 90,0 | N/D | | 15,0 | 3,2 | Planificación @unit=?
    Total | < | | | | | 5 232,3 | 2 382,1 | @bold
    """,
    decimal=",",
    above=("Matriz de seguimiento del Plan Anual Operativo. Presupuesto en millones de colones.",),
    below=("N/D: el índice se publica en noviembre.",),
)
CENTRES = table(
    2024,
    [
        name("Oficina regional"),
        planned("Atenciones previstas", "I trimestre", period="Q1"),
        planned("Atenciones previstas", "II trimestre", period="Q2"),
        done("Atenciones efectuadas", "I trimestre", period="Q1"),
        done("Atenciones efectuadas", "II trimestre", period="Q2"),
    ],
    """
    Chorotega | 1 120 | 1 240 | 1 063 | 1 288
    Brunca | 980 | 1 050 | 1 002 | 1 017
    Huetar Norte | 760 | 800 | 694 | 851
    Pacífico Central | 890 | 940 | 905 | 873
    Total | 3 750 | 4 030 | 3 664 | 4 029 @bold
    """,
    decimal=",",
    above=("Atenciones por oficina regional, enero a junio de 2024",),
)
PLAN = Plan(
    (
        "Instituto para la Igualdad de las Mujeres",
        "Plan Anual Operativo 2024: informe del primer semestre",
        "San José, julio de 2024",
    ),
    (GOALS, CENTRES),
    unruled="horizontal",
    numbers=True,
)
