"""Nicaragua: what was done, estimated and projected of four years; a share of the population by sex; programmes in córdobas at a cut-off."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text, unsaid

INDICATORS = table(
    2023,
    [
        name("Indicadores"),
        measure("Unidad de medida"),
        done("Ejecutado 2021", year=2021),
        unsaid("Estimado 2022", year=2022),
        planned("Proyectado", "2023"),
        planned("Proyectado", "2024", year=2024),
        planned("Proyectado", "2025", year=2025),
    ],
    """
    # PROGRAMA 011: AGUA Y SANEAMIENTO RURAL
    Habitantes rurales con acceso a agua segura | Habitante | 1,184,300 | 1,236,500 | 1,290,000 | 1,348,000 | 1,410,000
    Cobertura de agua segura en comunidades rurales | Porcentaje | 55.4 | 57.6 | 59.9 | 62.2 | 64.8 @unit=percent
    Sistemas de agua rehabilitados | Sistema | 64 | 71 | 85 | 90 | 90
    Comités de agua potable legalizados | Comité | 240 | 310 | 350 | 380 | 400
    # PROGRAMA 012: SANEAMIENTO DE CIUDADES INTERMEDIAS
    Kilómetros de alcantarillado instalados | Kilómetro | 38.7 | 44.2 | 61.5 | 70.0 | 52.5
    Conexiones domiciliares nuevas | Conexión | 5,120 | 6,004 | 8,300 | 9,100 | 7,250
    Agua no facturada | Porcentaje | 51.2 | 49.8 | 47.0 | 45.0 | 42.5 @unit=percent
    Horas diarias de servicio | Hora | 17.5 | 18.2 | 19.0 | 20.0 | 21.0 @unit=hour
    """,
    above=("Indicadores de seguimiento del marco presupuestario de mediano plazo",),
)
PEOPLE = table(
    2023,
    [
        text("No."),
        name("Meta de la actividad"),
        measure("U/M"),
        planned("Meta enero - septiembre", "Mujeres", period="~09"),
        planned("Meta enero - septiembre", "Hombres", period="~09"),
        done("Cumplimiento enero - septiembre", "Mujeres", period="~09"),
        done("Cumplimiento enero - septiembre", "Hombres", period="~09"),
        done("Cumplimiento enero - septiembre", "Total", period="~09"),
        share("% de cumplimiento"),
    ],
    """
    1 | Líderes comunitarios capacitados | Persona | 900 | 700 | 968 | 641 | 1,609 | 100.6
    2 | Operadores de acueductos certificados | Persona | 40 | 120 | 33 | 104 | 137 | 85.6
    3 | Promotores de higiene en escuelas | Persona | 350 | 150 | 402 | 139 | 541 | 108.2
    4 | Técnicos municipales asistidos | Persona | 75 | 150 | 71 | 148 | 219 | 97.3
    """,
    dependency="Unidad Responsable: División de Desarrollo Comunitario",
)
MONEY = table(
    2023,
    [
        text("Código", fills="code"),
        name("Programa / proyecto"),
        planned("Presupuesto", "Aprobado", unit="nio"),
        planned("Presupuesto", "Actualizado", unit="nio"),
        done("Ejecución al 30/09/2023", "Rentas del tesoro", unit="nio", period="~09"),
        done("Ejecución al 30/09/2023", "Recursos externos", unit="nio", period="~09"),
        done("Ejecución al 30/09/2023", "Total", unit="nio", period="~09"),
        share("% de ejecución"),
        derived("Disponible"),
    ],
    """
    011 | Agua y saneamiento rural | 186,400,000 | 201,250,000 | 62,118,400 | 74,906,250 | 137,024,650 | 68.1 | 64,225,350
    012 | Saneamiento de ciudades intermedias | 742,900,000 | 698,300,000 | 41,730,000 | 402,115,600 | 443,845,600 | 63.6 | 254,454,400
    001 | Actividades centrales | 54,800,000 | 54,800,000 | 38,360,000 | 0 | 38,360,000 | 70.0 | 16,440,000
    TOTAL | < | 984,100,000 | 954,350,000 | 142,208,400 | 477,021,850 | 619,230,250 | 64.9 | 335,119,750 @code=?
    """,
    above=("Ejecución presupuestaria de enero a septiembre, en córdobas",),
)
PLAN = Plan(
    (
        "INSTITUTO NICARAGÜENSE DEL AGUA RURAL",
        "Plan Operativo Anual 2023",
        "Tercer informe de evaluación",
    ),
    (INDICATORS, PEOPLE, MONEY),
    unruled="zebra",
    align="right",
    font="Vera",
)
