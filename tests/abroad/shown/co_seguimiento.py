"""Colombia: processes over several activities with what they come to, quarters up to a cut-off, long remarks; pesos with their sign."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

UP_TO = "2022-01/2022-09"
ROMAN = ("I", "II", "III")
ACTIVITIES = table(
    2022,
    [
        group("Proceso"),
        text("N°"),
        name("Actividad"),
        measure("Unidad"),
        planned("Meta 2022"),
        *(
            column(f"Trimestre {roman}", said, period=f"Q{place}")
            for place, roman in enumerate(ROMAN, start=1)
            for column, said in ((planned, "Prog."), (done, "Ejec."))
        ),
        planned("Trimestre IV", "Prog.", period="Q4"),
        planned("Acumulado", "Prog.", period=UP_TO),
        done("Acumulado", "Ejec.", period=UP_TO),
        share("% avance"),
        derived("Peso"),
        text("Observaciones"),
    ],
    """
    Gestión del conocimiento | 1 | Publicar boletines hidrológicos | Boletín | 52 | 13 | 13 | 13 | 12 | 13 | 14 | 13 | 39 | 39 | 100,0% | 15% | Se publicó un boletín extraordinario por la creciente de agosto.
    ^ | 2 | Actualizar cartas náuticas fluviales | Carta | 18 | 3 | 1 | 5 | 4 | 5 | 6 | 5 | 13 | 11 | 84,6% | 20% | La comisión del primer trimestre se aplazó por orden público.
    ^ | 3 | Kilómetros de río con batimetría | Kilómetro | 640,5 | 120,0 | 96,4 | 180,0 | 171,1 | 180,0 | 184,5 | 160,5 | 480,0 | 452,0 | 94,2% | 15% | -
    Total del proceso | < | < | < | | | | | | | | | | | 92,9% | 50% | @measure=?
    Gestión de la navegación | 4 | Inspeccionar embarcaciones de pasajeros | Inspección | 2.400 | 600 | 588 | 600 | 632 | 600 | 607 | 600 | 1.800 | 1.827 | 101,5% | 20% | Meta superada en los puertos del bajo río.
    ^ | 5 | Señales fluviales instaladas | Señal | 360 | 60 | 45 | 100 | 88 | 120 | 131 | 80 | 280 | 264 | 94,3% | 10% | -
    ^ | 6 | Usuarios satisfechos con el servicio de patios | Porcentaje | 85,0% | 80,0% | 78,4% | 82,0% | 81,9% | 84,0% | 85,2% | 85,0% | 82,0% | 81,8% | 99,8% | 20% | Promedio de las tres mediciones. @unit=percent
    Total del proceso | < | < | < | | | | | | | | | | | 98,5% | 50% | @measure=?
    """,
    decimal=",",
    above=("Seguimiento a actividades. Fecha de corte: 30 de septiembre de 2022",),
    below=("Los porcentajes de avance se calculan sobre lo programado a la fecha de corte.",),
)
MONEY = table(
    2022,
    [
        text("Rubro", fills="code"),
        name("Proyecto de inversión"),
        planned("Apropiación vigente", unit="cop"),
        done("Obligado a septiembre", unit="cop", period=UP_TO),
        share("% obligado"),
        text("Última modificación"),
    ],
    """
    C-2403-0600-5 | Mantenimiento del canal navegable | $ 18.450.000.000 | $ 9.225.000.000 | 50,0% | 14/06/2022
    C-2403-0600-7 | Señalización fluvial | $ 2.310.750.400 | $ 1.617.525.280 | 70,0% | 02/03/2022
    C-2499-0600-2 | Sistema de información hidrológica | $ 860.000.000 | $ 731.000.000 | 85,0% | -
    Total inversión | < | $ 21.620.750.400 | $ 11.573.525.280 | 53,5% | @code=?
    """,
    decimal=",",
    above=("Ejecución de los proyectos de inversión",),
)
PLAN = Plan(
    (
        "CORPORACIÓN DEL RÍO NAVEGABLE",
        "SEGUIMIENTO AL PLAN DE ACCIÓN - VIGENCIA 2022",
        "República de Colombia",
    ),
    (ACTIVITIES, MONEY),
    unruled="horizontal",
    font="Vera",
    numbers=True,
)
