"""Costa Rica: a child protection board's evaluation at half-year, goals of the year and of the half with what was reached and a level in words, objectives merged over them; regional offices foreseen and attended; millions of colones."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

GOALS = table(
    2025,
    [
        group("Objetivo operativo"),
        text("Código", fills="code"),
        name("Indicador"),
        measure("Unidad de medida"),
        planned("Meta anual 2025"),
        planned("I semestre", "Programado", period="S1"),
        done("I semestre", "Alcanzado", period="S1"),
        share("I semestre", "% de cumplimiento", period="S1"),
        text("Clasificación"),
        text("Responsable"),
    ],
    """
    Proteger a personas menores de edad en riesgo | 1.1 | Denuncias valoradas en 24 horas | Porcentaje | 95,0% | 95,0% | 91,8% | 96,6% | Cumplimiento alto | Atención Inmediata @unit=percent
    ^ | 1.2 | Medidas de protección dictadas | Medida | 8.400 | 4.100 | 4.366 | 106,5% | Cumplimiento alto | Oficinas Locales
    ^ | 1.3 | Niños ubicados con familia acogedora | Persona | 1.250 | 620 | 548 | 88,4% | Cumplimiento medio | Acogimiento Familiar
    ^ | 1.4 | Adopciones concluidas | Adopción | 110 | 50 | 33 | 66,0% | Cumplimiento bajo | Adopciones
    Prevenir la violencia y promover derechos | 2.1 | Familias egresadas de academias de crianza | Familia | 5.200 | 2.300 | 2.417 | 105,1% | Cumplimiento alto | Promoción
    ^ | 2.2 | Adolescentes madres con beca | Persona | 3.600 | 3.600 | 3.482 | 96,7% | Cumplimiento alto | Promoción
    ^ | 2.3 | Comités de participación activos | Comité | 84 | 70 | 61 | 87,1% | Cumplimiento medio | Promoción
    Mejorar la capacidad institucional | 3.1 | Oficinas locales remodeladas | Oficina | 6 | 2 | 1 | 50,0% | Cumplimiento bajo | Servicios Generales
    ^ | 3.2 | Días para contratar una organización aliada | Día | 60 | 65 | 72 | | Cumplimiento medio | Proveeduría @unit=day
    """,
    decimal=",",
    above=("Cuadro 1. Cumplimiento de metas al 30 de junio de 2025",),
)
REGIONS = table(
    2025,
    [
        text("N.°"),
        name("Dirección regional"),
        planned("Personas menores de edad por atender en 2025"),
        done("Personas menores de edad atendidas, enero a junio de 2025", period="S1"),
        share("Porcentaje"),
    ],
    """
    1 | Valle Central | 14.600 | 7.318 | 50,1%
    2 | Occidente | 5.250 | 2.604 | 49,6%
    3 | Pacífico Seco | 4.800 | 2.011 | 41,9%
    4 | Caribe Norte | 6.900 | 3.577 | 51,8%
    5 | Frontera Sur | 3.450 | 1.490 | 43,2%
    Total | < | 35.000 | 17.000 | 48,6% @bold
    """,
    decimal=",",
    above=("Cuadro 2. Población atendida por dirección regional",),
    below=("Fuente: Sistema de información de las direcciones regionales, corte al 30 de junio de 2025.",),
)
MONEY = table(
    2025,
    [
        name("Programa presupuestario"),
        planned("Presupuesto 2025", unit="crc", scale=1_000_000),
        done("Ejecutado al 30 de junio", unit="crc", scale=1_000_000, period="S1"),
        derived("Disponible"),
        share("% ejecutado"),
    ],
    """
    Programa 1. Actividades centrales | 21.486,30 | 9.170,44 | 12.315,86 | 42,7
    Programa 2. Protección | 58.917,85 | 28.604,12 | 30.313,73 | 48,5
    Programa 3. Promoción y prevención | 17.240,00 | 6.933,09 | 10.306,91 | 40,2
    Total | 97.644,15 | 44.707,65 | 52.936,50 | 45,8 @bold
    """,
    decimal=",",
    above=("Cuadro 3. Ejecución presupuestaria (en millones de colones)",),
)
PLAN = Plan(
    (
        "PATRONATO DE PROTECCIÓN A LA NIÑEZ",
        "PLAN OPERATIVO INSTITUCIONAL 2025",
        "Informe de evaluación semestral - San José, Costa Rica",
    ),
    (GOALS, REGIONS, MONEY),
    unruled="horizontal",
    pen="boxes",
    numbers=True,
)
