"""Mexico: a results matrix over two pages, three header levels, the baseline's year in its own column; millions of pesos."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, measure, name, planned, share, table, text

QUARTERS = ("Primer trimestre", "Segundo trimestre", "Tercer trimestre")
METAS = "Metas y avance 2023"
MATRIX = table(
    2023,
    [
        text("Nivel"),
        text("Resumen narrativo"),
        name("Indicador"),
        text("Método de cálculo", fills="formula"),
        measure("Unidad de medida"),
        text("Frecuencia"),
        base("Línea base", "Valor"),
        text("Línea base", "Año"),
        planned(METAS, "Meta anual"),
        *(
            column(METAS, quarter, said, period=f"Q{place}")
            for place, quarter in enumerate(QUARTERS, start=1)
            for column, said in ((planned, "Prog."), (done, "Alc."))
        ),
        share("Avance en la meta (%)"),
        text("Semáforo"),
    ],
    """
    Fin | Contribuir a que los hogares reciban agua todos los días mediante la rehabilitación de la red | Tasa de variación de hogares con servicio intermitente | ((Hogares del año t / Hogares del año t-1) - 1) x 100 | Tasa de variación | Anual | -1.2 %{year=2021} | 2021 | -2.5 % | N/A | N/A | N/A | N/A | N/A | N/A | N/A | Gris @unit=percent
    Propósito | Las colonias de la capital cuentan con servicio diario | Porcentaje de colonias con servicio diario | (Colonias con servicio diario / Colonias con red) x 100 | Porcentaje | Semestral | 61.4 %{year=2022} | 2022 | 68.0 % | N/A | N/A | 64.0 % | 63.1 % | N/A | N/A | 92.8 | Amarillo @unit=percent
    Componente 1 | Red de distribución rehabilitada | Kilómetros de red rehabilitados | Suma de kilómetros rehabilitados | Kilómetro | Trimestral | 85.6{year=2022} | 2022 | 120.0 | 25.0 | 22.4 | 35.0 | 36.1 | 30.0 | 31.5 | 75.0 | Verde
    Actividad 1.1 | Elaboración de proyectos ejecutivos | Proyectos ejecutivos concluidos | Suma de proyectos concluidos | Proyecto | Trimestral | 14{year=2022} | 2022 | 20 | 6 | 6 | 6 | 5 | 4 | 4 | 75.0 | Verde
    Actividad 1.2 | Adquisición de tubería | Metros de tubería adquiridos | Suma de metros recibidos en almacén | Metro | Trimestral | 90,000{year=2022} | 2022 | 125,000 | 60,000 | 48,750 | 40,000 | 51,250 | 25,000 | 20,000 | 96.0 | Verde
    Componente 2 | Fugas reparadas con oportunidad | Porcentaje de fugas reparadas en 48 horas | (Fugas reparadas en 48 horas / Fugas reportadas) x 100 | Porcentaje | Trimestral | 54.2 %{year=2022} | 2022 | 75.0 % | 70.0 % | 66.3 % | 72.0 % | 71.8 % | 75.0 % | 73.9 % | 98.5 | Verde @unit=percent
    Actividad 2.1 | Atención de reportes ciudadanos | Reportes atendidos | Suma de reportes atendidos | Reporte | Trimestral | 18,204{year=2022} | 2022 | 20,000 | 5,000 | 5,318 | 5,000 | 4,902 | 5,000 | 5,180 | 77.0 | Verde
    Actividad 2.2 | Capacitación de cuadrillas | Horas de capacitación impartidas | Suma de horas | Hora | Trimestral | 960{year=2021} | 2021 | 1,200 | 300 | 288 | 300 | 300 | 300 | 312 | 75.0 | Verde @unit=hour
    Componente 3 | Calidad del agua vigilada | Porcentaje de muestras dentro de la norma | (Muestras dentro de la norma / Muestras tomadas) x 100 | Porcentaje | Trimestral | 96.8 %{year=2022} | 2022 | 98.0 % | 98.0 % | 97.1 % | 98.0 % | 97.9 % | 98.0 % | 98.3 % | 100.3 | Verde @unit=percent
    Actividad 3.1 | Toma de muestras en pozos y tanques | Muestras tomadas | Suma de muestras | Muestra | Trimestral | 4,310{year=2022} | 2022 | 4,800 | 1,200 | 1,187 | 1,200 | 1,224 | 1,200 | 1,189 | 75.0 | Verde
    Actividad 3.2 | Mantenimiento de dosificadores de cloro | Dosificadores con mantenimiento | Suma de dosificadores atendidos | Dosificador | Trimestral | 210{year=2022} | 2022 | 260 | 65 | 58 | 65 | 70 | 65 | 67 | 75.0 | Verde
    """,
    dependency="Unidad Responsable: Dirección General de Operación Hidráulica",
)
MONEY = table(
    2023,
    [
        text("Capítulo"),
        name("Concepto"),
        planned("Aprobado", unit="mxn", scale=1000000),
        planned("Modificado", unit="mxn", scale=1000000),
        done("Ejercido al tercer trimestre", unit="mxn", scale=1000000, period="2023-01/2023-09"),
        share("% ejercido"),
        derived("Variación (modificado - ejercido)"),
    ],
    """
    1000 | Servicios personales | 148.20 | 150.00 | 108.75 | 72.5 | 41.25
    2000 | Materiales y suministros | 96.45 | 92.10 | 64.47 | 70.0 | 27.63
    3000 | Servicios generales | 71.30 | 73.85 | 44.31 | 60.0 | 29.54
    6000 | Inversión pública | 405.00 | 405.00 | 243.00 | 60.0 | 162.00
    Suma | < | 720.95 | 720.95 | 460.53 | 63.9 | 260.42
    """,
    above=("Presupuesto del programa K-004, en millones de pesos",),
)
PLAN = Plan(
    (
        "COMISIÓN DE AGUAS DE LA CAPITAL",
        "PROGRAMA OPERATIVO ANUAL 2023",
        "Avance de la Matriz de Indicadores para Resultados, México",
    ),
    (MATRIX, MONEY),
    unruled="bare",
    numbers=True,
    running="Programa presupuestario K-004 Infraestructura de agua potable",
)
