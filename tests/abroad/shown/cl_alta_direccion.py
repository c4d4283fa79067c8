"""Chile: a director's performance agreement with goals and weights of three years of office that are no calendar years, what the first of them gave; patients by year with an estimate; money in M$."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, name, planned, share, table, text

YEARS = ("Año 1", "Año 2", "Año 3")
AGREEMENT = table(
    2023,
    [
        name("Nombre del indicador"),
        text("Fórmula de cálculo", fills="formula"),
        base("Línea base (2022)", year=2022),
        *(
            column
            for said in YEARS
            for column in (planned(said, "Meta", year="?", period="?"), derived(said, "Pond."))
        ),
        text("Medio de verificación"),
    ],
    """
    # Objetivo 1: Disminuir los tiempos de espera de los usuarios
    Porcentaje de egresos de lista de espera quirúrgica mayor a un año | (N° egresos / Total en lista de espera)*100 | 31,4% | 45% | 20% | 60% | 20% | 80% | 25% | Registro nacional de listas de espera @unit=percent
    Mediana de días para consulta nueva de especialidad | Mediana de días de espera | 287 | 240 | 15% | 200 | 15% | 160 | 15% | Informe de la subdirección médica @unit=day
    # Objetivo 2: Mantener el equilibrio financiero
    Porcentaje de deuda vencida sobre compras | (Deuda mayor a 30 días / Compras del año)*100 | 18,9% | 14% | 25% | 10% | 25% | 6% | 20% | Sistema contable @unit=percent
    # Objetivo 3: Fortalecer la gestión de personas
    Tasa de ausentismo por licencia médica (días por funcionario) | Días de licencia / Dotación efectiva | 29,6 | 27,0 | 20% | 25,0 | 20% | 23,0 | 20% | Sistema de personal @unit=?
    Jefaturas con curso de liderazgo aprobado | Suma de jefaturas | 12 | 20 | 20% | 35 | 20% | 48 | 20% | Certificados
    """,
    decimal=",",
    above=("II. Compromiso de desempeño. Período del convenio: 01-09-2023 al 31-08-2026",),
)
FIRST = table(
    2023,
    [
        name("Indicador"),
        planned("Meta Año 1", year="?", period="?"),
        done("Resultado efectivo Año 1", year="?", period="?"),
        share("% de cumplimiento", year="?"),
        derived("Ponderador obtenido"),
        text("Causas"),
    ],
    """
    Egresos de lista de espera quirúrgica | 45% | 47,2% | 100% | 20,0% | - @unit=percent
    Mediana de días para consulta nueva | 240 | 251 | 95,6% | 14,3% | Paro de anestesistas @unit=day
    Deuda vencida sobre compras | 14% | 13,1% | 100% | 25,0% | - @unit=percent
    Ausentismo por licencia médica | 27,0 | 30,4 | 88,8% | 17,8% | Brote invernal @unit=?
    Jefaturas con curso aprobado | 20 | 22 | 100% | 20,0% | -
    Puntaje final | | | | 97,1% | @bold
    """,
    decimal=",",
    above=("III. Evaluación del primer año (01-09-2023 al 31-08-2024)",),
)
CARE = table(
    2024,
    [
        name("Prestación"),
        done("Efectivo", "2022", year=2022),
        done("Efectivo", "2023", year=2023),
        planned("Programado 2024"),
        done("Enero-Agosto 2024", period="~08"),
    ],
    """
    Consultas de especialidad | 118.402 | 126.915 | 134.000 | 89.211
    Intervenciones quirúrgicas mayores | 7.640 | 8.118 | 9.200 | 5.977
    Partos y cesáreas | 2.215 | 2.064 | 2.000 | 1.288
    Días cama ocupados | 96.331 | 97.804 | 98.500 | 64.905 @unit=?
    """,
    decimal=",",
    above=("IV. Producción asistencial",),
)
MONEY = table(
    2024,
    [
        text("Sub."),
        name("Clasificación"),
        planned("Ley de Presupuestos 2024 (M$)", unit="clp", scale=1000),
        planned("Presupuesto vigente (M$)", unit="clp", scale=1000),
        done("Devengado a agosto (M$)", unit="clp", scale=1000, period="~08"),
    ],
    """
    21 | Gastos en personal | 31.845.120 | 33.102.448 | 22.916.305
    22 | Bienes y servicios de consumo | 18.402.655 | 21.330.190 | 16.088.742
    29 | Adquisición de activos no financieros | 410.300 | 655.871 | 288.016
    34 | Servicio de la deuda | 1.000 | 2.904.550 | 2.904.550
    """,
    decimal=",",
    above=("V. Recursos del establecimiento. M$: miles de pesos",),
)
PLAN = Plan(
    (
        "HOSPITAL REGIONAL DE VALLE COLLIPE",
        "CONVENIO DE DESEMPEÑO DE ALTA DIRECCIÓN PÚBLICA",
        "Servicio de Salud Collipe - Ministerio de Salud, Chile",
    ),
    (AGREEMENT, FIRST, CARE, MONEY),
    unruled="bare",
    running="Convenio de desempeño: Director(a) de Hospital",
    numbers=True,
)
